import type { Both } from '../../schema/both.js';
import type {
  FailedDocument,
  ListedInput,
  OpenDocument,
  Outcome,
  PersonAnswers,
  Upload,
  WorkerEvent,
} from '../protocol.js';
import { Stopped, type WorkerClient } from './worker-client.js';

/** A file that a person gives to the page. */
export type GivenFile = Omit<Upload, 'key'>;

/** What the worker is at. */
export interface WorkProgress {
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

/** Whether there is nothing yet, work, an end of it, or an end that a person has brought about. */
export type Phase = 'empty' | 'working' | 'done' | 'stopped';

export const isOpen = (outcome: Outcome | undefined): outcome is OpenDocument =>
  outcome !== undefined && 'document' in outcome;

/** What the page knows: the files that were given, and what has become of them. */
export class Session {
  readonly uploads = new Map<string, Upload>();
  readonly outcomes = new Map<string, Outcome>();
  readonly passedOver = new Map<string, Both>();
  inputs: readonly ListedInput[] = [];
  progress: WorkProgress | null = null;
  phase: Phase = 'empty';
  /** What a person has answered; kept over a stop. */
  answers: PersonAnswers | null = null;
  #next = 1;
  #work: Promise<void> | null = null;
  /** How many pieces of work have not ended. */
  #works = 0;

  /**
   * @param connect makes the client of a worker whose events it is given
   * @param changed is called after each change
   */
  constructor(
    connect: (hear: (event: WorkerEvent) => void) => WorkerClient,
    readonly changed: (what: WorkerEvent['event'] | 'phase') => void,
  ) {
    this.worker = connect((event) => this.#hear(event));
  }

  readonly worker: WorkerClient;

  /** The extracted documents, in the order of the inputs. */
  get documents(): OpenDocument[] {
    return this.inputs.map(({ key }) => this.outcomes.get(key)).filter(isOpen);
  }

  get failures(): FailedDocument[] {
    return this.inputs.flatMap(({ key }) => {
      const outcome = this.outcomes.get(key);
      return outcome && 'failed' in outcome ? [outcome] : [];
    });
  }

  /** The names of documents whose content another upload has given, too. */
  get repeated(): string[] {
    const uploads = new Map<string, Set<string>>();
    for (const { base, upload } of this.documents) {
      const { sha256 } = base.document;
      uploads.set(sha256, (uploads.get(sha256) ?? new Set()).add(upload));
    }
    const again = this.documents.filter(
      ({ base, upload }) => [...(uploads.get(base.document.sha256) ?? [])].indexOf(upload) > 0,
    );
    return [...new Set(again.map(({ file }) => file))];
  }

  /** Takes files and works on them. */
  async add(files: readonly GivenFile[]): Promise<void> {
    const uploads = files.map((file) => ({ ...file, key: `u${this.#next++}` }));
    for (const upload of uploads) this.uploads.set(upload.key, upload);
    await this.#during(async () => {
      await this.worker.ask('open', { uploads, done: [] });
      await this.#workOnAll();
    });
  }

  /** Works on all that is listed, also on what is listed meanwhile. */
  #workOnAll(): Promise<void> {
    const work = async () => {
      while (await this.worker.ask('work', {}));
    };
    this.#work ??= work().finally(() => {
      this.#work = null;
    });
    return this.#work;
  }

  async remove(upload: string): Promise<void> {
    this.uploads.delete(upload);
    await this.worker.ask('remove', { uploads: [upload] });
    this.#enter(this.phase === 'working' ? 'working' : this.#restingPhase());
  }

  /** Ends the work at once and keeps what is done. */
  async stop(): Promise<void> {
    this.worker.stop();
    this.progress = null;
    this.changed('progress');
    const done = [...this.outcomes.values()];
    await this.worker.ask('open', { uploads: [...this.uploads.values()], done });
    if (this.answers) await this.worker.ask('answer', { answers: this.answers });
    this.#enter('stopped');
  }

  resume(): Promise<void> {
    return this.#during(() => this.#workOnAll());
  }

  /** Applies corrections, column answers and department names to all documents. */
  async answer(answers: PersonAnswers): Promise<void> {
    this.answers = answers;
    await this.#during(() => this.worker.ask('answer', { answers }));
  }

  async #during(work: () => Promise<unknown>): Promise<void> {
    this.#enter('working');
    this.#works++;
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) return;
      this.#conclude(1);
      throw error;
    } finally {
      this.#works--;
    }
    this.#conclude(0);
  }

  /** Says that the work is done, if no more than some pieces of it are left. */
  #conclude(left: number): void {
    if (this.#works > left) return;
    this.progress = null;
    this.#enter(this.#restingPhase());
  }

  /** What there is when nothing is worked on: a stop leaves inputs that nobody has worked on. */
  #restingPhase(): Phase {
    if (this.inputs.length === 0) return 'empty';
    return this.inputs.every(({ key }) => this.outcomes.has(key)) ? 'done' : 'stopped';
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.changed('phase');
  }

  /** Takes the inputs as they are now: outcomes of others go, and those of one that is named otherwise now, too. */
  #list(inputs: readonly ListedInput[]): void {
    this.inputs = inputs;
    const listed = new Map(inputs.map((input) => [input.key, input]));
    for (const [key, outcome] of this.outcomes) {
      const input = listed.get(key);
      if (!input) this.outcomes.delete(key);
      else if (input.stem !== outcome.stem) this.outcomes.set(key, { ...outcome, ...input });
    }
  }

  /** An outcome of an input that was taken out meanwhile is not wanted any more. */
  #take(outcome: Outcome): void {
    if (this.inputs.some(({ key }) => key === outcome.key)) this.outcomes.set(outcome.key, outcome);
  }

  #hear(event: WorkerEvent): void {
    if (event.event === 'inputs') this.#list(event.inputs);
    else if (event.event === 'progress') this.progress = event;
    else if (event.event === 'document') this.#take(event.document);
    else for (const { file, why } of event.files) this.passedOver.set(file, why);
    this.changed(event.event);
  }
}

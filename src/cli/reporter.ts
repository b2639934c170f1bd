import { asInputError, type InputError } from '../messages/input-error.js';
import { visibleJson } from '../messages/visible.js';
import { wholeFileMessage } from '../messages/whole-file.js';
import type { FileMessages, Language, Message, RuleId } from '../model.js';
import { SarifLog, type SarifSource } from '../write/sarif.js';
import type { Arguments } from './arguments.js';
import { UnwritableFile } from './files.js';
import { containerOf, type Input, reasonOf } from './inputs.js';
import { terminalLanguage } from './locale.js';
import { Progress } from './progress.js';
import { OutputLost } from './streams.js';
import { lineOut, messageLine, Tally, type TerminalLine } from './terminal.js';

/** The program's environment. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal. */
  readonly interactive: () => boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  /** A clock in milliseconds, where it is not the system's. */
  readonly now?: () => number;
  /** What ends `--watch`, where it is not an interrupt of the process. */
  readonly stop?: AbortSignal;
}

/** The language of messages: the locale's on a terminal; elsewhere independent of the machine. */
export function languageFor(asked: Language | null, { interactive, environment }: Terminal): Language {
  return asked ?? (interactive() ? terminalLanguage(environment) : 'ja');
}

/** How many messages of one rule a run shows for a document; `check` shows all. */
const MESSAGES_SHOWN = 10;

/** What some work has reported: messages, and the counts of rules. */
export interface ReportedWork {
  readonly messages: readonly FileMessages[];
  readonly counts: readonly (readonly [RuleId, number])[];
}

/** Writes messages, progress and the summary to standard error. */
export class Reporter {
  readonly tally = new Tally();
  readonly #report: FileMessages[] = [];
  readonly #log = new SarifLog();
  readonly #sources = new Map<string, SarifSource>();
  readonly #progress: Progress;
  #recorded: FileMessages[] | null = null;

  constructor(
    readonly args: Arguments,
    readonly terminal: Terminal,
  ) {
    this.#progress = new Progress(terminal, this.language);
  }

  get language(): Language {
    return languageFor(this.args.language, this.terminal);
  }

  /**
   * Reports an input or output that failed. A file that could not be written is named, whichever input it was to hold.
   *
   * @returns what is reported
   * @throws {OutputLost} if that is the error, because nothing is left to do
   */
  fail(file: string, error: unknown): InputError {
    if (error instanceof OutputLost) throw error;
    const problem = asInputError(error, reasonOf);
    this.say(error instanceof UnwritableFile ? error.path : file, problem);
    return problem;
  }

  /** Reports a message on a file as a whole. */
  say(file: string, problem: InputError): void {
    const message = wholeFileMessage(problem, this.language);
    this.tally.count(problem.rule);
    this.#recorded?.push({ file, messages: [message] });
    if (message.severity === 'error' || !this.args.quiet) this.#tell(file, [message]);
  }

  /** Reports messages on a file. */
  tell(file: string, messages: readonly Message[]): void {
    this.#recorded?.push({ file, messages });
    if (!this.args.quiet) this.#tell(file, messages);
  }

  /** Does work, and records what it reports. */
  async record<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly told: ReportedWork }> {
    const before = new Map(this.tally.rules);
    const messages: FileMessages[] = [];
    this.#recorded = messages;
    try {
      const result = await work();
      const counts = [...this.tally.rules].map(
        ([rule, count]) => [rule, count - (before.get(rule) ?? 0)] as const,
      );
      return { result, told: { messages, counts: counts.filter(([, count]) => count > 0) } };
    } finally {
      this.#recorded = null;
    }
  }

  /** Reports again what was recorded. */
  replay({ messages, counts }: ReportedWork): void {
    for (const { file, messages: each } of messages) this.tell(file, each);
    for (const [rule, count] of counts) this.tally.count(rule, count);
  }

  /**
   * Takes note of an input, so that a report for editors points into it.
   *
   * @param textOf gives the text of a text file, or null; called only if the report points into it
   */
  know(input: Pick<Input, 'file' | 'sheet' | 'member'>, textOf: () => string | null = () => null): void {
    if (this.args.report !== 'sarif') return;
    this.#sources.set(input.file, { file: input.file, artifact: containerOf(input), text: textOf() });
  }

  #tell(file: string, messages: readonly Message[]): void {
    const { report } = this.args;
    if (report === 'json') this.#report.push({ file, messages });
    else if (report === 'sarif')
      this.#log.add(this.#sources.get(file) ?? { file, artifact: file, text: null }, messages);
    else for (const message of this.#selected(messages)) this.line(messageLine(message, file, this.language));
  }

  /** A run shows only some messages of each rule that need attention. The files and `check` have all of them. */
  #selected(messages: readonly Message[]): readonly Message[] {
    const { command } = this.args;
    if (command === 'check') return messages;
    const counts = new Map<string, number>();
    return messages.filter(({ rule, severity }) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      return (severity !== 'info' || command === 'diff') && count <= MESSAGES_SHOWN;
    });
  }

  /** Ends with the messages as JSON or SARIF, or with the summary. */
  finish(summary: () => readonly TerminalLine[]): void {
    const { report, quiet } = this.args;
    if (report !== 'text') this.terminal.err(`${visibleJson(this.#reportText())}\n`);
    else if (!quiet) for (const line of summary()) this.line(line);
  }

  #reportText(): string {
    return this.args.report === 'sarif'
      ? this.#log.toJson(this.terminal.version, this.language)
      : JSON.stringify(this.#report, null, 2);
  }

  line(line: TerminalLine): void {
    const { interactive, environment } = this.terminal;
    this.#progress.clear();
    this.terminal.err(lineOut(line, interactive() && !environment.NO_COLOR));
  }

  /** Shows progress on a terminal. */
  progress(done: number, all: number): void {
    if (!this.args.quiet) this.#progress.show(done, all);
  }

  /** Whether the messages require an exit status other than 0. */
  get hasFailed(): boolean {
    const frailty = this.args.frail && this.tally.severity('warning') > 0;
    return this.tally.severity('error') > 0 || frailty;
  }
}

import type { Alias } from '../../compare/departments.js';
import { CORRECTIONS_NAME, type Input } from '../../formats/input.js';
import { createLexicon, type Lexicon } from '../../lexicon/index.js';
import type { InputError } from '../../messages/input-error.js';
import type { Changes, Language, Morphology } from '../../model.js';
import { correctDocument, type Explained, extractAndExplain, profileText } from '../../pipeline.js';
import { reportParts } from '../../report/parts.js';
import { digest } from '../../text/digest.js';
import { aliasesToCsv } from '../../write/aliases-csv.js';
import { toJson } from '../../write/json.js';
import { aliasesIn } from '../editing/aliases.js';
import { inFileOrder } from '../editing/file-order.js';
import type {
  ListedInput,
  OpenDocument,
  Outcome,
  PersonAnswers,
  Upload,
  WorkerEvent,
  WorkView,
} from '../protocol.js';
import type { Accounted } from '../source/index.js';
import { type Compared, compareAll } from './compared.js';
import { type FilesContent, filesOf, type MadeFile, reportData, reportOf } from './files.js';
import { documentsAmong } from './folders.js';
import { listed, type Opened, openUpload } from './inputs.js';
import { sentenceOf } from './sentence.js';
import { type ReadSource, Sources } from './sources.js';

/** What the program itself has read of an input, before a person's corrections. */
interface ReadInput {
  readonly input: Input;
  readonly explained: Explained;
}

const NOTHING_ANSWERED: PersonAnswers = { corrections: null, profile: null, aliases: [] };

/** A profile by its content: each message brings a copy of it. */
const profileKey = ({ profile }: PersonAnswers) => profile && profileText(profile);

/** The inputs of the page and all that is made of them. */
export class Desk {
  readonly #lexicon: Lexicon = createLexicon();
  #uploads: Opened[] = [];
  #inputs: readonly ListedInput[] = [];
  readonly #outcomes = new Map<string, Outcome>();
  readonly #read = new Map<string, ReadInput>();
  /** The documents with a person's corrections, and their transcripts. */
  readonly #accounted = new Map<string, Accounted>();
  readonly sources = new Sources((key) => this.#sourceOf(key));
  #answers = NOTHING_ANSWERED;
  #compared: Compared | null = null;

  /** @param morphology loads the dictionary, at the first document; gives null where the page has none */
  constructor(
    readonly morphology: () => Promise<Morphology | null>,
    readonly tell: (event: WorkerEvent) => void,
  ) {}

  /** Lists uploads, with what an earlier worker has made of them. */
  async list(uploads: readonly Upload[], done: readonly Outcome[]): Promise<void> {
    const { documents, skipped } = await documentsAmong(uploads);
    this.#passOver(skipped);
    for (const upload of documents) {
      const opened = await openUpload(upload);
      this.#uploads.push(opened);
      this.#passOver(opened.passedOver);
    }
    for (const document of done) this.#outcomes.set(document.key, document);
    this.#relist();
  }

  #passOver(passedOver: readonly { readonly file: string; readonly problem: InputError }[]): void {
    const files = passedOver.map(({ file, problem }) => ({ file, why: sentenceOf(problem) }));
    if (files.length > 0) this.tell({ event: 'passed-over', files });
  }

  remove(uploads: readonly string[]): void {
    const gone = new Set(uploads);
    this.#uploads = this.#uploads.filter(({ key }) => !gone.has(key));
    for (const { key, upload } of this.#inputs) {
      if (!gone.has(upload)) continue;
      this.#outcomes.delete(key);
      this.#read.delete(key);
      this.#accounted.delete(key);
    }
    void this.sources.close();
    this.#relist();
  }

  /** Names all inputs again. A document whose stem has changed is the same but for its name. */
  #relist(): void {
    this.#inputs = listed(this.#uploads);
    this.#compared = null;
    for (const input of this.#inputs) {
      const known = this.#outcomes.get(input.key);
      if (known && known.stem !== input.stem) this.#outcomes.set(input.key, { ...known, ...input });
    }
    this.tell({ event: 'inputs', inputs: this.#inputs });
  }

  /**
   * Works on the next input that has not been worked on. One that fails, fails alone.
   *
   * @returns whether there was one
   */
  async workOnNext(): Promise<boolean> {
    const next = this.#inputs.find(({ key }) => !this.#outcomes.has(key));
    if (!next) return false;
    const { length: total } = this.#inputs;
    const { size: done } = this.#outcomes;
    this.tell({ event: 'progress', key: next.key, done, total });
    this.#conclude(next, await this.#outcome(next));
    return true;
  }

  #conclude({ key }: ListedInput, outcome: Outcome): void {
    const now = this.#inputs.find((input) => input.key === key);
    if (!now) return;
    const named = { ...outcome, ...now };
    this.#outcomes.set(key, named);
    this.#compared = null;
    this.tell({ event: 'document', document: named });
  }

  async #outcome(listed: ListedInput): Promise<Outcome> {
    try {
      return this.#corrected(listed, await this.#readOf(listed.key), await this.morphology());
    } catch (error) {
      return { ...listed, failed: sentenceOf(error) };
    }
  }

  /** @throws {InputError} for an input that cannot be read */
  async #readOf(key: string): Promise<ReadInput> {
    const known = this.#read.get(key);
    if (known) return known;
    const input = this.#uploads.flatMap(({ inputs }) => inputs).find((each) => each.key === key);
    if (!input) throw new Error(`no input ${key}`);
    const { file, sheet = null } = input;
    const profile = profileKey(this.#answers);
    const explained = await extractAndExplain(input.read(), {
      file,
      sheet,
      lexicon: this.#lexicon,
      morphology: await this.morphology(),
      profile: this.#answers.profile,
    });
    const read = { input, explained };
    // An answer that came meanwhile may have said what columns are for.
    if (profileKey(this.#answers) !== profile) return this.#readOf(key);
    this.#read.set(key, read);
    return read;
  }

  #corrected(
    listed: ListedInput,
    { input, explained }: ReadInput,
    morphology: Morphology | null,
  ): OpenDocument {
    const { text, medium, isExtract = false } = explained.transcript;
    const { corrections } = this.#answers;
    const base = explained.document;
    const { document, transcript, applied, unused } =
      corrections === null
        ? { ...explained, applied: [] }
        : correctDocument(base, explained.transcript, corrections, {
            digest,
            lexicon: this.#lexicon,
            morphology,
          });
    this.#accounted.set(listed.key, { document, transcript });
    return {
      ...listed,
      document,
      base,
      tables: explained.tables,
      messages: document.messages,
      text,
      isText: medium === 'text' && !isExtract,
      titleYear: explained.titleYear,
      sheetYear: input.year ?? null,
      applied,
      unused,
    };
  }

  /** Applies answers to all documents. Those that a profile may read otherwise are read again. */
  async answer(answers: PersonAnswers): Promise<void> {
    const isReadOtherwise = profileKey(answers) !== profileKey(this.#answers);
    this.#answers = answers;
    if (isReadOtherwise) this.#read.clear();
    this.#compared = null;
    for (const input of this.#inputs)
      if (this.#outcomes.has(input.key)) this.#conclude(input, await this.#outcome(input));
  }

  /** @throws {AliasError} for a list of renamed departments that cannot be read */
  async aliasesIn(content: Blob): Promise<readonly Alias[] | null> {
    return aliasesIn(new Uint8Array(await content.arrayBuffer()), this.#lexicon);
  }

  #documents(): OpenDocument[] {
    return this.#inputs.flatMap(({ key }) => {
      const outcome = this.#outcomes.get(key);
      return outcome && 'document' in outcome ? [outcome] : [];
    });
  }

  #printed(headings: Language): FilesContent {
    const documents = this.#documents();
    const lexicon = this.#lexicon;
    this.#compared ??= compareAll(documents, lexicon, this.#answers.aliases);
    const failures = this.#inputs.flatMap(({ key, file }) => {
      const outcome = this.#outcomes.get(key);
      return outcome && 'failed' in outcome ? [{ file, message: outcome.failed.ja }] : [];
    });
    return { documents, compared: this.#compared, failures, lexicon, headings };
  }

  view(): WorkView {
    const printed = this.#printed('en');
    const { compared, lexicon } = printed;
    const parts = reportParts(reportData(printed), { lexicon, latestNames: compared.latestNames });
    return {
      ...parts,
      keys: compared.latest.map(({ key }) => key),
      comparisons: compared.changes.length,
      notices: compared.problems.map(({ file, problem }) => ({ file, message: sentenceOf(problem) })),
    };
  }

  report(language: Language): string {
    return reportOf(this.#printed('en'), language);
  }

  files(headings: Language): readonly MadeFile[] {
    return filesOf(this.#printed(headings));
  }

  /** The files of a person's answers, as the command reads them. */
  answerFiles(): { readonly name: string; readonly text: string }[] {
    const { corrections, profile, aliases } = this.#answers;
    const ordered = corrections && { ...corrections, corrections: inFileOrder(corrections.corrections) };
    return [
      ...(ordered ? [{ name: CORRECTIONS_NAME, text: toJson(ordered) }] : []),
      ...(profile ? [{ name: 'profile.json', text: profileText(profile) }] : []),
      ...(aliases.length > 0 ? [{ name: 'aliases.csv', text: aliasesToCsv(aliases) }] : []),
    ];
  }

  comparisons(): readonly Changes[] {
    return this.#printed('en').compared.changes;
  }

  /** @throws {InputError} for an input that cannot be read */
  async #sourceOf(key: string): Promise<ReadSource> {
    const { input, explained } = await this.#readOf(key);
    // A worker that took over from another one has not read it.
    return { bytes: input.read(), accounted: this.#accounted.get(key) ?? explained };
  }
}

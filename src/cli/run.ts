import { readFileSync } from 'node:fs';
import { parseDocument } from '../document/parse.js';
import type { ProgressDocument } from '../model.js';
import type { Explained } from '../pipeline.js';
import type { Arguments } from './arguments.js';
import type { PublishedComparison } from './comparison.js';
import { createExtractor, type Extractor } from './extraction.js';
import { pathIn } from './files.js';
import { findInputs, type Input } from './inputs.js';
import type { Known } from './known.js';
import { COMBINED_FILES, documentFiles, NO_OUTPUTS, type Outputs, toFolder, toStream } from './outputs.js';
import { comparisonsIn, keepsInputs } from './overwriting.js';
import type { Published } from './plans.js';
import { Reporter, type Terminal } from './reporter.js';
import { type Name, namesOf } from './stems.js';
import { tellName } from './tell-name.js';
import { filesLines, type Line, summary } from './terminal.js';

/** How many records' documents a run holds in memory. */
const MOST_HELD = 500;

// Two functions, since closures made in one would both hold what either needs.
const holding = (document: ProgressDocument) => () => document;
const readingBack = (path: string) => () => parseDocument(readFileSync(path, 'utf8'));

/** What a run writes once it has read all documents. */
const LATER_FILES = ['index.html', 'timeline.json', 'timeline.csv'] as const;

/** The commands that take documents one by one: `run`, `extract` and `check`. */
export class Run {
  readonly #reporter: Reporter;
  readonly #published: Published[] = [];
  /** How many records the documents so far have. */
  #held = 0;

  constructor(
    readonly args: Arguments,
    readonly known: Known,
    terminal: Terminal,
  ) {
    this.#reporter = new Reporter(args, terminal);
  }

  /** @returns whether all was done */
  async run(): Promise<boolean> {
    const { inputs, passedOver } = await findInputs(this.args.inputs, this.args);
    for (const { file, problem } of passedOver) this.#reporter.say(file, problem);
    const names = namesOf(inputs.map(({ path }) => path));
    const found = [...inputs, ...passedOver];
    const outputs = keepsInputs(found, this.#files(names), this.args, this.#reporter)
      ? this.#outputs()
      : null;
    if (outputs) await this.#extractAll(inputs, names, outputs);
    const written = outputs ? this.#finish(outputs) : [];
    const more = written.length > 0 ? await this.#lookOver() : { written: [], lines: [] };
    this.#reporter.finish(() => [
      ...summary(this.#reporter.tally, this.#reporter.language, more.lines),
      ...filesLines([...written, ...more.written], this.#reporter.language),
    ]);
    return !this.#reporter.hasFailed;
  }

  /** The files that this run may write. */
  #files(names: readonly Name[]): string[] {
    const { command, output } = this.args;
    const files = [...names.flatMap(({ stem }) => documentFiles(stem)), ...COMBINED_FILES];
    if (command !== 'run') return files;
    return [...files, ...LATER_FILES, ...(names.length > 1 ? comparisonsIn(output) : [])];
  }

  async #extractAll(inputs: readonly Input[], names: readonly Name[], outputs: Outputs): Promise<void> {
    const extract = await createExtractor(this.args, this.known.lexicon);
    for (const [index, input] of inputs.entries()) {
      const name = names[index];
      if (name) await this.#extract(input, name, outputs, extract);
      this.#reporter.progress(index + 1, inputs.length);
    }
  }

  /** Where this run writes to; null where that cannot be written to. */
  #outputs(): Outputs | null {
    const { command, output, headings } = this.args;
    if (command === 'check') return NO_OUTPUTS;
    if (output === '-') return toStream(this.#reporter.terminal.out);
    try {
      return toFolder(output, headings);
    } catch (error) {
      this.#reporter.fail(output, error);
      return null;
    }
  }

  async #extract(input: Input, name: Name, outputs: Outputs, extract: Extractor): Promise<void> {
    const { file } = input;
    const { stem } = name;
    const { tally, language } = this.#reporter;
    try {
      const explained = await extract(input);
      const { document, messagesIn } = explained;
      outputs.write(document, stem);
      tally.add(document);
      if (this.args.command === 'run') this.#published.push(this.#kept(stem, input, explained));
      this.#reporter.tell(file, this.args.quiet ? [] : messagesIn(language));
      tellName(file, name, this.args, this.#reporter);
    } catch (error) {
      this.#reporter.fail(file, error);
      tally.failed++;
    }
  }

  /** A few documents are held, for what comes of all of them together; many are read back when they are needed. */
  #kept(stem: string, input: Input, { document, transcript }: Explained): Published {
    const records = document.records.length;
    this.#held += records;
    const info = document.document;
    const path = pathIn(this.args.output, `${stem}.json`);
    const about = { stem, file: input.file, info, records, input };
    return this.#held <= MOST_HELD
      ? { ...about, document: holding(document), transcript }
      : { ...about, document: readingBack(path), transcript: null };
  }

  #finish(outputs: Outputs): readonly string[] {
    if (this.#reporter.tally.documents > 0)
      return outputs.finish((path, error) => this.#reporter.fail(path, error));
    outputs.discard();
    return [];
  }

  /** The editions of each plan against each other, and the report of all, as they have just been written. */
  async #lookOver(): Promise<{ readonly written: readonly string[]; readonly lines: readonly Line[] }> {
    const { command, output } = this.args;
    if (command !== 'run' || output === '-') return { written: [], lines: [] };
    const compared = await this.#compare();
    const { writeReport } = await import('./report.js');
    const report = await writeReport(
      this.#published,
      compared,
      this.args,
      this.#reporter,
      this.known.lexicon,
    );
    return { written: [...compared.written, ...report], lines: compared.lines };
  }

  async #compare(): Promise<PublishedComparison> {
    if (this.#published.length < 2) return { written: [], lines: [], comparisons: [], timelines: [] };
    const { comparePublished } = await import('./comparison.js');
    return comparePublished(this.#published, this.args, this.known, this.#reporter);
  }
}

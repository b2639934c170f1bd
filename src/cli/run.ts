import type { Explained } from '../pipeline.js';
import type { Arguments } from './arguments.js';
import { writesKind } from './commands.js';
import { type DocumentOutputs, NO_OUTPUTS, toFolder, toStream } from './document-outputs.js';
import { createExtractor, type Extractor } from './extraction.js';
import { pathIn } from './files.js';
import { HeldDocuments } from './held.js';
import { findInputs, type Input } from './inputs.js';
import type { Known } from './known.js';
import { type FailedRead, filesOf, type Output, outputsFor } from './outputs.js';
import { comparisonsIn, keepsInputs } from './overwriting.js';
import type { Published } from './plans.js';
import { NOTHING_COMPARED, type PublishedComparison } from './published-comparison.js';
import { Reporter, type Terminal } from './reporter.js';
import { namesOf, type OutputName } from './stems.js';
import { tellName } from './tell-name.js';
import { filesLines, summary, type TerminalLine } from './terminal.js';

/** The commands that take documents one by one: `run`, `extract` and `check`. */
export class Run {
  readonly #reporter: Reporter;
  readonly #published: Published[] = [];
  readonly #failed: FailedRead[] = [];
  readonly #chosen: readonly Output[];
  readonly #held: HeldDocuments;

  constructor(
    readonly args: Arguments,
    readonly known: Known,
    terminal: Terminal,
  ) {
    this.#reporter = new Reporter(args, terminal);
    this.#chosen = outputsFor(args);
    this.#held = new HeldDocuments(args.output);
  }

  /** @returns whether all was done */
  async run(): Promise<boolean> {
    const { inputs, passedOver } = await findInputs(this.args.inputs, this.args);
    for (const { file, problem } of passedOver) this.#reporter.say(file, problem);
    const names = namesOf(inputs.map(({ path }) => path));
    const found = [...inputs, ...passedOver];
    const outputs = keepsInputs(found, this.#files(names), this.args, this.#reporter)
      ? await this.#outputs()
      : null;
    if (outputs) await this.#extractAll(inputs, names, outputs);
    const written = outputs ? this.#finish(outputs) : [];
    this.known.corrections.tellUnused(this.#reporter);
    const more = await this.#lookOver().finally(() => this.#held.discard());
    this.#reporter.finish(() => [
      ...summary(this.#reporter.tally, this.#reporter.language, more.lines),
      ...filesLines([...written, ...more.written], this.#reporter.language),
    ]);
    return !this.#reporter.hasFailed;
  }

  /** The files that this run may write. */
  #files(names: readonly OutputName[]): string[] {
    const stems = names.map(({ stem }) => stem);
    const files = filesOf(this.#chosen, 'documents', stems);
    if (this.args.command !== 'run') return files;
    return [
      ...files,
      ...filesOf(this.#chosen, 'overview'),
      ...filesOf(this.#chosen, 'timelines'),
      ...filesOf(this.#chosen, 'audits'),
      ...(names.length > 1 ? comparisonsIn(this.args.output, this.#chosen) : []),
    ];
  }

  async #extractAll(
    inputs: readonly Input[],
    names: readonly OutputName[],
    outputs: DocumentOutputs,
  ): Promise<void> {
    const extract = await createExtractor(this.args, this.known);
    for (const [index, input] of inputs.entries()) {
      const name = names[index];
      if (name) await this.#extract(input, name, outputs, extract);
      this.#reporter.progress(index + 1, inputs.length);
    }
  }

  /** The destination of this run; null if it is not writable. */
  async #outputs(): Promise<DocumentOutputs | null> {
    const { command, output, headings } = this.args;
    if (!writesKind(command, 'documents')) return NO_OUTPUTS;
    if (output === '-') return toStream(this.#reporter.terminal.out);
    try {
      return await toFolder(output, this.#chosen, headings);
    } catch (error) {
      this.#reporter.fail(output, error);
      return null;
    }
  }

  async #extract(
    input: Input,
    name: OutputName,
    outputs: DocumentOutputs,
    extract: Extractor,
  ): Promise<void> {
    const { file } = input;
    const { stem } = name;
    const { tally, language } = this.#reporter;
    try {
      const explained = await extract(input);
      const { document, messagesIn } = explained;
      outputs.write(explained, stem);
      tally.add(document);
      if (this.#looksOver) this.#published.push(this.#kept(stem, input, explained));
      this.#reporter.tell(file, this.args.quiet ? [] : messagesIn(language));
      tellName(file, name, this.args, this.#reporter);
    } catch (error) {
      this.#failed.push({ file, problem: this.#reporter.fail(file, error) });
      tally.failed++;
    }
  }

  #kept(stem: string, input: Input, explained: Explained): Published {
    const { titleYear, document } = explained;
    const { document: info, records } = document;
    const writesJson = this.#chosen.some(({ name }) => name === 'json');
    const path = writesJson ? pathIn(this.args.output, `${stem}.json`) : null;
    const held = this.#held.keep(explained, path);
    return { stem, file: input.file, info, titleYear, records: records.length, input, ...held };
  }

  #finish(outputs: DocumentOutputs): readonly string[] {
    if (this.#reporter.tally.documents > 0)
      return outputs.finish((path, error) => this.#reporter.fail(path, error));
    outputs.discard();
    return [];
  }

  /** Whether this run has outputs of all documents. */
  get #looksOver(): boolean {
    const { command, output } = this.args;
    const writes = this.#chosen.some(
      (chosen) => chosen.comparisons || chosen.timelines || chosen.audits || chosen.overview,
    );
    return command === 'run' && output !== '-' && writes;
  }

  /** Writes comparisons and overviews of the extracted documents. */
  async #lookOver(): Promise<{
    readonly written: readonly string[];
    readonly lines: readonly TerminalLine[];
  }> {
    if (this.#published.length === 0) return { written: [], lines: [] };
    const compared = await this.#compare();
    const { args, known } = this;
    const written = [...compared.written];
    for (const { overview } of this.#chosen) {
      const writer = await overview?.load();
      if (!writer) continue;
      const whole = { ...compared, failed: this.#failed };
      const files = await writer.writeReport(this.#published, whole, args, this.#reporter, known.lexicon);
      written.push(...files);
    }
    return { written, lines: compared.lines };
  }

  async #compare(): Promise<PublishedComparison> {
    if (this.#published.length < 2) return NOTHING_COMPARED;
    const { comparePublished } = await import('./run-comparison.js');
    return comparePublished(this.#published, this.args, this.known, this.#reporter);
  }
}

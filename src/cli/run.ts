import { append } from '../lists/append.js';
import { InputError } from '../messages/input-error.js';
import type { Arguments } from './arguments.js';
import { writesKind } from './commands.js';
import { type DocumentOutputs, NO_OUTPUTS, toFolder, toStream } from './document-outputs.js';
import { asString, pathIn, UnwritableFile } from './files.js';
import { HeldDocuments } from './held.js';
import { findInputs, type Input } from './inputs.js';
import type { Known } from './known.js';
import { namesOf, type OutputName } from './names.js';
import { type FailedRead, filesOf, type Output, outputsFor } from './outputs.js';
import { comparisonsIn, keepsInputs } from './overwriting.js';
import type { Published } from './published.js';
import { NOTHING_COMPARED, type PublishedComparison } from './published-comparison.js';
import { Reporter, type Terminal } from './reporter.js';
import { inOrder } from './tasks/executor.js';
import { openExecutor } from './tasks/open.js';
import type { Overview } from './tasks/overview.js';
import type { Performer } from './tasks/perform.js';
import { asError, type Extracted, failed, type Result } from './tasks/result.js';
import { compares, looksOver, settingsOf } from './tasks/settings.js';
import type { Store } from './tasks/store.js';
import { tellName } from './tell-name.js';
import { filesLines, ruleSummary, summary } from './terminal.js';
import { WrittenOutputs } from './written-outputs.js';

/** An input and the name of its outputs. */
interface Named {
  readonly input: Input;
  readonly name: OutputName;
}

/** The commands that take documents one by one: `run`, `extract`, `check` and `collect`. */
export class Run {
  readonly #reporter: Reporter;
  readonly #published: Published[] = [];
  readonly #failed: FailedRead[] = [];
  readonly #passedOver: FailedRead[] = [];
  readonly #chosen: readonly Output[];
  readonly #held: HeldDocuments;
  #store: Store | null = null;

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
    this.#store = await storeFor(this.args);
    const { inputs, passedOver } = await findInputs(this.args.inputs, this.args);
    for (const each of [...inputs, ...passedOver]) this.#reporter.know(each);
    for (const { file, problem } of passedOver) this.#reporter.say(file, problem);
    append(this.#passedOver, passedOver);
    const names = namesOf(inputs.map(({ path }) => path));
    const found = [...inputs, ...passedOver];
    const files = this.#files(names);
    const outputs = keepsInputs(found, files, this.args, this.#reporter) ? await this.#outputs(files) : null;
    if (outputs) await this.#extractAll(inputs, names, outputs);
    const written = outputs ? this.#finish(outputs) : [];
    this.known.corrections.tellUnused(this.#reporter);
    const more = await this.#overview(written).finally(() => this.#held.discard());
    if (outputs) this.#earlierOutputs()?.remember([...written, ...more.written]);
    for (const { file, problem } of this.#store?.problems ?? []) this.#reporter.say(file, problem);
    const { tally, language } = this.#reporter;
    this.#reporter.finish(() => [
      // A run that could not begin has counted nothing.
      ...(outputs ? summary(tally, language, more.lines) : ruleSummary(tally, language)),
      ...filesLines([...written, ...more.written], this.#reporter.language),
    ]);
    return !this.#reporter.hasFailed;
  }

  /** What is known of earlier outputs; null where nothing is written or nothing is known. */
  #earlierOutputs(): WrittenOutputs | null {
    const { command, output } = this.args;
    if (!writesKind(command, 'documents') || output === '-') return null;
    return WrittenOutputs.of(output, this.#reporter.terminal.environment);
  }

  /** The files that this run may write. */
  #files(names: readonly OutputName[]): string[] {
    const stems = names.map(({ stem }) => stem);
    const files = [...filesOf(this.#chosen, 'documents', stems), ...filesOf(this.#chosen, 'collection')];
    if (!writesKind(this.args.command, 'overview')) return files;
    return [
      ...files,
      ...filesOf(this.#chosen, 'overview', stems),
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
    const settings = await settingsOf(this.args, this.known, this.#reporter.language);
    const executor = await openExecutor(inputs, this.args, this.known, settings, this.#store);
    const named = inputs.flatMap((input, index) => {
      const name = names[index];
      return name ? [{ input, name }] : [];
    });
    const extract = ({ input, name }: Named) => performOn(input, name.stem, executor.perform);
    let done = 0;
    try {
      for await (const [each, result] of inOrder(named, extract, executor.width)) {
        this.#take(each, result, outputs);
        this.#reporter.progress(++done, named.length);
      }
    } finally {
      await executor.close();
    }
  }

  /** The destination of this run; null if it is not writable. Outputs that somebody has changed are copied first. */
  async #outputs(files: readonly string[]): Promise<DocumentOutputs | null> {
    const { command, output, headings } = this.args;
    if (!writesKind(command, 'documents')) return NO_OUTPUTS;
    if (output === '-') return toStream(this.#reporter.terminal.out);
    try {
      for (const { path, kept } of this.#earlierOutputs()?.setAside(files) ?? [])
        this.#reporter.say(path, new InputError('output-edited', { kept }));
      return await toFolder(output, this.#chosen, headings);
    } catch (error) {
      this.#reporter.fail(output, error);
      return null;
    }
  }

  #take({ input, name }: Named, result: Result, outputs: DocumentOutputs): void {
    const { file } = input;
    const { stem } = name;
    const { tally, language } = this.#reporter;
    try {
      if (result.kind === 'failed') throw asError(result);
      outputs.write(result, stem);
      tally.add(result.counts);
      this.known.corrections.note(result.info, result.unused);
      if (looksOver(this.args)) this.#published.push(this.#kept(stem, input, result));
      this.#reporter.know(input, () => textIn(result));
      this.#reporter.tell(file, result.messages[language] ?? []);
      tellName(file, name, this.args, this.#reporter);
    } catch (error) {
      this.#failed.push({ file, problem: this.#reporter.fail(file, error) });
      tally.failed++;
    }
  }

  #kept(stem: string, input: Input, extracted: Extracted): Published {
    const { key, titleYear, info, counts } = extracted;
    const writesJson = this.#chosen.some(({ name }) => name === 'json');
    const path = writesJson ? pathIn(this.args.output, `${stem}.json`) : null;
    const held = this.#held.keep(extracted, path);
    const { file, year: sheetYear = null } = input;
    return { stem, file, key, info, titleYear, sheetYear, counts, input, ...held };
  }

  #finish(outputs: DocumentOutputs): readonly string[] {
    if (this.#reporter.tally.documents > 0)
      return outputs.finish((path, error) => this.#reporter.fail(path, error));
    outputs.discard();
    return [];
  }

  /** Comparisons and overviews, made only if an earlier run has not made them from the same results. */
  async #overview(before: readonly string[]): Promise<Overview> {
    if (this.#published.length === 0) return { written: [], lines: [] };
    const store = this.#store;
    const keys = this.#published.map(({ key }) => key);
    if (store === null || keys.includes(null)) return this.#lookOver(before);
    const { keptOverview } = await import('./tasks/overview.js');
    const { hashOf } = await import('./tasks/stored.js');
    const { outputs, headings, language, license, publisher, output } = this.args;
    const key = hashOf([
      'overview',
      this.#published.map(({ stem, file, sheetYear }) => [stem, file, sheetYear]),
      keys,
      this.#unread.map(({ file, problem: { rule, values } }) => [file, rule, values]),
      [outputs, headings, language, license, publisher, this.#reporter.language],
      this.known.aliases,
      this.known.words,
    ]);
    return keptOverview(key, output, store, this.#reporter, () => this.#lookOver(before));
  }

  /** What was not read, and why. */
  get #unread(): FailedRead[] {
    return [...this.#passedOver, ...this.#failed].filter(
      ({ problem }) => !(problem instanceof UnwritableFile),
    );
  }

  /** Writes comparisons and overviews of the extracted documents. */
  async #lookOver(before: readonly string[]): Promise<Overview> {
    const compared = await this.#compare();
    const { args, known } = this;
    const written = [...compared.written];
    for (const { overview } of this.#chosen) {
      const writer = writesKind(args.command, 'overview') ? await overview?.load() : null;
      if (!writer) continue;
      const whole = { ...compared, failed: this.#failed };
      const files = await writer.writeReport(this.#published, whole, args, this.#reporter, known.lexicon);
      append(written, files);
    }
    if (this.#chosen.some(({ collection }) => collection)) {
      const { writeCollections } = await import('./collections.js');
      const finished = {
        published: this.#published,
        compared,
        written: [...before, ...written],
        unread: this.#unread,
        lexicon: known.lexicon,
      };
      append(written, await writeCollections(this.#chosen, finished, args, this.#reporter));
    }
    return { written, lines: compared.lines };
  }

  async #compare(): Promise<PublishedComparison> {
    if (this.#published.length < 2 || !compares(this.args)) return NOTHING_COMPARED;
    const { comparePublished } = await import('./run-comparison.js');
    return comparePublished(this.#published, this.args, this.known, this.#reporter, this.#held);
  }
}

async function storeFor({ cache }: Arguments): Promise<Store | null> {
  if (cache === null) return null;
  const { Store } = await import('./tasks/store.js');
  return new Store(cache);
}

/** The text of a text file, if the run holds it. */
const textIn = ({ isText, transcript }: Extracted) =>
  isText && transcript !== null ? asString(transcript) : null;

/** Reads an input and does its task. */
async function performOn(input: Input, stem: string, perform: Performer): Promise<Result> {
  const { file, sheet = null } = input;
  let bytes: Uint8Array;
  try {
    bytes = input.read();
  } catch (error) {
    return failed(error);
  }
  return perform({ file, sheet, stem, bytes });
}

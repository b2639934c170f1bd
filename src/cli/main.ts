import crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ruleOf } from '../messages/catalogue.js';
import { Problem } from '../messages/problem.js';
import { sentence } from '../messages/render.js';
import type { Digest, Language, Message, Morphology } from '../model.js';
import { extractAndExplain } from '../pipeline.js';
import { addWords } from '../vocabulary/index.js';
import { type Arguments, readArguments, UsageError } from './arguments.js';
import { HELP } from './help.js';
import { findInputs, type Input, reasonOf } from './inputs.js';
import { terminalLanguage } from './locale.js';
import { NO_OUTPUTS, type Outputs, toFolder, toStream } from './outputs.js';
import { stemsOf } from './stems.js';
import { messageLine, summary, Tally } from './terminal.js';

/** The world that the program is run in. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether what goes to `err` is read on a terminal. */
  readonly interactive: () => boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
}

/** Node's hash in one step, where it has it, takes a tenth of the time of a hash object for each text. */
const digest: Digest = (data) =>
  crypto.hash ? crypto.hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');

/** Exit statuses. */
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs a command line and gives its exit status. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(words);
    if (args.vocabulary !== null) addWordsOf(args.vocabulary);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const hint = { ja: '使い方は --help', en: 'see --help' }[languageFor(null, terminal)];
    terminal.err(`shinchoku: ${error.message} (${hint})\n`);
    return WRONG_USAGE;
  }
  if (args.help) terminal.out(HELP[languageFor(args.language, terminal)]);
  else if (args.version) terminal.out(`${terminal.version}\n`);
  else return new Run(args, terminal).run();
  return DONE;
}

/** @throws {UsageError} for a file that is missing, no JSON, or not of the vocabulary's shape */
function addWordsOf(file: string): void {
  try {
    addWords(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`--vocabulary ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** What goes to a terminal follows the locale; elsewhere nothing depends on where the program runs. */
function languageFor(asked: Language | null, { interactive, environment }: Terminal): Language {
  return asked ?? (interactive() ? terminalLanguage(environment) : 'ja');
}

/** How many messages of one rule a run shows for a document; `check` shows all. */
const MESSAGES_SHOWN = 10;

interface FileMessages {
  readonly file: string;
  readonly messages: readonly Message[];
}

class Run {
  readonly #tally = new Tally();
  readonly #report: FileMessages[] = [];

  constructor(
    readonly args: Arguments,
    readonly terminal: Terminal,
  ) {}

  /** The language of what goes to the terminal. */
  get language(): Language {
    return languageFor(this.args.language, this.terminal);
  }

  async run(): Promise<number> {
    const inputs = await findInputs(this.args.inputs, this.args.stdinName);
    const stems = stemsOf(inputs.map(({ path }) => path));
    const outputs = this.#outputs();
    if (outputs) {
      const morphology = await this.#morphology();
      for (const [index, input] of inputs.entries()) {
        await this.#extract(input, stems[index] ?? input.file, outputs, morphology);
        this.#progress(index + 1, inputs.length);
      }
    }
    const written = outputs ? await this.#finish(outputs) : [];
    this.#show(written);
    const frailty = this.args.frail && this.#tally.severity('warning') > 0;
    return this.#tally.severity('error') > 0 || frailty ? FAILED : DONE;
  }

  /** Where this run writes to; null where that cannot be written to. */
  #outputs(): Outputs | null {
    const { command, output, headings } = this.args;
    if (command === 'check') return NO_OUTPUTS;
    if (output === '-') return toStream(this.terminal.out);
    try {
      return toFolder(output, headings);
    } catch (error) {
      this.#fail(output, error);
      return null;
    }
  }

  /** The dictionary is loaded once, and only where something is to be analysed. */
  async #morphology(): Promise<Morphology | null> {
    if (!this.args.dictionary || this.args.command === 'check') return null;
    const { loadMorphology } = await import('./morphology.js');
    return loadMorphology();
  }

  async #extract(input: Input, stem: string, outputs: Outputs, morphology: Morphology | null): Promise<void> {
    const { file } = input;
    try {
      const { encoding, language } = this.args;
      const options = { file, encoding, language: language ?? 'ja', morphology, digest };
      const { document, messagesIn } = await extractAndExplain(input.read(), options);
      outputs.write(document, stem);
      this.#tally.add(document);
      this.#tell(file, this.args.quiet ? [] : messagesIn(this.language));
    } catch (error) {
      this.#fail(file, error);
      this.#tally.failed++;
    }
  }

  async #finish(outputs: Outputs): Promise<readonly string[]> {
    if (this.#tally.documents === 0) {
      outputs.discard();
      return [];
    }
    try {
      return await outputs.finish();
    } catch (error) {
      outputs.discard();
      this.#fail(this.args.output, error);
      return [];
    }
  }

  #fail(file: string, error: unknown): void {
    const problem =
      error instanceof Problem ? error : new Problem('input-failed', { reason: reasonOf(error) });
    const { rule, values } = problem;
    const message = sentence(rule, values, this.language);
    const { severity } = ruleOf(rule);
    this.#tally.count(rule);
    this.#tell(file, [{ rule, severity, message, line: 1, column: 1, start: 0, end: 0 }]);
  }

  #tell(file: string, messages: readonly Message[]): void {
    if (this.args.report === 'json') this.#report.push({ file, messages });
    else
      for (const message of this.#selected(messages)) this.#line(messageLine(message, file, this.language));
  }

  /** A run shows what needs a person's eye, a few of each kind; the files and `check` hold all. */
  #selected(messages: readonly Message[]): readonly Message[] {
    if (this.args.command === 'check') return messages;
    const counts = new Map<string, number>();
    return messages.filter(({ rule, severity }) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      return severity !== 'info' && count <= MESSAGES_SHOWN;
    });
  }

  #show(written: readonly string[]): void {
    if (this.args.report === 'json') this.#line(JSON.stringify(this.#report, null, 2));
    else if (!this.args.quiet)
      for (const line of summary(this.#tally, written, this.language)) this.#line(line);
  }

  #line(text: string): void {
    this.terminal.err(`${text}\n`);
  }

  /** A line that is written over, on terminals, where there is something to wait for. */
  #progress(done: number, all: number): void {
    if (this.args.quiet || all < MANY_INPUTS || !this.terminal.interactive()) return;
    this.terminal.err(done < all ? `\r${done}/${all}` : `\r${' '.repeat(String(all).length * 2 + 1)}\r`);
  }
}

/** Fewer are done before a person has read the first number. */
const MANY_INPUTS = 50;

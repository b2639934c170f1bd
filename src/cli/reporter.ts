import { ruleOf } from '../messages/catalogue.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import { visibleJson } from '../messages/visible.js';
import type { Language, Message } from '../model.js';
import type { Arguments } from './arguments.js';
import { reasonOf } from './inputs.js';
import { terminalLanguage } from './locale.js';
import { OutputLost } from './streams.js';
import { lineOut, messageLine, Tally, type TerminalLine } from './terminal.js';

/** The world that the program is run in. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether what goes to `err` is read on a terminal. */
  readonly interactive: () => boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
}

/** What goes to a terminal follows the locale; elsewhere nothing depends on where the program runs. */
export function languageFor(asked: Language | null, { interactive, environment }: Terminal): Language {
  return asked ?? (interactive() ? terminalLanguage(environment) : 'ja');
}

/** How many messages of one rule a run shows for a document; `check` shows all. */
const MESSAGES_SHOWN = 10;

/** Fewer are done before a person has read the first number. */
const MANY_INPUTS = 50;

interface FileMessages {
  readonly file: string;
  readonly messages: readonly Message[];
}

/** Tells on standard error what happens: messages, progress, and how it ended. */
export class Reporter {
  readonly tally = new Tally();
  readonly #report: FileMessages[] = [];

  constructor(
    readonly args: Arguments,
    readonly terminal: Terminal,
  ) {}

  get language(): Language {
    return languageFor(this.args.language, this.terminal);
  }

  /**
   * Tells of what could not be read or written.
   *
   * @throws {OutputLost} where that is the error: there is nothing left to do
   */
  fail(file: string, error: unknown): void {
    if (error instanceof OutputLost) throw error;
    const problem =
      error instanceof InputError ? error : new InputError('input-failed', { reason: reasonOf(error) });
    this.say(file, problem);
  }

  /** Tells of a file as a whole. */
  say(file: string, { rule, values }: InputError): void {
    const { severity } = ruleOf(rule);
    const message = sentence(rule, values, this.language);
    this.tally.count(rule);
    if (severity === 'error' || !this.args.quiet)
      this.#tell(file, [{ rule, severity, message, line: 1, column: 1, place: null, start: 0, end: 0 }]);
  }

  /** Tells of what was found in a file. */
  tell(file: string, messages: readonly Message[]): void {
    if (!this.args.quiet) this.#tell(file, messages);
  }

  #tell(file: string, messages: readonly Message[]): void {
    if (this.args.report === 'json') this.#report.push({ file, messages });
    else for (const message of this.#selected(messages)) this.line(messageLine(message, file, this.language));
  }

  /** A run shows what needs a person's eye, a few of each kind; the files and `check` hold all. */
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

  /** Ends with the messages for machines, or with what it all came to. */
  finish(summary: () => readonly TerminalLine[]): void {
    if (this.args.report === 'json')
      this.terminal.err(`${visibleJson(JSON.stringify(this.#report, null, 2))}\n`);
    else if (!this.args.quiet) for (const line of summary()) this.line(line);
  }

  line(line: TerminalLine): void {
    const { interactive, environment } = this.terminal;
    this.terminal.err(lineOut(line, interactive() && !environment.NO_COLOR));
  }

  /** A line that is written over, on terminals, where there is something to wait for. */
  progress(done: number, all: number): void {
    if (this.args.quiet || all < MANY_INPUTS || !this.terminal.interactive()) return;
    this.terminal.err(done < all ? `\r${done}/${all}` : `\r${' '.repeat(String(all).length * 2 + 1)}\r`);
  }

  /** Whether what was told of calls for an exit status other than 0. */
  get hasFailed(): boolean {
    const frailty = this.args.frail && this.tally.severity('warning') > 0;
    return this.tally.severity('error') > 0 || frailty;
  }
}

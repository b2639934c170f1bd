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

/** The program's environment. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal. */
  readonly interactive: () => boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
}

/** The language of messages: the locale's on a terminal; elsewhere independent of the machine. */
export function languageFor(asked: Language | null, { interactive, environment }: Terminal): Language {
  return asked ?? (interactive() ? terminalLanguage(environment) : 'ja');
}

/** How many messages of one rule a run shows for a document; `check` shows all. */
const MESSAGES_SHOWN = 10;

/** Fewer inputs finish before a person has read the first number. */
const MANY_INPUTS = 50;

interface FileMessages {
  readonly file: string;
  readonly messages: readonly Message[];
}

/** Writes messages, progress and the summary to standard error. */
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
   * Reports an input or output that failed.
   *
   * @returns what is reported
   * @throws {OutputLost} if that is the error, because nothing is left to do
   */
  fail(file: string, error: unknown): InputError {
    if (error instanceof OutputLost) throw error;
    const problem =
      error instanceof InputError ? error : new InputError('input-failed', { reason: reasonOf(error) });
    this.say(file, problem);
    return problem;
  }

  /** Reports a message on a file as a whole. */
  say(file: string, { rule, values }: InputError): void {
    const { severity } = ruleOf(rule);
    const message = sentence(rule, values, this.language);
    this.tally.count(rule);
    if (severity === 'error' || !this.args.quiet)
      this.#tell(file, [{ rule, severity, message, line: 1, column: 1, place: null, start: 0, end: 0 }]);
  }

  /** Reports messages on a file. */
  tell(file: string, messages: readonly Message[]): void {
    if (!this.args.quiet) this.#tell(file, messages);
  }

  #tell(file: string, messages: readonly Message[]): void {
    if (this.args.report === 'json') this.#report.push({ file, messages });
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

  /** Ends with the messages as JSON, or with the summary. */
  finish(summary: () => readonly TerminalLine[]): void {
    if (this.args.report === 'json')
      this.terminal.err(`${visibleJson(JSON.stringify(this.#report, null, 2))}\n`);
    else if (!this.args.quiet) for (const line of summary()) this.line(line);
  }

  line(line: TerminalLine): void {
    const { interactive, environment } = this.terminal;
    this.terminal.err(lineOut(line, interactive() && !environment.NO_COLOR));
  }

  /** Shows progress on a terminal, on a line that is overwritten, if there are many inputs. */
  progress(done: number, all: number): void {
    if (this.args.quiet || all < MANY_INPUTS || !this.terminal.interactive()) return;
    this.terminal.err(done < all ? `\r${done}/${all}` : `\r${' '.repeat(String(all).length * 2 + 1)}\r`);
  }

  /** Whether the messages require an exit status other than 0. */
  get hasFailed(): boolean {
    const frailty = this.args.frail && this.tally.severity('warning') > 0;
    return this.tally.severity('error') > 0 || frailty;
  }
}

import type { Language } from '../model.js';
import type { Terminal } from './reporter.js';

/** Work that ends sooner shows no progress, in milliseconds. */
const LASTS = 1000;
/** The pause between two updates, which a person can read. */
const UPDATE_PAUSE = 200;

/** Nanoseconds in a millisecond. */
const NANOSECONDS = 1_000_000n;
const SECONDS_IN_MINUTE = 60;
const SECONDS_IN_HOUR = 3600;
/** From here on, minutes and hours are told without the smaller unit. */
const SEVERAL_UNITS = 2;

const TIME_UNITS = {
  ja: { hours: '時間', minutes: '分', seconds: '秒' },
  en: { hours: ' h', minutes: ' min', seconds: ' s' },
} as const;

/** A time in the largest unit of which there are several. */
function duration(seconds: number, language: Language): string {
  const { hours, minutes, seconds: unit } = TIME_UNITS[language];
  if (seconds >= SEVERAL_UNITS * SECONDS_IN_HOUR) return `${Math.round(seconds / SECONDS_IN_HOUR)}${hours}`;
  if (seconds >= SEVERAL_UNITS * SECONDS_IN_MINUTE)
    return `${Math.round(seconds / SECONDS_IN_MINUTE)}${minutes}`;
  return `${Math.ceil(seconds)}${unit}`;
}

/** A rate with a digit behind the point where it is small. */
const rateText = (rate: number) => (rate < 10 ? rate.toFixed(1) : String(Math.round(rate)));

const PROGRESS_LINE = {
  ja: (counts: string, rate: string, left: string) => `${counts} 件 ｜ 毎秒 ${rate} 件 ｜ 残り約${left}`,
  en: (counts: string, rate: string, left: string) => `${counts} | ${rate}/s | about ${left} left`,
} as const;

/** Shows the progress of work that lasts, on one line of a terminal that is overwritten. */
export class Progress {
  readonly #start: number;
  #shown = 0;
  #isVisible = false;

  constructor(
    readonly terminal: Pick<Terminal, 'err' | 'interactive' | 'now'>,
    readonly language: Language,
  ) {
    this.#start = this.#now();
  }

  show(done: number, all: number): void {
    if (!this.terminal.interactive()) return;
    const now = this.#now();
    const passed = now - this.#start;
    if (done === all) this.clear();
    if (done === all || done === 0 || passed < LASTS || now - this.#shown < UPDATE_PAUSE) return;
    this.#shown = now;
    const rate = (done / passed) * 1000;
    const left = duration((all - done) / rate, this.language);
    this.clear();
    this.terminal.err(PROGRESS_LINE[this.language](`${done}/${all}`, rateText(rate), left));
    this.#isVisible = true;
  }

  /** Removes the line, for other lines or at the end. */
  clear(): void {
    if (this.#isVisible) this.terminal.err('\r\u001b[K');
    this.#isVisible = false;
  }

  /** Node has to load `performance`, which takes longer than all else that a short run does with the time. */
  #now(): number {
    return this.terminal.now?.() ?? Number(process.hrtime.bigint() / NANOSECONDS);
  }
}

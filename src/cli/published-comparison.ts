import type { RunComparison } from './outputs.js';
import type { TerminalLine } from './terminal.js';

/** The result of comparing a run's editions. */
export interface PublishedComparison extends RunComparison {
  readonly written: readonly string[];
  /** For the terminal. */
  readonly lines: readonly TerminalLine[];
}

export const NOTHING_COMPARED: PublishedComparison = {
  written: [],
  lines: [],
  plans: [],
  latestNames: (departments) => [...departments],
};

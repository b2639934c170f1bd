import type { RunComparison } from './outputs.js';
import type { TerminalLine } from './terminal.js';

/** What came of comparing the editions of a run. */
export interface PublishedComparison extends RunComparison {
  readonly written: readonly string[];
  /** For the terminal. */
  readonly lines: readonly TerminalLine[];
}

export const NOTHING_COMPARED: PublishedComparison = {
  written: [],
  lines: [],
  comparisons: [],
  timelines: [],
};

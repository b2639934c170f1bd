import type { RecordClass } from './generated/values.js';

/** What is only told again of the next year has not changed. */
const AGAIN: RecordClass = 'continued';

/** Whether there is nothing at all to tell of a change. */
export const isPlainlyUnchanged = ({
  kind,
  classes,
}: {
  readonly kind: string;
  readonly classes: readonly string[];
}): boolean => kind === 'unchanged' && classes.every((name) => name === AGAIN);

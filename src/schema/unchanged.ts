import type { RecordClass } from './generated/values.js';

/** An activity that is repeated for the next year counts as unchanged. */
const REPEATED_CLASS: RecordClass = 'continued';

/** Whether a change is none at all. */
export const isPlainlyUnchanged = ({
  kind,
  classes,
}: {
  readonly kind: string;
  readonly classes: readonly string[];
}): boolean => kind === 'unchanged' && classes.every((name) => name === REPEATED_CLASS);

import type { Finding, Range } from '../model.js';

/** Reports markup that was nested too deep and ignored. */
export const nestingFinding = (range: Range, limit: number): Finding => ({
  rule: 'nesting-capped',
  range,
  values: { limit: String(limit) },
});

import type { Finding, Range } from '../model.js';

/** Tells that something was nested too deep and passed over. */
export const nestingFinding = (range: Range, limit: number): Finding => ({
  rule: 'nesting-capped',
  range,
  values: { limit: String(limit) },
});

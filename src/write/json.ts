import type { Changes, ProgressDocument, Timelines } from '../model.js';

/** A document, a comparison or timelines as JSON: two spaces, LF, a line end at the end. */
export function toJson(data: ProgressDocument | Changes | Timelines): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

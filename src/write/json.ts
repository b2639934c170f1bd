import { visibleJson } from '../messages/visible.js';
import type { Changes, ProgressDocument, Timelines } from '../model.js';

/**
 * A document, a comparison or timelines as JSON: two spaces, LF, a line end at the end. What could turn a terminal or
 * an editor against its reader is escaped; the values are the same.
 */
export function toJson(data: ProgressDocument | Changes | Timelines): string {
  return `${visibleJson(JSON.stringify(data, null, 2))}\n`;
}

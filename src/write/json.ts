import type { ProgressDocument } from '../model.js';

/** A document as the contract's JSON: two spaces, LF, a line end at the end. */
export function toJson(document: ProgressDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

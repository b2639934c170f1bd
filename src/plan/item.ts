import { bulletLength, bulletOf, cutAtBullets, USUAL_BULLET } from '../lexicon/bullets.js';
import { undoubled } from '../lexicon/doubled.js';
import { type Numbering, parseNumbering } from '../lexicon/numbering.js';
import type { GridCell, Line, SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { join, slice, trim } from '../text/text.js';

/** An item's title cell, taken apart. */
export interface ItemTitle {
  readonly numbering: Numbering | null;
  /** The number as it stands, or null. */
  readonly label: string | null;
  readonly title: string;
  readonly details: readonly string[];
}

/** The lines of a cell that hold text, as one text. */
export function cellText(cell: GridCell): SourceText {
  return trim(
    join(
      cell.cell.lines.map((line) => line.text),
      '\n',
    ),
  );
}

/** Title first, then what stands behind bullets or in list items of its own. */
function partsOf(lines: readonly Line[]): SourceText[] {
  const parts: SourceText[][] = [];
  for (const line of lines) {
    if (line.text.value.trim() === '') continue;
    const [head, ...rest] = cutAtBullets(line.text, USUAL_BULLET);
    if (!head) continue;
    const current = parts.at(-1);
    const apart = bulletOf(head.value) !== null || line.begins === 'item';
    if (current && !apart) current.push(head);
    else parts.push([head]);
    for (const piece of rest) parts.push([piece]);
  }
  return parts.map((part) => trim(join(part, '\n')));
}

/** Takes number, title and sub-bullets from an item's title cell. */
export function readItemTitle(cell: GridCell): ItemTitle {
  const [head = { value: '', segments: [] }, ...details] = partsOf(cell.cell.lines);
  const spaced = normaliseKeepingSpaces(undoubled(head));
  const numbering = parseNumbering(spaced.value);
  const length = numbering?.length ?? bulletLength(spaced.value);
  return {
    numbering,
    label: numbering ? spaced.value.slice(0, length).trim() : null,
    title: normalise(slice(spaced, length)).value,
    details: details.map((detail) => normalise(slice(detail, bulletLength(detail.value))).value),
  };
}

import type { Bullets } from '../lexicon/bullets.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Numbering } from '../lexicon/numbering.js';
import type { GridCell, Line, NormalString, SourceText } from '../model.js';
import { normalise } from '../text/normalise.js';
import { EMPTY, join, slice, trim } from '../text/text.js';

/** An item's title cell, taken apart. */
export interface ItemTitle {
  readonly numbering: Numbering | null;
  /** The number as it stands, or null. */
  readonly label: string | null;
  readonly title: NormalString;
  readonly details: readonly string[];
}

/** Title first, then what stands behind bullets or in list items of its own. */
function partsOf(lines: readonly Line[], bullets: Bullets): SourceText[] {
  const [only] = lines;
  // Most titles are one line without any bullet in it.
  if (only && lines.length === 1 && only.text.value.lastIndexOf(bullets.usual) <= 0) {
    const title = trim(only.text);
    return title.value === '' ? [] : [title];
  }
  const parts: SourceText[][] = [];
  for (const line of lines) {
    if (line.text.value.trim() === '') continue;
    const [head, ...rest] = bullets.cut(line.text, bullets.usual);
    if (!head) continue;
    const current = parts.at(-1);
    const apart = bullets.of(head.value) !== null || line.begins === 'item';
    if (current && !apart) current.push(head);
    else parts.push([head]);
    for (const piece of rest) parts.push([piece]);
  }
  return parts.map((part) => trim(join(part, '\n')));
}

/** Takes number, title and sub-bullets from an item's title cell. */
export function readItemTitle(cell: GridCell, { bullets, titles }: Lexicon): ItemTitle {
  const [head = EMPTY, ...details] = partsOf(cell.cell.lines, bullets);
  const { numbering, label, text } = titles.read(head);
  return {
    numbering,
    label,
    title: normalise(text).value,
    details: details.map((detail) => normalise(slice(detail, bullets.lengthIn(detail.value))).value),
  };
}

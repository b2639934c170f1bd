import type { NormalString, SourceText, TableCell, TableRow } from '../model.js';
import { holdsText } from '../text/characters.js';
import { normalise } from '../text/normalise.js';
import { join } from '../text/text.js';

export function isFilled({ lines }: TableCell): boolean {
  for (const { text } of lines) if (holdsText(text.value)) return true;
  return false;
}

export const filledOf = ({ cells }: TableRow): TableCell[] => cells.filter(isFilled);

export function textOf({ lines }: TableCell): SourceText {
  const [only] = lines;
  if (only && lines.length === 1) return only.text;
  return join(
    lines.map(({ text }) => text),
    '\n',
  );
}

export const plainOf = (cell: TableCell): NormalString => normalise(textOf(cell)).value;

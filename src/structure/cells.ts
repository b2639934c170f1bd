import type { NormalString, SourceText, TableCell, TableRow } from '../model.js';
import { normalise } from '../text/normalise.js';
import { join } from '../text/text.js';

export const isFilled = ({ lines }: TableCell) => lines.some(({ text }) => text.value.trim() !== '');

export const filledOf = ({ cells }: TableRow): TableCell[] => cells.filter(isFilled);

export const textOf = ({ lines }: TableCell): SourceText =>
  join(
    lines.map(({ text }) => text),
    '\n',
  );

export const plainOf = (cell: TableCell): NormalString => normalise(textOf(cell)).value;

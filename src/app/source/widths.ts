/** A cell as far as its column's width goes. */
interface MeasuredCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly texts: readonly string[];
}

/** In full-width characters: no column is narrower, none is given more for its text. */
const LEAST_COLUMN = 2.5;
const MOST_COLUMN = 24;
/** Up to this width no text is wrapped, such as 平成30年度. */
const UNWRAPPED = 7;
/** A column is as wide as this part of its cells need; the others wrap. */
const FITTING = 0.9;

/** Latin letters and signs, and half-width katakana. */
const HALF_WIDE = /[\u0020-\u00ff\uff61-\uff9f]/g;

/** How wide a text is in full-width characters. */
export const widthOfText = (text: string): number => text.length - (text.match(HALF_WIDE)?.length ?? 0) / 2;

/** How wide each column of a table should be, in full-width characters, by what its cells hold. */
export function columnWidths(cells: readonly MeasuredCell[]): number[] {
  const needs: number[][] = [];
  for (const { column, columnSpan, texts } of cells) {
    const need = texts.reduce((most, text) => Math.max(most, widthOfText(text)), 0);
    for (let each = column; each < column + columnSpan; each++) {
      needs[each] ??= [];
      if (columnSpan === 1 && need > 0) needs[each]?.push(need);
    }
  }
  return needs.map((own) => {
    const sorted = own.sort((a, b) => a - b);
    const short = sorted.findLast((need) => need <= UNWRAPPED) ?? 0;
    const fitting = Math.max(short, sorted[Math.floor((sorted.length - 1) * FITTING)] ?? 0);
    return Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, fitting + 1));
  });
}

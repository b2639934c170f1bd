import { unitAt } from './characters.js';

/**
 * The beginning of a text that a spreadsheet takes for a formula, full-width forms included. Some spreadsheets skip
 * line ends and tabs, so these count as a beginning by themselves.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n][\s\S]/;

/** Whether a unit may be one of those signs: it stands before the letters of ASCII, or is a full-width form. */
const maySign = (unit: number) => unit <= 0x40 || unit >= 0xff00;

export const isFormula = (cell: string) => maySign(unitAt(cell, 0)) && FORMULA_START.test(cell);

/** A cell that a spreadsheet does not take for a formula. */
export const escapeFormula = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

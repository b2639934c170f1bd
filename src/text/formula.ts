/**
 * The beginning of a text that a spreadsheet takes for a formula, full-width forms included. Some spreadsheets skip
 * line ends and tabs, so these count as a beginning by themselves.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n][\s\S]/;

export const isFormula = (cell: string) => FORMULA_START.test(cell);

/** A cell that a spreadsheet does not take for a formula. */
export const escapeFormula = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

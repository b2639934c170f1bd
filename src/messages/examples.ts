/** Building blocks of the rules' examples. */

/** The heading row of a progress table. */
export const EXAMPLE_HEADINGS = '具体的な事業\t担当課\t実施したこと(実施年度)';

/** A table of one section with the given rows. */
export const table = (...rows: string[]) =>
  ['(1)情報提供の充実\t\t', EXAMPLE_HEADINGS, ...rows, ''].join('\n');

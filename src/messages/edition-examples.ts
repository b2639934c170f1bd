import { EXAMPLE_HEADINGS } from './examples.js';

/** An edition of a plan, published in June, with the rows of one section. */
export const edition = (year: number, ...rows: string[]) =>
  [`平成${year}年6月1日\n`, '(1)情報提供の充実\t\t', EXAMPLE_HEADINGS, ...rows, ''].join('\n');

/** Like `edition`, with a second section. */
export const twoParts = (year: number, row: string, ...second: string[]) =>
  edition(year, row, ...(second.length === 0 ? [] : ['(2)学習の機会\t\t', EXAMPLE_HEADINGS, ...second]));

/** A table row of one department. */
export const row = (title: string, entries: string, department = '総務課') =>
  `${title}\t${department}\t${entries}`;

/** An edition with a column for each of two years. */
export const yearColumns = (year: number, first: string, second: string) =>
  [
    `平成${year}年6月1日\n`,
    '(1)情報提供の充実\t\t\t',
    '具体的な事業\t担当課\t平成27年度\t平成28年度',
    `①説明会の開催\t総務課\t${first}\t${second}`,
    '',
  ].join('\n');

/** An edition whose table has a column of grades. */
export const graded = (year: number, grade: string) =>
  [
    `平成${year}年6月1日\n`,
    '(1)情報提供の充実\t\t\t',
    '具体的な事業\t担当課\t実施したこと\t評価',
    `①説明会の開催\t総務課\t・市民説明会の開催(平成${year - 1}年度)\t${grade}`,
    '',
  ].join('\n');

export const MEETING = row('①説明会の開催', '・市民説明会の開催(平成27～28年度)【総務課】');
export const NEWSLETTER = row('②広報紙の発行', '・広報紙の発行(平成27～28年度)【総務課】');

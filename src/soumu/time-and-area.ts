import type { Lexicon } from '../lexicon/index.js';
import type { SheetValue, ValueSheet } from '../model.js';
import { spotOf } from './cells.js';
import type { RuleFinding } from './findings.js';
import type { SheetTable } from './layout.js';

/** The rules on when and where data are of. */

const WESTERN_YEAR = /(?<!\d)(?:1[89]|20|21)\d{2}(?!\d)/;
/** A cell with more letters is a text that tells of years, and no year. */
const LONGEST_TIME = 20;

/** Tells years of Japanese eras, and years without an era that are none of the western calendar. */
function eraYear({ eras }: Lexicon): RegExp {
  const before = String.raw`^[^\p{L}\d]*(?:\p{sc=Han}{0,4})`;
  return new RegExp(
    `(?:${eras.namesAsWritten})\\s*(?:元|[\\d\\uff10-\\uff19]{1,2})\\s*(?:年|[./]|$)|${before}(?<!\\d)\\d{1,2}年度`,
    'u',
  );
}

const isTime = (value: SheetValue, era: RegExp) =>
  !value.isNumber &&
  value.text.length <= LONGEST_TIME &&
  era.test(value.text) &&
  !WESTERN_YEAR.test(value.text.normalize('NFKC'));

/** A year of an era needs a western one beside it: in its row, or of a heading in its column. */
export function time(sheet: ValueSheet, tables: readonly SheetTable[], lexicon: Lexicon): RuleFinding {
  const era = eraYear(lexicon);
  const hasWestern = (values: readonly SheetValue[]) =>
    values.some(({ text }) => WESTERN_YEAR.test(text.normalize('NFKC')) && text.length <= LONGEST_TIME);
  const inBody = tables.flatMap(({ body }) =>
    body.flatMap(({ values }) => (hasWestern(values) ? [] : values.filter((value) => isTime(value, era)))),
  );
  const inHead = tables.flatMap(({ head }) => {
    const all = head.flatMap(({ values }) => values);
    return all.filter(
      (value) => isTime(value, era) && !hasWestern(all.filter(({ column }) => column === value.column)),
    );
  });
  return { broken: [...inHead, ...inBody].map((value) => spotOf(sheet, value)) };
}

const AREA_HEADING =
  /(?:地域|都道府県|市区町村|市町村|自治体|団体|府県|県|市|町|村|区)(?:名|コード|名称|番号)?$/;
const AREA_NAME = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケ]{1,8}[都道府県市区町村郡]$/u;

/** A table without areas may be of one area, or of none. */
export function area(_: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const hasAreas = tables.some(({ columns }) =>
    columns.some(
      ({ heading, values }) =>
        AREA_HEADING.test(heading.trim()) ||
        (values.length > 1 && values.every(({ text }) => AREA_NAME.test(text.trim()))),
    ),
  );
  return { broken: [], isHidden: !hasAreas };
}

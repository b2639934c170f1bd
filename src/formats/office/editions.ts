import { type Lexicon, lexiconOf } from '../../lexicon/index.js';
import { largest } from '../../lists/extremes.js';
import type { Sheet } from './sheet.js';
import { partsIn, type SheetPart } from './sheet-parts.js';
import { look } from './sheet-rows.js';

/** Tells which sheets of a workbook are editions of one plan, one for each year. */

/** What is compared of a sheet. */
interface SheetOutline {
  readonly sheet: Sheet;
  /** The headings of its first table, without the years in them. */
  readonly headings: string;
  /** The years that its name tells, and those of the lines above its table; "" for none. */
  readonly nameYears: string;
  readonly titleYears: string;
  /** Whether it holds a table that is more than a legend. */
  readonly hasTable: boolean;
}

/** The sheets of one document. */
export interface SheetDocument {
  /** The name of the sheet that it is about. */
  readonly name: string;
  /** The last year that its name, or else the lines above its table, tell of. */
  readonly year: number | null;
  readonly sheets: readonly Sheet[];
}

/** A table of fewer columns or rows explains the others. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;

/** Finds the years that a text names: R5, 令和5年度, 2023. */
function yearFinder({ eras }: Lexicon): (text: string) => string {
  const pattern = new RegExp(`(${eras.names})\\s*([0-9]{1,2}|元)(?![0-9])|((?:19|20)[0-9]{2})(?![0-9])`, 'g');
  return (text) => {
    const years = [...text.normalize('NFKC').matchAll(pattern)].map(([, name, number, western]) => {
      if (western !== undefined) return Number(western);
      const first = eras.named(name ?? '')?.first ?? 0;
      return first + (number === '元' ? 1 : Number(number)) - 1;
    });
    return [...new Set(years)].join(' ');
  };
}

const textsOf = ({ rows }: SheetPart) => rows.flatMap(({ cells }) => cells.map(({ text }) => text));

/** The first row of a table, without what differs between years. */
const headingsOf = (table: SheetPart | undefined, eraNames: RegExp) =>
  (table?.rows[0]?.cells ?? [])
    .map(({ text }) =>
      text
        .normalize('NFKC')
        .replace(eraNames, '')
        .replace(/[\s\d元]/g, ''),
    )
    .join('\t');

function outline(sheet: Sheet, yearsIn: (text: string) => string, eraNames: RegExp): SheetOutline {
  const parts = partsIn(look(sheet));
  const at = parts.findIndex(({ kind }) => kind === 'table');
  const above = parts.slice(0, at < 0 ? parts.length : at);
  const tables = parts.filter(({ kind }) => kind === 'table');
  return {
    sheet,
    headings: headingsOf(tables[0], eraNames),
    nameYears: yearsIn(sheet.name),
    titleYears:
      above
        .flatMap(textsOf)
        .map(yearsIn)
        .find((years) => years !== '') ?? '',
    hasTable: tables.some(
      ({ rows }) => rows.length >= LEAST_ROWS && rows.some(({ cells }) => cells.length >= LEAST_COLUMNS),
    ),
  };
}

/** Whether each of some sheets tells of other years than the rest of them. */
const areDistinct = (years: readonly string[]) =>
  years.length > 1 && years.every((each) => each !== '') && new Set(years).size === years.length;

/** The sheets with the same headings that tell of different years; none where there are no such. */
function editionsAmong(outlines: readonly SheetOutline[]): readonly SheetOutline[] {
  const groups = new Map<string, SheetOutline[]>();
  for (const each of outlines.filter(({ hasTable }) => hasTable))
    groups.set(each.headings, [...(groups.get(each.headings) ?? []), each]);
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const byName = largest.filter(({ nameYears }) => nameYears !== '');
  if (areDistinct(byName.map(({ nameYears }) => nameYears))) return byName;
  return areDistinct(largest.map(({ titleYears }) => titleYears)) ? largest : [];
}

/**
 * The documents that a workbook holds: one of all its sheets, or where sheets are editions one for each of them. What
 * holds no table of its own, such as a cover or a legend, belongs to each.
 */
export function documentsOf(sheets: readonly Sheet[]): SheetDocument[] {
  const whole = [{ name: '', year: null, sheets }];
  const shown = sheets.filter(({ isHidden, cells }) => !isHidden && cells.length > 0);
  if (shown.length < 2) return whole;
  // The built-in eras: a workbook holds the same documents whatever words a run adds.
  const lexicon = lexiconOf({});
  const yearsIn = yearFinder(lexicon);
  const eraNames = new RegExp(lexicon.eras.names, 'g');
  const outlines = shown.map((sheet) => outline(sheet, yearsIn, eraNames));
  const editions = new Set(editionsAmong(outlines).map(({ sheet }) => sheet));
  if (editions.size === 0) return whole;
  const own = outlines.filter(({ sheet, hasTable }) => hasTable || editions.has(sheet));
  const ownSheets = new Set(own.map(({ sheet }) => sheet));
  return own.map(({ sheet, nameYears, titleYears }) => ({
    name: sheet.name,
    year: lastOf(nameYears || titleYears),
    sheets: sheets.filter((other) => other === sheet || !ownSheets.has(other)),
  }));
}

const lastOf = (years: string) => (years === '' ? null : largest(years.split(' ').map(Number)));

import type { Lexicon } from '../lexicon/index.js';
import type {
  Language,
  RuleVerdict,
  TableForm,
  TableRuleId,
  TableVerdict,
  ValueFile,
  ValueSheet,
} from '../model.js';
import { characters, formulas, layoutSpaces, numbers, oneValue, symbols } from './cells.js';
import { NOTHING_BROKEN, type RuleFinding, type Spot } from './findings.js';
import { type SheetTable, tablesOf } from './layout.js';
import { TABLE_RULES } from './rules.js';
import { mergedCells, objects, omittedNames, oneTable, splitData, units } from './tables.js';
import { area, time } from './time-and-area.js';

export { TABLE_RULES, type TableRule } from './rules.js';

/** What the rules look at. */
interface CheckedSheet {
  readonly sheet: ValueSheet;
  readonly tables: readonly SheetTable[];
  /** Whether the file tells numbers from texts. */
  readonly isTyped: boolean;
  readonly lexicon: Lexicon;
}

/** The rules on sheets, in the ministry's order. */
const TABLE_CHECKS: Readonly<
  Record<Exclude<TableRuleId, 'file-format'>, (view: CheckedSheet) => RuleFinding>
> = {
  'one-value': ({ sheet, tables }) => oneValue(sheet, tables),
  numbers: ({ sheet, tables, isTyped }) => numbers(sheet, tables, isTyped),
  'merged-cells': ({ sheet }) => mergedCells(sheet),
  'layout-spaces': ({ sheet }) => layoutSpaces(sheet),
  'omitted-names': ({ sheet, tables }) => omittedNames(sheet, tables),
  formulas: ({ sheet, isTyped }) => formulas(sheet, isTyped),
  objects: ({ sheet }) => objects(sheet),
  units: ({ sheet, tables }) => units(sheet, tables),
  characters: ({ sheet }) => characters(sheet),
  time: ({ sheet, tables, lexicon }) => time(sheet, tables, lexicon),
  area: ({ sheet, tables }) => area(sheet, tables),
  symbols: ({ sheet, tables }) => symbols(sheet, tables),
  'split-data': ({ sheet, tables }) => splitData(sheet, tables),
  'one-table': ({ sheet, tables }) => oneTable(sheet, tables),
};

/** How a file's form fits the rule on formats. */
const FORM_VERDICTS: Readonly<Record<TableForm, RuleVerdict>> = {
  workbook: 'holds',
  csv: 'holds',
  delimited: 'undecided',
  document: 'fails',
};

/** So many places are named. */
const PLACES_NAMED = 5;

function placeText({ sheet, row, column, to }: Spot): string {
  const from = sheet.placeOf(row, column);
  const last = to ? sheet.placeOf(to.row, to.column) : from;
  // Only the cells of workbooks have names that a range is made of.
  return last === from || !last.includes('!') ? from : `${from}:${last.slice(last.lastIndexOf('!') + 1)}`;
}

function verdictOf(rule: TableRuleId, findings: readonly RuleFinding[], language: Language): TableVerdict {
  const { item, advice, doubt } = TABLE_RULES[rule];
  const broken = findings.flatMap((finding) => finding.broken);
  const doubtful = findings.flatMap((finding) => finding.doubtful ?? []);
  const isDoubtful = doubtful.length > 0 || findings.some(({ isHidden }) => isHidden);
  const verdict = broken.length > 0 ? 'fails' : isDoubtful ? 'undecided' : 'holds';
  const spots = broken.length > 0 ? broken : doubtful;
  return {
    rule,
    item,
    verdict,
    count: spots.length,
    places: spots.slice(0, PLACES_NAMED).map((spot) => ({ place: placeText(spot), text: spot.text })),
    message: { holds: null, fails: advice[language], undecided: doubt[language] }[verdict],
  };
}

const NO_TABLE: RuleFinding = { broken: [], isHidden: true };

/** Tables of a document that is no workbook stand on one sheet. */
function onOneSheet({ form, sheets }: ValueFile): RuleFinding {
  if (form !== 'document') return NOTHING_BROKEN;
  return {
    broken: sheets.slice(1).map((sheet) => {
      const [first] = sheet.values;
      return { sheet, row: first?.row ?? 0, column: first?.column ?? 0, text: first?.text ?? null };
    }),
  };
}

/** Holds the tables of a file to the rules, and says of each whether it holds. */
export function checkTables(file: ValueFile, lexicon: Lexicon, language: Language): TableVerdict[] {
  const isTyped = file.form === 'workbook';
  const views = file.sheets
    .filter(({ values, merged, objects: shown }) => values.length + merged.length + (shown?.length ?? 0) > 0)
    .map((sheet): CheckedSheet => ({ sheet, tables: tablesOf(sheet), isTyped, lexicon }));
  const format = FORM_VERDICTS[file.form];
  const { item, advice, doubt } = TABLE_RULES['file-format'];
  const message = { holds: null, fails: advice[language], undecided: doubt[language] }[format];
  const ofForm = { rule: 'file-format' as const, item, verdict: format, count: 0, places: [], message };
  const others = Object.entries(TABLE_CHECKS).map(([rule, check]) => {
    const findings = views.length === 0 ? [NO_TABLE] : views.map(check);
    const all = rule === 'one-table' ? [...findings, onOneSheet(file)] : findings;
    return verdictOf(rule as TableRuleId, all, language);
  });
  return [ofForm, ...others];
}

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
import { isProse, type SheetTable, tablesOf } from './layout.js';
import { NO_TABLE, TABLE_RULES } from './rules.js';
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
  'omitted-names': ({ sheet, tables, lexicon }) => omittedNames(sheet, tables, lexicon),
  formulas: ({ sheet, isTyped }) => formulas(sheet, isTyped),
  objects: ({ sheet }) => objects(sheet),
  units: ({ sheet, tables, lexicon }) => units(sheet, tables, lexicon),
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

function placeText({ sheet, row, column, to }: Spot, language: Language): string {
  const from = sheet.placeOf(row, column, language);
  const last = to ? sheet.placeOf(to.row, to.column, language) : from;
  // Only the cells of workbooks have names that a range is made of.
  return last === from || !last.includes('!') ? from : `${from}:${last.slice(last.lastIndexOf('!') + 1)}`;
}

/** What is found in all sheets. */
interface Findings {
  readonly all: readonly RuleFinding[];
  /** Whether there is a table to which rules apply. */
  readonly hasTable: boolean;
}

function verdictOf(rule: TableRuleId, { all, hasTable }: Findings, language: Language): TableVerdict {
  const { item, advice, doubt } = TABLE_RULES[rule];
  const broken = all.flatMap((finding) => finding.broken);
  const doubtful = all.flatMap((finding) => finding.doubtful ?? []);
  const isDoubtful = !hasTable || doubtful.length > 0 || all.some(({ isHidden }) => isHidden);
  const verdict = broken.length > 0 ? 'fails' : isDoubtful ? 'undecided' : 'holds';
  const spots = broken.length > 0 ? broken : doubtful;
  const text = (spot: Spot) => ({ place: placeText(spot, language), text: spot.text });
  return {
    rule,
    item,
    verdict,
    count: spots.length,
    places: spots.slice(0, PLACES_NAMED).map(text),
    message: {
      holds: null,
      fails: advice[language],
      undecided: (hasTable ? doubt : NO_TABLE)[language],
    }[verdict],
  };
}

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

const isUsed = ({ values, merged, objects: shown, formulas: worked }: ValueSheet) =>
  values.length + merged.length + (shown?.length ?? 0) + (worked?.length ?? 0) > 0;

function tablesIn(sheet: ValueSheet, lexicon: Lexicon): SheetTable[] {
  const tables = tablesOf(sheet, lexicon);
  return isProse(tables) ? [] : tables;
}

const inOrder = (spots: readonly Spot[]) => spots.toSorted((a, b) => a.row - b.row || a.column - b.column);

const ordered = ({ broken, doubtful = [], ...finding }: RuleFinding): RuleFinding => ({
  ...finding,
  broken: inOrder(broken),
  doubtful: inOrder(doubtful),
});

const ofNoTable = ({ broken }: RuleFinding): RuleFinding => ({ broken });

/** Holds the tables of a file to the rules, and says of each whether it holds. */
export function checkTables(file: ValueFile, lexicon: Lexicon, language: Language): TableVerdict[] {
  const isTyped = file.form === 'workbook';
  const views = file.sheets
    .filter(isUsed)
    .map((sheet): CheckedSheet => ({ sheet, tables: tablesIn(sheet, lexicon), isTyped, lexicon }));
  const hasTable = views.some(({ tables }) => tables.length > 0);
  const format = FORM_VERDICTS[file.form];
  const { item, advice, doubt } = TABLE_RULES['file-format'];
  const message = { holds: null, fails: advice[language], undecided: doubt[language] }[format];
  const ofForm = { rule: 'file-format' as const, item, verdict: format, count: 0, places: [], message };
  const others = Object.entries(TABLE_CHECKS).map(([rule, check]) => {
    // Sheets without a table, as of notes, tell nothing of the others' areas.
    const findings = views.map((view) =>
      ordered(view.tables.length > 0 ? check(view) : ofNoTable(check(view))),
    );
    const all = rule === 'one-table' ? [...findings, onOneSheet(file)] : findings;
    return verdictOf(rule as TableRuleId, { all, hasTable }, language);
  });
  return [ofForm, ...others];
}

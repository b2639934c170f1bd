import { bulletLength, bulletOf } from '../lexicon/bullets.js';
import { labelLength, looksLikeDepartment, readDepartments } from '../lexicon/departments.js';
import { undoubled } from '../lexicon/doubled.js';
import { numberingOf, numbersItem, parseNumbering } from '../lexicon/numbering.js';
import { statedStatus } from '../lexicon/statuses.js';
import { append } from '../lists/append.js';
import type { Column, Grid, GridBlock, GridCell, GridRow, HeadingBlock, Line, SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { join, rangeOf, slice, trim } from '../text/text.js';

/** The columns that a list stands in for: its items' titles, departments and entries. */
const COLUMNS: readonly Column[] = [
  { role: 'item', heading: '', years: null },
  { role: 'department', heading: '', years: null },
  { role: 'result', heading: '', years: null },
];

/** What an entry ends with: years, a bracket of departments. */
const TAGGED = /(?:年度|年度\)|[】〕≫》〉>\]]|[課係室局部所館]\))。?$/;

function withoutBullet(text: SourceText): string {
  const once = undoubled(text);
  return normalise(slice(once, bulletLength(once.value))).value;
}

/** Whether a line tells what was done: it ends with years or departments, or is a status word. */
function isTelling({ text }: Line): boolean {
  return TAGGED.test(normalise(text).value) || statedStatus(withoutBullet(text)) !== null;
}

const isEntry = (line: Line) =>
  isTelling(line) || line.begins === 'item' || bulletOf(line.text.value) !== null;
const isDepartment = ({ text }: Line) => labelLength(text.value) > 0;

/** A line numbered as items are; in a numbered list so is a plain 1. */
function isItem({ text, begins }: Line): boolean {
  const numbering = numberingOf(text.value);
  return numbering !== null && (numbersItem(numbering) || (begins === 'item' && numbering.form === '1.'));
}

/** Whether a line may come as often as it likes: an entry, or the department in charge. */
export const isPartOfList = (text: SourceText): boolean => {
  const line: Line = { text, begins: 'block' };
  return isTelling(line) || isDepartment(line) || bulletOf(text.value) !== null;
};

interface ListItem {
  readonly title: SourceText;
  departments: SourceText | null;
  /** `担当課:` and its like before the departments, which the list's grid leaves out. */
  label: SourceText | null;
  readonly entries: Line[];
  /** The brackets that its departments stand in. */
  readonly brackets: readonly SourceText[];
}

function cellOf(lines: readonly Line[]): GridCell {
  const at = lines[0] ? rangeOf(lines[0].text)[0] : 0;
  const text = lines.map((line) => line.text);
  return {
    cell: { lines, columnSpan: 1, rowSpan: 1, at },
    origin: true,
    blank: text.every(({ value }) => value.trim() === ''),
    plain: normalise(join(text, '\n')).value,
  };
}

const lineOf = (text: SourceText): Line => ({ text, begins: 'block' });

/** A list as the table that it might as well be. */
function gridOf(items: readonly ListItem[]): Grid {
  const rows = items.map(
    (item): GridRow => ({
      kind: 'data',
      cells: [
        cellOf([lineOf(item.title)]),
        cellOf(item.departments ? [lineOf(item.departments)] : []),
        cellOf(item.entries),
      ],
      columns: COLUMNS,
    }),
  );
  return {
    kind: 'grid',
    width: COLUMNS.length,
    rows: [{ kind: 'columns', cells: [], columns: COLUMNS }, ...rows],
    findings: [],
  };
}

/** A title, and the departments that it may have in a bracket behind it: 防災訓練の実施(危機管理課). */
function itemOf(line: SourceText): ListItem {
  const text = trim(line);
  const bracket = IN_CHARGE.exec(text.value);
  const inner = bracket?.[1] ?? '';
  const names = readDepartments({ value: inner, segments: [] }).map(({ name }) => name);
  if (!bracket || names.length === 0 || !names.every(looksLikeDepartment)) {
    return { title: text, departments: null, label: null, entries: [], brackets: [] };
  }
  const from = bracket.index + 1;
  const departments = slice(text, from, from + inner.length);
  const brackets = [slice(text, bracket.index, from), slice(text, from + inner.length)];
  return { title: trim(slice(text, 0, bracket.index)), departments, label: null, entries: [], brackets };
}

const IN_CHARGE = /[(（【〔[［]([^()（）【】〔〕[\]［］]{2,60})[)）】〕\]］]$/;
const hasYears = ({ text }: Line) => /年度/.test(normalise(text).value);

/** Reads a paragraph's lines as items with their entries; null where they are something else. */
function itemsIn(lines: readonly Line[], heading: SourceText | null): ListItem[] | null {
  const items: ListItem[] = heading
    ? [{ title: heading, departments: null, label: null, entries: [], brackets: [] }]
    : [];
  for (const line of lines) {
    const current = items.at(-1);
    if (isItem(line) && !hasYears(line)) items.push(itemOf(line.text));
    else if (!current) return null;
    else if (isDepartment(line) && current.departments === null) {
      const length = labelLength(line.text.value);
      current.label = slice(line.text, 0, length);
      current.departments = slice(line.text, length);
    } else if (isEntry(line) || current.entries.length > 0) current.entries.push(line);
    else return null;
  }
  const told = items.filter((item) => item.entries.some(isTelling));
  return told.length > 0 && told.length >= items.length / 2 ? items : null;
}

/** What some prose below a heading is: text, and a list behind it that takes the heading's place or does not. */
interface Divided {
  readonly before: readonly Line[];
  readonly items: readonly ListItem[] | null;
  readonly takesHeading: boolean;
}

/** A heading's text without its number. */
function titleOf(text: SourceText): SourceText {
  const spaced = normaliseKeepingSpaces(trim(text));
  return trim(slice(spaced, parseNumbering(spaced.value)?.length ?? 0));
}

function divide(lines: readonly Line[], heading: HeadingBlock | null): Divided {
  const first = lines.findIndex((line) => isItem(line) && !hasYears(line));
  const numbered = first < 0 ? null : itemsIn(lines.slice(first), null);
  if (numbered) return { before: lines.slice(0, first), items: numbered, takesHeading: false };
  if (!heading) return { before: lines, items: null, takesHeading: false };
  // A heading numbered as items are is the item; any other is a section, in which an item of its name stands.
  const isItself = isItem(lineOf(heading.text));
  const items = itemsIn(lines, isItself ? heading.text : titleOf(heading.text));
  return { before: items ? [] : lines, items, takesHeading: isItself && items !== null };
}

/** Makes tables of the lists of entries in a document's blocks. */
class ListReader {
  readonly blocks: GridBlock[] = [];
  readonly labels: SourceText[] = [];
  #lines: Line[] = [];

  take(block: GridBlock): void {
    if (block.kind === 'prose') append(this.#lines, block.lines);
    else {
      this.endProse();
      this.blocks.push(block);
    }
  }

  endProse(): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const last = this.blocks.at(-1);
    const { before, items, takesHeading } = divide(lines, last?.kind === 'heading' ? last : null);
    if (takesHeading) this.blocks.pop();
    if (before.length > 0) this.blocks.push({ kind: 'prose', lines: before });
    if (!items) return;
    this.blocks.push(gridOf(items));
    for (const { label, brackets } of items) append(this.labels, label ? [label, ...brackets] : brackets);
  }
}

/** Blocks in which lists of entries under headings or numbered lines have become tables. */
export function withLists(blocks: readonly GridBlock[]): Pick<ListReader, 'blocks' | 'labels'> {
  const reader = new ListReader();
  for (const block of blocks) reader.take(block);
  reader.endProse();
  return reader;
}

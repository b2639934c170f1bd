import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { HeadingBlock, Line, ListItem, NormalString, SourceText, StructuredBlock } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { asRaw, join, slice, trim, unplaced } from '../text/text.js';
import { unmarkedHeading } from './headings.js';

/** In units; a longer line is no title of a section. */
const LONGEST_SECTION = 60;

/** Tells what the lines of lists are. */
export class ListLines {
  constructor(readonly lexicon: Lexicon) {}

  /** Whether a line tells what was done: it ends with years or departments, or is a status word. */
  isTelling({ text }: Line): boolean {
    const { tags, statuses } = this.lexicon;
    return tags.areAtEndOf(normalise(text).value) || statuses.stated(this.#withoutBullet(text)) !== null;
  }

  /** Whether a line is an entry wherever it stands: it ends with fiscal years. */
  hasYears({ text }: Line): boolean {
    return this.lexicon.evidence.hasYears(normalise(text).value);
  }

  /** Whether a line is an entry below an item's number: a state, or a text with departments in a bracket behind it. */
  isSure(line: Line): boolean {
    const { evidence } = this.lexicon;
    const text = this.#withoutBullet(line.text);
    return (
      this.hasYears(line) || evidence.isState(text) || evidence.hasDepartments(normalise(line.text).value)
    );
  }

  isEntry(line: Line): boolean {
    return this.isTelling(line) || line.begins === 'item' || this.#hasBullet(line.text);
  }

  isDepartment({ text }: Line): boolean {
    return this.lexicon.departments.labelLength(text.value) > 0;
  }

  /**
   * A line numbered as items are; in a numbered list so is a plain 1. Years are no number. A line with any number
   * is an item where departments follow, in a bracket behind it or on the next line.
   */
  isItem({ text, begins }: Line, next?: Line): boolean {
    const { numbering } = this.lexicon;
    if (hasYears(text)) return false;
    if (numbering.ofItem(text.value, begins === 'item') !== null) return true;
    const isNumbered = numbering.of(text.value) !== null && !this.isSection({ text, begins });
    return (
      isNumbered && (this.departmentsBehind(text) !== null || (next !== undefined && this.isDepartment(next)))
    );
  }

  /** A line that names the section whose number it has: 基本目標1 …, 【基本方針2】…. */
  isSection({ text }: Line): boolean {
    const { length } = text.value;
    return length <= LONGEST_SECTION && this.lexicon.numbering.ofNamedSection(text.value) !== null;
  }

  /** Where the departments stand that a title has in a bracket behind it: 防災訓練の実施(危機管理課). */
  departmentsBehind(text: SourceText): { readonly from: number; readonly to: number } | null {
    const { tags, departments } = this.lexicon;
    const bracket = tags.bracketAtEnd(trim(text).value);
    const names = bracket ? departments.read(unplaced(bracket.inner)).map(({ name }) => name) : [];
    if (!bracket || names.length === 0 || !names.every((name) => departments.looksLike(name))) return null;
    const from = bracket.index + 1;
    return { from, to: from + bracket.inner.length };
  }

  /** Whether a line tells what was done, below an item whose departments are named: it has a bullet, or says so. */
  isBelowNamed({ text, begins }: Line): boolean {
    return this.#hasBullet(text) || begins === 'item' || this.isDone(text);
  }

  /** Whether a text tells of something done, or of what became of it otherwise. */
  isDone(text: SourceText): boolean {
    const { value } = normalise(text);
    const status = this.lexicon.statuses.ofActivity(value);
    const isToCome = status === 'planned' || status === 'considering';
    return !isToCome && (status !== null || this.lexicon.evidence.isDone(value));
  }

  /** Whether a line is nothing but departments in a bracket, above the entries that they are in charge of. */
  isBracketed(text: SourceText): boolean {
    return this.departmentsBehind(text)?.from === 1;
  }

  /** Whether a numbered line names the section of the items below it, whose departments stand in brackets. */
  leadsToItem(line: Line, next: Line | undefined): boolean {
    const { numbering } = this.lexicon;
    const own = numbering.ofHeading(line.text.value);
    if (!own || !next || line.text.value.length > LONGEST_SECTION || this.isItem(line, next)) return false;
    const below = numbering.of(next.text.value);
    return below !== null && below.form !== own.form && this.departmentsBehind(next.text) !== null;
  }

  /** Whether a line may come as often as it likes: an entry, or the department in charge. */
  isPart(text: SourceText): boolean {
    const line: Line = { text, begins: 'block' };
    return this.isTelling(line) || this.isDepartment(line) || this.#hasBullet(text);
  }

  #hasBullet(text: SourceText): boolean {
    return this.lexicon.bullets.of(text.value) !== null;
  }

  #withoutBullet(text: SourceText): NormalString {
    const { bullets, doubled } = this.lexicon;
    const once = doubled.once(text);
    return normalise(slice(once, bullets.lengthIn(once.value))).value;
  }
}

const hasYears = (text: SourceText) => /年度/.test(normalise(text).value);

/** An item while its lines are read. */
interface ItemDraft extends Omit<ListItem, 'departments'> {
  /** As they stand, a text for each line. */
  readonly departments: SourceText[];
  readonly entries: Line[];
  readonly labels: SourceText[];
}

/** What some prose below a heading is: text, and a list behind it that takes the heading's place or does not. */
interface Divided {
  /** The heading without the departments behind it, where it has some. */
  readonly heading: HeadingBlock | null;
  readonly before: readonly Line[];
  readonly items: readonly ListItem[] | null;
  readonly takesHeading: boolean;
}

const itemCalled = (title: SourceText): ItemDraft => ({ title, departments: [], entries: [], labels: [] });

const itemOf = ({ departments, ...item }: ItemDraft): ListItem => ({
  ...item,
  departments: departments.length > 0 ? join(departments, '\n') : null,
});

/** Finds the lists of entries in a document's prose. */
class ListReader {
  readonly blocks: StructuredBlock[] = [];
  readonly #is: ListLines;
  #lines: Line[] = [];

  /**
   * @param title how much the document's title speaks for its reporting on progress
   * @param mayReport whether its title is one that reports have, and plans too
   */
  constructor(
    readonly lexicon: Lexicon,
    readonly title: number,
    readonly mayReport: boolean,
  ) {
    this.#is = new ListLines(lexicon);
  }

  take(block: StructuredBlock): void {
    if (block.kind === 'prose') append(this.#lines, block.lines);
    else {
      this.endProse();
      this.blocks.push(block);
    }
  }

  endProse(): void {
    const lines = this.#lines;
    this.#lines = [];
    for (const part of this.#withLegendsApart(lines)) {
      if (part.isLegend) this.blocks.push({ kind: 'prose', lines: part.lines });
      else this.#gather(part.lines);
    }
  }

  /** What marks mean is no list, though each line of it may look like an entry. */
  #withLegendsApart(lines: readonly Line[]): { readonly isLegend: boolean; readonly lines: Line[] }[] {
    const read = this.lexicon.legends.readLines(lines.map(({ text }) => normaliseKeepingSpaces(text).value));
    const parts: { readonly isLegend: boolean; readonly lines: Line[] }[] = [];
    for (const [index, line] of lines.entries()) {
      const isLegend = (read[index]?.length ?? 0) > 0;
      const last = parts.at(-1);
      if (last?.isLegend === isLegend) last.lines.push(line);
      else parts.push({ isLegend, lines: [line] });
    }
    return parts;
  }

  get #isReport(): boolean {
    return this.title >= this.lexicon.evidence.weights.report;
  }

  #gather(lines: readonly Line[]): void {
    const last = this.blocks.at(-1);
    const above = last?.kind === 'heading' ? last : null;
    const parts = this.#isReport || this.mayReport ? this.#atSections(lines) : [{ section: null, lines }];
    const divided = parts.map((part) => this.#divide(part.lines, part.section ?? above));
    if (divided.every(({ items }) => items === null)) {
      if (lines.length > 0) this.blocks.push({ kind: 'prose', lines });
      return;
    }
    for (const [index, { heading, before, items, takesHeading }] of divided.entries()) {
      const section = parts[index]?.section;
      if (section) this.blocks.push(section);
      if (takesHeading || (heading && items)) this.blocks.pop();
      if (heading && items && !takesHeading) this.blocks.push(heading);
      if (before.length > 0) this.blocks.push({ kind: 'prose', lines: before });
      if (items) this.blocks.push({ kind: 'list', items });
    }
  }

  /** Parts lines at those that name sections, which are headings if what they part are lists. */
  #atSections(lines: readonly Line[]): { readonly section: HeadingBlock | null; readonly lines: Line[] }[] {
    const parts: { readonly section: HeadingBlock | null; readonly lines: Line[] }[] = [
      { section: null, lines: [] },
    ];
    for (const [index, line] of lines.entries()) {
      if (this.#is.isSection(line) || this.#is.leadsToItem(line, lines[index + 1]))
        parts.push({ section: unmarkedHeading(trim(line.text)), lines: [] });
      else parts.at(-1)?.lines.push(line);
    }
    return parts;
  }

  #divide(lines: readonly Line[], heading: HeadingBlock | null): Divided {
    const first = lines.findIndex((line, index) => this.#is.isItem(line, lines[index + 1]));
    const numbered = first < 0 ? null : this.#itemsIn(lines.slice(first), null);
    const none = { heading: null, takesHeading: false };
    if (numbered) return { ...none, before: lines.slice(0, first), items: numbered };
    if (!heading || lines.length === 0) return { ...none, before: lines, items: null };
    // A heading numbered as items are is the item; any other is a section, in which an item of its name stands.
    const isItself = this.lexicon.numbering.ofItem(heading.text.value, false) !== null;
    const item = this.#itemOf(heading.text);
    const title = isItself ? item.title : asRaw(trim(this.lexicon.titles.withoutNumber(item.title)));
    const items = this.#itemsIn(lines, { ...item, title });
    return {
      heading: item.departments.length > 0 ? { ...heading, text: item.title } : null,
      before: items ? [] : lines,
      items,
      takesHeading: isItself && items !== null,
    };
  }

  /** Reads a paragraph's lines as items with their entries; null where they are something else. */
  #itemsIn(lines: readonly Line[], heading: ItemDraft | null): ListItem[] | null {
    const is = this.#is;
    const items: ItemDraft[] = heading ? [heading] : [];
    for (const [index, line] of lines.entries()) {
      const current = items.at(-1);
      if (is.isItem(line, lines[index + 1])) items.push(this.#itemOf(line.text));
      else if (!current) return null;
      else if (is.isDepartment(line)) this.#addDepartment(current, line.text);
      else if (is.isBracketed(line.text) && (current.entries.length === 0 || line.begins === 'block'))
        this.#addBracketed(current, line.text);
      else if (this.#isProseOf(current, line)) current.entries.push(line);
      else if (is.isEntry(line) || current.entries.length > 0) current.entries.push(line);
      else return null;
    }
    const tells = (line: Line, { departments }: ItemDraft) =>
      is.isTelling(line) ||
      ((this.#isReport || this.mayReport) && departments.length > 0 && is.isBelowNamed(line));
    const told = items.filter((item) => item.entries.some((line) => tells(line, item)));
    if (told.length === 0 || told.length < items.length / 2) return null;
    const areTaken = this.#isReport || this.#areDone(items) || this.#sayTheyReport(items);
    return areTaken ? items.map(itemOf) : null;
  }

  /** In a document that may report on progress, a line right below an item whose departments are named tells of it. */
  #isProseOf({ departments, entries }: ItemDraft, { text }: Line): boolean {
    const mayTell = this.#isReport || this.mayReport;
    return mayTell && departments.length > 0 && entries.length === 0 && text.value.trim().endsWith('。');
  }

  /** Whether most entries of a document that may be a plan as well tell of something done. */
  #areDone(items: readonly ItemDraft[]): boolean {
    const entries = items.flatMap((item) => item.entries);
    return this.mayReport && entries.filter(({ text }) => this.#is.isDone(text)).length * 2 > entries.length;
  }

  #addBracketed(item: ItemDraft, line: SourceText): void {
    const { departments, labels } = this.#itemOf(line);
    if (departments.length === 0) return;
    append(item.labels, labels);
    append(item.departments, departments);
  }

  /** A further line of departments, behind entries too, is no part of the entry above it. */
  #addDepartment(item: ItemDraft, line: SourceText): void {
    const length = this.lexicon.departments.labelLength(line.value);
    item.labels.push(slice(line, 0, length));
    item.departments.push(slice(line, length));
  }

  /** In a document that does not say so itself, most entries do: by their years, and below numbers in other ways too. */
  #sayTheyReport(items: readonly ItemDraft[]): boolean {
    const entries = items.flatMap((item) => item.entries);
    const numbered = items.every(({ title }) => this.lexicon.numbering.ofItem(title.value, false) !== null);
    const isSure = (line: Line) =>
      numbered && this.title >= 0 ? this.#is.isSure(line) : this.#is.hasYears(line);
    return entries.filter(isSure).length * 2 >= entries.length;
  }

  /** A title, and the departments that it may have in a bracket behind it. */
  #itemOf(line: SourceText): ItemDraft {
    const text = trim(line);
    const behind = this.#is.departmentsBehind(text);
    if (!behind) return itemCalled(text);
    const { from, to } = behind;
    const labels = [slice(text, from - 1, from), slice(text, to)];
    return { ...itemCalled(trim(slice(text, 0, from - 1))), departments: [slice(text, from, to)], labels };
  }
}

/** The first heading and the lines above it; where no heading is marked, the lines at the top. */
function titlesOf(blocks: readonly StructuredBlock[]): string[] {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') return [normalise(block.text).value, ...texts];
    if (block.kind === 'table') break;
    if (block.kind === 'prose')
      append(
        texts,
        block.lines.map(({ text }) => normalise(text).value),
      );
    if (texts.length >= TITLE_LINES) break;
  }
  return texts.filter((text) => text !== '').slice(0, TITLE_LINES);
}

/** How many lines at the top of a document may be its title where none is marked. */
const TITLE_LINES = 4;

/** Makes lists of the entries under headings or numbered lines. */
export function gatherLists(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  const titles = titlesOf(blocks);
  const { weight } = lexicon.evidence.ofTitles(titles);
  const mayReport = weight > 0 && titles.some((title) => lexicon.evidence.mayReport(title));
  const reader = new ListReader(lexicon, weight, mayReport);
  for (const block of blocks) reader.take(block);
  reader.endProse();
  return reader.blocks;
}

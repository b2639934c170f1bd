import { InputError } from '../../messages/input-error.js';
import { NumberFormats } from './number-format.js';
import { mainPart, type Related, readXml, relatedTo } from './package.js';
import {
  cellNamed,
  cellsNamed,
  type MergedCells,
  type Sheet,
  type SheetCell,
  type SheetNote,
  type Workbook,
} from './sheet.js';
import { NO_STRING, readSharedStrings, type SharedString, StringReader, shownText } from './xlsx-strings.js';
import {
  type Attributes,
  elementIn,
  elementsBelow,
  elementsIn,
  isOn,
  textOf,
  type XmlElement,
  XmlReader,
} from './xml.js';
import type { ZipArchive } from './zip.js';

/** Reads workbooks as Excel writes them since 2007. */

/** What a workbook's styles say of its cells, by the numbers that cells give. */
interface Styles {
  readonly formats: NumberFormats;
  readonly formatOf: (style: number) => number;
  readonly isBordered: (style: number) => boolean;
  readonly isStruck: (style: number) => boolean;
}

const SIDES = ['left', 'right', 'top', 'bottom', 'start', 'end'];

function readStyles(styles: XmlElement | null, date1904: boolean): Styles {
  const custom = new Map(
    elementsIn(elementIn(styles, 'numFmts'), 'numFmt').map(
      ({ attributes: { numFmtId, formatCode = '' } }) => [Number(numFmtId), formatCode],
    ),
  );
  const lined = elementsIn(elementIn(styles, 'borders'), 'border').map((border) =>
    elementsIn(border, ...SIDES).some(({ attributes: { style } }) => isOn(style)),
  );
  const struck = elementsIn(elementIn(styles, 'fonts'), 'font').map((font) => {
    const strike = elementIn(font, 'strike');
    return strike !== null && isOn(strike.attributes.val ?? '1');
  });
  const cells = elementsIn(elementIn(styles, 'cellXfs'), 'xf').map(({ attributes }) => ({
    format: Number(attributes.numFmtId ?? 0),
    isBordered: lined[Number(attributes.borderId ?? 0)] ?? false,
    isStruck: struck[Number(attributes.fontId ?? 0)] ?? false,
  }));
  return {
    formats: new NumberFormats(custom, date1904),
    formatOf: (style) => cells[style]?.format ?? 0,
    isBordered: (style) => cells[style]?.isBordered ?? false,
    isStruck: (style) => cells[style]?.isStruck ?? false,
  };
}

/** No sheet has more columns. */
const SHEET_COLUMNS = 1 << 14;

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly SharedString[];
  readonly styles: Styles;
}

/** A cell while it is read. */
interface UnfinishedCell {
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

/** Reads a sheet from its XML while that is unpacked. */
class SheetReader {
  readonly cells: SheetCell[] = [];
  readonly merged: MergedCells[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly #string = new StringReader();
  readonly #shared: Shared;
  #row = -1;
  #column = -1;
  #cell: UnfinishedCell | null = null;
  #inValue = false;
  #inString = false;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inString) this.#string.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f' && this.#cell) this.#cell.isFormula = true;
    else if (name === 'is') {
      this.#inString = true;
      this.#string.begin();
    } else if (name === 'row') this.#openRow(attributes);
    else this.#openOther(name, attributes);
  }

  close(name: string): void {
    if (name === 'is') this.#inString = false;
    else if (this.#inString) this.#string.close(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#inString) this.#string.take(text);
    else if (this.#inValue && this.#cell) this.#cell.value += text;
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    // Rows and cells may leave out where they stand: it is behind the one before.
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (isOn(hidden) || (ht !== undefined && Number(ht) === 0)) this.hiddenRows.add(this.#row);
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const named = r === undefined ? null : cellNamed(r);
    this.#column = named?.column ?? this.#column + 1;
    this.#cell = { type: t, style: Number(s), value: '', isFormula: false };
    this.#string.begin();
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const { isRich, hasDeleted: hasStruckRun } = this.#stringOf(cell);
    const shown = this.#shown(cell);
    const { styles } = this.#shared;
    const isStruck = !isRich && shown.trim() !== '' && styles.isStruck(cell.style);
    const text = isStruck ? '' : shown;
    const isBordered = styles.isBordered(cell.style);
    const hasDeleted = isStruck || hasStruckRun;
    const { isFormula } = cell;
    // A result that is an empty text says so by its type; Excel stores some result of every formula that it has worked out.
    const isUncalculated = isFormula && cell.type !== 'str' && cell.value.trim() === '';
    if (text === '' && !isBordered && !hasDeleted && !isFormula) return;
    const isNumber = cell.type === 'n' || cell.type === 'd';
    const at = { row: this.#row, column: this.#column };
    this.cells.push({
      ...at,
      text,
      isBordered,
      isNumber,
      isFormula,
      ...(hasDeleted && { hasDeleted }),
      ...(isUncalculated && { isUncalculated }),
    });
  }

  #stringOf({ type, value }: UnfinishedCell): SharedString {
    if (type === 'inlineStr') return this.#string.string;
    return type === 's' ? (this.#shared.strings[Number(value)] ?? NO_STRING) : NO_STRING;
  }

  #shown(cell: UnfinishedCell): string {
    const { type, style, value } = cell;
    const { styles } = this.#shared;
    const format = styles.formatOf(style);
    if (type === 'inlineStr' || type === 's')
      return styles.formats.showText(this.#stringOf(cell).text, format);
    if (type === 'str') return styles.formats.showText(shownText(value), format);
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e' || type === 'd' || value.trim() === '') return value.trim();
    const number = Number(value);
    return Number.isNaN(number) ? value : styles.formats.show(number, format);
  }

  #openOther(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') {
      const cells = cellsNamed(attributes.ref ?? '');
      if (cells) this.merged.push(cells);
    } else if (name === 'col') this.#openColumns(attributes);
  }

  #openColumns({ min, max, width, hidden }: Attributes): void {
    const isHidden = isOn(hidden) || Number(width ?? 1) === 0;
    for (let column = Number(min) - 1; column < Math.min(Number(max), SHEET_COLUMNS); column++) {
      if (isHidden) this.hiddenColumns.add(column);
      else if (width !== undefined) this.columnWidths.set(column, Number(width));
    }
  }
}

function readNotes(archive: ZipArchive, related: readonly Related[]): SheetNote[] {
  const threaded = related.filter(({ type }) => type === 'threadedComment');
  const parts = threaded.length > 0 ? threaded : related.filter(({ type }) => type === 'comments');
  return parts.flatMap(({ target, type }) => {
    const root = readXml(archive, target);
    return elementsBelow(root, type === 'comments' ? 'comment' : 'threadedComment').flatMap((comment) => {
      const at = cellNamed(comment.attributes.ref ?? '');
      const text = shownText(elementsIn(comment, 'text').map(commentText).join('')).trim();
      return at && text !== '' ? [{ ...at, text }] : [];
    });
  });
}

/** A comment's text, without readings and without its author's name in bold, which Excel puts first. */
function commentText(text: XmlElement): string {
  const runs = elementsIn(text, 'r', 't');
  if (runs.length === 0) return textOf(text);
  return runs
    .filter((run, index) => !(index === 0 && runs.length > 1 && /:\s*$/.test(textOf(run)) && isBold(run)))
    .map((run) => (run.name === 't' ? textOf(run) : elementsIn(run, 't').map(textOf).join('')))
    .join('');
}

const isBold = (run: XmlElement) => elementIn(elementIn(run, 'rPr'), 'b') !== null;

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

const anchorsIn = (drawing: XmlElement | null) => ANCHORS.flatMap((name) => elementsBelow(drawing, name));

/** The text boxes and pictures that lie over a sheet. */
function readDrawings(
  archive: ZipArchive,
  related: readonly Related[],
): Pick<Sheet, 'notes' | 'pictures'> & { drawings: { row: number; column: number }[] } {
  const notes: SheetNote[] = [];
  const pictures: { row: number; column: number }[] = [];
  const drawings: { row: number; column: number }[] = [];
  for (const { target } of related.filter(({ type }) => type === 'drawing')) {
    for (const anchor of anchorsIn(readXml(archive, target))) {
      const from = elementIn(anchor, 'from');
      const number = (name: string) => Number(textOf(elementIn(from, name) ?? anchor)) || 0;
      const at = from ? { row: number('row'), column: number('col') } : { row: 0, column: 0 };
      if (elementsBelow(anchor, 'cNvPr').some(({ attributes }) => isOn(attributes.hidden))) continue;
      drawings.push(at);
      const text = elementsBelow(anchor, 'txBody')
        .map((body) => elementsIn(body, 'p').map(paragraphText).join('\n'))
        .join('\n')
        .trim();
      if (text !== '') notes.push({ ...at, text });
      if (elementsBelow(anchor, 'pic').length > 0) pictures.push(at);
    }
  }
  return { notes, pictures, drawings };
}

/** The text of a paragraph of a drawing, in which `br` ends lines. */
const paragraphText = (paragraph: XmlElement): string =>
  elementsIn(paragraph)
    .map((part) => (part.name === 'br' ? '\n' : elementsIn(part, 't').map(textOf).join('')))
    .join('');

function readSheet(
  archive: ZipArchive,
  part: string,
  info: { name: string; state?: string },
  shared: Shared,
): Sheet {
  const sheet = new SheetReader(shared);
  const reader = new XmlReader(sheet);
  if (!archive.stream(part, (chunk) => reader.push(chunk)))
    throw new InputError('file-damaged', { found: part });
  reader.finish();
  const related = relatedTo(archive, part);
  const { notes, pictures, drawings } = readDrawings(archive, related);
  return {
    name: info.name,
    isHidden: info.state === 'hidden' || info.state === 'veryHidden',
    cells: inOrder(sheet.cells),
    merged: sheet.merged,
    isRowHidden: (row) => sheet.hiddenRows.has(row),
    isColumnHidden: (column) => sheet.hiddenColumns.has(column),
    columnWidths: sheet.columnWidths,
    notes: [...readNotes(archive, related), ...notes],
    pictures,
    drawings,
  };
}

const precedes = (a: SheetCell, b: SheetCell) => a.row - b.row || a.column - b.column;

function inOrder(cells: SheetCell[]): SheetCell[] {
  const isInOrder = cells.every((cell, index) => {
    const before = cells[index - 1];
    return !before || precedes(before, cell) < 0;
  });
  return isInOrder ? cells : cells.sort(precedes);
}

/**
 * Reads a workbook.
 *
 * @throws {InputError} `file-damaged`, `file-too-large`
 */
export function readXlsx(archive: ZipArchive): Workbook {
  const main = mainPart(archive, 'xl/workbook.xml');
  const workbook = readXml(archive, main);
  if (!workbook) throw new InputError('file-damaged', { found: main });
  const related = relatedTo(archive, main);
  const partOf = (type: string) => related.find((part) => part.type === type)?.target;
  const date1904 = isOn(elementIn(workbook, 'workbookPr')?.attributes.date1904);
  const stylesPart = partOf('styles');
  const shared = {
    strings: readSharedStrings(archive, partOf('sharedStrings')),
    styles: readStyles(stylesPart === undefined ? null : readXml(archive, stylesPart), date1904),
  };
  const sheets = elementsIn(elementIn(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { name = '', state, id } = attributes;
    const part = related.find((candidate) => candidate.id === id && candidate.type === 'worksheet');
    return part ? [readSheet(archive, part.target, { name, ...(state ? { state } : {}) }, shared)] : [];
  });
  return { sheets };
}

import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { append } from '../lists/append.js';
import type { Block, Content, Finding, Line, Range, SourceText, TableCell, TableRow } from '../model.js';
import { join, ranges, trim } from '../text/text.js';
import { NESTING_LIMIT, scanTags } from './html-tags.js';
import { blankReferences, type Markup, type Moved, movedTexts, originOf } from './html-text.js';
import { parseHtml } from './html-tree.js';
import type { InlineReading } from './inline.js';
import { LineCollector } from './lines.js';
import { nestingFinding } from './nesting.js';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'title tr ul'
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
/** Elements whose text is no part of the document as it is read: it is left unclaimed where there is any. */
const UNREAD = new Set(['template', 'script', 'style', 'noscript', 'iframe', 'noembed', 'noframes']);
/** Reading aids that repeat the text beside them. */
const READING_AIDS = new Set(['rt', 'rp', 'rtc']);

/**
 * Reads HTML into blocks.
 *
 * @param html a whole document, or a fragment of one
 * @param base offset of `html` in the input
 */
export function readHtml(html: string, base = 0, kind: 'document' | 'fragment' = 'document'): Content {
  const scan = scanTags(html);
  const { root: tree, tooDeep } = parseHtml(scan, kind);
  let moved: Moved | null = null;
  const source: Markup = {
    html: scan.html,
    base,
    tags: new Map(scan.markup),
    moved: () => (moved ??= movedTexts(tree, source)),
  };
  const walker = new Walker(source);
  walker.blocks(tree.children);
  const blocks = walker.finish();
  const markup = [
    ...scan.markup.map(([start, end]): Range => [start + base, end + base]),
    ...walker.readingAids,
  ];
  return { blocks, markup, blanks: walker.blanks, findings: nestingFindings(scan.tooDeep ?? tooDeep, base) };
}

/** Reads the inline HTML of one cell into its lines. */
export function readHtmlLines(html: string, base: number): InlineReading {
  const { blocks, ...rest } = readHtml(html, base, 'fragment');
  return { lines: linesOf(blocks), ...rest };
}

/** All that blocks hold, as lines. */
function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'prose') return block.lines;
    if (block.kind === 'heading') return [{ text: block.text, begins: 'block' }];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines));
  });
}

function nestingFindings(tooDeep: Range | null, base: number): Finding[] {
  return tooDeep ? [nestingFinding([tooDeep[0] + base, tooDeep[1] + base], NESTING_LIMIT)] : [];
}

/** Walks parsed HTML and gathers its blocks; the text of a line is collected until something ends the line. */
class Walker {
  readonly readingAids: Range[] = [];
  readonly blanks: Range[] = [];
  readonly #blocks: Block[] = [];
  readonly #lines = new LineCollector();

  constructor(readonly markup: Markup) {}

  finish(): Block[] {
    this.#endProse();
    return this.#blocks;
  }

  blocks(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: Nodes): void {
    if (node.type === 'text') this.#lines.add(this.#origin(node));
    else if (node.type === 'element') this.#element(node);
  }

  #origin(node: Extract<Nodes, { type: 'text' }>): SourceText {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const text = originOf(node.value, from, to, this.markup);
    append(this.blanks, blankReferences(text));
    return text;
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (UNREAD.has(tagName) || isHidden(element)) return;
    if (READING_AIDS.has(tagName)) this.#readingAid(element);
    else if (tagName === 'br') this.#lines.end('break');
    else if (tagName === 'table') this.#table(element);
    else if (HEADING.test(tagName)) this.#heading(element);
    else if (BLOCKS.has(tagName)) this.#block(element);
    else this.blocks(element.children);
  }

  #readingAid(element: Element): void {
    for (const child of element.children) {
      if (child.type === 'text') append(this.readingAids, ranges(this.#origin(child)));
      else if (child.type === 'element') this.#readingAid(child);
    }
  }

  #block(element: Element): void {
    this.#lines.end(element.tagName === 'li' ? 'item' : 'block');
    this.blocks(element.children);
    this.#lines.end('block');
  }

  #heading(element: Element): void {
    this.#endProse();
    const text = this.#linesOf(element.children).map((line) => line.text);
    if (text.length > 0) {
      this.#blocks.push({ kind: 'heading', depth: Number(element.tagName.slice(1)), text: join(text, '\n') });
    }
  }

  /** A table around other tables only lays them out: what its cells hold is read as if it stood alone. */
  #table(table: Element): void {
    const strays = this.#endProseBefore((table.position?.start.offset ?? 0) + this.markup.base);
    const rows = rowsOf(table);
    for (const caption of childrenNamed(table, 'caption')) this.#block(caption);
    this.#endProse();
    if (laysOut(rows)) {
      for (const cell of rows.flatMap(cellsOf)) {
        this.blocks(cell.children);
        this.#endProse();
      }
    } else this.#blocks.push({ kind: 'table', rows: rows.map((row) => this.#row(row)) });
    if (strays.length > 0) this.#blocks.push({ kind: 'prose', lines: strays });
  }

  /** Ends the prose before a table; gives the lines that the parser has moved here from inside the table. */
  #endProseBefore(tableStart: number): Line[] {
    const lines = this.#lines.finish();
    const isStray = ({ text }: Line) => (trim(text).segments[0]?.start ?? 0) > tableStart;
    const before = lines.filter((line) => !isStray(line));
    if (before.length > 0) this.#blocks.push({ kind: 'prose', lines: before });
    return lines.filter(isStray);
  }

  #row(row: Element): TableRow {
    return { cells: cellsOf(row).map((cell) => this.#cell(cell)) };
  }

  #cell(cell: Element): TableCell {
    return {
      lines: this.#linesOf(cell.children),
      columnSpan: spanOf(cell.properties.colSpan, 1),
      rowSpan: spanOf(cell.properties.rowSpan, 0),
      at: contentStart(cell, this.markup.html) + this.markup.base,
    };
  }

  /** The lines of some nodes, apart from those that are being collected. */
  #linesOf(nodes: readonly ElementContent[]): Line[] {
    const inner = new Walker(this.markup);
    inner.blocks(nodes);
    const blocks = inner.finish();
    append(this.readingAids, inner.readingAids);
    append(this.blanks, inner.blanks);
    return linesOf(blocks);
  }

  #endProse(): void {
    const lines = this.#lines.finish();
    if (lines.length > 0) this.#blocks.push({ kind: 'prose', lines });
  }
}

function isHidden({ properties }: Element): boolean {
  const style = properties.style;
  return Boolean(properties.hidden) || (typeof style === 'string' && /display\s*:\s*none/i.test(style));
}

function childrenNamed(element: Element, ...names: string[]): Element[] {
  return element.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

const rowsOf = (table: Element) =>
  table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : childrenNamed(child, 'tr');
  });

const cellsOf = (row: Element) => childrenNamed(row, 'td', 'th');

/** How much of a table's text must stand in the tables within it for it to be no more than their layout. */
const LAYOUT = 0.5;

/** Whether a table is there to lay out other tables rather than to hold something itself. */
function laysOut(rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf).filter(holdsTable);
  if (cells.length === 0) return false;
  const all = rows.reduce((sum, row) => sum + textLength(row, false), 0);
  const nested = cells.reduce((sum, cell) => sum + textLength(cell, true), 0);
  return nested > all * LAYOUT;
}

/** How many characters of text an element holds, or how many of them stand in tables. */
function textLength(element: Element, inTables: boolean): number {
  let length = 0;
  for (const child of element.children) {
    if (child.type === 'text' && !inTables) length += child.value.trim().length;
    else if (child.type === 'element') length += textLength(child, inTables && child.tagName !== 'table');
  }
  return length;
}

function holdsTable(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)),
  );
}

/** A span as the element states it; 0, which a row span may be, reaches to the end. */
function spanOf(value: unknown, least: 0 | 1): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= least ? span : 1;
}

/** Where a cell's content begins: behind its start tag. */
function contentStart(cell: Element, html: string): number {
  const first = cell.children[0]?.position?.start.offset;
  const start = cell.position?.start.offset ?? 0;
  return first ?? Math.min(html.length, html.indexOf('>', start) + 1);
}

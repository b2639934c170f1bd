import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { append } from '../lists/append.js';
import type { Block, Content, Finding, Line, Range, SourceText, TableCell, TableRow } from '../model.js';
import { join, ranges, trim } from '../text/text.js';
import { NESTING_LIMIT, scanTags } from './html-tags.js';
import { blankReferences, type MarkupSource, type Moved, movedTexts, originOf } from './html-text.js';
import { parseHtml } from './html-tree.js';
import { type ElementRole, type InlineReading, roleOf } from './inline.js';
import { LineCollector } from './lines.js';
import { nestingFinding } from './nesting.js';

/**
 * Reads HTML into blocks.
 *
 * @param html a whole document, or a fragment of one
 * @param base offset of `html` in the input
 */
export function readHtml(html: string, base = 0, kind: 'document' | 'fragment' = 'document'): Content {
  return readTree(html, base, kind);
}

/** Reads the inline HTML of one cell into its lines. */
export function readHtmlLines(html: string, base: number): InlineReading {
  return inLines(readHtml(html, base, 'fragment'));
}

/** Like `readHtmlLines`, for the HTML that a paragraph or cell of Markdown is turned into. */
export function readMaskedLines(html: string, base: number, unmask: Unmask): InlineReading {
  return inLines(readTree(html, base, 'fragment', unmask));
}

/** Maps a text that was parsed from masked HTML to the document's own text. */
type Unmask = (text: SourceText) => SourceText;

function readTree(
  html: string,
  base: number,
  kind: 'document' | 'fragment',
  unmask: Unmask | null = null,
): Content {
  const scan = scanTags(html);
  const { root: tree, tooDeep } = parseHtml(scan, kind);
  let moved: Moved | null = null;
  const source: MarkupSource = {
    html: scan.html,
    base,
    notation: 'html',
    tags: new Map(scan.markup),
    moved: () => (moved ??= movedTexts(tree, source)),
  };
  const walker = new Walker(source, unmask);
  walker.blocks(tree.children);
  const blocks = walker.finish();
  const markup = [
    ...scan.markup.map(([start, end]): Range => [start + base, end + base]),
    ...walker.readingAids,
  ];
  return { blocks, markup, blanks: walker.blanks, findings: nestingFindings(scan.tooDeep ?? tooDeep, base) };
}

const inLines = ({ blocks, ...rest }: Content): InlineReading => ({ lines: linesOf(blocks), ...rest });

/** All lines of some blocks. */
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

/** Walks parsed HTML and collects its blocks. Text is collected until something ends the line. */
class Walker {
  readonly readingAids: Range[] = [];
  readonly blanks: Range[] = [];
  readonly #blocks: Block[] = [];
  readonly #lines = new LineCollector();

  constructor(
    readonly markup: MarkupSource,
    readonly unmask: Unmask | null,
  ) {}

  finish(): Block[] {
    this.#endProse();
    return this.#blocks;
  }

  blocks(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: Nodes): void {
    if (node.type === 'text') this.#text(this.#origin(node));
    else if (node.type === 'element') this.#element(node);
  }

  /** Line ends break lines in masked text; in HTML they are white space. */
  #text(text: SourceText): void {
    if (this.unmask) this.#lines.addLines(text);
    else this.#lines.add(text);
  }

  #origin(node: Extract<Nodes, { type: 'text' }>): SourceText {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const origin = originOf(node.value, from, to, this.markup);
    const text = this.unmask ? this.unmask(origin) : origin;
    append(this.blanks, blankReferences(text));
    return text;
  }

  #element(element: Element): void {
    if (isHidden(element)) return;
    const role = roleOf(element.tagName);
    if (role === null) this.blocks(element.children);
    else Walker.#HANDLERS[role](this, element);
  }

  /** How an element is read, by its role. */
  static readonly #HANDLERS: Readonly<Record<ElementRole, (walker: Walker, element: Element) => void>> = {
    break: (walker) => walker.#lines.end('break'),
    item: (walker, element) => walker.#block(element),
    block: (walker, element) => walker.#block(element),
    heading: (walker, element) => walker.#heading(element),
    table: (walker, element) => walker.#table(element),
    'reading-aid': (walker, element) => walker.#readingAid(element),
    // Its text stays unclaimed.
    unread: () => {},
  };

  #readingAid(element: Element): void {
    for (const child of element.children) {
      if (child.type === 'text') append(this.readingAids, ranges(this.#origin(child)));
      else if (child.type === 'element' && roleOf(child.tagName) !== 'unread') this.#readingAid(child);
    }
  }

  #block(element: Element): void {
    this.#lines.end(roleOf(element.tagName) === 'item' ? 'item' : 'block');
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

  /** A table around other tables is layout: the content of its cells is read as if it stood alone. */
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

  /** Ends the prose before a table. Returns the lines that the parser has moved here from inside the table. */
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

  /** The lines of some nodes, collected separately from the current ones. */
  #linesOf(nodes: readonly ElementContent[]): Line[] {
    const inner = new Walker(this.markup, this.unmask);
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

/** The share of a layout table's text that is in its nested tables. */
const LAYOUT_SHARE = 0.5;

/** Whether a table only lays out other tables. */
function laysOut(rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf).filter(holdsTable);
  if (cells.length === 0) return false;
  const nested = shownIn(cells.flatMap(outermostTables));
  return nested > shownIn(rows) * LAYOUT_SHARE;
}

/** How many characters of some elements are visible, without white space, hidden text and scripts. */
const shownIn = (elements: readonly Element[]) =>
  elements.reduce((sum, element) => sum + toText(element).replace(/\s/g, '').length, 0);

/** The outermost tables within an element. */
function outermostTables(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'table' ? [child] : outermostTables(child);
  });
}

function holdsTable(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)),
  );
}

/** A span as the element states it. A row span of 0 reaches to the end. */
function spanOf(value: unknown, least: 0 | 1): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= least ? span : 1;
}

/** The offset of a cell's content, behind its start tag. */
function contentStart(cell: Element, html: string): number {
  const first = cell.children[0]?.position?.start.offset;
  const start = cell.position?.start.offset ?? 0;
  return first ?? Math.min(html.length, html.indexOf('>', start) + 1);
}

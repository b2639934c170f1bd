import type { Element, ElementContent, RootContent, Text } from 'hast';
import { toText } from 'hast-util-to-text';
import { InputError } from '../messages/input-error.js';
import type { Content, Finding, Range, SourceText } from '../model.js';
import { RangeList } from '../text/range-list.js';
import { HtmlBlocks, linesOf, spanOf, type Unmask } from './html-blocks.js';
import { readTame } from './html-scan.js';
import { NESTING_LIMIT, scanTags } from './html-tags.js';
import { type MarkupSource, type Moved, movedTexts, originOf } from './html-text.js';
import { parseHtml } from './html-tree.js';
import { type ElementRole, type InlineReading, roleOf } from './inline.js';
import { nestingFinding } from './nesting.js';

/**
 * Reads HTML into blocks.
 *
 * @param html a whole document, or a fragment of one
 * @param base offset of `html` in the input
 */
export function readHtml(html: string, base = 0, kind: 'document' | 'fragment' = 'document'): Content {
  return readTame(html, base, kind) ?? readTree(html, base, kind);
}

/** Reads the inline HTML of one cell into its lines. */
export function readHtmlLines(html: string, base: number): InlineReading {
  return inLines(readHtml(html, base, 'fragment'));
}

/** Like `readHtmlLines`, for the HTML that a paragraph or cell of Markdown is turned into. */
export function readMaskedLines(html: string, base: number, unmask: Unmask): InlineReading {
  return inLines(readTame(html, base, 'fragment', unmask) ?? readTree(html, base, 'fragment', unmask));
}

/** In units. The tree takes about a hundred bytes of memory for each; Node has two gigabytes on a computer with eight. */
const LARGEST_TREE = 16_000_000;

/**
 * Reads any HTML as a browser does, from the tree that a parser makes of it.
 *
 * @throws {InputError} `html-too-large`
 */
export function readTree(
  html: string,
  base = 0,
  kind: 'document' | 'fragment' = 'document',
  unmask: Unmask | null = null,
): Content {
  if (html.length > LARGEST_TREE)
    throw new InputError('html-too-large', { most: LARGEST_TREE.toLocaleString('en-US') });
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
  const collected = new HtmlBlocks(unmask);
  new Walker(source, collected).walk(tree.children);
  const blocks = collected.finish();
  const markup = new RangeList();
  for (const [start, end] of scan.markup) markup.add(start + base, end + base);
  for (const [start, end] of collected.readingAids) markup.add(start, end);
  return {
    blocks,
    markup,
    blanks: collected.blanks,
    findings: nestingFindings(scan.tooDeep ?? tooDeep, base),
  };
}

const inLines = ({ blocks, ...rest }: Content): InlineReading => ({ lines: linesOf(blocks), ...rest });

function nestingFindings(tooDeep: Range | null, base: number): Finding[] {
  return tooDeep ? [nestingFinding([tooDeep[0] + base, tooDeep[1] + base], NESTING_LIMIT)] : [];
}

/** Walks parsed HTML and tells its blocks what it meets. */
class Walker {
  constructor(
    readonly markup: MarkupSource,
    readonly blocks: HtmlBlocks,
  ) {}

  walk(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.blocks.text(this.#origin(node));
      else if (node.type === 'element') this.#element(node);
    }
  }

  #origin(node: Text): SourceText {
    const from = node.position?.start.offset ?? 0;
    return originOf(node.value, from, node.position?.end.offset ?? from, this.markup);
  }

  #element(element: Element): void {
    if (isHidden(element)) return;
    const role = roleOf(element.tagName);
    if (role === null) this.walk(element.children);
    else Walker.#HANDLERS[role](this, element);
  }

  /** How an element is read, by its role. */
  static readonly #HANDLERS: Readonly<Record<ElementRole, (walker: Walker, element: Element) => void>> = {
    break: (walker) => walker.blocks.endLine('break'),
    item: (walker, element) => walker.#block(element, 'item'),
    block: (walker, element) => walker.#block(element, 'block'),
    heading: (walker, element) => walker.#heading(element),
    table: (walker, element) => walker.#table(element),
    'reading-aid': (walker, element) => walker.#readingAid(element),
    // Its text stays unclaimed.
    unread: () => {},
  };

  #readingAid(element: Element): void {
    for (const child of element.children) {
      if (child.type === 'text') this.blocks.readingAid(this.#origin(child));
      else if (child.type === 'element' && roleOf(child.tagName) !== 'unread') this.#readingAid(child);
    }
  }

  #block(element: Element, begins: 'item' | 'block'): void {
    this.blocks.endLine(begins);
    this.walk(element.children);
    this.blocks.endLine('block');
  }

  #heading(element: Element): void {
    this.blocks.openHeading();
    this.walk(element.children);
    this.blocks.closeHeading(Number(element.tagName.slice(1)));
  }

  /** A table around other tables is layout: the content of its cells is read as if it stood alone. */
  #table(table: Element): void {
    this.blocks.openTable((table.position?.start.offset ?? 0) + this.markup.base);
    const rows = rowsOf(table);
    for (const caption of childrenNamed(table, 'caption')) this.#block(caption, 'block');
    this.blocks.endProse();
    const layout = laysOut(rows);
    if (layout) {
      for (const cell of rows.flatMap(cellsOf)) {
        this.walk(cell.children);
        this.blocks.endProse();
      }
    } else for (const row of rows) this.#row(row);
    this.blocks.closeTable(layout);
  }

  #row(row: Element): void {
    for (const cell of cellsOf(row)) {
      this.blocks.openCell();
      this.walk(cell.children);
      this.blocks.closeCell({
        columnSpan: spanOf(cell.properties.colSpan, 1),
        rowSpan: spanOf(cell.properties.rowSpan, 0),
        at: contentStart(cell, this.markup.html) + this.markup.base,
      });
    }
    this.blocks.closeRow();
  }
}

/** What is struck out beside what takes its place (見え消し) is no longer said, as little as what is hidden. */
const STRUCK = new Set(['del', 's', 'strike']);
const HIDING_STYLE = /display\s*:\s*none|line-through/i;

function isHidden({ tagName, properties }: Element): boolean {
  const style = properties.style;
  return (
    Boolean(properties.hidden) ||
    STRUCK.has(tagName) ||
    (typeof style === 'string' && HIDING_STYLE.test(style))
  );
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

/** The offset of a cell's content, behind its start tag. */
function contentStart(cell: Element, html: string): number {
  const first = cell.children[0]?.position?.start.offset;
  const start = cell.position?.start.offset ?? 0;
  return first ?? Math.min(html.length, html.indexOf('>', start) + 1);
}

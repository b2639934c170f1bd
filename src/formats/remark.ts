import type {
  Heading,
  ListItem,
  TableCell as MarkdownCell,
  Nodes,
  Paragraph,
  Parents,
  RootContent,
  Table,
} from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { append } from '../lists/append.js';
import type { Block, Content, Finding, Line, Range, TableCell } from '../model.js';
import { join, verbatim } from '../text/text.js';
import { readHtml } from './html.js';
import { cellOf } from './lines.js';
import { capNesting, MARKER_LIMIT } from './markdown-nesting.js';
import { nestingFinding } from './nesting.js';
import { rangeOf, readPhrasing } from './phrasing.js';

/** Pipe tables only: GFM's single tildes would strike out 平成25~28年度)…平成27~. */
function pipeTables(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), [gfmTableFromMarkdown()]];
}

const processor = unified().use(remarkParse).use(pipeTables).freeze();

/** Reads Markdown with remark. Characters without text in the parsed tree (`|`, `**`, `- `) are markup. */
export function readRemark(markdown: string, base: number): Content {
  const capped = capNesting(markdown);
  const reader = new RemarkReader(capped.markdown, base);
  for (const node of processor.parse(capped.markdown).children) reader.flow(node);
  const { blocks, markup, blanks, findings } = reader;
  append(
    blanks,
    capped.markers.map(([start, end]): Range => [start + base, end + base]),
  );
  const [first] = capped.markers;
  if (first) findings.push(nestingFinding([first[0] + base, first[1] + base], MARKER_LIMIT));
  return { blocks, markup, blanks, findings };
}

class RemarkReader {
  readonly blocks: Block[] = [];
  readonly markup: Range[] = [];
  readonly blanks: Range[] = [];
  readonly findings: Finding[] = [];

  constructor(
    readonly markdown: string,
    readonly base: number,
  ) {}

  flow(node: RootContent): void {
    if (node.type === 'heading') this.#heading(node);
    else if (node.type === 'table') this.#table(node);
    else if (node.type === 'html') this.#html(node);
    else if (node.type === 'paragraph') this.#prose(this.#linesOf(node));
    else if ('children' in node) this.#container(node);
    else this.#literal(node);
  }

  #heading(node: Heading): void {
    const lines = this.#linesOf(node).map((line) => line.text);
    if (lines.length > 0) this.blocks.push({ kind: 'heading', depth: node.depth, text: join(lines, '\n') });
  }

  #prose(lines: readonly Line[]): void {
    if (lines.length > 0) this.blocks.push({ kind: 'prose', lines });
  }

  /** Reads the paragraphs of lists and quotations as prose. Each list item begins a new line. */
  #container(node: Extract<RootContent, Parents>): void {
    const numbered = node.type === 'list' && node.ordered === true;
    if (node.type !== 'listItem') this.#claimNotation(node);
    for (const child of node.children) {
      const before = this.blocks.length;
      this.flow(child);
      if (child.type === 'listItem') this.#beginItem(child, before, numbered);
    }
  }

  /** Bullets of a list are notation. Numbers identify items and stay with their text. */
  #beginItem(node: ListItem, index: number, numbered: boolean): void {
    const block = this.blocks[index];
    const [from] = rangeOf(node);
    const begin = node.children[0] ? rangeOf(node.children[0])[0] : rangeOf(node)[1];
    const [first, ...rest] = block?.kind === 'prose' ? block.lines : [];
    if (numbered && first) {
      const number = verbatim(this.markdown.slice(from, begin), from + this.base);
      this.blocks[index] = {
        kind: 'prose',
        lines: [{ text: join([number, first.text]), begins: 'item' }, ...rest],
      };
    } else {
      this.#claim(from, begin);
      if (first) this.blocks[index] = { kind: 'prose', lines: [{ ...first, begins: 'item' }, ...rest] };
    }
    this.#claimBetween(node);
  }

  /** Claims the notation between and behind a list item's children. */
  #claimBetween(node: ListItem): void {
    const [, to] = rangeOf(node);
    let done = node.children[0] ? rangeOf(node.children[0])[0] : to;
    for (const child of node.children) {
      const [start, end] = rangeOf(child);
      this.#claim(done, start);
      done = end;
    }
    this.#claim(done, to);
  }

  /** Keeps the text of code, definitions and rules as it stands. */
  #literal(node: Nodes): void {
    const [from, to] = rangeOf(node);
    if (node.type === 'thematicBreak') this.#claim(from, to);
    else this.#prose([{ text: verbatim(this.markdown.slice(from, to), from + this.base), begins: 'block' }]);
  }

  #html(node: Nodes): void {
    const [from, to] = rangeOf(node);
    const reading = readHtml(this.markdown.slice(from, to), from + this.base, 'fragment');
    append(this.blocks, reading.blocks);
    append(this.markup, reading.markup);
    append(this.blanks, reading.blanks);
    append(this.findings, reading.findings);
  }

  #table(table: Table): void {
    this.#claimNotation(table);
    const rows = table.children.map((row) => {
      this.#claimNotation(row);
      return { cells: row.children.map((cell) => this.#cell(cell)) };
    });
    this.blocks.push({ kind: 'table', rows });
  }

  #cell(cell: MarkdownCell): TableCell {
    const at = (cell.children[0]?.position?.start.offset ?? rangeOf(cell)[0]) + this.base;
    return cellOf(this.#linesOf(cell), at);
  }

  #linesOf(node: Heading | Paragraph | MarkdownCell): readonly Line[] {
    const { lines, markup, blanks, findings } = readPhrasing(node, this.markdown, this.base);
    append(this.markup, markup);
    append(this.blanks, blanks);
    append(this.findings, findings);
    return lines;
  }

  /** Claims the notation between a node's children: delimiters, markers, link targets. */
  #claimNotation(node: Parents): void {
    const [from, to] = rangeOf(node);
    let done = from;
    for (const child of node.children) {
      const [start, end] = rangeOf(child);
      this.#claim(done, start);
      done = end;
    }
    this.#claim(done, to);
  }

  #claim(from: number, to: number): void {
    if (to > from) this.markup.push([from + this.base, to + this.base]);
  }
}

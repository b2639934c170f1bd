import type { Lexicon } from '../../lexicon/index.js';
import type { Content, LaidOutLine, Line, ReadBlock, SourceText, TableCell, TableRow } from '../../model.js';
import { EMPTY, join } from '../../text/text.js';
import type { TranscriptBuilder } from '../transcript-builder.js';
import {
  continued,
  type DocumentTable,
  documentTable,
  type PageLine,
  restOfRow,
  type TableCellDraft,
} from './continued.js';
import type { BarePage, FurnitureLine } from './furniture.js';
import type { LineArea } from './line-area.js';
import { isNextName } from './names.js';
import type { PagePart, PrintedPart, TablePart } from './page.js';
import type { PageTable, PlacedLine } from './page-tables.js';

/** A part of the document with the page that it begins on. */
type DocumentPart =
  | { readonly kind: 'table'; readonly page: number; readonly table: DocumentTable }
  | { readonly kind: 'text'; readonly page: number; readonly part: Exclude<PagePart, { kind: 'table' }> };

/** Puts the parts of all pages one behind the other; a table that the end of a page cuts is one. */
function documentParts(pages: readonly BarePage[], lexicon: Lexicon): DocumentPart[] {
  const parts: DocumentPart[] = [];
  for (const { number: page, parts: own } of pages) {
    let isAtTop = true;
    for (const part of own) {
      const before: DocumentPart | undefined = isAtTop ? parts.at(-1) : undefined;
      const rest: PageTable | null =
        part.kind === 'paragraph' && before?.kind === 'table' ? restOfRow(part, before.table) : null;
      isAtTop &&= rest !== null;
      if (part.kind !== 'table' && rest === null) {
        parts.push({ kind: 'text', page, part });
        continue;
      }
      const table = documentTable(rest ?? (part as TablePart).table, page);
      const whole = before?.kind === 'table' ? continued(before.table, table, lexicon) : null;
      if (whole && before) parts[parts.length - 1] = { kind: 'table', page: before.page, table: whole };
      else parts.push({ kind: 'table', page, table });
    }
  }
  return parts;
}

/** Writes the transcript of a document's pages, and the blocks that stand in it. */
export class BlockWriter {
  readonly #blocks: ReadBlock[] = [];
  /** Printed lines that follow each other are one block, over page ends too. */
  #printed: LaidOutLine[] = [];
  #printedPage = 0;

  constructor(
    readonly transcript: TranscriptBuilder,
    readonly lexicon: Lexicon,
  ) {}

  write(pages: readonly BarePage[]): Content<ReadBlock> {
    for (const part of documentParts(pages, this.lexicon)) {
      if (part.kind === 'table') {
        this.#endPrinted();
        this.#table(part.table);
        this.#furniture(part.table.repeated);
      } else if (part.part.kind === 'printed') this.#print(part.part, part.page);
      else {
        this.#endPrinted();
        const lines = part.part.lines.map((line) => ({ ...line, page: part.page }));
        this.#blocks.push({ kind: 'prose', lines: this.#lines(lines) });
        this.transcript.separate('\n');
      }
    }
    this.#endPrinted();
    this.#furniture(pages.flatMap(({ furniture }) => furniture));
    return { blocks: this.#blocks, markup: this.transcript.markup, blanks: [], findings: [] };
  }

  #append(text: string, { left, top, right, bottom, units }: LineArea, page: number): SourceText {
    const box = [left, top, right, bottom] as const;
    return this.transcript.append(text, { page, box, ...(units ? { units } : {}) });
  }

  #furniture(lines: readonly FurnitureLine[]): void {
    const texts = lines.map(({ line, page }) => {
      const text = this.#append(line.text, line.place, page);
      this.transcript.separate('\n');
      return text;
    });
    if (texts.length > 0) this.#blocks.push({ kind: 'furniture', texts });
  }

  #print({ lines }: PrintedPart, page: number): void {
    for (const [index, { text, place }] of lines.entries()) {
      const printed = text === '' ? EMPTY : this.#append(text, place, page);
      this.transcript.separate('\n');
      this.#printed.push({
        text: printed,
        beginsPage: index === 0 && this.#printed.length > 0 && page !== this.#printedPage,
        marked: null,
      });
    }
    this.#printedPage = page;
  }

  #endPrinted(): void {
    if (this.#printed.length > 0) this.#blocks.push({ kind: 'laid-out', lines: this.#printed });
    this.#printed = [];
  }

  /** Lines of a cell or paragraph; those that were wrapped are one. */
  #lines(lines: readonly PageLine[]): Line[] {
    const found: Line[] = [];
    let before: PlacedLine | null = null;
    for (const line of lines) {
      if (before) this.transcript.separate('\n');
      const text = this.#append(line.text, line.place, line.page);
      const last = found.at(-1);
      if (last && before && this.#isWrapped(before, line))
        found[found.length - 1] = { ...last, text: join([last.text, text], joiner(before.text, line.text)) };
      else found.push({ text, begins: last ? 'break' : 'block' });
      before = line;
    }
    return found;
  }

  /** A line that had no room for what follows goes on in the next, unless a sentence, name or list ends there. */
  #isWrapped(before: PlacedLine, { text }: PlacedLine): boolean {
    const { bullets, numbering, brackets } = this.lexicon;
    if (!before.wraps || bullets.of(text, 'entry') !== null || numbering.of(text) !== null) return false;
    const end = before.text.at(-1) ?? '';
    if (isNextName(before.text, text)) return false;
    return end !== '。' && (!brackets.closers.includes(end) || brackets.openers.includes(text.charAt(0)));
  }

  #table({ cells, height }: DocumentTable): void {
    const rows = Array.from({ length: height }, () => [] as TableCellDraft[]);
    for (const cell of cells) rows[cell.row]?.push(cell);
    const written = rows.map((row): TableRow => {
      const sorted = row.sort((a, b) => a.column - b.column);
      const shown = sorted.map((cell, index) => {
        if (index > 0) this.transcript.separate('\t');
        return this.#cell(cell);
      });
      this.transcript.separate('\n');
      return { cells: shown };
    });
    this.#blocks.push({ kind: 'table', rows: written });
  }

  #cell({ lines, columnSpan, rowSpan, area, page }: TableCellDraft): TableCell {
    const at = this.transcript.length;
    if (lines.length === 0) this.#append('', area, page);
    return { lines: this.#lines(lines), columnSpan, rowSpan, at };
  }
}

const LATIN_WORDS = /[A-Za-z]{2,} [A-Za-z]{2,}/;

/** Words of a language that has spaces between them had one where their line was wrapped. */
function joiner(before: string, behind: string): string {
  const isLatin = /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(behind);
  return isLatin && LATIN_WORDS.test(`${before} ${behind}`.replace(/.$/, '')) && / /.test(before) ? ' ' : '';
}

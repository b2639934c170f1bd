import { append } from '../../lists/append.js';
import { InputError } from '../../messages/input-error.js';
import type { Block, Line, Omission, OmissionKind, Reading, TableCell } from '../../model.js';
import { trim } from '../../text/text.js';
import { TranscriptBuilder } from '../transcript-builder.js';
import { mainPart, readXml, relatedTo } from './package.js';
import { linesOf } from './sheet-blocks.js';
import { ListCounter } from './word-lists.js';
import { WordStyles } from './word-styles.js';
import { laysOut, readTable, type WordCell } from './word-tables.js';
import { contentOf, type ParagraphText, readParagraph } from './word-text.js';
import { elementIn, elementsIn, type XmlElement } from './xml.js';
import type { ZipArchive } from './zip.js';

/** A number that ends so must be held apart from what follows. */
const ENDS_IN_WORD = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]$/;

/** What a document's parts say beside its text. */
interface WordParts {
  readonly styles: WordStyles;
  readonly numbers: ListCounter;
  /** Footnotes and endnotes by their kinds and ids. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
}

/** Writes a document into a transcript and gathers its blocks. */
class WordReader {
  readonly builder = new TranscriptBuilder();
  readonly blocks: Block[] = [];
  readonly #omitted = new Map<string, Omission>();
  readonly #footnotes: string[] = [];
  readonly #parts: WordParts;
  #prose: Line[] = [];
  #paragraphs = 0;
  #tables = 0;

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  read(body: XmlElement): Omission[] {
    this.#body(body, null);
    for (const [index, id] of this.#footnotes.entries()) {
      const note = this.#parts.footnotes.get(id);
      if (note) this.#body(note, `脚注${index + 1}`);
    }
    this.#endProse();
    return [...this.#omitted.values()];
  }

  /** @param place of all that it holds; null where paragraphs are counted */
  #body(parent: XmlElement, place: string | null): void {
    for (const child of contentOf(parent, () => this.#omit('deleted-text', this.#here(place)))) {
      if (child.name === 'p') {
        if (place === null) this.#paragraphs++;
        this.#paragraph(child, this.#here(place));
      } else if (child.name === 'tbl') this.#table(child, place);
    }
  }

  #here(place: string | null): string {
    return place ?? `段落${Math.max(1, this.#paragraphs)}`;
  }

  #paragraph(paragraph: XmlElement, place: string): void {
    const { kind, text, content } = this.#textOf(paragraph, place);
    if (text.trim() !== '') {
      const written = this.builder.append(text, place);
      this.builder.separate('\n');
      if (kind.depth === null) append(this.#prose, begun(linesOf(written), kind.list ? 'item' : 'block'));
      else {
        this.#endProse();
        this.blocks.push({ kind: 'heading', depth: kind.depth, text: trim(written) });
      }
    }
    for (const box of content.boxes) this.#body(box, place);
  }

  /** A paragraph's text with the number that stands before it. */
  #textOf(paragraph: XmlElement, place: string) {
    const properties = elementIn(paragraph, 'pPr');
    const kind = this.#parts.styles.kindOf(properties);
    const content = readParagraph(paragraph, this.#parts.styles, kind.isHidden);
    const number = kind.list ? this.#parts.numbers.next(kind.list) : '';
    this.#note(content, place);
    const isEmpty = content.text.trim() === '';
    const gap = ENDS_IN_WORD.test(number) ? ' ' : '';
    return { kind, content, text: isEmpty && !/\S/.test(number) ? '' : number + gap + content.text };
  }

  #note({ hasHidden, hasDeleted, hasPicture, footnotes }: ParagraphText, place: string): void {
    if (hasHidden) this.#omit('hidden-text', place);
    if (hasDeleted) this.#omit('deleted-text', place);
    if (hasPicture) this.#omit('picture', place);
    append(this.#footnotes, footnotes);
  }

  #omit(what: OmissionKind, place: string): void {
    this.#omitted.set(`${what} ${place}`, { place, what });
  }

  #table(element: XmlElement, place: string | null): void {
    if (laysOut(element)) {
      for (const row of contentOf(element, () => {}).filter(({ name }) => name === 'tr'))
        for (const cell of contentOf(row, () => {}).filter(({ name }) => name === 'tc'))
          this.#body(cell, place);
      return;
    }
    this.#endProse();
    const name = `表${++this.#tables}`;
    const { rows, hasHiddenRows, hasDeletedRows, hasCoveredText } = readTable(element);
    if (hasHiddenRows) this.#omit('hidden-row', name);
    if (hasDeletedRows) this.#omit('deleted-text', name);
    if (hasCoveredText) this.#omit('hidden-text', name);
    const written = rows.map((cells, row) => {
      const result = cells.map((cell, index) => {
        if (index > 0) this.builder.separate('\t');
        return this.#cell(cell, `${name} ${row + 1}行${cell.column + 1}列`);
      });
      this.builder.separate('\n');
      return { cells: result };
    });
    this.blocks.push({ kind: 'table', rows: written });
  }

  #cell({ element, columnSpan, rowSpan }: WordCell, place: string): TableCell {
    const at = this.builder.length;
    const lines = element ? this.#cellLines(element, place) : [];
    if (lines.length === 0) this.builder.append('', place);
    return { lines, columnSpan, rowSpan, at };
  }

  /** The lines of all that a cell holds, a table in it row by row. */
  #cellLines(parent: XmlElement, place: string): Line[] {
    const lines: Line[] = [];
    const separate = () => {
      if (lines.length > 0) this.builder.separate('\n');
    };
    for (const child of contentOf(parent, () => this.#omit('deleted-text', place))) {
      if (child.name === 'p') {
        const { kind, text, content } = this.#textOf(child, place);
        if (text.trim() !== '') {
          separate();
          append(lines, begun(linesOf(this.builder.append(text, place)), kind.list ? 'item' : 'block'));
        }
        for (const box of content.boxes) {
          separate();
          append(lines, this.#cellLines(box, place));
        }
      } else if (child.name === 'tbl') {
        for (const cell of readTable(child).rows.flat()) {
          if (!cell.element) continue;
          separate();
          append(lines, this.#cellLines(cell.element, place));
        }
      }
    }
    return lines;
  }

  #endProse(): void {
    if (this.#prose.length > 0) this.blocks.push({ kind: 'prose', lines: this.#prose });
    this.#prose = [];
  }
}

/** Lines the first of which begins as is told. */
const begun = ([first, ...others]: Line[], begins: Line['begins']): Line[] =>
  first ? [{ ...first, begins }, ...others] : [];

function footnotesIn(archive: ZipArchive, part: string | undefined, kind: string): [string, XmlElement][] {
  const notes = part === undefined ? null : readXml(archive, part);
  return elementsIn(notes, kind).map((note) => [`${kind} ${note.attributes.id}`, note]);
}

/**
 * Reads a Word document.
 *
 * @throws {InputError} `file-damaged`, `file-too-large`
 */
export function readDocx(archive: ZipArchive): Reading {
  const main = mainPart(archive, 'word/document.xml');
  const body = elementIn(readXml(archive, main), 'body');
  if (!body) throw new InputError('file-damaged', { found: main });
  const related = relatedTo(archive, main);
  const partOf = (type: string) => related.find((part) => part.type === type)?.target;
  const xmlOf = (type: string) => readXml(archive, partOf(type) ?? '');
  const reader = new WordReader({
    styles: new WordStyles(xmlOf('styles')),
    numbers: new ListCounter(xmlOf('numbering')),
    footnotes: new Map([
      ...footnotesIn(archive, partOf('footnotes'), 'footnote'),
      ...footnotesIn(archive, partOf('endnotes'), 'endnote'),
    ]),
  });
  const omitted = reader.read(body);
  const { builder, blocks } = reader;
  const transcript = builder.finish({ medium: 'word', omitted });
  return { transcript, blocks, markup: builder.markup, blanks: [], findings: [] };
}

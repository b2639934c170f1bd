import { firstIndex } from '../lists/first-index.js';
import type { Range } from '../model.js';

/** The tags that stand in documents. Anything else in angle brackets is text. */
const MARK_UP =
  /<\/?(?:a|b|big|br|center|col|colgroup|dd|div|dl|dt|em|font|h[1-6]|hr|i|ins|li|ol|p|rp|rt|ruby|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>|&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/giu;

const ENTITY_TEXTS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const LINE_BREAK = /^<(?:br|\/?(?:li|p|tr|div))\b/i;

const HIGHEST_CODE_POINT = 0x10ffff;

function decoded(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITY_TEXTS[name] ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : entity;
}

/** A stretch of the source that stands in the row as it is. */
interface RowStretch {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** Longer text between two records of a row is cut. */
const LONGEST_ROW_GAP = 200;

/** What a document says in the cells of an item's records, without mark-up; knows where each offset has gone. */
export class RowText {
  text = '';
  readonly #runs: RowStretch[] = [];
  #end = -1;

  /**
   * @param source the transcript
   * @param hasMarkUp whether tags and entities are notation and not text
   */
  constructor(
    readonly source: string,
    readonly hasMarkUp: boolean,
  ) {}

  /** Adds a record. Records come in the order of the source. */
  add(start: number, end: number): void {
    if (this.#end < 0) this.#append(start, end);
    else {
      if (start > this.#end) this.#addGap(this.#end, start);
      this.#append(Math.max(start, this.#end), end);
    }
    this.#end = Math.max(this.#end, end);
  }

  #addGap(start: number, end: number): void {
    const gap = new RowText(this.source, this.hasMarkUp);
    gap.add(start, end - start > LONGEST_ROW_GAP ? start : end);
    const told = gap.text.replace(/[\s|]+/g, ' ').trim();
    this.text += /[\p{L}\p{N}]/u.test(told) ? `\n${told}\n` : `\n${told}`;
  }

  #append(start: number, end: number): void {
    if (!this.hasMarkUp) {
      this.#copy(start, end);
      return;
    }
    let at = start;
    for (const match of this.source.slice(start, Math.max(start, end)).matchAll(MARK_UP)) {
      this.#copy(at, start + match.index);
      at = start + match.index + match[0].length;
      if (match[0].startsWith('&')) this.#note(start + match.index, at, decoded(match[0]));
      else if (LINE_BREAK.test(match[0]) && !/(?:^|\n)$/.test(this.text)) this.text += '\n';
    }
    this.#copy(at, end);
  }

  #copy(start: number, end: number): void {
    if (end > start) this.#note(start, end, this.source.slice(start, end));
  }

  #note(start: number, end: number, text: string): void {
    this.#runs.push({ start, end, at: this.text.length });
    this.text += text;
  }

  /** A range of the source as a range of the row. */
  range([start, end]: Range): Range {
    return [this.#offset(start), this.#offset(end)];
  }

  #offset(offset: number): number {
    const after = firstIndex(this.#runs.length, (at) => (this.#runs[at]?.start ?? 0) > offset);
    const run = this.#runs[after - 1];
    return run ? Math.min(run.at + offset - run.start, run.at + run.end - run.start) : 0;
  }
}

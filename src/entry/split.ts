import type { Lexicon } from '../lexicon/index.js';
import type { Line, SourceText } from '../model.js';
import { join, slice, trim } from '../text/text.js';
import { NO_CONTEXT, TagReader } from './tags.js';

/** Cuts cells into their entries. */
export class EntrySplitter {
  readonly #tags: TagReader;

  constructor(readonly lexicon: Lexicon) {
    this.#tags = new TagReader(lexicon, NO_CONTEXT);
  }

  /**
   * Cuts a cell's lines into its entries, bullets included. A bullet stands at the beginning of a line, after
   * white space, or right after an entry's closing tags.
   */
  split(lines: readonly Line[]): SourceText[] {
    const { bullets } = this.lexicon;
    const filled = lines.filter((line) => line.text.value.trim() !== '');
    const bullet = filled.map((line) => bullets.of(line.text.value, 'entry')).find((found) => found !== null);
    const entries: SourceText[][] = [];
    for (const line of filled) {
      const pieces = bullets.cut(line.text, bullet ?? bullets.usual, (before) => this.#endsWithTags(before));
      const [head, ...rest] = bullet === undefined ? this.#cutUnbulleted(pieces) : pieces;
      if (!head) continue;
      const current = entries.at(-1);
      if (current && !this.#beginsEntry(line, current.at(-1), bullet !== undefined)) current.push(head);
      else entries.push([head]);
      for (const piece of rest) entries.push([piece]);
    }
    return entries.map((parts) => trim(join(parts, '\n')));
  }

  /** Whether the text before a bullet ends an entry, so that no space is needed between them. */
  #endsWithTags(before: SourceText): boolean {
    return this.lexicon.brackets.close(before.value) && this.#tags.close(before);
  }

  #cutUnbulleted(pieces: readonly SourceText[]): SourceText[] {
    return pieces
      .flatMap((piece) => this.#cutBeforeYears(piece))
      .flatMap((piece) => this.#cutBehindTags(piece));
  }

  /** Cuts a line without bullets before each of the years in it that say when something was done. */
  #cutBeforeYears(text: SourceText): SourceText[] {
    if (!this.#tags.beginWithYears(text)) return [text];
    const pieces: SourceText[] = [];
    let from = 0;
    for (const at of this.lexicon.years.beginningsIn(text.value)) {
      pieces.push(slice(text, from, at));
      from = at;
    }
    return [...pieces, slice(text, from)];
  }

  /** Cuts a line without bullets behind the tags that end its entries. */
  #cutBehindTags(text: SourceText): SourceText[] {
    const pieces: SourceText[] = [];
    let from = 0;
    for (const end of this.lexicon.brackets.endsIn(text.value)) {
      if (!this.#tags.close(slice(text, from, end))) continue;
      pieces.push(slice(text, from, end));
      from = end;
    }
    return [...pieces, slice(text, from)];
  }

  /** Whether a line begins an entry, or goes on with the one before it. */
  #beginsEntry(line: Line, previous: SourceText | undefined, cellHasBullets: boolean): boolean {
    const tags = this.#tags;
    if (!previous || line.begins === 'item') return true;
    if (this.lexicon.bullets.of(line.text.value, 'entry') !== null) return true;
    if (tags.beginWithYears(line.text)) return true;
    if (tags.areYearsAlone(line.text) || tags.areYearsAlone(previous))
      return !this.#isTagOf(line.text, previous);
    if (cellHasBullets && line.begins === 'break') return false;
    return tags.close(previous);
  }

  /** Years in brackets on a line of their own end the entry before them where it has none yet. */
  #isTagOf(line: SourceText, previous: SourceText): boolean {
    return (
      this.lexicon.brackets.beginRound(line.value) &&
      !this.#tags.areYearsAlone(previous) &&
      !this.#tags.close(previous)
    );
  }
}

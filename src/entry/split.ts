import { type EntryNumber, entryNumbersIn } from '../lexicon/entry-numbers.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Line, SourceText } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { edit, join, slice, trim } from '../text/text.js';
import { NO_CONTEXT, TagReader } from './tags.js';
import type { Wraps } from './wraps.js';

/** An entry as it stands in its cell. */
export interface EntryPiece {
  /** From its bullet or number to its end. */
  readonly source: SourceText;
  /** Without its number; a bullet is left. */
  readonly body: SourceText;
  /** Whether it holds lines that may be entries of their own. */
  readonly isUnclear: boolean;
  /** Whether it goes on with the piece above, which is too long to go on. */
  readonly isCut: boolean;
}

/** In units; no entry is longer, and what goes on for longer is read piece by piece. */
const LONGEST_ENTRY = 1000;

/** How a line goes with the line above it. */
type Junction = 'entry' | { readonly joiner: string; readonly isUnclear?: boolean };
const GOES_ON: Junction = { joiner: '' };

/** A line of a cell, with the numbers of entries in it. */
interface CellLine extends Line {
  readonly numbers: readonly EntryNumber[];
}

/** An entry while its lines are put together. */
interface OpenEntry {
  text: SourceText;
  /** The last piece of a line that it took up. */
  last: SourceText;
  readonly number: EntryNumber | null;
  isUnclear: boolean;
  readonly isCut: boolean;
}

/** What the lines of a cell have in common. */
interface Cell {
  readonly wraps: Wraps;
  readonly hasBullets: boolean;
  /** Whether entries begin with the department in charge. */
  readonly isHeadedByDepartments: boolean;
  readonly isFlow: boolean;
  /** Whether it begins with years on a line of their own, as all its lines of years then stand above entries. */
  readonly isHeadedByYears: boolean;
}

/** Cuts cells into their entries. */
export class EntrySplitter {
  readonly #tags: TagReader;

  constructor(
    readonly lexicon: Lexicon,
    tags?: TagReader,
  ) {
    this.#tags = tags ?? new TagReader(lexicon, NO_CONTEXT);
  }

  /**
   * Cuts a cell's lines into its entries, bullets included. A bullet stands at the beginning of a line, after
   * white space, or right after an entry's closing tags; without bullets, numbers and the ends of lines tell.
   *
   * @param given lines with text
   */
  split(given: readonly Line[], wraps: Wraps): EntryPiece[] {
    const lines = this.#numbered(given);
    const isFlow = this.#isFlow(lines);
    const bullet = lines.map((line) => this.#bulletOf(line.text, isFlow)).find((found) => found !== null);
    const hasBullets = bullet !== undefined || lines.some(({ numbers }) => numbers.length > 0);
    const isHeadedByDepartments = lines[0] !== undefined && this.#tags.beginWithDepartment(lines[0].text);
    const isHeadedByYears = lines[0] !== undefined && this.#tags.areYearsAlone(lines[0].text);
    const cell: Cell = { wraps, hasBullets, isHeadedByDepartments, isFlow, isHeadedByYears };
    const entries: OpenEntry[] = [];
    let above: Line | null = null;
    for (const line of lines) {
      for (const [index, { text, number }] of this.#cut(line, bullet, cell).entries()) {
        const current = entries.at(-1);
        const junction =
          index > 0 || number || !current || !above ? 'entry' : this.#junction(line, above, current, cell);
        const isCut = junction !== 'entry' && (current?.text.value.length ?? 0) > LONGEST_ENTRY;
        if (junction === 'entry' || !current || isCut)
          entries.push({ text, last: text, number, isUnclear: false, isCut });
        else {
          current.text = join([current.text, text], junction.joiner === '' ? '\n' : junction.joiner);
          current.last = text;
          current.isUnclear ||= junction.isUnclear === true;
        }
      }
      above = line;
    }
    return entries.map((entry) => this.#toPiece(entry));
  }

  #numbered(lines: readonly Line[]): CellLine[] {
    const numbers = entryNumbersIn(lines.map(({ text }) => text.value));
    return lines.map(({ text, begins }, index) => ({
      text,
      begins,
      numbers: numbers.length === 0 ? numbers : numbers.filter((number) => number.line === index),
    }));
  }

  /** Whether arrows lead from step to step in a cell; where each line begins with one, they are bullets. */
  #isFlow(lines: readonly Line[]): boolean {
    const { bullets } = this.lexicon;
    const [first] = lines;
    return (
      first !== undefined &&
      (!bullets.isFlow(first.text.value) || lines.some(({ text }) => bullets.holdsFlow(text.value)))
    );
  }

  #bulletOf({ value }: SourceText, isFlow: boolean): string | null {
    const { bullets } = this.lexicon;
    return isFlow && bullets.isFlow(value) ? null : bullets.of(value, 'entry');
  }

  /** Cuts a line before the numbers and bullets in it. */
  #cut(
    { text, numbers }: CellLine,
    bullet: string | undefined,
    cell: Cell,
  ): { readonly text: SourceText; readonly number: EntryNumber | null }[] {
    const { bullets } = this.lexicon;
    const sign = bullet !== undefined && !(cell.isFlow && bullets.isFlow(bullet)) ? bullet : bullets.usual;
    if (numbers.length === 0 && cell.hasBullets && !bullets.standsIn(text.value, sign))
      return [{ text, number: null }];
    const starts = [...(numbers[0]?.at === 0 ? [] : [null]), ...numbers];
    const parts = starts.map((number, index) => ({
      number: number ?? null,
      text: slice(text, number?.at ?? 0, starts[index + 1]?.at ?? text.value.length),
    }));
    return parts
      .filter((part) => part.text.value.trim() !== '')
      .flatMap((part) => {
        const pieces = bullets.cut(part.text, sign, (before) => this.#endsEntry(before, bullet));
        const cut = cell.hasBullets ? pieces : this.#cutUnbulleted(pieces);
        return cut.map((piece, index) => ({ text: piece, number: index === 0 ? part.number : null }));
      });
  }

  /** Whether the text before a bullet ends an entry, so that no space is needed between them. */
  #endsEntry(before: SourceText, bullet: string | undefined): boolean {
    const { brackets, bullets, phrases } = this.lexicon;
    if (!brackets.close(before.value)) return false;
    return this.#tags.close(before) || (bullet === bullets.usual && phrases.endsWithNoun(before.value));
  }

  #cutUnbulleted(pieces: readonly SourceText[]): SourceText[] {
    return pieces.flatMap((piece) => this.#cutBeforeYears(piece)).flatMap((piece) => this.#cutAtTags(piece));
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

  /** Cuts a line without bullets behind the tags that end its entries, or before those that begin them. */
  #cutAtTags(text: SourceText): SourceText[] {
    const { brackets } = this.lexicon;
    const isHeaded = this.#tags.beginWithDepartment(text);
    const pieces: SourceText[] = [];
    let from = 0;
    for (const end of brackets.endsIn(text.value)) {
      const piece = slice(text, from, end);
      if (!this.#tags.close(piece)) continue;
      const at = isHeaded ? brackets.beginningOf(text.value, end) : end;
      if (at <= from || slice(text, from, at).value.trim() === '') continue;
      pieces.push(slice(text, from, at));
      from = at;
    }
    return [...pieces, slice(text, from)];
  }

  /** Whether a line begins an entry, or how it goes on with the one before it. */
  #junction(line: Line, above: Line, current: OpenEntry, cell: Cell): Junction {
    const { last } = current;
    const tags = this.#tags;
    const { text } = line;
    if (line.begins === 'item') return 'entry';
    if (this.#bulletOf(text, cell.isFlow) !== null || this.#isBulletAlone(text.value)) return 'entry';
    if (tags.beginWithYears(text)) return 'entry';
    if (tags.areYearsAlone(text) || tags.areYearsAlone(last))
      return !cell.isHeadedByYears && this.#isTagOf(text, last) ? GOES_ON : 'entry';
    if (this.#isWithinBracket(current.text.value, text.value)) return GOES_ON;
    if (this.#isBulletAlone(last.value) || (cell.isFlow && this.lexicon.bullets.isFlow(text.value)))
      return GOES_ON;
    if (cell.hasBullets && line.begins === 'break') return this.#within(line, above, cell);
    if (tags.close(last) || (cell.isHeadedByDepartments && tags.beginWithDepartment(text))) return 'entry';
    if (this.lexicon.phrases.isTopic(last.value)) return GOES_ON;
    return cell.hasBullets ? this.#within(line, above, cell) : this.#byPhrase(line, above, cell);
  }

  /** Whether a bracket that is open behind a text is closed by what follows, or goes on through it. */
  #isWithinBracket(before: string, after: string): boolean {
    const { brackets, phrases } = this.lexicon;
    const rest = normaliseString(after);
    const first = [...rest].find((sign) => brackets.isOpener(sign) || brackets.isCloser(sign));
    const goesOn = first === undefined ? !phrases.isSentence(before) : brackets.isCloser(first);
    return goesOn && brackets.depthAfter(normaliseString(before)) > 0;
  }

  /** A line below a bullet belongs to it. */
  #within({ text }: Line, above: Line, { wraps }: Cell): Junction {
    const end = this.lexicon.phrases.between(above.text.value, text.value);
    const isIndented = text.value.trimStart() !== text.value;
    const isApart =
      (end === 'end' || end === 'remark' || (end === 'unclear' && isIndented)) &&
      !wraps.fills(above.text.value);
    return { joiner: isApart ? this.#joiner(above, text) : '' };
  }

  /** Without bullets, a line end is a boundary where it ends a phrase. */
  #byPhrase({ text }: Line, above: Line, { wraps }: Cell): Junction {
    const end = this.lexicon.phrases.between(above.text.value, text.value);
    if (end === 'remark') return { joiner: this.#joiner(above, text) };
    if (end === 'wrap' || wraps.fills(above.text.value)) return GOES_ON;
    return end === 'end' ? 'entry' : { joiner: this.#joiner(above, text), isUnclear: true };
  }

  #joiner(above: Line, text: SourceText): string {
    return this.lexicon.phrases.joiner(above.text.value, text.value);
  }

  /** Years in brackets on a line of their own end the entry before them where it has none yet. */
  #isTagOf(line: SourceText, previous: SourceText): boolean {
    return (
      this.lexicon.brackets.beginRound(line.value) &&
      !this.#tags.areYearsAlone(previous) &&
      !this.#tags.close(previous)
    );
  }

  /** A bullet with nothing behind it, unless it is a mark: ○ alone says that something was done. */
  #isBulletAlone(text: string): boolean {
    const sign = text.trim();
    return this.lexicon.bullets.is(sign) && this.lexicon.marks.read(normaliseString(sign)) === null;
  }

  #toPiece({ text, number, isUnclear, isCut }: OpenEntry): EntryPiece {
    const source = trim(text);
    const isListed = number !== null || this.#tags.beginWithYears(source);
    const end = isListed ? this.lexicon.phrases.lengthWithoutSeparator(source.value) : source.value.length;
    const body = slice(source, number?.length ?? 0, end);
    return { source, body: edit(body, this.lexicon.phrases.gapEdits(body.value)), isUnclear, isCut };
  }
}

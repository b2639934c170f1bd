import type { AnyText, NormalString, SourceText, SpacedString } from '../model.js';
import { asNormal, normaliseKeepingSpaces, normaliseString } from '../text/normalise.js';
import { join, slice, trim } from '../text/text.js';
import type { Brackets } from './brackets.js';
import { listedWord } from './columns/listed.js';
import { alternatives, endingIn } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** A department as it is called and where its name stands. */
export interface Department {
  readonly name: NormalString;
  readonly source: AnyText;
}

type SpacedText = SourceText<'spaced'>;

const WHITE_SPACE = /\s/g;
const MIDDLE_DOT = '・';
const MIDDLE_DOTS = /・/g;
const NONE: ReadonlySet<string> = new Set();

/** A bracket behind a name, or around it. */
const IN_BRACKETS = /^([^()]*)\(([^()]+)\)$/;
/** From when or until when a department was called so: (R5～). */
const YEARS_OF_NAME = /^(?:令和|平成|[RH])?[0-9元]{1,4}(?:\.[0-9]{1,2})?年?度?(?:[～〜-]|から|まで)/;

/** No department has a name of one character. */
const SHORTEST_NAME = 2;

/** A name as it is compared: what is left to normalise where widths are folded is white space and ー. */
const nameOf = (spaced: string): NormalString =>
  /[\sー]/.test(spaced) ? normaliseString(spaced) : asNormal(spaced);

const labelOf = (names: readonly string[]) => new RegExp(`^\\s*(?:${alternatives(names)})\\s*[:：]\\s*`);

/** What holds names apart wherever it stands; the middle dot, which names have too, does so only at times. */
function separatorsOf(separators: readonly string[]): RegExp {
  const signs = separators.map(normaliseString).filter((sign) => sign !== MIDDLE_DOT);
  return new RegExp(alternatives([...new Set(signs)]), 'g');
}

/** The names of departments, and the words that stand in their place. */
export class Departments {
  readonly #words: Vocabulary['departments'];
  readonly #everyone: ReadonlySet<string>;
  readonly #ditto: ReadonlySet<string>;
  readonly #nobody: ReadonlySet<string>;
  readonly #ending: (name: string) => string | undefined;
  readonly #everyoneEnding: (name: string) => string | undefined;
  readonly #divisionEnding: (name: string) => string | undefined;
  readonly #otherEnding: (name: string) => string | undefined;
  readonly #separators: RegExp;
  readonly #several: RegExp;
  readonly #lineLabel: RegExp;
  readonly #bracketLabel: RegExp;
  /** Stands for a department whose name is not known. */
  readonly placeholder = '○○課';

  constructor(
    { department }: Vocabulary['columns'],
    words: Vocabulary['departments'],
    readonly brackets: Brackets,
  ) {
    this.#words = words;
    this.#everyone = new Set(words.everyone);
    this.#ditto = new Set(words.ditto);
    this.#nobody = new Set(words.nobody);
    this.#ending = endingIn(words.endings);
    this.#everyoneEnding = endingIn(words.everyone);
    this.#divisionEnding = endingIn(words.divisions);
    this.#otherEnding = endingIn(words.others);
    this.#separators = separatorsOf(words.separators);
    this.#several = new RegExp(`${this.#separators.source}|[${MIDDLE_DOT}\\s(]`);
    const headings = department.map(listedWord).flatMap((word) => [`${word}等`, word]);
    this.#lineLabel = labelOf(headings);
    this.#bracketLabel = labelOf([...headings, ...words.bracketLabels]);
  }

  /** Whether a name, of a document or as `read` gives it, stands for every department (各課, 市民部各課). */
  isEveryone(name: string): boolean {
    if (this.#everyone.has(name)) return true;
    if (this.#everyoneEnding(name) === undefined) return false;
    for (const word of this.#everyone)
      if (name.endsWith(word) && this.#hasEnding(name.slice(0, -word.length))) return true;
    return false;
  }

  #hasEnding(name: string): boolean {
    return this.#ending(name) !== undefined;
  }

  /** Whether a cell says no more than that it is as the one above. */
  isDitto(text: NormalString): boolean {
    return this.#ditto.has(text);
  }

  /** Whether a cell says that there is no department. */
  isNobody(text: NormalString): boolean {
    return this.#nobody.has(text);
  }

  /** How many units of a line the label takes that says that departments follow (担当課:), 0 without one. */
  labelLength(line: string): number {
    return this.#lineLabel.exec(line)?.[0].length ?? 0;
  }

  /** As `labelLength`, for the text of a bracket: (担当:総務課) names the department and what it does. */
  bracketLabelLength(text: SpacedString): number {
    return this.#bracketLabel.exec(text)?.[0].length ?? 0;
  }

  /** Whether a word has the form of a department's name. Real names need not have it. */
  looksLike(name: NormalString): boolean {
    if (name.includes('年度')) return false;
    const bare = name.endsWith(')') ? name.replace(/\([^()]*\)$/, '') : name;
    return this.#hasEnding(bare) || this.isEveryone(name);
  }

  /** Whether a word in round brackets, which hold places and remarks too, must be a department's name. */
  endsLike(name: NormalString): boolean {
    return this.#words.roundEndings.some((ending) => name.endsWith(ending)) && !this.cannotBe(name);
  }

  /** Whether a word in brackets is something else than a department: an edition, a date, a state. */
  cannotBe(name: NormalString): boolean {
    return (
      name === '' ||
      name.includes('年度') ||
      this.#words.notEndings.some((ending) => name.endsWith(ending)) ||
      /[。「」]|^[0-9]+$/.test(name)
    );
  }

  /** Whether two names are of one department: 総務部総務課 and 総務課. A name for all departments is of any. */
  areSame(a: string, b: string): boolean {
    return this.isEveryone(a) || this.isEveryone(b) || a.endsWith(b) || b.endsWith(a);
  }

  /** Whether a department is in charge: where 総務部総務課人事係 is, 総務課 is as well. */
  isInCharge(inCharge: string, name: string): boolean {
    return this.areSame(inCharge, name) || this.#partsAbove(inCharge).some((above) => above.endsWith(name));
  }

  /** The departments that a name is a part of, as it says: 総務部 and 総務部総務課 of 総務部総務課人事係. */
  #partsAbove(name: string): string[] {
    const parts: string[] = [];
    for (let length = SHORTEST_NAME; length <= name.length - SHORTEST_NAME; length++) {
      const above = name.slice(0, length);
      if (this.#hasEnding(above) && this.#hasEnding(name.slice(length))) parts.push(above);
    }
    return parts;
  }

  /**
   * The departments named in a cell or a tag.
   *
   * @param text as it stands in the input
   * @param known names that the document is known to use, by which split names are recognised
   */
  read(text: SourceText, known: ReadonlySet<string> = NONE): Department[] {
    return this.readSpaced(normaliseKeepingSpaces(text), known);
  }

  /** As `read`, for text whose widths are folded already. */
  readSpaced(text: SpacedText, known: ReadonlySet<string> = NONE): Department[] {
    if (text.value === '') return [];
    const names = this.#several.test(text.value) ? this.#severalIn(text, known) : [this.#withoutOthers(text)];
    return names.map((source) => ({ name: nameOf(source.value), source }));
  }

  #severalIn(text: SpacedText, known: ReadonlySet<string>): SpacedText[] {
    return this.#cut(text, this.#separators)
      .flatMap((piece) => this.#cutAtMiddleDots(piece))
      .flatMap((piece) => this.#inDivisions(this.#rejoin(this.#cut(piece, WHITE_SPACE), known)))
      .flatMap((piece) => this.#withoutBrackets(piece))
      .map((piece) => this.#withoutOthers(piece));
  }

  /** Two departments where one stands in brackets behind the other: 学務課(総務課); what else stands there stays. */
  #withoutBrackets(piece: SpacedText): SpacedText[] {
    const match = piece.value.endsWith(')') ? IN_BRACKETS.exec(piece.value) : null;
    if (!match) return [piece];
    const [, before = '', inner = ''] = match;
    if (YEARS_OF_NAME.test(inner)) return before === '' ? [piece] : [slice(piece, 0, before.length)];
    const isWhole = (name: string) => this.isEveryone(name) || this.#isSection(asNormal(name));
    const areWhole = isWhole(inner) && (before === '' || this.looksLike(asNormal(before)));
    if (!areWhole) return [piece];
    const own = slice(piece, before.length + 1, piece.value.length - 1);
    return before === '' ? [own] : [slice(piece, 0, before.length), own];
  }

  /** Whether a name is of a department that is no part of the one before it, as 係 and 班 are. */
  #isSection(name: NormalString): boolean {
    return this.#words.whole.some((ending) => name.endsWith(ending));
  }

  /** A name without the word that says that others are in charge too: 広報課ほか. */
  #withoutOthers(piece: SpacedText): SpacedText {
    const value = nameOf(piece.value);
    const word = this.#otherEnding(value);
    if (word === undefined || this.isEveryone(value)) return piece;
    const rest = trim(slice(piece, 0, piece.value.length - word.length));
    return this.looksLike(nameOf(rest.value)) ? rest : piece;
  }

  /** Cuts a text at every separator outside brackets. */
  #cut(text: SpacedText, separator: RegExp): SpacedText[] {
    const pieces: SpacedText[] = [];
    let from = 0;
    for (const at of this.#cutsOf(text.value, separator)) {
      const piece = trim(slice(text, from, at));
      if (piece.value !== '') pieces.push(piece);
      from = at + 1;
    }
    return pieces;
  }

  /** Where a text is to be cut: at separators outside brackets. */
  #cutsOf(text: string, separator: RegExp): readonly number[] {
    if (text.search(separator) < 0) return [text.length];
    const bracketed = this.brackets.openIn(text);
    const cuts: number[] = [];
    let depth = 0;
    let done = 0;
    for (const { index } of text.matchAll(separator)) {
      if (bracketed) depth = this.brackets.depthAfter(text.slice(done, index), depth);
      done = index;
      if (depth === 0) cuts.push(index);
    }
    cuts.push(text.length);
    return cuts;
  }

  /** A middle dot holds two names apart only where both look like departments: 企画・財政課 is one. */
  #cutAtMiddleDots(text: SpacedText): SpacedText[] {
    if (!text.value.includes(MIDDLE_DOT)) return [text];
    const pieces = this.#cut(text, MIDDLE_DOTS);
    return pieces.length > 1 && pieces.every((piece) => this.looksLike(nameOf(piece.value)))
      ? pieces
      : [text];
  }

  /** Joins a name that a stray space has split (市民活動 支援課): a part without an ending to the part after it. */
  #rejoin(parts: readonly SpacedText[], known: ReadonlySet<string>): SpacedText[] {
    if (parts.length === 1) return [...parts];
    const names: SpacedText[] = [];
    for (const part of this.#together(parts)) {
      const last = names.at(-1);
      const split =
        last &&
        (part.value.startsWith('(') ||
          (known.size > 0 && known.has(nameOf(last.value + part.value))) ||
          (!this.#isName(last, known) && this.looksLike(nameOf(part.value))));
      if (split) names[names.length - 1] = join([last, part]);
      else names.push(part);
    }
    return names;
  }

  /** Gives sections the division that stands before them, held apart by white space alone: 総務部 総務課. */
  #inDivisions(parts: readonly SpacedText[]): SpacedText[] {
    const names: SpacedText[] = [];
    let division: SpacedText | null = null;
    let hasSections = false;
    for (const part of parts) {
      const isDivision = this.isDivision(nameOf(part.value));
      const isSection: boolean = !isDivision && division !== null && this.looksLike(nameOf(part.value));
      if (division && !isSection && !hasSections) names.push(division);
      if (division && isSection) names.push(join([division, part]));
      else if (!isDivision) names.push(part);
      hasSections = isSection;
      if (!isSection) division = isDivision ? part : null;
    }
    if (division && !hasSections) names.push(division);
    return names;
  }

  /** Whether a name is of a division, which has sections: 総務部. */
  isDivision(name: NormalString): boolean {
    return this.#divisionEnding(name) !== undefined;
  }

  /** Joins letters that are spread out to fill a cell (総 務 課), up to the one that ends a name. */
  #together(parts: readonly SpacedText[]): SpacedText[] {
    const joined: SpacedText[] = [];
    let letters: SpacedText[] = [];
    const close = () => {
      if (letters.length > 0) joined.push(join(letters));
      letters = [];
    };
    for (const part of parts) {
      const isLetter = part.value.length <= 2 && [...part.value].length === 1;
      if (!isLetter) close();
      letters.push(part);
      if (!isLetter || this.#words.endings.includes(nameOf(part.value))) close();
    }
    close();
    return joined;
  }

  #isName(part: SpacedText, known: ReadonlySet<string>): boolean {
    const name = nameOf(part.value);
    return known.has(name) || this.looksLike(name);
  }
}

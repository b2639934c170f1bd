import type { Bracket } from '../lexicon/brackets.js';
import type { Department } from '../lexicon/departments.js';
import type { Lexicon } from '../lexicon/index.js';
import type { FiscalYears } from '../lexicon/years.js';
import type { NormalString, SourceText } from '../model.js';
import { isWhiteSpace, unitAt } from '../text/characters.js';
import { normalise, normaliseKeepingSpaces, normaliseString } from '../text/normalise.js';
import { slice, trim } from '../text/text.js';

/** What the document at large tells about its entries. */
export interface DocumentContext {
  /** Departments that the document names as such. */
  readonly departments: ReadonlySet<string>;
  /** Name of the era for years written without one, or null. */
  readonly era: string | null;
}

export const NO_CONTEXT: DocumentContext = { departments: new Set(), era: null };

export interface YearTag {
  readonly years: FiscalYears;
  /** Normalised. */
  readonly source: SourceText<'normal'>;
}

/** An entry taken apart. */
export interface TaggedText {
  /** What is left of the entry without its tags, normalised. */
  readonly activity: SourceText<'normal'>;
  readonly yearTags: readonly YearTag[];
  readonly departments: readonly Department[];
  /** Years at the end that no plan can mean; they stay in the activity. */
  readonly impossibleYears: YearTag | null;
  /** A square bracket at the end that names neither years nor departments; it stays in the activity. */
  readonly strayBracket: SourceText<'spaced'> | null;
}

interface Mixed {
  readonly years: YearTag;
  readonly departments: readonly Department[];
}

/** In units; longer brackets hold sentences. */
const LONGEST_MIXED = 80;

/** In units; years in no brackets are shorter. */
const LONGEST_YEARS = 60;

/** In units; of a longer text only the beginning and the end are looked at for the tags that close it. */
const LONGEST_TAGS = 400;

/** Whether a unit is white space as `trim` has it. */
const isBlank = (unit: number) => isWhiteSpace(unit) && unit !== NEXT_LINE;
const NEXT_LINE = 0x85;

const isPossible = ({ years }: YearTag) => years.impossible.length === 0;

/** Reads the tags of a document's entries: years and departments. */
export class TagReader {
  constructor(
    readonly lexicon: Lexicon,
    readonly context: DocumentContext,
  ) {}

  /**
   * Reads an entry from its right end: department tags and year tags in any order, until what stands at the
   * end is neither. 講座【基礎編】の実施(平成25年度)【市民活動支援課】 keeps its 【基礎編】.
   *
   * @param text as it stands in the input, without its bullet
   */
  read(text: SourceText): TaggedText {
    const taker = new TagTaker(trim(normaliseKeepingSpaces(text)), this);
    taker.takeEnd();
    taker.takeBeginning();
    taker.takeLeadingDepartments();
    const { impossibleYears, strayBracket } = taker;
    const activity = normalise(trim(slice(taker.text, taker.start, taker.end)));
    const [yearTags, departments] = [taker.yearTags.toReversed(), taker.departments.toReversed()];
    return { activity, yearTags, departments, impossibleYears, strayBracket };
  }

  /** Whether a text, as it stands in the input, ends with the tags that close an entry. */
  close(text: SourceText): boolean {
    const { length } = text.value;
    const isLong = length > LONGEST_TAGS * 2;
    const takerOf = (part: SourceText) => new TagTaker(trim(normaliseKeepingSpaces(part)), this);
    const end = takerOf(isLong ? slice(text, length - LONGEST_TAGS) : text);
    end.takeEnd();
    if (end.foundTags) return true;
    const beginning = isLong ? takerOf(slice(text, 0, LONGEST_TAGS)) : end;
    beginning.takeBeginning();
    return beginning.foundTags;
  }

  /** Whether a text begins with years and then goes on: 【H29】手引きを作成, 平成29年度:5地区で開催. */
  beginWithYears(text: SourceText): boolean {
    const { brackets, years } = this.lexicon;
    if (!years.mayBegin(text.value)) return false;
    const spaced = trim(normaliseKeepingSpaces(text));
    const bracket = brackets.at(spaced);
    const to = bracket?.to ?? /^[^\s:：()]{2,24}\s*[:：]/.exec(spaced.value)?.[0].length ?? 0;
    const inner = bracket?.inner ?? slice(spaced, 0, Math.max(0, to - 1));
    const rest = spaced.value.slice(to).trimStart();
    return to > 0 && rest !== '' && !brackets.isOpener(rest.charAt(0)) && this.years(inner) !== null;
  }

  /** Whether a text begins with the department in charge and then goes on: (福祉課)相談を受けた。 */
  beginWithDepartment(text: SourceText): boolean {
    const sign = text.value.trimStart().charAt(0);
    // No other signs than those of the last block become brackets.
    if (!this.lexicon.brackets.isOpener(sign < '\uff00' ? sign : normaliseString(sign))) return false;
    const beginning = slice(text, 0, LONGEST_TAGS);
    return new TagTaker(trim(normaliseKeepingSpaces(beginning)), this).leadingDepartments() !== null;
  }

  /** Whether a text is nothing but years, which then hold for the entries below it: 【平成28年度】. */
  areYearsAlone(text: SourceText): boolean {
    return this.yearsAlone(text) !== null;
  }

  /** The years that a text is nothing but, in brackets or in none; a bullet may stand before them. */
  yearsAlone(whole: SourceText): YearTag | null {
    const { brackets, bullets, years: reader } = this.lexicon;
    const from = bullets.lengthIn(whole.value);
    if (whole.value.length - from > LONGEST_YEARS || !reader.mayBegin(whole.value.slice(from))) return null;
    const spaced = trim(normaliseKeepingSpaces(slice(whole, from)));
    const bracket = brackets.at(spaced);
    const inner = bracket?.to === spaced.value.length ? bracket.inner : spaced;
    const years = this.years(slice(inner, 0, inner.value.replace(/[:：]$/, '').length));
    return years && isPossible(years) ? years : null;
  }

  /** The years that a text is nothing but. */
  years(text: SourceText<'spaced'>): YearTag | null {
    if (!this.lexicon.years.mayBe(text.value.trim())) return null;
    const source = normalise(text);
    const years = this.lexicon.years.parse(source.value, this.context.era);
    return years ? { years, source } : null;
  }

  /**
   * The departments that a bracket names. In square brackets each must be known or look like a department, but
   * right after a year tag any word will do that is not plainly something else; round brackets hold places and
   * remarks too, and only 課 and 係 are told from them.
   */
  departments(
    inner: SourceText<'spaced'>,
    { isRound }: Bracket,
    afterYears: boolean,
  ): readonly Department[] | null {
    const { departments: words } = this.lexicon;
    const known = this.context.departments;
    const departments = words.readSpaced(slice(inner, words.bracketLabelLength(inner.value)), known);
    const names = departments.map(({ name }) => name);
    const all = (holds: (name: NormalString) => boolean) =>
      names.length > 0 && names.every((name) => known.has(name) || holds(name));
    if (isRound && !afterYears) return all((name) => words.endsLike(name)) ? departments : null;
    if (all((name) => words.looksLike(name) && !words.cannotBe(name))) return departments;
    return !isRound && afterYears && all((name) => !words.cannotBe(name)) ? departments : null;
  }

  /** Years and departments in one bracket: (平成28年度 総務課). */
  mixed(bracket: Bracket): Mixed | null {
    const { inner } = bracket;
    if (inner.value.length > LONGEST_MIXED || !this.lexicon.years.mayStart(inner.value)) return null;
    for (const { index, length } of this.lexicon.tags.betweenIn(inner.value)) {
      const years = this.years(slice(inner, 0, index));
      const rest = trim(slice(inner, index + length));
      const departments = years ? this.departments(rest, bracket, true) : null;
      if (years && departments) return { years, departments };
    }
    return null;
  }
}

/** A bracket, with the years that it is nothing but. */
interface EndBracket {
  readonly bracket: Bracket;
  readonly years: YearTag | null;
}

/** Takes an entry's tags from its right end, the last one first; what is left stands before `end`. */
class TagTaker {
  readonly yearTags: YearTag[] = [];
  readonly departments: Department[] = [];
  impossibleYears: YearTag | null = null;
  strayBracket: SourceText<'spaced'> | null = null;
  start = 0;
  end: number;

  constructor(
    readonly text: SourceText<'spaced'>,
    readonly tags: TagReader,
  ) {
    this.end = text.value.length;
  }

  takeEnd(): void {
    let last = this.#bracketBefore(this.end);
    while (last) last = this.#takeBracket(last);
    if (this.yearTags.length === 0 && this.impossibleYears === null) this.#takeBareYears();
  }

  takeBeginning(): void {
    if (this.yearTags.length === 0 && this.impossibleYears === null) this.#takeLeadingYears();
  }

  /** Departments before the text, where none stand behind it. */
  takeLeadingDepartments(): void {
    const found = this.departments.length === 0 ? this.leadingDepartments() : null;
    if (!found) return;
    for (const department of found.departments.toReversed()) this.departments.push(department);
    this.start = found.to;
  }

  leadingDepartments(): { readonly departments: readonly Department[]; readonly to: number } | null {
    const { brackets, tags } = this.tags.lexicon;
    const { value } = this.text;
    let from = this.start;
    while (from < this.end && isBlank(unitAt(value, from))) from++;
    if (!brackets.isOpener(value.charAt(from))) return null;
    const rest = slice(this.text, from, this.end);
    const bracket = brackets.at(rest);
    if (!bracket || !tags.mayStandBefore(rest.value.slice(bracket.to))) return null;
    const departments = this.tags.departments(bracket.inner, bracket, false);
    return departments && { departments, to: from + bracket.to };
  }

  get foundTags(): boolean {
    return this.yearTags.length > 0 || this.departments.length > 0;
  }

  /** The bracket at the end of the text before an offset, or null. */
  #bracketBefore(end: number): EndBracket | null {
    const bracket = this.tags.lexicon.brackets.before(this.text, this.#beforeEnd(end));
    return bracket && { bracket, years: this.tags.years(bracket.inner) };
  }

  /** What stands at the end of an entry besides brackets is left out: white space, and 。 after a tag. */
  #beforeEnd(end: number): number {
    const { value } = this.text;
    let to = end;
    while (to > 0 && isBlank(unitAt(value, to - 1))) to--;
    const isBehindTag =
      value.charAt(to - 1) === '。' && this.tags.lexicon.brackets.isCloser(value.charAt(to - 2));
    return isBehindTag ? to - 1 : to;
  }

  /** Takes a bracket if it is a tag, and gives the one before it then. */
  #takeBracket({ bracket, years }: EndBracket): EndBracket | null {
    const mixed = years ? null : this.tags.mixed(bracket);
    const tag = years ?? mixed?.years ?? null;
    if (tag && !isPossible(tag)) {
      this.impossibleYears = tag;
      return null;
    }
    const before = this.#bracketBefore(bracket.from);
    const named = tag
      ? mixed?.departments
      : this.tags.departments(bracket.inner, bracket, before !== null && before.years !== null);
    if (!tag && !named) {
      const isTopic = this.text.value.slice(0, bracket.from).trim() === '';
      if (!bracket.isRound && !isTopic && this.departments.length === 0) this.strayBracket = bracket.inner;
      return null;
    }
    if (tag) this.yearTags.push(tag);
    for (const department of named?.toReversed() ?? []) this.departments.push(department);
    this.end = bracket.from;
    return before;
  }

  /** Years at the end in no brackets, held apart by white space: …の実施 平成26年度. */
  #takeBareYears(): void {
    const end = this.#beforeEnd(this.end);
    if (!this.tags.lexicon.years.mayEnd(this.text.value, end)) return;
    const least = Math.max(0, end - LONGEST_YEARS);
    for (const { index } of this.text.value.slice(least, end).matchAll(/\s(?=\S)/g)) {
      const from = least + index;
      const years = this.tags.years(slice(this.text, from + 1, end));
      if (!years || !isPossible(years)) continue;
      this.yearTags.push(years);
      this.end = from;
      return;
    }
  }

  /** Years before the text, in brackets, or held apart by a colon or white space: 平成26年度:…の実施. */
  #takeLeadingYears(): void {
    const { brackets, years: reader } = this.tags.lexicon;
    if (!brackets.isOpener(this.text.value.charAt(0)) && !reader.mayStart(this.text.value)) return;
    const bracket = brackets.at(this.text);
    const bare = /^([^\s:：()]{2,24})(?:\s*[:：]\s*|\s+)/.exec(this.text.value);
    const [inner, to] = bracket
      ? [bracket.inner, bracket.to]
      : [slice(this.text, 0, bare?.[1]?.length ?? 0), bare?.[0].length ?? 0];
    const years = to > 0 && to < this.end ? this.tags.years(inner) : null;
    if (years && isPossible(years)) {
      this.yearTags.push(years);
      this.start = to;
    }
  }
}

import {
  bracketLabelLength,
  cannotBeDepartment,
  type Department,
  endsAsDepartment,
  looksLikeDepartment,
  readDepartments,
} from '../lexicon/departments.js';
import { eraNamesAsWritten } from '../lexicon/eras.js';
import { type FiscalYears, parseFiscalYears } from '../lexicon/fiscal-years.js';
import { fromVocabulary } from '../lexicon/index.js';
import type { SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { slice, trim } from '../text/text.js';

/** What the document at large tells about its entries. */
export interface EntryContext {
  /** Departments that the document names as such. */
  readonly departments: ReadonlySet<string>;
  /** Name of the era for years written without one, or null. */
  readonly era: string | null;
}

const NO_CONTEXT: EntryContext = { departments: new Set(), era: null };

export interface YearTag {
  readonly years: FiscalYears;
  /** Normalised. */
  readonly source: SourceText;
}

/** An entry taken apart. */
export interface TaggedText {
  /** What is left of the entry without its tags, normalised. */
  readonly activity: SourceText;
  readonly yearTags: readonly YearTag[];
  readonly departments: readonly Department[];
  /** Years at the end that no plan can mean; they stay in the activity. */
  readonly impossibleYears: YearTag | null;
  /** A square bracket at the end that names neither years nor departments; it stays in the activity. */
  readonly strayBracket: SourceText | null;
}

/** From closing to opening bracket. */
const openers = fromVocabulary(
  ({ entries }) => new Map(entries.brackets.map((pair) => [pair.charAt(1), pair.charAt(0)])),
);
/** From opening to closing bracket. */
const closers = fromVocabulary(
  ({ entries }) => new Map(entries.brackets.map((pair) => [pair.charAt(0), pair.charAt(1)])),
);
const ROUND = '(';

interface Bracket {
  readonly opener: string;
  /** Where the bracket begins in the text. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
  readonly inner: SourceText;
}

/** The bracket that ends at `end`, with its partner found leftwards; null where there is none. */
function bracketBefore(text: SourceText, end: number): Bracket | null {
  const closer = text.value.charAt(end - 1);
  const opener = openers().get(closer);
  if (opener === undefined) return null;
  let depth = 0;
  for (let i = end - 1; i >= 0; i--) {
    const character = text.value.charAt(i);
    if (character === closer) depth++;
    else if (character === opener && --depth === 0) {
      return { opener, from: i, to: end, inner: trim(slice(text, i + 1, end - 1)) };
    }
  }
  return null;
}

/** The bracket that a text begins with, or null. */
function bracketAt(text: SourceText): Bracket | null {
  const opener = text.value.charAt(0);
  const closer = closers().get(opener);
  const end = closer === undefined ? -1 : text.value.indexOf(closer);
  return end < 0 ? null : { opener, from: 0, to: end + 1, inner: trim(slice(text, 1, end)) };
}

function readYears(text: SourceText, context: EntryContext): YearTag | null {
  const source = normalise(text);
  const years = parseFiscalYears(source.value, context.era);
  return years ? { years, source } : null;
}

/**
 * The departments that a bracket names. In square brackets each must be known or look like a department, but
 * right after a year tag any word will do that is not plainly something else; round brackets hold places and
 * remarks too, and only 課 and 係 are told from them.
 */
function readTag(
  inner: SourceText,
  bracket: Bracket,
  afterYears: boolean,
  context: EntryContext,
): readonly Department[] | null {
  const named = slice(inner, bracketLabelLength(inner.value));
  const departments = readDepartments(named, context.departments);
  const names = departments.map(({ name }) => name);
  const all = (holds: (name: string) => boolean) =>
    names.length > 0 && names.every((name) => context.departments.has(name) || holds(name));
  if (bracket.opener === ROUND && !afterYears) return all(endsAsDepartment) ? departments : null;
  if (all((name) => looksLikeDepartment(name) && !cannotBeDepartment(name))) return departments;
  const square = bracket.opener !== ROUND;
  return square && afterYears && all((name) => !cannotBeDepartment(name)) ? departments : null;
}

interface Mixed {
  readonly years: YearTag;
  readonly departments: readonly Department[];
}

/** In units; longer brackets hold sentences. */
const LONGEST_MIXED = 80;

const SEPARATOR = /[\s、,・/:]/;
/** Where years may end and departments begin: at a separator, or right behind 年度. */
const BETWEEN = /[\s、,・/:]+|(?<=年度)(?=[^\s、,・/:～-])/g;

/** Years and departments in one bracket: (平成28年度 総務課). */
function readMixed(bracket: Bracket, context: EntryContext): Mixed | null {
  if (bracket.inner.value.length > LONGEST_MIXED) return null;
  for (const { index } of [...bracket.inner.value.matchAll(BETWEEN)].reverse()) {
    const years = readYears(slice(bracket.inner, 0, index), context);
    const held = SEPARATOR.test(bracket.inner.value.charAt(index)) ? 1 : 0;
    const rest = trim(slice(bracket.inner, index + held));
    const departments = years ? readTag(rest, bracket, true, context) : null;
    if (years && departments) return { years, departments };
  }
  return null;
}

/** What stands at the end of an entry besides brackets: white space, and 。 after a tag. */
function beforeEnd(value: string, end: number): number {
  let to = end;
  while (to > 0 && value.charAt(to - 1).trim() === '') to--;
  return value.charAt(to - 1) === '。' && openers().has(value.charAt(to - 2)) ? to - 1 : to;
}

/** In units; years in no brackets are shorter. */
const LONGEST_YEARS = 60;

/** Takes an entry's tags from its right end, the last one first; what is left stands before `end`. */
class TagReader {
  readonly yearTags: YearTag[] = [];
  readonly departments: Department[] = [];
  impossibleYears: YearTag | null = null;
  strayBracket: SourceText | null = null;
  start = 0;
  end: number;

  constructor(
    readonly text: SourceText,
    readonly context: EntryContext,
  ) {
    this.end = text.value.length;
  }

  read(): void {
    this.readEnd();
    this.readBeginning();
  }

  readEnd(): void {
    while (this.#takeBracket(bracketBefore(this.text, beforeEnd(this.text.value, this.end))));
    if (this.yearTags.length === 0 && this.impossibleYears === null) this.#takeBareYears();
  }

  readBeginning(): void {
    if (this.yearTags.length === 0 && this.impossibleYears === null) this.#takeLeadingYears();
  }

  get foundTags(): boolean {
    return this.yearTags.length > 0 || this.departments.length > 0;
  }

  #takeBracket(bracket: Bracket | null): boolean {
    if (!bracket) return false;
    const years = readYears(bracket.inner, this.context);
    if (years && years.years.impossible.length > 0) {
      this.impossibleYears = years;
      return false;
    }
    const mixed = years ? null : readMixed(bracket, this.context);
    if (mixed && mixed.years.years.impossible.length > 0) {
      this.impossibleYears = mixed.years;
      return false;
    }
    const before = years || mixed ? null : bracketBefore(this.text, beforeEnd(this.text.value, bracket.from));
    const afterYears = before !== null && readYears(before.inner, this.context) !== null;
    const named =
      years || mixed ? mixed?.departments : readTag(bracket.inner, bracket, afterYears, this.context);
    if (!years && !named) {
      if (bracket.opener !== ROUND && this.departments.length === 0) this.strayBracket = bracket.inner;
      return false;
    }
    const tag = years ?? mixed?.years;
    if (tag) this.yearTags.push(tag);
    for (const department of named?.toReversed() ?? []) this.departments.push(department);
    this.end = bracket.from;
    return true;
  }

  /** Years at the end in no brackets, held apart by white space: …の実施 平成26年度. */
  #takeBareYears(): void {
    const end = beforeEnd(this.text.value, this.end);
    const least = Math.max(0, end - LONGEST_YEARS);
    for (const { index } of this.text.value.slice(least, end).matchAll(/\s(?=\S)/g)) {
      const from = least + index;
      const years = readYears(slice(this.text, from + 1, end), this.context);
      if (!years || years.years.impossible.length > 0) continue;
      this.yearTags.push(years);
      this.end = from;
      return;
    }
  }

  /** Years before the text, in brackets, or held apart by a colon or white space: 平成26年度:…の実施. */
  #takeLeadingYears(): void {
    const bracket = bracketAt(this.text);
    const bare = /^([^\s:：()]{2,24})(?:\s*[:：]\s*|\s+)/.exec(this.text.value);
    const [inner, to] = bracket
      ? [bracket.inner, bracket.to]
      : [slice(this.text, 0, bare?.[1]?.length ?? 0), bare?.[0].length ?? 0];
    const years = to > 0 && to < this.end ? readYears(inner, this.context) : null;
    if (years && years.years.impossible.length === 0) {
      this.yearTags.push(years);
      this.start = to;
    }
  }
}

/**
 * Reads an entry from its right end: department tags and year tags in any order, until what stands at the
 * end is neither. 講座【基礎編】の実施(平成25年度)【市民活動支援課】 keeps its 【基礎編】.
 *
 * @param text as it stands in the input, without its bullet
 */
export function readTags(text: SourceText, context: EntryContext): TaggedText {
  const reader = new TagReader(trim(normaliseKeepingSpaces(text)), context);
  reader.read();
  const { impossibleYears, strayBracket } = reader;
  const activity = normalise(trim(slice(reader.text, reader.start, reader.end)));
  const [yearTags, departments] = [reader.yearTags.toReversed(), reader.departments.toReversed()];
  return { activity, yearTags, departments, impossibleYears, strayBracket };
}

/** In units; of a longer text only the beginning and the end are looked at for the tags that close it. */
const LONGEST_TAGS = 400;

/** Whether a text, as it stands in the input, ends with the tags that close an entry. */
export function closesEntry(text: SourceText): boolean {
  const { length } = text.value;
  const isLong = length > LONGEST_TAGS * 2;
  const readerOf = (part: SourceText) => new TagReader(trim(normaliseKeepingSpaces(part)), NO_CONTEXT);
  const end = readerOf(isLong ? slice(text, length - LONGEST_TAGS) : text);
  end.readEnd();
  if (end.foundTags) return true;
  const beginning = isLong ? readerOf(slice(text, 0, LONGEST_TAGS)) : end;
  beginning.readBeginning();
  return beginning.foundTags;
}

/** Whether a text begins with years and then goes on: 【H29】手引きを作成, 平成29年度:5地区で開催. */
export function beginsWithYears(text: SourceText): boolean {
  if (!yearsBegin().test(text.value)) return false;
  const spaced = trim(normaliseKeepingSpaces(text));
  const bracket = bracketAt(spaced);
  const to = bracket?.to ?? /^[^\s:：()]{2,24}\s*[:：]/.exec(spaced.value)?.[0].length ?? 0;
  const inner = bracket?.inner ?? slice(spaced, 0, Math.max(0, to - 1));
  const rest = spaced.value.slice(to).trimStart();
  return to > 0 && rest !== '' && !closers().has(rest.charAt(0)) && readYears(inner, NO_CONTEXT) !== null;
}

/** Whether a text is nothing but years, which then hold for the entries below it: 【平成28年度】. */
export function isYearsAlone(text: SourceText): boolean {
  return yearsAlone(text, NO_CONTEXT) !== null;
}

/** How years begin, perhaps in a bracket: most texts are told from years by their first character. */
const yearsBegin = fromVocabulary(
  () => new RegExp(`^[\\s([（【〔［〈《≪<]*(?:${eraNamesAsWritten()}|[0-9０-９二])`),
);

/** The years that a text is nothing but, in brackets or in none. */
export function yearsAlone(text: SourceText, context: EntryContext): YearTag | null {
  if (text.value.length > LONGEST_YEARS || !yearsBegin().test(text.value)) return null;
  const spaced = trim(normaliseKeepingSpaces(text));
  const bracket = bracketAt(spaced);
  const inner = bracket?.to === spaced.value.length ? bracket.inner : spaced;
  const years = readYears(slice(inner, 0, inner.value.replace(/[:：]$/, '').length), context);
  return years && years.years.impossible.length === 0 ? years : null;
}

import {
  cannotBeDepartment,
  type Department,
  endsAsDepartment,
  looksLikeDepartment,
  readDepartments,
} from '../japanese/departments.js';
import { type FiscalYears, parseFiscalYears } from '../japanese/fiscal-years.js';
import { normalise } from '../japanese/normalise.js';
import type { SourceText } from '../model.js';
import { slice } from '../source/text.js';
import { VOCABULARY } from '../vocabulary/index.js';

/** What the document at large tells about its entries. */
export interface EntryContext {
  /** Departments that the document names as such. */
  readonly departments: ReadonlySet<string>;
  /** Name of the era for years written without one, or null. */
  readonly era: string | null;
}

export const NO_CONTEXT: EntryContext = { departments: new Set(), era: null };

export interface YearTag {
  readonly years: FiscalYears;
  readonly source: SourceText;
}

/** An entry taken apart. */
export interface TaggedText {
  /** What is left of the entry without its tags. */
  readonly activity: SourceText;
  readonly yearTags: readonly YearTag[];
  readonly departments: readonly Department[];
  /** Years at the end that no plan can mean; they stay in the activity. */
  readonly impossibleYears: YearTag | null;
  /** A square bracket at the end that names neither years nor departments; it stays in the activity. */
  readonly strayBracket: SourceText | null;
}

const PAIRS = new Map(VOCABULARY.entries.brackets.map((pair) => [pair.charAt(1), pair.charAt(0)]));
const ROUND = '(';

interface Bracket {
  readonly opener: string;
  /** Where the bracket begins in the text. */
  readonly from: number;
  readonly inner: SourceText;
}

/** The bracket that ends at `end`, with its partner found leftwards; null where there is none. */
function bracketBefore(text: SourceText, end: number): Bracket | null {
  const closer = text.value.charAt(end - 1);
  const opener = PAIRS.get(closer);
  if (opener === undefined) return null;
  let depth = 0;
  for (let i = end - 1; i >= 0; i--) {
    const character = text.value.charAt(i);
    if (character === closer) depth++;
    else if (character === opener && --depth === 0) {
      return { opener, from: i, inner: slice(text, i + 1, end - 1) };
    }
  }
  return null;
}

function readYears(bracket: Bracket, context: EntryContext): YearTag | null {
  const years = parseFiscalYears(bracket.inner.value, context.era);
  return years ? { years, source: bracket.inner } : null;
}

/**
 * The departments that a bracket names. In square brackets each must be known or look like a department, but
 * right after a year tag any word will do that is not plainly something else; round brackets hold places and
 * remarks too, and only 課 and 係 are told from them.
 */
function readTag(text: SourceText, bracket: Bracket, context: EntryContext): readonly Department[] | null {
  const departments = readDepartments(bracket.inner, context.departments);
  const names = departments.map(({ name }) => name);
  const all = (holds: (name: string) => boolean) =>
    names.length > 0 && names.every((name) => context.departments.has(name) || holds(name));
  if (bracket.opener === ROUND) return all(endsAsDepartment) ? departments : null;
  if (all((name) => looksLikeDepartment(name) && !cannotBeDepartment(name))) return departments;
  const before = bracketBefore(text, bracket.from);
  const afterYears = before !== null && readYears(before, context) !== null;
  return afterYears && all((name) => !cannotBeDepartment(name)) ? departments : null;
}

/** 。 after a tag is no part of the activity; elsewhere it is. */
function beforeFullStop(value: string, end: number): number {
  return value.charAt(end - 1) === '。' && PAIRS.has(value.charAt(end - 2)) ? end - 1 : end;
}

/**
 * Reads an entry from its right end: department tags and year tags in any order, until what stands at the
 * end is neither. 講座【基礎編】の実施(平成25年度)【市民活動支援課】 keeps its 【基礎編】.
 *
 * @param text normalised, without its bullet
 */
export function readTags(text: SourceText, context: EntryContext): TaggedText {
  const yearTags: YearTag[] = [];
  const departments: Department[] = [];
  let end = text.value.length;
  let impossibleYears: YearTag | null = null;
  let strayBracket: SourceText | null = null;
  for (;;) {
    const bracket = bracketBefore(text, beforeFullStop(text.value, end));
    if (!bracket) break;
    const years = readYears(bracket, context);
    if (years && years.years.impossible.length > 0) {
      impossibleYears = years;
      break;
    }
    const named = years ? null : readTag(text, bracket, context);
    if (years) yearTags.unshift(years);
    else if (named) departments.unshift(...named);
    else {
      if (bracket.opener !== ROUND && departments.length === 0) strayBracket = bracket.inner;
      break;
    }
    end = bracket.from;
  }
  return { activity: slice(text, 0, end), yearTags, departments, impossibleYears, strayBracket };
}

/** Whether a text, as it stands in the input, ends with the tags that close an entry. */
export function closesEntry(text: SourceText): boolean {
  const { yearTags, departments } = readTags(normalise(text), NO_CONTEXT);
  return yearTags.length > 0 || departments.length > 0;
}

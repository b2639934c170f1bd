import type { SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces, normaliseString } from '../text/normalise.js';
import { join, slice, trim } from '../text/text.js';
import { alternatives, fromVocabulary } from './index.js';

/** A department as it is called and where its name stands. */
export interface Department {
  readonly name: string;
  readonly source: SourceText;
}

const words = fromVocabulary(({ departments }) => ({
  ...departments,
  everyone: new Set(departments.everyone),
  ditto: new Set(departments.ditto),
  nobody: new Set(departments.nobody),
}));

/** What holds names apart wherever it stands; the middle dot, which names have too, does so only at times. */
const separators = fromVocabulary(({ departments }) => {
  const signs = departments.separators.map(normaliseString).filter((sign) => sign !== '・');
  return new RegExp(alternatives([...new Set(signs)]), 'g');
});

const WHITE_SPACE = /\s/g;
const MIDDLE_DOT = /・/g;
const OPEN = /[([【〔]/;
const CLOSE = /[)\]】〕]/;

/** Whether a name stands for every department (各課, 全課). */
export const isEveryone = (name: string) => words().everyone.has(name);

/** Whether a cell says no more than that it is as the one above. */
export const isDitto = (text: string) => words().ditto.has(text);

/** Whether a cell says that there is no department. */
export const isNobody = (text: string) => words().nobody.has(text);

const labelOf = (names: readonly string[]) => new RegExp(`^\\s*(?:${alternatives(names)})\\s*[:：]\\s*`);

const labels = fromVocabulary(({ columns, departments }) => ({
  line: labelOf(columns.department),
  bracket: labelOf([...columns.department, ...departments.bracketLabels]),
}));

/** How many units of a line the label takes that says that departments follow (担当課:), 0 without one. */
export const labelLength = (line: string): number => labels().line.exec(line)?.[0].length ?? 0;

/** As `labelLength`, for the text of a bracket: (担当:総務課) names the department and what it does. */
export const bracketLabelLength = (text: string): number => labels().bracket.exec(text)?.[0].length ?? 0;

/** Whether a word has the form of a department's name. Real names need not have it. */
export function looksLikeDepartment(name: string): boolean {
  if (name.includes('年度')) return false;
  const bare = name.replace(/\([^()]*\)$/, '');
  return isEveryone(name) || words().endings.some((ending) => bare.endsWith(ending));
}

/** Whether a word in round brackets, which hold places and remarks too, must be a department's name. */
export const endsAsDepartment = (name: string) =>
  words().roundEndings.some((ending) => name.endsWith(ending)) && !cannotBeDepartment(name);

/** Whether a word in brackets is something else than a department: an edition, a date, a state. */
export function cannotBeDepartment(name: string): boolean {
  return (
    name === '' ||
    name.includes('年度') ||
    words().notEndings.some((ending) => name.endsWith(ending)) ||
    /[。「」]|^[0-9]+$/.test(name)
  );
}

/** Where a text is to be cut: at separators outside brackets. */
function* cutsOf(text: string, separator: RegExp): Generator<number> {
  const bracketed = OPEN.test(text);
  let depth = 0;
  let done = 0;
  for (const { index } of text.matchAll(separator)) {
    if (bracketed) depth = depthAfter(text.slice(done, index), depth);
    done = index;
    if (depth === 0) yield index;
  }
  yield text.length;
}

/** How many brackets are open behind a text, if some were before it. */
function depthAfter(text: string, before: number): number {
  let depth = before;
  for (const character of text) {
    if (OPEN.test(character)) depth++;
    else if (CLOSE.test(character)) depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Cuts a text at every separator outside brackets. */
function cut(text: SourceText, separator: RegExp): SourceText[] {
  const pieces: SourceText[] = [];
  let from = 0;
  for (const at of cutsOf(text.value, separator)) {
    const piece = trim(slice(text, from, at));
    if (piece.value !== '') pieces.push(piece);
    from = at + 1;
  }
  return pieces;
}

/** A middle dot holds two names apart only where both look like departments: 企画・財政課 is one. */
function cutAtMiddleDots(text: SourceText): SourceText[] {
  const pieces = cut(text, MIDDLE_DOT);
  return pieces.length > 1 && pieces.every((piece) => looksLikeDepartment(normalise(piece).value))
    ? pieces
    : [text];
}

/** Joins a name that a stray space has split (市民活動 支援課): a part without an ending to the part after it. */
function rejoin(parts: readonly SourceText[], known: ReadonlySet<string>): SourceText[] {
  const names: SourceText[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    const joined = last ? normalise(join([last, part])).value : '';
    const split =
      last && (known.has(joined) || (!isName(last, known) && looksLikeDepartment(normalise(part).value)));
    if (split) names[names.length - 1] = join([last, part]);
    else names.push(part);
  }
  return names;
}

function isName(part: SourceText, known: ReadonlySet<string>): boolean {
  const name = normalise(part).value;
  return known.has(name) || looksLikeDepartment(name);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The departments named in a cell or a tag.
 *
 * @param text as it stands in the input
 * @param known names that the document is known to use, by which split names are recognised
 */
export function readDepartments(text: SourceText, known: ReadonlySet<string> = NONE): Department[] {
  const names = cut(normaliseKeepingSpaces(text), separators())
    .flatMap(cutAtMiddleDots)
    .flatMap((piece) => rejoin(cut(piece, WHITE_SPACE), known));
  return names.map((source) => ({ name: normalise(source).value, source }));
}

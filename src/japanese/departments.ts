import type { SourceText } from '../model.js';
import { join, slice, trim } from '../source/text.js';
import { VOCABULARY } from '../vocabulary/index.js';
import { normalise, normaliseKeepingSpaces } from './normalise.js';

/** A department as it is called and where its name stands. */
export interface Department {
  readonly name: string;
  readonly source: SourceText;
}

const { endings, everyone, notEndings, roundEndings } = VOCABULARY.departments;
const EVERYONE = new Set(everyone);

const WHITE_SPACE = /\s/;
const HARD_SEPARATOR = /[、,/;]/;
const OPEN = /[([【〔]/;
const CLOSE = /[)\]】〕]/;

/** Whether a name stands for every department (各課, 全課). */
export const isEveryone = (name: string) => EVERYONE.has(name);

/** Whether a word has the form of a department's name. Real names need not have it. */
export function looksLikeDepartment(name: string): boolean {
  const bare = name.replace(/\([^()]*\)$/, '');
  return isEveryone(name) || endings.some((ending) => bare.endsWith(ending));
}

/** Whether a word in round brackets, which hold places and remarks too, must be a department's name. */
export const endsAsDepartment = (name: string) =>
  roundEndings.some((ending) => name.endsWith(ending)) && !cannotBeDepartment(name);

/** Whether a word in brackets is something else than a department: an edition, a date, a state. */
export function cannotBeDepartment(name: string): boolean {
  return name === '' || notEndings.some((ending) => name.endsWith(ending)) || /[。「」]|^[0-9]+$/.test(name);
}

/** Cuts a text at every unit outside brackets for which `separates` holds. */
function cut(text: SourceText, separates: (character: string) => boolean): SourceText[] {
  const pieces: SourceText[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.value.length; i++) {
    const character = text.value.charAt(i);
    if (OPEN.test(character)) depth++;
    else if (CLOSE.test(character)) depth = Math.max(0, depth - 1);
    const ends = i === text.value.length || (depth === 0 && separates(character));
    if (!ends) continue;
    const piece = trim(slice(text, from, i));
    if (piece.value !== '') pieces.push(piece);
    from = i + 1;
  }
  return pieces;
}

/** A middle dot holds two names apart only where both look like departments: 企画・財政課 is one. */
function cutAtMiddleDots(text: SourceText): SourceText[] {
  const pieces = cut(text, (character) => character === '・');
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
  const names = cut(normaliseKeepingSpaces(text), (character) => HARD_SEPARATOR.test(character))
    .flatMap(cutAtMiddleDots)
    .flatMap((piece) =>
      rejoin(
        cut(piece, (character) => WHITE_SPACE.test(character)),
        known,
      ),
    );
  return names.map((source) => ({ name: normalise(source).value, source }));
}

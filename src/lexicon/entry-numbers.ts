import { enclosedNumber, kanaNumber } from './numerals.js';

/** A number in front of an entry. */
export interface EntryNumber {
  /** Index of the line. */
  readonly line: number;
  readonly at: number;
  readonly length: number;
}

interface Candidate extends EntryNumber {
  /** How it is written, with 1 for the number. */
  readonly form: string;
  readonly ordinal: number;
  /** Whether nothing but white space stands before it in its line. */
  readonly isFirst: boolean;
}

const DIGITS = '[0-9０-９]{1,2}';
const KANA = '[アイウエオカキクケコサシスセソ]';
const ENCLOSED = '[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓㋐-㋾]';

/** Numbers as they may stand in front of an entry, each form of them with a name. */
const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['①', new RegExp(`(${ENCLOSED})`, 'g')],
  ['(1)', new RegExp(`[(（](${DIGITS}|${KANA})[)）]`, 'g')],
  ['<1>', new RegExp(`[<＜〈](${DIGITS})[>＞〉]`, 'g')],
  ['1)', new RegExp(`(?<![0-9０-９(（])(${DIGITS})[)）]`, 'g')],
  ['1.', new RegExp(`(?<![0-9０-９])(${DIGITS})[.．](?![0-9０-９])`, 'g')],
  ['ア)', new RegExp(`(?<![ァ-ヶー(（])(${KANA})[)）.．]`, 'g')],
  ['ア', new RegExp(`(${KANA})[\\u3000 ]`, 'g')],
  ['1', new RegExp(`(?<![0-9０-９])(${DIGITS})(?:\\u3000| \\u3000| {2})`, 'g')],
];

/** What every list of numbers begins with: a first number at the beginning of a line. Most cells have none. */
const FIRST = /^\s*[(（<＜〈]?[0０]?[1１ア①⑴⒈❶➀➊㋐]/;

/** Forms that count things too where they do not begin a line. */
const AT_LINE_STARTS = new Set(['1']);
/** Forms that are part of a word or a number right behind a text: 3), 2.5. */
const APART_FROM_TEXT = new Set(['1)', '1.', 'ア)', 'ア']);

/** Behind a number that is spoken of: (1)の, ①～③, ①及び②. */
const SPOKEN_OF = /^\s*(?:の|を|に|は|と|が|も|や|から|まで|及び|または|又は|～|〜|、|,|・|ー|-|－)/;
/** As `SPOKEN_OF`, for a number that a line begins with: words may begin with these kana there. */
const SPOKEN_OF_FIRST = /^\s*(?:の(?!ぼり)|を|～|〜|、|,|・|及び|から)/;
/** What stands before a number within a line that begins an entry. */
const BEFORE = /[\s。、,，;；)）」』]$/;
/** 集まったのは5) is no number of an entry. */
const COUNTED = /^\s*(?:件|回|人|名|社|台|基|か所|箇所|ヶ所|ヵ所|団体|地区|校|年|月|日|円|千円|万)/;

const ordinalOf = (numeral: string): number => {
  const digits = numeral.normalize('NFKC');
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  return circled(numeral) ?? enclosedNumber(numeral)?.number ?? kanaNumber(numeral) ?? 0;
};

/** Circled numbers of other fonts, which are written among the plain ones: ①➁➂. */
const OTHER_CIRCLES = ['❶', '➀', '➊'];
function circled(sign: string): number | null {
  for (const first of OTHER_CIRCLES) {
    const offset = (sign.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0);
    if (offset >= 0 && offset < 10) return offset + 1;
  }
  return null;
}

/** ⑴ is of another form than ①; ➁ is of the same. */
function formOf(form: string, sign: string): string {
  if (form !== '①' || circled(sign) !== null) return form;
  return enclosedNumber(sign)?.form ?? form;
}

/**
 * The numbers in front of a cell's entries: of one form, from 1 on, each the next one, and at least two of them. Those
 * that stand alone, that skip, or that the text speaks of are none.
 *
 * @param lines as they stand in the input
 */
export function entryNumbersIn(lines: readonly string[]): readonly EntryNumber[] {
  if (!lines.some((line) => FIRST.test(line))) return [];
  const candidates = lines.flatMap((line, index) => candidatesIn(line, index));
  const forms = new Set(candidates.map(({ form }) => form));
  const chains = [...forms].map((form) => chainOf(candidates.filter((candidate) => candidate.form === form)));
  // The form that begins first is the outer one.
  const [outer] = chains
    .filter((chain) => chain.length > 1)
    .sort(([a], [b]) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.at ?? 0) - (b?.at ?? 0));
  return outer ?? [];
}

function candidatesIn(line: string, index: number): Candidate[] {
  return FORMS.flatMap(([form, pattern]) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const sign = match[1] ?? '';
      const before = line.slice(0, match.index);
      const behind = line.slice(match.index + match[0].length);
      const isFirst = before.trim() === '';
      const isApart = APART_FROM_TEXT.has(form) ? /\s$/.test(before) : BEFORE.test(before) || form === '①';
      const begins = isFirst || (!AT_LINE_STARTS.has(form) && isApart);
      if (!begins || (isFirst ? SPOKEN_OF_FIRST : SPOKEN_OF).test(behind) || behind.trim() === '') return [];
      if (form === '1' && COUNTED.test(behind)) return [];
      const space = behind.length - behind.trimStart().length;
      const length = match[0].length + space;
      const candidate = { line: index, at: match.index, length, isFirst };
      return [{ ...candidate, form: formOf(form, sign), ordinal: ordinalOf(sign) }];
    }),
  );
}

/** The numbers of one form that go on from a 1 at the beginning of a line; a later 1 there begins anew. */
function chainOf(candidates: readonly Candidate[]): Candidate[] {
  const chain: Candidate[] = [];
  let next = 0;
  for (const candidate of candidates) {
    const begins = candidate.ordinal === 1 && candidate.isFirst;
    if (!begins && (next === 0 || candidate.ordinal !== next)) continue;
    next = candidate.ordinal + 1;
    chain.push(candidate);
  }
  return chain;
}

import { unitAt } from '../../text/characters.js';
import type { FindYears, RoleYears, YearHints } from './types.js';

/** What a bracket or the year beside it says of a column, besides the words of its heading. */
export interface HeadingMarks {
  /** (千円), (人), (%), (◎○△×), (A～D): what stands in the cells. */
  readonly unit: 'money' | 'percent' | 'count' | 'marks' | 'letters' | null;
}

/** A heading of one level, taken apart. */
export interface HeadingLevel {
  /** The phrases of the heading without years, numbers and brackets; the last one is the head. */
  readonly phrases: readonly string[];
  /** Phrases in brackets: 実績(内容), 事業名(担当課). */
  readonly asides: readonly string[];
  readonly years: RoleYears;
  readonly marks: HeadingMarks;
}

/** What stands for the words of a heading that is a year alone. */
export const YEAR_ALONE = '〈年〉';

/** A phrase that is a year, or a word for one: 実施年度. */
export const isYearPhrase = (phrase: string) => phrase === YEAR_ALONE || /年[度次]$/.test(phrase);

/** Whether a heading over others means years, so that bare numbers below it are years: 実施年度 over 3, 4, 5. */
export const isOverYears = (heading: string) =>
  /年度|年次|工程|年$|スケジュール|ロードマップ|計画|実績/.test(heading);

/** Whether a heading explains its marks by three or more of them: 進捗状況(◎○△×). */
export const namesScale = (heading: string) => /(?:[◎○〇△▲×✕●][:：、・,/ ]?){3}/.test(heading);

const OPENING = '([〔〈【「（［';
const CLOSING = ')]〕〉】」）］';
const HAS_BRACKET = /[([〔〈【「（［]/;
const NUMBERING =
  /^(?:[①-⑳㋐-㋾❶-❿]|\((?:[0-9]{1,2}|[ア-ンa-zA-Z一二三四五六七八九十])\)|[0-9]{1,2}[.．、)]|[0-9]{1,2}(?=[ぁ-んァ-ヶ一-龠])(?![0-9年月日次期か箇ヶカ回人件億万千百])|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.．、]?|[ア-ンＡ-Ｚa-z][:：.．)])\s*/u;
/** What a number in front of a heading begins with. */
const BEGINS_AS_NUMBERING = /^[①-⑳㋐-㋾❶-❿(0-9ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩア-ンＡ-Ｚa-z]/;
const ORNAMENT = /^[★☆■□●◆◇◎○▼▽※*・＊\s]+|[★☆■□※*＊:：\s]+$|(?<=.)[①-⑳]$|(?<=[一-龠])[ア-ン]$|※[0-9]+/gu;
/** A sign that an ornament at either end has; inside a heading only a footnote's sign is one. */
const OF_ORNAMENT = /[★☆■□●◆◇◎○▼▽※*・＊\s:：①-⑳ア-ン]/;
const REFERENCE_MARK = '※';
const FORMULA = /\((?:[A-Z]|[a-z])\)(?:[+/×＋÷-]\(?(?:[A-Z]|[a-z])\)?)*|[/÷]\([A-Z]\)/g;

const UNITS: readonly (readonly [RegExp, NonNullable<HeadingMarks['unit']>])[] = [
  [/^(?:単位[:：]?)?(?:千|百万|万|億)?円$/, 'money'],
  [/^(?:単位[:：]?)?[%％]$/, 'percent'],
  [
    /^(?:単位[:：]?)?(?:人|件|回|箇所|か所|ヶ所|団体|世帯|㎡|m2|ha|km|t|kg|台|本|校|名|戸|点|日|時間)$/,
    'count',
  ],
  [/^[◎○〇△×▲□●→↑↓―－・、,\s]+$/, 'marks'],
  [
    /^(?:[SA-E](?:[～~、,・/][A-E])+|[A-E]{3,5}|[1-5](?:[～~、,・/][1-5])+(?:段階)?|[0-9]段階|[0-9]+点満点)$/,
    'letters',
  ],
];

/** Spellings that mean the same, each with the words or signs without which it is in no text. */
const SPELLINGS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/取り組み|取組み|取り組|とりくみ/g, '取組', ['取', 'とりくみ']],
  [/および|ならびに|並びに|かつ/g, '及び', ['および', 'びに', 'かつ']],
  [/めざす/g, '目指す', ['めざす']],
  [/見込み/g, '見込', ['見込み']],
  [/見通し/g, '見通', ['見通し']],
  [/主な|主たる|主要な/g, '', ['主']],
  [/具体的な/g, '具体的', ['具体的な']],
  [/における|に関する|についての|に対する|に向けた|へ向けた|に係る|に基づく|へ(?=の)/g, '', ['に', 'へ']],
  [/(?<![そこもど])の/g, '', ['の']],
  [/等(?=名?$)|等(?=[^級身])|など|ほか$/g, '', ['等', 'など', 'ほか']],
];

const NOT_PLAIN = /[！-～\s]/;

/** Full-width letters, digits and signs to half-width, and every white space away but that of Latin words. */
function plain(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[0-9A-Za-z])[^\S\n]+(?=[0-9A-Za-z])/g, ' ')
    .replace(/(?<![0-9A-Za-z])[^\S\n]+|[^\S\n]+(?![0-9A-Za-z\s])|[^\S\n]+$/g, '');
}

/** A heading word as it is looked up: one spelling, without particles and words that say nothing. */
export function foldHeading(word: string): string {
  let text = plain(word);
  for (const [pattern, to, needed] of SPELLINGS)
    if (needed.some((sign) => text.includes(sign))) text = text.replace(pattern, to);
  return text;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** A heading once, where bold print has doubled it as a whole or letter by letter. */
function undoubled(text: string): string {
  const { length } = text;
  if (length < 4) return text;
  const half = length >> 1;
  // Most texts are told by their first sign.
  const first = unitAt(text, 0);
  const isTwice = length % 2 === 0 && first === unitAt(text, half) && text.endsWith(text.slice(0, half));
  if (isTwice) return text.slice(0, half);
  const mayBeLetterwise = first === unitAt(text, 1) || isSurrogate(first);
  return mayBeLetterwise && /^(?:(.)\1)+$/u.test(text) ? text.replace(/(.)\1/gu, '$1') : text;
}

/**
 * The lines of a heading that are headings of their own: a line break after a bracket, or before a bracket or a
 * number, parts two phrases; any other wraps a word. A line in brackets explains the one before it.
 */
function linesOf(text: string): string[] {
  if (!text.includes('\n')) return text === '' ? [] : [text];
  const lines: string[] = [];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const last = lines.at(-1);
    const parts =
      last === undefined ||
      CLOSING.includes(last.at(-1) ?? '') ||
      OPENING.includes(line[0] ?? '') ||
      NUMBERING.test(line);
    const explains = OPENING.includes(line[0] ?? '') && CLOSING.includes(line.at(-1) ?? '');
    if (parts && !(explains && last !== undefined)) lines.push(line);
    else lines[lines.length - 1] = last + line;
  }
  return lines;
}

/** Parts what stands in brackets from what does not; brackets within brackets stay with the outer one. */
function bracketsOf(text: string): { outside: string; inside: string[] } {
  if (!hasBracket(text)) return { outside: text, inside: [] };
  let depth = 0;
  let outside = '';
  const inside: string[] = [];
  for (const sign of text) {
    if (OPENING.includes(sign)) {
      if (depth === 0) inside.push('');
      else inside[inside.length - 1] += sign;
      depth += 1;
    } else if (CLOSING.includes(sign) && depth > 0) {
      depth -= 1;
      if (depth > 0) inside[inside.length - 1] += sign;
    } else if (depth > 0) inside[inside.length - 1] += sign;
    else outside += sign;
  }
  return { outside, inside };
}

/** Whether a text has a bracket, so that something of it stands in one. */
export const hasBracket = (text: string) => HAS_BRACKET.test(text);

/** What of a text stands in no bracket. */
export const outsideBrackets = (text: string) => bracketsOf(text).outside;

const unitOf = (text: string) => UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Coordinated words: 実績・成果, 課題及び今後の方針, 取組内容と実績. */
export function conjunctsOf(core: string): string[] {
  return core
    .split(/[・/、,，＆&]|及び|又は|または|と(?=[^しすいっなもこき])/)
    .filter((word) => word !== '' && word !== '〃');
}

const NO_YEARS_NAMED: RoleYears = { kind: 'none' };

/** Words as one phrase: the inverse of `conjunctsOf`. */
export const joined = (words: readonly string[]) => words.join('・');

/** Takes the years out of a text. Words for the next year stay: 次年度の取組 is a heading of its own. */
function withoutYears(
  text: string,
  findYears: FindYears,
  hints: YearHints,
): { rest: string; years: RoleYears } {
  const spans = findYears(text, hints);
  if (spans.length === 0) return { rest: text, years: NO_YEARS_NAMED };
  let rest = '';
  let at = 0;
  let years: RoleYears = NO_YEARS_NAMED;
  for (const span of spans) {
    const stays = span.years.kind === 'relative' && span.years.offset > 0;
    rest += text.slice(at, stays ? span.end : span.start);
    at = span.end + (stays ? 0 : (/^(?:に(?!お)|の)?/.exec(text.slice(span.end))?.[0].length ?? 0));
    years = merge(years, span.years);
  }
  return { rest: rest + text.slice(at), years };
}

/** Years of two places: those stated in both together (平成31年度・令和元年度), else the first that says something. */
export function merge(first: RoleYears, second: RoleYears): RoleYears {
  if (first.kind === 'stated' && second.kind === 'stated') {
    const years = [...new Set([...first.years, ...second.years])].sort((a, b) => a - b);
    return { kind: 'stated', years, eraAssumed: first.eraAssumed || second.eraAssumed };
  }
  if (first.kind === 'none') return second;
  return first.kind !== 'stated' && second.kind === 'stated' ? second : first;
}

/** A heading's words without formulas, ornaments and the number in front of them; most have none. */
function stripped(line: string): string {
  const text = line.includes('(') ? line.replace(FORMULA, '') : line;
  const bare = mayHaveOrnament(text) ? text.replace(ORNAMENT, '') : text;
  return BEGINS_AS_NUMBERING.test(bare) ? bare.replace(NUMBERING, '') : bare;
}

const mayHaveOrnament = (text: string) =>
  OF_ORNAMENT.test(text.charAt(0)) ||
  OF_ORNAMENT.test(text.charAt(text.length - 1)) ||
  text.includes(REFERENCE_MARK);

const AT_EITHER_END = /[・、/～~-]/;

/** Words without what joins them to others, at either end. */
const withoutJoiners = (text: string) =>
  AT_EITHER_END.test(text.charAt(0)) || AT_EITHER_END.test(text.charAt(text.length - 1))
    ? text.replace(/^[・、/～~-]+|[・、/～~-]+$/g, '')
    : text;

function levelOf(line: string, findYears: FindYears, hints: YearHints): HeadingLevel {
  // A second name in brackets belongs to its year: 2003(平成15)年度.
  const whole = withoutYears(stripped(undoubled(line)), findYears, hints);
  const { outside, inside } = bracketsOf(whole.rest);
  const core = withoutJoiners(foldHeading(undoubled(outside)));
  const words = inside.filter((text) => text !== '');
  const unit = words.map(unitOf).find((each) => each !== null) ?? null;
  const asides = words.filter((text) => unitOf(text) === null).map(foldHeading);
  const hasYear = whole.years.kind !== 'none';
  const own = core === '' ? asides : [core];
  const phrases = own.length > 0 && own[0] !== '' ? own : hasYear ? [YEAR_ALONE] : [];
  return { phrases, asides: core === '' ? [] : asides, years: whole.years, marks: { unit } };
}

/** Takes a heading apart. A heading with line breaks may give several levels. */
export function readHeading(text: string, findYears: FindYears, hints: YearHints): HeadingLevel[] {
  const lines = linesOf(plain(text));
  const levels = lines.map((line) => levelOf(line, findYears, hints));
  return levels.filter(
    ({ phrases, years, marks }) => phrases.length > 0 || years.kind !== 'none' || marks.unit !== null,
  );
}

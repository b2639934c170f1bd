import { remembered } from '../lists/remembered.js';
import type { SpacedString } from '../model.js';
import { isHiragana, isIdeograph, unitAt } from '../text/characters.js';
import { spacedString } from '../text/normalise.js';
import { ENCLOSED_SIGNS, enclosedNumber, kanaNumber, kanjiNumber, romanNumber } from './numerals.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** A number in front of a title. */
export interface Numbering {
  /** How it is written, with 1 for every number: `(1)`, `1.`, `①`, `第1章`, `基本目標1`. */
  readonly form: string;
  /** The number in ASCII digits; compound numbers (`1-2`, `1.2`) as they stand. */
  readonly number: string;
  /** The number's place among its siblings: the last part of a compound number. */
  readonly ordinal: number;
  /** How many units of the text it takes. */
  readonly length: number;
}

type Parse = (text: string) => Numbering | null;

/** A parser, and the signs that what it reads may begin with. */
interface Parser {
  readonly firstSigns: readonly string[];
  readonly parse: Parse;
}

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十]{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]';
const NUMBERING_DIGITS = [...'0123456789'];
const ROMAN_SIGNS = [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'];
/** Digits, kanji numerals and the katakana from ア to ン. */
const COUNTING_SIGNS = [
  ...NUMBERING_DIGITS,
  ...'一二三四五六七八九十',
  ...Array.from({ length: 0x30f3 - 0x30a2 + 1 }, (_, at) => String.fromCharCode(0x30a2 + at)),
];
/** Stands for every white space. */
const SPACE = ' ';

/** The value of digits, kanji numerals, a roman sign or a katakana. */
function ordinalOf(numeral: string): number | null {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  if (/^[XVI]+$/.test(numeral)) return romanNumber(numeral);
  return kanjiNumber(numeral) ?? enclosedNumber(numeral)?.number ?? kanaNumber(numeral);
}

/** A parser for numbers one group of which is the numeral; `form` names the way of writing. */
function written(
  firstSigns: readonly string[],
  pattern: RegExp,
  form: (match: RegExpExecArray) => string,
  group = 1,
): Parser {
  const parse: Parse = (text) => {
    const match = pattern.exec(text);
    const ordinal = match ? ordinalOf(match[group] ?? '') : null;
    if (!match || ordinal === null) return null;
    return { form: form(match), number: String(ordinal), ordinal, length: match[0].length };
  };
  return { firstSigns, parse };
}

const kindOf = (numeral: string) => (/^[0-9]/.test(numeral) ? '1' : /^[ア-ン]/.test(numeral) ? 'ア' : '一');

/** The second part of a number whose first is enclosed: ①-2. */
const PART_BEHIND = /^-([0-9]{1,3})(?:[.)]|[ \u3000]|$|(?=[^0-9.,%-]))/;

function enclosed(text: string): Numbering | null {
  const sign = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const found = enclosedNumber(sign);
  if (found === null) return null;
  const further = PART_BEHIND.exec(text.slice(sign.length));
  if (further) {
    return {
      form: `${found.form}-1`,
      number: `${found.number}-${further[1]}`,
      ordinal: Number(further[1]),
      length: sign.length + further[0].length,
    };
  }
  const stop = /[.)]/.test(text.charAt(sign.length)) ? 1 : 0;
  return {
    form: found.form,
    number: String(found.number),
    ordinal: found.number,
    length: sign.length + stop,
  };
}

const COMPOUND = /^([0-9]{1,3}(?:[-.][0-9]{1,3}){1,4})(?:[.)]|[ \u3000]|(?=[^0-9.,%-]))/;

function compound(text: string): Numbering | null {
  const match = COMPOUND.exec(text);
  if (!match) return null;
  const parts = (match[1] ?? '').split(/[-.]/);
  const form = parts.map(() => '1').join('-');
  return { form, number: match[1] ?? '', ordinal: Number(parts.at(-1)), length: match[0].length };
}

/** Numbers of several parts behind a word or with a roman one in front: 施策1-2, 基本方針(2), Ⅱ-1. */
function prefixedParser(prefixes: readonly string[]): Parse {
  const pattern = new RegExp(
    `^(${alternatives(prefixes)})?\\s?([0-9]{1,3}|[Ⅰ-Ⅻ])((?:[-.][0-9]{1,3}){1,4})(?![0-9])\\s?[.:]?`,
  );
  return (text) => {
    const [all, prefix = '', first = '', rest = ''] = pattern.exec(text) ?? [];
    const head = all === undefined ? null : ordinalOf(first);
    if (all === undefined || head === null || (prefix === '' && /[0-9]/.test(first))) return null;
    const parts = rest.split(/[-.]/).slice(1);
    const form = [/[0-9]/.test(first) ? '1' : 'Ⅰ', ...parts.map(() => '1')].join('-');
    const number = `${head}${rest}`;
    return { form: prefix + form, number, ordinal: Number(parts.at(-1)), length: all.length };
  };
}

/** Numbers of named sections in brackets or behind a sign: 【基本方針1】, ■基本目標1. */
function decorated(words: Vocabulary['numbering'], plain: ParserTable): Parser {
  const named = [
    new RegExp(`^(?:${alternatives(words.prefixes)})`),
    new RegExp(`^第\\s?(?:${NUMERAL})\\s?(?:${alternatives(words.counters)})`),
  ];
  const parse: Parse = (text) => {
    const first = text.charAt(0);
    const pair = words.sectionBrackets.find(([open]) => open === first);
    const inner = text.slice(1);
    if (!named.some((form) => form.test(inner))) return null;
    const numbering = plain.parse(inner);
    const close = pair?.charAt(1) ?? '';
    if (!numbering || !inner.startsWith(close, numbering.length)) return null;
    return { ...numbering, length: 1 + numbering.length + close.length };
  };
  return { firstSigns: [...words.sectionBrackets.map(([open = '']) => open), ...words.sectionSigns], parse };
}

/** Parsers by the sign that a text begins with, for which few of them come into question. */
class ParserTable {
  readonly #bySign = new Map<string, Parse[]>();

  constructor(parsers: readonly Parser[]) {
    for (const { firstSigns, parse } of parsers)
      for (const sign of new Set(firstSigns)) {
        const alike = this.#bySign.get(sign);
        if (alike) alike.push(parse);
        else this.#bySign.set(sign, [parse]);
      }
  }

  /** Whether a text that begins with a sign may be numbered. */
  mayBegin(sign: string): boolean {
    return this.#bySign.has(sign);
  }

  parse(text: string): Numbering | null {
    const sign = text.charAt(0);
    const parsers = this.#bySign.get(/\s/.test(sign) ? SPACE : sign);
    if (!parsers) return null;
    for (const parse of parsers) {
      const numbering = parse(text);
      if (numbering) return numbering;
    }
    return null;
  }
}

function parsersOf(words: Vocabulary['numbering']): ParserTable {
  const plain = plainParsersOf(words);
  return new ParserTable([decorated(words, new ParserTable(plain)), ...plain]);
}

function plainParsersOf({ counters, prefixes }: Vocabulary['numbering']): readonly Parser[] {
  const ofPrefixes = prefixes.map((prefix) => prefix.charAt(0));
  return [
    { firstSigns: [...ofPrefixes, ...ROMAN_SIGNS, SPACE], parse: prefixedParser(prefixes) },
    written(
      ofPrefixes,
      new RegExp(`^(${alternatives(prefixes)})\\s?\\((${NUMERAL})\\)\\s?[.:]?`),
      (match) => `${match[1]}(1)`,
      2,
    ),
    written(
      ['第'],
      new RegExp(`^第\\s?(${NUMERAL})\\s?(${alternatives(counters)})\\s?[.:]?`),
      (match) => `第1${match[2]}`,
    ),
    written(
      ofPrefixes,
      new RegExp(`^(?:${alternatives(prefixes)})\\s?(${NUMERAL})(?![0-9])\\s?[.:]?`),
      (match) => match[0].replace(/[\s.:0-9一二三四五六七八九十Ⅰ-Ⅻ]+$/, '').concat('1'),
    ),
    written(['N', 'n'], /^No\.?\s?([0-9]{1,4})(?![0-9])\s?[.:]?/i, () => 'No.1'),
    written(
      ['('],
      /^\(\s?([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ン])\s?\)/,
      (match) => `(${kindOf(match[1] ?? '')})`,
    ),
    { firstSigns: ENCLOSED_SIGNS, parse: enclosed },
    { firstSigns: NUMBERING_DIGITS, parse: compound },
    written(
      COUNTING_SIGNS,
      /^([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ン])\)/,
      (match) => `${kindOf(match[1] ?? '')})`,
    ),
    written(NUMBERING_DIGITS, /^([0-9]{1,3})\.(?![0-9])/, () => '1.'),
    written(['X', 'I', 'V'], /^(X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?:[.]|[ \u3000]+(?=\S))/, () => 'I'),
    written(
      COUNTING_SIGNS,
      /^([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ン])(?:[ \u3000]+(?=\S)|、)/,
      (match) => kindOf(match[1] ?? ''),
    ),
  ];
}

const ITEM_FORM = /^(?:[①⑴⒈⓵❶ⓐ㋐]|1\)|\(ア\)|ア|No\.1)/;
const LIST_FORM = '1.';
const ROW_FORM = /^1[)-]/;

/** Before it stand ideographs that may be radicals. */
const FIRST_UNIFIED = 0x4e00;

/** How many texts are remembered. */
const REMEMBERED = 1000;

/** The numbers in front of titles. */
export class NumberingReader {
  readonly #parsers: ParserTable;
  readonly #headingForm: RegExp;
  readonly #namedForm: RegExp;
  readonly #ofLine = remembered(REMEMBERED, (line) => this.parse(spacedString(line)));

  constructor(words: Vocabulary['numbering']) {
    this.#parsers = parsersOf(words);
    this.#namedForm = new RegExp(`^(?:第1|${alternatives(words.prefixes)})`);
    this.#headingForm = new RegExp(`^(?:第1|\\(1\\)|\\(一\\)|1|一|I$|Ⅰ|${alternatives(words.headings)})`);
  }

  /**
   * Reads the number at the beginning of a title.
   *
   * @param text the title with widths folded but its white space kept, which tells 「ア 市民」 from 「アンケート」
   */
  parse(text: SpacedString): Numbering | null {
    return this.#parsers.parse(text);
  }

  /**
   * The number that a line begins with as it stands in the input, white space before it aside; or null. What has been
   * read is remembered.
   */
  of(line: string): Numbering | null {
    const text = line.trim();
    const first = unitAt(text, 0);
    // These signs stay as they are when widths are folded: most lines are told by them.
    const isWord = isHiragana(first) || (isIdeograph(first) && first >= FIRST_UNIFIED);
    return isWord && !this.#parsers.mayBegin(text.charAt(0)) ? null : this.#ofLine(text);
  }

  /** The number of a line that is not marked as a heading but may be one, by the form that it is numbered in. */
  ofHeading(line: string): Numbering | null {
    const numbering = this.of(line);
    return numbering && this.#headingForm.test(numbering.form) ? numbering : null;
  }

  /** As `ofHeading`, for lines among which rows of a table may be: those are numbered 1) or 1-1. */
  ofSection(line: string): Numbering | null {
    const numbering = this.ofHeading(line);
    return numbering && !ROW_FORM.test(numbering.form) ? numbering : null;
  }

  /** As `ofHeading`, for lines between which items may be: those of sections name what they number (基本目標1, 第1章). */
  ofNamedSection(line: string): Numbering | null {
    const numbering = this.of(line);
    return numbering && this.#namedForm.test(numbering.form) ? numbering : null;
  }

  /**
   * The number of a line that is numbered as items are, below the headings of sections; in a numbered list so is
   * a plain 1.
   */
  ofItem(line: string, inList: boolean): Numbering | null {
    const numbering = this.of(line);
    if (!numbering) return null;
    return ITEM_FORM.test(numbering.form) || (inList && numbering.form === LIST_FORM) ? numbering : null;
  }
}

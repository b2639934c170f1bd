import type { Lexicon } from '../lexicon/index.js';
import { folded } from './values.js';

/** What a heading says of the values below it. */

/** Units that are counted in no other room: those of measures, money and time, and counters. */
const MEASURE_UNITS =
  '人 円 件 個 本 枚 冊 台 回 年 日 時間 分 秒 歳 才 倍 位 割 度 ℃ ‰ ポイント pt 床 問 字 語 行 部 門 体 品 色 式 缶 箱 杯 皿 球 語 ' +
  '人日 人回 人泊 坪 反 町歩 ドル ユーロ wh j mj gj tj kcal pa hpa ppm db bq μg mg g l ml dl mm cm t-co2 tco2 年間';
const NUMERAL_BEFORE = /^(?:単位[:\s]*)?[十百千万億兆]*/;
const PER = /当たり$|あたり$|対$/;
const BRACKET_PART = /[([]([^)\]]*)[)\]]/g;
const UNIT_WITHOUT_BRACKETS = /[%‰]|単位:/;

/** Words of amounts, at the end of a heading or before its bracket. */
const AMOUNT_WORD = /(?:人口|世帯|数|量|額|率|割合|面積|距離|延長|費|重さ|高さ|長さ|平均|合計)(?:$|[([])/;
const CODE = /コード|番号|\bid\b|no\.?$|№|電話|郵便|型番|品番/i;
/** Headings of columns of texts, in which a number may stand. */
const TEXT = /備考|摘要|内容|説明|注記|名称?$|住所|所在地?$|理由|概要/;
/** Headings of columns of years and dates. */
const YEAR_HEADING = /^(?:.*年度|年|年次|暦年|西暦|和暦|元号|年月日?|日付|時点)(?:\([^)]*\))?$/;
const TIME_HEADING = /(?:年|月日|日付?|時点|期間|時期|暦)(?:\([^)]*\))?$/;
const NO_YEAR_HEADING = /(?:学|周|少|青|定|耐用|経過)年/;

export const isAmountHeading = (heading: string): boolean => AMOUNT_WORD.test(folded(heading));
export const isTextHeading = (heading: string): boolean => TEXT.test(folded(heading));
export const isCodeHeading = (heading: string): boolean => CODE.test(folded(heading));
/** A cell that states the unit of all: (単位:千円). */
const UNIT_CELL = /^[([]?\s*単\s*位\s*[:\s].{1,20}$|^[([]\s*単\s*位.{1,20}[)\]]$/;
export const statesUnit = (text: string): boolean => UNIT_CELL.test(folded(text));
/** Whether a column is of the units of others. */
export const isUnitHeading = (text: string): boolean => /^単\s*位(?:名)?$/.test(folded(text));
/** Whether a bare number in the column is a year. */
export const isYearHeading = (heading: string): boolean => YEAR_HEADING.test(folded(heading));
/** Whether a column is of years, dates or times. */
export const isTimeHeading = (heading: string): boolean =>
  isYearHeading(heading) || (TIME_HEADING.test(folded(heading)) && !NO_YEAR_HEADING.test(folded(heading)));

/** Whether a heading states a unit. */
export type StatedUnit = 'stated' | 'unclear' | 'none';

const keyOf = (unit: string) => folded(unit).toLowerCase();

export class Units {
  readonly #units: ReadonlySet<string>;

  constructor({ words }: Lexicon) {
    this.#units = new Set([...MEASURE_UNITS.split(' '), ...words.quantities.units].map(keyOf));
  }

  /** A bracket may hold a note as well: (注1), (暫定). */
  of(heading: string): StatedUnit {
    const text = folded(heading);
    if (UNIT_WITHOUT_BRACKETS.test(text)) return 'stated';
    const brackets = [...text.matchAll(BRACKET_PART)].map(([, inside = '']) => inside);
    if (brackets.some((inside) => this.#isUnit(inside))) return 'stated';
    return brackets.length > 0 ? 'unclear' : 'none';
  }

  #isUnit(inside: string): boolean {
    const unit = keyOf(inside).trim();
    if (unit.startsWith('単位') || this.#units.has(unit) || PER.test(unit)) return true;
    const parts = unit.split(/[/・,、]/).map((part) => part.trim().replace(NUMERAL_BEFORE, ''));
    // (千) is a unit, too: thousands of what the heading names.
    return parts.every((part) => part === '' || this.#units.has(part)) && unit !== '';
  }
}

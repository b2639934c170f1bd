import type { FactRecord } from './facts.js';

/** A way of writing entries. */
export interface Notation {
  readonly name: string;
  readonly entry: (record: FactRecord) => string;
}

const era = (year: number) =>
  year >= 2019
    ? { name: '令和', short: 'R', number: year - 2018 }
    : { name: '平成', short: 'H', number: year - 1988 };
const numeral = (year: number) => (era(year).number === 1 ? '元' : String(era(year).number));
const KANJI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const kanji = (n: number) =>
  (n <= 10
    ? KANJI[n]
    : n < 20
      ? `十${KANJI[n - 10]}`
      : `${KANJI[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : KANJI[n % 10]}`) ?? '';

/** Runs of consecutive years. */
function runs(years: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const year of years) {
    const last = result.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else result.push([year, year]);
  }
  return result;
}

const ranged = (
  years: readonly number[],
  one: (year: number) => string,
  join: (a: number, b: number) => string,
) =>
  runs(years)
    .map(([a, b]) => (a === b ? one(a) : join(a, b)))
    .join('、');

export const YEARS: Readonly<Record<string, (years: readonly number[]) => string>> = {
  long: (years) =>
    `${ranged(
      years,
      (y) => era(y).name + numeral(y),
      (a, b) => `${era(a).name}${numeral(a)}～${era(b).name === era(a).name ? '' : era(b).name}${numeral(b)}`,
    )}年度`,
  'long, era twice': (years) =>
    `${ranged(
      years,
      (y) => era(y).name + numeral(y),
      (a, b) => `${era(a).name}${numeral(a)}～${era(b).name}${numeral(b)}`,
    )}年度`,
  spaced: (years) =>
    `${ranged(
      years,
      (y) => `${era(y).name} ${numeral(y)}`,
      (a, b) => `${era(a).name} ${numeral(a)}～${era(b).name} ${numeral(b)} `,
    )} 年度`,
  short: (years) =>
    ranged(
      years,
      (y) => era(y).short + era(y).number,
      (a, b) => `${era(a).short}${era(a).number}-${era(b).short}${era(b).number}`,
    ),
  'short, full width': (years) =>
    ranged(
      years,
      (y) => `${era(y).short === 'H' ? 'Ｈ' : 'Ｒ'}${era(y).number}`,
      (a, b) => `${era(a).short === 'H' ? 'Ｈ' : 'Ｒ'}${era(a).number}～${era(b).short}${era(b).number}`,
    ),
  western: (years) => `${ranged(years, String, (a, b) => `${a}～${b}`)}年度`,
  'from to': (years) =>
    ranged(
      years,
      (y) => `${era(y).name}${numeral(y)}年度`,
      (a, b) => `${era(a).name}${numeral(a)}年度から${era(b).name}${numeral(b)}年度`,
    ),
  listed: (years) => years.map((y) => `${era(y).name}${numeral(y)}年度`).join('、'),
  kanji: (years) =>
    years.map((y) => `${era(y).name}${era(y).number === 1 ? '元' : kanji(era(y).number)}年度`).join('、'),
};

const BULLETS = ['・', '･', '●', '○', '◇', '◆', '■', '□', '- ', '* ', '⇒', '＊', '・ '];
const TAGS = ['【】', '〔〕', '[]', '［］', '≪≫', '《》', '〈〉', '<>', '()'];
const SEPARATORS = ['、', '，', '・', '/', '　', ' '];

const standard = {
  bullet: '・',
  tag: '【】',
  separator: '、',
  years: YEARS.long ?? String,
  order: 'years first',
  brackets: '()',
};
type Style = typeof standard;

function entryOf(style: Style): (record: FactRecord) => string {
  return ({ activity, years, departments, status }) => {
    if (status === 'not_implemented') return `${style.bullet}${activity}`;
    const year =
      style.brackets === ''
        ? ` ${style.years(years)}`
        : `${style.brackets[0]}${style.years(years)}${style.brackets[1]}`;
    const tag = `${style.tag[0]}${departments.join(style.separator)}${style.tag[1]}`;
    if (style.order === 'departments first') return `${style.bullet}${activity}${tag}${year}`;
    if (style.order === 'years before')
      return `${style.bullet}${year.trim()}${style.brackets === '' ? ' ' : ''}${activity}${tag}`;
    if (style.order === 'one bracket')
      return `${style.bullet}${activity}(${style.years(years)} ${departments.join('、')})`;
    return `${style.bullet}${activity}${year}${tag}`;
  };
}

const variant = (name: string, change: Partial<Style>): Notation => ({
  name,
  entry: entryOf({ ...standard, ...change }),
});

export const STANDARD: Notation = variant('standard', {});

export const NOTATIONS: readonly Notation[] = [
  STANDARD,
  ...BULLETS.map((bullet) => variant(`bullet ${bullet}`, { bullet })),
  variant('no bullet', { bullet: '' }),
  ...TAGS.map((tag) => variant(`tag ${tag}`, { tag })),
  ...SEPARATORS.map((separator) => variant(`departments held apart by 「${separator}」`, { separator })),
  ...Object.entries(YEARS).map(([name, years]) => variant(`years ${name}`, { years })),
  variant('full-width brackets', { brackets: '（）' }),
  variant('square brackets for years', { brackets: '[]' }),
  variant('years in no brackets', { brackets: '' }),
  variant('departments first', { order: 'departments first' }),
  variant('years before the text', { order: 'years before' }),
  variant('years before the text, in no brackets', { order: 'years before', brackets: '' }),
  variant('years and departments in one bracket', { order: 'one bracket' }),
];

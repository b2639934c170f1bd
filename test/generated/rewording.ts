import { pickFrom, type Random } from './activities.js';

/** A text as the comparison's contract folds it: spelling that tells nothing is gone. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/。$/u, '')
    .replace(/[【〔]/gu, '[')
    .replace(/[】〕]/gu, ']');

function pairsOf(text: string): Map<string, number> {
  const result = new Map<string, number>();
  const folded = fold(text);
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.slice(i, i + 2);
    result.set(pair, (result.get(pair) ?? 0) + 1);
  }
  return result;
}

/** Dice's coefficient of the pairs of characters: whether a reader would see the same words. */
export function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  let common = 0;
  let all = 0;
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 1 : (2 * common) / all;
}

type Rewriting = (text: string, next: Random) => string;

const NOUNS =
  '開催|実施|作成|配布|配付|策定|検討|発行|設置|交付|導入|公表|提出|掲載|養成|運用|締結|強化|共有|発信|周知|提供';
const swap =
  (a: string, b: string): Rewriting =>
  (text) =>
    text.includes(a) ? text.replace(a, b) : text.replace(b, a);
const become =
  (pattern: RegExp, by: string): Rewriting =>
  (text) =>
    text.replace(pattern, by);

/** Particles, closings and punctuation: the same words, wrapped otherwise. */
const WRAPPINGS: readonly Rewriting[] = [
  become(new RegExp(`を(${NOUNS})(?=$|\\(|。)`, 'u'), 'の$1'),
  become(new RegExp(`の(${NOUNS})(?=$|\\(|。)`, 'u'), 'を$1'),
  become(new RegExp(`[をの](${NOUNS})$`, 'u'), 'を$1した'),
  become(new RegExp(`[をの](${NOUNS})$`, 'u'), 'を$1しました。'),
  become(new RegExp(`(${NOUNS})(\\([^)]*\\))?$`, 'u'), '$1等$2'),
  become(/(?<=[一-龠])及び(?=[一-龠])/u, 'や'),
  become(/(?<=[一-龠ァ-ー])・(?=[一-龠])/u, '及び'),
  become(/(?<=[一-龠])や(?=[一-龠])/u, '及び'),
  become(/(?<=[一-龠])、(?=[一-龠])/u, '・'),
  become(/し、/u, 'し'),
  become(/(?<=対象)に/u, 'として'),
  become(/(?<=対象)に/u, 'に、'),
  become(/にて/u, 'で'),
  become(/(?<=[一-龠])で(?=[一-龠])/u, 'において'),
  become(/に関する/u, 'についての'),
  become(/についての/u, 'に関する'),
  become(/へ(?=[一-龠])/u, 'に'),
  become(/に向けて/u, 'のため'),
  become(/のため、/u, 'に向けて'),
  become(/と協働し/u, 'との協働により'),
  become(/と連携し/u, 'との連携により'),
];

/** Other words for the same. */
const SYNONYMS: readonly Rewriting[] = [
  swap('配布', '配付'),
  swap('アンケート調査', 'アンケート'),
  swap('市ホームページ', '市HP'),
  swap('子ども', 'こども'),
  swap('障がい', '障害'),
  swap('取り組', '取組'),
  swap('養成', '育成'),
  swap('チラシ', 'リーフレット'),
  become(/計画の作成/u, '計画の策定'),
  become(/(計画|方針|指針|プラン)」?の策定/u, '$&・公表'),
  become(/(方針|指針|便覧|冊子」)の(策定|作成)/u, '$1の改訂'),
  become(/(講座|研修|説明会|教室|会)([をの])開催/u, '$1$2実施'),
  become(/(講座|研修|説明会|調査|会)([をの])実施/u, '$1$2開催'),
  swap('開講', '開校'),
  swap('発行', '刊行'),
  swap('公表', '公開'),
  swap('周知', 'PR'),
  swap('見直し', '改正'),
  swap('支援', 'サポート'),
  swap('意見交換会', '懇談会'),
  swap('活用', '反映'),
];

/** Qualifiers that come and go. */
const QUALIFIERS: readonly Rewriting[] = [
  (text, next) =>
    `${pickFrom(next, ['市民向け', '新たに', '市内の', '市独自の', '継続して', '全市的な', '庁内で'])}${text}`,
  (text, next) =>
    text.replace(
      new RegExp(`[をの](${NOUNS})$`, 'u'),
      `を$1${pickFrom(next, ['し、結果を市ホームページで公表', 'し、内容を検証', 'し、次年度の事業に反映', 'し、参加者の意見を集約'])}`,
    ),
  (text, next) =>
    `${text.replace(/。$/u, '')}${pickFrom(next, ['(オンライン併用)', '(全3回)', '(市内全域)', '(再掲)', '(共催)'])}`,
  become(/(?<=^|、)市民を対象に、?/u, ''),
  become(/市ホームページと/u, ''),
  become(/\((?![^)]*(?:編|版|仮|第))[^)]*\)$/u, ''),
  become(/の策定に向けて/u, 'の策定に向けて、市民とともに'),
  become(/、(?:庁内で報告会を開催|課題を整理|相談体制を強化|課題を共有)$/u, ''),
];

/** The same told in another order, as whoever takes a list over does it. */
const PARAPHRASES: readonly Rewriting[] = [
  become(/^(.+)を対象に(.+)に関する説明会を開催/u, '$1向け$2説明会の開催'),
  become(/^(.+)と協働し、(.+)の(.+)を実施$/u, '$1との協働による$2$3'),
  become(/^(.+)へ(.+)の(チラシ|リーフレット|パンフレット)を配布$/u, '$2$3の$1への配布'),
  become(/^(.+)アンケート(?:調査)?を実施し、(.+)の策定に活用$/u, '$2の策定に当たり$1アンケートを実施'),
  become(/^(.+)にて(.+)が参加する(.+)の実施$/u, '$2が参加する$3を$1で実施'),
  become(
    /^(.+)で(.+)の意見交換会をワークショップ形式で実施/u,
    '$2に関する$1ワークショップ(意見交換会)の開催',
  ),
  become(/^(.+)を対象とした(.+研修)の実施$/u, '$2($1対象)を実施'),
  become(/^(.+)に(.+補助金)の交付$/u, '$2を$1へ交付'),
  become(/^(.+)の先進自治体を視察し、(.+)$/u, '先進自治体($1)の視察、$2'),
  become(/^「(.+)」の(開催|策定)$/u, '$1を$2'),
  become(/^(.+)を市ホームページ(.*)(?:に掲載|で公表)$/u, '市ホームページ$2における$1の公表'),
  become(/^(.+)と(.+)に関する協定を締結$/u, '$2に関する協定の締結($1)'),
  become(/^(.+センター)に(.+)コーナーを設置$/u, '$2コーナーの設置($1)'),
  become(/^(.+?)で(.+)を(発信|周知|案内)$/u, '$2の$3($1)'),
  become(/^(.+)を立ち上げ、(.+)を検討$/u, '$1による$2の検討'),
  become(/^(.+)に向けて(.+)を開催$/u, '$2の開催($1関連)'),
];

const COUNT = /(?<!第|[0-9])([0-9]+)(か所|回|人|団体|名)(?=[\s)]|開催|参加|$)/u;
/** A count as of the new year. */
const COUNTS: Rewriting = (text, next) =>
  text.replace(
    COUNT,
    (_, count: string, unit: string) => `${Number(count) + 1 + Math.floor(next() * 3)}${unit}`,
  );
export const hasCount = (text: string): boolean => COUNT.test(text);

/** Spelling that says the same to the letter: no rewording at all. */
const SPELLINGS: readonly Rewriting[] = [
  (text) => (text.endsWith('。') ? text.slice(0, -1) : `${text}。`),
  (text) => text.replace(/[0-9]+(?=回|次|期|か所|人)/u, (digits) => ` ${digits} `),
  (text) => text.replace(/\(([^()]*)\)(?=[^()])/u, '（$1）'),
  become(/\[(.*?編)\]/u, '【$1】'),
  become(/【(.*?編)】/u, '[$1]'),
];

const once = (text: string, list: readonly Rewriting[], next: Random): string =>
  pickFrom(next, list)(text, next);

/** The text as a clerk writes it anew, with at most `steps` things done; null if nothing fits. */
export function reworded(text: string, next: Random, steps: number, newCount: boolean): string | null {
  let result = newCount && next() < 0.7 ? COUNTS(text, next) : text;
  let done = fold(result) === fold(text) ? 0 : 1;
  for (let attempt = 0; attempt < 30 && done < steps; attempt++) {
    const kind = next();
    const list = kind < 0.4 ? WRAPPINGS : kind < 0.65 ? SYNONYMS : kind < 0.85 ? QUALIFIERS : PARAPHRASES;
    const changed = once(result, list, next);
    if (fold(changed) === fold(result)) continue;
    result = changed;
    done++;
  }
  return fold(result) === fold(text) ? null : result;
}

export function respelt(text: string, next: Random): string {
  const result = once(text, SPELLINGS, next);
  return fold(result) === fold(text) ? result : text;
}

const TITLES: readonly Rewriting[] = [
  ...WRAPPINGS.filter((_, i) => i > 4),
  swap('充実', '推進'),
  swap('育成', '養成'),
  swap('拡充', '拡大'),
  swap('しくみ', '仕組み'),
  swap('検討', '研究'),
  swap('実施', '推進'),
  swap('支援', '応援'),
  swap('づくり', 'の整備'),
  (text) => `${text}と普及`,
  (text) => `市民との協働による${text}`,
  (text) => `${text}(重点)`,
  become(/の(?=[^の]*$)/u, 'のさらなる'),
];

export function retitled(title: string, next: Random): string {
  for (;;) {
    const result = once(title, TITLES, next);
    if (fold(result) !== fold(title)) return result;
  }
}

const kanjiDigits = (year: number) =>
  year >= 2019 ? `令和${year === 2019 ? '元' : year - 2018}` : `平成${year - 1988}`;
export const yearName = (year: number): string => `${kanjiDigits(year)}年度`;

const other = (list: readonly string[], one: string, next: Random): string =>
  pickFrom(
    next,
    list.filter((name) => name !== one && !name.includes(one) && !one.includes(name)),
  );

/** For whom, with whom and where: names that stand for one another in like activities, and what follows them. */
const KINDS: readonly (readonly [readonly string[], string])[] = [
  [['小学生', '中学生', '高齢者', '保護者', '事業者', '転入者', '未就学児'], '(?=を|へ|、)'],
  [['管理職', '新規採用職員', '係長級職員'], '(?=を対象)'],
  [['自治会', '老人クラブ', '商店会', '子ども会', 'PTA'], '(?=に|と)'],
  [['西白井センター', '桜台センター', '富士センター', '公民センター', '学習等センター'], '(?=に)'],
];

/** Another thing with almost the same name: the next time, another school, the other course; null if none is apt. */
export function decoyOf(
  text: string,
  next: Random,
  newYear: number,
  schools: readonly string[],
  districts: readonly string[],
): string | null {
  const ordinal = /第 ?([0-9]+) ?(?=回|次|期)/u.exec(text);
  if (ordinal) return text.replace(ordinal[0], `第${Number(ordinal[1]) + 1}`);
  if (/(?:平成|令和)[0-9元]+年度版/u.test(text))
    return text.replace(/(?:平成|令和)[0-9元]+年度版/u, `${yearName(newYear)}版`);
  const school = schools.find((name) => text.includes(name));
  if (school !== undefined) return text.replaceAll(school, other(schools, school, next));
  const district = districts.find((name) => text.includes(name));
  if (district !== undefined) return text.replace(district, other(districts, district, next));
  if (text.includes('基礎編')) return text.replace('基礎編', '応用編');
  if (/応用編|実践編/u.test(text)) return text.replace(/応用編|実践編/u, '上級編');
  for (const [names, place] of KINDS) {
    const name = names.find((one) => new RegExp(`^${one}${place}`, 'u').test(text));
    if (name !== undefined) return other(names, name, next) + text.slice(name.length);
  }
  if (text.includes('入門講座')) return text.replace('入門講座', '実践講座');
  return null;
}

/** What a plan's progress list is written of: places, groups, deeds, as cities' own lists have them. */

export type Random = () => number;
export const pickFrom = <T>(next: Random, list: readonly T[]): T =>
  list[Math.floor(next() * list.length)] as T;
export const between = (next: Random, low: number, high: number): number =>
  low + Math.floor(next() * (high - low + 1));

export const TOPICS =
  '防災 防犯 子育て支援 地域福祉 介護予防 健康づくり 環境美化 ごみ減量 生涯学習 男女共同参画 多文化共生 国際交流 文化財保護 農業体験 観光振興 空き家対策 公共交通 自治会活動 市民協働 情報公開 食育 認知症予防 障がい者支援 青少年健全育成 読書活動 スポーツ振興 消費生活 交通安全 緑化推進 移住・定住 創業支援 若者就労 行政改革 公園管理 地産地消 平和啓発'.split(
    ' ',
  );
export const SCHOOLS = '池の上小学校 南山小学校 桜台小学校 大山口小学校 七次台小学校 清水口小学校'.split(' ');
export const DISTRICTS = '北部 南部 中央 駅前 桜台 富士 冨塚 根 谷田'.split(' ').map((name) => `${name}地区`);
const CENTRES = '西白井 桜台 富士 公民 学習等 白井駅前'.split(' ').map((name) => `${name}センター`);
const GROUPS =
  '自治会 自主防災組織 市民活動団体 老人クラブ PTA NPO法人 子ども会 地区社会福祉協議会 商店会'.split(' ');
const TARGETS = '市民 転入者 小学生 中学生 高齢者 保護者 事業者 市職員 新規採用職員 未就学児'.split(' ');
const PARTNERS =
  '千葉県 近隣市 警察署 消防署 商工会 社会福祉協議会 大学 郵便局 鉄道事業者 医師会 農業協同組合'.split(' ');
export const PLANS =
  '総合計画 地域防災計画 環境基本計画 障害福祉計画 子ども・子育て支援事業計画 地域福祉計画 都市マスタープラン 行政経営指針 教育振興基本計画 公共施設等総合管理計画'.split(
    ' ',
  );
const EVENTS =
  'ふるさとまつり 梨マラソン フォトコンテスト ホワイトフェスティバル 市民活動まつり 環境フォーラム スポーツフェスタ ふれあいトーク 朝市 音楽祭'.split(
    ' ',
  );
const PAPERS =
  '暮らしの便利帳 子育てガイドブック 防災マップ 活動事例集 介護保険のしおり ごみ分別早見表'.split(' ');
export const DEPARTMENTS =
  '企画政策課 総務課 秘書広報課 財政課 市民活動支援課 市民安全課 社会福祉課 高齢者福祉課 障害福祉課 子育て支援課 健康課 保険年金課 環境課 産業振興課 都市計画課 道路課 建築宅地課 生涯学習課 学校教育課 文化センター'.split(
    ' ',
  );
export const NEW_NAMES: Readonly<Record<string, readonly string[]>> = {
  市民活動支援課: ['市民協働推進課', '地域づくり課'],
  市民安全課: ['危機管理課'],
  秘書広報課: ['秘書課', 'シティプロモーション課'],
  企画政策課: ['企画課', '政策推進課'],
  保健福祉相談室: ['福祉相談課'],
  子育て支援課: ['こども課'],
  産業振興課: ['商工観光課'],
  高齢者福祉課: ['長寿支援課'],
  行政経営改革課: ['行政経営課'],
  生涯学習課: ['社会教育課'],
  健康課: ['健康増進課'],
};

type Deed = (w: Words) => string;
interface Words {
  readonly topic: string;
  readonly of: <T>(list: readonly T[]) => T;
  readonly n: (low: number, high: number) => number;
  /** The fiscal year of an edition that is named for its year. */
  readonly year: string;
}

const DEEDS: readonly Deed[] = [
  ({ topic, of }) => `${topic}${of(['講座', '入門講座', '連続講座', '教室'])}${of(['の開催', 'を開催'])}`,
  ({ topic, of }) => `${topic}講座${of(['(基礎編)', '(応用編)', '【基礎編】', '[実践編]'])}の実施`,
  ({ topic, of, n }) => `${of(TARGETS)}を対象に${topic}に関する説明会を開催(${n(2, 9)}回)`,
  ({ topic, of }) => `${topic}制度の${of(GROUPS)}への説明会の開催`,
  ({ topic, of }) =>
    `${topic}に関する${of(['市民', '団体', '消費者', '事業所'])}アンケートを実施し、${of(PLANS)}の策定に活用`,
  ({ topic, n }) => `第${n(3, 15)}回${topic}意識調査の実施`,
  ({ topic, of }) => `${of(TARGETS)}、${of(GROUPS)}及び無作為抽出市民を対象に${topic}の実態調査を実施`,
  ({ topic, of, n }) => `第${n(2, 6)}次${topic}${of(['計画', '推進計画', 'アクションプラン'])}の策定`,
  ({ topic, of }) => `「${topic}に関する${of(['基本方針', '指針', 'ガイドライン'])}」の策定`,
  ({ topic, of }) => `${of(PLANS)}の策定に向けて${of(DISTRICTS)}で${topic}のワークショップを開催`,
  ({ topic }) => `${topic}計画策定検討委員会にて「${topic}計画提言書」を提出`,
  ({ topic, of }) =>
    `${of(GROUPS)}に${topic}${of(['活動補助金', '事業補助金', '推進補助金', '奨励金'])}の交付`,
  ({ topic }) => `${topic}補助金制度の見直し`,
  ({ topic, of }) => `${of(TARGETS)}へ${topic}の${of(['チラシ', 'リーフレット', 'パンフレット'])}を配布`,
  ({ topic, of }) => `${topic}団体ネットワーク便覧の${of(['作成・配布', '作成及び配布', '作成'])}`,
  ({ topic, of }) => `${topic}冊子「${of(PAPERS)}」の${of(['発行', '作成', '全戸配布'])}`,
  ({ topic, of, year }) => `${of(PAPERS)}(${topic}編・${year}版)の発行`,
  ({ topic, of, year }) =>
    `${topic}${of(['事業概要', '活動報告書', 'ハンドブック'])}(${year}版)を作成し、公民館や図書館で配布`,
  ({ topic, of }) =>
    `${topic}の${of(['取組状況', '実施結果', '会議要旨', '相談窓口一覧'])}を市ホームページ${of(['に掲載', 'で公表', 'と広報紙に掲載'])}`,
  ({ topic, of }) =>
    `${of(['広報しろい', 'メール配信サービス', 'フェイスブック', '駅前掲示板'])}で${topic}${of(['情報', 'イベント'])}を${of(['発信', '周知', '案内'])}`,
  ({ topic, of }) =>
    `${of(SCHOOLS)}にて児童、保護者、地域住民が参加する${topic}${of(['訓練', '学習会', '体験会'])}の実施`,
  ({ topic, of, n }) => `${of(DISTRICTS)}で${topic}の意見交換会をワークショップ形式で実施(${n(2, 9)}か所)`,
  ({ topic, of, n }) => `${topic}${of(['推進委員会', '協議会', '庁内検討会議'])}の開催(${n(2, 9)}回)`,
  ({ topic, of }) => `${topic}${of(['推進員', 'サポーター', 'コーディネーター', 'ボランティア'])}の養成`,
  ({ topic, of }) => `${of(CENTRES)}に${topic}コーナーを設置`,
  ({ topic, of }) =>
    `${of(['管理職', '新規採用職員', '係長級職員', '全職員'])}を対象とした${topic}研修の実施`,
  ({ topic, of }) => `「${topic}${of(EVENTS)}」の開催`,
  ({ topic, of }) =>
    `${of(PARTNERS)}と${topic}に関する${of(['協定を締結', '情報交換会を実施', '連携事業を実施'])}`,
  ({ topic, of }) =>
    `${topic}の先進自治体を視察し、${of(['庁内で報告会を開催', '導入の可否を検討', '課題を整理'])}`,
  ({ topic, of }) =>
    `${of(GROUPS)}と協働し、${topic}の${of(['見守り活動', 'パトロール', '清掃活動', '出前授業'])}を実施`,
  ({ topic, of }) =>
    `${topic}${of(['相談窓口', '支援センター', '専門部会', '連絡調整会議'])}を設置し、${of(['相談体制を強化', '課題を共有', '関係機関と連携'])}`,
  ({ topic, of }) =>
    `${topic}に取り組む${of(GROUPS)}の${of(['登録制度の運用', '活動発表会の開催', '交流会の実施', '認定'])}`,
  ({ topic, n }) => `${topic}に関する出前講座を実施(延べ${n(20, 400)}人参加)`,
  ({ topic, of }) => `${topic}条例の${of(['制定', '改正', '素案についてパブリックコメントを実施'])}`,
  ({ topic, of }) =>
    `${topic}の担い手を増やすため、${of(TARGETS)}に${of(['活動の場', '研修の機会', '情報'])}を提供`,
];

/** An activity that is not among those that are known already. */
export function activity(
  next: Random,
  known: (text: string) => boolean,
  year: string,
  topic?: string,
): string {
  for (;;) {
    const words: Words = {
      topic: topic !== undefined && next() < 0.6 ? topic : pickFrom(next, TOPICS),
      of: (list) => pickFrom(next, list),
      n: (low, high) => between(next, low, high),
      year,
    };
    const text = pickFrom(next, DEEDS)(words);
    if (!known(text)) return text;
  }
}

const AIMS =
  'に関する講座の充実 活動団体への支援 に関する情報の提供 の推進体制の整備 を担うリーダーの養成 の普及啓発 の拠点の有効活用 計画の策定と進行管理 に関する市民意識の把握 における協働事業の実施 のネットワークの構築 に係る補助制度の検討'.split(
    ' ',
  );
const FIELDS =
  'の機会の拡充 に参加しやすい環境づくり のしくみづくり を支える人材の育成 の情報発信 の基盤の強化 の場の創出 の担い手との連携'.split(
    ' ',
  );

export const itemTitle = (next: Random, topic: string): string => `${topic}${pickFrom(next, AIMS)}`;
export const sectionTitle = (next: Random, topic: string): string => `${topic}${pickFrom(next, FIELDS)}`;

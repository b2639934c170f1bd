import { RULES } from '../messages/catalogue.js';
import type { AuditQuestion, ChangeKind, Language, Severity, Silence, Status } from '../model.js';
import {
  AUDIT_QUESTION_LABELS,
  CHANGE_KIND_LABELS,
  CLAIM_KIND_LABELS,
  ITEM_CLASS_LABELS,
  RECORD_CLASS_LABELS,
  REWRITING_LABELS,
  SECTION_CLASS_LABELS,
  SEVERITY_LABELS,
  SILENCE_LABELS,
  STATUS_LABELS,
} from '../schema/generated/labels.js';
import { ARCHIVE_WORDS } from './archive-words.js';
import { CHANGES_WORDS } from './changes-words.js';

/** The report's own words, by the names under which the page translates them. */
const OWN = {
  report: { ja: '進捗の報告', en: 'Progress report' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  language: { ja: 'English', en: '日本語' },
  contents: { ja: '目次', en: 'Contents' },
  grid: { ja: '事業と年度', en: 'Items by fiscal year' },
  records: { ja: '記載の一覧', en: 'Records' },
  changes: { ja: '前の版から変わったこと', en: 'Changes between editions' },
  audit: { ja: '監査の問いと答え', en: "An auditor's questions" },
  before: { ja: '前の版', en: 'earlier edition' },
  after: { ja: '後の版', en: 'later edition' },
  counted: { ja: '数えた結果', en: 'counted' },
  editionCount: { ja: '続けて載った版の数', en: 'editions running' },
  notSaid: { ja: '記載なし', en: 'says nothing' },
  noAnswers: { ja: '答えに当たる点はありません。', en: 'No question has an answer.' },
  timeline: { ja: '版ごとの記載', en: 'What each edition says' },
  messages: { ja: '確認事項', en: 'Messages' },
  account: { ja: '資料の文字の内訳', en: 'Account of the source' },
  edition: { ja: '版', en: 'edition' },
  chooseEdition: { ja: '表示する版', en: 'Edition shown' },
  latest: { ja: '最新', en: 'latest' },
  latestOnly: { ja: '最新の版', en: 'latest edition' },
  allEditions: { ja: 'すべての版', en: 'all editions' },
  item: { ja: '事業', en: 'item' },
  items: { ja: '事業', en: 'items' },
  itemUnit: { ja: '事業', en: ' items' },
  allItems: { ja: 'すべての事業', en: 'All items' },
  manyItems: {
    ja: '事業が多いため、章ごとの数だけを示します。章の名前を選ぶと、その事業の記載が一覧に出ます。',
    en: 'There are many items, so only the numbers of each section are shown. Choose a section to see its records.',
  },
  more: { ja: 'ほか', en: 'more:' },
  byYear: { ja: '年度ごとの取組(件)', en: 'Activities by fiscal year' },
  byDepartment: { ja: '部署ごとの取組(件)', en: 'Activities by department' },
  section: { ja: '章', en: 'section' },
  department: { ja: '部署', en: 'department' },
  departments: { ja: '部署', en: 'departments' },
  year: { ja: '年度', en: 'fiscal year' },
  years: { ja: '年度', en: 'fiscal years' },
  status: { ja: '状態', en: 'status' },
  state: { ja: '事業の状態', en: 'state of the item' },
  recordStatus: { ja: '記載の状態', en: 'status of the record' },
  grade: { ja: '評価', en: 'grade' },
  next: { ja: '今後の方向性', en: 'next steps' },
  activity: { ja: '実施したこと', en: 'activity' },
  source: { ja: '出典', en: 'source' },
  message: { ja: '確認事項', en: 'message' },
  sinceBefore: { ja: '前の版からの変化', en: 'change since the edition before' },
  sort: { ja: '並べ替え', en: 'sort' },
  documentOrder: { ja: '資料の順', en: 'order of the document' },
  all: { ja: 'すべて', en: 'all' },
  doneOnly: { ja: '取組だけ', en: 'activities only' },
  search: { ja: '記載を検索', en: 'Search records' },
  searchHint: { ja: '例: 講座 平成28', en: 'e.g. 講座 2016' },
  show: { ja: '一覧を見る', en: 'Show' },
  reset: { ja: '条件を消す', en: 'Clear' },
  download: { ja: 'この一覧を CSV で保存', en: 'Save this list as CSV' },
  printAll: { ja: 'すべて印刷', en: 'Print everything' },
  recordsNotPrinted: {
    ja: '記載の一覧は省きました。「すべて印刷」を押すと、すべての記載を印刷できます。',
    en: 'The list of records is left out. “Print everything” prints it as well.',
  },
  count: { ja: '件', en: '' },
  rows: { ja: '行', en: ' rows' },
  none: { ja: 'なし', en: 'none' },
  close: { ja: '閉じる', en: 'Close' },
  noRecords: {
    ja: '条件に合う記載はありません。条件を一つずつ外してみてください。',
    en: 'No record fits. Remove conditions one by one.',
  },
  elsewhere: { ja: 'ほかの版には当てはまる記載があります:', en: 'Other editions have records that fit:' },
  showElsewhere: { ja: 'すべての版を見る', en: 'Show all editions' },
  characters: { ja: '文字数', en: 'characters' },
  share: { ja: '割合', en: 'share' },
  kind: { ja: '種類', en: 'kind' },
  rewritten: REWRITING_LABELS.rewritten,
  rewrittenRows: { ja: '版によって記載が違う取組', en: 'Activities on which editions disagree:' },
  agreedRows: { ja: '版による違いのない取組', en: 'Activities on which editions agree:' },
  noneRewritten: {
    ja: '版によって記載が違う取組はありません。',
    en: 'Editions agree on every activity.',
  },
  manyRows: {
    ja: '行が多いため、版によって記載が違う取組だけを示します。年表の CSV にすべてあります。',
    en: 'There are many rows, so only those on which editions disagree are shown; timeline.csv has all.',
  },
  tooMany: {
    ja: '記載が多いため、スクリプトの動かない画面には一覧を出しません。記録の CSV にすべてあります。',
    en: 'There are too many records for a page without scripts; records.csv has all of them.',
  },
  toCheck: { ja: '確認が必要な点', en: 'To be checked:' },
  andMore: { ja: 'など', en: '…' },
  inDocument: { ja: '資料の記載', en: 'in the document' },
  noWarnings: { ja: '確認が必要な点はありません。', en: 'Nothing needs to be checked.' },
  noMessages: { ja: '確認事項はありません。', en: 'There are no messages.' },
  oneEdition: {
    ja: '前の年度の資料も一緒に入れると、前の版から変わったことがここに出ます。',
    en: 'Give the edition before as well to see here what has changed.',
  },
  nothingRead: {
    ja: 'この資料からは、事業の表を読み取れませんでした。',
    en: 'No table of items was found in this document.',
  },
  whatNext: { ja: '次に確かめること', en: 'What to do next' },
  nextHeadings: {
    ja: '「事業名」「担当課」「実施したこと」のような見出しの行がある表かどうか',
    en: 'See that the table has a heading row such as 事業名, 担当課, 実施したこと.',
  },
  nextFile: {
    ja: '進捗の報告の資料かどうか(画像だけの PDF は、文字のある元の Excel や Word を入れる)',
    en: 'See that it is a progress report. Instead of scanned pages, give the workbook or Word file.',
  },
  failures: { ja: '読み取れなかったファイル', en: 'Files that could not be read:' },
  failuresNext: {
    ja: 'これらのファイルの内容は、このページの数字に入っていません。上の指示のとおりに直して、もう一度処理してください。',
    en: 'The figures on this page leave these files out. Mend them as said above, and run again.',
  },
} as const;

/** Words that only the page's script prints. */
const SCRIPT = {
  'script.shown': { ja: '件を表示', en: 'shown' },
  'script.remove': { ja: '条件を外す', en: 'remove condition' },
  'script.file': { ja: '資料', en: 'file' },
  'script.place': { ja: '場所', en: 'place' },
  'script.original': { ja: '資料の行', en: 'Row of the document' },
  'script.other': { ja: 'その他の欄', en: 'other cell' },
  'script.itemDepartments': { ja: '事業の担当課', en: 'departments of the item' },
  'script.filledDown': { ja: '上の行から', en: 'from the row above' },
  'script.noDepartments': { ja: '担当課の記載なし', en: 'no department given' },
  'script.noYears': { ja: '年度の記載なし', en: 'no year given' },
  'script.past': { ja: '過去の年度の記載が変わった', en: 'past years changed' },
  'script.corrected': { ja: '訂正', en: 'corrected' },
  'script.csv': { ja: '記載の一覧', en: 'records' },
} as const;

/** Classes that records, items and sections share have one label. */
const CLASS_LABELS = { ...RECORD_CLASS_LABELS, ...ITEM_CLASS_LABELS, ...SECTION_CLASS_LABELS };

const COVERAGE_LABELS = { ...CLAIM_KIND_LABELS, unclaimed: { ja: '読み取れなかった文字', en: 'unclaimed' } };

type WordLabels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const named = (prefix: string, labels: WordLabels): WordLabels =>
  Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${prefix}.${name}`, label]));

/** Every word that the page can translate, by its name. */
export const REPORT_WORDS: WordLabels = {
  ...OWN,
  ...SCRIPT,
  ...named('coverage', COVERAGE_LABELS),
  ...named('said', SILENCE_LABELS),
  ...named('question', AUDIT_QUESTION_LABELS),
  ...named('archive', ARCHIVE_WORDS),
  ...named('changes', CHANGES_WORDS),
  ...named('class', CLASS_LABELS),
  ...named('status', STATUS_LABELS),
  ...named('kind', CHANGE_KIND_LABELS),
  ...named('severity', SEVERITY_LABELS),
  ...Object.fromEntries(Object.entries(RULES).map(([id, { title }]) => [`rule.${id}`, title])),
  ...Object.fromEntries(Object.entries(RULES).map(([id, { why }]) => [`why.${id}`, why])),
};

export type ReportWord =
  | keyof typeof OWN
  | keyof typeof SCRIPT
  | `archive.${keyof typeof ARCHIVE_WORDS}`
  | `changes.${keyof typeof CHANGES_WORDS}`
  | `class.${keyof typeof CLASS_LABELS}`
  | `kind.${ChangeKind}`
  | `rule.${string}`
  | `why.${string}`
  | `status.${Status}`
  | `severity.${Severity}`
  | `question.${AuditQuestion}`
  | `coverage.${keyof typeof COVERAGE_LABELS}`
  | `said.${Silence}`;

/** Whether a name is the name of a word. */
export const isWord = (name: string): name is ReportWord => Object.hasOwn(REPORT_WORDS, name);

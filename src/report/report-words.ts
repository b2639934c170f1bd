import { RULES } from '../messages/catalogue.js';
import type { ChangeKind, Language, Severity, Silence, Status } from '../model.js';
import {
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
import { CHANGES_WORDS } from './changes-words.js';

/** The report's own words, by the names under which the page translates them. */
const OWN = {
  report: { ja: '進捗の報告', en: 'Progress report' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  language: { ja: 'English', en: '日本語' },
  contents: { ja: '目次', en: 'Contents' },
  overview: { ja: '概要', en: 'Overview' },
  grid: { ja: '事業と年度', en: 'Items by fiscal year' },
  records: { ja: '記載', en: 'Records' },
  changes: { ja: '版の比較', en: 'Changes between editions' },
  timeline: { ja: '版ごとの記載', en: 'What each edition says' },
  messages: { ja: '確認事項', en: 'Messages' },
  account: { ja: '資料の文字の内訳', en: 'Account of the source' },
  item: { ja: '事業', en: 'item' },
  items: { ja: '事業', en: 'items' },
  itemsNotImplemented: { ja: '未実施の事業', en: 'items not implemented' },
  activities: { ja: '記載', en: 'records' },
  warnings: { ja: '警告', en: 'warnings' },
  byYear: { ja: '年度ごとの取組', en: 'Activities by fiscal year' },
  byDepartment: { ja: '部署ごとの取組', en: 'Activities by department' },
  bySection: { ja: '章ごとの取組', en: 'Activities by section' },
  section: { ja: '章', en: 'section' },
  department: { ja: '部署', en: 'department' },
  departments: { ja: '部署', en: 'departments' },
  year: { ja: '年度', en: 'fiscal year' },
  years: { ja: '年度', en: 'fiscal years' },
  status: { ja: '状態', en: 'status' },
  activity: { ja: '実施したこと', en: 'activity' },
  source: { ja: '出典', en: 'source' },
  document: { ja: '資料', en: 'document' },
  message: { ja: '確認事項', en: 'message' },
  all: { ja: 'すべて', en: 'all' },
  doneOnly: { ja: '取組だけ', en: 'activities only' },
  idleOnly: { ja: '未実施の事業だけ', en: 'items not implemented only' },
  search: { ja: '検索', en: 'search' },
  reset: { ja: '条件を消す', en: 'clear' },
  line: { ja: '行', en: 'line' },
  count: { ja: '件', en: 'count' },
  none: { ja: 'なし', en: 'none' },
  close: { ja: '閉じる', en: 'close' },
  noRecords: { ja: '条件に合う記載はありません', en: 'no record fits' },
  characters: { ja: '文字数', en: 'characters' },
  share: { ja: '割合', en: 'share' },
  kind: { ja: '種類', en: 'kind' },
  rewritten: REWRITING_LABELS.rewritten,
  tooMany: {
    ja: '記載が多いため、この頁には載せていません。records.csv にすべてあります。',
    en: 'There are too many records for this page; records.csv has all of them.',
  },
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
  ...named('coverage', COVERAGE_LABELS),
  ...named('said', SILENCE_LABELS),
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
  | `changes.${keyof typeof CHANGES_WORDS}`
  | `class.${keyof typeof CLASS_LABELS}`
  | `kind.${ChangeKind}`
  | `rule.${string}`
  | `why.${string}`
  | `status.${Status}`
  | `severity.${Severity}`
  | `coverage.${keyof typeof COVERAGE_LABELS}`
  | `said.${Silence}`;

/** Whether a name is the name of a word. */
export const isWord = (name: string): name is ReportWord => Object.hasOwn(REPORT_WORDS, name);

// Written by `npm run generate` from the definitions in src/schema/. Do not edit.

import type { Both } from '../both.js';
import type {
  ActivityBasis,
  AuditQuestion,
  ChangeKind,
  ClaimKind,
  CorrectionKind,
  DepartmentsBasis,
  ItemClass,
  Medium,
  RecordClass,
  RecordDepartmentsBasis,
  Rewriting,
  RuleVerdict,
  SectionClass,
  Severity,
  Silence,
  Status,
  StatusBasis,
  TimelineRow,
  YearsBasis,
} from './values.js';

export const ACTIVITY_BASIS_LABELS: Readonly<Record<ActivityBasis, Both>> = {
  stated: { ja: '記載どおり', en: 'stated' },
  item: { ja: '事業名', en: 'item' },
  carried: { ja: '同上', en: 'carried' },
  corrected: { ja: '訂正', en: 'corrected' },
};

export const AUDIT_QUESTION_LABELS: Readonly<Record<AuditQuestion, Both>> = {
  not_implemented: { ja: '続けて未実施', en: 'not implemented for several editions' },
  ended: { ja: '説明なく終わった', en: 'ended without a word' },
  reverted: { ja: '未実施に戻った', en: 'back to not implemented' },
  rewritten: { ja: '過去の書き換え', en: 'past rewritten' },
  contradiction: { ja: '版の食い違い', en: 'editions contradict each other' },
  grade_fell: { ja: '下がった評価', en: 'grade fell' },
  department_ended: { ja: '部署別・終わったもの', en: 'ended, by department' },
  department_began: { ja: '部署別・始まったもの', en: 'began, by department' },
  department_still: { ja: '部署別・動きのないもの', en: 'stands still, by department' },
  vanished: { ja: '消えた事業', en: 'item vanished' },
  split: { ja: '分かれた事業', en: 'item split' },
  merged: { ja: '一つになった事業', en: 'items merged' },
  not_covered: { ja: 'どの版にもない年度', en: 'year not covered' },
  total_differs: { ja: '合計の不一致', en: 'total differs' },
};

export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, Both>> = {
  unchanged: { ja: '変更なし', en: 'unchanged' },
  changed: { ja: '変更', en: 'changed' },
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
};

export const CLAIM_KIND_LABELS: Readonly<Record<ClaimKind, Both>> = {
  record: { ja: '記載', en: 'records' },
  item: { ja: '事業', en: 'items' },
  section: { ja: '章', en: 'sections' },
  metadata: { ja: '表題・日付など', en: 'title, dates, …' },
  column_heading: { ja: '表の見出し', en: 'column headings' },
  note: { ja: '注記', en: 'notes' },
  markup: { ja: '記号・空白', en: 'notation and white space' },
  furniture: { ja: '頁番号など', en: 'page furniture' },
};

export const CORRECTION_KIND_LABELS: Readonly<Record<CorrectionKind, Both>> = {
  set: { ja: '値の訂正', en: 'value' },
  split: { ja: '分割', en: 'split' },
  join: { ja: '結合', en: 'joined' },
  drop: { ja: '記録から除外', en: 'not a record' },
  add: { ja: '記録を追加', en: 'added' },
  confirm: { ja: '確認済み', en: 'confirmed' },
};

export const DEPARTMENTS_BASIS_LABELS: Readonly<Record<DepartmentsBasis, Both>> = {
  stated: { ja: '記載どおり', en: 'stated' },
  filled_down: { ja: '上の行から', en: 'filled down' },
  none: { ja: 'なし', en: 'none' },
  corrected: { ja: '訂正', en: 'corrected' },
};

export const ITEM_CLASS_LABELS: Readonly<Record<ItemClass, Both>> = {
  started: { ja: '未実施から始まった', en: 'started' },
  reverted: { ja: '未実施に戻った', en: 'reverted' },
  retitled: { ja: '名前が変わった', en: 'retitled' },
  renumbered: { ja: '番号が変わった', en: 'renumbered' },
  moved: { ja: '移された', en: 'moved' },
  department_changed: { ja: '部署が変わった', en: 'department changed' },
  grade_changed: { ja: '評価が変わった', en: 'grade changed' },
};

export const MEDIUM_LABELS: Readonly<Record<Medium, Both>> = {
  text: { ja: 'テキスト', en: 'text' },
  workbook: { ja: '表計算', en: 'workbook' },
  word: { ja: 'ワープロ', en: 'word-processor file' },
  pdf: { ja: 'PDF', en: 'PDF' },
};

export const RECORD_CLASS_LABELS: Readonly<Record<RecordClass, Both>> = {
  years_extended: { ja: '新しい年度が加わった', en: 'years extended' },
  years_rewritten: { ja: '過去の年度が変わった', en: 'past years rewritten' },
  figures_changed: { ja: '過去の数値が変わった', en: 'past figures changed' },
  lapsed: { ja: '続きの年度がない', en: 'lapsed' },
  continued: { ja: '翌年度も続く', en: 'continued' },
  new_year: { ja: '新しい年度の記載', en: 'new year' },
  reworded: { ja: '文が変わった', en: 'reworded' },
  department_changed: { ja: '部署が変わった', en: 'department changed' },
  status_changed: { ja: '状態が変わった', en: 'status changed' },
  moved: { ja: '移された', en: 'moved' },
  renumbered: { ja: '番号が変わった', en: 'renumbered' },
  started: { ja: '未実施から始まった', en: 'started' },
  reverted: { ja: '未実施に戻った', en: 'reverted' },
};

export const RECORD_DEPARTMENTS_BASIS_LABELS: Readonly<Record<RecordDepartmentsBasis, Both>> = {
  tag: { ja: '記載の部署', en: 'tag' },
  row: { ja: '部署ごとの行', en: 'row' },
  none: { ja: 'なし', en: 'none' },
  corrected: { ja: '訂正', en: 'corrected' },
};

export const REWRITING_LABELS: Readonly<Record<Rewriting, Both>> = {
  rewritten: { ja: '書き換え', en: 'rewritten' },
};

export const RULE_VERDICT_LABELS: Readonly<Record<RuleVerdict, Both>> = {
  holds: { ja: '守られている', en: 'holds' },
  fails: { ja: '守られていない', en: 'does not hold' },
  undecided: { ja: '判断できない', en: 'cannot be told' },
};

export const SECTION_CLASS_LABELS: Readonly<Record<SectionClass, Both>> = {
  retitled: { ja: '名前が変わった', en: 'retitled' },
  renumbered: { ja: '番号が変わった', en: 'renumbered' },
  moved: { ja: '移された', en: 'moved' },
};

export const SEVERITY_LABELS: Readonly<Record<Severity, Both>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
};

export const SILENCE_LABELS: Readonly<Record<Silence, Both>> = {
  not_stated: { ja: 'この年度なし', en: 'not stated' },
  absent: { ja: 'この版になし', en: 'absent' },
  not_covered: { ja: '記載対象外の年', en: 'year not covered' },
};

export const STATUS_LABELS: Readonly<Record<Status, Both>> = {
  implemented: { ja: '実施', en: 'implemented' },
  not_implemented: { ja: '未実施', en: 'not implemented' },
  planned: { ja: '予定', en: 'planned' },
  considering: { ja: '検討中', en: 'under consideration' },
  in_progress: { ja: '継続中', en: 'in progress' },
  completed: { ja: '完了', en: 'completed' },
  discontinued: { ja: '中止', en: 'discontinued' },
  not_applicable: { ja: '該当なし', en: 'not applicable' },
  unreported: { ja: '記載なし', en: 'not reported' },
};

export const STATUS_BASIS_LABELS: Readonly<Record<StatusBasis, Both>> = {
  stated: { ja: '記載どおり', en: 'stated' },
  column: { ja: '状態の欄', en: 'column' },
  legend: { ja: '凡例', en: 'legend' },
  inferred: { ja: '推定', en: 'inferred' },
  corrected: { ja: '訂正', en: 'corrected' },
};

export const TIMELINE_ROW_LABELS: Readonly<Record<TimelineRow, Both>> = {
  activity: { ja: '実施したこと', en: 'activity' },
  item: { ja: '事業', en: 'item' },
};

export const YEARS_BASIS_LABELS: Readonly<Record<YearsBasis, Both>> = {
  tag: { ja: '記載の年度', en: 'tag' },
  column: { ja: '列の見出し', en: 'column' },
  none: { ja: 'なし', en: 'none' },
  corrected: { ja: '訂正', en: 'corrected' },
};

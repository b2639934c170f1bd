import type {
  ChangeKind,
  ItemClass,
  Language,
  RecordClass,
  SectionClass,
  Severity,
  Status,
} from '../model.js';

type Labels<Name extends string> = Readonly<Record<Name, Readonly<Record<Language, string>>>>;

/** What the values of the contract's fields are called where people read them. */
export const STATUS_LABELS: Labels<Status> = {
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

export const KIND_LABELS: Labels<ChangeKind> = {
  unchanged: { ja: '変更なし', en: 'unchanged' },
  changed: { ja: '変更', en: 'changed' },
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
};

export const CLASS_LABELS: Labels<RecordClass | ItemClass | SectionClass> = {
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
  grade_changed: { ja: '評価が変わった', en: 'grade changed' },
  retitled: { ja: '名前が変わった', en: 'retitled' },
};

export const SEVERITY_LABELS: Labels<Severity> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
};

/** The enumerations of the data model. */

import { type Labelled, words } from './define.js';

export const Status = words('Status', 'How far something got.', '進み具合。', {
  implemented: { label: ['implemented', '実施'], means: ['done', '実施'] },
  not_implemented: { label: ['not implemented', '未実施'], means: ['not done', '未実施'] },
  planned: { label: ['planned', '予定'], means: ['to be done', '予定'] },
  considering: { label: ['under consideration', '検討中'], means: ['under consideration', '検討中'] },
  in_progress: { label: ['in progress', '継続中'], means: ['going on, or partly done', '継続中・一部実施'] },
  completed: { label: ['completed', '完了'], means: ['done, and finished', '完了'] },
  discontinued: { label: ['discontinued', '中止'], means: ['given up', '中止'] },
  not_applicable: { label: ['not applicable', '該当なし'], means: ['there was nothing to do', '該当なし'] },
  unreported: { label: ['not reported', '記載なし'], means: ['the document says nothing', '記載なし'] },
});

const CORRECTED: Labelled = { label: ['corrected', '訂正'], means: ['set by a person', '人が訂正した'] };

export const StatusBasis = words('StatusBasis', 'What a status rests on.', '状態を何によって決めたか。', {
  stated: {
    label: ['stated', '記載どおり'],
    means: ['a status word or mark of the entry', '記載にある語や記号'],
  },
  column: { label: ['column', '状態の欄'], means: ['the status column of its row', '行の状態の欄'] },
  legend: {
    label: ['legend', '凡例'],
    means: ["a mark or grade, by the document's own legend", '記号や評価(資料の凡例による)'],
  },
  inferred: {
    label: ['inferred', '推定'],
    means: ['an activity that is told of with a year counts as implemented', '年度のある記載は実施とみなす'],
  },
  corrected: CORRECTED,
});

export const ActivityBasis = words(
  'ActivityBasis',
  'What the text of an activity rests on.',
  '実施したことの文の根拠。',
  {
    stated: { label: ['stated', '記載どおり'], means: ['it stands in the entry', '記載にある'] },
    item: {
      label: ['item', '事業名'],
      means: ["a mark stood for it; the item's title is taken", '記号だけなので事業名をとった'],
    },
    carried: { label: ['carried', '同上'], means: ['同上 pointed to it', '同上が指す記載からとった'] },
    corrected: CORRECTED,
  },
);

export const YearsBasis = words(
  'YearsBasis',
  'What the fiscal years rest on.',
  '年度を何によって決めたか。',
  {
    tag: { label: ['tag', '記載の年度'], means: ["the entry's own year tag", '記載の年度'] },
    column: {
      label: ['column', '列の見出し'],
      means: ["the heading of the entry's column", '列の見出しの年度'],
    },
    none: { label: ['none', 'なし'], means: ['no year is given', '年度の記載がない'] },
    corrected: CORRECTED,
  },
);

export const DepartmentsBasis = words(
  'DepartmentsBasis',
  "What an item's departments rest on.",
  '事業の担当課の根拠。',
  {
    stated: { label: ['stated', '記載どおり'], means: ["they stand in the item's row", '事業の行にある'] },
    filled_down: {
      label: ['filled down', '上の行から'],
      means: ['a merged or blank cell takes them from the row above', '結合や空欄のため上の行からとった'],
    },
    none: { label: ['none', 'なし'], means: ['none are given', '記載がない'] },
    corrected: CORRECTED,
  },
);

export const RecordDepartmentsBasis = words(
  'RecordDepartmentsBasis',
  "What a record's departments rest on.",
  '記録の部署の根拠。',
  {
    tag: { label: ['tag', '記載の部署'], means: ["the entry's trailing tag", '記載の末尾の部署名'] },
    row: {
      label: ['row', '部署ごとの行'],
      means: ["the row's own department, where an item has a row for each", '部署ごとの行'],
    },
    none: { label: ['none', 'なし'], means: ['none are given', '記載がない'] },
    corrected: CORRECTED,
  },
);

export const Medium = words('Medium', 'What kind of file an input is.', '入力ファイルの種類。', {
  text: ['text: Markdown, HTML, tabs, CSV, laid-out text', 'テキスト(Markdown、HTML、タブ区切りなど)'],
  workbook: ['a workbook', '表計算のブック'],
  word: ['a word-processor file', 'ワープロの文書'],
  pdf: ['a PDF', 'PDF'],
});

export const ColumnRole = words(
  'ColumnRole',
  'What a column of a table is for.',
  '表の列が何のためのものか。',
  {
    section: ['the sections around the items', '事業を囲む章・施策'],
    item: ["the items' titles", '事業名'],
    number: ["the items' numbers", '事業番号'],
    department: ['the departments in charge', '担当課'],
    plan: ['what was to be done', '計画・予定した内容'],
    result: ['what was done', '実施したこと'],
    status: ['how far it got', '進み具合'],
    grade: ['a grade', '評価'],
    indicator: ['what is measured', '指標'],
    target: ['the target value', '目標値'],
    value: ['the measured value', '実績値'],
    budget: ['money', '予算・決算額'],
    issue: ['what stands in the way', '課題'],
    next: ['what comes next', '今後の取組'],
    note: ['remarks', '備考'],
    other: ['something else', 'その他'],
  },
);

export const Severity = words('Severity', 'How grave a message is.', '確認事項の重さ。', {
  error: { label: ['error', 'エラー'], means: ['something could not be done', '処理できなかった'] },
  warning: { label: ['warning', '警告'], means: ['a person should look', '人の確認が必要'] },
  info: { label: ['info', '情報'], means: ['good to know', '参考'] },
});

export const OmissionKind = words(
  'OmissionKind',
  'What a file holds and its transcript does not.',
  'ファイルにあり転記にないものの種類。',
  {
    'hidden-sheet': ['a hidden sheet', '非表示のシート'],
    'hidden-row': ['a hidden row', '非表示の行'],
    'hidden-column': ['a hidden column', '非表示の列'],
    'hidden-text': ['hidden text', '隠し文字'],
    picture: ['a picture', '画像'],
    'scanned-page': ['a scanned page', '画像だけのページ'],
    'deleted-text': ['text that a tracked change deletes', '変更履歴で削除された文字'],
  },
);

export const ClaimKind = words(
  'ClaimKind',
  'What a character of the transcript may be claimed as.',
  '転記の文字が何に当たるか。',
  {
    record: {
      label: ['records', '記載'],
      means: ['a record: its activity, years, departments', '実施したことの記載'],
    },
    item: {
      label: ['items', '事業'],
      means: ["an item's title, number, departments or other cells", '事業の名称・番号・担当課などの欄'],
    },
    section: { label: ['sections', '章'], means: ["a section's heading or description", '見出しと説明'] },
    metadata: {
      label: ['title, dates, …', '表題・日付など'],
      means: ["the document's own title, date, issuer", '資料の題名・日付・作成部署'],
    },
    column_heading: { label: ['column headings', '表の見出し'], means: ["a column's heading", '列の見出し'] },
    note: { label: ['notes', '注記'], means: ['a note', '注記'] },
    markup: {
      label: ['notation and white space', '記号・空白'],
      means: ['tags, delimiters and white space', 'タグ・区切り・空白'],
    },
    furniture: {
      label: ['page furniture', '頁番号など'],
      means: ['page numbers and repeated page headings', 'ページ番号・柱'],
    },
  },
);

export const ChangeKind = words('ChangeKind', 'What became of something.', '版の間でどうなったか。', {
  unchanged: { label: ['unchanged', '変更なし'], means: ['it is the same in both editions', '変更なし'] },
  changed: { label: ['changed', '変更'], means: ['it is in both editions and differs', '変更'] },
  added: { label: ['added', '追加'], means: ['only the new edition has it', '追加'] },
  removed: { label: ['removed', '削除'], means: ['only the old edition has it', '削除'] },
});

export const Mode = words(
  'Mode',
  'Whether an edition tells of the past years too.',
  '版が過去の年度も書くか。',
  {
    cumulative: ['each edition tells of the past years again', '過去の年度も再び書く'],
    yearly: ['each edition tells of its own year alone', 'その年度だけを書く'],
  },
);

export const Edition = words('Edition', 'One of two editions.', '二つの版のどちらか。', {
  old: ['the earlier edition', '旧版'],
  new: ['the later edition', '新版'],
});

const STARTED: Labelled = {
  label: ['started', '未実施から始まった'],
  means: ['the item stood at 未実施 and now has activities', '未実施だった事業に記載が現れた'],
};
const REVERTED: Labelled = {
  label: ['reverted', '未実施に戻った'],
  means: ['the item had activities and now stands at 未実施', '記載のあった事業が未実施になった'],
};
const DEPARTMENT: Labelled = {
  label: ['department changed', '部署が変わった'],
  means: ['the departments differ', '部署が変わった'],
};
const RENUMBERED: Labelled = {
  label: ['renumbered', '番号が変わった'],
  means: ['the number differs', '番号が変わった'],
};
const RETITLED: Labelled = {
  label: ['retitled', '名前が変わった'],
  means: ['the title differs', '名前が変わった'],
};

export const RecordClass = words('RecordClass', 'How a record has changed.', '記録の変わり方。', {
  years_extended: {
    label: ['years extended', '新しい年度が加わった'],
    means: ["a year after the old edition's last fiscal year came", '新しい年度が加わった'],
  },
  years_rewritten: {
    label: ['past years rewritten', '過去の年度が変わった'],
    means: ["a year up to the old edition's last fiscal year came or went", '過去の年度が増えた・消えた'],
  },
  figures_changed: {
    label: ['past figures changed', '過去の数値が変わった'],
    means: ['a figure of a year that both editions cover differs', '両方の版にある年度の数値が変わった'],
  },
  lapsed: {
    label: ['lapsed', '続きの年度がない'],
    means: ['it ran in the last fiscal year of the old edition and goes on no further', '続きの年度がない'],
  },
  continued: {
    label: ['continued', '翌年度も続く'],
    means: ['an activity of a yearly edition is told again of the next year', '翌年度も同じ文で書かれている'],
  },
  new_year: {
    label: ['new year', '新しい年度の記載'],
    means: ['an activity of a year column that the old edition does not have', '新しい年度の列の記載'],
  },
  reworded: {
    label: ['reworded', '文が変わった'],
    means: ["the activity's folded text differs", '文が変わった'],
  },
  department_changed: DEPARTMENT,
  status_changed: {
    label: ['status changed', '状態が変わった'],
    means: ['the status differs', '状態が変わった'],
  },
  moved: { label: ['moved', '移された'], means: ['it stands under another item', '別の事業に移った'] },
  renumbered: RENUMBERED,
  started: STARTED,
  reverted: REVERTED,
});

export const ItemClass = words('ItemClass', 'How an item has changed.', '事業の変わり方。', {
  started: STARTED,
  reverted: REVERTED,
  retitled: RETITLED,
  renumbered: RENUMBERED,
  moved: { label: ['moved', '移された'], means: ['it stands in another section', '別の章・施策に移った'] },
  department_changed: DEPARTMENT,
  grade_changed: { label: ['grade changed', '評価が変わった'], means: ['a grade differs', '評価が変わった'] },
});

export const SectionClass = words('SectionClass', 'How a section has changed.', '章・施策の変わり方。', {
  retitled: RETITLED,
  renumbered: RENUMBERED,
  moved: { label: ['moved', '移された'], means: ['it stands in another section', '別の章・施策に移った'] },
});

export const Silence = words(
  'Silence',
  'Why an edition gives an activity no status in a fiscal year.',
  '版がある年度の状態を書いていない理由。',
  {
    not_stated: {
      label: ['not stated', 'この年度なし'],
      means: ['it knows the activity, but not in this year', '記載はあるがその年度ではない'],
    },
    absent: { label: ['absent', 'この版になし'], means: ['it does not have it', '記載がない'] },
    not_covered: {
      label: ['not covered', '対象外'],
      means: ['it tells nothing of this year at all', 'その年度について何も書いていない'],
    },
  },
);

export const TimelineRow = words(
  'TimelineRow',
  'What a row of `timeline.csv` is about.',
  '`timeline.csv` の行の種類。',
  {
    activity: {
      label: ['activity', '実施したこと'],
      means: ['an activity in a fiscal year', 'ある年度の、実施したこと'],
    },
    item: { label: ['item', '事業'], means: ['an item', '事業'] },
  },
);

export const Rewriting = words('Rewriting', 'Whether the past was rewritten.', '過去の記載が変わったか。', {
  rewritten: {
    label: ['rewritten', '書き換え'],
    means: ['two editions that both cover the year disagree on it', 'その年度を扱う版の間で食い違う'],
  },
});

/** The enumerations of the data model. */

import { type LabelledValue, words } from './define.js';

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

const CORRECTED: LabelledValue = { label: ['corrected', '訂正'], means: ['set by a person', '人が訂正した'] };

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
  text: {
    label: ['text', 'テキスト'],
    means: ['text: Markdown, HTML, tabs, CSV, laid-out text', 'テキスト(Markdown、HTML、タブ区切りなど)'],
  },
  workbook: { label: ['workbook', '表計算'], means: ['a workbook', '表計算のブック'] },
  word: { label: ['word-processor file', 'ワープロ'], means: ['a word-processor file', 'ワープロの文書'] },
  pdf: { label: ['PDF', 'PDF'], means: ['a PDF', 'PDF'] },
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
    'deleted-text': [
      'text that is struck out, or that a tracked change deletes',
      '取り消し線か変更履歴で消された文字',
    ],
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

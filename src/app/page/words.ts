import type { Language } from '../../model.js';
import { language } from '../../report/page/language.js';
import type { Translations } from '../../report/page-data.js';

/** The page's own words. Those in `shell.html` stand there in Japanese, too. */
export const APP_WORDS = {
  language: { ja: 'English', en: '日本語' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  title: { ja: '進捗の資料を読み取る', en: 'Read progress reports' },
  promise: {
    ja: '資料はこのパソコンの中だけで処理します。外部への通信は一切しません。',
    en: 'Documents are processed on this computer alone. Nothing is sent anywhere.',
  },
  dropTitle: { ja: '資料をここにドロップしてください', en: 'Drop documents here' },
  dropKinds: {
    ja: 'Excel・Word・PDF・HTML・CSV・テキスト(zip やフォルダーのままでも)',
    en: 'Excel, Word, PDF, HTML, CSV, text (also folders and zip files)',
  },
  chooseFiles: { ja: 'ファイルを選ぶ', en: 'Choose files' },
  chooseFolder: { ja: 'フォルダーを選ぶ', en: 'Choose a folder' },
  pasteHint: {
    ja: 'Excel や Word の表をコピーして、この画面で Ctrl+V を押しても読み取れます。',
    en: 'Or copy a table in Excel or Word and press Ctrl+V here.',
  },
  step1: { ja: '読み取る', en: 'Read' },
  step1Text: {
    ja: '計画の進捗の資料から、事業ごとに「いつ・どの課が・何をしたか」を1件ずつ取り出します。',
    en: 'Takes who did what in which fiscal year, record by record, out of progress reports.',
  },
  step2: { ja: '確かめる', en: 'Check' },
  step2Text: {
    ja: 'どの記載も、資料のどこに書いてあるかが分かります。読み取りに迷った所は、確認事項として示します。',
    en: 'Every record shows where it stands in the document. What was doubtful is listed as a message.',
  },
  step3: { ja: '保存する', en: 'Save' },
  step3Text: {
    ja: 'Excel ブック・CSV・報告書として保存できます。年度の違う資料を一緒に入れると、変わった所を比べます。',
    en: 'Saves a workbook, CSV and a report. Several editions of a plan are compared.',
  },
  safety: {
    ja: 'このページはインターネットにも庁内ネットワークにも接続しません(ブラウザーの設定で通信を禁じています)。入れた資料は、ページを閉じると残りません(加えた訂正だけが、このブラウザーに残ります)。',
    en: 'This page connects to no network: its security policy forbids every request. Documents are gone when it is closed.',
  },
  documents: { ja: '資料', en: 'Documents' },
  addFiles: { ja: '追加', en: 'Add' },
  addFolder: { ja: 'フォルダー', en: 'Folder' },
  addHint: { ja: 'ドロップや Ctrl+V でも追加できます。', en: 'Or drop files, or press Ctrl+V.' },
  stop: { ja: '中止', en: 'Stop' },
  stoppedText: {
    ja: '中止しました。読み取り済みの資料はそのまま使えます。',
    en: 'Stopped. What has been read stays.',
  },
  resume: { ja: '残りを読み取る', en: 'Read the rest' },
  passedOver: { ja: '読み取りの対象でないファイル', en: 'Files that are not read' },
  tabRecords: { ja: '記載', en: 'Records' },
  tabMessages: { ja: '確認事項', en: 'Messages' },
  tabChanges: { ja: '版の比較', en: 'Changes' },
  tabCorrections: { ja: '訂正', en: 'Corrections' },
  correctRecord: { ja: 'この記載を訂正・確認する', en: 'Correct or confirm this record' },
  saveCorrections: { ja: '訂正を保存 (corrections.json)', en: 'Save corrections (corrections.json)' },
  openCorrections: { ja: '訂正のファイルを開く', en: 'Open a file of corrections' },
  saveProfile: { ja: '列の役割を保存 (profile.json)', en: 'Save what columns are for (profile.json)' },
  saveAliases: { ja: '部署の名前を保存 (aliases.csv)', en: 'Save names of departments (aliases.csv)' },
  correctionsKept: {
    ja: '訂正はこのブラウザーにも残り、同じ資料をまた開くと続きから始められます。',
    en: 'This browser keeps corrections, too: they return with the same document.',
  },
  correctionsNotKept: {
    ja: 'このブラウザーには訂正が残りません。閉じる前に保存してください。',
    en: 'This browser keeps nothing: save corrections before you close the page.',
  },
  correctionsNext: {
    ja: '保存したファイルを次の年度の資料と一緒に入れると、同じ文がある所に引き継がれます。',
    en: "Drop the saved file with next year's edition: what still stands there is corrected again.",
  },
  wrongAnswers: { ja: 'このファイルは使えません', en: 'This file cannot be used' },
  close: { ja: '閉じる', en: 'Close' },
  sameFile: {
    ja: '同じ内容のファイルが二つ以上あります。記載が重なって数えられるため、一つを残して外してください',
    en: 'The same file was given twice, so that its records count twice. Remove one of them',
  },
  answersTaken: { ja: '訂正のファイルを取り込みました', en: 'Corrections were taken from the file' },
  tabReport: { ja: '報告書', en: 'Report' },
  tabSave: { ja: '保存', en: 'Save' },
  readingFirst: { ja: '最初の資料を読み取っています…', en: 'Reading the first document…' },
  noRecordsRead: {
    ja: '記載を読み取れた資料はありません。左の一覧と「確認事項」に、理由と次にすることを示しています。',
    en: 'No document gave a record. The list on the left and the messages say why, and what to do.',
  },
  detailTitle: { ja: '選んだ記載', en: 'Selected record' },
  pickRecord: {
    ja: '左の一覧から記載を選ぶと、ここに内容と出典が出ます。',
    en: 'Select a record in the list to see it here with its source.',
  },
  noChanges: {
    ja: '同じ計画の、年度の違う資料を二つ以上入れると、変わった所をここで比べます。',
    en: 'Give two or more editions of a plan to compare them here.',
  },
  dropHere: { ja: 'ここで放すと追加します', en: 'Drop to add' },
  more: { ja: '絞り込み', en: 'Filters' },
  stateWaiting: { ja: '待機中', en: 'waiting' },
  stateWorking: { ja: '読み取り中', en: 'reading' },
  stateStopped: { ja: '未読み取り', en: 'not read' },
  stateFailed: { ja: '読み取れません', en: 'failed' },
  stateDone: { ja: '完了', en: 'done' },
  recordsUnit: { ja: '記載', en: 'records' },
  toCheck: { ja: '要確認', en: 'to check' },
  remove: { ja: '資料を外す', en: 'Remove' },
  working: { ja: '読み取っています', en: 'Reading' },
  finished: { ja: '読み取りが終わりました', en: 'Done' },
  pasted: { ja: '貼り付け', en: 'pasted' },
  nothingPasted: {
    ja: '貼り付けられる表がありません。Excel や Word で表を選んでコピーしてください。',
    en: 'There is no table to paste. Copy one in Excel or Word.',
  },
  reportFrame: { ja: '進捗の報告書', en: 'Progress report' },
  openReport: { ja: '新しいタブで開く(印刷)', en: 'Open in a new tab (to print)' },
  saveAll: { ja: 'すべてを zip で保存', en: 'Save everything as zip' },
  saveWorkbook: { ja: 'Excel ブックを保存', en: 'Save the workbook' },
  saveOne: { ja: '保存', en: 'Save' },
  saved: { ja: '保存しました', en: 'Saved' },
  saving: { ja: '作成しています', en: 'Preparing' },
  headings: { ja: 'CSV の見出し', en: 'CSV headings' },
  headingsEn: { ja: '英語の項目名(コマンドと同じ)', en: 'English names' },
  headingsJa: { ja: '日本語', en: 'Japanese' },
  groupReport: { ja: '読む・印刷する', en: 'To read and to print' },
  groupWorkbook: { ja: 'Excel で見る', en: 'For Excel' },
  groupCsv: { ja: '表(CSV)', en: 'Tables (CSV)' },
  groupJson: { ja: 'すべての情報(JSON・転記)', en: 'Everything (JSON, transcripts)' },
  groupOther: { ja: 'ほかの形式', en: 'Other formats' },
  nothingToSave: { ja: '保存できるものはまだありません。', en: 'There is nothing to save yet.' },
  trouble: {
    ja: 'このページで予期しない誤りが起きました。ページを開き直してください',
    en: 'An unexpected error of this page. Please open it again',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type AppWord = keyof typeof APP_WORDS;

/** The same by the names under which the page translates them, beside the report's. */
export const TRANSLATED: Translations = Object.fromEntries(
  Object.entries(APP_WORDS).map(([name, both]) => [`app.${name}`, both]),
);

/** A word in the page's language. */
export const word = (name: AppWord): string => APP_WORDS[name][language()];

/** A number of things: 3件, or 3. */
export const counted = (count: number): string => (language() === 'ja' ? `${count}件` : String(count));

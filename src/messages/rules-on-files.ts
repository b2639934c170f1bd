import type { FileRuleId } from '../model.js';
import type { Rule } from './rule.js';

/** Rules on inputs and outputs. */
export const RULES_ON_FILES: Readonly<Record<FileRuleId, Rule>> = {
  'input-missing': {
    severity: 'error',
    title: { ja: '入力が見つからない', en: 'input missing' },
    says: {
      ja: '入力が見つかりません。ファイルかフォルダの名前を確かめてください。',
      en: 'no such file or folder',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'input-unreadable': {
    severity: 'error',
    title: { ja: '入力が読めない', en: 'input unreadable' },
    says: { ja: '読み取れません({reason})。', en: 'cannot be read ({reason})' },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'input-none': {
    severity: 'error',
    title: { ja: '処理できるファイルがない', en: 'nothing to read' },
    says: {
      ja: '処理できるファイルがありません({expected} が必要です)。',
      en: 'holds no file that can be read (expected {expected})',
    },
    why: { ja: 'フォルダの場所を確かめる。', en: 'Perhaps it is another folder.' },
  },
  'input-empty': {
    severity: 'error',
    title: { ja: '空のファイル', en: 'empty file' },
    says: {
      ja: 'ファイルが空です。文字のある資料が必要です。',
      en: 'the file is empty; expected a document',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'input-binary': {
    severity: 'error',
    title: { ja: '文字でないファイル', en: 'not a text file' },
    says: {
      ja: '文字のファイルではありません({found})。テキスト、HTML、Markdown に変換してから入力してください。',
      en: 'not a text file ({found}); expected text, HTML or Markdown',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'undecodable-bytes': {
    severity: 'error',
    title: { ja: '読めない文字', en: 'undecodable bytes' },
    says: {
      ja: '{offset}バイト目(先頭を0とする)の {found} は {encoding} の文字として読めません。',
      en: '{found} at byte offset {offset} is not {encoding}',
    },
    why: {
      ja: '読めない文字を「?」に置き換えることはしない。',
      en: 'What cannot be decoded is never replaced by a question mark.',
    },
  },
  'input-failed': {
    severity: 'error',
    title: { ja: '処理の失敗', en: 'failed' },
    says: {
      ja: '処理中に予期しない誤りが起きました({reason})。この資料は出力されません。',
      en: 'an unexpected error ({reason}); nothing is written for this input',
    },
    why: { ja: 'プログラムの誤りである。資料を添えて知らせてほしい。', en: 'A bug: please report it.' },
  },
  'input-not-extracted': {
    severity: 'error',
    title: { ja: '取り出した記録でない JSON', en: 'JSON of another kind' },
    says: {
      ja: 'この版の shinchoku が書いた記録の JSON として読めません({found}、必要なのは {expected})。資料から取り出し直してください。',
      en: 'not the JSON that this version of shinchoku writes of a document ({found}; expected {expected}); extract it again',
    },
    why: {
      ja: '比べられるのは、資料そのものか、資料から取り出したままの JSON である。書き換えた JSON や別の版の JSON は、誤った比較になる前に断る。',
      en: 'Editions are given as documents, or as the JSON extracted from them. JSON that was altered, or is of another version, is refused before it makes a wrong comparison.',
    },
  },
  'edition-order-unknown': {
    severity: 'warning',
    title: { ja: '版の順序が不明', en: 'order of editions unknown' },
    says: {
      ja: '計画「{title}」の資料の順序が決められないので、比べません(日付 {date}: {files})。',
      en: 'which of the documents of the plan 「{title}」 comes first cannot be told, so they are not compared (date {date}: {files})',
    },
    why: {
      ja: '同じ版の写しか、分けて公表された一つの版かもしれない。diff で順序を指定すれば比べられる。',
      en: 'Copies of one edition, or parts of one; `diff` compares them in the order in which they are given.',
    },
  },
  'edition-order-inferred': {
    severity: 'info',
    title: { ja: '版の順序を推定', en: 'order of editions inferred' },
    says: {
      ja: '日付がないので、最後の年度({year}年度)から版の順序を推定しました。',
      en: 'there is no date; the place among the editions was inferred from the last fiscal year ({year})',
    },
    why: {
      ja: '順序が違えば diff で指定すると比べられる。',
      en: 'If it is wrong, `diff` compares editions in the order in which they are given.',
    },
  },
  'report-too-large': {
    severity: 'info',
    title: { ja: '報告の頁なし', en: 'no report' },
    says: {
      ja: '記載が {count} 件あり、{most} 件を超えるので、報告の頁は作りません。記録の CSV と JSON はすべてあります。',
      en: 'no report is written for {count} records, which are more than {most}; CSV and JSON are complete',
    },
    why: {
      ja: 'ブラウザで開けないほど大きな頁になる。計画ごとに分けて処理すると作られる。',
      en: 'No browser is at ease with a page of that size; plan by plan there is a report.',
    },
  },
  'output-unwritable': {
    severity: 'error',
    title: { ja: '書き込めない', en: 'output unwritable' },
    says: { ja: '書き込めません({reason})。', en: 'cannot be written ({reason})' },
    why: { ja: '書きかけのファイルは残らない。', en: 'No half-written file is left.' },
  },
};

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
  'output-unwritable': {
    severity: 'error',
    title: { ja: '書き込めない', en: 'output unwritable' },
    says: { ja: '書き込めません({reason})。', en: 'cannot be written ({reason})' },
    why: { ja: '書きかけのファイルは残らない。', en: 'No half-written file is left.' },
  },
};

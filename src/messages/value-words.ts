import type { Language } from '../model.js';

type Words = Readonly<Record<Language, string>>;

/** Codes of the system and of readers, in words. Those that help to find the cause follow the words. */
const CODES_IN_WORDS: readonly (readonly [code: RegExp, words: Words])[] = [
  [/^ENOENT$/, { ja: 'ファイルが見つかりません', en: 'no such file' }],
  [/^(?:EACCES|EPERM)$/, { ja: '権限がありません', en: 'no permission' }],
  [/^EEXIST$/, { ja: '同じ名前のファイルがすでにあります', en: 'a file of this name exists' }],
  [
    /^ENOTDIR$/,
    { ja: 'フォルダの名前がファイルを指しています', en: 'a file stands in the place of a folder' },
  ],
  [/^EISDIR$/, { ja: '同じ名前のフォルダがあります', en: 'there is a folder of this name' }],
  [/^ENOSPC$/, { ja: 'ディスクの空きがありません', en: 'the disk is full' }],
  [/^EROFS$/, { ja: '書き込みのできない場所です', en: 'the place is read-only' }],
  [/^EBUSY$/, { ja: 'ほかのプログラムが使っています', en: 'another program uses it' }],
  [/^(?:EMFILE|ENFILE)$/, { ja: '開いているファイルが多すぎます', en: 'too many open files' }],
  [/^ENAMETOOLONG$/, { ja: '名前が長すぎます', en: 'the name is too long' }],
  [/^ELOOP$/, { ja: 'リンクが堂々巡りになっています', en: 'links lead in a circle' }],
  [/^EIO$/, { ja: '装置の誤りです', en: 'the device failed' }],
  [/^ZIP [hdm]|^deflate$/, { ja: '圧縮されたデータが正しくありません', en: 'wrong compressed data' }],
  [/^XML /, { ja: '中の XML が正しくありません', en: 'wrong XML within' }],
];

/** Values that words stand for altogether. */
const VALUES_IN_WORDS: Readonly<Record<string, Words>> = {
  text: { ja: 'テキスト', en: 'text' },
  EOF: { ja: '終わりの部分がありません', en: 'its end is missing' },
  'Invalid PDF structure.': { ja: 'PDF の構造が正しくありません', en: 'the structure of the PDF is wrong' },
  'no readable page': { ja: '読めるページがありません', en: 'no page can be read' },
  'changed-since-enqueue': {
    ja: 'enqueue の後に内容が変わりました',
    en: 'it has changed since it was enqueued',
  },
  'file-not-folder': {
    ja: 'フォルダではなくファイルです。-o にはフォルダを指定してください',
    en: 'a file, and no folder; give a folder to -o',
  },
  'heading row': { ja: '列の見出し', en: 'the heading row' },
  'item row': { ja: '事業の行', en: 'the row of an item' },
  '-': { ja: '日付なし', en: 'no date' },
  'correction absent': { ja: 'その資料が入力にありません', en: 'its document is no input' },
  'correction gone': { ja: 'その文が見つかりません', en: 'its text is not found' },
  'correction ambiguous': { ja: '同じ文が複数あります', en: 'its text stands in several places' },
  'correction no-target': { ja: 'その文は記録でも事業名でもありません', en: 'its text is no record or item' },
  'correction part': {
    ja: 'その文は記載の一部でしかありません',
    en: 'its text is only a part of the entry',
  },
  'correction no-item': { ja: '前に事業がありません', en: 'no item stands before its text' },
  'correction taken': { ja: 'その文はすでに記録にあります', en: 'its text is in a record already' },
  'correction interleaved': {
    ja: 'その文の間にほかの記録があります',
    en: 'other records stand within its text',
  },
  'correction conflict': {
    ja: '同じ文に食い違う訂正があります',
    en: 'corrections of this text contradict each other',
  },
};

const NUL_FOUND = /^NUL \(offset ([0-9]+)\)$/;
const STATED_FISCAL_YEAR = /^([0-9]{4})年度$/;

/** A value of a message in words, if it is a code; else the value itself. */
export function valueWords(value: string, language: Language): string {
  if (Object.hasOwn(VALUES_IN_WORDS, value)) return VALUES_IN_WORDS[value]?.[language] ?? value;
  const offset = NUL_FOUND.exec(value)?.[1];
  if (offset !== undefined && language === 'ja')
    return `先頭から${offset}バイト目に文字でないデータがあります`;
  if (language === 'en') {
    const year = STATED_FISCAL_YEAR.exec(value)?.[1];
    if (year !== undefined) return `fiscal year ${year}`;
  }
  const words = CODES_IN_WORDS.find(([code]) => code.test(value))?.[1];
  return words ? `${words[language]}: ${value}` : value;
}

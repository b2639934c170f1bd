import { table } from './examples.js';
import type { Rule } from './rule.js';

/** Rules on what the form of a file does to its text. */
export const RULES_ON_FORMS = {
  'private-use-letter': {
    severity: 'info',
    title: { ja: '外字', en: 'private-use letter' },
    says: {
      ja: '外字({found})が {count} か所にあります。作った所のパソコンでしか形が分からない文字なので、もとの資料で確かめてください。',
      en: 'holds letters of private use ({found}) in {count} places, which look as they were meant only where they were made; compare with the original',
    },
    why: {
      ja: '外字はそのまま残す。人名や地名の字が、ほかのパソコンでは別の形や空白に見えることがある。',
      en: 'They are kept as they are. Names of people and places may look wrong or empty elsewhere.',
    },
    example: table('①説明会\t総務課\t・\ue000田氏の講演会(平成28年度)【総務課】'),
  },
  'span-capped': {
    severity: 'warning',
    title: { ja: '表からはみ出す結合', en: 'span beyond the table' },
    says: {
      ja: 'セルの結合(横{columns}、縦{rows})が表からはみ出すため、表の大きさまでとしました。',
      en: 'a cell spans {columns} columns and {rows} rows, beyond the table; it was cut to the table',
    },
    why: { ja: '変換ソフトの誤りの可能性がある。', en: 'Perhaps a slip of the program that made the table.' },
    example:
      '<table><tr><td rowspan="99999999">具体的な事業</td><td>担当課</td><td>実施したこと</td></tr></table>\n',
  },
  'nesting-capped': {
    severity: 'warning',
    title: { ja: '深すぎる入れ子', en: 'nesting too deep' },
    says: {
      ja: 'タグや箇条書きの入れ子が深すぎるため(上限{limit})、それより深いものは無視して文字だけを読みました。',
      en: 'tags or lists are nested too deep (the limit is {limit}); deeper ones were passed over, their text was read',
    },
    why: {
      ja: '壊れた HTML や Markdown の可能性がある。',
      en: 'The document is broken, or made to break programs.',
    },
    example: `${'<div>'.repeat(400)}深い${'</div>'.repeat(400)}\n`,
  },
  'markdown-capped': {
    severity: 'warning',
    title: { ja: '区切りのない長いMarkdown', en: 'long Markdown without a break' },
    says: {
      ja: 'ここから記号の多い行が空行なしに長く続くため、区切って読みました。記号(*、[ など)の一部が文字のまま残ることがあります。空行を入れて段落を分けると、そのまま読めます。',
      en: 'a long stretch of notation without a blank line begins here; it was read in parts, and some of its signs (*, [) may be left in the text. Put blank lines between its paragraphs',
    },
    why: {
      ja: '一続きに読むと、長さの二乗の時間がかかる。文字が失われることはない。',
      en: 'Read as a whole it takes a time that grows with the square of its length. No text is lost.',
    },
    example: `${'**市の広報*'.repeat(1600)}\n`,
  },
  'formula-uncalculated': {
    severity: 'warning',
    title: { ja: '計算結果のない数式', en: 'formula without a result' },
    says: {
      ja: '計算結果が保存されていない数式が {count} 個あり、空欄として読みました(最初は {cell})。Excel で開いて保存し直してから入力してください。',
      en: 'the file holds no results of {count} formulas, which were read as blank (the first is {cell}); open it in Excel, save it, and read it again',
    },
    why: {
      ja: 'Excel 以外のプログラムが作ったファイルでは、数式の結果が入っていないことがある。',
      en: 'Workbooks that other programs write may hold formulas alone. What they come to is not guessed.',
    },
  },
  'pdf-page-damaged': {
    severity: 'warning',
    title: { ja: '壊れたページ', en: 'damaged page' },
    says: {
      ja: '{pages}ページは壊れていて読めません。もとのソフトで PDF を作り直すか、ファイルをもう一度受け取ってください。',
      en: 'page {pages} is damaged and was not read; make the PDF again in its own program, or get it again',
    },
    why: { ja: 'ほかのページは処理される。', en: 'The other pages are still read.' },
  },
  'pdf-scanned': {
    severity: 'warning',
    title: { ja: '画像だけのページ', en: 'scanned page' },
    says: {
      ja: '{pages}ページは画像だけで、文字がありません。もとの Excel や Word のファイル、または文字の入った PDF を入力してください。',
      en: 'page {pages} is a picture without text; give the workbook or Word file that it was printed from, or a PDF with text',
    },
    why: {
      ja: '紙を読み取った PDF の文字は読まない。ほかのページは処理される。',
      en: 'Text is not recognised in pictures. The other pages are still read.',
    },
  },
  'pdf-text-cut': {
    severity: 'warning',
    title: { ja: '紙の端で切れた表', en: 'table cut off by the page' },
    says: {
      ja: '{pages}ページの表は紙の端で切れていて、外にはみ出した文字を読んでいません。もとの Excel や Word のファイル、または表が紙に収まる PDF を入力してください。',
      en: 'a table on page {pages} goes on over the edge of the page, and what stands outside was not read; give the workbook or Word file that it was printed from, or a PDF in which it fits',
    },
    why: {
      ja: '紙の上で始まる行の続きは読む。外だけにある文字は、どの列のものか分からない。',
      en: 'Lines that begin on the page are read to their end. It cannot be told to which column other text belongs.',
    },
  },
  'pdf-text-unreadable': {
    severity: 'warning',
    title: { ja: '文字を取り出せないページ', en: 'page with unreadable text' },
    says: {
      ja: '{pages}ページの文字は、PDF にどの文字かの情報がないので取り出せません。もとの Excel や Word のファイルを入力するか、フォントを埋め込む設定で PDF を作り直してください。',
      en: 'the PDF does not say which characters page {pages} holds; give the workbook or Word file that it was made from, or make the PDF again with its fonts embedded',
    },
    why: {
      ja: '見た目は正しくても、コピーすると文字が化ける PDF である。推測で置き換えることはしない。ほかのページは処理される。',
      en: 'Such a PDF looks right, and what is copied from it is garbled. Nothing is guessed; the other pages are still read.',
    },
  },
} satisfies Readonly<Record<string, Rule>>;

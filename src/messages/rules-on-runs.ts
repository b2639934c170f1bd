import type { Rule } from './rule.js';

/** Rules on a run as a whole: its editions, what it keeps, and what it writes. */
export const RULES_ON_RUNS = {
  'edition-order-unknown': {
    severity: 'warning',
    title: { ja: '資料の順序が不明', en: 'order of editions unknown' },
    says: {
      ja: '計画「{title}」の資料の順序が決められないので、比べません({date:words}: {files})。',
      en: 'which of the documents of the plan 「{title}」 comes first cannot be told, so they are not compared ({date:words}: {files})',
    },
    why: {
      ja: '同じ資料の写しか、分けて公表された一つの資料かもしれない。diff で順序を指定すれば比べられる。',
      en: 'Copies of one edition, or parts of one; `diff` compares them in the order in which they are given.',
    },
  },
  'edition-order-inferred': {
    severity: 'info',
    title: { ja: '資料の順序を推定', en: 'order of editions inferred' },
    says: {
      ja: '日付がないので、最後の年度({year}年度)から資料の順序を推定しました。',
      en: 'there is no date; the place among the editions was inferred from the last fiscal year ({year})',
    },
    why: {
      ja: '順序が違えば diff で指定すると比べられる。',
      en: 'If it is wrong, `diff` compares editions in the order in which they are given.',
    },
  },
  'cache-damaged': {
    severity: 'warning',
    title: { ja: '壊れていたキャッシュ', en: 'damaged cache entry' },
    says: {
      ja: 'キャッシュのこのファイルが壊れていたので、使わずに消しました。繰り返し起きるときは、ディスクを確かめてください。',
      en: 'this file of the cache was damaged; it was removed and not used; check the disk if this happens again',
    },
    why: {
      ja: 'キャッシュの内容は、使う前に検査用の値と照らし合わせる。壊れた結果は、資料から作り直される。',
      en: 'What the cache holds is compared with its checksum before it is used. A damaged result is made anew from the document.',
    },
  },
  'cache-unwritable': {
    severity: 'warning',
    title: { ja: 'キャッシュに書けない', en: 'cache not writable' },
    says: {
      ja: 'キャッシュのフォルダに書き込めません({reason:words})。出力は正しいものですが、次の実行は速くなりません。',
      en: 'the folder of the cache cannot be written ({reason:words}); the output is right, but the next run will not be faster',
    },
    why: {
      ja: 'キャッシュに書けなくても、資料の処理は続ける。',
      en: 'The documents are worked on without a cache.',
    },
  },
  'result-missing': {
    severity: 'error',
    title: { ja: 'まだない結果', en: 'result missing' },
    says: {
      ja: 'この資料の結果が、まだキャッシュにありません。worker の処理が終わってから、enqueue と同じオプションで collect を実行してください。',
      en: 'the cache holds no result of this document; run collect when the workers are done, with the options of enqueue',
    },
    why: {
      ja: 'ほかの資料は出力される。資料が変わっていれば、もう一度 enqueue を実行する。',
      en: 'The other documents are written. A document that has changed needs another enqueue.',
    },
  },
  'document-set-aside': {
    severity: 'error',
    title: { ja: '処理できなかった資料', en: 'document set aside' },
    says: {
      ja: 'worker が何度か試しましたが、処理できませんでした({reason:words})。原因を除いてから enqueue を実行すると、やり直します。',
      en: 'workers have tried several times and failed ({reason:words}); another enqueue tries again',
    },
    why: {
      ja: '一つの資料のために、ほかの資料の処理を止めない。',
      en: 'One document does not keep the others waiting.',
    },
  },
  'correction-unused': {
    severity: 'warning',
    title: { ja: '使われなかった訂正', en: 'correction unused' },
    says: {
      ja: '「{file}」の訂正は使われませんでした({reason:words}): {text}',
      en: 'the correction of 「{file}」 was not applied ({reason:words}): {text}',
    },
    why: {
      ja: '訂正は資料の文に結び付いている。文が変わったら、訂正が要るかどうかを確かめる。',
      en: 'A correction belongs to a text. Where the text has changed, a person has to see whether it still holds.',
    },
  },
  'correction-reapplied': {
    severity: 'info',
    title: { ja: '別の版の訂正', en: 'correction of another edition' },
    says: {
      ja: '「{file}」のための訂正を、同じ文のあるここにも当てはめました: {text}',
      en: 'a correction of 「{file}」 was applied here, too, where the same text stands: {text}',
    },
    why: {
      ja: '翌年の資料でも訂正し直さなくて済む。ここに当てはまらないときは、この資料のための訂正を書けば、そちらが優先する。',
      en: 'Nobody has to correct the next edition again. Where it does not fit, a correction of this edition itself comes first.',
    },
  },
  'cell-cut': {
    severity: 'warning',
    title: { ja: '切られたセル', en: 'cell cut' },
    says: {
      ja: '{count} 個のセルの文が長すぎるので、途中で切りました。全文は JSON にあります。',
      en: '{count} cells were too long for a workbook and are cut; the JSON has their whole text',
    },
    why: {
      ja: 'Excel のセルには 32,767 字までしか入らない。',
      en: 'A cell of a workbook holds 32,767 characters at most.',
    },
  },
  'name-shortened': {
    severity: 'info',
    title: { ja: '短くした名前', en: 'name shortened' },
    says: {
      ja: '名前が長すぎるので、出力するファイルの名前を「{name}」に縮めました。',
      en: 'the name is too long for its outputs, which are called 「{name}」',
    },
    why: {
      ja: '末尾の8桁は元の名前から決まり、いつも同じである。',
      en: 'The 8 digits at the end come from the whole name and are always the same.',
    },
  },
  'output-is-input': {
    severity: 'error',
    title: { ja: '入力と同じ出力先', en: 'output in the place of an input' },
    says: {
      ja: '出力のファイル {output} がこの入力と同じファイルなので、何も書き出しませんでした。-o で別のフォルダを指定してください。',
      en: 'the output {output} is the same file as this input, so nothing was written; name another folder with -o',
    },
    why: {
      ja: '入力を出力で置き換えることはない。',
      en: 'No output ever takes the place of an input.',
    },
  },
  'output-edited': {
    severity: 'warning',
    title: { ja: '書き換えられた出力', en: 'output edited by hand' },
    says: {
      ja: '前回書き出した後に書き換えられていました。その内容は {kept} に残し、新しい結果で置き換えました。訂正は、出力ではなく corrections.json に書くと次回からも反映されます。',
      en: 'it was changed after the last run; a copy is kept as {kept}, and the new result took its place. Put corrections into corrections.json: the next runs apply them, too',
    },
    why: {
      ja: '出力は実行のたびに作り直すので、書き換えた内容は引き継がれない。',
      en: 'Outputs are made anew by each run, and edits of them are not carried over.',
    },
  },
  'output-unwritable': {
    severity: 'error',
    title: { ja: '書き込めない', en: 'output unwritable' },
    says: { ja: '書き込めません({reason:words})。', en: 'cannot be written ({reason:words})' },
    why: { ja: '書きかけのファイルは残らない。', en: 'No half-written file is left.' },
  },
} satisfies Readonly<Record<string, Rule>>;

import type { Rule } from './rule.js';

/** Rules on inputs that cannot be read, or not as they are. */
export const RULES_ON_INPUTS = {
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
    says: { ja: '読み取れません({reason:words})。', en: 'cannot be read ({reason:words})' },
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
      ja: '読み取れる種類のファイルではありません({found:words})。Excel、Word、PDF、テキスト、HTML のいずれかで保存し直して入れてください。',
      en: 'not a kind of file that can be read ({found:words}); expected a workbook, Word file, PDF, text or HTML',
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
  'lone-surrogate': {
    severity: 'error',
    title: { ja: '半分だけの文字', en: 'half a character' },
    says: {
      ja: '{line}行目の{column}文字目({offset}番目)に、半分だけの文字({found})があります。文字列を途中で切らずに渡してください。',
      en: 'line {line}, column {column} (offset {offset}) holds half a character ({found}); give a text that was not cut inside one',
    },
    why: {
      ja: 'サロゲートペアの片方だけの文字は、JSON にも UTF-8 にも書けない。プログラムから文字列で渡したときにだけ起こる。',
      en: 'One half of a surrogate pair fits neither JSON nor UTF-8. Only a string that a program hands in has one.',
    },
  },
  'file-damaged': {
    severity: 'error',
    title: { ja: '壊れたファイル', en: 'damaged file' },
    says: {
      ja: 'ファイルが壊れているか、途中で切れています({found:words})。もとのソフトで開いて保存し直すか、ファイルをもう一度受け取ってください。',
      en: 'the file is damaged or incomplete ({found:words}); open it in its own program and save it again, or get it again',
    },
    why: {
      ja: 'メールやコピーの途中で切れたファイルから、一部だけを読むことはしない。',
      en: 'What was cut off on its way is not read in part.',
    },
  },
  'file-too-large': {
    severity: 'error',
    title: { ja: '大きすぎるファイル', en: 'file too large' },
    says: {
      ja: '中身を展開すると {most} を超えるので、読みませんでした。表だけを別のファイルに保存して入れてください。',
      en: 'unpacks to more than {most} and was not read; save the tables alone as another file',
    },
    why: {
      ja: '展開すると際限なく大きくなる悪意のあるファイルで、パソコンが止まらないようにする。',
      en: 'No file that unpacks without end may stop the computer.',
    },
  },
  'file-protected': {
    severity: 'error',
    title: { ja: '保護されたファイル', en: 'protected file' },
    says: {
      ja: 'パスワードで保護されているので読めません。パスワードを入れて開き、「ファイル」→「情報」の保護(「パスワードを使用して暗号化」)を外して保存し直してください。',
      en: 'is protected by a password; open it, remove the password (File > Info > Encrypt with Password) and save it again',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'binary-workbook': {
    severity: 'error',
    title: { ja: 'バイナリ形式の Excel', en: 'binary workbook' },
    says: {
      ja: 'Excel バイナリ ブック(.xlsb)は読めません。Excel で開き、「名前を付けて保存」で「Excel ブック(*.xlsx)」を選んで保存し直してください。',
      en: 'a binary workbook (.xlsb) cannot be read; open it in Excel and save it as .xlsx',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'old-word-file': {
    severity: 'error',
    title: { ja: '古い形式の Word', en: 'old Word file' },
    says: {
      ja: '古い形式の Word 文書(.doc)は読めません。Word で開き、「名前を付けて保存」で「Word 文書(*.docx)」を選んで保存し直してください。',
      en: 'a Word file of the old kind (.doc) cannot be read; open it in Word and save it as .docx',
    },
    why: {
      ja: '古い形式では表のセルの結合が確かには分からない。',
      en: 'Which cells are merged cannot be told for certain in the old kind.',
    },
  },
  'ichitaro-file': {
    severity: 'error',
    title: { ja: '一太郎の文書', en: 'Ichitaro file' },
    says: {
      ja: '一太郎の文書は読めません。一太郎で開き、「名前を付けて保存」で Word 文書(.docx)を選んで保存するか、PDF に出力して入れてください。',
      en: 'an Ichitaro document cannot be read; open it there and save it as .docx or PDF',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'docuworks-file': {
    severity: 'error',
    title: { ja: 'DocuWorks の文書', en: 'DocuWorks file' },
    says: {
      ja: 'DocuWorks の文書は読めません。DocuWorks で開いて PDF に書き出すか、もとになった Excel や Word のファイルを入れてください。',
      en: 'a DocuWorks document cannot be read; open it there and save it as PDF, or give the workbook or Word file that it was made of',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'picture-file': {
    severity: 'error',
    title: { ja: '画像のファイル', en: 'picture' },
    says: {
      ja: '画像({found})の文字は読めません。もとになった Excel、Word、PDF のファイルを入れてください。紙しかなければ、OCR ソフトで文字を読み取り、Excel か Word に保存して入れてください。',
      en: 'the text of a picture ({found}) cannot be read; give the workbook, Word file or PDF that it was made of, or let an OCR program make one',
    },
    why: { ja: 'ほかの入力は処理される。', en: 'The other inputs are still done.' },
  },
  'frameset-page': {
    severity: 'error',
    title: { ja: '表のない枠だけのページ', en: 'page of frames' },
    says: {
      ja: 'Excel が「Web ページ」として保存した枠だけのページで、表はありません。表のある {files} を入れてください。',
      en: 'a page of frames, as Excel saves a workbook as a web page, which holds no table; give {files}, which hold the tables',
    },
    why: {
      ja: 'ほかのファイルを、指定されないのに開くことはしない。',
      en: 'No file is opened that was not named.',
    },
  },
  'html-too-large': {
    severity: 'error',
    title: { ja: '大きすぎる HTML', en: 'HTML too large to repair' },
    says: {
      ja: 'タグの閉じ忘れなどを補いながら読む必要のある HTML で、{most} 文字を超えるので、読みませんでした。いくつかのファイルに分けるか、ブラウザーで開いて表を Excel のファイルに写して入れてください。',
      en: 'is HTML that needs repair, such as end tags that are left out, and longer than {most} characters; it was not read; split it, or save its tables as a workbook',
    },
    why: {
      ja: '補いながら読むには、1文字につき百バイトほどのメモリーが要る。足りなくなって途中で止まるより、先に知らせる。',
      en: 'Repairs take about a hundred bytes of memory for each character. It is better told than stopped half-way.',
    },
  },
  'extension-differs': {
    severity: 'warning',
    title: { ja: '拡張子と違う中身', en: 'extension that misleads' },
    says: {
      ja: '名前の末尾は「.{extension}」ですが、中身は{found:words}なので、{found:words}として読みました。名前の末尾を .{expected} に直すと、ほかのソフトでも正しく開けます。',
      en: 'is named .{extension} but holds {found:words}, and was read as that; named .{expected}, other programs open it too',
    },
    why: {
      ja: 'ファイルの種類は、名前ではなく中身で決める。',
      en: 'What kind a file is of is told by what it holds, not by its name.',
    },
  },
  'heading-row-uncertain': {
    severity: 'warning',
    title: { ja: '見出しか事業か分からない行', en: 'row that may be the heading' },
    says: {
      ja: '列を指定した表の最初の行「{text}」を{found:words}として読みましたが、{expected:words}かもしれません。違っていれば、元の表の見出しの行を一般的な語(事業名、担当課、実績など)に書きかえてから入れ直してください。',
      en: 'the first row 「{text}」 of a table whose columns were named was read as {found:words} and may be {expected:words}. If that is wrong, give its heading row usual words (事業名, 担当課, 実績) and read it again',
    },
    why: {
      ja: '見出しの行を事業と取り違えると、ない事業が増える。逆なら事業が一つ消える。',
      en: 'A heading taken for an item adds one that does not exist; an item taken for a heading is lost.',
    },
  },
  'column-missing': {
    severity: 'warning',
    title: { ja: '指定された列がない', en: 'column that no table has' },
    says: {
      ja: '--columns で指定された{column}列目のある表は、この資料にありません(表の列は多くて{width}列)。列の番号を確かめてください。',
      en: 'no table has the column {column} that --columns names (they have at most {width}); look at its number',
    },
    saysOnPage: {
      ja: '指定された{column}列目のある表は、この資料にありません(表の列は多くて{width}列)。列の番号を確かめてください。',
      en: 'no table has the column {column} that was named (they have at most {width}); look at its number',
    },
    why: {
      ja: '指定が使われないまま、違う読み方で記録が取り出される。',
      en: 'The answer goes unused, and the records are read without it.',
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
  'input-skipped': {
    severity: 'warning',
    title: { ja: '読まなかったファイル', en: 'file passed over' },
    says: {
      ja: '読み取れる種類のファイルではないので、読みませんでした({expected} が必要です)。もとのソフトで開き、Excel、Word、PDF のいずれかで保存し直して入れてください。資料でなければ、このフォルダから出してください。',
      en: 'not a kind of file that can be read, and passed over (expected {expected}); open it in its own program and save it as a workbook, Word file or PDF, or move it elsewhere if it is no document',
    },
    why: {
      ja: 'フォルダの中のファイルが、知らないうちに抜け落ちないようにする。',
      en: 'No file of a folder is left out unseen.',
    },
  },
  'input-outside': {
    severity: 'warning',
    title: { ja: '圧縮フォルダの外を指すファイル', en: 'file that leads out of its archive' },
    says: {
      ja: '圧縮フォルダ(zip)の外を指す名前(「../」など)のファイルなので、読みませんでした。展開して中のファイルを入れてください。',
      en: 'its name leads out of the archive (../ or /), and it was not read; unpack the archive and give the file itself',
    },
    why: {
      ja: '悪意のある圧縮フォルダが、ほかのファイルを読ませることのないようにする。',
      en: 'No archive may point to files that are not its own.',
    },
  },
  'input-in-output': {
    severity: 'warning',
    title: { ja: '出力先にある資料', en: 'document in the output folder' },
    says: {
      ja: '出力先のフォルダの中にあるので、読みませんでした。資料であれば別のフォルダに移すか、ファイルの名前を指定してください。',
      en: 'lies in the folder that is written to, and was not read; move it to another folder, or name the file itself',
    },
    why: {
      ja: '入力のフォルダの中に出力するとき、出力したものを資料として読むことはない。',
      en: 'A run that writes into its input folder never reads what it has written.',
    },
  },
  'input-changed': {
    severity: 'error',
    title: { ja: '処理中に変わった入力', en: 'input changed' },
    says: {
      ja: '処理している間にファイルの内容が変わったので、報告のページは作りません。変更が終わってから、もう一度実行してください。',
      en: 'the file changed while it was worked on, so no report is written; run again when it no longer changes',
    },
    why: {
      ja: '報告のページが示す出典は、記録を取り出した文そのものでなければならない。CSV と JSON は変わる前の内容で書かれている。',
      en: 'The sources in a report are the very text that its records were taken from; CSV and JSON hold what it was before.',
    },
  },
  'pdf-protected': {
    severity: 'error',
    title: { ja: 'パスワード付きの PDF', en: 'password-protected PDF' },
    says: {
      ja: 'この PDF を開くにはパスワードが必要です。パスワードを入れて開き、パスワードなしで保存し直すか、「Microsoft Print to PDF」などで印刷し直したものを入力してください。',
      en: 'the PDF asks for a password; open it with the password, save or print it as a PDF without one, and give that',
    },
    why: {
      ja: 'パスワードを推測したり外したりすることはしない。',
      en: 'Passwords are neither guessed nor removed.',
    },
  },
  'input-not-extracted': {
    severity: 'error',
    title: { ja: '取り出した記録でない JSON', en: 'JSON of another kind' },
    says: {
      ja: 'このバージョンの shinchoku が書いた記録の JSON として読めません({found}、必要なのは {expected})。資料から取り出し直してください。',
      en: 'not the JSON that this version of shinchoku writes of a document ({found}; expected {expected}); extract it again',
    },
    why: {
      ja: '比べられるのは、資料そのものか、資料から取り出したままの JSON である。欠けた JSON、つじつまの合わない JSON、別のバージョンの JSON は、誤った比較になる前に断る。',
      en: 'Editions are given as documents, or as the JSON extracted from them. JSON that is not whole, contradicts itself or is of another version is refused before it makes a wrong comparison.',
    },
  },
} satisfies Readonly<Record<string, Rule>>;

import type { Language } from '../model.js';

/** What `--help` shows. */
export const HELP: Readonly<Record<Language, string>> = {
  ja: `使い方: shinchoku [run] [入力...] [-o フォルダ]

進捗の資料(Markdown、HTML、タブ区切り)から、実施したこと・年度・部署を記録として取り出します。

コマンド:
  run       取り出し、同じ計画の版を比べ、すべての出力を書く(省略時)
  extract   取り出した記録だけを書く
  diff 旧 新           二つの版を比べる(資料、または取り出した .json)
  timeline 版 版 …     古い順に挙げた版を並べ、年度ごとに見る
  check     確認事項だけを示す
  schema document|changes|timeline   JSON の形式(JSON Schema)を示す

入力: ファイル、フォルダ、ワイルドカード、または - (標準入力)。省略時は input/

オプション:
  -o, --output フォルダ   出力先。省略時は output/。 - で標準出力に JSON
      --headings en|ja    CSV の見出しの言語(省略時 en)
      --lang ja|en        確認事項の言語(省略時 ja、端末では環境の言語)
      --encoding 名前     文字コード(shift_jis など)。省略時は自動で見分ける
      --vocabulary FILE   語彙に足す語の JSON(src/lexicon/words/ と同じ形)
      --aliases FILE      部署の旧名、新名、変わった年度の CSV
      --exit-code         diff で違いがあれば終了コードを1にする
      --no-dictionary     辞書を使わない(行為と数量を空にする)
      --stdin-name 名前   標準入力の名前(拡張子で形式が決まる)
      --report text|json  確認事項の形式
  -q, --quiet             エラーだけを示す
      --frail             警告があれば終了コードを1にする
  -h, --help              この説明
  -v, --version           版

例:
  shinchoku                                input/ の資料をすべて output/ へ
  shinchoku 進捗一覧.html -o 結果          1つの資料を 結果 フォルダへ
  shinchoku --headings ja 資料/            見出しが日本語の CSV
  shinchoku check 資料/*.md                確認事項だけを見る
  shinchoku diff 29年度.html 30年度.html   何が変わったかを output/ へ
  cat 一覧.md | shinchoku extract - -o -   JSON を標準出力へ

終了コード: 0 完了(警告を含む)、1 処理できない入力や書けない出力があった(--frail では警告も、
diff --exit-code では違いも)、2 使い方の誤り
`,
  en: `Usage: shinchoku [run] [INPUT...] [-o DIR]

Extracts from progress lists (Markdown, HTML, tab-separated) what was done, when and by which departments.

Commands:
  run       extract, compare editions of the same plan, write all outputs (default)
  extract   write only the records
  diff OLD NEW         compare two editions (documents, or extracted .json files)
  timeline EDITION...  editions side by side, the earliest first, year by year
  check     show only the messages
  schema document|changes|timeline   print the JSON Schema of a file

INPUT: files, folders, globs, or - for standard input; input/ by default

Options:
  -o, --output DIR        where to write, output/ by default; - writes JSON to standard output
      --headings en|ja    language of CSV headings (en)
      --lang ja|en        language of messages (ja; on a terminal that of the locale)
      --encoding NAME     encoding to insist on (shift_jis, …); told from the file by default
      --vocabulary FILE   JSON of words to add, shaped like src/lexicon/words/
      --aliases FILE      CSV of departments: old name, new name, fiscal year of the change
      --exit-code         diff exits with 1 if anything has changed
      --no-dictionary     load no dictionary: no actions, no quantities
      --stdin-name NAME   name of standard input; its extension tells the format
      --report text|json  form of the messages
  -q, --quiet             show errors alone
      --frail             exit with 1 if there are warnings
  -h, --help              this help
  -v, --version           the version

Examples:
  shinchoku                                 all of input/ to output/
  shinchoku progress.html -o out            one document to out/
  shinchoku --headings ja documents/        CSV with Japanese headings
  shinchoku check documents/*.md            only the messages
  shinchoku diff 2017.html 2018.html        what has changed, to output/
  cat list.md | shinchoku extract - -o -    JSON to standard output

Exit status: 0 done (with warnings or without), 1 some input failed or some output could not be written (with
--frail also warnings, with diff --exit-code also changes), 2 wrong usage
`,
};

import type { Language } from '../model.js';
import { COMMAND_NAMES, COMMANDS } from './commands.js';
import { OPTION_FIELDS, type OptionEntry, optionOf } from './options.js';
import { OUTPUTS } from './outputs.js';

/** The texts of `--help` around its lists. */
const FRAME = {
  ja: {
    start: `使い方: shinchoku [run] [入力...] [-o フォルダ]

進捗の資料(Excel、Word、PDF、HTML、Markdown、CSV、テキスト)から、実施したこと・年度・部署を記録として取り出します。`,
    commands: 'コマンド:',
    options: `入力: ファイル、フォルダ、ワイルドカード、または - (標準入力)。省略時は input/

オプション:`,
    outputs: '--outputs の一覧から選べるもの:',
    default: (value: string) => `(省略時 ${value})`,
    end: `例:
  shinchoku                                input/ の資料をすべて output/ へ
  shinchoku 進捗一覧.html -o 結果          1つの資料を 結果 フォルダへ
  shinchoku --headings ja 資料/            見出しが日本語の CSV
  shinchoku --only-records 資料/           すべての記録を1つの CSV に
  shinchoku check 資料/*.md                確認事項だけを見る
  shinchoku diff 29年度.html 30年度.html   何が変わったかを output/ へ
  cat 一覧.md | shinchoku extract - -o -   JSON を標準出力へ

終了コード: 0 完了(警告を含む)、1 処理できない入力や書けない出力があった(--frail では警告も、
diff --exit-code では違いも)、2 使い方の誤り
`,
  },
  en: {
    start: `Usage: shinchoku [run] [INPUT...] [-o DIR]

Extracts from progress lists (Excel, Word, PDF, HTML, Markdown, CSV, text) what was done, when and by which
departments.`,
    commands: 'Commands:',
    options: `INPUT: files, folders, globs, or - for standard input; input/ by default

Options:`,
    outputs: 'Outputs that --outputs chooses from:',
    default: (value: string) => ` (default ${value})`,
    end: `Examples:
  shinchoku                                 all of input/ to output/
  shinchoku progress.html -o out            one document to out/
  shinchoku --headings ja documents/        CSV with Japanese headings
  shinchoku --only-records documents/       all records in one CSV
  shinchoku check documents/*.md            only the messages
  shinchoku diff 2017.html 2018.html        what has changed, to output/
  cat list.md | shinchoku extract - -o -    JSON to standard output

Exit status: 0 done (with warnings or without), 1 some input failed or some output could not be written (with
--frail also warnings, with diff --exit-code also changes), 2 wrong usage
`,
  },
} as const;

/** Characters two columns wide in a terminal. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303fー]/gu;

const widthOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);

/** Rows of two columns. A wide first cell pushes the second one to the right. */
function columns(rows: readonly (readonly [string, string])[], width: number): string {
  return rows
    .map(([left, right]) => `  ${left}${' '.repeat(Math.max(width - widthOf(left), 2))}${right}`)
    .join('\n');
}

/** An option with its placeholder, such as `--output DIR`. */
export function optionTerm({ name, values, placeholder }: OptionEntry, language: Language): string {
  const value = placeholder?.[language] ?? values?.join('|');
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** An option's description and default. */
export function optionText(entry: OptionEntry, language: Language): string {
  const about = entry.about[language];
  return typeof entry.default === 'string' ? about + FRAME[language].default(entry.default) : about;
}

/** The text of `--help`. */
export function help(language: Language): string {
  const { start, commands, options, outputs, end } = FRAME[language];
  const commandRows = COMMAND_NAMES.map((name) => {
    const { takes, about } = COMMANDS[name];
    return [`${name} ${takes[language]}`, about[language]] as const;
  });
  const entries = OPTION_FIELDS.map(optionOf);
  const optionRows = entries.map((entry) => {
    const letter = entry.short === undefined ? '    ' : `-${entry.short}, `;
    return [`${letter}${optionTerm(entry, language)}`, optionText(entry, language)] as const;
  });
  const outputRows = OUTPUTS.map(({ name, about }) => [name, about[language].replaceAll('`', '')] as const);
  return [
    start,
    `${commands}\n${columns(commandRows, 24)}`,
    `${options}\n${columns(optionRows, 24)}`,
    `${outputs}\n${columns(outputRows, 8)}`,
    end,
  ].join('\n\n');
}

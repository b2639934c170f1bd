import { encodingLabel } from '../formats/decode.js';
import type { Both } from '../schema/both.js';
import type { Command } from './commands.js';
import { DEFAULT_OUTPUTS, OUTPUT_NAMES } from './outputs.js';

/** An option, for the parser, the help and the README. */
export interface OptionEntry {
  /** Its name behind `--`. */
  readonly name: string;
  /** Its letter behind `-`. */
  readonly short?: string;
  /** A `list` has one or more values, separated by commas. */
  readonly type: 'boolean' | 'string' | 'list';
  /** The accepted values; without them any value. */
  readonly values?: readonly string[];
  /** The default; null for strings without one. A flag inverts its default. */
  readonly default?: string | boolean;
  /** Parses a value; null for a wrong one. `expected` describes right ones. */
  readonly read?: (value: string) => string | null;
  readonly expected?: string;
  /** The output that it says something about; without that one it is wrong usage. */
  readonly output?: string;
  /** The commands that accept it; without them all. */
  readonly commands?: readonly Command[];
  /** The placeholder of its value; by default its values. */
  readonly placeholder?: Both;
  readonly about: Both;
}

const QUEUED: readonly Command[] = ['enqueue', 'collect'];
const WRITING: readonly Command[] = ['run', 'extract', 'diff', 'timeline', 'audit', ...QUEUED];
const READING: readonly Command[] = [...WRITING, 'check'];

const NAME_PLACEHOLDER: Both = { ja: '名前', en: 'NAME' };
const FILE_PLACEHOLDER: Both = { ja: 'FILE', en: 'FILE' };

const notBlank = (text: string) => text.trim() || null;

const isFileName = (path: string) => !['', '.', '..'].includes(path.split(/[\\/]/).at(-1) ?? '');

/**
 * The options in the order of the help, by their field in `Arguments`. The parser, the defaults, the help and the
 * README's tables come from this table.
 */
export const OPTIONS = {
  output: {
    name: 'output',
    short: 'o',
    type: 'string',
    default: 'output',
    // `check` ignores files in there, like the other commands.
    commands: READING,
    placeholder: { ja: 'フォルダ', en: 'DIR' },
    about: { ja: '出力先。 - で標準出力に JSON', en: 'where to write; - writes JSON to standard output' },
  },
  outputs: {
    name: 'outputs',
    type: 'list',
    values: OUTPUT_NAMES,
    default: DEFAULT_OUTPUTS.join(),
    // `audit` writes one file.
    commands: ['run', 'extract', 'diff', 'timeline', ...QUEUED],
    placeholder: { ja: '一覧', en: 'LIST' },
    about: { ja: '何を書くか、コンマ区切り', en: 'what to write, with commas between' },
  },
  onlyRecords: {
    name: 'only-records',
    type: 'boolean',
    commands: ['run', 'extract', ...QUEUED],
    about: { ja: 'すべての資料の records.csv だけを書く', en: 'write one records.csv and nothing else' },
  },
  headings: {
    name: 'headings',
    type: 'string',
    values: ['en', 'ja'],
    default: 'en',
    commands: WRITING,
    about: { ja: 'CSV の見出しの言語', en: 'language of CSV headings' },
  },
  license: {
    name: 'license',
    type: 'string',
    read: notBlank,
    expected: 'CC-BY-4.0 | CC0-1.0 | PDL1.0 | https://… | …',
    output: 'datapackage',
    commands: ['run', 'extract'],
    placeholder: NAME_PLACEHOLDER,
    about: {
      ja: 'datapackage.json に書くライセンス(CC-BY-4.0、CC0-1.0、PDL1.0 など、または URL)',
      en: 'licence in datapackage.json: CC-BY-4.0, CC0-1.0, PDL1.0, …, or a URL',
    },
  },
  publisher: {
    name: 'publisher',
    type: 'string',
    read: notBlank,
    expected: '○○市 | …',
    output: 'datapackage',
    commands: ['run', 'extract'],
    placeholder: NAME_PLACEHOLDER,
    about: { ja: 'datapackage.json に書く公開者', en: 'publisher in datapackage.json' },
  },
  language: {
    name: 'lang',
    type: 'string',
    values: ['ja', 'en'],
    about: {
      ja: '確認事項の言語(省略時 ja、端末では環境の言語)',
      en: 'language of messages (ja; on a terminal that of the locale)',
    },
  },
  encoding: {
    name: 'encoding',
    type: 'string',
    read: encodingLabel,
    expected: 'utf-8 | shift_jis | euc-jp | iso-2022-jp | utf-16le | …',
    commands: READING,
    placeholder: NAME_PLACEHOLDER,
    about: {
      ja: '文字コード(shift_jis など)。省略時は自動で見分ける',
      en: 'encoding to insist on (shift_jis, …); told from the file by default',
    },
  },
  vocabulary: {
    name: 'vocabulary',
    type: 'string',
    commands: READING,
    placeholder: FILE_PLACEHOLDER,
    about: {
      ja: '語彙に足す語の JSON(形は参照資料 docs/reference.md の「語彙」)',
      en: 'JSON of words to add; docs/reference.md gives its shape',
    },
  },
  columns: {
    name: 'columns',
    type: 'string',
    commands: READING,
    placeholder: { ja: '役割', en: 'ROLES' },
    about: {
      ja: '表の列の役割を決める(2=item,4=result@2023)',
      en: 'what columns are for: 2=item,4=result@2023',
    },
  },
  profile: {
    name: 'profile',
    type: 'string',
    commands: READING,
    placeholder: FILE_PLACEHOLDER,
    about: {
      ja: '見出しごとの列の役割の JSON。--columns と一緒なら答えを書き足す',
      en: 'JSON of roles by heading row; with --columns the answer is added',
    },
  },
  aliases: {
    name: 'aliases',
    type: 'string',
    commands: ['run', 'diff', 'timeline', 'audit', 'collect'],
    placeholder: FILE_PLACEHOLDER,
    about: {
      ja: '部署の旧名、新名、変わった年度の CSV',
      en: 'CSV of departments: old name, new name, fiscal year of the change',
    },
  },
  corrections: {
    name: 'corrections',
    type: 'string',
    commands: READING,
    placeholder: FILE_PLACEHOLDER,
    about: {
      ja: '人の訂正の JSON(省略時は入力フォルダの corrections.json)',
      en: 'JSON of corrections by people (default corrections.json beside the input)',
    },
  },
  exitCode: {
    name: 'exit-code',
    type: 'boolean',
    commands: ['diff'],
    about: { ja: 'diff で違いがあれば終了コードを1にする', en: 'diff exits with 1 if anything has changed' },
  },
  dictionary: {
    name: 'no-dictionary',
    type: 'boolean',
    default: true,
    commands: READING,
    about: {
      ja: '辞書を使わない(行為と数量を空にする)',
      en: 'load no dictionary: no actions, no quantities',
    },
  },
  jobs: {
    name: 'jobs',
    short: 'j',
    type: 'string',
    read: (count: string) => (/^[1-9]\d{0,2}$/.test(count) ? count : null),
    expected: '1 … 999',
    commands: ['run', 'extract', 'check', 'worker'],
    placeholder: { ja: '数', en: 'N' },
    about: {
      ja: '同時に処理する資料の数(省略時は量に応じて CPU の数まで)',
      en: 'documents at once (default: up to the number of CPUs, if there is enough work)',
    },
  },
  cache: {
    name: 'cache',
    type: 'string',
    commands: ['run', 'extract', 'check', 'worker', ...QUEUED],
    placeholder: { ja: 'フォルダ', en: 'DIR' },
    about: {
      ja: '結果を取っておくフォルダ。変わらない資料は次から処理しない',
      en: 'keep results in a folder; unchanged documents are not worked on again',
    },
  },
  watch: {
    name: 'watch',
    type: 'boolean',
    commands: ['run'],
    about: {
      ja: '入力が変わるたびに、変わった資料を処理し直す(Ctrl+C で終わる)',
      en: 'run again what changes, until Ctrl+C',
    },
  },
  queue: {
    name: 'queue',
    type: 'string',
    read: (url: string) => (/^rediss?:\/\/./.test(url) ? url : null),
    expected: 'redis://HOST:PORT',
    default: 'redis://127.0.0.1:6379',
    commands: ['enqueue', 'worker', 'progress'],
    placeholder: { ja: 'URL', en: 'URL' },
    about: { ja: '待ち行列を持つ Redis', en: 'the Redis that holds the queue' },
  },
  untilEmpty: {
    name: 'until-empty',
    type: 'boolean',
    commands: ['worker'],
    about: { ja: '待ち行列が空になったら終わる', en: 'end when the queue is empty' },
  },
  prune: {
    name: 'prune',
    type: 'boolean',
    commands: ['cache'],
    about: {
      ja: 'ほかのバージョンの結果と、90日使われていない結果を消す',
      en: 'remove results of other versions, and results that were not used for 90 days',
    },
  },
  stdinName: {
    name: 'stdin-name',
    type: 'string',
    read: (name: string) => (isFileName(name) ? name : null),
    expected: 'the name of a file, such as list.md',
    default: 'stdin.md',
    commands: READING,
    placeholder: NAME_PLACEHOLDER,
    about: {
      ja: '標準入力の名前。拡張子で形式が決まる',
      en: 'name of standard input; its extension tells the format',
    },
  },
  rules: {
    name: 'rules',
    type: 'string',
    values: ['soumu'],
    commands: ['check'],
    about: {
      ja: '表を総務省の「機械判読可能なデータの表記方法の統一ルール」に照らし、標準出力に書く',
      en: "hold tables to the ministry's rules for machine-readable data, on standard output",
    },
  },
  report: {
    name: 'report',
    type: 'string',
    values: ['text', 'json', 'sarif'],
    default: 'text',
    commands: READING,
    about: {
      ja: '確認事項の形式。標準エラー出力に書く',
      en: 'form of the messages, which go to standard error',
    },
  },
  quiet: {
    name: 'quiet',
    short: 'q',
    type: 'boolean',
    commands: [...READING, 'worker'],
    about: { ja: 'エラーだけを示す', en: 'show errors alone' },
  },
  frail: {
    name: 'frail',
    type: 'boolean',
    commands: READING,
    about: { ja: '警告があれば終了コードを1にする', en: 'exit with 1 if there are warnings' },
  },
  print: {
    name: 'print',
    type: 'boolean',
    commands: ['app'],
    about: { ja: '場所だけを示し、開かない', en: 'print the path alone, open nothing' },
  },
  help: {
    name: 'help',
    short: 'h',
    type: 'boolean',
    about: { ja: 'この説明', en: 'this help' },
  },
  version: {
    name: 'version',
    short: 'v',
    type: 'boolean',
    about: { ja: 'バージョン', en: 'the version' },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;

/** Options of later versions. They are refused by name, so that nobody suspects a typing error. */
export const LATER_OPTIONS: readonly string[] = [];

type Entries = typeof OPTIONS;

/** The type of an option's value. */
type ValueOf<Entry extends OptionEntry> = Entry['type'] extends 'boolean'
  ? boolean
  : Entry['type'] extends 'list'
    ? readonly string[]
    :
        | (Entry extends { readonly values: readonly (infer Value)[] } ? Value : string)
        | (Entry extends { readonly default: string } ? never : null);

/** The values of all options, given or not. */
export type OptionValues = { readonly [Field in keyof Entries]: ValueOf<Entries[Field]> };

export type OptionField = keyof Entries;

export const OPTION_FIELDS = Object.keys(OPTIONS) as readonly OptionField[];

/** An option's entry, with its optional fields. */
export const optionOf = (field: OptionField): OptionEntry => OPTIONS[field];

import type { Both } from '../schema/both.js';
import type { FileKind } from './outputs.js';

/** A command, for the parser, the help and the README. */
interface CommandEntry {
  /** Its arguments, as the help shows them. */
  readonly takes: Both;
  readonly about: Both;
  /** The default input; null if inputs must be named. */
  readonly input: string | null;
  /** The kinds of files that it writes. */
  readonly writes: readonly FileKind[];
}

const INPUTS: Both = { ja: '[入力...]', en: '[INPUT...]' };

/** The commands, in the order of the help. Each is one entry here and one call in main.ts. */
export const COMMANDS = {
  run: {
    takes: INPUTS,
    about: {
      ja: '取り出し、同じ計画の年度ごとの資料を比べ、すべての出力を書く(省略時)',
      en: 'extract, compare editions of the same plan, write all outputs (default)',
    },
    input: 'input',
    writes: ['documents', 'comparisons', 'timelines', 'audits', 'overview', 'collection'],
  },
  extract: {
    takes: INPUTS,
    about: { ja: '取り出した記録だけを書く', en: 'write only the records' },
    input: 'input',
    writes: ['documents', 'collection'],
  },
  diff: {
    takes: { ja: '旧 新', en: 'OLD NEW' },
    about: {
      ja: '二つの年度の資料を比べる(取り出した .json でもよい)',
      en: 'compare two editions (documents, or extracted .json files)',
    },
    input: null,
    writes: ['comparisons'],
  },
  timeline: {
    takes: { ja: '資料 資料 …', en: 'EDITION...' },
    about: {
      ja: '古い順に挙げた資料を並べ、年度ごとに見る',
      en: 'editions side by side, the earliest first, year by year',
    },
    input: null,
    writes: ['timelines'],
  },
  audit: {
    takes: { ja: '資料 資料 …', en: 'EDITION...' },
    about: {
      ja: '古い順に挙げた資料から、監査の問い(続けて未実施、書き換え、食い違いなど)に答える',
      en: "answer an auditor's questions of editions, the earliest first",
    },
    input: null,
    writes: ['audits'],
  },
  check: {
    takes: INPUTS,
    about: { ja: '確認事項だけを示す', en: 'show only the messages' },
    input: 'input',
    writes: [],
  },
  enqueue: {
    takes: INPUTS,
    about: {
      ja: '資料をまとめて待ち行列(Redis)に入れ、worker に処理させる',
      en: 'put documents into a queue (Redis) for workers',
    },
    input: 'input',
    writes: [],
  },
  worker: {
    takes: { ja: '', en: '' },
    about: {
      ja: '待ち行列の資料を処理し、結果を --cache のフォルダに置く',
      en: 'work on the documents of a queue; results go to the folder of --cache',
    },
    input: null,
    writes: [],
  },
  progress: {
    takes: { ja: '', en: '' },
    about: { ja: '待ち行列がどこまで進んだかを示す', en: 'tell how far the work on a queue is' },
    input: null,
    writes: [],
  },
  collect: {
    takes: INPUTS,
    about: {
      ja: 'worker の結果から、run と同じ出力を書く',
      en: 'write the outputs of a run from the results of workers',
    },
    input: 'input',
    writes: ['documents', 'comparisons', 'timelines', 'audits', 'overview', 'collection'],
  },
  cache: {
    takes: { ja: 'フォルダ', en: 'DIR' },
    about: {
      ja: '--cache のフォルダにある結果を数える。--prune で要らなくなったものを消す',
      en: 'count the results in a folder of --cache; --prune removes what is no longer used',
    },
    input: null,
    writes: [],
  },
  app: {
    takes: { ja: '', en: '' },
    about: {
      ja: 'ブラウザーで使うページ(shinchoku.html)の場所を示し、開く',
      en: 'print where the page app (shinchoku.html) is, and open it',
    },
    input: null,
    writes: [],
  },
  schema: {
    takes: {
      ja: 'document|changes|timeline|audit|corrections|profile|messages|ndjson|tablecheck',
      en: 'document|changes|timeline|audit|corrections|profile|messages|ndjson|tablecheck',
    },
    about: { ja: 'JSON の形式(JSON Schema)を示す', en: 'print the JSON Schema of a file' },
    input: null,
    writes: [],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly Command[];

/** Commands of later versions. They are refused by name, so that nobody suspects a typing error. */
export const LATER_COMMANDS: readonly string[] = [];

/** Whether a command writes files of a kind. */
export const writesKind = (command: Command, kind: FileKind): boolean =>
  (COMMANDS[command].writes as readonly FileKind[]).includes(kind);

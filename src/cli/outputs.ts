import type { LatestNames } from '../compare/departments.js';
import type { Lexicon } from '../lexicon/index.js';
import type { InputError } from '../messages/input-error.js';
import type { WholeFileMessage } from '../messages/whole-file.js';
import type { Audit, Changes, Language, ProgressDocument, Timeline } from '../model.js';
import type { Both } from '../schema/both.js';
import type { NamedAudit } from '../write/audit-csv.js';
import type { NamedDocument } from '../write/csv.js';
import { type FileMarks, MARKS, TRANSCRIPT } from '../write/own-files.js';
import type { NamedTimeline } from '../write/timeline-csv.js';
import type { Arguments } from './arguments.js';
import { type Command, writesKind } from './commands.js';
import type { DocumentWriter } from './document-writers.js';
import * as csvWriter from './outputs/csv.js';
import * as itemsWriter from './outputs/items.js';
import * as jsonWriter from './outputs/json.js';
import * as recordsWriter from './outputs/records.js';
import type { Published } from './published.js';
import type { Reporter } from './reporter.js';

/**
 * What a file is about: documents (each, and all of them), comparisons, the timelines or audits of all plans, or the
 * whole run: an overview for readers, or a collection for other programs.
 */
export type FileKind = 'documents' | 'comparisons' | 'timelines' | 'audits' | 'overview' | 'collection';

/** The languages and the lexicon of files. */
export interface Printing {
  readonly headings: Language;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** Gives departments their latest names, so that each has one name in lists and filters. */
  readonly latestNames: LatestNames;
}

/** A file's text, whole or made part by part while it is written. */
export type TextParts = readonly string[] | Generator<string>;

/** Makes the texts of a comparison's files, in the order of the suffixes. */
export type ComparisonWriter = (
  changes: Changes,
  printing: Printing,
  editions: readonly ProgressDocument[],
) => readonly TextParts[];

/** Makes the texts of the plans' files, in the order of the names. */
export type TimelineWriter = (plans: readonly NamedTimeline[], printing: Printing) => readonly string[];

/** Makes the texts of the plans' audits, in the order of the names. */
export type AuditWriter = (plans: readonly NamedAudit[], printing: Printing) => readonly string[];

/** The editions of one plan, compared. */
export interface PlanComparison {
  /** The stems of its editions, the earliest first. */
  readonly stems: readonly string[];
  /** Return the comparisons, each with the edition before; a large run reads them again. */
  readonly comparisons: readonly (() => Changes)[];
  readonly timeline: Timeline;
  readonly audit: Audit;
}

/** The comparison of a run's editions, for an overview. */
export interface RunComparison {
  /** The plans with several editions whose order is known. */
  readonly plans: readonly PlanComparison[];
  /** Gives departments their latest names, so that each has one name in lists and filters. */
  readonly latestNames: LatestNames;
}

/** An input that could not be read. */
export interface FailedRead {
  readonly file: string;
  readonly problem: InputError;
}

/** What an overview shows besides the documents. */
export interface RunOverview extends RunComparison {
  readonly failed: readonly FailedRead[];
}

/** Writes an overview of a whole run. Returns the written paths and reports errors. */
type OverviewWriter = (
  published: readonly Published[],
  compared: RunOverview,
  args: Arguments,
  reporter: Reporter,
  lexicon: Lexicon,
) => Promise<readonly string[]>;

/** All documents of a run, and what else a collection may hold. */
export interface Collected {
  /** Goes through the documents; a large run reads each again, so that it holds one at a time. */
  readonly documents: Iterable<NamedDocument>;
  /** Goes through the comparisons in the same way. */
  readonly comparisons: Iterable<Changes>;
  /** Gives departments their latest names, so that each has one name in lists and filters. */
  readonly latestNames: LatestNames;
  /** What there is to say of the inputs that gave no document. */
  readonly unread: readonly WholeFileMessage[];
  readonly lexicon: Lexicon;
  readonly args: Arguments;
  /** The paths of the files that the run has written so far. */
  readonly written: readonly string[];
  /** Reports what a form cannot hold. */
  readonly tell: (file: string, problem: InputError) => void;
}

/** Makes the contents of a collection's files, in the order of the names, piece by piece. */
export type CollectionWriter = (collected: Collected) => Promise<readonly Iterable<string | Uint8Array>[]>;

/** Files of one kind and their writer, which is loaded only if needed. */
interface Files<Writer> {
  /** The suffixes of files that each document or comparison has. */
  readonly suffixes?: readonly string[];
  /** The names of files that exist once. */
  readonly names?: readonly string[];
  readonly load: () => Promise<Writer>;
}

/** An output of `--outputs`. */
export interface Output {
  readonly name: string;
  readonly about: Both;
  /** Whether it is written only if `--outputs` names it. */
  readonly isExtra?: true;
  /** Recognises this output's files by their beginning or end, for each extension. */
  readonly marks: FileMarks;
  /** Whether spreadsheets open its files. Spreadsheets take some texts for formulas. */
  readonly isTable?: true;
  /** Whether it describes the tables of the other outputs. */
  readonly describesTables?: true;
  readonly documents?: Files<{ readonly documentWriter: DocumentWriter }>;
  readonly comparisons?: Files<{ readonly writeComparison: ComparisonWriter }>;
  readonly timelines?: Files<{ readonly writeTimelines: TimelineWriter }>;
  readonly audits?: Files<{ readonly writeAudits: AuditWriter }>;
  readonly overview?: Files<{ readonly writeReport: OverviewWriter }>;
  readonly collection?: Files<{ readonly contentsOf: CollectionWriter }>;
  /** Whether its collection tells what has changed between editions. */
  readonly holdsChanges?: true;
}

// Imported statically: nearly every run needs them, and each further file takes time to load.
const json = async () => jsonWriter;
const csv = async () => csvWriter;

/** What follows the latest edition's stem in the name of a plan's report, which is a page of its own in an archive. */
export const PLAN_REPORT = '.report.html';

/** The outputs, in the order of writing. Each is one entry here and one file in outputs/. */
export const OUTPUTS: readonly Output[] = [
  {
    name: 'json',
    about: {
      ja: 'すべての情報を持つ JSON(`<stem>.json`、`.changes.json`、`timeline.json`)と、Excel・Word・PDF の転記(`.transcript.txt`)',
      en: 'JSON that holds everything (`<stem>.json`, `.changes.json`, `timeline.json`), and transcripts of workbooks, Word files and PDFs (`.transcript.txt`)',
    },
    marks: MARKS.json,
    documents: { suffixes: ['.json', TRANSCRIPT], load: json },
    comparisons: { suffixes: ['.changes.json'], load: json },
    timelines: { names: ['timeline.json'], load: json },
  },
  {
    name: 'csv',
    about: {
      ja: '記録の CSV(`<stem>.csv`、`records.csv`、`.changes.csv`、`timeline.csv`、`audit.csv`)',
      en: 'CSV of the records (`<stem>.csv`, `records.csv`, `.changes.csv`, `timeline.csv`, `audit.csv`)',
    },
    isTable: true,
    marks: MARKS.csv,
    documents: { suffixes: ['.csv'], names: ['records.csv'], load: csv },
    comparisons: { suffixes: ['.changes.csv'], load: csv },
    timelines: { names: ['timeline.csv'], load: csv },
    audits: { names: ['audit.csv'], load: csv },
  },
  {
    name: 'items',
    about: { ja: '事業の CSV(`items.csv`)', en: 'CSV of the items (`items.csv`)' },
    isTable: true,
    marks: MARKS.items,
    documents: { names: ['items.csv'], load: async () => itemsWriter },
  },
  {
    name: 'report',
    about: {
      ja: '読む・印刷するページ(`index.html`、`.changes.html`、記載が2万件を超えれば計画ごとに `.report.html`)',
      en: 'pages to read and to print (`index.html`, `.changes.html`; above 20,000 records `.report.html` for each plan)',
    },
    marks: MARKS.report,
    comparisons: { suffixes: ['.changes.html'], load: () => import('./outputs/changes-page.js') },
    overview: { names: ['index.html'], suffixes: [PLAN_REPORT], load: () => import('./report.js') },
  },
  {
    name: 'xlsx',
    about: {
      ja: '見やすく整えた Excel ブック(`records.xlsx`)',
      en: 'a workbook laid out for reading (`records.xlsx`)',
    },
    isExtra: true,
    holdsChanges: true,
    marks: MARKS.xlsx,
    collection: { names: ['records.xlsx'], load: () => import('./outputs/xlsx.js') },
  },
  {
    name: 'long',
    about: {
      ja: '1セル1値の CSV(`record_years.csv`、`record_departments.csv`)',
      en: 'CSV with one value a cell (`record_years.csv`, `record_departments.csv`)',
    },
    isExtra: true,
    isTable: true,
    marks: MARKS.long,
    collection: {
      names: ['record_years.csv', 'record_departments.csv'],
      load: () => import('./outputs/long.js'),
    },
  },
  {
    name: 'ndjson',
    about: {
      ja: '1行に1記録の JSON(`records.ndjson`)',
      en: 'a record a line (`records.ndjson`)',
    },
    isExtra: true,
    marks: MARKS.ndjson,
    collection: { names: ['records.ndjson'], load: () => import('./outputs/ndjson.js') },
  },
  {
    name: 'sqlite',
    about: {
      ja: 'SQLite のデータベース(`records.sqlite`)',
      en: 'an SQLite database (`records.sqlite`)',
    },
    isExtra: true,
    holdsChanges: true,
    marks: MARKS.sqlite,
    collection: { names: ['records.sqlite'], load: () => import('./outputs/sqlite.js') },
  },
  {
    name: 'parquet',
    about: {
      ja: '記録の Parquet(`records.parquet`)',
      en: 'the records as Parquet (`records.parquet`)',
    },
    isExtra: true,
    marks: MARKS.parquet,
    collection: { names: ['records.parquet'], load: () => import('./outputs/parquet.js') },
  },
  {
    // The last one: it describes the files that the others have written.
    name: 'datapackage',
    about: {
      ja: '書き出した CSV の説明(Data Package 第2版、`datapackage.json`)。CSV がほかになければ `csv` と `items` も書く',
      en: 'what the CSV files hold, as a Data Package, version 2 (`datapackage.json`); without `csv`, `items` or `long` it brings `csv` and `items`',
    },
    isExtra: true,
    describesTables: true,
    marks: MARKS.datapackage,
    collection: { names: ['datapackage.json'], load: () => import('./outputs/datapackage.js') },
  },
];

/** What `--only-records` writes. */
export const ONLY_RECORDS: Output = {
  name: 'records',
  about: { ja: '`records.csv` だけ', en: '`records.csv` alone' },
  isTable: true,
  marks: {},
  documents: { names: ['records.csv'], load: async () => recordsWriter },
};

export const OUTPUT_NAMES: readonly string[] = OUTPUTS.map(({ name }) => name);
/** What is written without `--outputs`. */
export const DEFAULT_OUTPUTS: readonly string[] = OUTPUTS.flatMap(({ name, isExtra }) =>
  isExtra ? [] : [name],
);

/** The outputs that a command line asks for. */
export const outputsFor = ({ outputs, onlyRecords }: Pick<Arguments, 'outputs' | 'onlyRecords'>) =>
  onlyRecords ? [ONLY_RECORDS] : OUTPUTS.filter(({ name }) => outputs.includes(name));

/** The outputs with files that a command writes. */
export const outputsOf = (command: Command): readonly Output[] =>
  OUTPUTS.filter((output) => FILE_KINDS.some((kind) => output[kind] && writesKind(command, kind)));

const FILE_KINDS: readonly FileKind[] = [
  'documents',
  'comparisons',
  'timelines',
  'audits',
  'overview',
  'collection',
];

/** The files of one kind: those that exist once, and those of each stem. */
export const filesOf = (
  outputs: readonly Output[],
  kind: FileKind,
  stems: readonly string[] = [],
): string[] => [
  ...stems.flatMap((stem) => suffixesOf(outputs, kind).map((suffix) => stem + suffix)),
  ...outputs.flatMap((output) => output[kind]?.names ?? []),
];

/** The suffixes of an output's files. */
export const suffixesOf = (outputs: readonly Output[], kind: FileKind): string[] =>
  outputs.flatMap((output) => output[kind]?.suffixes ?? []);

/** Stems that no document may have, whichever outputs are written. */
export const RESERVED_STEMS: readonly string[] = [
  ...FILE_KINDS.flatMap((kind) => filesOf(OUTPUTS, kind)),
].map((name) => name.replace(/\.\w+$/, ''));

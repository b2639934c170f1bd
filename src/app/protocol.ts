import type { Alias } from '../compare/departments.js';
import type { Bitmap } from '../formats/pdf/drawn.js';
import type { Changes, CorrectionsFile, Language, ProgressDocument } from '../model.js';
import type { AppliedCorrection, Profile, ReadTable, UnusedCorrection } from '../pipeline.js';
import type { RecordsPart, ReportParts } from '../report/parts.js';
import type { Both } from '../schema/both.js';
import type { SourceMarks, SourceModel } from './source/model.js';

/**
 * What the page and its worker say to each other. The page asks, `{ id, do, … }`, and the worker answers with the same
 * id; of its own accord the worker tells events, which have none.
 */

/** A file that a person has dropped, chosen or pasted. */
export interface Upload {
  /** Identifies it as long as the page is open. */
  readonly key: string;
  /** Its path with `/`: its name, after its folders if a folder was dropped. */
  readonly path: string;
  readonly content: Blob;
  /** Whether its folder was given, which may hold what is no document; or the file itself. */
  readonly isInFolder: boolean;
}

/** An input: an upload, or a sheet or member of one. */
export interface ListedInput {
  /** The upload's key, followed by `#` and a sheet or `/` and a member. It stays; a stem may change with other inputs. */
  readonly key: string;
  readonly upload: string;
  /** The path as outputs show it. */
  readonly file: string;
  /** The stem of its outputs, unique among the inputs. */
  readonly stem: string;
}

/** An extracted document, as the page keeps it: plain data, from which a new worker goes on. */
export interface OpenDocument extends ListedInput {
  readonly document: ProgressDocument;
  /** As the program has read it, before corrections. */
  readonly base: ProgressDocument;
  /** How its tables were read. */
  readonly tables: readonly ReadTable[];
  readonly messages: ProgressDocument['messages'];
  /** The transcript's text, in which all offsets count. */
  readonly text: string;
  /** Whether the input is a text file, and its own transcript. */
  readonly isText: boolean;
  /** The fiscal year that its title names, or null. */
  readonly titleYear: number | null;
  /** The year that its sheet is named by, or null. */
  readonly sheetYear: number | null;
  /** The corrections that were applied to it. */
  readonly applied: readonly AppliedCorrection[];
  /** Those that were not, and why. */
  readonly unused: readonly UnusedCorrection[];
}

/** An input that cannot be read, with what to do. */
export interface FailedDocument extends ListedInput {
  readonly failed: Both;
}

/** What has become of an input. */
export type Outcome = OpenDocument | FailedDocument;

/** What a person has answered and set right, in the form of the command line's files. */
export interface PersonAnswers {
  readonly corrections: CorrectionsFile | null;
  readonly profile: Profile | null;
  readonly aliases: readonly Alias[];
}

/** What files of outputs are for, in the order of a list of them. */
export const OUTPUT_GROUPS = ['report', 'workbook', 'csv', 'json', 'other'] as const;

export type OutputGroup = (typeof OUTPUT_GROUPS)[number];

/** A file that can be saved. */
export interface OutputFile {
  readonly name: string;
  readonly group: OutputGroup;
  /** The stem of the document that it is about; null for a file about all of them. */
  readonly stem: string | null;
}

/** What a reader should know of the order of editions. */
export interface OrderNotice {
  readonly file: string;
  readonly message: Both;
}

/** The parts of the report that the page lays out itself. */
export interface WorkView extends ReportParts {
  /** Null while there is no record. */
  readonly records: RecordsPart | null;
  /** The keys of the documents, in the order of the records' data. */
  readonly keys: readonly string[];
  /** The number of comparisons. */
  readonly comparisons: number;
  /** What a reader should know of the order of editions. */
  readonly notices: readonly OrderNotice[];
}

/** What the worker does, by the name of the request: what it takes and what it gives. */
export interface Services {
  /** Lists inputs. */
  open: {
    readonly takes: {
      readonly uploads: readonly Upload[];
      /** What an earlier worker has made of inputs. */
      readonly done: readonly Outcome[];
    };
    readonly gives: null;
  };
  /** Works on the next input that is not done. Gives whether there was one: between them, other requests have their turn. */
  work: { readonly takes: object; readonly gives: boolean };
  /** Gives up uploads and all that is in them. */
  remove: { readonly takes: { readonly uploads: readonly string[] }; readonly gives: null };
  /** Applies answers to all documents, and tells of each that changes. */
  answer: { readonly takes: { readonly answers: PersonAnswers }; readonly gives: null };
  /** A list of renamed departments; null for a table that is something else. */
  aliases: { readonly takes: { readonly content: Blob }; readonly gives: readonly Alias[] | null };
  view: { readonly takes: object; readonly gives: WorkView };
  /** The comparisons of editions, whole. */
  comparisons: { readonly takes: object; readonly gives: readonly Changes[] };
  /** A document as it is, to show it beside its records. */
  source: { readonly takes: { readonly key: string }; readonly gives: SourceModel };
  /** What became of its characters; corrections change that. */
  marks: { readonly takes: { readonly key: string }; readonly gives: SourceMarks };
  /** A page of a PDF, counted from 1, with so many pixels for each point. */
  drawPage: {
    readonly takes: { readonly key: string; readonly page: number; readonly scale: number };
    readonly gives: Bitmap;
  };
  /** The report as a page of its own. */
  report: { readonly takes: { readonly language: Language }; readonly gives: string };
  outputs: { readonly takes: object; readonly gives: readonly OutputFile[] };
  /** A file's content; all of them as one archive where `name` is null. */
  save: {
    readonly takes: { readonly name: string | null; readonly headings: Language };
    readonly gives: Uint8Array<ArrayBuffer>;
  };
}

export type Service = keyof Services;

export type Request = {
  readonly [Name in Service]: { readonly id: number; readonly do: Name } & Services[Name]['takes'];
}[Service];

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { readonly message: string } };

/** What the worker tells of its own accord. */
export type WorkerEvent =
  /** The inputs have changed, or their stems. */
  | { readonly event: 'inputs'; readonly inputs: readonly ListedInput[] }
  /** Files of a folder or archive that are not read. */
  | {
      readonly event: 'passed-over';
      readonly files: readonly { readonly file: string; readonly why: Both }[];
    }
  /** Work on an input begins; `done` of `total` are done before it. */
  | { readonly event: 'progress'; readonly key: string; readonly done: number; readonly total: number }
  | { readonly event: 'document'; readonly document: Outcome };

/** The first message to the worker, with the port that all others go through. */
export interface Start {
  /** The dictionary: gzip, as base64; null for a page without one. */
  readonly dictionary: Blob | null;
}

import { ruleOf } from '../../messages/catalogue.js';
import { asInputError, InputError, type InputErrorArguments } from '../../messages/input-error.js';
import type { DocumentInfo, Language, Message, ProgressDocument, RuleId } from '../../model.js';
import type { TableProfile, UnusedCorrection } from '../../pipeline.js';
import type { Rows } from '../combined.js';
import { type Text, UnwritableFile } from '../files.js';
import { reasonOf } from '../inputs.js';

/** What a run counts of a document. */
export interface DocumentCounts {
  readonly sections: number;
  readonly items: number;
  readonly records: number;
  readonly notImplemented: number;
  /** The messages by rule. */
  readonly rules: readonly (readonly [RuleId, number])[];
}

/** The texts of a document's files. */
export interface Made<T = Text> {
  /**
   * A document's own files in the order of the outputs' suffixes, each in parts; null for a file that this document does
   * not have.
   */
  readonly files: readonly (readonly T[] | null)[];
  /** Its rows in the combined files, in the order of the outputs. */
  readonly rows: readonly Rows<T>[];
}

/** What came of a document: plain data, which crosses threads, files and machines. */
export interface Extracted<T = Text> extends Made<T> {
  readonly kind: 'extracted';
  readonly info: DocumentInfo;
  /** The fiscal year that its title names, or null. */
  readonly titleYear: number | null;
  readonly counts: DocumentCounts;
  /** The messages in each language that was asked for. */
  readonly messages: Readonly<Partial<Record<Language, readonly Message[]>>>;
  readonly answered: readonly TableProfile[];
  /** The run's corrections that were not applied to it. */
  readonly unused: readonly UnusedCorrection[];
  /** The document itself, which does not leave the thread that has made it. */
  readonly document: ProgressDocument | null;
  /** Its JSON, if the run needs the document again. */
  readonly json: readonly T[] | null;
  /** The transcript's text, if the run needs it again. */
  readonly transcript: T | null;
  /** Whether the input is a text file, and its own transcript. */
  readonly isText: boolean;
  /** What the result was made from, as a hash, if it is kept. */
  readonly key: string | null;
  /** Whether it was made by an earlier run, which may have written the files as well. */
  readonly isReused: boolean;
}

/** Why an input gives no document. */
export interface Failed {
  readonly kind: 'failed';
  readonly rule: RuleId;
  readonly values: InputError['values'];
  /** The file that could not be written; undefined if the input itself failed. */
  readonly unwritable?: string;
}

export type Result = Extracted | Failed;

/** The failure that an error is. An error of another kind than `InputError` is unexpected. */
export function failed(error: unknown): Failed {
  const { rule, values } = asInputError(error, reasonOf);
  const unwritable = error instanceof UnwritableFile ? { unwritable: error.path } : {};
  return { kind: 'failed', rule, values, ...unwritable };
}

/** A failure as an error that can be reported. */
export const asError = ({ rule, values, unwritable }: Failed): InputError =>
  unwritable === undefined
    ? new InputError(...([rule, values] as unknown as InputErrorArguments))
    : new UnwritableFile(unwritable, values.reason ?? '');

/** Whether the program failed, and not the input: another try may succeed. */
export const isCrash = (result: Result) => result.kind === 'failed' && result.rule === 'input-failed';

/** The number of a document's errors and warnings. */
export const graveIn = ({ rules }: DocumentCounts): number =>
  rules.reduce((sum, [rule, count]) => (ruleOf(rule).severity === 'info' ? sum : sum + count), 0);

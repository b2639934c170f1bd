import type { InputError } from '../messages/input-error.js';

/** One input to be read, or the reason why it cannot be. */
export interface Input {
  /** The path as it was given, with `/`; never absolute. */
  readonly file: string;
  /** Identifies the input among inputs that may have the same name. */
  readonly key: string;
  /** The absolute path with `/`, by which inputs of one name differ. Standard input has only its name. */
  readonly path: string;
  /** The file or descriptor that it is read from, or null. */
  readonly source: string | number | null;
  /**
   * Returns the same bytes each time if they can be read only once. A file may have changed since the last call.
   *
   * @throws {InputError}
   */
  readonly read: () => Uint8Array;
  /** The file within an archive that it is. */
  readonly member?: string;
  /** The sheet that the document is, where a workbook holds several documents. */
  readonly sheet?: string;
  /** The year that such a sheet is about, if that is known. */
  readonly year?: number | null;
}

/** What a command line names. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files that were found and are not read, with the reason. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver extends Pick<Input, 'file' | 'source' | 'member'> {
  readonly problem: InputError;
}

/** The name of a folder's file of corrections. */
export const CORRECTIONS_NAME = 'corrections.json';

/** Files that are not anybody's documents. */
export const isPassedOver = (name: string): boolean =>
  name === CORRECTIONS_NAME || /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

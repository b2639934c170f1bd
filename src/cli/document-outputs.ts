import type { Language } from '../model.js';
import type { CombinedFile } from './combined.js';
import type { DocumentWriter, SinkSettings } from './document-writers.js';
import { holds, joined, makeFolder, pathIn, writeWhole } from './files.js';
import { type Output, suffixesOf } from './outputs.js';
import type { Extracted, Made } from './tasks/result.js';

/** A destination of documents. */
export interface DocumentOutputs {
  /** @throws {InputError} */
  write(made: Extracted, stem: string): void;
  /**
   * Ends the run.
   *
   * @param fail receives each file that could not be written
   * @returns the files that were written
   */
  finish(fail: (path: string, error: unknown) => void): readonly string[];
  discard(): void;
}

/** For commands that write nothing. */
export const NO_OUTPUTS: DocumentOutputs = { write: () => {}, finish: () => [], discard: () => {} };

/** Writes each document's JSON to standard output. */
export function toStream(write: (text: string) => void): DocumentOutputs {
  const print = ([json]: Made['files']) => write(joined(json ?? []));
  return { ...NO_OUTPUTS, write: ({ files }) => print(files) };
}

/** @throws {InputError} `output-unwritable`; leaves nothing behind */
function openAll(writers: readonly DocumentWriter[], settings: SinkSettings): CombinedFile[] {
  const files: CombinedFile[] = [];
  try {
    for (const { openCombined } of writers) if (openCombined) files.push(openCombined(settings));
  } catch (error) {
    for (const file of files) file.discard();
    throw error;
  }
  return files;
}

/**
 * Writes the contract's files to a folder.
 *
 * @throws {InputError} `output-unwritable`
 */
export async function toFolder(
  folder: string,
  outputs: readonly Output[],
  headings: Language,
): Promise<DocumentOutputs> {
  const loaded = await Promise.all(outputs.flatMap(({ documents }) => documents?.load() ?? []));
  makeFolder(folder);
  const path = (name: string) => pathIn(folder, name);
  const written: string[] = [];
  const combined = openAll(
    loaded.map(({ documentWriter }) => documentWriter),
    { path, headings },
  );
  const suffixes = suffixesOf(outputs, 'documents');
  return {
    write({ files, rows, isReused }, stem) {
      for (const [index, parts] of files.entries()) {
        if (parts === null) continue;
        const file = path(`${stem}${suffixes[index]}`);
        // The run that has made a reused result has likely written it here, too.
        if (!isReused || !holds(file, parts)) writeWhole(file, ...parts);
        written.push(file);
      }
      for (const [index, added] of rows.entries()) combined[index]?.add(added);
    },
    finish(fail) {
      for (const file of combined) {
        try {
          file.finish();
          written.push(file.path);
        } catch (error) {
          fail(file.path, error);
        }
      }
      return written;
    },
    discard() {
      for (const file of combined) file.discard();
    },
  };
}

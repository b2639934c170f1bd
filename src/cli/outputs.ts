import type { Language, ProgressDocument } from '../model.js';
import { csvHead, ITEM_TABLE, RECORD_TABLE } from '../write/csv.js';
import { toJson } from '../write/json.js';
import { toRows } from '../write/rows.js';
import { CombinedFile, rowsOf } from './combined.js';
import { makeFolder, pathIn, writeWhole } from './files.js';

/** Where documents go. */
export interface Outputs {
  /** @throws {Problem} */
  write(document: ProgressDocument, stem: string): void;
  /**
   * Ends the run.
   *
   * @param fail is told of each file that could not be written
   * @returns the files that were written
   */
  finish(fail: (path: string, error: unknown) => void): readonly string[];
  discard(): void;
}

/** For commands that only look. */
export const NO_OUTPUTS: Outputs = { write: () => {}, finish: () => [], discard: () => {} };

/** Each document's JSON, one after the other. */
export function toStream(write: (text: string) => void): Outputs {
  return { ...NO_OUTPUTS, write: (document) => write(toJson(document)) };
}

/** The files of each document. */
export const documentFiles = (stem: string): string[] => [`${stem}.json`, `${stem}.csv`];

/** The files of all documents together. */
export const COMBINED_FILES = ['records.csv', 'items.csv'] as const;

function openCombined(path: (name: string) => string, headings: Language) {
  const records = new CombinedFile(path('records.csv'), RECORD_TABLE, headings);
  try {
    return { records, items: new CombinedFile(path('items.csv'), ITEM_TABLE, headings) };
  } catch (error) {
    records.discard();
    throw error;
  }
}

/**
 * The files of the contract, in a folder.
 *
 * @throws {Problem} `output-unwritable`
 */
export function toFolder(folder: string, headings: Language): Outputs {
  makeFolder(folder);
  const path = (name: string) => pathIn(folder, name);
  const written: string[] = [];
  const write = (name: string, text: string) => {
    writeWhole(path(name), text);
    written.push(path(name));
  };
  const { records, items } = openCombined(path, headings);
  return {
    write(document, stem) {
      // All is made before the first is written: a document that cannot be shown is in no file.
      const rows = rowsOf({ document, stem }, RECORD_TABLE, headings);
      const text = toRows(rows.cells);
      const itemRows = rowsOf({ document, stem }, ITEM_TABLE, headings);
      const json = toJson(document);
      write(`${stem}.json`, json);
      write(`${stem}.csv`, csvHead(RECORD_TABLE, rows.layout, headings) + text);
      records.add(rows, text);
      items.add(itemRows);
    },
    finish(fail) {
      for (const file of [records, items]) {
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
      for (const file of [records, items]) file.discard();
    },
  };
}

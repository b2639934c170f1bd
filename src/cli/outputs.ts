import type { Language, ProgressDocument } from '../model.js';
import { csvHead, ITEM_TABLE, RECORD_TABLE } from '../write/csv.js';
import { toJson } from '../write/json.js';
import { CombinedFile, rowsOf } from './combined.js';
import { makeFolder, pathIn, writeWhole } from './files.js';

/** Where documents go. */
export interface Outputs {
  /** @throws {Problem} */
  write(document: ProgressDocument, stem: string): void;
  /**
   * Ends the run.
   *
   * @returns the files that were written
   */
  finish(): Promise<readonly string[]>;
  discard(): void;
}

/** For commands that only look. */
export const NO_OUTPUTS: Outputs = { write: () => {}, finish: async () => [], discard: () => {} };

/** Each document's JSON, one after the other. */
export function toStream(write: (text: string) => void): Outputs {
  return { ...NO_OUTPUTS, write: (document) => write(toJson(document)) };
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
  const records = new CombinedFile(path('records.csv'), RECORD_TABLE, headings);
  const items = new CombinedFile(path('items.csv'), ITEM_TABLE, headings);
  const combined = [records, items];
  return {
    write(document, stem) {
      const rows = rowsOf(document, stem, RECORD_TABLE);
      write(`${stem}.json`, toJson(document));
      write(`${stem}.csv`, csvHead(RECORD_TABLE, rows.layout, headings) + rows.text);
      records.add(document, stem, rows);
      items.add(document, stem);
    },
    async finish() {
      for (const file of combined) {
        await file.finish();
        written.push(file.path);
      }
      return written;
    },
    discard() {
      for (const file of combined) file.discard();
    },
  };
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type CsvFile, toDataPackage } from '../../write/package/index.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents, args, written }) => {
  const infos = [];
  let generator = 'shinchoku';
  for (const { document } of documents) {
    infos.push(document.document);
    generator = document.generator;
  }
  const files = written.filter((path) => path.endsWith('.csv')).map(csvFile);
  const { headings: language, license, publisher } = args;
  return [[toDataPackage({ files, documents: infos, generator, language, license, publisher })]];
};

const READ_AT_ONCE = 1 << 16;

/** A CSV file that has been written, read piece by piece. */
function csvFile(path: string): CsvFile {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(READ_AT_ONCE);
  const handle = openSync(path, 'r');
  const head: Buffer[] = [];
  let bytes = 0;
  try {
    for (let count = readSync(handle, piece); count > 0; count = readSync(handle, piece)) {
      const read = piece.subarray(0, count);
      hash.update(read);
      if (bytes < MOST_HEAD) head.push(Buffer.from(read));
      bytes += count;
    }
  } finally {
    closeSync(handle);
  }
  return {
    name: basename(path),
    bytes,
    sha256: hash.digest('hex'),
    headings: headingsIn(Buffer.concat(head).toString('utf8')),
  };
}

/** A heading row is not longer, in bytes. */
const MOST_HEAD = 1 << 22;

function headingsIn(text: string): string[] {
  const [headings = []]: string[][] = parse(text, { bom: true, to: 1, relax_column_count: true });
  return headings;
}

import { unzipSync, zipSync } from 'fflate';

/** A file for an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The earliest date that an archive can hold: the same files give the same bytes at any time. */
const EARLIEST = new Date(1980, 0, 1);

/** Packs files into a ZIP archive. */
export const zipOf = (files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: EARLIEST }),
  );

/** The same files, packed the same way wherever the program runs: the packers of browsers and of Node differ. */
export const repacked = (archive: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipOf(Object.entries(unzipSync(archive)).map(([name, bytes]) => ({ name, bytes })));

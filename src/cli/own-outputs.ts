import { closeSync, openSync, readSync } from 'node:fs';
import { extensionOf } from '../formats/index.js';

/** As much of a file as tells whether this program has written it. */
const PROBE = 1024;

/** The headings that each kind of our CSV files begins with, in either language. */
const CSV_HEADS = [
  'document,id,key,',
  '資料,ID,キー,',
  'document,id,section_1,',
  'document,id,label,',
  '資料,ID,階層1,',
  '資料,ID,事業番号,',
  'kind,classes,confidence,',
  '区分,変更の種類,確かさ,',
  'plan,row,',
  '計画,行の種類,',
];

const isCsv = (start: string) => CSV_HEADS.some((head) => start.replace(/^\ufeff/, '').startsWith(head));
const isPage = (start: string) => /<meta name="generator" content="shinchoku"/.test(start);

/** How a file of ours begins, by its extension. */
const MARKS: Readonly<Record<string, (start: string) => boolean>> = {
  csv: isCsv,
  html: isPage,
  json: (start) => /^\s*\{\s*"format":\s*"shinchoku/.test(start),
};

/** Whether this program has written a file, as the beginning of the file says. */
export function isOwnOutput(path: string): boolean {
  const isMarked = MARKS[extensionOf(path)];
  return isMarked?.(beginningOf(path)) ?? false;
}

/** The first characters of a file; none where it cannot be read, which is told of when it is read as a whole. */
function beginningOf(path: string): string {
  try {
    const handle = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(PROBE);
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, PROBE, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

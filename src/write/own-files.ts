/** Recognises files by their beginning or end, for each extension. */
export type FileMarks = Readonly<Record<string, (start: string, end: string) => boolean>>;

/** What follows the stem in the name of a transcript, which is written of files that are no text. */
export const TRANSCRIPT = '.transcript.txt';

/** Recognises CSV files by their headings, in both languages. */
const csvMarks = (...heads: readonly string[]) => ({
  csv: (start: string) => heads.some((head) => start.replace(/^\ufeff/, '').startsWith(head)),
});

/** What tells each output's files from those of other programs. */
export const MARKS = {
  json: { json: (start) => /^\s*\{\s*"format":\s*"shinchoku/.test(start) },
  csv: csvMarks(
    'document,id,key,',
    '資料,ID,キー,',
    'document,id,section_1,',
    'kind,classes,confidence,',
    '区分,変更の種類,確かさ,',
    'plan,question,',
    '計画,問い,',
    'plan,row,',
    '計画,行の種類,',
  ),
  items: csvMarks('document,id,section_1,', 'document,id,label,', '資料,ID,階層1,', '資料,ID,事業番号,'),
  report: { html: (start) => /<meta name="generator" content="shinchoku(?: app)?"/.test(start) },
  xlsx: { xlsx: (_, end) => end.endsWith('shinchoku workbook') },
  long: csvMarks('document,record,', '資料,記載ID,'),
  ndjson: { ndjson: (start) => start.startsWith('{"document":{"stem":') },
  sqlite: { sqlite: (start) => start.startsWith('SQLite format 3\0') && start.includes('shnc') },
  parquet: { parquet: (start, end) => start.startsWith('PAR1') && end.includes('shinchoku') },
  datapackage: { json: (start) => /^\{\s*"\$schema":\s*"[^"]*",\s*"name": "shinchoku"/.test(start) },
} as const satisfies Readonly<Record<string, FileMarks>>;

/** The lengths of a file's beginning and end that identify this program's outputs, in bytes. */
export const HEAD_LENGTH = 1024;
export const TAIL_LENGTH = 1024;

/** Whether this program has written a file, judged by its beginning and end. */
export const isOwnFile = (extension: string, start: string, end: string): boolean =>
  Object.values<FileMarks>(MARKS).some((marks) => marks[extension]?.(start, end));

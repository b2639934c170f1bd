import type { DocumentInfo, Language } from '../../model.js';
import { fieldsOf } from './fields.js';
import { licenceOf } from './licence.js';
import { type CsvFileKind, kindOf } from './tables.js';

/** A CSV file of a run. */
export interface CsvFile {
  /** Its name in the output folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly headings: readonly string[];
}

export interface PackageContent {
  readonly files: readonly CsvFile[];
  readonly documents: readonly DocumentInfo[];
  readonly generator: string;
  readonly language: Language;
  /** A licence as a person has named it (CC-BY-4.0), or its address; null for none. */
  readonly license: string | null;
  readonly publisher: string | null;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** The file `datapackage.json`: a Data Package (version 2) of a run's CSV files. */
export function toDataPackage({
  files,
  documents,
  generator,
  language,
  license,
  publisher,
}: PackageContent): string {
  const titles = [...new Set(documents.flatMap(({ title }) => title ?? []))];
  const names = new Set(files.map(({ name }) => name));
  const sources = documents.map(sourceOf);
  const described = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'shinchoku',
    title: titles.length === 1 ? `${titles[0]} 進捗状況` : '計画の進捗状況',
    description:
      '資料から取り出した進捗の記録。一覧の列は区切り文字 ; でつながれている。数式と読まれる文字で始まるセルの前には \' がある。 / Records of progress, taken from documents. Lists are joined with ";". A cell that a spreadsheet would take for a formula begins with \'.',
    ...(license === null ? {} : { licenses: [licenceOf(license)] }),
    contributors: [
      ...(publisher === null ? [] : [{ title: publisher, roles: ['publisher'] }]),
      { title: generator, roles: ['wrangler'] },
    ],
    ...(sources.length === 0 ? {} : { sources }),
    resources: files.map((file) => resourceOf(file, names, language)),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** What the standard lets stand for a path: neither absolute, nor out of the folder. */
const RELATIVE = /^(?![/~.])(?!.*\.\.\/)(?!.*:\/\/)(?!.*\\)/;

const sourceOf = ({ title, file, sha256 }: DocumentInfo) => ({
  title: title ?? file,
  ...(RELATIVE.test(file) ? { path: file } : {}),
  hash: `sha256:${sha256}`,
});

function resourceOf(file: CsvFile, names: ReadonlySet<string>, language: Language) {
  const { name, bytes, sha256, headings } = file;
  const kind = kindOf(name);
  const { columns, key } = kind;
  const reference = referenceOf(kind, names, language);
  return {
    name: name.replace(/\.csv$/, ''),
    type: 'table',
    path: name,
    title: kind.title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: fieldsOf(headings, columns, key, language),
      missingValues: [''],
      ...(key.length > 0 ? { primaryKey: key.map((each) => headingOf(each, kind, language)) } : {}),
      ...(reference ? { foreignKeys: [reference] } : {}),
    },
  };
}

function referenceOf(kind: CsvFileKind, names: ReadonlySet<string>, language: Language) {
  const { refersTo } = kind;
  if (!refersTo || !names.has(refersTo.file)) return null;
  return {
    fields: refersTo.fields.map((each) => headingOf(each, kind, language)),
    reference: {
      resource: refersTo.file.replace(/\.csv$/, ''),
      fields: refersTo.key.map((each) => headingOf(each, kindOf(refersTo.file), language)),
    },
  };
}

function headingOf(name: string, { columns }: CsvFileKind, language: Language): string {
  const column = columns.find((each) => !('names' in each) && each.name === name);
  return language === 'ja' && column ? column.ja : name;
}

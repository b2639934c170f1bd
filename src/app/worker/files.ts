import { repacked } from '../../formats/office/zip-writer.js';
import type { Lexicon } from '../../lexicon/index.js';
import type { Language } from '../../model.js';
import { changesPage } from '../../report/changes-page.js';
import { reportPage } from '../../report/report-page.js';
import type { FailedInput, ReportData } from '../../report/report-view.js';
import { digest } from '../../text/digest.js';
import { auditsToCsv } from '../../write/audit-csv.js';
import { changesToCsv } from '../../write/changes-csv.js';
import { itemsToCsv, toCsv } from '../../write/csv.js';
import { comparisonName, unusedName } from '../../write/file-names.js';
import { toJson } from '../../write/json.js';
import { LONG_TABLES } from '../../write/long.js';
import { recordLines } from '../../write/ndjson.js';
import { recordGroups } from '../../write/parquet/index.js';
import { timelinesToJson } from '../../write/plans-json.js';
import { timelinesToCsv } from '../../write/timeline-csv.js';
import { toWorkbook } from '../../write/workbook/index.js';
import type { OpenDocument, OutputFile } from '../protocol.js';
import type { Compared, ComparedEditions } from './compared.js';

type Piece = string | Uint8Array;

/** A file and how it is made. Every file is what the command writes under that name. */
export interface MadeFile extends OutputFile {
  readonly make: () => Iterable<Piece> | Promise<Iterable<Piece>>;
}

/** What files are made of. */
export interface FilesContent {
  /** In the order of the inputs. */
  readonly documents: readonly OpenDocument[];
  readonly compared: Compared;
  readonly failures: readonly FailedInput[];
  readonly lexicon: Lexicon;
  /** The language of CSV headings. */
  readonly headings: Language;
}

/** The data of a report, the latest editions first. */
export const reportData = ({
  compared,
  failures,
}: Pick<FilesContent, 'compared' | 'failures'>): ReportData => ({
  documents: compared.latest,
  comparisons: compared.changes,
  timelines: compared.plans.map(({ timeline }) => timeline),
  audits: compared.plans.map(({ audit }) => audit),
  failures,
});

/** The report as a page of its own. */
export function reportOf(printed: FilesContent, language: Language): string {
  const { lexicon, compared } = printed;
  return reportPage(reportData(printed), { language, digest, lexicon, latestNames: compared.latestNames });
}

/** The files that can be made, in the order of a list of them. */
export const filesOf = (printed: FilesContent): readonly MadeFile[] =>
  printed.documents.length === 0
    ? []
    : [
        ...filesOfAll(printed),
        ...printed.documents.flatMap((document) => filesOfDocument(document, printed)),
        ...filesOfComparisons(printed),
      ];

function filesOfAll(printed: FilesContent): MadeFile[] {
  const { documents, compared, lexicon, headings } = printed;
  const { eras } = lexicon;
  const file = (name: string, group: OutputFile['group'], make: MadeFile['make']): MadeFile => ({
    name,
    group,
    stem: null,
    make,
  });
  const { plans, changes, latestNames } = compared;
  const workbook = { documents, comparisons: changes, latestNames, language: 'ja', eras } as const;
  return [
    file('index.html', 'report', () => [reportOf(printed, 'ja')]),
    file('records.xlsx', 'workbook', async () => [(await toWorkbook(workbook, repacked)).bytes]),
    file('records.csv', 'csv', () => [toCsv(documents, { headings })]),
    file('items.csv', 'csv', () => [itemsToCsv(documents, { headings })]),
    ...(plans.length === 0
      ? []
      : [
          file('timeline.csv', 'csv', () => [timelinesToCsv(plans, { headings })]),
          file('audit.csv', 'csv', () => [auditsToCsv(plans, { headings })]),
          file('timeline.json', 'json', () => [timelinesToJson(plans)]),
        ]),
    file('record_years.csv', 'other', () => LONG_TABLES.years(documents, eras, headings)),
    file('record_departments.csv', 'other', () => LONG_TABLES.departments(documents, headings)),
    file('records.ndjson', 'other', () => recordLines(documents)),
    file('records.parquet', 'other', () => recordGroups(documents)),
  ];
}

function filesOfDocument(
  { stem, document, text, isText }: OpenDocument,
  { headings }: FilesContent,
): MadeFile[] {
  return [
    { name: `${stem}.json`, group: 'json', stem, make: () => [toJson(document)] },
    ...(isText ? [] : [{ name: `${stem}.transcript.txt`, group: 'json', stem, make: () => [text] } as const]),
    { name: `${stem}.csv`, group: 'csv', stem, make: () => [toCsv({ document, stem }, { headings })] },
  ];
}

function filesOfComparisons(printed: FilesContent): MadeFile[] {
  const taken = new Set<string>();
  return printed.compared.plans.flatMap((plan) =>
    plan.comparisons.flatMap((_, index) => filesOfComparison(plan, index, printed, taken)),
  );
}

function filesOfComparison(
  { stems, comparisons }: ComparedEditions,
  index: number,
  { documents, compared: { latestNames }, lexicon, headings }: FilesContent,
  taken: Set<string>,
): MadeFile[] {
  const [old = '', newer = ''] = stems.slice(index, index + 2);
  const changes = comparisons[index]?.changes;
  if (!changes) return [];
  const name = `${unusedName(comparisonName(old, newer, digest), taken)}.changes`;
  const editions = documents
    .filter(({ stem }) => stem === old || stem === newer)
    .toSorted((a, b) => Number(a.stem === newer) - Number(b.stem === newer))
    .map(({ document }) => document);
  const options = { language: 'ja', lexicon, latestNames, editions, digest } as const;
  return [
    { name: `${name}.json`, group: 'json', stem: null, make: () => [toJson(changes)] },
    {
      name: `${name}.csv`,
      group: 'csv',
      stem: null,
      make: () => [changesToCsv(changes, { headings, latestNames })],
    },
    { name: `${name}.html`, group: 'report', stem: null, make: () => [changesPage(changes, options)] },
  ];
}

/** A file's bytes. */
export async function bytesOf(file: MadeFile): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [...(await file.make())].map((part) =>
    typeof part === 'string' ? part : new Uint8Array(part),
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

import {
  type Analysis,
  type ItemEntries,
  toItem,
  toNote,
  toRecords,
  toSection,
} from './document/assemble.js';
import { checkRecords } from './document/checks.js';
import { toMessages, unclaimedFindings } from './document/messages.js';
import { differingTotals } from './document/totals.js';
import { type DocumentContext, readEntries } from './entry/index.js';
import { unexplainedMarks, withLegend } from './entry/legend.js';
import { readFile, UNNAMED } from './formats/index.js';
import { type ColumnAnswer, parseColumns, parseProfile, type TableProfile } from './grid/answers.js';
import { toGrids } from './grid/index.js';
import { editionDate } from './lexicon/dates.js';
import { type Lexicon, type LexiconOptions, lexiconOf } from './lexicon/index.js';
import type {
  Coverage,
  Digest,
  Finding,
  GridBlock,
  Language,
  Message,
  Morphology,
  Plan,
  ProgressDocument,
  Reading,
  Transcript,
} from './model.js';
import { readPlan } from './plan/index.js';
import { GENERATOR } from './schema/generator.js';
import { structure } from './structure/index.js';
import { Ledger } from './text/ledger.js';
import { normaliseString } from './text/normalise.js';
import { formulaFindings } from './write/formula.js';

export {
  ColumnsError,
  PROFILE_FORMAT,
  type Profile,
  parseColumns,
  parseProfile,
  type TableProfile,
} from './grid/answers.js';

export interface ExtractOptions extends LexiconOptions {
  /** The input's path or name; its extension tells the format. Default `stdin.md`. */
  readonly file?: string;
  /** The sheet of a workbook to read, where each sheet is a document of its own; without it all of them. */
  readonly sheet?: string | null;
  /** WHATWG label of the encoding to insist on; without it, what the bytes themselves tell. */
  readonly encoding?: string | null;
  /** Language of the messages. Default `ja`. */
  readonly language?: Language;
  /** Finds verbal nouns and quantities; without it `action` is null and `quantities` empty. */
  readonly morphology?: Morphology | null;
  /** SHA-256, where the platform has a faster one than the library's own. */
  readonly digest?: Digest;
  /** What the columns of the document's tables are for, as `--columns` has it: `2=item,4=result@2023`. */
  readonly columns?: string | null;
  /** Such answers for tables that are found again by their headings: what a profile's JSON file holds. */
  readonly profile?: unknown;
}

/**
 * Extracts the records of one progress document.
 *
 * @param input the document's bytes, or its text
 * @returns the document as `<stem>.json` holds it
 * @throws {VocabularyError} for words to add that are not of the vocabulary's shape
 * @throws {ColumnsError} for columns or a profile that cannot be read
 * @throws {InputError} for bytes that are empty, no text, or cannot be decoded, and for a text that holds half a character
 */
export async function extract(
  input: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<ProgressDocument> {
  return (await extractAndExplain(input, options)).document;
}

/** A document with the text that its offsets count in, and its messages in whatever language its reader wants. */
export interface Explained {
  readonly document: ProgressDocument;
  readonly transcript: Transcript;
  /** The tables for which `columns` was used, for a profile to keep. */
  readonly answered: readonly TableProfile[];
  /** The fiscal year that its title names, which tells the order of editions without dates. */
  readonly titleYear: number | null;
  messagesIn(language: Language): readonly Message[];
}

/**
 * As `extract`, for callers that show the messages in another language than the document holds. The way of a document,
 * room by room: each step takes what the step before it returns.
 */
export async function extractAndExplain(
  input: string | Uint8Array,
  {
    file = UNNAMED,
    language = 'ja',
    encoding = null,
    sheet = null,
    morphology = null,
    digest: given,
    columns = null,
    profile = null,
    ...words
  }: ExtractOptions = {},
): Promise<Explained> {
  const lexicon = lexiconOf(words);
  const digest = given ?? (await import('./text/digest.js')).digest;

  const reading = await readFile(file, input, { encoding, sheet });
  const blocks = structure(reading.blocks, lexicon);
  const answered: TableProfile[] = [];
  const answers = {
    columns: columns === null ? [] : parseColumns(columns),
    profile: profile === null ? null : parseProfile(profile),
    onUse: (table: TableProfile) => answered.push(table),
  };
  const grids = toGrids(blocks, lexicon, answers);
  const plan = readPlan(grids, lexicon);
  const items = entriesIn(plan, lexicon);
  const coverage = coverageOf(reading, plan, items);
  const content = contentOf(plan, items, reading.transcript, { digest, morphology, lexicon });
  const findings = [
    ...reading.findings,
    ...missingColumns(grids, answers.columns),
    ...plan.findings,
    ...items.flatMap(({ entries }) => entries.flatMap((entry) => entry.findings)),
    ...unexplainedMarks(items, plan.legend, lexicon),
    ...checkRecords(content.records, plan.metadata, lexicon),
    ...differingTotals(content, lexicon),
    ...formulaFindings(content),
    ...unclaimedFindings(coverage),
    ...nothingFound(plan, content.records, isNamedReport(file, lexicon)),
  ];

  const { transcript } = reading;
  // A file name may hold lone surrogates, too, which no output can be written with.
  const source = { file: file.toWellFormed(), sha256: digest(input), transcript };
  const document: ProgressDocument = {
    format: 'shinchoku/2',
    generator: GENERATOR,
    document: documentInfo(source, plan, content.records),
    ...content,
    messages: toMessages(findings, transcript, language),
    corrections: [],
    coverage,
  };
  const { titleYear } = plan.metadata;
  const messagesIn = (other: Language) =>
    other === language ? document.messages : toMessages(findings, transcript, other);
  return { document, transcript, answered, titleYear, messagesIn };
}

/** The items of a plan, each with the entries of its cells. */
function entriesIn(plan: Plan, lexicon: Lexicon): ItemEntries[] {
  const entriesOf = readEntries(plan.items, contextOf(plan, lexicon), lexicon);
  return plan.items.map((item, index) => {
    const entries = withLegend(item, entriesOf[index] ?? [], plan.legend, lexicon);
    return { item, entries };
  });
}

/** The account of what each character of the transcript became. */
function coverageOf(
  { transcript, markup, blanks }: Reading,
  { claims }: Plan,
  items: readonly ItemEntries[],
): Coverage {
  const ledger = new Ledger(transcript);
  ledger.claim('markup', markup);
  ledger.claimIfFree(blanks);
  for (const { kind, ranges: claimed } of claims) ledger.claim(kind, claimed);
  for (const { entries } of items) for (const entry of entries) ledger.claimTexts('record', entry.claims);
  return ledger.coverage();
}

type ExtractedContent = Pick<ProgressDocument, 'sections' | 'items' | 'records' | 'notes'>;

function contentOf(
  plan: Plan,
  items: readonly ItemEntries[],
  transcript: Transcript,
  analysis: Analysis,
): ExtractedContent {
  return {
    sections: plan.sections.map((section) => toSection(section, transcript)),
    items: plan.items.map((item) => toItem(item, transcript)),
    records: toRecords(items, transcript, analysis),
    notes: plan.notes.map((note) => toNote(note, transcript)),
  };
}

/** Whether a file's name says that it reports on progress. */
function isNamedReport(file: string, { evidence }: Lexicon): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return evidence.ofTitle(normaliseString(name)).weight >= evidence.weights.report;
}

/** Answers for columns that no table has. */
function missingColumns(blocks: readonly GridBlock[], answers: readonly ColumnAnswer[]): Finding[] {
  const widths = blocks.flatMap((block) => (block.kind === 'grid' ? [block.width] : []));
  const width = Math.max(0, ...widths);
  return answers
    .filter(({ column }) => column > width)
    .map(({ column }) => ({
      rule: 'column-missing',
      range: [0, 0],
      values: { column: String(column), width: String(width) },
    }));
}

/** A document without records says so. */
function nothingFound(
  { hasProgressTable, noReport, items }: Plan,
  records: readonly unknown[],
  isNamed: boolean,
): Finding[] {
  if (records.length > 0) return [];
  if (noReport !== null && !isNamed)
    return [{ rule: 'not-a-progress-report', range: [0, 0], values: { against: noReport } }];
  if (items.length > 0 && !hasProgressTable)
    return [{ rule: 'no-result-column', range: [0, 0], values: { items: String(items.length) } }];
  return [{ rule: hasProgressTable ? 'no-records' : 'no-table', range: [0, 0] }];
}

/** What the entries of a document may take from the whole of it. */
function contextOf({ departments, metadata }: Plan, { eras }: Lexicon): DocumentContext {
  const date = editionDate(metadata);
  return { departments, era: date === null ? null : eras.ofDate(date) };
}

/** The file that a document was read from. */
interface SourceFile extends Pick<ProgressDocument['document'], 'file' | 'sha256'> {
  readonly transcript: Transcript;
}

function documentInfo(
  { file, sha256, transcript }: SourceFile,
  { metadata, legend }: Plan,
  records: ProgressDocument['records'],
): ProgressDocument['document'] {
  const { title, date, issued, issuer, meeting, material } = metadata;
  let last: number | null = null;
  for (const { fiscal_years } of records)
    for (const year of fiscal_years) last = Math.max(last ?? year, year);
  return {
    title,
    file,
    sha256,
    medium: transcript.medium,
    encoding: transcript.encoding,
    legend: legend.entries,
    date,
    issued,
    issuer,
    meeting,
    material,
    characters: transcript.text.length,
    last_fiscal_year: last,
  };
}

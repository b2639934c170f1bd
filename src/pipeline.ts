import { toItem, toNote, toRecords, toSection } from './document/assemble.js';
import { checkRecords } from './document/checks.js';
import { toMessages, unclaimedFindings } from './document/messages.js';
import type { Original } from './document/place.js';
import { type DocumentContext, readEntries } from './entry/index.js';
import { decode } from './formats/decode.js';
import { readerFor } from './formats/index.js';
import { toGrid } from './grid/index.js';
import { editionDate } from './lexicon/dates.js';
import { type Lexicon, type LexiconOptions, lexiconOf } from './lexicon/index.js';
import { Problem } from './messages/problem.js';
import type {
  Digest,
  Finding,
  GridBlock,
  Language,
  Message,
  Morphology,
  Plan,
  ProgressDocument,
  Source,
} from './model.js';
import { readPlan } from './plan/index.js';
import { GENERATOR } from './schema/generator.js';
import { Ledger } from './text/ledger.js';
import { LineIndex } from './text/lines.js';
import { ranges } from './text/text.js';
import { formulaFindings } from './write/formula.js';

export interface ExtractOptions extends LexiconOptions {
  /** The input's path or name; its extension tells the format. Default `stdin.md`. */
  readonly file?: string;
  /** WHATWG label of the encoding to insist on; without it, what the bytes themselves tell. */
  readonly encoding?: string | null;
  /** Language of the messages. Default `ja`. */
  readonly language?: Language;
  /** Finds verbal nouns and quantities; without it `action` is null and `quantities` empty. */
  readonly morphology?: Morphology | null;
  /** SHA-256, where the platform has a faster one than the library's own. */
  readonly digest?: Digest;
}

const HALF = /\p{Surrogate}/u;
const HALVES = new RegExp(HALF, 'gu');

/** @throws {Problem} `lone-surrogate`: such a text can be written neither as UTF-8 nor as JSON */
function refuseHalves(text: string): void {
  const offset = text.search(HALF);
  if (offset < 0) return;
  const { line, column } = new LineIndex(text).position(offset);
  const found = `U+${text.charCodeAt(offset).toString(16).toUpperCase()}`;
  throw new Problem('lone-surrogate', {
    line: String(line),
    column: String(column),
    offset: String(offset),
    found,
  });
}

/** Gives an input's bytes, or a text that is decoded already, as a source. */
async function toSource(
  input: string | Uint8Array,
  file: string,
  digest: Digest,
  encoding: string | null,
): Promise<Source> {
  if (typeof input === 'string') refuseHalves(input);
  const sha256 = digest(input);
  if (typeof input === 'string') return { file, sha256, encoding: 'utf-8', text: input };
  return { file, sha256, ...(await decode(input, encoding)) };
}

/**
 * Extracts the records of one progress document.
 *
 * @param input the document's bytes, or its text
 * @returns the document as `<stem>.json` holds it
 * @throws {VocabularyError} for words to add that are not of the vocabulary's shape
 * @throws {Problem} for bytes that are empty, no text, or cannot be decoded, and for a text that holds half a character
 */
export async function extract(
  input: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<ProgressDocument> {
  return (await extractAndExplain(input, options)).document;
}

/** A document, and its messages in whatever language its reader wants. */
export interface Explained {
  readonly document: ProgressDocument;
  messagesIn(language: Language): readonly Message[];
}

/** As `extract`, for callers that show the messages in another language than the document holds. */
export async function extractAndExplain(
  input: string | Uint8Array,
  {
    file = 'stdin.md',
    language = 'ja',
    encoding = null,
    morphology = null,
    digest: given,
    ...words
  }: ExtractOptions = {},
): Promise<Explained> {
  const lexicon = lexiconOf(words);
  const digest = given ?? (await import('./text/digest.js')).digest;
  // A name too may hold half a character, which nothing that is written may.
  const name = file.replace(HALVES, '\ufffd');
  const source = await toSource(input, name, digest, encoding);
  const original: Original = { text: source.text, lines: new LineIndex(source.text) };

  const reading = await readerFor(file, source.text)(source.text, lexicon);
  const blocks = reading.blocks.map(
    (block): GridBlock => (block.kind === 'table' ? toGrid(block, lexicon) : block),
  );
  const plan = readPlan(blocks, lexicon);
  const context = contextOf(plan, lexicon);
  const entriesOf = readEntries(plan.items, context, lexicon);
  const items = plan.items.map((item, index) => ({ item, entries: entriesOf[index] ?? [] }));
  const entries = entriesOf.flat();

  const ledger = new Ledger(source.text);
  ledger.claim('markup', reading.markup);
  ledger.claimIfFree(reading.blanks);
  for (const { kind, ranges: claimed } of plan.claims) ledger.claim(kind, claimed);
  for (const text of entries.flatMap((entry) => entry.claims)) ledger.claim('record', ranges(text));
  const coverage = ledger.coverage();

  const content = {
    sections: plan.sections.map((section) => toSection(section, original)),
    items: plan.items.map((item) => toItem(item, original)),
    records: toRecords(items, original, { digest, morphology, lexicon }),
    notes: plan.notes.map((note) => toNote(note, original)),
  };
  const findings: Finding[] = [
    ...reading.findings,
    ...plan.findings,
    ...entries.flatMap((entry) => entry.findings),
    ...checkRecords(content.records, plan.metadata, lexicon),
    ...formulaFindings(content),
    ...unclaimedFindings(coverage),
    ...nothingFound(plan, content.records),
  ];

  const document: ProgressDocument = {
    format: 'shinchoku/2',
    generator: GENERATOR,
    document: documentInfo(source, plan, content.records),
    ...content,
    messages: toMessages(findings, original, language),
    corrections: [],
    coverage,
  };
  return { document, messagesIn: (other) => toMessages(findings, original, other) };
}

/** A document without records says so. */
function nothingFound({ hasProgressTable }: Plan, records: readonly unknown[]): Finding[] {
  if (!hasProgressTable) return [{ rule: 'no-table', range: [0, 0] }];
  return records.length === 0 ? [{ rule: 'no-records', range: [0, 0] }] : [];
}

/** What the entries of a document may take from the whole of it. */
function contextOf({ departments, metadata }: Plan, { eras }: Lexicon): DocumentContext {
  const date = editionDate(metadata);
  return { departments, era: date === null ? null : eras.ofDate(date) };
}

function documentInfo(
  { file, sha256, encoding, text }: Source,
  { metadata }: Plan,
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
    medium: 'text',
    encoding,
    legend: [],
    date,
    issued,
    issuer,
    meeting,
    material,
    characters: text.length,
    last_fiscal_year: last,
  };
}

import {
  type AppliedCorrection,
  type Correctable,
  type Corrected,
  type Reader as CorrectionReader,
  correct,
  parseCorrections,
  type UnusedCorrection,
} from './corrections/index.js';
import { type Analysis, analyseActivity, toRecord } from './document/assemble.js';
import { checkRecords } from './document/checks.js';
import { documentInfo, documentPart } from './document/info.js';
import { inOrderOfText, RECHECKED, toMessages, unclaimedFindings } from './document/messages.js';
import { isNamedReport, nothingFound } from './document/outcome.js';
import { differingTotals } from './document/totals.js';
import { readEntry } from './entry/index.js';
import { contextOf } from './entry/of-plan.js';
import { UNNAMED } from './formats/index.js';
import type { TableProfile } from './grid/answers.js';
import type { ReadTable } from './grid/read-table.js';
import { type Lexicon, type LexiconOptions, lexiconOf } from './lexicon/index.js';
import { ancestors } from './lists/ancestors.js';
import type {
  AccountedTranscript,
  Coverage,
  Digest,
  Finding,
  Language,
  Message,
  Morphology,
  ProgressDocument,
  Transcript,
} from './model.js';
import { isLarge, type ReadDocument, readDocument } from './pipeline/reading.js';
import { GENERATOR } from './schema/generator.js';
import { coverageOf } from './text/ledger.js';
import { asNormal } from './text/normalise.js';
import { formulaFindings } from './write/formula.js';

export {
  type AppliedCorrection,
  CORRECTIONS_FORMAT,
  type CorrectionConflict,
  CorrectionsError,
  CorrectionUse,
  documentCorrected,
  type MergedCorrections,
  mergeCorrections,
  parseCorrections,
  type UnusedCorrection,
  type UnusedReason,
} from './corrections/index.js';
export {
  ColumnsError,
  PROFILE_FORMAT,
  type Profile,
  parseColumns,
  parseProfile,
  profileText,
  type TableProfile,
  withAnswers,
} from './grid/answers.js';
export type { ReadTable } from './grid/read-table.js';
export { isLarge };

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
  /** A person's corrections: what `corrections.json` holds. */
  readonly corrections?: unknown;
  /** Called when much memory of a large document is no longer held, for callers that can have it collected at once. */
  readonly onFree?: (() => void) | null;
}

/**
 * Extracts the records of one progress document.
 *
 * @param input the document's bytes, or its text
 * @returns the document as `<stem>.json` holds it
 * @throws {VocabularyError} for words to add that are not of the vocabulary's shape
 * @throws {ColumnsError} for columns or a profile that cannot be read
 * @throws {CorrectionsError} for corrections of another shape
 * @throws {InputError} for bytes that are empty, no text, or cannot be decoded, and for a text that holds half a character
 */
export async function extract(
  input: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<ProgressDocument> {
  return extractAndExplain(input, options).then(({ document }) => document);
}

/** A document with the text that its offsets count in, and its messages in whatever language its reader wants. */
export interface Explained {
  readonly document: ProgressDocument;
  readonly transcript: AccountedTranscript;
  /** The tables for which `columns` was used, for a profile to keep. */
  readonly answered: readonly TableProfile[];
  /** The fiscal year that its title names, which tells the order of editions without dates. */
  readonly titleYear: number | null;
  /** The corrections that were not applied to it, and why. */
  readonly unused: readonly UnusedCorrection[];
  messagesIn(language: Language): readonly Message[];
  /** How the tables with headings were read, each kind of headings once. */
  readonly tables: readonly ReadTable[];
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
    digest: ownDigest,
    columns = null,
    profile = null,
    corrections = null,
    onFree = null,
    ...words
  }: ExtractOptions = {},
): Promise<Explained> {
  const lexicon = lexiconOf(words);
  const digest = ownDigest ?? (await import('./text/digest.js')).digest;
  const analysis = { digest, morphology, lexicon };
  const circumstances = { file, sha256: digest(input), language, corrections };
  // Not awaited here, so that a large input need not be held until all is done.
  return readDocument(file, input, analysis, { encoding, sheet, columns, profile, onFree }).then((read) =>
    explained(read, circumstances, analysis),
  );
}

/** What else tells how a document comes out. */
interface Circumstances extends Required<Pick<ExtractOptions, 'file' | 'language' | 'corrections'>> {
  /** Of the input. */
  readonly sha256: string;
}

/** A document as it has been read, with a person's corrections and what is found in it. */
function explained(
  read: ReadDocument,
  { file, sha256, language, corrections }: Circumstances,
  analysis: Analysis,
): Explained {
  const { lexicon } = analysis;
  const { transcript, plan, content, ledger } = read;
  // A file name may hold lone surrogates, too, which no output can be written with.
  const source = { file: file.toWellFormed(), sha256, transcript };
  const extracted = { info: documentInfo(source, plan, content.records), ...content };
  const entries = corrections === null ? [] : parseCorrections(corrections).corrections;
  const corrected = correct(extracted, read.whole, entries, readerOf(extracted, transcript, analysis));
  const before = [...read.findings, ...nothingFound(plan, content, isNamedReport(file, lexicon))];
  const coverage = ledger.coverage(corrected.transcript === read.whole ? null : corrected.transcript.account);
  const findings = [
    ...before.filter(({ rule, range }) => corrected.holds(rule, range)),
    ...findingsOn(corrected, coverage, lexicon),
  ];
  const document: ProgressDocument = {
    format: 'shinchoku/2',
    generator: GENERATOR,
    ...documentPart(corrected),
    messages: toMessages(findings, transcript, language),
    corrections: corrected.corrections,
    coverage,
  };
  return {
    document,
    transcript: corrected.transcript,
    answered: read.answered,
    titleYear: plan.metadata.titleYear,
    unused: corrected.unused,
    messagesIn: (other) => (other === language ? document.messages : toMessages(findings, transcript, other)),
    tables: read.tables,
  };
}

/** What `correctDocument` needs besides the document. */
export interface CorrectOptions extends LexiconOptions {
  /** Language of the messages. Default `ja`. */
  readonly language?: Language;
  readonly morphology?: Morphology | null;
  readonly digest: Digest;
}

export interface CorrectedDocument {
  readonly document: ProgressDocument;
  /** What each correction has changed, and what was there before. */
  readonly applied: readonly AppliedCorrection[];
  /** The corrections that were not applied, and why. */
  readonly unused: readonly UnusedCorrection[];
  /** The transcript, for further corrections: what its characters became may have changed. */
  readonly transcript: AccountedTranscript;
}

/**
 * Applies corrections to a document that has been extracted. The result is what extracting it with them gives.
 *
 * @param corrections what `corrections.json` holds
 * @throws {CorrectionsError} for corrections of another shape
 */
export function correctDocument(
  document: ProgressDocument,
  transcript: AccountedTranscript,
  corrections: unknown,
  { language = 'ja', morphology = null, digest, ...words }: CorrectOptions,
): CorrectedDocument {
  const lexicon = lexiconOf(words);
  const { document: info, sections, items, records, notes } = document;
  const extracted = { info, sections, items, records, notes };
  const reader = readerOf(extracted, transcript, { digest, morphology, lexicon });
  const corrected = correct(extracted, transcript, parseCorrections(corrections).corrections, reader);
  const coverage = coverageOf(corrected.transcript, corrected.transcript.account);
  const before = document.messages.filter(
    ({ rule, start, end }) => !RECHECKED.has(rule) && corrected.holds(rule, [start, end]),
  );
  const findings = findingsOn(corrected, coverage, lexicon);
  return {
    document: {
      ...document,
      ...documentPart(corrected),
      messages: inOrderOfText([...before, ...toMessages(findings, transcript, language)]),
      corrections: [...document.corrections, ...corrected.corrections],
      coverage,
    },
    applied: corrected.applied,
    unused: corrected.unused,
    transcript: corrected.transcript,
  };
}

/** Reads what a person has marked, as the entries of the document are read. */
function readerOf(
  { info, sections, items }: Correctable,
  transcript: Transcript,
  analysis: Analysis,
): CorrectionReader {
  const { lexicon } = analysis;
  const around = ancestors(sections);
  const named = items.flatMap(({ departments, cells }) => [
    ...departments,
    ...cells.flatMap((cell) => cell.departments),
  ]);
  const context = contextOf({ departments: new Set(named), metadata: info }, lexicon);
  return {
    lexicon,
    placeOf: ([start, end]) => ({
      start,
      end,
      ...transcript.addresses.addressOf(start, end),
      text: transcript.text.slice(start, end),
    }),
    read(text, item) {
      const entry = readEntry(text, asNormal(item.title), context, lexicon);
      const titles = around(item.section).map(({ title }) => title);
      const own = { ...item, title: asNormal(item.title), sections: titles };
      return { record: toRecord(own, entry, 1, transcript, analysis), findings: entry.findings };
    },
    analyse: (activity) => analyseActivity(asNormal(activity), analysis),
  };
}

/** What is found in the records, which corrections may have changed. */
function findingsOn(corrected: Corrected, coverage: Coverage, lexicon: Lexicon): Finding[] {
  return [
    ...checkRecords(corrected.records, corrected.info, lexicon),
    ...differingTotals(corrected, lexicon),
    ...formulaFindings(corrected),
    ...unclaimedFindings(coverage),
    ...corrected.findings,
  ];
}

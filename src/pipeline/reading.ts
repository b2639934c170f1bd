import { accounted, type KeptTexts, keptTexts, ledgerOf } from '../document/account.js';
import { type Analysis, ContentDraft, type ExtractedContent } from '../document/assemble.js';
import { unexplainedMarks, unreadMeanings } from '../entry/legend.js';
import { entriesIn } from '../entry/of-plan.js';
import { readFile } from '../formats/index.js';
import { missingColumns, parseColumns, parseProfile, type TableProfile } from '../grid/answers.js';
import { toGrids } from '../grid/index.js';
import type { ReadTable } from '../grid/read-table.js';
import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { AccountedTranscript, Finding, GridBlock, Plan, Reading, Transcript } from '../model.js';
import { readPlan } from '../plan/index.js';
import { structure } from '../structure/index.js';
import type { Ledger } from '../text/ledger.js';

/** What the rooms have read of a document, and what became of each character. */
export interface ReadDocument {
  readonly transcript: Transcript;
  readonly plan: Omit<Plan, 'items'>;
  readonly content: ExtractedContent;
  readonly ledger: Ledger;
  readonly whole: AccountedTranscript;
  readonly findings: readonly Finding[];
  readonly answered: readonly TableProfile[];
  /** How the tables with headings were read, each kind of headings once. */
  readonly tables: readonly ReadTable[];
}

/** What is told of a document before its tables are read. */
interface GridReading extends Omit<Reading, 'blocks'> {
  readonly grids: readonly GridBlock[];
  readonly kept: KeptTexts;
  readonly answered: readonly TableProfile[];
  readonly tables: readonly ReadTable[];
}

/** What is told of a document before it is known what its cells report. */
interface PlanReading extends Omit<GridReading, 'grids'> {
  readonly plan: Plan;
}

/** How a document is to be read; the fields are those of `ExtractOptions`. */
interface HowToRead {
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly columns: string | null;
  readonly profile: unknown;
  readonly onFree: (() => void) | null;
}

/** In units. */
const LARGE = 4_000_000;

/** Whether a document takes so much memory that what of it is done with is worth to be collected at once. */
export const isLarge = ({ text }: Pick<Transcript, 'text'>): boolean => text.length > LARGE;

/** In units. Of longer documents the rows of tables are not held: that takes a fifth more time. Up to there, all takes 0.3 GB. */
const ROWS_HELD = 10_000_000;

/** In units of the text: how much of it is read before what is done with is collected. Less takes less memory and more time. */
const TABLE_PART = 10_000_000;
const ITEM_PART = 5_000_000;

/** Reads a document, room by room. No step awaits the next: a function that awaits holds what it was given, as the input. */
export function readDocument(
  file: string,
  input: string | Uint8Array,
  analysis: Analysis,
  how: HowToRead,
): Promise<ReadDocument> {
  return readFile(file, input, how)
    .then((reading) => readUpToGrids(reading, analysis.lexicon, how))
    .then((read) => readUpToPlan(read, analysis.lexicon, how))
    .then((read) => readFromPlan(read, analysis, how));
}

function readFromPlan(read: PlanReading, analysis: Analysis, { onFree }: HowToRead): ReadDocument {
  const { transcript, plan, kept, answered, tables } = read;
  const free = isLarge(transcript) ? onFree : null;
  free?.();
  const ledger = ledgerOf(read, plan);
  const { content, findings: found } = readItems(plan, ledger, transcript, analysis, free);
  free?.();
  const findings = [...read.findings, ...plan.findings, ...found];
  const whole = accounted(transcript, kept, ledger);
  return { transcript, plan, content, ledger, whole, findings, answered, tables };
}

/**
 * Reads the items of a plan one by one. Entries take as much memory as their items, and none outlives its item's turn.
 *
 * @param free called each time that another part of the items is done with
 */
function readItems(
  plan: Plan,
  ledger: Ledger,
  transcript: Transcript,
  analysis: Analysis,
  free: (() => void) | null,
): Pick<ReadDocument, 'content' | 'findings'> {
  const { lexicon } = analysis;
  const draft = new ContentDraft(transcript, analysis);
  const marksIn = unexplainedMarks(plan.legend, lexicon);
  const meaningsIn = unreadMeanings(plan.legend, lexicon);
  const [ofEntries, ofMarks, ofMeanings]: [Finding[], Finding[], Finding[]] = [[], [], []];
  const done = betweenParts(plan.items.length, partsOf(transcript, ITEM_PART), free);
  for (const told of entriesIn(plan, lexicon)) {
    for (const { claims, findings } of told.entries) {
      ledger.claimTexts('record', claims);
      append(ofEntries, findings);
    }
    append(ofMarks, marksIn(told));
    append(ofMeanings, meaningsIn(told));
    draft.add(told);
    done();
  }
  return { content: draft.finish(plan), findings: [...ofEntries, ...ofMarks, ...ofMeanings] };
}

/** Reads a document's tables one after the other, and lets go of each that takes much memory. */
function readUpToPlan(
  { grids, ...reading }: GridReading,
  lexicon: Lexicon,
  { onFree }: HowToRead,
): PlanReading {
  const free = isLarge(reading.transcript) ? onFree : null;
  free?.();
  const tables = grids.filter(({ kind }) => kind === 'grid').length;
  const parts = partsOf(reading.transcript, TABLE_PART);
  return { ...reading, plan: readPlan(grids, lexicon, betweenParts(tables, parts, free)) };
}

const partsOf = ({ text }: Transcript, part: number): number => Math.floor(text.length / part);

/** Counts things that are done one after the other. Calls for garbage to be collected between two parts of them. */
function betweenParts(total: number, parts: number, free: (() => void) | null): () => void {
  const partAt = (count: number) => Math.floor((count * parts) / total);
  let done = 0;
  return () => {
    done += 1;
    if (done < total && partAt(done) > partAt(done - 1)) free?.();
  };
}

/** Finds a document's tables in its blocks, which only what the tables are read from outlives. */
function readUpToGrids(
  { blocks, ...reading }: Reading,
  lexicon: Lexicon,
  { columns, profile }: HowToRead,
): GridReading {
  const answered: TableProfile[] = [];
  const tables = new Map<readonly string[], () => ReadTable>();
  const answers = {
    columns: columns === null ? [] : parseColumns(columns),
    profile: profile === null ? null : parseProfile(profile),
    onUse: (table: TableProfile) => answered.push(table),
    onRead: (headings: readonly string[], table: () => ReadTable) => tables.set(headings, table),
  };
  const areRemade = reading.transcript.text.length > ROWS_HELD;
  const kept = keptTexts({ ...reading, blocks });
  const grids = toGrids(structure(blocks, lexicon), lexicon, { answers, areRemade });
  return {
    ...reading,
    grids,
    kept,
    findings: [...reading.findings, ...missingColumns(grids, answers.columns)],
    answered,
    tables: [...tables.values()].map((table) => table()),
  };
}

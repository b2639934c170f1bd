import { parse } from 'csv-parse/sync';
import { vi } from 'vitest';
import { compareAndExplain } from '../../src/compare/index.js';
import { parseDocument } from '../../src/document/parse.js';
import { InputError } from '../../src/messages/input-error.js';
import type { ClaimKind, Morphology, ProgressDocument, Range } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { Ledger } from '../../src/text/ledger.js';
import { normaliseString } from '../../src/text/normalise.js';
import { ranges } from '../../src/text/text.js';
import { changesToCsv } from '../../src/write/changes-csv.js';
import { toCsv } from '../../src/write/csv.js';
import { toJson } from '../../src/write/json.js';
import type { HostileDocument } from './documents.js';
import { lettersLost } from './letters.js';
import { changesPageFaults, reportPageFaults } from './pages.js';

/** What was promised of a document and does not hold: the promise, and what was found. */
export interface Fault {
  readonly promise: string;
  readonly found: string;
}

/** What was extracted, with what the ledger was told. */
export interface Extracted {
  readonly document: ProgressDocument;
  readonly text: string;
  /** How many characters the ledger found claimed twice. */
  readonly conflicts: number;
  /** For each character what it was claimed as. */
  readonly kinds: readonly (readonly ClaimKind[])[];
}

type Input = Pick<HostileDocument, 'file' | 'input'>;

/** The text that the offsets count in, decoded by the platform as the document says that it was. */
function textOf(input: string | Uint8Array, document: ProgressDocument): string {
  return typeof input === 'string'
    ? input
    : new TextDecoder(document.document.encoding ?? undefined).decode(input);
}

type Claims = readonly (readonly [ClaimKind, Iterable<Range>])[];

/** What each character was claimed as, first and again. */
function kindsOf(length: number, claims: Claims) {
  const kinds: ClaimKind[][] = Array.from({ length }, () => []);
  for (const [kind, claimed] of claims)
    for (const [start, end] of claimed) for (let at = start; at < end; at++) kinds[at]?.push(kind);
  return kinds;
}

/** Extracts under the ledger's eyes; null for an input that is refused with a message of the catalogue. */
export async function extractWatched(input: Input, morphology: Morphology | null): Promise<Extracted | null> {
  const claim = vi.spyOn(Ledger.prototype, 'claim');
  const claimTexts = vi.spyOn(Ledger.prototype, 'claimTexts');
  const coverage = vi.spyOn(Ledger.prototype, 'coverage');
  try {
    const document = await extract(input.input, { file: input.file, morphology });
    const text = textOf(input.input, document);
    const ledger = coverage.mock.contexts[0] as Ledger;
    const ofTexts = claimTexts.mock.calls.map(([kind, texts]) => [kind, texts.flatMap(ranges)] as const);
    const kinds = kindsOf(text.length, [...claim.mock.calls, ...ofTexts]);
    return { document, text, conflicts: ledger.conflicts, kinds };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  } finally {
    claim.mockRestore();
    claimTexts.mockRestore();
    coverage.mockRestore();
  }
}

/** A promise: what it is called, and what is found that breaks it. */
type Check = readonly [string, (extracted: Extracted) => Iterable<string>];

const LINE_END = /\r\n|\r|\n/g;

/** The line and column of an offset, counted from the text's beginning. */
function positionIn(text: string, offset: number): string {
  const before = [...text.matchAll(LINE_END)].filter(({ 0: end, index }) => index + end.length <= offset);
  const last = before.at(-1);
  return `${before.length + 1}:${offset - (last ? last.index + last[0].length : 0) + 1}`;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

const placesOf = ({ records, items, sections, notes }: ProgressDocument) =>
  [...records, ...items, ...sections, ...notes].map(({ source }) => source);

function* sumsOf({ document, text }: Extracted): Iterable<string> {
  const { characters, unclaimed_text, omitted: _, ...counts } = document.coverage;
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  if (characters !== text.length) yield `${characters} characters of ${text.length}`;
  if (sum !== characters) yield `${sum} of ${characters} are accounted for`;
  for (const [kind, count] of Object.entries(counts)) if (count < 0) yield `${kind}: ${count}`;
  const listed = unclaimed_text.reduce((all, { start, end }) => all + end - start, 0);
  if (listed !== counts.unclaimed) yield `${listed} of ${counts.unclaimed} unclaimed ones are listed`;
  for (const { start, end, text: slice } of unclaimed_text)
    if (slice !== text.slice(start, end)) yield `unclaimed ${start}-${end}: ${slice}`;
}

function* slicesOf({ document, text }: Extracted): Iterable<string> {
  for (const { start, end, text: slice } of placesOf(document)) {
    if (start > end || text.slice(start, end) !== slice) yield `${start}-${end}: ${JSON.stringify(slice)}`;
  }
}

function* spansOf({ document }: Extracted): Iterable<string> {
  for (const { id, source } of document.records) {
    for (const [part, spans] of Object.entries(source.spans)) {
      let done = source.start;
      for (const [start, end] of spans) {
        if (start < done || start >= end || end > source.end)
          yield `${id}: ${part} ${JSON.stringify(spans)} in ${source.start}-${source.end}`;
        done = end;
      }
    }
  }
}

function* positionsOf({ document, text }: Extracted): Iterable<string> {
  const places: readonly Placed[] = [...placesOf(document), ...document.messages];
  for (const { start, end, line, column } of places) {
    const position = positionIn(text, start);
    if (position !== `${line}:${column}`) yield `${start} is at ${position}, not ${line}:${column}`;
    if (start > end || end > text.length) yield `${start}-${end} of ${text.length}`;
  }
}

function* idsOf({ document }: Extracted): Iterable<string> {
  for (const list of [document.sections, document.items, document.records]) {
    const ids = list.map(({ id }) => id);
    for (const [index, id] of ids.entries()) if (ids.indexOf(id) !== index) yield `${id} twice`;
  }
  for (const { id, fiscal_years } of document.records) {
    if (fiscal_years.some((year, i) => i > 0 && year <= (fiscal_years[i - 1] ?? 0)))
      yield `${id}: years ${fiscal_years.join()}`;
  }
}

const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

function* jsonOf({ document }: Extracted): Iterable<string> {
  const json = toJson(document);
  const lone = LONE_SURROGATE.exec(json);
  if (lone) yield `a lone surrogate: ${json.slice(Math.max(0, lone.index - 40), lone.index + 10)}`;
  if (toJson(parseDocument(json)) !== json) yield 'the document that was read again differs';
}

/** As a spreadsheet reads it: every line end outside quotes ends a row. */
const rowsOf = (csv: string): string[][] =>
  parse(csv, { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });

const FORMULA = /^[=+\-@\t\r＝＋－＠]./su;

function* csvFaults(csv: string, rows: number): Iterable<string> {
  const read = rowsOf(csv);
  if (read.length !== rows + 1) yield `${read.length} rows instead of ${rows + 1}`;
  for (const row of read) {
    if (row.length !== read[0]?.length) yield `${row.length} cells: ${JSON.stringify(row).slice(0, 80)}`;
    const formula = row.find((cell) => FORMULA.test(cell));
    if (formula !== undefined) yield `a formula: ${JSON.stringify(formula)}`;
  }
}

const csvOf = ({ document }: Extracted) => csvFaults(toCsv({ document, stem: 'a' }), document.records.length);

function fieldsOf(document: ProgressDocument): (string | null)[] {
  return [
    ...document.sections.flatMap(({ title, description }) => [title, description]),
    ...document.items.flatMap(({ title, details, departments, columns }) => [
      title,
      ...details,
      ...departments,
      ...Object.values(columns),
    ]),
    ...document.records.flatMap((record) => [
      record.activity,
      record.fiscal_years_text,
      ...record.departments,
    ]),
    ...document.notes.map(({ text }) => text),
  ];
}

function* normalisedOf({ document, text }: Extracted): Iterable<string> {
  for (const field of [...fieldsOf(document), ...text.split(/[\n\t]/)]) {
    const once = normaliseString(field ?? '');
    if (normaliseString(once) !== once) yield JSON.stringify(field);
  }
}

const lettersOf = ({ document, text, kinds }: Extracted) =>
  lettersLost(document, text, (offset) => kinds[offset]?.at(-1) ?? null);

function* conflictsOf({ conflicts, kinds, text }: Extracted): Iterable<string> {
  if (conflicts === 0) return;
  const at = kinds.findIndex((claimed, offset) => claimed.length > 1 && /\S/.test(text.charAt(offset)));
  yield `${conflicts} characters, first at ${at}: ${kinds[at]?.join(' and ')}`;
}

const CHECKS: readonly Check[] = [
  ['no character is claimed twice', conflictsOf],
  ['every character is accounted for', sumsOf],
  ['every source is its slice', slicesOf],
  ['spans lie in order in their record', spansOf],
  ['lines and columns are those of the text', positionsOf],
  ['ids are unique and years ascend', idsOf],
  ['JSON is read again as it was', jsonOf],
  ['CSV has a row for each record', csvOf],
  ['what is normalised stays', normalisedOf],
  ['no letter is lost', lettersOf],
];

/** What a sound edition and this one make together. */
function* editionFaults(extracted: Extracted, other: ProgressDocument): Iterable<string> {
  const { changes } = compareAndExplain(other, extracted.document);
  const { unchanged, changed, added, removed, records_old, records_new } = changes.summary;
  if (changes.related && unchanged + changed + removed !== records_old)
    yield `old: ${JSON.stringify(changes.summary)}`;
  if (changes.related && unchanged + changed + added !== records_new)
    yield `new: ${JSON.stringify(changes.summary)}`;
  if (LONE_SURROGATE.test(toJson(changes))) yield 'a lone surrogate in the changes';
  const csv = changesToCsv(changes);
  yield* csvFaults(csv, rowsOf(csv).length - 1);
  yield* changesPageFaults(changes);
}

const describeError = (error: unknown) => {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split('\n').find((line) => /\/(src|node_modules)\//.test(line)) ?? '';
  return `${error.name}: ${error.message.slice(0, 200)} ${at.trim().replace(/^at |file:\/\/|\(|\)/g, '')}`;
};

/** Each promise that is broken, with the first thing that shows it. */
function brokenOf<T>(
  checks: readonly (readonly [string, (given: T) => Iterable<string>])[],
  given: T,
): Fault[] {
  const faults: Fault[] = [];
  for (const [promise, check] of checks) {
    const found = firstFound(() => check(given));
    if (found !== null) faults.push({ promise, found });
  }
  return faults;
}

function firstFound(check: () => Iterable<string>): string | null {
  try {
    for (const each of check()) return each;
    return null;
  } catch (error) {
    return describeError(error);
  }
}

/** How much is looked at: pages and comparisons take long and break seldom. */
export interface Depth {
  readonly morphology: Morphology | null;
  /** An edition to compare with, where pages and comparison are looked at too. */
  readonly other: ProgressDocument | null;
}

/** What a document shows by itself to be broken. */
export const checkedFaults = (extracted: Extracted): Fault[] => brokenOf(CHECKS, extracted);

/** The promises that a document breaks, each once. */
export async function faultsOf(input: Input, { morphology, other }: Depth): Promise<Fault[]> {
  let extracted: Extracted | null;
  try {
    extracted = await extractWatched(input, morphology);
  } catch (error) {
    return [{ promise: 'a document, or a message of the catalogue', found: describeError(error) }];
  }
  if (extracted === null) return [];
  const faults = checkedFaults(extracted);
  if (other === null) return faults;
  const checks: readonly Check[] = [
    ['the report shows text as text', ({ document, text }) => reportPageFaults(document, text)],
    ['editions are compared whole', (given) => editionFaults(given, other)],
  ];
  return [...faults, ...brokenOf(checks, extracted)];
}

import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { AnyText, Entry, Finding, PlanItem, PlanResult, SourceText, YearsBasis } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { normalise, normaliseString } from '../text/normalise.js';
import { EMPTY, extent, join, rangeOf, slice, standingFor, trim } from '../text/text.js';
import { EntrySplitter, type Piece } from './split.js';
import { type DocumentContext, type TaggedText, TagReader, type YearTag } from './tags.js';
import { type Wraps, wrapsOf } from './wraps.js';

export type { DocumentContext } from './tags.js';

/** The entries of a document's items, item by item; an item that reports nothing has an empty one. */
export function readEntries(
  items: readonly PlanItem[],
  context: DocumentContext,
  lexicon: Lexicon,
): Entry[][] {
  const reader = new EntryReader(context, lexicon, wrapsOf(items, lexicon));
  return items.map((item) => reader.read(item));
}

/** How much of an entry a message quotes, in units. */
const QUOTED = 40;

interface Years {
  readonly years: readonly number[];
  readonly text: string | null;
  readonly basis: YearsBasis;
  readonly source: AnyText | null;
}

const NOTHING = normaliseString('');

const NO_YEARS: Years = { years: [], text: null, basis: 'none', source: null };

/** Reads items in the order of the document: 同上 points to the row above, 前年度と同じ to the cell before. */
class EntryReader {
  /** The entries of the last cell of each column. */
  readonly #above = new Map<number, readonly Entry[]>();

  readonly #tags: TagReader;
  readonly #splitter: EntrySplitter;

  constructor(
    context: DocumentContext,
    readonly lexicon: Lexicon,
    readonly wrapsOf: (column: number) => Wraps,
  ) {
    this.#tags = new TagReader(lexicon, context);
    this.#splitter = new EntrySplitter(lexicon, this.#tags);
  }

  read(item: PlanItem): Entry[] {
    const entries: Entry[] = [];
    let before: readonly Entry[] = [];
    for (const result of item.results) {
      const own = result.status === undefined ? item : { ...item, status: result.status };
      const found = this.#cell(own, result, before);
      if (found.length > 0) this.#above.set(result.column, found);
      before = found;
      append(entries, ofRow(found.length > 0 ? found : emptyOfRow(own, result), result));
    }
    return entries.length > 0 ? entries : [nothingReported(item)];
  }

  #cell(item: PlanItem, result: PlanResult, before: readonly Entry[]): Entry[] {
    const entries: Entry[] = [];
    const column: Years = result.years ? { ...NO_YEARS, years: result.years, basis: 'column' } : NO_YEARS;
    let heading: YearHeading | null = null;
    let claims: SourceText[] = [];
    const pieces = this.#splitter.split(result.cell.lines, this.wrapsOf(result.column));
    for (const { piece, again } of withoutOverlay(pieces)) {
      const { source } = piece;
      append(claims, again);
      const tag = this.#tags.yearsAlone(source);
      if (tag) heading = new YearHeading(tag, source);
      else if (this.#isBulletAlone(source)) claims.push(source);
      else {
        const years = heading?.years ?? column;
        const pointed = entries.length > 0 ? entries.slice(-1) : (this.#above.get(result.column) ?? []);
        const found = this.#entry(item, piece, claims, years, { above: pointed, before });
        append(entries, heading?.claimedBy(found) ?? found);
        claims = [];
      }
    }
    const [rest] = claims;
    if (heading?.isEmpty) {
      const { source, tag } = heading;
      entries.push(emptyEntry(source, [source, ...claims], yearsOf([tag])));
    } else if (rest) {
      const last = entries.pop();
      // A bullet at the end with nothing behind it belongs to the entry before it.
      entries.push(
        last
          ? { ...last, claims: [...last.claims, ...claims] }
          : emptyEntry(rest, claims, heading?.years ?? column),
      );
    }
    return entries;
  }

  #entry(
    item: PlanItem,
    { source, body: numbered, isUnclear, isCut }: Piece,
    claims: readonly SourceText[],
    yearsAround: Years,
    pointed: { readonly above: readonly Entry[]; readonly before: readonly Entry[] },
  ): Entry[] {
    const { bullets, doubled, marks } = this.lexicon;
    const once = doubled.once(numbered);
    const body = doubled.once(slice(once, bullets.lengthIn(once.value, 'entry')));
    const tagged = this.#tags.read(body);
    const own = tagged.yearTags.length > 0 ? yearsOf(tagged.yearTags) : yearsAround;
    const told = this.#told(item, source, claims, tagged, own);
    const found = [
      ...(isUnclear ? [quoting('entry-lines-unclear', source)] : []),
      ...(isCut ? [quoting('entry-cut', source)] : []),
    ];
    const entry = found.length > 0 ? { ...told, findings: [...told.findings, ...found] } : told;
    const whole = normalise(source).value;
    const mark = marks.read(tagged.activity.value) ?? marks.read(whole) ?? marks.readWithWord(whole);
    if (mark) {
      return [
        {
          ...entry,
          activity: item.title,
          activityBasis: 'item',
          status: mark.status,
          statusBasis: 'stated',
          mark: mark.mark,
        },
      ];
    }
    const direction = marks.carriedFrom(tagged.activity.value);
    const targets = direction === null ? [] : pointed[direction];
    return targets.length === 0
      ? [entry]
      : targets.map((target, index) => carried(entry, target, item, index === 0));
  }

  #told(
    item: PlanItem,
    source: SourceText,
    claims: readonly SourceText[],
    tagged: TaggedText,
    years: Years,
  ): Entry {
    const activity = tagged.activity.value;
    const { status: stated, isDoubtful } = this.lexicon.statuses.read(activity);
    const inferred = activity === '' ? 'unreported' : 'implemented';
    return {
      source,
      claims: [source, ...claims],
      activitySource: trim(tagged.activity),
      activity,
      activityBasis: 'stated',
      status: stated ?? item.status ?? inferred,
      statusBasis: stated ? 'stated' : item.status ? 'column' : 'inferred',
      years: years.years,
      yearsText: years.text,
      yearsBasis: years.basis,
      yearsSource: years.source,
      departments: [...new Set(tagged.departments.map((department) => department.name))],
      departmentSources: tagged.departments.map((department) => department.source),
      mark: null,
      findings: [
        ...findingsOf(source, tagged, this.lexicon.brackets.unclosed(activity)),
        ...(isDoubtful ? [statusDoubtful(source, activity)] : []),
      ],
    };
  }

  /** A bullet with nothing behind it, unless it is a mark: ○ alone says that something was done. */
  #isBulletAlone(text: SourceText): boolean {
    const { bullets, marks } = this.lexicon;
    return bullets.is(text.value) && marks.read(normalise(text).value) === null;
  }
}

/** What an empty cell says of the department whose row it stands in. */
const emptyOfRow = (item: PlanItem, result: PlanResult): Entry[] =>
  result.departments ? [nothingReported({ ...item, results: [result] })] : [];

/** Entries with what the row of their cell says of them; a mark that spans years is claimed once. */
function ofRow(
  entries: readonly Entry[],
  { departments = [], isCopy = false }: PlanResult,
): readonly Entry[] {
  if (departments.length === 0 && !isCopy) return entries;
  return entries.map((entry) => ({
    ...entry,
    ...(departments.length > 0 && entry.departments.length === 0
      ? { departments, departmentsBasis: 'row' as const }
      : {}),
    claims: isCopy ? [] : entry.claims,
  }));
}

/** Years on a line of their own, which hold for the entries below that name none themselves. */
class YearHeading {
  /** They stand above an entry and are no part of it: its spans lie within its source. */
  readonly years: Years;
  /** Whether no entry stands below. */
  isEmpty = true;
  #claimed = false;

  constructor(
    readonly tag: YearTag,
    readonly source: SourceText,
  ) {
    this.years = { ...yearsOf([tag]), source: null };
  }

  /** Entries below, of which the first to tell these years claims the line; if none does, it stays unclaimed. */
  claimedBy(entries: readonly Entry[]): readonly Entry[] {
    this.isEmpty = false;
    const [first, ...rest] = entries;
    if (this.#claimed || first?.yearsText !== this.years.text) return entries;
    this.#claimed = true;
    return [{ ...first, claims: [...first.claims, this.source] }, ...rest];
  }
}

/** An entry, and what is printed over it. */
interface Printed {
  readonly piece: Piece;
  readonly again: SourceText[];
}

/** Two entries that touch and are the same to the letter are one that was printed twice, to make it bold. */
function withoutOverlay(pieces: readonly Piece[]): Printed[] {
  const printed: (Printed & { readonly copies: Piece[] })[] = [];
  for (const piece of pieces) {
    const { source } = piece;
    const last = printed.at(-1);
    const before = last && extent(last.again.at(-1) ?? last.piece.source);
    const touching = before && before[1] === extent(source)?.[0];
    if (last && touching && last.piece.source.value === source.value) {
      last.again.push(source);
      last.copies.push(piece);
    } else printed.push({ piece, again: [], copies: [] });
  }
  // More than two are what somebody has written so often.
  return printed.flatMap(({ piece, again, copies }) =>
    again.length === 1 ? [{ piece, again }] : [piece, ...copies].map((each) => ({ piece: each, again: [] })),
  );
}

function yearsOf(tags: readonly YearTag[]): Years {
  return {
    years: [...new Set(tags.flatMap((tag) => tag.years.years))].sort((a, b) => a - b),
    text: tags.map((tag) => tag.source.value).join('、'),
    basis: 'tag',
    source: join(tags.map((tag) => tag.source)),
  };
}

/** What an entry says that says no more than where to look: the pointed one's activity, and what it lacks itself. */
function carried(entry: Entry, target: Entry, item: PlanItem, first: boolean): Entry {
  const years = entry.yearsBasis === 'none' ? target : entry;
  const departments = entry.departments.length === 0 ? target : entry;
  return {
    ...entry,
    claims: first ? entry.claims : [],
    // A mark stands for the title of the item in whose row it is, whichever row it is carried to.
    activity: target.mark === null ? target.activity : item.title,
    activityBasis: 'carried',
    status: target.status,
    statusBasis: target.statusBasis,
    years: years.years,
    yearsText: years.yearsText,
    yearsBasis: years.yearsBasis,
    departments: departments.departments,
    mark: target.mark,
    findings: first ? entry.findings : [],
  };
}

/** An entry that tells nothing: years or a bullet with nothing below them, or no text at all. */
function emptyEntry(source: SourceText, claims: readonly SourceText[], years: Years): Entry {
  return {
    source,
    claims,
    activitySource: EMPTY,
    activity: NOTHING,
    activityBasis: 'stated',
    status: 'unreported',
    statusBasis: 'inferred',
    years: years.years,
    yearsText: years.text,
    yearsBasis: years.basis,
    yearsSource: years.source,
    departments: [],
    departmentSources: [],
    mark: null,
    findings: [],
  };
}

/** An empty entry in an item's empty cell, or behind the item where the row ends early. */
function nothingReported(item: PlanItem): Entry {
  const at = item.results[0]?.cell.at ?? rangeOf(item.source)[1];
  const entry = emptyEntry(standingFor('', at, at), [], NO_YEARS);
  return item.status ? { ...entry, status: item.status, statusBasis: 'column' } : entry;
}

const quoting = (rule: 'entry-lines-unclear' | 'entry-cut', source: SourceText): Finding => ({
  rule,
  range: rangeOf(source),
  values: { text: excerpt(normaliseString(source.value), QUOTED) },
});

const statusDoubtful = (source: SourceText, activity: string): Finding => ({
  rule: 'status-doubtful',
  range: rangeOf(source),
  values: { text: excerpt(activity, QUOTED) },
});

/** @param opened the text from a tag's opening bracket that is never closed, or null */
function findingsOf(source: SourceText, tagged: TaggedText, opened: string | null): Finding[] {
  const whole = rangeOf(source);
  const findings: Finding[] = [];
  for (const { years, source: tag } of tagged.yearTags) {
    const range = extent(tag) ?? whole;
    for (const text of years.reversed)
      findings.push({ rule: 'fiscal-year-reversed', range, values: { text } });
    for (const text of years.overflowing) findings.push({ rule: 'era-overflow', range, values: { text } });
  }
  if (tagged.impossibleYears) {
    const { years, source: tag } = tagged.impossibleYears;
    const values = { text: years.impossible.join('、') };
    findings.push({ rule: 'fiscal-year-impossible', range: extent(tag) ?? whole, values });
  }
  if (tagged.strayBracket) {
    const { value: text } = tagged.strayBracket;
    findings.push({
      rule: 'bracket-not-department',
      range: extent(tagged.strayBracket) ?? whole,
      values: { text },
    });
  }
  if (opened !== null) findings.push({ rule: 'bracket-unclosed', range: whole, values: { text: opened } });
  return findings;
}

import type { Choice } from '../lexicon/checkboxes.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Mark } from '../lexicon/marks.js';
import { append } from '../lists/append.js';
import type { Entry, Line, NormalString, PlanItem, PlanResult, SourceText } from '../model.js';
import { isIdeograph, isKana, unitAt } from '../text/characters.js';
import { normalise } from '../text/normalise.js';
import { slice, trim } from '../text/text.js';
import { carried, emptyEntry, nothingReported, type Sign, signEntry } from './derived.js';
import { findingsOf, quoting, statusDoubtful } from './findings.js';
import { withoutOverlay } from './overlay.js';
import { entriesBefore, type Pointed, planOnTheLeft, type ToldCell, targetsOf } from './pointers.js';
import { besideRow } from './row-status.js';
import { type EntryPiece, EntrySplitter } from './split.js';
import { type DocumentContext, type TaggedText, TagReader } from './tags.js';
import { type Wraps, wrapsOf } from './wraps.js';
import { NO_YEARS, YearHeading, type Years, yearsOf } from './years.js';

export type { DocumentContext } from './tags.js';

/**
 * Reads the entries of each of a document's items, which have to be given in their order; an item that reports nothing has
 * an empty one.
 *
 * @param items all of them, which tell how their columns are wrapped; they are not kept
 */
export function entryReader(
  items: readonly PlanItem[],
  context: DocumentContext,
  lexicon: Lexicon,
): (item: PlanItem) => Entry[] {
  const reader = new EntryReader(context, lexicon, wrapsOf(items, lexicon));
  return (item) => reader.read(item);
}

/** Where an entry stands. */
interface Around {
  readonly item: PlanItem;
  readonly result: PlanResult;
  /** The cell before in its row. */
  readonly last: ToldCell | null;
  /** Those before it in its cell. */
  readonly entries: readonly Entry[];
}

/** What an entry points to whose surroundings are not known. */
const NOTHING_POINTED_TO: Pointed = { isWithinCell: false, above: [], before: [], planned: [] };

/** What an entry may take from its item: the status of its row, and the title that a mark stands for. */
type EntryItem = Pick<PlanItem, 'status' | 'title'>;

/** Reads one text as an entry, wherever it stands. */
export function readEntry(
  source: SourceText,
  title: NormalString,
  context: DocumentContext,
  lexicon: Lexicon,
): Entry {
  return new EntryReader(context, lexicon, wrapsOf([], lexicon)).readAlone(source, { title, status: null });
}

/** Reads items in the order of the document: 同上 points to the row above, 前年度と同じ to the cell before. */
class EntryReader {
  /** The section of the last item; nothing points out of its section. */
  #section: string | null = null;
  /** The entries of the last cell of each column, in the same section. */
  readonly #above = new Map<number, readonly Entry[]>();

  readonly #tags: TagReader;
  readonly #splitter: EntrySplitter;
  /** In units; a longer text is no mark, with a word for it or without. */
  readonly #longestMark: number;

  constructor(
    context: DocumentContext,
    readonly lexicon: Lexicon,
    readonly wrapsOf: (column: number) => Wraps,
  ) {
    this.#tags = new TagReader(lexicon, context);
    this.#splitter = new EntrySplitter(lexicon, this.#tags);
    this.#longestMark = Math.max(lexicon.marks.longest, lexicon.legends.longestOpposite);
  }

  read(item: PlanItem): Entry[] {
    const entries: Entry[] = [];
    let last: ToldCell | null = null;
    if (item.section !== this.#section) this.#above.clear();
    this.#section = item.section;
    for (const result of item.results) {
      const own = result.status === undefined ? item : { ...item, status: result.status };
      const found = this.#cell(own, result, last);
      if (found.length > 0) this.#above.set(result.column, found);
      last = { result, entries: found };
      append(entries, ofRow(found.length > 0 ? found : emptyOfRow(own, result), result));
    }
    return entries.length > 0 ? entries : [nothingReported(item)];
  }

  readAlone(source: SourceText, item: EntryItem): Entry {
    // A number or bullet of its own is no part of the activity. What would be several entries is one here.
    const cut = this.#splitter.split([{ text: source, begins: 'block' }], this.wrapsOf(0));
    const whole: EntryPiece = { source, body: source, isUnclear: false, isCut: false };
    const piece = cut.length === 1 && cut[0] ? { ...cut[0], source } : whole;
    return this.#entry(item, piece, [], NO_YEARS, null)[0] ?? emptyEntry(source, [source], NO_YEARS);
  }

  #cell(item: PlanItem, result: PlanResult, last: ToldCell | null): Entry[] {
    const entries: Entry[] = [];
    const column: Years = result.years ? { ...NO_YEARS, years: result.years, basis: 'column' } : NO_YEARS;
    let heading: YearHeading | null = null;
    let claims: SourceText[] = [];
    const lines = result.cell.lines.filter(({ text }) => text.value.trim() !== '');
    const sign = this.#signOf(lines);
    if (sign) return [signEntry(item, sign, column)];
    const choices = this.#choicesOf(lines);
    append(claims, choices?.unchecked ?? []);
    const pieces = choices?.checked ?? this.#splitter.split(lines, this.wrapsOf(result.column));
    for (const { piece, again } of withoutOverlay(pieces)) {
      const { source } = piece;
      append(claims, again);
      const tag = this.#tags.yearsAlone(source);
      if (tag) heading = new YearHeading(tag, source);
      else if (this.#isBulletAlone(source)) claims.push(source);
      else {
        const years = heading?.years ?? column;
        const found = this.#entry(item, piece, claims, years, { item, result, last, entries });
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
    const [only] = entries;
    return only && entries.length === 1 ? [besideRow(only, item.status, this.lexicon.statuses)] : entries;
  }

  #entry(
    item: EntryItem,
    { source, body: numbered, isUnclear, isCut }: EntryPiece,
    claims: readonly SourceText[],
    yearsAround: Years,
    around: Around | null,
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
    const mark = this.#markOf(source, tagged);
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
    const pointer = marks.pointerOf(tagged.activity.value);
    if (pointer === null) return [entry];
    const targets = targetsOf(pointer, around ? this.#pointed(around) : NOTHING_POINTED_TO);
    return targets.length === 0
      ? [{ ...entry, findings: [...entry.findings, quoting('reference-dangling', source)] }]
      : targets.map((target, index) => carried(entry, target, item, index === 0));
  }

  #pointed({ item, result, last, entries }: Around): Pointed {
    const isWithinCell = entries.length > 0;
    return {
      isWithinCell,
      above: isWithinCell ? entries.slice(-1) : (this.#above.get(result.column) ?? []),
      before: entriesBefore(last, result),
      planned: this.#planned(item, last, result),
    };
  }

  /** The mark that an entry is nothing but, with a word for it or without. */
  #markOf(source: SourceText, { activity }: TaggedText): Pick<Mark, 'mark' | 'status'> | null {
    const { marks } = this.lexicon;
    const alone = marks.read(activity.value);
    if (alone || isLongerThan(source.value, this.#longestMark)) return alone;
    const whole = normalise(source).value;
    return marks.read(whole) ?? marks.readWithWord(whole) ?? this.#arrow(whole);
  }

  /** The sign that a cell is nothing but, where it stands for text in cells alone. */
  #signOf([line, ...rest]: readonly Line[]): Sign | null {
    const { marks } = this.lexicon;
    if (!line || rest.length > 0 || isLongerThan(line.text.value, this.#longestMark)) return null;
    const text = normalise(line.text).value;
    const mark = marks.read(text) ? null : marks.readCell(text);
    return mark && { mark, source: trim(line.text) };
  }

  /** The choices of a cell that are checked, and those that are not; null of any other cell. */
  #choicesOf(lines: readonly Line[]): { checked: EntryPiece[]; unchecked: SourceText[] } | null {
    const read: (readonly Choice[])[] = [];
    for (const { text } of lines) {
      const choices = this.lexicon.checkboxes.read(text.value);
      if (!choices) return null;
      read.push(choices);
    }
    if (lines.length === 0) return null;
    const [checked, unchecked]: [EntryPiece[], SourceText[]] = [[], []];
    for (const [index, { text }] of lines.entries())
      for (const { isChecked, from, at, to } of read[index] ?? []) {
        const source = trim(slice(text, from, to));
        if (isChecked)
          checked.push({ source, body: trim(slice(text, at, to)), isUnclear: false, isCut: false });
        else unchecked.push(source);
      }
    return { checked, unchecked };
  }

  /** What was planned, as an entry: a result that is the same as its plan was done. */
  #planned(item: PlanItem, last: ToldCell | null, result: PlanResult): readonly Entry[] {
    const plan = planOnTheLeft(item, last, result);
    const tagged = plan && this.#tags.read(plan.source);
    if (!plan || !tagged || this.lexicon.marks.pointerOf(tagged.activity.value) !== null) return [];
    const told = this.#told(item, plan.source, [], tagged, NO_YEARS);
    return told.status === 'planned' && told.statusBasis === 'stated'
      ? [{ ...told, status: item.status ?? 'implemented', statusBasis: item.status ? 'column' : 'inferred' }]
      : [told];
  }

  /** An arrow that stands for text: what was done goes on, unless the document says otherwise. */
  #arrow(text: string): { readonly mark: string; readonly status: 'in_progress' } | null {
    return this.lexicon.legends.isOpposite(text) ? { mark: text, status: 'in_progress' } : null;
  }

  #told(
    item: EntryItem,
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

/** Whether a text is surely longer than so many units once it is normalised: of a kana, only its sound mark goes. */
function isLongerThan(text: string, most: number): boolean {
  const { length } = text;
  let letters = 0;
  for (let at = 0; at < length && letters <= most * 2; at++) {
    const unit = unitAt(text, at);
    if (isKana(unit) || isIdeograph(unit)) letters++;
  }
  return letters > most * 2;
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

import { largest, smallest } from '../../lists/extremes.js';
import type { CorrectedValues, CorrectionEntry, ProgressRecord, Range } from '../../model.js';
import {
  type CorrectionEntries,
  type EditedDocument,
  entryFor,
  isAt,
  isOf,
  rangeOfPlace,
  type Signature,
  textAtRange,
  trimmedRange,
} from './edited-document.js';

/** What holds for the parts of a record, too. */
const HELD_BY_PARTS: readonly (keyof CorrectedValues)[] = [
  'status',
  'fiscal_years',
  'fiscal_years_text',
  'departments',
];

const within = ([start, end]: Range, [from, to]: Range) => from <= start && end <= to;
const meets = ([start, end]: Range, [from, to]: Range) => start < to && from < end;
const isSame = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1];
const byStart = (a: Range, b: Range) => a[0] - b[0] || a[1] - b[1];

const hullOf = (ranges: readonly Range[]): Range => [
  smallest(ranges.map(([start]) => start)),
  largest(ranges.map(([, end]) => end)),
];

const rangeOfEntry = ({ at }: CorrectionEntry): Range => [at?.start ?? 0, at?.end ?? 0];

const isShaping = (entry: CorrectionEntry) => entry.do === 'join' || entry.do === 'split';

/** The stretch that is read anew: the records, and whatever earlier joining and splitting has to do with them. */
function regionAround(own: CorrectionEntries, ranges: readonly Range[]): Range {
  const region = hullOf(ranges);
  const met = own.filter((entry) => isShaping(entry) && meets(rangeOfEntry(entry), region));
  const wider = hullOf([region, ...met.map(rangeOfEntry)]);
  return isSame(wider, region) ? region : regionAround(own, [wider]);
}

/** The stretches of which each is a record, before its joining and splitting and apart from those that are dropped. */
function unitsIn({ base }: EditedDocument, own: CorrectionEntries, region: Range): Range[] {
  const added = own.filter((entry) => entry.do === 'add').map(rangeOfEntry);
  return [...base.records.map(({ source }) => rangeOfPlace(source)), ...added]
    .filter((range) => range[1] > range[0] && within(range, region))
    .sort(byStart);
}

/** The stretches of which each shall be a record afterwards. */
function wantedIn(
  { document }: EditedDocument,
  own: CorrectionEntries,
  region: Range,
  old: readonly Range[],
  made: readonly Range[],
): Range[] {
  const others = document.records
    .map(({ source }) => rangeOfPlace(source))
    .filter((range) => within(range, region) && !old.some((each) => isSame(each, range)));
  const dropped = own
    .filter((entry) => entry.do === 'drop')
    .map(rangeOfEntry)
    .filter((range) => within(range, region) && !made.some((each) => meets(each, range)));
  const known = new Map([...others, ...dropped, ...made].map((range) => [range.join(), range]));
  return [...known.values()].filter(([start, end]) => end > start).sort(byStart);
}

/** Puts other records into the place of some. The entries that say so are as few as can be. */
function reshaped(
  entries: CorrectionEntries,
  edited: EditedDocument,
  old: readonly Range[],
  made: readonly Range[],
  signature: Signature,
): CorrectionEntries {
  const own = entries.filter((entry) => isOf(edited, entry));
  const region = regionAround(own, old);
  const units = unitsIn(edited, own, region);
  const wanted = wantedIn(edited, own, region, old, made);
  const place = units.length > 0 ? hullOf(units) : region;
  const at = textAtRange(edited, place);
  const parts = wanted.map(([start, end]): Range => [start - place[0], end - place[0]]);
  const isUnchanged =
    units.length === wanted.length && units.every((unit, at) => isSame(unit, wanted[at] ?? [0, 0]));
  const shaping: CorrectionEntry[] = [];
  if (!isUnchanged && units.length > 1) shaping.push(entryFor(edited, { at, do: 'join' }, signature));
  if (!isUnchanged && wanted.length > 1)
    shaping.push(entryFor(edited, { at, do: 'split', parts }, signature));
  const isReplaced = (entry: CorrectionEntry) =>
    isOf(edited, entry) &&
    (isShaping(entry)
      ? within(rangeOfEntry(entry), region)
      : entry.do === 'drop' && made.some((range) => meets(rangeOfEntry(entry), range)));
  const kept = entries.filter((entry) => !isReplaced(entry));
  return [...withoutValuesOf(kept, edited, old, made), ...shaping];
}

/** Values and looks of records that are no more are gone with them, but for those that hold for the parts. */
function withoutValuesOf(
  entries: CorrectionEntries,
  edited: EditedDocument,
  old: readonly Range[],
  made: readonly Range[],
): CorrectionEntries {
  return entries.flatMap((entry): CorrectionEntries => {
    const range = old.find((each) => isAt(edited, entry, each));
    if (!range || made.some((each) => isSame(each, range))) return [entry];
    if (entry.do === 'confirm') return [];
    if (entry.do !== 'set') return [entry];
    const held = HELD_BY_PARTS.filter((field) => Object.hasOwn(entry.set ?? {}, field));
    if (old.length > 1 || held.length === 0) return [];
    const set = Object.fromEntries(held.map((field) => [field, entry.set?.[field]])) as CorrectedValues;
    return made.map((part) => ({ ...entry, at: textAtRange(edited, part), set }));
  });
}

/** The parts of a record between the places where it is cut, without white space; empty parts are left out. */
export function partsBetween(
  { text }: Pick<EditedDocument, 'text'>,
  [start, end]: Range,
  cuts: readonly number[],
): Range[] {
  const ends = [
    start,
    ...[...new Set(cuts)].filter((cut) => cut > start && cut < end).sort((a, b) => a - b),
    end,
  ];
  return ends.slice(1).flatMap((to, index) => {
    const part = trimmedRange(text, [ends[index] ?? start, to]);
    return part ? [part] : [];
  });
}

/** @param cuts offsets into the transcript: where the next part begins */
export function splitIn(
  entries: CorrectionEntries,
  edited: EditedDocument,
  { source }: ProgressRecord,
  cuts: readonly number[],
  signature: Signature,
): CorrectionEntries {
  const range = rangeOfPlace(source);
  const parts = partsBetween(edited, range, cuts);
  return parts.length < 2 ? entries : reshaped(entries, edited, [range], parts, signature);
}

/** Makes one record of two neighbours. */
export function joinIn(
  entries: CorrectionEntries,
  edited: EditedDocument,
  first: ProgressRecord,
  second: ProgressRecord,
  signature: Signature,
): CorrectionEntries {
  const both = [rangeOfPlace(first.source), rangeOfPlace(second.source)];
  return reshaped(entries, edited, both, [hullOf(both)], signature);
}

/** The record that a record can be joined with: the next one of its item, if no other text stands between them. */
export function nextOf({ document }: EditedDocument, record: ProgressRecord): ProgressRecord | null {
  const own = document.records.filter(
    ({ item, source }) => item === record.item && source.end > source.start,
  );
  const at = own.findIndex(({ id }) => id === record.id);
  const next = at < 0 ? undefined : own[at + 1];
  if (!next) return null;
  const between: Range = [record.source.end, next.source.start];
  return document.notes.some(({ source }) => meets(rangeOfPlace(source), between)) ? null : next;
}

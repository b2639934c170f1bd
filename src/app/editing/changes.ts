import type { CorrectedValues, CorrectionEntry, Item, ProgressRecord, Range } from '../../model.js';
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

/** Values to set; undefined takes an earlier value back. */
export type WantedValues = { readonly [Field in keyof CorrectedValues]?: CorrectedValues[Field] | undefined };

/** A correction without some values; null if it sets nothing else. */
function withoutValues(entry: CorrectionEntry, fields: readonly string[]): CorrectionEntry | null {
  const left = Object.entries(entry.set ?? {}).filter(([field]) => !fields.includes(field));
  return left.length > 0 ? { ...entry, set: Object.fromEntries(left) } : null;
}

const sameSignature = (a: CorrectionEntry, b: CorrectionEntry) =>
  a.by === b.by && a.on === b.on && a.why === b.why;

/** Sets values of the document, or of what stands in a stretch. Earlier values of the same fields are replaced. */
function withValues(
  entries: CorrectionEntries,
  edited: EditedDocument,
  range: Range | null,
  wanted: WantedValues,
  signature: Signature,
): CorrectionEntries {
  const isSame = (entry: CorrectionEntry) =>
    entry.do === 'set' && (range ? isAt(edited, entry, range) : isOf(edited, entry) && !entry.at);
  const isReplaced = (entry: CorrectionEntry) =>
    entry.do === 'confirm' && range !== null && isAt(edited, entry, range);
  const kept = entries
    .filter((entry) => !isReplaced(entry))
    .flatMap((entry) => (isSame(entry) ? (withoutValues(entry, Object.keys(wanted)) ?? []) : [entry]));
  const values = Object.entries(wanted).filter(([, value]) => value !== undefined);
  if (values.length === 0) return kept;
  const set = Object.fromEntries(values) as CorrectedValues;
  const made = entryFor(
    edited,
    { ...(range && { at: textAtRange(edited, range) }), do: 'set', set },
    signature,
  );
  const own = kept.findIndex((entry) => isSame(entry) && sameSignature(entry, made));
  if (own < 0) return [...kept, made];
  return kept.with(own, { ...made, set: { ...kept[own]?.set, ...set } });
}

/** Sets values of a record. */
export const setOnRecordOf = (
  entries: CorrectionEntries,
  edited: EditedDocument,
  { source }: ProgressRecord,
  wanted: WantedValues,
  signature: Signature,
): CorrectionEntries => withValues(entries, edited, rangeOfPlace(source), wanted, signature);

/** Sets values of an item, which hold for all of its records. */
export const setOnItemOf = (
  entries: CorrectionEntries,
  edited: EditedDocument,
  { source }: Item,
  wanted: WantedValues,
  signature: Signature,
): CorrectionEntries => withValues(entries, edited, rangeOfPlace(source), wanted, signature);

/** Sets the document's title or date. */
export const setOnDocumentOf = (
  entries: CorrectionEntries,
  edited: EditedDocument,
  wanted: Pick<WantedValues, 'document.title' | 'document.date'>,
  signature: Signature,
): CorrectionEntries => withValues(entries, edited, null, wanted, signature);

/** Marks a record as looked at. One that has been corrected was looked at, too. */
export function confirmIn(
  entries: CorrectionEntries,
  edited: EditedDocument,
  { source }: ProgressRecord | Item,
  signature: Signature,
): CorrectionEntries {
  const range = rangeOfPlace(source);
  if (entries.some((entry) => isAt(edited, entry, range) && entry.do !== 'join' && entry.do !== 'add'))
    return entries;
  return [...entries, entryFor(edited, { at: textAtRange(edited, range), do: 'confirm' }, signature)];
}

/** Makes a record of a marked text. Marking what was dropped takes the dropping back. */
export function addIn(
  entries: CorrectionEntries,
  edited: EditedDocument,
  marked: Range,
  set: CorrectedValues | null,
  signature: Signature,
): CorrectionEntries {
  const range = trimmedRange(edited.text, marked);
  if (range === null) return entries;
  // What was marked may differ from the record by its bullet.
  const isDrop = (entry: CorrectionEntry) => {
    const [from, to] = placeOf(entry);
    return entry.do === 'drop' && isOf(edited, entry) && from < range[1] && range[0] < to;
  };
  if (entries.some(isDrop)) return entries.filter((entry) => !isDrop(entry));
  const at = textAtRange(edited, range);
  const made = entryFor(edited, { at, do: 'add', ...(set && { set }) }, signature);
  return [...entries.filter((entry) => !(entry.do === 'add' && isAt(edited, entry, range))), made];
}

const placeOf = ({ at }: CorrectionEntry): Range => [at?.start ?? 0, at?.end ?? 0];

const isAround = (edited: EditedDocument, entry: CorrectionEntry, [start, end]: Range) =>
  isOf(edited, entry) && placeOf(entry)[0] <= start && end <= placeOf(entry)[1];

/** Takes a text for no record. One that a person has added is taken back instead. */
export function dropIn(
  entries: CorrectionEntries,
  edited: EditedDocument,
  { source }: ProgressRecord,
  signature: Signature,
): CorrectionEntries {
  const range = rangeOfPlace(source);
  const added = entries.find((entry) => entry.do === 'add' && isAround(edited, entry, range));
  const isCut = added && entries.some((entry) => entry.do === 'split' && isAt(edited, entry, placeOf(added)));
  if (added && !isCut) return takenBack(entries, added);
  const kept = entries.filter((entry) => entry.do === 'join' || !isAt(edited, entry, range));
  return [...kept, entryFor(edited, { at: textAtRange(edited, range), do: 'drop' }, signature)];
}

const isSameDocument = (a: CorrectionEntry, b: CorrectionEntry) => a.sha256 === b.sha256 && a.file === b.file;

/** Whether a correction is of what another one has made: a part of a split record, a joined or an added one. */
function restsOn(other: CorrectionEntry, { at, do: kind, parts = [] }: CorrectionEntry): boolean {
  const { at: place } = other;
  if (!at || !place) return false;
  if (kind === 'split')
    return parts.some(([from, to]) => place.start === at.start + from && place.end === at.start + to);
  return (kind === 'join' || kind === 'add') && place.start === at.start && place.end === at.end;
}

/** Takes a correction back, with those that rest on it. */
export function takenBack(entries: CorrectionEntries, entry: CorrectionEntry): CorrectionEntries {
  const left = entries.filter((other) => other !== entry);
  const resting = left.filter((other) => isSameDocument(other, entry) && restsOn(other, entry));
  return resting.reduce<CorrectionEntries>(takenBack, left);
}

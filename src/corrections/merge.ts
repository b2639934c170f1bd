import { grouped } from '../lists/grouped.js';
import type { CorrectionEntry, CorrectionKind, CorrectionsFile } from '../model.js';
import { DOCUMENT_FIELDS, fieldsOf } from './fields.js';
import { followEachOther } from './successive.js';

/** Two corrections of the same text that contradict each other. */
export interface CorrectionConflict {
  readonly first: CorrectionEntry;
  readonly second: CorrectionEntry;
}

export interface MergedCorrections {
  /** Those of both files. Of conflicting ones both are here, and neither is applied until one is taken out. */
  readonly corrections: CorrectionsFile;
  readonly conflicts: readonly CorrectionConflict[];
}

/** The same effect on the same text, whoever wants it and why. */
const sameEffect = ({ sha256, at, do: kind, set = {}, parts }: CorrectionEntry) =>
  JSON.stringify([sha256, at ?? null, kind, Object.entries(set).sort(), parts ?? null]);

const MADE_RECORDS: readonly CorrectionKind[] = ['split', 'add', 'join'];

/** Puts the corrections of two people together. Neither file wins: conflicts are for a person to decide. */
export function mergeCorrections(a: CorrectionsFile, b: CorrectionsFile): MergedCorrections {
  const known = new Set(a.corrections.map(sameEffect));
  const added = b.corrections.filter((entry) => !known.has(sameEffect(entry)));
  const conflicts: CorrectionConflict[] = [];
  // Those of both files contradict none: the other person has made theirs on top of them.
  const shared = new Set(b.corrections.map(sameEffect));
  const own = a.corrections.filter((entry) => !shared.has(sameEffect(entry)));
  const byDocument = grouped(own, ({ sha256 }) => sha256);
  for (const second of added)
    for (const first of byDocument.get(second.sha256) ?? [])
      if (contradicts(first, second)) conflicts.push({ first, second });
  return { corrections: { ...a, corrections: [...a.corrections, ...added] }, conflicts };
}

function contradicts(first: CorrectionEntry, second: CorrectionEntry): boolean {
  const isSamePlace = first.at?.start === second.at?.start && first.at?.end === second.at?.end;
  if (first.do === 'set' && second.do === 'set')
    return fieldsOf(first).some(
      (field) =>
        (isSamePlace || DOCUMENT_FIELDS.includes(field)) &&
        second.set !== undefined &&
        Object.hasOwn(second.set, field) &&
        JSON.stringify(first.set?.[field]) !== JSON.stringify(second.set[field]),
    );
  if (!isSamePlace) return overlaps(first, second);
  const kinds = [first.do, second.do];
  if (followEachOther(kinds) || followEachOther(kinds.toReversed())) return false;
  // A value of a record holds for its parts, and a record that is made by adding or joining may get values.
  return !(kinds.includes('set') && MADE_RECORDS.some((kind) => kinds.includes(kind)));
}

/** Whether two corrections change the same records as wholes. */
function overlaps(first: CorrectionEntry, second: CorrectionEntry): boolean {
  const isStructural = ({ do: kind }: CorrectionEntry) => kind !== 'set' && kind !== 'confirm';
  if (!first.at || !second.at || !isStructural(first) || !isStructural(second)) return false;
  return first.at.start < second.at.end && second.at.start < first.at.end;
}

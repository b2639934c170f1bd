import { grouped } from '../lists/grouped.js';
import type {
  AccountedTranscript,
  Correction,
  CorrectionEntry,
  CorrectionKind,
  Finding,
  Item,
  ProgressRecord,
  Range,
} from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { setValues } from './assign.js';
import { withIds } from './ids.js';
import { type Located, locate, type UnusedReason } from './locate.js';
import { add, drop, join, split } from './structure.js';
import { followEachOther } from './successive.js';
import { itemsAt, recordsAt } from './targets.js';
import { type Correctable, type Reader, Workspace } from './workspace.js';

export { documentCorrected } from './extracted.js';
export type { UnusedReason } from './locate.js';
export { type CorrectionConflict, type MergedCorrections, mergeCorrections } from './merge.js';
export { CORRECTIONS_FORMAT, CorrectionsError, parseCorrections } from './parse.js';
export { CorrectionUse } from './usage.js';
export type { Correctable, Reader } from './workspace.js';

/** A correction that was not applied to a document. */
export interface UnusedCorrection {
  /** Its position in the file of corrections. */
  readonly index: number;
  readonly reason: UnusedReason;
}

/** What a correction has changed of a document. */
export interface AppliedCorrection extends Correction {
  /** Its position in the file of corrections. */
  readonly index: number;
}

/** A document after its corrections. */
export interface Corrected extends Correctable {
  readonly transcript: AccountedTranscript;
  readonly corrections: readonly Correction[];
  /** The same, each with the correction that it comes from. */
  readonly applied: readonly AppliedCorrection[];
  readonly unused: readonly UnusedCorrection[];
  /** What was found while marked texts were read, and where corrections of other editions were applied. */
  readonly findings: readonly Finding[];
  /** Whether what was found before still holds. */
  holds(rule: string, range: Range): boolean;
}

/** The kinds in the order in which they are applied, whatever the order of the file. */
const KIND_ORDER: readonly CorrectionKind[] = ['add', 'join', 'split', 'drop', 'set', 'confirm'];

const STRUCTURE = { add, join, split, drop } as const;

/** Rules that say that a document gives no record. */
const NOTHING_FOUND: ReadonlySet<string> = new Set([
  'no-records',
  'no-result-column',
  'no-table',
  'not-a-progress-report',
]);

/** How much of a corrected text a message quotes, in units. */
const QUOTED_CORRECTION = 40;

/**
 * Applies a person's corrections to a document. The order of the corrections does not matter. Of corrections that
 * contradict each other none is applied.
 */
export function correct(
  document: Correctable,
  transcript: AccountedTranscript,
  entries: readonly CorrectionEntry[],
  reader: Reader,
): Corrected {
  if (entries.length === 0) return untouched(document, transcript);
  const workspace = new Workspace(document, transcript, reader);
  const unused: UnusedCorrection[] = [];
  const refused = new Set<Located>();
  const refuse = (located: Located, reason: UnusedReason) => {
    if (!refused.has(located)) unused.push({ index: located.index, reason });
    refused.add(located);
  };
  const located: Located[] = [];
  for (const [index, entry] of entries.entries()) {
    const found = locate(index, entry, document.info, transcript.text);
    if (typeof found === 'string') unused.push({ index, reason: found });
    else located.push(found);
  }
  const ordered = located.sort(inOrder);
  for (const one of withoutContradictions(ordered, refuse)) {
    const kind = one.entry.do as keyof typeof STRUCTURE;
    const outcome = STRUCTURE[kind](workspace, one);
    if (outcome !== null) refuse(one, outcome);
  }
  setValues(
    workspace,
    ordered.filter(({ entry }) => entry.do === 'set'),
    refuse,
  );
  for (const one of distinct(ordered.filter(({ entry }) => entry.do === 'confirm')))
    confirm(workspace, one, refuse);
  const applied = ordered.filter((one) => one.reapplied && !refused.has(one));
  const result = finished(workspace);
  const isEmpty = result.records.length === 0;
  if (isEmpty && document.records.length > 0) workspace.findings.push({ rule: 'no-records', range: [0, 0] });
  return {
    ...result,
    unused: unused.sort((a, b) => a.index - b.index),
    findings: [...workspace.findings, ...applied.map(reapplication)],
    holds: (rule, [start, end]) =>
      (isEmpty || !NOTHING_FOUND.has(rule)) &&
      !workspace.settled.some(
        ({ range, rules }) =>
          range[0] <= start && end <= range[1] && rules.some((settled) => settled === rule),
      ),
  };
}

function untouched(
  { info, sections, items, records, notes }: Correctable,
  transcript: AccountedTranscript,
): Corrected {
  const nothing = { corrections: [], applied: [], unused: [], findings: [], holds: () => true };
  return { info, sections, items, records, notes, transcript, ...nothing };
}

/** What a correction does, as text: corrections of the same effect are one. */
const effectOf = ({ start, end, entry }: Located) =>
  JSON.stringify([start, end, entry.do, entry.set ?? null, entry.parts ?? null]);

function inOrder(a: Located, b: Located): number {
  const rank = KIND_ORDER.indexOf(a.entry.do) - KIND_ORDER.indexOf(b.entry.do);
  if (rank !== 0 || a.start !== b.start || a.end !== b.end) return rank || a.start - b.start || a.end - b.end;
  if (a.reapplied !== b.reapplied) return a.reapplied ? 1 : -1;
  const [first, second] = [effectOf(a), effectOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const distinct = (all: readonly Located[]): Located[] => [
  ...new Map(all.toReversed().map((one) => [effectOf(one), one])).values(),
].reverse(); // biome-ignore format: one expression

/** What changes records as wholes, without what contradicts it at the same place. */
function withoutContradictions(
  ordered: readonly Located[],
  refuse: (located: Located, reason: UnusedReason) => void,
): Located[] {
  const structural = ordered.filter(({ entry }) => entry.do !== 'set' && entry.do !== 'confirm');
  const places = grouped(structural, ({ start, end }) => `${start}-${end}`);
  return [...places.values()]
    .flatMap((same) => {
      const own = same.filter(({ reapplied }) => !reapplied);
      const taken = distinct(own.length > 0 ? own : same);
      if (!followEachOther(taken.map(({ entry }) => entry.do))) {
        for (const one of same) refuse(one, 'conflict');
        return [];
      }
      const effects = new Set(taken.map(effectOf));
      for (const one of same) if (!effects.has(effectOf(one))) refuse(one, 'superseded');
      return taken;
    })
    .sort(inOrder);
}

function confirm(
  workspace: Workspace,
  located: Located,
  refuse: (located: Located, reason: UnusedReason) => void,
): void {
  const { index, reapplied } = located;
  const records = recordsAt(workspace, located);
  const target = records ?? itemsAt(workspace, located);
  const [first] = target?.drafts ?? [];
  if (!target || !first || (reapplied && !target.isWhole)) {
    refuse(located, target && first ? 'part' : 'no-target');
    return;
  }
  for (const draft of target.drafts)
    workspace.made.push({ target: draft, field: 'confirm', was: null, index, reapplied });
}

const reapplication = ({ start, end, entry }: Located): Finding => ({
  rule: 'correction-reapplied',
  range: [start, end],
  values: { file: entry.file, text: excerpt(entry.at?.text ?? '', QUOTED_CORRECTION) },
});

function finished(workspace: Workspace): Omit<Corrected, 'unused' | 'findings' | 'holds'> {
  const ids = withIds(workspace);
  const items: Item[] = [];
  const records: ProgressRecord[] = [];
  for (const item of workspace.items) {
    const id = ids.get(item) ?? item.value.id;
    items.push({ ...item.value, id });
    for (const record of item.records)
      records.push({ ...record.value, id: ids.get(record) ?? record.value.id, item: id });
  }
  const { info, notes, transcript, made, sections } = workspace;
  const applied = made.map(({ target, ...rest }) => ({
    id: target === null ? null : (ids.get(target) ?? null),
    ...rest,
  }));
  const corrections = applied.map(({ index: _, ...rest }) => rest);
  return { info, sections, items, records, notes, transcript, corrections, applied };
}

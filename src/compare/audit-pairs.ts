import { hasEnded, isDone, isFinal } from '../lexicon/statuses.js';
import type { AuditQuestion, Item, ItemChange, ProgressRecord, RecordChange } from '../model.js';
import {
  type AuditAnswer,
  type AuditedEdition,
  type AuditedPair,
  cited,
  saidBy,
  silent,
  summaryOf,
} from './audited.js';
import { endOf } from './ended.js';
import { gradeFalls } from './grades.js';
import { changedCells, changedStates, yearsAfterEnd } from './past.js';
import { contradictedFigures } from './prior-figures.js';
import { merges, passages, splits } from './rearranged.js';
import { isFigureRewritten, isPastReworded, rewrittenYears } from './years.js';

/** The questions that two neighbouring editions answer. */

type PairQuestion = (pair: AuditedPair) => AuditAnswer[];

const both = ({ old, new: newer }: AuditedPair) => [old.at, newer.at];

/** Answers on records that are in both editions. */
const onRecords = (
  pair: AuditedPair,
  question: AuditQuestion,
  yearsOf: (change: RecordChange, old: ProgressRecord, newer: ProgressRecord) => readonly number[] | null,
): AuditAnswer[] =>
  pair.changes.changes.flatMap((change): AuditAnswer[] => {
    const { old, new: newer } = change;
    const years = old && newer ? yearsOf(change, old, newer) : null;
    if (!old || !newer || years === null) return [];
    return [
      {
        question,
        item: pair.new.items.get(newer.item) ?? null,
        activity: newer.activity,
        years,
        editions: both(pair),
        old: saidBy(pair.old, old),
        new: saidBy(pair.new, newer),
      },
    ];
  });

/** Activities that go on no further, although nothing says that they ended. */
const ended: PairQuestion = (pair) =>
  pair.changes.changes.flatMap(({ classes, old, new: newer }): AuditAnswer[] => {
    if (!classes.includes('lapsed') || !old || hasEnded(old.status) || (newer && hasEnded(newer.status)))
      return [];
    const item = pair.itemOfOld.get(old.item)?.new;
    if (!item || (!newer && isToldOtherwise(pair, old, item))) return [];
    return [
      {
        question: 'ended',
        item,
        activity: old.activity,
        years: old.fiscal_years,
        editions: both(pair),
        old: saidBy(pair.old, old),
        new: newer ? saidBy(pair.new, newer) : silent(pair.new, item),
      },
    ];
  });

/**
 * Whether an item tells of as many activities after the old edition's last year as of that year, done or discontinued.
 * Each edition words an activity in its own way, so that none of them has ended without a word.
 */
function isToldOtherwise(
  { old, new: newer, years }: AuditedPair,
  record: ProgressRecord,
  item: Item,
): boolean {
  const last = years.old.lastYear;
  if (last === null) return false;
  const count = (records: readonly ProgressRecord[] | undefined, isMeant: (year: number) => boolean) =>
    (records ?? []).filter(
      ({ status, fiscal_years }) => (isDone(status) || isFinal(status)) && fiscal_years.some(isMeant),
    ).length;
  const before = count(old.recordsOf.get(record.item), (year) => year === last);
  const after = count(newer.recordsOf.get(item.id), (year) => year > last);
  return after >= before;
}

/** Answers on items with a class, each with the first record of both editions. */
const onItems = (
  pair: AuditedPair,
  question: AuditQuestion,
  isMeant: (change: ItemChange) => boolean,
): AuditAnswer[] =>
  pair.changes.items.flatMap((change): AuditAnswer[] => {
    const item = change.new ?? change.old;
    if (!item || !isMeant(change)) return [];
    return [
      {
        question,
        item,
        editions: both(pair),
        old: summaryOf(pair.old, change.old),
        new: summaryOf(pair.new, change.new),
      },
    ];
  });

const reverted: PairQuestion = (pair) =>
  onItems(pair, 'reverted', ({ classes }) => classes.includes('reverted'));

/** Items that are new or were started. They are told by department alone. */
export const began: PairQuestion = (pair) => {
  const parts = new Set(splits(inLists(pair)).flatMap((each) => each.parts));
  return onItems(
    pair,
    'department_began',
    ({ kind, classes, new: item }) =>
      classes.includes('started') || (kind === 'added' && item !== null && !parts.has(item.id)),
  );
};

const pastYears: PairQuestion = (pair) =>
  onRecords(pair, 'rewritten', ({ classes }, old, newer) => {
    if (!classes.includes('years_rewritten')) return null;
    const { years } = pair;
    const { came, went } = rewrittenYears(
      years.identified('old', old),
      years.identified('new', newer),
      years,
    );
    return [...came, ...went].sort((a, b) => a - b);
  });

const pastFigures: PairQuestion = (pair) =>
  onRecords(pair, 'rewritten', (change, old, newer) =>
    isFigureRewritten(change) && !change.classes.includes('years_rewritten')
      ? old.fiscal_years.filter((year) => newer.fiscal_years.includes(year))
      : null,
  );

const pastTexts: PairQuestion = (pair) =>
  onRecords(pair, 'rewritten', (change, old) =>
    isPastReworded(change, pair.years.old.lastYear) ? old.fiscal_years : null,
  );

const pastCells: PairQuestion = (pair) =>
  pair.changes.items.flatMap(({ old, new: newer }): AuditAnswer[] => {
    if (!old || !newer) return [];
    const last = pair.years.old.lastYear;
    return changedCells(old, newer, last).map(({ year, was, is }) => ({
      question: 'rewritten',
      item: newer,
      years: [year],
      editions: both(pair),
      old: cited(pair.old, was.text, was),
      new: cited(pair.new, is.text, is),
    }));
  });

const pastStates: PairQuestion = (pair) =>
  pair.changes.items.flatMap(({ old, new: newer }): AuditAnswer[] => {
    if (!old || !newer) return [];
    const last = pair.years.old.lastYear ?? 0;
    const [before, after] = [pair.old.recordsOf.get(old.id) ?? [], pair.new.recordsOf.get(newer.id) ?? []];
    return changedStates(before, after, last).map(({ year, was, is }) => ({
      question: 'contradiction',
      item: newer,
      activity: is.activity,
      years: [year],
      editions: both(pair),
      old: saidBy(pair.old, was),
      new: saidBy(pair.new, is),
    }));
  });

const resumed: PairQuestion = (pair) =>
  onRecords(pair, 'contradiction', (_, old, newer) => {
    const years = yearsAfterEnd(old, newer, pair.years.old.lastYear);
    return years.length > 0 ? years : null;
  });

const priorFigures: PairQuestion = (pair) => {
  const edition = ({ document, recordsOf }: AuditedEdition) => ({
    document,
    recordsOf: (id: string) => recordsOf.get(id) ?? [],
  });
  return contradictedFigures(pair.changes.items, edition(pair.old), edition(pair.new)).map(
    ({ item, year, was, is }) => ({
      question: 'contradiction',
      item,
      activity: is.activity,
      years: year === null ? [] : [year],
      editions: both(pair),
      old: saidBy(pair.old, was),
      new: saidBy(pair.new, is),
    }),
  );
};

const grades: PairQuestion = (pair) =>
  pair.changes.items.flatMap((change) =>
    gradeFalls(change, pair.new.document.document).map(({ item, old, new: newer }) => ({
      question: 'grade_fell' as const,
      item,
      years: newer.fiscal_years,
      editions: both(pair),
      old: cited(pair.old, old.text, old),
      new: cited(pair.new, newer.text, newer),
    })),
  );

const inLists = ({ changes }: AuditedPair) => ({ items: changes.items, records: changes.changes });

/** Removed items whose activities are not elsewhere in the new edition, and that nothing says to have ended. */
const vanished: PairQuestion = (pair) => {
  const livesOn = passages(pair.changes.changes, 'old');
  return onItems(
    pair,
    'vanished',
    ({ kind, old }) =>
      kind === 'removed' &&
      old !== null &&
      !livesOn.has(old.id) &&
      endOf(old, pair.old.recordsOf.get(old.id) ?? [], pair.lexicon) === null,
  );
};

/** The titles of items of an edition on lines of their own. */
const titlesOf = ({ items }: AuditedEdition, ids: readonly string[]) =>
  ids.map((id) => items.get(id)?.title ?? id).join('\n');

const splitItems: PairQuestion = (pair) =>
  splits(inLists(pair)).map(({ item, partner, parts }) => ({
    question: 'split',
    item: partner,
    editions: both(pair),
    old: cited(pair.old, item.title, item),
    new: cited(pair.new, titlesOf(pair.new, [partner.id, ...parts]), partner),
  }));

const mergedItems: PairQuestion = (pair) =>
  merges(inLists(pair)).map(({ item, partner, parts }) => ({
    question: 'merged',
    item,
    editions: both(pair),
    old: cited(pair.old, titlesOf(pair.old, [partner.id, ...parts]), partner),
    new: cited(pair.new, item.title, item),
  }));

const QUESTIONS: readonly PairQuestion[] = [
  ended,
  reverted,
  pastYears,
  pastFigures,
  pastTexts,
  pastCells,
  pastStates,
  resumed,
  priorFigures,
  grades,
  vanished,
  splitItems,
  mergedItems,
];

/** The answers of two editions to all questions on a pair. */
export const answersOfPair: PairQuestion = (pair) => QUESTIONS.flatMap((ask) => ask(pair));

import type { Changes, ProgressDocument } from '../../src/model.js';
import type { EditionFacts, Editions, Truth } from './editions.js';

export interface Tally {
  /** Pairs that truth has, that were found, and that are both. */
  readonly pairs: { readonly truth: number; readonly found: number; readonly right: number };
  /** Pairs and lone ones that truth has, and those whose kind and classes are right to the last. */
  readonly classes: { readonly truth: number; readonly right: number };
}

export interface Disagreement {
  readonly old: string;
  readonly new: string;
  readonly what: string;
}

export interface EditionScore {
  readonly records: Tally;
  readonly items: Tally;
  readonly missed: readonly Disagreement[];
  readonly wrong: readonly Disagreement[];
}

interface Claim {
  readonly old: number | null;
  readonly new: number | null;
  readonly kind: string;
  readonly classes: readonly string[];
}

/** Names by which exchangeable duplicates are the same. */
const namesOf = ({ records }: EditionFacts) =>
  records.map(({ entry, project }) =>
    JSON.stringify([project.uid, entry.text, entry.years, [...entry.departments].sort(), entry.status]),
  );

type Names = (index: number | null) => string;
const pairOf = (claim: Claim, old: Names, newer: Names) => `${old(claim.old)} → ${newer(claim.new)}`;
const wholeOf = (claim: Claim, old: Names, newer: Names) =>
  `${pairOf(claim, old, newer)} ${claim.kind} ${[...claim.classes].sort().join(',')}`;

/** How many are in both, each counted as often as in the rarer. */
function common(truth: readonly string[], found: readonly string[]) {
  const left = new Map<string, number>();
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1);
  const wrong: number[] = [];
  for (const [index, one] of found.entries()) {
    const count = left.get(one) ?? 0;
    if (count === 0) wrong.push(index);
    else left.set(one, count - 1);
  }
  const missed: number[] = [];
  for (const [index, one] of truth.entries()) {
    const count = left.get(one) ?? 0;
    if (count > 0) {
      missed.push(index);
      left.set(one, count - 1);
    }
  }
  return { right: found.length - wrong.length, wrong, missed };
}

function tally(truth: readonly Claim[], found: readonly Claim[], old: Names, newer: Names) {
  const isPair = (claim: Claim) => claim.old !== null && claim.new !== null;
  const pairs = (claims: readonly Claim[]) => claims.filter(isPair).map((claim) => pairOf(claim, old, newer));
  const whole = (claims: readonly Claim[]) => claims.map((claim) => wholeOf(claim, old, newer));
  const truthPairs = pairs(truth);
  const foundPairs = pairs(found);
  const { right, wrong, missed } = common(whole(truth), whole(found));
  const result: Tally = {
    pairs: {
      truth: truthPairs.length,
      found: foundPairs.length,
      right: common(truthPairs, foundPairs).right,
    },
    classes: { truth: truth.length, right },
  };
  return { tally: result, wrong, missed };
}

/** Holds what was found against the truth. */
export function scoreEditions(
  editions: Editions,
  changes: Changes,
  old: ProgressDocument,
  newer: ProgressDocument,
): EditionScore {
  const at = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, index) => [id, index]));
  const place = (where: Map<string, number>, one: { readonly id: string } | null) =>
    one === null ? null : (where.get(one.id) ?? -1);
  const claims = (
    list: readonly {
      old: { id: string } | null;
      new: { id: string } | null;
      kind: string;
      classes: readonly string[];
    }[],
    before: Map<string, number>,
    after: Map<string, number>,
  ): Claim[] =>
    list.map((change) => ({
      old: place(before, change.old),
      new: place(after, change.new),
      kind: change.kind,
      classes: change.classes,
    }));
  const named =
    (names: readonly string[]): Names =>
    (index) =>
      index === null ? '' : (names[index] ?? '?');
  const numbered: Names = String;

  const foundRecords = claims(changes.changes, at(old.records), at(newer.records));
  const foundItems = claims(changes.items, at(old.items), at(newer.items));
  const oldNames = named(namesOf(editions.old));
  const newNames = named(namesOf(editions.new));
  const records = tally(editions.records, foundRecords, oldNames, newNames);
  const items = tally(editions.items, foundItems, numbered, numbered);

  const record = (document: ProgressDocument, index: number | null) => {
    const one = index === null ? undefined : document.records[index];
    return one
      ? `${one.id} ${one.activity}(${one.fiscal_years.map((year) => year % 100).join()})【${one.departments.join('、')}】`
      : '-';
  };
  const item = (document: ProgressDocument, index: number | null) => {
    const one = index === null ? undefined : document.items[index];
    return one ? `ITEM ${one.id} ${one.title}【${one.departments.join('、')}】` : '-';
  };
  const shown = (indices: readonly number[], list: readonly Claim[], show: typeof record): Disagreement[] =>
    indices.map((index) => {
      const claim = list[index] as Claim;
      return {
        old: show(old, claim.old),
        new: show(newer, claim.new),
        what: `${claim.kind} ${[...claim.classes].sort().join(',')}`.trim(),
      };
    });
  return {
    records: records.tally,
    items: items.tally,
    missed: [
      ...shown(records.missed, editions.records, record),
      ...shown(items.missed, editions.items, item),
    ],
    wrong: [...shown(records.wrong, foundRecords, record), ...shown(items.wrong, foundItems, item)],
  };
}

/** What one edition's facts and what was read of it differ in; empty if it was read as it was meant. */
export function misread({ records, items }: EditionFacts, document: ProgressDocument): string[] {
  /** The path of an id, without the letter of its kind and without a suffix. */
  const path = (id: string) => id.slice(1).replace(/~[0-9]+/gu, '');
  const meant = [
    ...items.map(({ project, path: id }) => [id, project.title, project.departments.join()].join('|')),
    ...records.map(({ entry, path: id }) =>
      [id, entry.text.replace(/ /gu, ''), entry.years.join(), entry.departments.join(), entry.status].join(
        '|',
      ),
    ),
  ];
  const read = [
    ...document.items.map(({ id, title, departments }) => [path(id), title, departments.join()].join('|')),
    ...document.records.map((one) =>
      [
        path(one.item),
        one.activity.replace(/ /gu, ''),
        one.fiscal_years.join(),
        one.departments.join(),
        one.status,
      ].join('|'),
    ),
  ].map((line) => line.normalize('NFKC'));
  const spelt = meant.map((line) => line.normalize('NFKC'));
  return [
    ...spelt
      .filter((line, i) => line !== read[i])
      .map((line, i) => `${line} ≠ ${read[spelt.indexOf(line, i)]}`),
    ...(read.length === spelt.length ? [] : [`${spelt.length} ≠ ${read.length}`]),
  ];
}

export const sum = (tallies: readonly Tally[]) => {
  const total = (count: (tally: Tally) => number) => tallies.reduce((all, one) => all + count(one), 0);
  const truth = total(({ pairs }) => pairs.truth);
  const found = total(({ pairs }) => pairs.found);
  const right = total(({ pairs }) => pairs.right);
  return {
    precision: right / found,
    recall: right / truth,
    f1: (2 * right) / (truth + found),
    classes: total(({ classes }) => classes.right) / total(({ classes }) => classes.truth),
  };
};

export type { Truth };

import { editionYear } from '../lexicon/dates.js';
import { lexiconOf } from '../lexicon/index.js';
import { hasEnded } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type {
  Audit,
  AuditQuestion,
  AuditRow,
  AuditStatement,
  Changes,
  Item,
  ItemChange,
  ProgressDocument,
  ProgressRecord,
  RecordChange,
} from '../model.js';
import { AUDIT_QUESTION_VALUES } from '../schema/generated/values.js';
import { type LatestNames, latestNames } from './departments.js';
import { gradeFalls } from './grades.js';
import { changedCells, changedStates, isResumed } from './past.js';
import { merges, passages, splits } from './rearranged.js';
import { type EditionsOptions, overall } from './timeline.js';

/** An edition with its items and their records by id. */
interface AuditedEdition {
  /** Its place among the editions. */
  readonly at: number;
  readonly document: ProgressDocument;
  readonly items: ReadonlyMap<string, Item>;
  readonly recordsOf: ReadonlyMap<string, readonly ProgressRecord[]>;
}

/** Two neighbouring editions that can be compared. */
interface AuditedPair {
  readonly old: AuditedEdition;
  readonly new: AuditedEdition;
  readonly changes: Changes;
  readonly itemOfOld: ReadonlyMap<string, ItemChange>;
  readonly itemOfNew: ReadonlyMap<string, ItemChange>;
}

/** An answer before departments get their latest names. */
interface AuditAnswer {
  readonly question: AuditQuestion;
  readonly item?: Item | null;
  readonly departments?: readonly string[];
  readonly activity?: string;
  readonly years?: readonly number[];
  readonly editions: readonly number[];
  readonly old?: AuditStatement | null;
  readonly new?: AuditStatement | null;
}

type PairQuestion = (pair: AuditedPair) => AuditAnswer[];

/**
 * Answers what an auditor asks of the editions of a plan.
 *
 * @param changes of each edition against the next, the earliest first
 * @param documents the editions
 * @param options the words with which the editions were extracted, and the departments that were renamed
 */
export function auditOf(
  changes: readonly Changes[],
  documents: readonly ProgressDocument[],
  { aliases = [], ...words }: EditionsOptions = {},
): Audit {
  const departmentsOf = latestNames(aliases);
  const { departments } = lexiconOf(words);
  const namesOf: LatestNames = (names) =>
    departmentsOf(names).filter((name) => !departments.isEveryone(name));
  const editions = documents.map(toEdition);
  const pairs = changes.flatMap((each, index) => toPair(each, editions[index], editions[index + 1]));
  const questions: PairQuestion[] = [
    ended,
    reverted,
    pastYears,
    pastFigures,
    pastCells,
    pastStates,
    resumed,
    grades,
    vanished,
    splitItems,
    mergedItems,
  ];
  const answers = [
    ...standsStill(editions, changes),
    ...pairs.flatMap((pair) => questions.flatMap((ask) => ask(pair))),
    ...notCovered(editions),
    ...totals(editions),
  ];
  const all = [...answers, ...byDepartment(answers, pairs.flatMap(began), namesOf)];
  const order = (question: AuditQuestion) => AUDIT_QUESTION_VALUES.indexOf(question);
  return {
    title: documents.findLast(({ document }) => document.title !== null)?.document.title ?? null,
    editions: documents.map(({ document }) => document),
    rows: all
      .toSorted((a, b) => order(a.question) - order(b.question))
      .map((answer) => toRow(answer, departmentsOf)),
  };
}

const toEdition = (document: ProgressDocument, at: number): AuditedEdition => ({
  at,
  document,
  items: new Map(document.items.map((item) => [item.id, item])),
  recordsOf: grouped(document.records, ({ item }) => item),
});

function toPair(
  changes: Changes,
  old: AuditedEdition | undefined,
  newer: AuditedEdition | undefined,
): AuditedPair[] {
  if (!changes.related || !old || !newer) return [];
  const byId = (edition: 'old' | 'new') =>
    new Map(
      changes.items.flatMap((change) => (change[edition] ? [[change[edition].id, change] as const] : [])),
    );
  return [{ old, new: newer, changes, itemOfOld: byId('old'), itemOfNew: byId('new') }];
}

function toRow(answer: AuditAnswer, departmentsOf: LatestNames): AuditRow {
  const {
    question,
    item = null,
    activity = null,
    years = [],
    editions,
    old = null,
    new: newer = null,
  } = answer;
  return {
    question,
    item: item?.id ?? null,
    item_title: item?.title ?? null,
    item_departments: departmentsOf(answer.departments ?? item?.departments ?? []),
    activity,
    fiscal_years: years,
    editions,
    old,
    new: newer,
  };
}

/** What a record says, with its years as they stand. */
const told = ({ activity, mark, fiscal_years_text, fiscal_years_basis }: ProgressRecord) => {
  const text = mark ?? activity;
  return fiscal_years_text === null || fiscal_years_basis !== 'tag' ? text : `${text}(${fiscal_years_text})`;
};

const saidBy = ({ at }: AuditedEdition, record: ProgressRecord): AuditStatement => ({
  edition: at,
  text: told(record),
  source: placeOf(record.source),
});

/** A place without the spans that only records have. */
const placeOf = ({ start, end, line, column, place, text }: Item['source']): Item['source'] => ({
  start,
  end,
  line,
  column,
  place,
  text,
});

const silent = ({ at }: AuditedEdition, item?: Item | null): AuditStatement => ({
  edition: at,
  text: '',
  source: item ? item.source : null,
});

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
    if (!item) return [];
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

/** What an edition says of an item as a whole: all its records. */
function summaryOf(edition: AuditedEdition, item: Item | null): AuditStatement {
  if (!item) return silent(edition);
  const records = edition.recordsOf.get(item.id) ?? [];
  const text = records.map(told).filter((each) => each !== '');
  return { edition: edition.at, text: text.join('\n'), source: placeOf(records[0]?.source ?? item.source) };
}

const reverted: PairQuestion = (pair) =>
  onItems(pair, 'reverted', ({ classes }) => classes.includes('reverted'));

const began: PairQuestion = (pair) => {
  const parts = new Set(splits(inLists(pair)).flatMap((each) => each.parts));
  return onItems(
    pair,
    'department_began',
    ({ kind, classes, new: item }) =>
      classes.includes('started') || (kind === 'added' && item !== null && !parts.has(item.id)),
  );
};

/** The years in which a record's years were rewritten. */
function rewrittenYears(old: ProgressRecord, newer: ProgressRecord, last: number | null): number[] {
  const all = [...new Set([...old.fiscal_years, ...newer.fiscal_years])].sort((a, b) => a - b);
  const isKept = (year: number) => old.fiscal_years.includes(year) && newer.fiscal_years.includes(year);
  return all.filter((year) => !isKept(year) && (last === null || year <= last));
}

const pastYears: PairQuestion = (pair) =>
  onRecords(pair, 'rewritten', ({ classes }, old, newer) =>
    classes.includes('years_rewritten')
      ? rewrittenYears(old, newer, pair.old.document.document.last_fiscal_year)
      : null,
  );

const pastFigures: PairQuestion = (pair) =>
  onRecords(pair, 'rewritten', ({ classes }, old, newer) =>
    classes.includes('figures_changed') && !classes.includes('years_rewritten')
      ? old.fiscal_years.filter((year) => newer.fiscal_years.includes(year))
      : null,
  );

const pastCells: PairQuestion = (pair) =>
  pair.changes.items.flatMap(({ old, new: newer }): AuditAnswer[] => {
    if (!old || !newer) return [];
    const last = pair.old.document.document.last_fiscal_year;
    return changedCells(old, newer, last).map(({ year, was, is }) => ({
      question: 'rewritten',
      item: newer,
      years: [year],
      editions: both(pair),
      old: { edition: pair.old.at, text: was.text, source: was.source },
      new: { edition: pair.new.at, text: is.text, source: is.source },
    }));
  });

const pastStates: PairQuestion = (pair) =>
  pair.changes.items.flatMap(({ old, new: newer }): AuditAnswer[] => {
    if (!old || !newer) return [];
    const last = pair.old.document.document.last_fiscal_year ?? 0;
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

const resumed: PairQuestion = (pair) => {
  const last = pair.old.document.document.last_fiscal_year;
  return onRecords(pair, 'contradiction', (_, old, newer) =>
    isResumed(old, newer, last) ? newer.fiscal_years.filter((year) => year > (last ?? year)) : null,
  );
};

const grades: PairQuestion = (pair) =>
  pair.changes.items.flatMap((change) =>
    gradeFalls(change, pair.new.document.document).map(({ item, old, new: newer }) => ({
      question: 'grade_fell' as const,
      item,
      years: newer.fiscal_years,
      editions: both(pair),
      old: { edition: pair.old.at, text: old.text, source: old.source },
      new: { edition: pair.new.at, text: newer.text, source: newer.source },
    })),
  );

const inLists = ({ changes }: AuditedPair) => ({ items: changes.items, records: changes.changes });

/** Removed items whose activities are not elsewhere in the new edition. */
const vanished: PairQuestion = (pair) => {
  const livesOn = passages(pair.changes.changes, 'old');
  return onItems(
    pair,
    'vanished',
    ({ kind, old }) => kind === 'removed' && old !== null && !livesOn.has(old.id),
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
    old: { edition: pair.old.at, text: item.title, source: item.source },
    new: { edition: pair.new.at, text: titlesOf(pair.new, [partner.id, ...parts]), source: partner.source },
  }));

const mergedItems: PairQuestion = (pair) =>
  merges(inLists(pair)).map(({ item, partner, parts }) => ({
    question: 'merged',
    item,
    editions: both(pair),
    old: { edition: pair.old.at, text: titlesOf(pair.old, [partner.id, ...parts]), source: partner.source },
    new: { edition: pair.new.at, text: item.title, source: item.source },
  }));

/** Fewer editions at 未実施 are no run. */
const RUN_FROM = 2;

/** Items of the last edition that stand at 未実施 for several editions running. */
function standsStill(editions: readonly AuditedEdition[], changes: readonly Changes[]): AuditAnswer[] {
  const last = editions.at(-1);
  if (!last) return [];
  const before = changes.map(
    ({ items }) => new Map(items.flatMap((each) => (each.new ? [[each.new.id, each.old] as const] : []))),
  );
  return last.document.items.flatMap((item): AuditAnswer[] => {
    const run: (readonly [AuditedEdition, Item])[] = [];
    let current: Item | null = item;
    for (let at = last.at; current && at >= 0; at--) {
      const edition = editions[at];
      if (!edition || overall(edition.recordsOf.get(current.id) ?? []) !== 'not_implemented') break;
      run.unshift([edition, current]);
      current = before[at - 1]?.get(current.id) ?? null;
    }
    const [first] = run;
    // An edition that is given twice is one.
    const distinct = new Set(run.map(([edition]) => edition.document.document.sha256));
    if (!first || distinct.size < RUN_FROM) return [];
    const statement = ([edition, own]: readonly [AuditedEdition, Item]) => summaryOf(edition, own);
    return [
      {
        question: 'not_implemented',
        item,
        editions: run.map(([edition]) => edition.at),
        old: statement(first),
        new: statement([last, item]),
      },
    ];
  });
}

/** The share of an edition's dated records that a year needs: a single slip is no beginning of what is covered. */
const COVERED_SHARE = 0.05;

/** The years that an edition covers; later ones than its own date are plans. */
function yearsOf({ document: { document, records } }: AuditedEdition): number[] {
  const until = editionYear(document) ?? Number.POSITIVE_INFINITY;
  const dated = records.filter(({ fiscal_years }) => fiscal_years.length > 0);
  const counts = new Map<number, number>();
  for (const { fiscal_years } of dated)
    for (const year of fiscal_years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].flatMap(([year, count]) =>
    year <= until && count >= dated.length * COVERED_SHARE ? [year] : [],
  );
}

/** Years between the first and the last that no edition covers. */
function notCovered(editions: readonly AuditedEdition[]): AuditAnswer[] {
  const covered = new Set(editions.flatMap(yearsOf));
  const years = [...covered].sort((a, b) => a - b);
  const missing = years.slice(1).flatMap((year, index) => {
    const from = (years[index] ?? year) + 1;
    return Array.from({ length: year - from }, (_, offset) => from + offset);
  });
  const all = editions.map(({ at }) => at);
  return missing.map((year) => ({ question: 'not_covered', years: [year], editions: all }));
}

/** Totals that a document states and its tables do not add up to. */
const totals = (editions: readonly AuditedEdition[]): AuditAnswer[] =>
  editions.flatMap(({ at, document: { messages, notes } }) =>
    messages
      .filter(({ rule }) => rule === 'total-differs')
      .map(({ message, start }): AuditAnswer => {
        const note = notes.find(({ source }) => source.start <= start && start < source.end);
        return {
          question: 'total_differs',
          editions: [at],
          old: { edition: at, text: note?.text ?? '', source: note?.source ?? null },
          new: { edition: at, text: message, source: null },
        };
      }),
  );

/** Which questions tell what became of a department's items. */
const OF_DEPARTMENTS: readonly (readonly [AuditQuestion, readonly AuditQuestion[]])[] = [
  ['department_ended', ['ended', 'vanished']],
  ['department_began', ['department_began']],
  ['department_still', ['not_implemented']],
];

/** The answers by department: a row for each with the titles of its items. */
function byDepartment(
  answers: readonly AuditAnswer[],
  begun: readonly AuditAnswer[],
  namesOf: LatestNames,
): AuditAnswer[] {
  return OF_DEPARTMENTS.flatMap(([question, from]) => {
    const own = [...answers, ...begun].filter((answer) => from.includes(answer.question));
    const named = own.flatMap((answer) =>
      namesOf(answer.item?.departments ?? []).map((name) => ({ name, answer })),
    );
    return [...grouped(named, ({ name }) => name)].map(([name, each]) =>
      departmentAnswer(
        question,
        name,
        each.map(({ answer }) => answer),
      ),
    );
  });
}

function departmentAnswer(
  question: AuditQuestion,
  name: string,
  answers: readonly AuditAnswer[],
): AuditAnswer {
  const titles = [...new Set(answers.flatMap(({ item }) => item?.title ?? []))].join('\n');
  const [first] = answers;
  const named = (statement: AuditStatement | null | undefined) =>
    statement ? { ...statement, text: titles } : null;
  return {
    question,
    departments: [name],
    editions: [...new Set(answers.flatMap(({ editions }) => editions))].sort((a, b) => a - b),
    old: question === 'department_began' ? null : named(first?.old),
    new: question === 'department_ended' ? null : named(first?.new),
  };
}

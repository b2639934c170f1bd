import { editionYear } from '../lexicon/dates.js';
import { type Lexicon, lexiconOf } from '../lexicon/index.js';
import { overallStatus } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type {
  Audit,
  AuditQuestion,
  AuditRow,
  AuditStatement,
  Changes,
  Item,
  ProgressDocument,
} from '../model.js';
import { AUDIT_QUESTION_VALUES } from '../schema/generated/values.js';
import { answersOfPair, began } from './audit-pairs.js';
import { type AuditAnswer, type AuditedEdition, type AuditedPair, summaryOf } from './audited.js';
import { type LatestNames, latestNames } from './departments.js';
import { yearsOfEditions } from './mode.js';
import type { EditionsOptions } from './timeline.js';
import { yearsTold } from './years.js';

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
  const lexicon = lexiconOf(words);
  const { departments } = lexicon;
  const namesOf: LatestNames = (names) =>
    departmentsOf(names).filter((name) => !departments.isEveryone(name));
  const editions = documents.map(toEdition);
  const pairs = changes.flatMap((each, index) => toPair(each, editions[index], editions[index + 1], lexicon));
  const answers = [
    ...standsStill(editions, changes),
    ...pairs.flatMap(answersOfPair),
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
  lexicon: Lexicon,
): AuditedPair[] {
  if (!changes.related || !old || !newer) return [];
  const itemOfOld = new Map(changes.items.flatMap((change) => (change.old ? [[change.old.id, change]] : [])));
  const years = yearsOfEditions(changes, { old: old.document, new: newer.document }, lexicon);
  return [{ old, new: newer, changes, lexicon, years, itemOfOld }];
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
      if (!edition || overallStatus(edition.recordsOf.get(current.id) ?? []) !== 'not_implemented') break;
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
  return yearsTold(records, COVERED_SHARE).filter((year) => year <= until);
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

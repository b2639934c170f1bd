import { sameList } from '../lists/sets.js';
import type {
  ChangeKind,
  FieldChange,
  ItemChange,
  ItemClass,
  RecordChange,
  RecordClass,
  RunnerUp,
  SectionChange,
  SectionClass,
} from '../model.js';
import { columnFields, differingGrades, isComparedByHeading } from './column-fields.js';
import {
  type ComparedEdition,
  type ComparedItem,
  type ComparedRecord,
  isOfColumn,
  pathOf,
} from './edition.js';
import { cellYears } from './grades.js';
import type { Matched } from './matched.js';
import type { Matching, Rival } from './matching.js';
import { isLapsed, yearClasses } from './years.js';

/** Likeness is no more precise than three digits. */
const rounded = (confidence: number) => Math.round(confidence * 1000) / 1000;

const kindOf = (fields: readonly FieldChange[]): ChangeKind => (fields.length > 0 ? 'changed' : 'unchanged');

/** The classes whose test holds, in the contract's order. */
function holding<Class extends string>(tests: Readonly<Record<Class, boolean>>): Class[] {
  const classes: Class[] = [];
  for (const name in tests) if (tests[name]) classes.push(name);
  return classes;
}

/** Whether an item was started or reverted between the editions. */
function turnOf(
  old: ComparedItem | undefined,
  newer: ComparedItem | undefined,
): 'started' | 'reverted' | null {
  if (!old || !newer) return null;
  const [before, after] = [old.lastColumn, newer.lastColumn];
  const turn =
    before && after && before.year < after.year
      ? `${before.standing} ${after.standing}`
      : `${old.standing} ${newer.standing}`;
  if (turn === 'not_implemented active') return 'started';
  return turn === 'active not_implemented' ? 'reverted' : null;
}

/** Both editions in the order of the new one. What is gone follows its old predecessor. */
function inOrder<Change>(
  matching: Matching,
  counts: { readonly old: number; readonly new: number },
  pair: (old: number | null, newer: number | null) => Change,
): Change[] {
  const gone = new Map<number, number[]>();
  let last = -1;
  for (let old = 0; old < counts.old; old++) {
    const partner = matching.ofOld(old);
    if (partner) last = partner.new;
    else {
      const behind = gone.get(last);
      if (behind) behind.push(old);
      else gone.set(last, [old]);
    }
  }
  const changes = (gone.get(-1) ?? []).map((old) => pair(old, null));
  for (let newer = 0; newer < counts.new; newer++) {
    changes.push(pair(matching.ofNew(newer)?.old ?? null, newer));
    for (const old of gone.get(newer) ?? []) changes.push(pair(old, null));
  }
  return changes;
}

/** How certain the partner is, or that there is none. */
function confidenceOf(matching: Matching, old: number | null, newer: number | null): number {
  const match = old === null ? null : newer === null ? null : matching.ofOld(old);
  if (match) return rounded(match.confidence);
  const rival = old === null ? matching.rivalOfNew(newer ?? 0) : matching.rivalOfOld(old);
  return rounded(1 - (rival?.weight ?? 0));
}

const differing = (fields: readonly (FieldChange & { readonly differs: boolean })[]): FieldChange[] =>
  fields.filter(({ differs }) => differs).map(({ field, old, new: newer }) => ({ field, old, new: newer }));

export function sectionChanges({ old, new: newer, sections }: Matched): SectionChange[] {
  const counts = { old: old.sections.length, new: newer.sections.length };
  const indexOf = (edition: ComparedEdition) =>
    new Map(edition.sections.map(({ section }, index) => [section.id, index]));
  const indexes = { old: indexOf(old), new: indexOf(newer) };
  return inOrder(sections, counts, (i, j): SectionChange => {
    const a = old.sections[i ?? -1];
    const b = newer.sections[j ?? -1];
    const confidence = confidenceOf(sections, i, j);
    if (!a || !b) return lone(a?.section ?? null, b?.section ?? null, [], confidence);
    const parents = [a.section.parent, b.section.parent] as const;
    const moved = !(parents[0] === null || parents[1] === null
      ? parents[0] === parents[1]
      : sections.arePartners(indexes.old.get(parents[0]) ?? null, indexes.new.get(parents[1]) ?? null));
    const renumbered = isRenumbered(a, b, a.section.number !== b.section.number, moved);
    const retitled = a.title.folded !== b.title.folded;
    const fields = differing([
      { field: 'title', old: a.section.title, new: b.section.title, differs: retitled },
      { field: 'id', old: a.section.id, new: b.section.id, differs: renumbered },
      { field: 'parent', old: parents[0], new: parents[1], differs: moved },
    ]);
    const classes = holding<SectionClass>({ retitled, renumbered, moved });
    return { kind: kindOf(fields), classes, old: a.section, new: b.section, fields, confidence };
  });
}

/** Whether the numbers changed for another reason than a move. */
const isRenumbered = (
  a: { readonly path: string },
  b: { readonly path: string },
  ownNumber: boolean,
  moved: boolean,
) => (moved ? ownNumber : a.path !== b.path);

function lone<T, Class extends string>(old: T | null, newer: T | null, classes: Class[], confidence: number) {
  const kind: ChangeKind = old === null ? 'added' : 'removed';
  return { kind, classes, old, new: newer, fields: [], confidence };
}

export function itemChanges(matched: Matched): ItemChange[] {
  const { old, new: newer, items, sections, sameDepartments } = matched;
  const columnYears = { old: cellYears(old), new: cellYears(newer) };
  const counts = { old: old.items.length, new: newer.items.length };
  return inOrder(items, counts, (i, j): ItemChange => {
    const a = old.items[i ?? -1];
    const b = newer.items[j ?? -1];
    const confidence = confidenceOf(items, i, j);
    if (!a || !b) return lone(a?.item ?? null, b?.item ?? null, [], confidence);
    const moved = !((a.section === null && b.section === null) || sections.arePartners(a.section, b.section));
    const renumbered = isRenumbered(a, b, a.item.number !== b.item.number, moved);
    const retitled = a.title.folded !== b.title.folded;
    const department_changed = !sameDepartments(a.item.departments, b.item.departments);
    const turn = turnOf(a, b);
    const grades = differingGrades(a, b, matched);
    const grade_changed = grades.length > 0;
    const fields = differing([
      { field: 'title', old: a.item.title, new: b.item.title, differs: retitled },
      { field: 'id', old: a.item.id, new: b.item.id, differs: renumbered },
      { field: 'section', old: a.item.section, new: b.item.section, differs: moved },
      { field: 'departments', old: a.item.departments, new: b.item.departments, differs: department_changed },
      {
        field: 'details',
        old: a.item.details,
        new: b.item.details,
        differs: !sameList(a.item.details, b.item.details),
      },
      ...columnFields(a, b, columnYears),
      ...grades.filter(({ field }) => !isComparedByHeading(field, a, b)),
    ]);
    const classes = holding<ItemClass>({
      started: turn === 'started',
      reverted: turn === 'reverted',
      retitled,
      renumbered,
      moved,
      department_changed,
      grade_changed,
    });
    const kind = classes.length > 0 ? 'changed' : kindOf(fields);
    return { kind, classes, old: a.item, new: b.item, fields, confidence };
  });
}

export function recordChanges(matched: Matched): RecordChange[] {
  const { old, new: newer, records } = matched;
  const counts = { old: old.records.length, new: newer.records.length };
  return inOrder(records, counts, (i, j): RecordChange => {
    const a = old.records[i ?? -1];
    const b = newer.records[j ?? -1];
    const confidence = confidenceOf(records, i, j);
    const runner_up = runnerUp(matched, i, j);
    if (!a || !b) {
      const classes = [...loneClasses(matched, a, b), ...turnClasses(matched, i, j)];
      const alone = lone(a?.record ?? null, b?.record ?? null, withoutContradiction(classes), confidence);
      return { ...alone, runner_up };
    }
    const { kind, classes, fields } = compareRecords(matched, i ?? 0, j ?? 0);
    return { kind, classes, old: a.record, new: b.record, fields, confidence, runner_up };
  });
}

/** An activity whose item fell back to 未実施 did not end without a word. */
const withoutContradiction = (classes: readonly RecordClass[]) =>
  classes.includes('reverted') ? classes.filter((name) => name !== 'lapsed') : [...classes];

/** For a record without a partner: whether it is of a new year column, or is no longer told of in a yearly edition. */
function loneClasses(
  matched: Matched,
  from: ComparedRecord | undefined,
  to: ComparedRecord | undefined,
): RecordClass[] {
  const { old, mode } = matched;
  if (to) return isOfNewColumn(to, old) ? ['new_year'] : [];
  return from && mode === 'yearly' && isLapsed(from, matched) ? ['lapsed'] : [];
}

/** Whether a record stands in a column of a year that is later than every year of the old edition. */
function isOfNewColumn({ record }: ComparedRecord, { lastYear, covered }: ComparedEdition): boolean {
  if (!isOfColumn(record) || lastYear === null) return false;
  return record.fiscal_years.every((year) => year > lastYear && !covered.has(year));
}

/** The next best partner of an old record, or of a new record without a partner. */
function runnerUp(
  { old, new: newer, records }: Matched,
  i: number | null,
  j: number | null,
): RunnerUp | null {
  const rival: Rival | null = i === null ? records.rivalOfNew(j ?? 0) : records.rivalOfOld(i);
  if (rival === null) return null;
  const edition = i === null ? old : newer;
  const id = edition.records[rival.index]?.record.id ?? '';
  return { id, confidence: rounded(rival.weight) };
}

/** For a record without a partner: whether it came or went because its item was started or reverted. */
function turnClasses({ old, new: newer, items }: Matched, i: number | null, j: number | null): RecordClass[] {
  const compared = i === null ? newer.records[j ?? -1] : old.records[i];
  if (!compared) return [];
  const { item } = compared;
  const partner = i === null ? items.ofNew(item)?.old : items.ofOld(item)?.new;
  if (partner === undefined) return [];
  const turn = turnOf(old.items[i === null ? partner : item], newer.items[i === null ? item : partner]);
  const activity = compared.isActivity;
  const standsFor =
    i === null ? { started: activity, reverted: !activity } : { started: !activity, reverted: activity };
  return turn !== null && standsFor[turn] ? [turn] : [];
}

function compareRecords(matched: Matched, i: number, j: number) {
  const { old, new: newer, items, sameDepartments } = matched;
  const [from, to] = [old.records[i], newer.records[j]];
  if (!from || !to) throw new RangeError(`no records at ${i} and ${j}`);
  const [a, b] = [from.record, to.record];
  const moved = !items.arePartners(from.item, to.item);
  const renumbered = !moved && a.item !== b.item && pathOf(a.item) !== pathOf(b.item);
  const years = yearClasses(from, to, matched);
  const reworded = from.identity !== to.identity;
  const department_changed = !sameDepartments(a.departments, b.departments);
  const status_changed = a.status !== b.status;
  // Most records are as they were: only what differs is put down.
  const fields: FieldChange[] = [];
  const compareField = (field: RecordFieldName, differs: boolean) => {
    if (differs) fields.push({ field, old: a[field], new: b[field] });
  };
  compareField('activity', reworded);
  compareField('status', status_changed);
  compareField('fiscal_years', !sameList(a.fiscal_years, b.fiscal_years));
  compareField('departments', department_changed);
  compareField('mark', a.mark !== b.mark);
  compareField('item', moved || renumbered);
  const classes = holding<RecordClass>({
    years_extended: years.years_extended,
    years_rewritten: years.years_rewritten,
    figures_changed: years.figures_changed,
    lapsed: years.lapsed,
    continued: years.continued,
    new_year: false,
    reworded,
    department_changed,
    status_changed,
    moved,
    renumbered,
    started: false,
    reverted: false,
  });
  const kind: ChangeKind = fields.some(({ field }) => isSaidAnew(field, matched, years))
    ? 'changed'
    : 'unchanged';
  return { kind, classes, fields };
}

/** The fields of a record in which editions are compared. */
type RecordFieldName = 'activity' | 'status' | 'fiscal_years' | 'departments' | 'mark' | 'item';

/** Whether a differing field makes a change. In yearly editions, the editions' own years and their mention do not. */
const isSaidAnew = (field: string, { mode }: Matched, years: ReturnType<typeof yearClasses>): boolean => {
  if (mode === 'cumulative' || years.years_rewritten) return true;
  return field !== 'fiscal_years';
};

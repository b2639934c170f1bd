import type { ProgressRecord } from '../../model.js';
import type { ComparedEdition } from '../edition.js';
import { gradeFalls } from '../grades.js';
import { changedCells, changedStates, yearsAfterEnd } from '../past.js';
import { contradictedFigures } from '../prior-figures.js';
import { isFigureRewritten, isPastReworded, rewrittenYears } from '../years.js';
import { type EditionCheck, type EditionFinding, quote } from './finding.js';

/** Checks of what editions tell of years that were past for the old one. */

export const pastYears: EditionCheck = (audited) => {
  const byId = (edition: ComparedEdition) => new Map(edition.records.map((each) => [each.record.id, each]));
  const records = { old: byId(audited.old), new: byId(audited.new) };
  return audited.changes.records.flatMap((change): EditionFinding[] => {
    const [from, to] = [records.old.get(change.old?.id ?? ''), records.new.get(change.new?.id ?? '')];
    if (!change.classes.includes('years_rewritten') || !from || !to) return [];
    const { came, went } = rewrittenYears(from, to, audited);
    const values = {
      text: quote(to.record.activity),
      came: came.join('、') || '-',
      went: went.join('、') || '-',
    };
    return [{ rule: 'past-year-changed', edition: 'new', place: to.record.source, values }];
  });
};

/** Activities whose figures of a past year differ. */
export const pastFigures: EditionCheck = ({ changes: { records } }) =>
  records.flatMap((change): EditionFinding[] => {
    const { old, new: newer } = change;
    if (!isFigureRewritten(change) || !old || !newer) return [];
    const values = { was: quote(old.activity), is: quote(newer.activity) };
    return [{ rule: 'past-figure-changed', edition: 'new', place: newer.source, values }];
  });

/** Cells of past years that are told in other words. */
export const pastTexts: EditionCheck = ({ old: { lastYear }, changes: { records } }) =>
  records.flatMap((change): EditionFinding[] => {
    const { old, new: newer } = change;
    if (!old || !newer || !isPastReworded(change, lastYear)) return [];
    const values = { was: quote(old.activity), is: quote(newer.activity) };
    return [{ rule: 'past-text-changed', edition: 'new', place: newer.source, values }];
  });

/** Cells in columns of past years that differ: grades, values. */
export const pastCells: EditionCheck = ({ old: { lastYear }, changes: { items } }) =>
  items.flatMap(({ old, new: newer }): EditionFinding[] => {
    if (!old || !newer) return [];
    return changedCells(old, newer, lastYear).map(({ year, was, is }) => ({
      rule: 'past-state-changed',
      edition: 'new',
      place: is.source,
      values: {
        title: quote(newer.title),
        year: String(year),
        was: quote(was.text),
        is: quote(is.text) || '-',
      },
    }));
  });

/** Activities that had ended by the old edition's word and were done by the new one's. */
export const goesOnAfterEnd: EditionCheck = ({ old: { lastYear }, changes: { records } }) =>
  records.flatMap(({ old, new: newer }): EditionFinding[] => {
    const years = old && newer ? yearsAfterEnd(old, newer, lastYear) : [];
    if (!old || !newer || years.length === 0) return [];
    const values = { text: quote(old.activity), year: years.join('、') };
    return [{ rule: 'ended-goes-on', edition: 'new', place: newer.source, values }];
  });

/** Items whose latest grade is lower than in the old edition. */
export const fallenGrades: EditionCheck = ({ new: newer, changes: { items } }) =>
  items.flatMap((change): EditionFinding[] =>
    gradeFalls(change, newer.document.document).map(({ item, old, new: now }) => ({
      rule: 'grade-fell',
      edition: 'new',
      place: now.source,
      values: { title: quote(item.title), was: quote(old.text), is: quote(now.text) },
    })),
  );

const wordOf = ({ mark, activity }: ProgressRecord) => mark ?? quote(activity);

/** Items whose status in a past year has changed. */
export const pastStates: EditionCheck = ({ old, new: newer, items }) =>
  items.matches.flatMap((match) => {
    const [before, after] = [old.items[match.old], newer.items[match.new]];
    if (!before || !after) return [];
    return changedStates(before.records, after.records, old.lastYear ?? 0).map(({ year, was, is }) => ({
      rule: 'past-state-changed',
      edition: 'new',
      place: is.source,
      values: { title: quote(after.item.title), year: String(year), was: wordOf(was), is: wordOf(is) },
    }));
  });

/** Figures of the year before that the new edition gives and the old one did not tell. */
export const priorFigures: EditionCheck = ({ old, new: newer, changes: { items } }) => {
  const edition = ({ document, items: own, itemAt }: ComparedEdition) => ({
    document,
    recordsOf: (id: string) => own[itemAt.get(id) ?? -1]?.records ?? [],
  });
  return contradictedFigures(items, edition(old), edition(newer)).map(({ item, was, is }) => ({
    rule: 'past-figure-contradicted',
    edition: 'new',
    place: is.source,
    values: { title: quote(item.title), was: quote(was.activity), is: quote(is.activity) },
  }));
};

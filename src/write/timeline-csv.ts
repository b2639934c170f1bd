import type { Language, Timeline } from '../model.js';
import { BYTE_ORDER_MARK, type Names, padded, pick, sectionNames, toRows } from './rows.js';

const HEAD: Names = [
  ['plan', '計画'],
  ['row', '行の種類'],
];

const MIDDLE: Names = [
  ['item', '事業'],
  ['id', 'ID'],
  ['key', 'キー'],
  ['activity', '実施したこと'],
  ['fiscal_year', '年度'],
];

const TAIL: Names = [['rewritten', '書き換え']];

/** A plan's editions side by side, each under the stem of its file. */
export interface NamedTimeline {
  readonly timeline: Timeline;
  readonly stems: readonly string[];
}

/**
 * A whole file of plans: a row for each activity and fiscal year, then a row for each item. Each edition has a
 * column of its own.
 */
export function timelinesToCsv(plans: readonly NamedTimeline[], language: Language = 'en'): string {
  const stems = [...new Set(plans.flatMap((plan) => plan.stems))];
  const depth = plans
    .flatMap(({ timeline }) => [...timeline.activities, ...timeline.items])
    .reduce((deepest, { sections }) => Math.max(deepest, sections.length), 0);
  const head = [
    ...pick([...HEAD, ...sectionNames(depth), ...MIDDLE], language),
    ...stems,
    ...pick(TAIL, language),
  ];
  return BYTE_ORDER_MARK + toRows([head, ...plans.flatMap((plan) => rowsOf(plan, stems, depth))]);
}

function rowsOf({ timeline, stems }: NamedTimeline, columns: readonly string[], depth: number): string[][] {
  const title = timeline.title ?? '';
  const spread = (said: readonly string[]) => columns.map((stem) => said[stems.indexOf(stem)] ?? '');
  return [
    ...timeline.activities.map((row) => [
      title,
      'activity',
      ...padded(row.sections, depth),
      row.item_title,
      row.id,
      row.key,
      row.activity,
      String(row.fiscal_year ?? ''),
      ...spread(row.said),
      row.rewritten ? 'rewritten' : '',
    ]),
    ...timeline.items.map((row) => [
      title,
      'item',
      ...padded(row.sections, depth),
      row.title,
      row.id,
      '',
      '',
      '',
      ...spread(row.statuses),
      '',
    ]),
  ];
}

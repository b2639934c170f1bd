import type { Timeline, TimelineRow } from '../model.js';
import {
  REWRITING_LABELS,
  SILENCE_LABELS,
  STATUS_LABELS,
  TIMELINE_ROW_LABELS,
} from '../schema/generated/labels.js';
import { type Columns, cellsOf, headingsOf, sectionColumns } from './columns.js';
import type { CsvOptions } from './csv.js';
import { BYTE_ORDER_MARK, toRows } from './rows.js';

/** A plan's timeline with the stems of its editions' files. */
export interface NamedTimeline {
  readonly timeline: Timeline;
  readonly stems: readonly string[];
}

interface TimelineLine {
  readonly title: string | null;
  readonly row: TimelineRow;
  readonly sections: readonly string[];
  readonly item: string;
  readonly id: string;
  readonly key: string | null;
  readonly activity: string | null;
  readonly year: number | null;
  /** Each edition's status, by its stem. */
  readonly said: ReadonlyMap<string, string>;
  readonly rewritten: boolean;
}

const ROW = {
  en: 'What the row is about: an activity in a fiscal year, or an item.',
  ja: '行の種類(ある年度の実施したこと、または事業)。',
};

// biome-ignore format: a row for each column
export const TIMELINE_CSV: Columns<TimelineLine> = [
  { name: 'plan', ja: '計画', about: 'Timeline.title', valueIn: ({ title }) => title },
  { name: 'row', ja: '行の種類', about: ROW, labels: TIMELINE_ROW_LABELS, valueIn: ({ row }) => row },
  sectionColumns(({ sections }) => sections),
  { name: 'item', ja: '事業', about: 'TimelineActivity.item_title', valueIn: ({ item }) => item },
  { name: 'id', ja: 'ID', about: 'TimelineActivity.id', valueIn: ({ id }) => id },
  { name: 'key', ja: 'キー', about: 'TimelineActivity.key', valueIn: ({ key }) => key },
  { name: 'activity', ja: '実施したこと', about: 'TimelineActivity.activity', valueIn: ({ activity }) => activity },
  { name: 'fiscal_year', ja: '年度', about: 'TimelineActivity.fiscal_year', valueIn: ({ year }) => year },
  {
    names: '…',
    ja: '…',
    about: {
      en: 'What each edition says, in a column of its own under the stem of its file.',
      ja: '版ごとの状態。版ごとに列があり、見出しは拡張子を除いたファイル名。',
    },
    labels: { ...STATUS_LABELS, ...SILENCE_LABELS },
    keysIn: ({ columns }) => columns,
    headingOf: (key) => key,
    valuesIn: ({ said }, keys) => keys.map((stem) => said.get(stem) ?? ''),
  },
  { name: 'rewritten', ja: '書き換え', about: 'TimelineActivity.rewritten', labels: REWRITING_LABELS, valueIn: ({ rewritten }) => (rewritten ? 'rewritten' : null) },
];

/**
 * The file `timeline.csv` of plans: a row for each activity and fiscal year, then a row for each item. Each edition has
 * its own column.
 */
export function timelinesToCsv(
  plans: readonly NamedTimeline[],
  { headings = 'en' }: CsvOptions = {},
): string {
  const lines = plans.flatMap(linesOf);
  const depth = lines.reduce((deepest, { sections }) => Math.max(deepest, sections.length), 0);
  const layout = { depth, columns: [...new Set(plans.flatMap(({ stems }) => stems))] };
  const rows = lines.map((line) => cellsOf(TIMELINE_CSV, line, layout, headings));
  return BYTE_ORDER_MARK + toRows([headingsOf(TIMELINE_CSV, layout, headings), ...rows]);
}

function linesOf({ timeline, stems }: NamedTimeline): TimelineLine[] {
  const { title } = timeline;
  // An edition that is given twice has one column.
  const byStem = (said: readonly string[]) =>
    new Map(stems.map((stem) => [stem, said[stems.indexOf(stem)] ?? '']));
  return [
    ...timeline.activities.map(
      (row): TimelineLine => ({
        title,
        row: 'activity',
        sections: row.sections,
        item: row.item_title,
        id: row.id,
        key: row.key,
        activity: row.activity,
        year: row.fiscal_year,
        said: byStem(row.said),
        rewritten: row.rewritten,
      }),
    ),
    ...timeline.items.map(
      (row): TimelineLine => ({
        title,
        row: 'item',
        sections: row.sections,
        item: row.title,
        id: row.id,
        key: null,
        activity: null,
        year: null,
        said: byStem(row.statuses),
        rewritten: false,
      }),
    ),
  ];
}

import type { EditionStatus, Timeline, TimelineRow } from '../model.js';
import {
  REWRITING_LABELS,
  SILENCE_LABELS,
  STATUS_LABELS,
  TIMELINE_ROW_LABELS,
} from '../schema/generated/labels.js';
import { type Columns, fileOf } from './columns.js';
import type { CsvOptions } from './csv.js';

/** A plan's timeline with the stems of its editions' files. */
export interface NamedTimeline {
  readonly timeline: Timeline;
  readonly stems: readonly string[];
}

interface TimelineLine {
  readonly plan: string | null;
  readonly row: TimelineRow;
  readonly item: string;
  readonly title: string;
  readonly departments: readonly string[];
  readonly id: string | null;
  readonly activity: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly said: EditionStatus;
  readonly grades: readonly string[];
  readonly rewritten: boolean;
}

const ROW_MEANING = {
  en: 'What the row is about: an activity in a fiscal year, or an item.',
  ja: '行の種類(ある年度の実施したこと、または事業)。',
};

const ACTIVITY_MEANING = {
  en: 'What was done, in the words of this edition where it tells of the year, else of the last one that has it.',
  ja: '実施したこと。その年度の記載がある版ではその版の文、ない版では最後にある版の文。',
};

const EDITION_MEANING = {
  en: "The stem of the edition's file.",
  ja: '版のファイル名(拡張子を除く)。',
};

const SAID_MEANING = {
  en: 'What this edition says: a status, or why there is none.',
  ja: 'この版の状態。書かれていないときはその理由。',
};

const GRADES_MEANING = {
  en: 'The grades in this edition: of the year, or in the row of an item all of them.',
  ja: 'この版の評価(その年度のもの。事業の行ではすべて)。',
};

// biome-ignore format: a row for each column
export const TIMELINE_CSV: Columns<TimelineLine> = [
  { name: 'plan', ja: '計画', about: 'Timeline.title', valueIn: ({ plan }) => plan },
  { name: 'row', ja: '行の種類', about: ROW_MEANING, labels: TIMELINE_ROW_LABELS, valueIn: ({ row }) => row },
  { name: 'item_id', ja: '事業ID', about: 'TimelineActivity.item', valueIn: ({ item }) => item },
  { name: 'item', ja: '事業', about: 'TimelineActivity.item_title', valueIn: ({ title }) => title },
  { name: 'item_departments', ja: '担当課', about: 'TimelineActivity.item_departments', valueIn: ({ departments }) => departments },
  { name: 'id', ja: 'ID', about: 'TimelineActivity.id', valueIn: ({ id }) => id },
  { name: 'activity', ja: '実施したこと', about: ACTIVITY_MEANING, valueIn: ({ activity }) => activity },
  { name: 'fiscal_year', ja: '年度', about: 'TimelineActivity.fiscal_year', valueIn: ({ year }) => year },
  { name: 'edition', ja: '版', about: EDITION_MEANING, valueIn: ({ edition }) => edition },
  { name: 'said', ja: '記載', about: SAID_MEANING, labels: { ...STATUS_LABELS, ...SILENCE_LABELS }, valueIn: ({ said }) => said },
  { name: 'grade', ja: '評価', holds: 'list', about: GRADES_MEANING, valueIn: ({ grades }) => grades },
  { name: 'rewritten', ja: '書き換え', about: 'TimelineActivity.rewritten', labels: REWRITING_LABELS, valueIn: ({ rewritten }) => (rewritten ? 'rewritten' : null) },
];

/**
 * The file `timeline.csv` of plans: a row for each activity, fiscal year and edition, then a row for each item and
 * edition.
 */
export function timelinesToCsv(
  plans: readonly NamedTimeline[],
  { headings = 'en' }: CsvOptions = {},
): string {
  return fileOf(TIMELINE_CSV, plans.flatMap(linesOf), headings);
}

type SharedCells = Omit<TimelineLine, 'edition' | 'said' | 'grades'>;

function linesOf({ timeline, stems }: NamedTimeline): TimelineLine[] {
  const { title: plan } = timeline;
  // An edition that is given twice has one row.
  const editions = [...new Set(stems)].map((stem) => ({ stem, at: stems.indexOf(stem) }));
  const perEdition = (
    shared: SharedCells,
    said: readonly EditionStatus[],
    grades: readonly (readonly string[])[],
    told: readonly string[] = [],
  ) =>
    editions.map(
      ({ stem, at }): TimelineLine => ({
        ...shared,
        activity: told[at] || shared.activity,
        edition: stem,
        said: said[at] ?? 'absent',
        grades: grades[at] ?? [],
      }),
    );
  return [
    ...timeline.activities.flatMap((row) =>
      perEdition(
        {
          plan,
          row: 'activity',
          item: row.item,
          title: row.item_title,
          departments: row.item_departments,
          id: row.id,
          activity: row.activity,
          year: row.fiscal_year,
          rewritten: row.rewritten,
        },
        row.said,
        row.grades,
        row.told,
      ),
    ),
    ...timeline.items.flatMap((row) =>
      perEdition(
        {
          plan,
          row: 'item',
          item: row.id,
          title: row.title,
          departments: row.departments,
          id: null,
          activity: null,
          year: null,
          rewritten: false,
        },
        row.statuses,
        row.grades,
      ),
    ),
  ];
}

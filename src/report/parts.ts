import { lexiconOf } from '../lexicon/index.js';
import type { Language } from '../model.js';
import { type HtmlPart, html } from './html.js';
import type { PageData, Translations } from './page-data.js';
import { plansIn } from './plan-editions.js';
import { pageData } from './records-data.js';
import { recordsFilter } from './records-filter.js';
import { recordsTable } from './records-table.js';
import {
  auditsPart,
  changesPart,
  messagesSection,
  type ReportOptions,
  timelinesPart,
} from './report-page.js';
import { type ReportData, ReportView } from './report-view.js';
import { REPORT_WORDS } from './report-words.js';

/** The list of records: its markup, without rows, and the data from which the scripts draw them. */
export interface RecordsPart {
  readonly markup: string;
  readonly data: PageData;
}

/** Parts of the report as markup, for a page that lays them out itself. */
export interface ReportParts {
  /** Null where no document has a record. */
  readonly records: RecordsPart | null;
  readonly messages: string;
  /** What has changed between editions, the auditor's questions and the timelines; "" if nothing is compared. */
  readonly changes: string;
  /** The words of all parts in both languages, by their name in `data-t`. */
  readonly words: Translations;
}

const LANGUAGE: Language = 'ja';

/** The parts are written in Japanese; `speak` of the page's scripts translates them. */
export function reportParts(
  data: ReportData,
  { latestNames = (names) => names, ...words }: Omit<ReportOptions, 'language' | 'digest'> = {},
): ReportParts {
  const view = new ReportView(LANGUAGE, lexiconOf(words), latestNames);
  const plans = plansIn(data);
  const { documents } = data;
  const hasRecords = documents.some(({ document }) => document.records.length > 0);
  const textOf = (part: HtmlPart) => html`${part}`.text;
  return {
    records: hasRecords
      ? {
          markup: textOf([recordsFilter(documents, plans, view), recordsTable([], plans.length > 1, view)]),
          data: pageData(documents, plans, view),
        }
      : null,
    messages: textOf(messagesSection(data, view)),
    words: REPORT_WORDS,
    changes: textOf([changesPart(data, plans, view), auditsPart(data, view), timelinesPart(data, view)]),
  };
}

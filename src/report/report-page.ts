import { type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import type { Digest, Language } from '../model.js';
import { digest as sha256 } from '../text/digest.js';
import { comparisonView, editionsView } from './comparison-view.js';
import { figures } from './figures.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { accountPart, messagesPart } from './messages-part.js';
import style from './page/report.css?bundle';
import script from './page/report.ts?bundle';
import { toPage } from './page.js';
import { planGrid } from './plan-grid.js';
import { recordsTable } from './records-table.js';
import { type ReportData, type Reported, ReportView } from './report-view.js';
import { sourceData } from './source-data.js';
import { timelinePart } from './timeline-part.js';
import { numbersOf } from './wording.js';

export interface ReportOptions extends LexiconOptions {
  /** The language in which the page opens. Default `ja`. */
  readonly language?: Language;
  /** A faster SHA-256 of the platform, for the page's content security policy. */
  readonly digest?: Digest;
}

/** Fewer editions need no timeline, only their comparison. */
const TIMELINE_FROM = 3;

/**
 * The report as one page that works offline: the state of plans, who did what in which year, what has changed, and the
 * source of each statement.
 */
export function reportPage(
  data: ReportData,
  { language = 'ja', digest = sha256, ...words }: ReportOptions = {},
): string {
  const { eras } = lexiconOf(words);
  const view = new ReportView(language, eras);
  const titles = [...new Set(data.documents.flatMap(({ document: { document } }) => document.title ?? []))];
  const title = [...titles, view.word('report')].join(' ');
  const body = html`<a class="skip" href="#main">${view.t('skip')}</a>
<header><h1><span lang="ja">${titles.join('、')}</span> ${view.t('report')}</h1>
<button type="button" class="switch" data-t="language" hidden>${view.word('language')}</button>
${contents(data, view)}</header>
<main id="main">
${data.documents.map((reported, index) => documentPart(reported, index, view))}
${recordsPart(data, view)}
${changesPart(data, view)}
${timelinesPart(data, view)}
${data.documents.map((reported, index) => accounts(reported, index, view))}
</main>
<aside class="panel" hidden aria-live="polite"><button type="button" class="close">${view.t('close')}</button><h2>${view.t('source')}</h2><p class="place"></p><blockquote lang="ja"></blockquote></aside>
<script type="application/json" id="data">${sourceData(data.documents, eras)}</script>`;
  return toPage({ language, title, style, script, body }, digest);
}

function contents({ documents, comparisons }: ReportData, view: ReportView): Markup {
  const entries = [
    ...documents.map(
      ({ document: { document } }, index) =>
        html`<a href="#document-${index}">${view.t('overview')} <span lang="ja">${document.date ?? document.issued ?? document.file}</span></a>`,
    ),
    html`<a href="#records">${view.t('records')}</a>`,
    ...(comparisons.length > 0 ? [html`<a href="#changes">${view.t('changes')}</a>`] : []),
    html`<a href="#messages-0">${view.t('messages')}</a>`,
  ];
  return html`<nav aria-label="${view.word('contents')}"><ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul></nav>`;
}

function documentPart(reported: Reported, index: number, view: ReportView): Markup {
  const info = reported.document.document;
  const about = [info.title, info.date ?? info.issued, info.meeting, info.material, info.issuer];
  return html`<section id="document-${index}"><h2><span lang="ja">${about.filter((part) => part !== null).join(' ')}</span></h2>
<p class="facts" lang="ja">${info.file}</p>
${reported.document.notes.filter(({ section }) => section === null).map(({ text }) => html`<p class="note" lang="ja">${text}</p>`)}
${figures(reported, index, view)}
<h3 id="grid-${index}">${view.t('grid')}</h3>
${planGrid(reported, index, view)}
</section>`;
}

function recordsPart({ documents }: ReportData, view: ReportView): Markup {
  return html`<section id="records"><h2>${view.t('records')}</h2>
${recordsFilter(documents, view)}
${recordsTable(documents, view)}
</section>`;
}

const sorted = <T>(values: Iterable<T>): T[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** The filter form, which the script shows because it needs the script. */
function recordsFilter(documents: readonly Reported[], view: ReportView): Markup {
  const records = documents.flatMap(({ document }) => document.records);
  const select = (
    name: 'year' | 'department' | 'status' | 'section' | 'message',
    key: string,
    options: HtmlPart,
  ) =>
    html`<label>${view.t(name)} <select name="${key}"><option value="" data-t="all">${view.word('all')}</option>${options}</select></label> `;
  const years = sorted(records.flatMap(({ fiscal_years }) => fiscal_years));
  const departments = sorted(
    records.flatMap((record) => [...record.departments, ...record.item_departments]),
  );
  const statuses = sorted(records.map(({ status }) => status));
  const sections = documents.flatMap(({ document }) => document.sections.filter(({ level }) => level <= 2));
  const rules = sorted(documents.flatMap(({ document }) => document.messages.map(({ rule }) => rule)));
  return html`<form class="records-filter" hidden role="search">
<label>${view.t('search')} <input type="search" name="q"></label>
${documents.length > 1 && html`<label>${view.t('document')} <select name="doc"><option value="" data-t="all">${view.word('all')}</option>${documents.map(({ document: { document } }, index) => html`<option value="${index}">${document.date ?? document.issued ?? ''} ${document.file}</option>`)}</select></label> `}
${select(
  'year',
  'year',
  years.map((year) => html`<option value="${year}" data-y="${year}">${year}</option>`),
)}
${select(
  'department',
  'department',
  departments.map((name) => html`<option>${name}</option>`),
)}
${select(
  'status',
  'status',
  statuses.map(
    (status) =>
      html`<option value="${status}" data-t="status.${status}">${view.word(`status.${status}`)}</option>`,
  ),
)}
${select(
  'section',
  'section',
  [...new Map(sections.map((section) => [section.id, section])).values()].map(
    ({ id, title }) => html`<option value="${id}">${numbersOf(id)} ${title}</option>`,
  ),
)}
${select(
  'message',
  'rule',
  rules.map(
    (rule) => html`<option value="${rule}" data-t="rule.${rule}">${view.word(`rule.${rule}`)}</option>`,
  ),
)}
<label><input type="checkbox" name="done"> ${view.t('doneOnly')}</label> <label><input type="checkbox" name="idle"> ${view.t('idleOnly')}</label>
<button type="reset" data-t="reset">${view.word('reset')}</button> <output></output>
</form>`;
}

function changesPart({ comparisons }: ReportData, view: ReportView): HtmlPart {
  if (comparisons.length === 0) return null;
  return html`<section id="changes"><h2>${view.t('changes')}</h2>
${comparisons.map((changes, index) => {
  const inner = { words: view, prefix: `c${index}-`, level: 3 };
  return html`<h3 lang="ja">${changes.new.title ?? ''} ${changes.old.date ?? changes.old.file} → ${changes.new.date ?? changes.new.file}</h3>
${editionsView(changes, inner)}
${comparisonView(changes, inner)}`;
})}
</section>`;
}

function timelinesPart({ timelines }: ReportData, view: ReportView): HtmlPart {
  const long = timelines.filter(({ editions }) => editions.length >= TIMELINE_FROM);
  if (long.length === 0) return null;
  return html`<section id="timeline"><h2>${view.t('timeline')}</h2>
${long.map((timeline) => timelinePart(timeline, view))}
</section>`;
}

function accounts(reported: Reported, index: number, view: ReportView): Markup {
  return html`<section id="messages-${index}"><h2>${view.t('messages')} <span lang="ja">${reported.document.document.file}</span></h2>
${messagesPart(reported, index, view)}
<h3>${view.t('account')}</h3>
${accountPart(reported, view)}
</section>`;
}

import { editionDate } from '../lexicon/dates.js';
import { type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import type { Digest, Language } from '../model.js';
import { digest as sha256 } from '../text/digest.js';
import { auditPart } from './audit-part.js';
import { comparisonView, editionsView } from './comparison-view.js';
import { charts, stateTiles } from './figures.js';
import { noteLines } from './head-notes.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { accountPart, alertPart, failuresPart, messagesPart, nothingRead } from './messages-part.js';
import style from './page/report.css?bundle';
import script from './page/report.ts?bundle';
import { toPage } from './page.js';
import { editionMark, editionName, type PlanEdition, type PlanEditions, plansIn } from './plan-editions.js';
import { planGrid } from './plan-grid.js';
import { dataText, pageData } from './records-data.js';
import { recordsFilter } from './records-filter.js';
import { recordsTable } from './records-table.js';
import { inBoth, type ReportData, type Reported, ReportView } from './report-view.js';
import { summarySentence } from './summary.js';
import { timelinePart } from './timeline-part.js';

export interface ReportOptions extends LexiconOptions {
  /** The language in which the page opens. Default `ja`. */
  readonly language?: Language;
  /** Gives departments their latest names, so that each has one name in every list and filter. */
  readonly latestNames?: (departments: readonly string[]) => readonly string[];
  /** A faster SHA-256 of the platform, for the page's content security policy. */
  readonly digest?: Digest;
}

/** Fewer editions need no timeline, only their comparison. */
const TIMELINE_FROM = 3;

/**
 * The report as one page that works offline: where plans stand, who did what in which year, what has changed, and the
 * source of each statement.
 */
export function reportPage(
  data: ReportData,
  { language = 'ja', digest = sha256, latestNames = (names) => names, ...words }: ReportOptions = {},
): string {
  const view = new ReportView(language, lexiconOf(words), latestNames);
  const plans = plansIn(data);
  const titles = titlesOf(plans);
  const title = [...titles, view.word('report')].join(' ');
  const main = html`${failuresPart(data.failures ?? [], view)}
${plans.map((plan) => planPart(plan, plans.length > 1, view))}
${recordsPart(data, plans, view)}
${changesPart(data, plans, view)}
${auditsPart(data, view)}
${timelinesPart(data, view)}
${messagesSection(data, view)}
<details id="account"><summary>${view.t('account')}</summary>
${data.documents.map((reported) => account(reported, view))}
</details>`;
  const body = html`<a class="skip" href="#main">${view.t('skip')}</a>
<header class="top"><h1>${headingOf(titles)} <span class="kind">${view.t('report')}</span></h1>
<form class="lookup" role="search" hidden><label for="lookup">${view.t('search')}</label> <input id="lookup" type="search" name="q" placeholder="${view.word('searchHint')}" data-placeholder="searchHint"> <button type="submit">${view.t('show')}</button> <output for="lookup"></output></form>
${contents(data, view)}
<p class="tools"><button type="button" class="switch" lang="${language === 'ja' ? 'en' : 'ja'}" data-t="language" hidden>${view.word('language')}</button> <button type="button" class="print-all" hidden>${view.t('printAll')}</button></p></header>
<main id="main">
${main}
</main>
<aside class="panel" hidden tabindex="-1" role="dialog" aria-labelledby="panel-title"><button type="button" class="close">${view.t('close')} <span class="key">Esc</span></button><h2 id="panel-title">${view.t('source')}</h2><div class="panel-body"></div></aside>
`;
  const json = dataText(pageData(data.documents, plans, view), body.text);
  const whole = html`${body}<script type="application/json" id="data">${json}</script>`;
  return toPage({ language, title, style, script, body: whole }, digest);
}

/** The names of the plans, without documents that are none. */
function titlesOf(plans: readonly PlanEditions[]): readonly string[] {
  const named = (some: readonly PlanEditions[]) =>
    some.flatMap(([latest]) => latest?.reported.document.document.title ?? []);
  const read = named(plans.filter((plan) => plan.some(({ reported }) => reported.document.items.length > 0)));
  return read.length > 0 ? read : named(plans);
}

/** More names than this are told by their number. */
const TITLES_SHOWN = 2;

function headingOf(titles: readonly string[]): Markup {
  const [first = ''] = titles;
  const rest = titles.length - 1;
  if (titles.length <= TITLES_SHOWN) return html`<span lang="ja">${titles.join('、')}</span>`;
  return html`<span lang="ja">${first}</span>${inBoth(html` ほか${rest}計画`, html` and ${rest} more plans`)}`;
}

function contents({ documents, comparisons, timelines, audits = [] }: ReportData, view: ReportView): Markup {
  const first = documents.findIndex(({ document }) => document.items.length > 0);
  const hasItems = first >= 0;
  const entries = [
    hasItems && html`<a href="#grid-${first}">${view.t('grid')}</a>`,
    hasItems && html`<a href="#records">${view.t('records')}</a>`,
    comparisons.length > 0 && html`<a href="#changes">${view.t('changes')}</a>`,
    audits.length > 0 && html`<a href="#audit">${view.t('audit')}</a>`,
    timelines.some(({ editions }) => editions.length >= TIMELINE_FROM) &&
      html`<a href="#timeline">${view.t('timeline')}</a>`,
    html`<a href="#messages">${view.t('messages')}</a>`,
  ];
  return html`<nav aria-label="${view.word('contents')}"><ul>${entries.map((entry) => entry && html`<li>${entry}</li>`)}</ul></nav>`;
}

/** A plan: its editions, of which the script shows one, the latest first. */
function planPart(plan: PlanEditions, isOneOfMany: boolean, view: ReportView): Markup {
  const [latest] = plan;
  const title = latest?.reported.document.document.title ?? latest?.reported.document.document.file ?? '';
  return html`<section class="plan">
${isOneOfMany && html`<h2 lang="ja">${title}</h2>`}
${plan.length > 1 && editionSwitch(plan, view)}
${plan.map((edition) => editionPart(edition, plan, isOneOfMany, view))}
</section>`;
}

/** Links to the editions, which the script turns into a switch. */
const editionSwitch = (plan: PlanEditions, view: ReportView): Markup =>
  html`<nav class="editions-switch" aria-label="${view.word('chooseEdition')}"><span>${view.t('edition')}</span> ${plan.map(
    ({ index, reported }, at) =>
      html`<a href="#edition-${index}" data-doc="${index}"${at === 0 && html` aria-current="true"`}>${nameInBoth(reported, view)}${at === 0 && html` <span class="badge">${view.t('latest')}</span>`}</a> `,
  )}</nav>`;

const nameInBoth = ({ document: { document } }: Reported, { eras }: ReportView): Markup =>
  inBoth(html`${editionName(document, 'ja', eras)}`, html`${editionName(document, 'en', eras)}`);

function editionPart(
  edition: PlanEdition,
  plan: PlanEditions,
  isOneOfMany: boolean,
  view: ReportView,
): Markup {
  const { index, reported } = edition;
  const info = reported.document.document;
  const isLatest = plan[0] === edition;
  const isNamed = editionDate(info) !== null;
  const about = [info.meeting, info.material, info.issuer, isNamed ? info.file : null].filter(
    (part) => part !== null,
  );
  const facts = html`<p class="facts">${nameInBoth(reported, view)}<span lang="ja">${about.map((part) => ` · ${part}`)}</span></p>
${notesPart([reported], view)}
${view.notesOf(reported).legends.map((text) => html`<p class="facts" lang="ja">${text}</p>`)}`;
  if (reported.document.items.length === 0)
    return html`<section class="edition" id="edition-${index}" data-doc="${index}">${facts}${nothingRead(reported, view)}</section>`;
  const more = html`<section class="grid-section" id="grid-${index}">${!isOneOfMany && html`<h3>${view.t('grid')}</h3>`}
${planGrid(edition, plan[plan.indexOf(edition) + 1] ?? null, view)}</section>
${charts(edition, view)}`;
  return html`<section class="edition" id="edition-${index}" data-doc="${index}">
${facts}
${summarySentence(edition)}
${alertPart(edition, view)}
${stateTiles(edition, view)}
${isLatest && plan.length === 1 && !isOneOfMany && html`<p class="hint one-edition">${view.t('oneEdition')}</p>`}
${isOneOfMany ? html`<details class="plan-grid"><summary><h3>${view.t('grid')}</h3></summary>${more}</details>` : more}
</section>`;
}

/** The notes of documents, each once. */
const notesPart = (documents: readonly Reported[], view: ReportView): HtmlPart =>
  noteLines(documents.flatMap((reported) => view.notesOf(reported).notes));

function recordsPart({ documents }: ReportData, plans: readonly PlanEditions[], view: ReportView): HtmlPart {
  if (!documents.some(({ document }) => document.records.length > 0)) return null;
  return html`<p class="print-only">${view.t('recordsNotPrinted')}</p>
<section id="records"><h2>${view.t('records')}</h2>
${recordsFilter(documents, plans, view)}
<div class="record-notes">${notesPart(documents, view)}</div>
${recordsTable(documents, plans.length > 1, view)}
</section>`;
}

export function changesPart(
  { comparisons, documents }: ReportData,
  plans: readonly PlanEditions[],
  view: ReportView,
): HtmlPart {
  if (comparisons.length === 0) return null;
  const latest = new Set(plans.map(([first]) => first?.sinceIndex));
  const order = [...comparisons.keys()].sort(
    (a, b) => Number(latest.has(b)) - Number(latest.has(a)) || b - a,
  );
  return html`<section id="changes"><h2>${view.t('changes')}</h2>
${order.map((index) => {
  const changes = comparisons[index];
  if (!changes) return null;
  const inner = {
    words: view,
    prefix: `c${index}-`,
    level: 3,
    isFolded: true,
    latestNames: view.latestNames,
  };
  return html`<details class="comparison-part" id="changes-${index}"${latest.has(index) && html` open`}><summary><span lang="ja">${changes.new.title ?? ''}</span> ${editionMark(changes.old, view)} → ${editionMark(changes.new, view)}</summary>
${notesOf([changes.old, changes.new], documents, view)}
${editionsView(changes, inner)}
${comparisonView(changes, inner)}</details>`;
})}
</section>`;
}

export function auditsPart({ audits = [], documents }: ReportData, view: ReportView): HtmlPart {
  if (audits.length === 0) return null;
  return html`<section id="audit"><h2>${view.t('audit')}</h2>
${audits.map((plan) => [notesOf(plan.editions, documents, view), auditPart(plan, documents, view)])}
</section>`;
}

/** The notes of the documents of some editions. */
const notesOf = (
  editions: readonly { readonly file: string }[],
  documents: readonly Reported[],
  view: ReportView,
): HtmlPart => {
  const files = new Set(editions.map(({ file }) => file));
  return notesPart(
    documents.filter(({ document: { document } }) => files.has(document.file)),
    view,
  );
};

export function timelinesPart({ timelines, documents }: ReportData, view: ReportView): HtmlPart {
  const long = timelines.filter(({ editions }) => editions.length >= TIMELINE_FROM);
  if (long.length === 0) return null;
  return html`<section id="timeline"><h2>${view.t('timeline')}</h2>
${long.map((timeline) => [notesOf(timeline.editions, documents, view), timelinePart(timeline, documents, view)])}
</section>`;
}

export const messagesSection = ({ documents }: ReportData, view: ReportView): Markup =>
  html`<section id="messages"><h2>${view.t('messages')}</h2>
${documents.map((reported, index) => {
  const { messages, document } = reported.document;
  const grave = messages.filter(({ severity }) => severity !== 'info').length;
  return html`<details class="messages-of" id="messages-${index}"><summary><span lang="ja">${document.file}</span> <span class="${grave > 0 ? 'alert-count' : 'facts'}">${view.t('toCheck')} ${grave}${view.t('count')}</span></summary>
${notesPart([reported], view)}
${messagesPart(reported, index, view)}</details>`;
})}
</section>`;

const account = (reported: Reported, view: ReportView): Markup =>
  html`<h3 lang="ja">${reported.document.document.file}</h3>
${accountPart(reported, view)}`;

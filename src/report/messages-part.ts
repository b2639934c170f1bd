import { firstIndex } from '../lists/first-index.js';
import { grouped } from '../lists/grouped.js';
import type { Message, ProgressDocument, Severity } from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { recordAnchor } from './page-data.js';
import type { PlanEdition } from './plan-editions.js';
import type { FailedInput, Reported, ReportView } from './report-view.js';
import { messageText, placeOf, sentenceText, type Wording } from './wording.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The messages of one rule that a page lists. The table of records has all of them. */
const MESSAGES_LISTED = 100;

const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: 'i' };

/** A severity by symbol and word. */
export const severityMark = (severity: Severity, words: Wording): Markup =>
  html`<span class="severity ${severity}"><span aria-hidden="true">${SEVERITY_SIGNS[severity]}</span> ${words.t(`severity.${severity}`)}</span>`;

type WithRule = Pick<Message, 'rule' | 'severity' | 'message'>;

/**
 * Messages by rule, the gravest first, with each rule's reason. What needs no attention is folded together.
 *
 * @param line prints one message
 */
export function messageGroups<T extends WithRule>(
  messages: readonly T[],
  line: (message: T) => HtmlPart,
  words: Wording,
): HtmlPart {
  const groups = [...grouped(messages, ({ rule }) => rule).values()];
  const ofSeverity = (severity: Severity) =>
    groups.filter(([first]) => first?.severity === severity).map((list) => group(list, line, words));
  const [errors = [], warnings = [], infos = []] = SEVERITIES.map(ofSeverity);
  return [
    errors,
    warnings,
    infos.length > 0 &&
      html`<details class="infos"><summary>${severityMark('info', words)} ${messages.filter(({ severity }) => severity === 'info').length}${words.t('count')}</summary>${infos}</details>`,
  ];
}

function group<T extends WithRule>(
  list: readonly T[],
  line: (message: T) => HtmlPart,
  words: Wording,
): HtmlPart {
  const [first] = list;
  if (!first) return null;
  const { rule, severity } = first;
  const rest = list.length - MESSAGES_LISTED;
  return html`<details class="rule ${severity}"><summary>${severityMark(severity, words)} ${words.t(`rule.${rule}`)} <b>${list.length}</b>${words.t('count')}</summary>
<p class="why">${words.t(`why.${rule}`)}</p>
<ul lang="ja">${list.slice(0, MESSAGES_LISTED).map((message) => html`<li>${line(message)}</li>`)}</ul>${
    rest > 0 && html`<p class="hint">${words.t('more')} ${rest}${words.t('count')}</p>`
  }</details>`;
}

/** A document's messages by rule, with links to their records. */
export function messagesPart({ document }: Reported, index: number, view: ReportView): HtmlPart {
  if (document.messages.length === 0) return html`<p>${view.t('noMessages')}</p>`;
  const anchor = anchorsIn(document, index);
  const line = (message: Message): HtmlPart => {
    const target = anchor(message);
    const where = placeOf(message, view);
    return html`${messageText(message, view)} ${target === null ? where : html`<a href="#${target}">${where}</a>`}`;
  };
  return messageGroups(document.messages, line, view);
}

/** The rules that an alert names. */
const RULES_NAMED = 3;

/** What needs attention in an edition and since the edition before, at the head of its view; quiet if nothing does. */
export function alertPart({ index, since, sinceIndex, reported }: PlanEdition, view: ReportView): Markup {
  const isGrave = ({ severity }: { readonly severity: Severity }) => severity !== 'info';
  const grave = reported.document.messages.filter(isGrave);
  const moved = since?.messages.filter(isGrave) ?? [];
  const all = [...moved, ...grave];
  if (all.length === 0) return html`<p class="alert quiet">${view.t('noWarnings')}</p>`;
  const severity = all.some((message) => message.severity === 'error') ? 'error' : 'warning';
  return html`<div class="alert ${severity}"><p>${severityMark(severity, view)} ${view.t('toCheck')} <b>${all.length}</b>${view.t('count')}</p>
<ul>${moved.length > 0 && html`<li><a href="#changes-${sinceIndex}">${view.t('sinceBefore')} ${moved.length}${view.t('count')}</a> ${named(moved, view)}</li>`}${
    grave.length > 0 &&
    html`<li><a href="#messages-${index}">${view.t('inDocument')} ${grave.length}${view.t('count')}</a> ${named(grave, view)}</li>`
  }</ul></div>`;
}

/** The commonest rules of messages. */
function named(messages: readonly WithRule[], view: ReportView): Markup {
  const rules = [...grouped(messages, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return html`<span class="facts">${rules
    .slice(0, RULES_NAMED)
    .map(([rule, list], at) => html`${at > 0 && '、'}${view.t(`rule.${rule}`)} ${list.length}`)}${
    rules.length > RULES_NAMED && html` ${view.t('andMore')}`
  }</span>`;
}

/** The messages that say why a document gave nothing. */
const NOTHING_READ: readonly string[] = ['no-table', 'no-records', 'not-a-progress-report', 'table-unread'];

/** What a person sees instead of figures if a document has no item. */
export function nothingRead({ document }: Reported, view: ReportView): Markup {
  const reasons = document.messages.filter(({ rule }) => NOTHING_READ.includes(rule));
  return html`<div class="notice warning"><p><strong>${view.t('nothingRead')}</strong></p>
${reasons.map((message) => html`<p lang="ja">${messageText(message, view)}</p>`)}
<p><strong>${view.t('whatNext')}</strong></p><ul><li>${view.t('nextHeadings')}</li><li>${view.t('nextFile')}</li></ul></div>`;
}

/** Inputs that could not be read, with what to do. */
export function failuresPart(failures: readonly FailedInput[], view: Wording): HtmlPart {
  if (failures.length === 0) return null;
  return html`<section class="notice error" aria-labelledby="failures"><h2 id="failures">${severityMark('error', view)} ${view.t('failures')} <b>${failures.length}</b>${view.t('count')}</h2>
<ul lang="ja">${failures.map(({ file, message }) => html`<li><strong>${file}</strong> ${sentenceText(message, view)}</li>`)}</ul>
<p>${view.t('failuresNext')}</p></section>`;
}

/** Finds the anchor at a place. `inRow` also takes a cell of a record's row that is not the record's own. */
type AnchorFinder = (
  place: Pick<Message, 'start' | 'line'>,
  options?: { readonly inRow: boolean },
) => string | null;

/** From a place to the anchor of the record there, or of the first record of the item there, or null. */
export function anchorsIn(document: ProgressDocument, index: number): AnchorFinder {
  const firstOf = new Map(document.records.toReversed().map((record) => [record.item, record.id]));
  const places = [
    ...document.records.map(({ id, source }) => ({ id, source })),
    ...document.items.map(({ id, source }) => ({ id: firstOf.get(id), source })),
  ].sort((a, b) => a.source.start - b.source.start);
  return ({ start, line }, { inRow } = { inRow: false }) => {
    const after = firstIndex(places.length, (at) => (places[at]?.source.start ?? 0) > start);
    const place = places[after - 1];
    if (place?.id === undefined) return null;
    const isThere = start <= place.source.end || (inRow && place.source.line === line);
    return isThere ? recordAnchor(index, place.id) : null;
  };
}

const COVERAGE_KINDS = [...CLAIM_KIND_VALUES, 'unclaimed'] as const;

const TENTHS = 1000;

/** The coverage of the source's characters, and the unclaimed text. */
export function accountPart({ document: { coverage } }: Reported, view: ReportView): Markup {
  const share = (count: number) => `${Math.round((TENTHS * count) / Math.max(1, coverage.characters)) / 10}%`;
  return html`<table class="account"><thead><tr><th scope="col">${view.t('kind')}</th><th scope="col">${view.t('characters')}</th><th scope="col">${view.t('share')}</th></tr></thead><tbody>
${COVERAGE_KINDS.map(
  (
    kind,
  ) => html`<tr><th scope="row">${view.t(`coverage.${kind}`)}</th><td>${coverage[kind]}</td><td>${share(coverage[kind])}</td></tr>
`,
)}</tbody></table>
${coverage.unclaimed_text.length > 0 && html`<ul lang="ja">${coverage.unclaimed_text.map(({ start, end, text }) => html`<li>${start}–${end}: <q>${text}</q></li>`)}</ul>`}`;
}

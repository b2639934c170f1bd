import { grouped } from '../lists/grouped.js';
import { ruleOf } from '../messages/catalogue.js';
import type { Message, ProgressDocument } from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { recordAnchor } from './page-data.js';
import type { Reported, ReportView } from './report-view.js';
import { withoutBoxes } from './wording.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** A document's messages by rule, with each rule's subject and reason. */
export function messagesPart({ document }: Reported, index: number, view: ReportView): HtmlPart {
  const { messages } = document;
  if (messages.length === 0) return html`<p>${view.t('none')}</p>`;
  const rules = [...grouped(messages, ({ rule }) => rule)].sort(
    ([a], [b]) => SEVERITIES.indexOf(ruleOf(a).severity) - SEVERITIES.indexOf(ruleOf(b).severity),
  );
  const anchor = anchors(document, index);
  return rules.map(([rule, list]) => {
    const { severity } = ruleOf(rule);
    return html`<details class="rule"><summary>${view.t(`severity.${severity}`)}: ${view.t(`rule.${rule}`)} <b>${list.length}</b></summary>
<p>${view.t(`why.${rule}`)}</p>
<ul lang="ja">${list.map((message) => line(message, anchor(message), view))}</ul></details>`;
  });
}

function line(message: Message, anchor: string | null, view: ReportView): Markup {
  const { place } = message;
  const where = place === null ? html`${view.t('line')} ${message.line}` : html`${withoutBoxes(place)}`;
  return html`<li>${message.message} ${anchor === null ? where : html`<a href="#${anchor}">${where}</a>`}</li>`;
}

/** The record at a message's place, or the first record of the item there, or null. */
function anchors(document: ProgressDocument, index: number): (message: Message) => string | null {
  const firstOf = new Map(document.records.toReversed().map((record) => [record.item, record.id]));
  const places = [
    ...document.records.map(({ id, source }) => ({ id, source })),
    ...document.items.map(({ id, source }) => ({ id: firstOf.get(id), source })),
  ].sort((a, b) => a.source.start - b.source.start);
  return ({ start }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.source.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place?.id !== undefined && start <= place.source.end ? recordAnchor(index, place.id) : null;
  };
}

const COVERAGE_KINDS = [...CLAIM_KIND_VALUES, 'unclaimed'] as const;

const TENTHS = 1000;

/** The coverage of the source's characters, and the unclaimed text. */
export function accountPart({ document: { coverage } }: Reported, view: ReportView): Markup {
  const share = (count: number) =>
    `${Math.round((TENTHS * count) / Math.max(1, coverage.characters)) / 10} %`;
  return html`<table class="account"><thead><tr><th scope="col">${view.t('kind')}</th><th scope="col">${view.t('characters')}</th><th scope="col">${view.t('share')}</th></tr></thead><tbody>
${COVERAGE_KINDS.map(
  (
    kind,
  ) => html`<tr><th scope="row">${view.t(`coverage.${kind}`)}</th><td>${coverage[kind]}</td><td>${share(coverage[kind])}</td></tr>
`,
)}</tbody></table>
${coverage.unclaimed_text.length > 0 && html`<ul lang="ja">${coverage.unclaimed_text.map(({ start, end, text }) => html`<li>${start}–${end}: <q>${text}</q></li>`)}</ul>`}`;
}

import { grouped } from '../lists/grouped.js';
import type { Audit, AuditQuestion, AuditRow, AuditStatement } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { anchorsIn } from './messages-part.js';
import { areSameDocument, editionMark } from './plan-editions.js';
import type { Reported, ReportView } from './report-view.js';
import type { ReportWord } from './report-words.js';
import { placeOf } from './wording.js';

/** A question with more answers shows these. `audit.csv` has all. */
const MOST_ANSWERS = 200;

/** The answers on one plan, question by question. */
export function auditPart(plan: Audit, documents: readonly Reported[], view: ReportView): Markup {
  const place = placesIn(plan, documents, view);
  const questions = [...grouped(plan.rows, ({ question }) => question)];
  const title = html`<span lang="ja">${plan.title ?? ''}</span>`;
  if (questions.length === 0) return html`<h3>${title}</h3><p>${view.t('noAnswers')}</p>`;
  return html`<details class="audit-of"><summary>${title} <b>${plan.rows.length}</b>${view.t('count')}</summary>
${questions.map(([question, rows]) => questionPart(question, rows, place, view))}</details>`;
}

type PlacePrinter = (said: AuditStatement) => HtmlPart;

/** Prints where an edition says something, with a link to the record there. */
function placesIn({ editions }: Audit, documents: readonly Reported[], view: ReportView): PlacePrinter {
  const shown = editions.map((info) => {
    const index = documents.findIndex(({ document: { document } }) => areSameDocument(document, info));
    const found = documents[index];
    return found ? anchorsIn(found.document, index) : null;
  });
  return ({ edition, source }) => {
    const info = editions[edition];
    const name = info ? editionMark(info, view) : '';
    if (source === null) return name;
    const target = shown[edition]?.(source) ?? null;
    const where = html`${name} ${placeOf(source, view)}`;
    return target === null ? where : html`<a href="#${target}">${where}</a>`;
  };
}

function questionPart(
  question: AuditQuestion,
  rows: readonly AuditRow[],
  place: PlacePrinter,
  view: ReportView,
): Markup {
  const word = `question.${question}` as const;
  const rest = rows.length - MOST_ANSWERS;
  const heads: readonly ReportWord[] = ['item', 'departments', 'activity', 'years', 'before', 'after'];
  return html`<details class="question"><summary>${view.t(word)} <b>${rows.length}</b>${view.t('count')}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="${view.word(word)}"><table class="audit"><thead><tr>${heads.map((head) => html`<th scope="col">${view.t(head)}</th>`)}</tr></thead><tbody>
${rows.slice(0, MOST_ANSWERS).map((row) => answerRow(row, place, view))}</tbody></table></div>${
    rest > 0 && html`<p class="hint">${view.t('more')} ${rest}${view.t('count')}</p>`
  }</details>`;
}

function answerRow(row: AuditRow, place: PlacePrinter, view: ReportView): Markup {
  const said = (statement: AuditStatement | null): HtmlPart =>
    statement &&
    html`<span lang="ja">${statement.text === '' ? view.t('notSaid') : statement.text}</span> <span class="facts">${place(statement)}</span>`;
  return html`<tr><th scope="row" lang="ja">${row.item_title ?? ''}</th><td lang="ja">${row.item_departments.join('、')}</td><td lang="ja">${row.activity ?? ''}</td><td>${row.fiscal_years.map((year) => [view.year(year), ' '])}</td><td>${said(row.old)}</td><td>${said(row.new)}</td></tr>
`;
}

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
    const target = shown[edition]?.(source, { inRow: true }) ?? null;
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
  const listed = rows.slice(0, MOST_ANSWERS);
  const columns = columnsOf(question).filter(({ isIn }) => listed.some(isIn));
  return html`<details class="question"><summary>${view.t(word)} <b>${rows.length}</b>${view.t('count')}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="${view.word(word)}"><table class="audit"><thead><tr>${columns.map(({ head }) => html`<th scope="col">${view.t(head)}</th>`)}</tr></thead><tbody>
${listed.map(
  (row) => html`<tr>${columns.map(({ cell }) => cell(row, place, view))}</tr>
`,
)}</tbody></table></div>${
    rest > 0 && html`<p class="hint">${view.t('more')} ${rest}${view.t('count')}</p>`
  }</details>`;
}

/** A column of answers. Columns that are empty in each answer to a question are left out. */
interface AnswerColumn {
  readonly head: ReportWord;
  readonly isIn: (row: AuditRow) => boolean;
  readonly cell: (row: AuditRow, place: PlacePrinter, view: ReportView) => Markup;
}

const japanese = (text: string): Markup => html`<td lang="ja">${text}</td>`;

/** @param otherwise what stands for a statement that has no text of its own */
const said = (
  statement: AuditStatement | null,
  place: PlacePrinter,
  view: ReportView,
  otherwise: HtmlPart = view.t('notSaid'),
): Markup =>
  html`<td>${
    statement &&
    html`<span lang="ja">${statement.text === '' ? otherwise : statement.text}</span> <span class="facts">${place(statement)}</span>`
  }</td>`;

/** What the statements of an answer are, if not what the earlier and the later edition say. */
const STATEMENT_HEADS: Partial<Record<AuditQuestion, readonly [old: ReportWord, newer: ReportWord]>> = {
  total_differs: ['inDocument', 'counted'],
};

function columnsOf(question: AuditQuestion): readonly AnswerColumn[] {
  const [before, after] = STATEMENT_HEADS[question] ?? (['before', 'after'] as const);
  return [
    {
      head: 'item',
      isIn: ({ item_title }) => item_title !== null,
      cell: ({ item_title }) => html`<th scope="row" lang="ja">${item_title ?? ''}</th>`,
    },
    {
      head: 'departments',
      isIn: ({ item_departments }) => item_departments.length > 0,
      cell: ({ item_departments }) => japanese(item_departments.join('、')),
    },
    {
      head: 'activity',
      isIn: ({ activity }) => activity !== null && activity !== '',
      cell: ({ activity }) => japanese(activity ?? ''),
    },
    {
      head: 'editionCount',
      isIn: () => question === 'not_implemented',
      cell: ({ editions }) => html`<td>${editions.length}</td>`,
    },
    {
      head: 'years',
      isIn: ({ fiscal_years }) => fiscal_years.length > 0,
      cell: ({ fiscal_years }, _, view) =>
        html`<td>${fiscal_years.map((year) => [view.year(year), ' '])}</td>`,
    },
    {
      head: before,
      isIn: ({ old }) => old !== null,
      // The item itself is what a vanished item's edition says of it.
      cell: ({ old, item_title }, place, view) =>
        question === 'vanished' ? said(old, place, view, item_title) : said(old, place, view),
    },
    {
      head: after,
      isIn: ({ new: newer }) => newer !== null,
      cell: (row, place, view) => said(row.new, place, view),
    },
  ];
}

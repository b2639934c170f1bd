import { grouped } from '../lists/grouped.js';
import type { DocumentInfo, Place } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { anchorsIn } from './messages-part.js';
import type { Reported, ReportView } from './report-view.js';
import { isWord, type ReportWord } from './report-words.js';
import { placeOf } from './wording.js';

/** What an edition says. */
export interface AuditedText {
  /** The position in `editions`. */
  readonly edition: number;
  readonly text: string;
  readonly source: Place | null;
}

/** One answer to one question. */
export interface AuditedAnswer {
  readonly question: string;
  readonly item_title: string | null;
  readonly item_departments: readonly string[];
  readonly activity: string | null;
  readonly fiscal_years: readonly number[];
  /** Positions in `editions`. */
  readonly editions: readonly number[];
  readonly old: AuditedText | null;
  readonly new: AuditedText | null;
}

/** A plan with the answers to the questions of an audit. */
export interface AuditedPlan {
  readonly title: string | null;
  /** The earliest first. */
  readonly editions: readonly DocumentInfo[];
  readonly rows: readonly AuditedAnswer[];
}

/** A question with more answers shows these. `audit.csv` has all. */
const MOST_ANSWERS = 200;

/** The answers on one plan, question by question. */
export function auditPart(plan: AuditedPlan, documents: readonly Reported[], view: ReportView): Markup {
  const place = placesIn(plan, documents, view);
  const questions = [...grouped(plan.rows, ({ question }) => question)];
  return html`<h3 lang="ja">${plan.title ?? ''}</h3>
${questions.length === 0 && html`<p>${view.t('noAnswers')}</p>`}
${questions.map(([question, rows]) => questionPart(question, rows, place, view))}`;
}

type PlacePrinter = (said: AuditedText) => HtmlPart;

/** Prints where an edition says something, with a link to the record there. */
function placesIn({ editions }: AuditedPlan, documents: readonly Reported[], view: ReportView): PlacePrinter {
  const shown = editions.map(({ file, sha256 }) => {
    const index = documents.findIndex(
      ({ document: { document } }) => document.file === file && document.sha256 === sha256,
    );
    const found = documents[index];
    return found ? anchorsIn(found.document, index) : null;
  });
  return ({ edition, source }) => {
    const info = editions[edition];
    const day = info?.date ?? info?.issued ?? null;
    const name = day === null ? info?.file : view.date(day);
    if (source === null) return name ?? '';
    const target = shown[edition]?.(source) ?? null;
    const where = html`${name ?? ''} ${placeOf(source, view)}`;
    return target === null ? where : html`<a href="#${target}">${where}</a>`;
  };
}

const wordFor = (question: string): ReportWord | null => {
  const name = `question.${question}`;
  return isWord(name) ? name : null;
};

function questionPart(
  question: string,
  rows: readonly AuditedAnswer[],
  place: PlacePrinter,
  view: ReportView,
): Markup {
  const word = wordFor(question);
  const rest = rows.length - MOST_ANSWERS;
  const heads: readonly ReportWord[] = ['item', 'departments', 'activity', 'years', 'before', 'after'];
  return html`<details class="question"><summary>${word ? view.t(word) : question} <b>${rows.length}</b>${view.t('count')}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="${word ? view.word(word) : question}"><table class="audit"><thead><tr>${heads.map((head) => html`<th scope="col">${view.t(head)}</th>`)}</tr></thead><tbody>
${rows.slice(0, MOST_ANSWERS).map((row) => answerRow(row, place, view))}</tbody></table></div>${
    rest > 0 && html`<p class="hint">${view.t('more')} ${rest}${view.t('count')}</p>`
  }</details>`;
}

function answerRow(row: AuditedAnswer, place: PlacePrinter, view: ReportView): Markup {
  const said = (statement: AuditedText | null): HtmlPart =>
    statement &&
    html`<span lang="ja">${statement.text === '' ? view.t('notSaid') : statement.text}</span> <span class="facts">${place(statement)}</span>`;
  return html`<tr><th scope="row" lang="ja">${row.item_title ?? ''}</th><td lang="ja">${row.item_departments.join('、')}</td><td lang="ja">${row.activity ?? ''}</td><td>${row.fiscal_years.map((year) => [view.year(year), ' '])}</td><td>${said(row.old)}</td><td>${said(row.new)}</td></tr>
`;
}

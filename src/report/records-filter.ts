import { ancestors } from '../lists/ancestors.js';
import type { Status } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { ALL_EDITIONS, RECORD_COLUMNS, STATUS_SIGNS, sectionCode } from './page-data.js';
import { longName, type PlanEditions } from './plan-editions.js';
import type { Reported, ReportView } from './report-view.js';
import type { ReportWord } from './report-words.js';
import { numbersOf } from './wording.js';

/** Sections below this level are no choices. */
const DEEPEST_CHOICE = 2;

type FacetName = 'doc' | 'year' | 'department' | 'status' | 'state' | 'section' | 'change' | 'rule';

/**
 * The filter form, which the script shows because it needs the script. The script also fills in the choices, with the
 * number of records behind each.
 */
export function recordsFilter(
  documents: readonly Reported[],
  plans: readonly PlanEditions[],
  view: ReportView,
): Markup {
  const facet = (name: FacetName, label: ReportWord, options: HtmlPart = null, isHidden = false) =>
    html`<label class="facet"${isHidden && html` hidden`}>${view.t(label)} <select name="${name}"><option value="">${view.word('all')}</option>${options}</select></label>
`;
  return html`<form class="records-filter" hidden>
<label class="facet wide">${view.t('search')} <input type="search" name="q"></label>
${documents.length > 1 ? editionFacet(documents, plans, view) : null}
${facet(
  'state',
  'state',
  (Object.keys(STATUS_SIGNS) as Status[]).map((status) => option(status, `status.${status}`, view)),
)}
${facet('year', 'year')}
${facet('department', 'department')}
${facet('section', 'section', sectionOptions(plans))}
${facet(
  'status',
  'recordStatus',
  (Object.keys(STATUS_SIGNS) as Status[]).map((status) => option(status, `status.${status}`, view)),
)}
${facet(
  'change',
  'sinceBefore',
  null,
  plans.every((plan) => plan.every(({ since }) => since === null)),
)}
${facet('rule', 'message')}
<label class="facet narrow-only">${view.t('sort')} <select name="sort"><option value="">${view.word('documentOrder')}</option>${RECORD_COLUMNS.map((name) => option(name, name, view))}</select></label>
<label class="check"><input type="checkbox" name="done"> ${view.t('doneOnly')}</label>
<p class="actions"><output></output> <button type="reset">${view.t('reset')}</button> <button type="button" class="download">${view.t('download')}</button></p>
<p class="chips" hidden></p>
</form>`;
}

const option = (value: string, word: ReportWord, view: ReportView): Markup =>
  html`<option value="${value}" data-t="${word}">${view.word(word)}</option>`;

function editionFacet(
  documents: readonly Reported[],
  plans: readonly PlanEditions[],
  view: ReportView,
): Markup {
  return html`<label class="facet">${view.t('edition')} <select name="doc">${option('', 'latestOnly', view)}${option(ALL_EDITIONS, 'allEditions', view)}${documents.map(
    ({ document: { document } }, index) =>
      html`<option value="${index}">${longName(document, plans.length > 1, view.language, view.eras)}</option>`,
  )}</select></label>
`;
}

/** The upper sections of each plan, once each; those of several plans below their plan's name. */
function sectionOptions(plans: readonly PlanEditions[]): HtmlPart {
  return plans.map((plan, index) => {
    const options = planSections(plan).map(
      ([id, name]) => html`<option value="${sectionCode(index, id)}" data-name="${name}">${name}</option>`,
    );
    const title = plan[0]?.reported.document.document.title ?? plan[0]?.reported.document.document.file;
    return plans.length > 1 && options.length > 0
      ? html`<optgroup label="${title ?? ''}">${options}</optgroup>`
      : options;
  });
}

function planSections(plan: PlanEditions): (readonly [id: string, name: string])[] {
  const names = new Map<string, string>();
  for (const { reported } of plan) {
    const { sections } = reported.document;
    const around = ancestors(sections);
    for (const { id, level, title } of sections) {
      if (level > DEEPEST_CHOICE || names.has(id)) continue;
      names.set(id, `${'　'.repeat(Math.max(0, around(id).length - 1))}${numbersOf(id)} ${title}`);
    }
  }
  return [...names];
}

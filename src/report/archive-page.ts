import { type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import type { Digest, DocumentInfo, Language } from '../model.js';
import { digest as sha256 } from '../text/digest.js';
import { html, type Markup } from './html.js';
import { failuresPart } from './messages-part.js';
import style from './page/archive.css?bundle';
import script from './page/archive.ts?bundle';
import { toPage } from './page.js';
import { editionName } from './plan-editions.js';
import type { FailedInput } from './report-view.js';
import { FixedWording } from './wording.js';

/** An edition in the list of plans. */
export interface ListedEdition {
  readonly info: DocumentInfo;
  readonly items: number;
  readonly records: number;
  /** The number of its errors and warnings. */
  readonly toCheck: number;
}

/** A plan whose report is a page of its own. */
export interface ListedPlan {
  /** The name of its page. */
  readonly page: string;
  /** The latest first; at least one. */
  readonly editions: readonly [ListedEdition, ...ListedEdition[]];
}

export interface ArchiveData {
  readonly plans: readonly ListedPlan[];
  readonly failures: readonly FailedInput[];
}

export interface ArchivePageOptions extends LexiconOptions {
  /** Default `ja`. */
  readonly language?: Language;
  /** A faster SHA-256 of the platform, for the page's content security policy. */
  readonly digest?: Digest;
}

/** A longer list is of no use to a reader, and slow to open. */
const MOST_PLANS = 20_000;

/** The list of the plans of an archive, whose records are too many for one page, with links to their reports. */
export function archivePage(
  { plans, failures }: ArchiveData,
  { language = 'ja', digest = sha256, ...known }: ArchivePageOptions = {},
): string {
  const words = new FixedWording(language, lexiconOf(known).eras);
  const title = words.word('archive.heading');
  const rest = plans.length - MOST_PLANS;
  const body = html`<header class="top"><h1>${title} <span class="kind">${words.t('report')}</span></h1>
<form class="lookup" role="search" hidden><label for="lookup">${words.t('archive.search')}</label> <input id="lookup" type="search"> <output for="lookup"></output></form></header>
<main id="main">
${failuresPart(failures, words)}
<p>${totals(plans, words)} ${words.t('archive.why')}</p>
<table class="plans"><thead><tr><th scope="col">${words.t('archive.plan')}</th><th scope="col">${words.t('archive.latest')}</th>
${(['archive.editions', 'items', 'archive.records', 'archive.toCheck'] as const).map((name) => html`<th scope="col" class="number">${words.t(name)}</th>`)}</tr></thead>
<tbody>${plans.slice(0, MOST_PLANS).map((plan) => row(plan, words))}</tbody></table>
${rest > 0 && html`<p class="hint">${words.t('archive.cut')} ${rest}</p>`}
</main>
`;
  return toPage({ language, title, style, script, body }, digest);
}

function totals(plans: readonly ListedPlan[], { language }: FixedWording): string {
  const editions = plans.flatMap((plan) => plan.editions);
  const read = editions.reduce((sum, edition) => sum + edition.records, 0);
  const [documents, all, records] = [editions.length, plans.length, read].map((count) =>
    count.toLocaleString('en-US'),
  );
  return language === 'ja'
    ? `資料${documents}件(計画${all}件)から、記載${records}件を読み取りました。`
    : `${records} records were read from ${documents} documents of ${all} plans.`;
}

function row({ page, editions }: ListedPlan, words: FixedWording): Markup {
  const [{ info, items, records, toCheck }] = editions;
  const name = info.title ?? words.word('archive.untitled');
  // A folder's name may hold what has a meaning in addresses.
  const address = page.split('/').map(encodeURIComponent).join('/');
  return html`<tr><th scope="row" lang="ja"><a href="${address}">${name}</a></th><td lang="ja">${editionName(info, words.language, words.eras)} <span class="facts">${info.file}</span></td>
<td class="number">${editions.length}</td><td class="number">${items}</td><td class="number">${records}</td><td class="number">${toCheck}</td></tr>
`;
}

import { type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import type { Changes, Digest, Language, ProgressDocument } from '../model.js';
import { digest as sha256 } from '../text/digest.js';
import type { View } from './change-view.js';
import { comparisonView, editionsView } from './comparison-view.js';
import { headNotesOf, noteLines } from './head-notes.js';
import { html } from './html.js';
import style from './page/changes.css?bundle';
import script from './page/changes.ts?bundle';
import { toPage } from './page.js';
import { changesSentence } from './summary.js';
import { FixedWording } from './wording.js';

export interface ChangesPageOptions extends LexiconOptions {
  /** Default `ja`. */
  readonly language?: Language;
  /** The editions, whose notes above the first section stand at the head of the page. */
  readonly editions?: readonly ProgressDocument[];
  /** Gives departments their latest names, so that each has one name in the filter. */
  readonly latestNames?: (departments: readonly string[]) => readonly string[];
  /** A faster SHA-256 of the platform, for the page's content security policy. */
  readonly digest?: Digest;
}

/** The changes as one page that works offline, for reading and printing. */
export function changesPage(
  changes: Changes,
  {
    language = 'ja',
    digest = sha256,
    editions = [],
    latestNames = (names) => names,
    ...known
  }: ChangesPageOptions = {},
): string {
  const { eras, documents } = lexiconOf(known);
  const words = new FixedWording(language, eras);
  const view: View = { words, prefix: '', level: 1, isFolded: false, latestNames };
  const plan = changes.new.title ?? changes.old.title;
  const title = [plan, words.word('changes.heading')].filter((part) => part !== null).join(' ');
  const body = html`<header class="top">
<h1>${plan !== null && html`<span lang="ja">${plan}</span> `}${words.word('changes.heading')}</h1>
${noteLines(editions.flatMap((edition) => headNotesOf(edition, documents).notes))}
${editionsView(changes, view)}
</header>
<main>
${changesSentence(changes, language)}
${comparisonView(changes, view)}
</main>`;
  return toPage({ language, title, style, script, body }, digest);
}

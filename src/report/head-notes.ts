import type { Documents } from '../lexicon/documents.js';
import { smallest } from '../lists/extremes.js';
import type { LegendEntry, Note, ProgressDocument } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { type HtmlPart, html } from './html.js';

/** What stands above a document's first section or item, without its title. */
export interface HeadNotes {
  /** They belong to every view of the document. */
  readonly notes: readonly string[];
  /** What its marks and grades mean. */
  readonly legends: readonly string[];
}

/** The notes above a document's first section or item. */
export function headNotesOf(document: ProgressDocument, words: Documents): HeadNotes {
  const { notes, sections, items } = document;
  const starts = [sections[0], items[0]].flatMap((first) => (first ? [first.source.start] : []));
  // A document in which nothing was found is all notes.
  const start = starts.length > 0 ? smallest(starts) : 0;
  const { title, legend } = document.document;
  const above = notes.filter(({ section, source }) => section === null && source.start < start);
  const told = above.filter(({ text }) => title === null || !isTitle(text, title, words));
  const texts = (isWanted: (note: Note) => boolean) => [...new Set(told.filter(isWanted).map(textOf))];
  return {
    notes: texts(({ text }) => !isLegend(text, legend)),
    legends: texts(({ text }) => isLegend(text, legend)),
  };
}

const folded = (text: string): string => fold(asNormal(text));

/** Whether a line only repeats the document's title, as a page's `title` or a sheet's heading does. */
function isTitle(text: string, title: string, words: Documents): boolean {
  const line = asNormal(text);
  return words.isTitle(line) && folded(words.planName(line)) === folded(title);
}

/** In units: a legend's heading may be as long, such as 評価の凡例. */
const LONGEST_LEGEND_HEADING = 8;

/** Whether a line is the legend and nothing else. */
function isLegend(text: string, legend: readonly LegendEntry[]): boolean {
  let left = folded(text);
  let found = 0;
  // The longest first, because 順調 is the end of おおむね順調.
  for (const entry of legend.toSorted((a, b) => b.text.length - a.text.length)) {
    const [mark, meaning] = [folded(entry.mark), folded(entry.text)];
    const at = left.indexOf(meaning);
    const markAt = at < 0 ? -1 : left.lastIndexOf(mark, at);
    if (at < 0 || markAt < 0) continue;
    found++;
    left = left.slice(0, markAt) + left.slice(markAt + mark.length, at) + left.slice(at + meaning.length);
  }
  return found > 1 && left.replace(/[\p{P}\p{S}]/gu, '').length <= LONGEST_LEGEND_HEADING;
}

/** A note as it stands, with the blanks that keep its parts apart, unless mark-up stands in it. */
function textOf({ text, source }: Note): string {
  const verbatim = source.text.replace(/\s+/g, ' ').trim();
  return folded(verbatim) === folded(text) ? verbatim : text;
}

/** Notes as they stand at the head of a view, each once. */
export const noteLines = (notes: readonly string[]): HtmlPart =>
  [...new Set(notes)].map((text) => html`<p class="note" lang="ja">${text}</p>`);

import { cutAtBullets, entryBulletOf, USUAL_BULLET } from '../lexicon/bullets.js';
import { eraNamesAsWritten } from '../lexicon/eras.js';
import { fromVocabulary } from '../lexicon/index.js';
import type { Line, SourceText } from '../model.js';
import { join, slice, trim } from '../text/text.js';
import { beginsWithYears, closesEntry, isYearsAlone } from './tags.js';

const CLOSING = /[)）】〕\]］》≫〉>]$/;

/** Whether the text before a bullet ends an entry, so that no space is needed between them. */
const endsWithTags = (before: SourceText) => CLOSING.test(before.value.trimEnd()) && closesEntry(before);

/** A department tag, or any tag with white space behind it, and then text that opens no further tag. */
const AFTER_TAGS = /[】〕］\]≫》〉>](?=\s*[^\s(（【〔[［≪《〈<。])|[)）](?=\s+[^\s(（【〔[［≪《〈<])/g;

/** White space before years that a colon holds apart from what was done in them. */
const beforeYears = fromVocabulary(
  () => new RegExp(`[\\s　]+(?=(?:${eraNamesAsWritten()})\\s?(?:[0-9０-９]{1,2}|元)(?:年度)?\\s*[:：])`, 'g'),
);

/** Cuts a line without bullets before each of the years in it that say when something was done. */
function cutBeforeYears(text: SourceText): SourceText[] {
  if (!beginsWithYears(text)) return [text];
  const pieces: SourceText[] = [];
  let from = 0;
  for (const { index } of text.value.matchAll(beforeYears())) {
    pieces.push(slice(text, from, index));
    from = index;
  }
  return [...pieces, slice(text, from)];
}

/** Cuts a line without bullets behind the tags that end its entries. */
function cutBehindTags(text: SourceText): SourceText[] {
  const pieces: SourceText[] = [];
  let from = 0;
  for (const { index } of text.value.matchAll(AFTER_TAGS)) {
    if (!closesEntry(slice(text, from, index + 1))) continue;
    pieces.push(slice(text, from, index + 1));
    from = index + 1;
  }
  return [...pieces, slice(text, from)];
}

/** Whether a line begins an entry, or goes on with the one before it. */
function beginsEntry(line: Line, previous: SourceText | undefined, cellHasBullets: boolean): boolean {
  if (!previous || line.begins === 'item' || entryBulletOf(line.text.value) !== null) return true;
  if (beginsWithYears(line.text)) return true;
  if (isYearsAlone(line.text) || isYearsAlone(previous)) return !isTagOf(line.text, previous);
  if (cellHasBullets && line.begins === 'break') return false;
  return closesEntry(previous);
}

/** Years in brackets on a line of their own end the entry before them where it has none yet. */
function isTagOf(line: SourceText, previous: SourceText): boolean {
  return /^\s*[(（]/.test(line.value) && !isYearsAlone(previous) && !closesEntry(previous);
}

/**
 * Cuts a cell's lines into its entries, bullets included. A bullet stands at the beginning of a line, after
 * white space, or right after an entry's closing tags.
 */
export function splitEntries(lines: readonly Line[]): SourceText[] {
  const filled = lines.filter((line) => line.text.value.trim() !== '');
  const bullet = filled.map((line) => entryBulletOf(line.text.value)).find((found) => found !== null);
  const entries: SourceText[][] = [];
  for (const line of filled) {
    const pieces = cutAtBullets(line.text, bullet ?? USUAL_BULLET, endsWithTags);
    const [head, ...rest] =
      bullet === undefined ? pieces.flatMap(cutBeforeYears).flatMap(cutBehindTags) : pieces;
    if (!head) continue;
    const current = entries.at(-1);
    if (current && !beginsEntry(line, current.at(-1), bullet !== undefined)) current.push(head);
    else entries.push([head]);
    for (const piece of rest) entries.push([piece]);
  }
  return entries.map((parts) => trim(join(parts, '\n')));
}

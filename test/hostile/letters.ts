import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { ClaimKind, ProgressDocument, Range } from '../../src/model.js';
import { normaliseString } from '../../src/text/normalise.js';
import { RARE } from './documents.js';

/** Ideographs and kana; the sound marks ー ゛ ゜ are signs that normalisation may turn into others. */
const LETTER = /(?![ーｰ゙゚゛゜ﾞﾟ])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A letter in whatever form: radical, half-width, with its sound mark or without. */
const folded = (text: string) =>
  normaliseString(text)
    .normalize('NFKD')
    .replace(/[\u3099\u309a]/g, '');

const lettersOf = (text: string) => new Set(folded(text).match(LETTER) ?? []);

export type KindAt = (offset: number) => ClaimKind | null;

interface HastNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly HastNode[];
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/** Elements whose text is no part of what is said: programs, and how a word is read. */
const UNSEEN = ['script', 'style', 'template', 'rt', 'rp'];

/** What in Markdown may be a comment, a program, a reading, a tag, a link's address, or a name for one. */
const MAYBE_MARKUP = new RegExp(
  [
    /<!--.*?(?:-->|$)/,
    /<\?.*?(?:\?>|$)/,
    /<!\[CDATA\[.*?(?:\]\]>|$)/,
    /<(?:script|style)\b.*?(?:<\/(?:script|style)|$)/,
    /<r[tp]\b.*?(?:<|$)/,
    /<[a-z/!?](?:"[^"]*"|'[^']*'|[^>"'])*>/,
    /<[a-z/!?][^>]*(?:>|$)/,
    /\]\([^)]*(?:\)|$)/,
    /\]\[[^\]]*(?:\]|$)/,
    /\[[^\]\n]*\]:[^\n]*/,
    /(?:```|~~~)[^\n]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gisu',
);
/** What the parser drops in the middle of a text. */
const TAG = /<[^>]*(?:>|$)/gu;

/** The stretches between what a pattern finds. */
function between(text: string, pattern: RegExp, from = 0): Range[] {
  const shown: Range[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    shown.push([from + done, from + index]);
    done = index + found.length;
  }
  return [...shown, [from + done, from + text.length]];
}

/** Whether a text has all the letters of another one. */
function isIn(whole: string, part: string): boolean {
  const letters = lettersOf(whole);
  return [...lettersOf(part)].every((letter) => letters.has(letter));
}

/** Where an HTML text has letters that a browser shows, by a parser. */
function shownInHtml(text: string): Range[] {
  const shown: Range[] = [];
  const nodes: HastNode[] = [unified().use(rehypeParse).parse(text) as HastNode];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text' && from !== undefined && to !== undefined) {
      const given = text.slice(from, to);
      const isShown = (range: Range) => isIn(node.value ?? '', text.slice(...range));
      // Text that the parser has moved together spans what stood between its parts.
      shown.push(
        ...(given === node.value ? [[from, to] as const] : between(given, TAG, from).filter(isShown)),
      );
    }
    if (!UNSEEN.includes(node.tagName ?? '')) nodes.push(...(node.children ?? []));
  }
  return shown;
}

const withoutMarkup = (text: string) => text.replace(MAYBE_MARKUP, (markup) => ' '.repeat(markup.length));

/** The letters of Markdown that no reading takes for mark-up: neither that of the whole nor that of each cell. */
function shownInMarkdown(text: string): Range[] {
  const whole = withoutMarkup(text);
  const cells = text
    .split(/([\t\n\r])/)
    .map(withoutMarkup)
    .join('');
  return [...text.matchAll(LETTER)]
    .map(({ 0: letter, index }): Range => [index, index + letter.length])
    .filter(([at]) => whole[at] === text[at] && cells[at] === text[at]);
}

/** A page of HTML, which is read as one whatever its name says. */
const BEGINS_AS_PAGE = /^\s*<(?:!doctype|html|head|body|table|div|h[1-6]|p)[\s>]/i;

function shownIn(text: string, file: string): Range[] {
  if (file.endsWith('.html') || BEGINS_AS_PAGE.test(text)) return shownInHtml(text);
  return /\.(txt|csv|tsv)$/.test(file) ? [[0, text.length]] : shownInMarkdown(text);
}

/** What the fields of a document say; the slices of the input that stand beside them prove nothing. */
function written({ document, sections, items, records, notes, coverage }: ProgressDocument): string {
  const texts: string[] = [];
  const fields = [
    document,
    sections,
    items,
    records,
    notes,
    coverage.unclaimed_text.map(({ text }) => [text]),
  ];
  JSON.stringify(fields, (key, value) => {
    if (key === 'source' || key === 'file') return undefined;
    if (key === 'columns') texts.push(...Object.keys(value));
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

/** Which edition it is, behind a title: (平成28年度). The title leaves it out. */
const EDITION = /[(（][^()（）]*年[^()（）]*[)）]/g;

/**
 * Headings of columns are understood and not kept. So are the words of notation (第1章, 同上, 担当課：) and what every
 * title has (進捗一覧); none of them has a rare letter.
 */
function isUnderstood(letter: string, kind: ClaimKind | null): boolean {
  if (kind === 'column_heading' || (kind === 'furniture' && PAGE.includes(letter))) return true;
  const isContent = kind !== null && kind !== 'markup' && kind !== 'furniture';
  return isContent && !RARE.includes(letter);
}

/** What stands behind a page's number. */
const PAGE = 'ページ頁';

/** The letters of what became something: pages may repeat them. */
function claimed(text: string, kindAt: KindAt): string {
  const isOnce = (offset: number) => ![null, 'markup', 'furniture'].includes(kindAt(offset));
  return [...text.matchAll(LETTER)].map(({ 0: letter, index }) => (isOnce(index) ? letter : '')).join('');
}

/**
 * The letters that are shown in the input and stand nowhere in what was made of it.
 *
 * @param kindAt what a character of the input was claimed as
 */
export function lettersLost(document: ProgressDocument, text: string, kindAt: KindAt): string[] {
  const kept = lettersOf(written(document));
  const repeatable = lettersOf(claimed(text, kindAt));
  const editions = [...text.matchAll(EDITION)].map(({ 0: edition, index }) => [
    index,
    index + edition.length,
  ]);
  const isEdition = (offset: number) => editions.some(([from = 0, to = 0]) => from <= offset && offset < to);
  const lost: string[] = [];
  for (const [start, end] of shownIn(text, document.document.file)) {
    for (const { 0: letter, index } of text.slice(start, end).matchAll(LETTER)) {
      const kind = kindAt(start + index);
      if (isUnderstood(letter, kind) || (kind === 'metadata' && isEdition(start + index))) continue;
      const isKept = (each: string) => kept.has(each) || (kind === 'furniture' && repeatable.has(each));
      if (![...lettersOf(letter)].every(isKept))
        lost.push(`${letter} at ${start + index}: ${kind ?? 'unclaimed'}`);
    }
  }
  return lost;
}

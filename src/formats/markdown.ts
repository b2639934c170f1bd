import type { Content, Finding, Range, ReadBlock } from '../model.js';
import { RangeList } from '../text/range-list.js';
import { isQuotedTabs, readDelimited } from './delimited.js';
import { piecesOf } from './flow.js';
import { readLaidOut } from './layout.js';
import { pastedTable, readPasted } from './pasted.js';
import { linesIn, readPlain, type TextLine } from './plain.js';
import { isTabbed, readTabbed } from './tabs.js';
import { textFormat } from './text-format.js';

type RegionKind = 'flow' | 'tabs' | 'html';

/** Successive lines for one reader. */
interface Region {
  readonly kind: RegionKind;
  readonly lines: TextLine[];
}

const TABLE_START = /^\s*<table[\s>]/i;
const TABLE_TAGS = /<(\/?)table(?=[\s>])/gi;

/** Markdown beyond `#` headings and paragraphs. */
const MARKUP = /[|<&`*_[\]\\]|^\s*(?:[-+>=]|\d{1,9}[.)](?:[ \t]|$)|~~~)|^ {4}/;

/**
 * Cuts Markdown into regions: rows of tab-separated cells, which Markdown does not have; HTML tables, which Markdown
 * would end at a blank line; and the rest.
 */
function regionsOf(text: string): Region[] {
  const regions: Region[] = [];
  let depth = 0;
  for (const line of linesIn(text)) {
    const last = regions.at(-1);
    const inTable = depth > 0 || TABLE_START.test(line.text);
    const kind: RegionKind = inTable ? 'html' : isTabbed(line.text) ? 'tabs' : 'flow';
    if (last?.kind === kind && !(kind === 'html' && depth === 0)) last.lines.push(line);
    else regions.push({ kind, lines: [line] });
    if (inTable) {
      for (const tag of line.text.matchAll(TABLE_TAGS))
        depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    }
  }
  return regions;
}

function stretchOf(lines: readonly TextLine[], text: string): { part: string; base: number } {
  const base = lines[0]?.start ?? 0;
  const last = lines.at(-1);
  return { part: text.slice(base, last ? last.start + last.text.length : base), base };
}

const hasMarkup = (region: Region) => region.lines.some((line) => MARKUP.test(line.text));

async function readRegion(region: Region, text: string): Promise<Content> {
  if (region.kind === 'tabs') return readTabbed(region.lines, true);
  if (region.kind === 'html') {
    const { part, base } = stretchOf(region.lines, text);
    return (await import('./html.js')).readHtml(part, base, 'fragment');
  }
  return hasMarkup(region) ? readFlow(region.lines, text) : readPlain(region.lines);
}

/** Reads headings, paragraphs and lists piece by piece. */
async function readFlow(lines: readonly TextLine[], text: string): Promise<Content> {
  const { readRemark } = await import('./remark.js');
  const { pieces, findings } = piecesOf(lines);
  const readings = pieces.map((piece): Content => {
    const { part, base } = stretchOf(piece.lines, text);
    return piece.isPlain ? readPlain(piece.lines) : readRemark(part, base);
  });
  return together([...readings, { blocks: [], markup: [], blanks: [], findings }]);
}

/** Reads each region of a text with its reader. */
async function readRegions<B extends ReadBlock>(
  text: string,
  read: (region: Region) => Promise<Content<B>>,
): Promise<Content<B>> {
  const readings: Content<B>[] = [];
  for (const region of regionsOf(text)) readings.push(await read(region));
  return together(readings);
}

/** Joins successive contents. */
function together<B extends ReadBlock>(readings: readonly Content<B>[]): Content<B> {
  const blocks: B[] = [];
  const markup = new RangeList();
  const blanks: Range[] = [];
  const findings: Finding[] = [];
  for (const reading of readings) {
    for (const block of reading.blocks) blocks.push(block);
    for (const [start, end] of reading.markup) markup.add(start, end);
    for (const range of reading.blanks) blanks.push(range);
    for (const finding of reading.findings) findings.push(finding);
  }
  return { blocks, markup, blanks, findings };
}

/** Reads Markdown with tab-separated, pipe and HTML tables. */
export function readMarkdown(text: string): Promise<Content> {
  return readRegions(text, (region) => readRegion(region, text));
}

/** Reads plain text: tabs or spaces separate cells, and of Markdown's notation only `#` headings count. */
export async function readText(text: string): Promise<Content<ReadBlock>> {
  if (text.includes('\t')) {
    if (isQuotedTabs(text)) return readDelimited(text, '\t');
    const pasted = pastedTable([...linesIn(text)]);
    if (pasted) return readPasted(pasted);
  }
  return readRegions<ReadBlock>(text, async ({ kind, lines }) =>
    kind === 'tabs' ? readTabbed(lines, false) : readLaidOut(lines),
  );
}

export const markdown = textFormat({
  name: 'Markdown',
  extensions: ['md', 'markdown'],
  readText: readMarkdown,
});

export const plainText = textFormat({ name: 'text', extensions: ['txt'], isGeneral: true, readText });

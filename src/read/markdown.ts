import type { Block, Finding, Range, Reading } from '../model.js';
import { hasLayout, readLayout } from './layout.js';
import { linesIn, readPlain, type TextLine } from './plain.js';
import { isTabbed, readTabbed } from './tabs.js';

type RegionKind = 'flow' | 'tabs' | 'html';

/** Lines that belong together because one reader reads them. */
interface Region {
  readonly kind: RegionKind;
  readonly lines: TextLine[];
}

const TABLE_START = /^\s*<table[\s>]/i;
const TABLE_TAGS = /<(\/?)table(?=[\s>])/gi;

/** Whatever Markdown has beyond `#` headings and paragraphs. */
const MARKUP = /[|<&`*_[\]\\]|^\s*(?:[-+>=]|\d{1,9}[.)](?:[ \t]|$)|~~~)|^ {4}/;

/**
 * Cuts Markdown into regions: rows of tab-separated cells, which Markdown does not know, HTML tables, which
 * it would end at a blank line, and the rest.
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

async function readRegion(region: Region, text: string): Promise<Reading> {
  const { part, base } = stretchOf(region.lines, text);
  if (region.kind === 'tabs') return readTabbed(region.lines, true);
  if (region.kind === 'html') return (await import('./html.js')).readHtml(part, base, 'fragment');
  if (hasMarkup(region)) return (await import('./remark.js')).readRemark(part, base);
  return readPlain(region.lines);
}

/** Reads the regions of a text, one after the other, each with its reader. */
async function readRegions(text: string, read: (region: Region) => Promise<Reading>): Promise<Reading> {
  const blocks: Block[] = [];
  const markup: Range[] = [];
  const blanks: Range[] = [];
  const findings: Finding[] = [];
  for (const region of regionsOf(text)) {
    const reading = await read(region);
    for (const block of reading.blocks) blocks.push(block);
    for (const range of reading.markup) markup.push(range);
    for (const range of reading.blanks) blanks.push(range);
    for (const finding of reading.findings) findings.push(finding);
  }
  return { blocks, markup, blanks, findings };
}

/** Reads Markdown, with tables of tabs, of pipes and of HTML. */
export function readMarkdown(text: string): Promise<Reading> {
  return readRegions(text, (region) => readRegion(region, text));
}

/** Reads plain text: tabs or spaces hold cells apart, and of Markdown's notations only `#` for headings counts. */
export function readText(text: string): Promise<Reading> {
  return readRegions(text, async ({ kind, lines }) => {
    if (kind === 'tabs') return readTabbed(lines, false);
    return hasLayout(lines) ? readLayout(lines) : readPlain(lines);
  });
}

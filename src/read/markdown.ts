import type { Block, Finding, Range, Reading } from '../model.js';
import { linesIn, readPlain, type TextLine } from './plain.js';
import { INLINE_HTML, isTabbed, readTabbed } from './tabs.js';

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

const hasInlineHtml = (region: Region) => region.lines.some((line) => INLINE_HTML.test(line.text));
const hasMarkup = (region: Region) => region.lines.some((line) => MARKUP.test(line.text));

async function readRegion(region: Region, text: string): Promise<Reading> {
  const { part, base } = stretchOf(region.lines, text);
  if (region.kind === 'tabs') {
    const inline = hasInlineHtml(region) ? (await import('./html.js')).readHtmlLines : null;
    return readTabbed(region.lines, inline);
  }
  if (region.kind === 'html') return (await import('./html.js')).readHtml(part, base, 'fragment');
  if (hasMarkup(region)) return (await import('./remark.js')).readRemark(part, base);
  return { ...readPlain(region.lines), findings: [] };
}

/** Reads Markdown, with tables of tabs, of pipes and of HTML. */
export async function readMarkdown(text: string): Promise<Reading> {
  const blocks: Block[] = [];
  const markup: Range[] = [];
  const findings: Finding[] = [];
  for (const region of regionsOf(text)) {
    const reading = await readRegion(region, text);
    for (const block of reading.blocks) blocks.push(block);
    for (const range of reading.markup) markup.push(range);
    for (const finding of reading.findings) findings.push(finding);
  }
  return { blocks, markup, findings };
}

/** Reads plain text: as Markdown, but of notations only the tabs count, and `#` for headings. */
export async function readText(text: string): Promise<Reading> {
  const blocks: Block[] = [];
  const markup: Range[] = [];
  for (const region of regionsOf(text)) {
    const reading = region.kind === 'tabs' ? readTabbed(region.lines, null) : readPlain(region.lines);
    for (const block of reading.blocks) blocks.push(block);
    for (const range of reading.markup) markup.push(range);
  }
  return { blocks, markup, findings: [] };
}

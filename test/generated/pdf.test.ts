import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { expectedRecords, facts } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { STANDARD } from './notation.js';
import { scoreOf } from './score.js';
import { sharesOf, type WarnedScore, warnedScoreOf } from './warned.js';

const CHROMIUM = '/usr/bin/chromium';
const PDFTOTEXT = '/usr/bin/pdftotext';
/** How tables are ruled, and where their cells stand. */
const styleOf = (cells: string) =>
  '<style>* { font-family: "Noto Sans CJK JP" } table { border-collapse: collapse; width: 100% } ' +
  `td, th { padding: 2px 6px; ${cells} } td:nth-child(1) { width: 30% } td:nth-child(2) { width: 18% }</style>`;
const RULED = styleOf('border: 1px solid; vertical-align: top');

/** A page as it is printed: where its PDF stands. */
function printed(html: string, style: string): string {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a.html'), html.replace('<head>', `<head>${style}`));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
  ];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-pdf-header-footer'];
  const target = [
    `--user-data-dir=${at('profile')}`,
    `--print-to-pdf=${at('a.pdf')}`,
    pathToFileURL(at('a.html')).href,
  ];
  spawnSync(CHROMIUM, [...flags, ...quiet, ...target], { stdio: 'ignore' });
  return at('a.pdf');
}

/** A PDF as text, as offices make it. */
function laidOutText(pdf: string): string {
  const text = pdf.replace(/\.pdf$/, '.txt');
  spawnSync(PDFTOTEXT, ['-layout', pdf, text], { stdio: 'ignore' });
  return readFileSync(text, 'utf8');
}

const LAID_OUT = LAYOUTS.filter(({ file, name }) => file === 'a.html' && !name.includes('hierarchy'));

describe.runIf(existsSync(CHROMIUM) && existsSync(PDFTOTEXT))(
  'printed, and turned to text by pdftotext -layout',
  () => {
    it.each(LAID_OUT)('$name', async ({ render }) => {
      const parts = facts(1);
      const text = laidOutText(printed(render(parts, STANDARD), RULED));
      expect(text).toContain('実施');
      const score = await scoreOf(text, 'a.txt', expectedRecords(parts));
      expect(score.f1, `${score.wrong} instead of ${score.missed}`).toBeGreaterThanOrEqual(0.99);
      expect(score.unclaimed).toBe(0);
    });
  },
);

/** Prints pages one after the other. */
async function printedAll(pages: readonly string[], style: string): Promise<Uint8Array[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const files: Uint8Array[] = [];
    for (const html of pages) {
      await page.setContent(html.replace('<head>', `<head>${style}`));
      files.push(await page.pdf());
    }
    return files;
  } finally {
    await browser.close();
  }
}

describe.runIf(existsSync(CHROMIUM))('printed without lines between columns', () => {
  it.each([
    ['no lines, cells at the top', 'vertical-align: top'],
    ['no lines, cells in the middle', 'vertical-align: middle'],
    ['lines between rows', 'vertical-align: top; border-top: 1px solid; border-bottom: 1px solid'],
  ])('%s', async (_, cells) => {
    const scores: WarnedScore[] = [];
    for (const seed of [1, 2]) {
      const parts = facts(seed);
      const pages = LAID_OUT.map(({ render }) => render(parts, STANDARD));
      for (const pdf of await printedAll(pages, styleOf(cells)))
        scores.push(await warnedScoreOf(pdf, 'a.pdf', expectedRecords(parts)));
    }
    const shares = sharesOf(scores);
    expect(shares.f1).toBeGreaterThanOrEqual(0.93);
    // Departments merged over rows cannot be told from those of one row where no lines show it.
    expect(shares.wrongInSilence).toBeLessThanOrEqual(0.03);
    expect(shares.rightAndWarned).toBeLessThanOrEqual(0.1);
  });
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { hasBrowser, open, openBrowser, seriousFaults } from './browser.js';
import { manyRecords } from './pages.js';

/** More records than one page holds, in three documents of two plans. */
const EACH = 7000;
const plan = (title: string, date: string, count = EACH) =>
  `# ${title}\n\n${date}\n\n${manyRecords(count).split('\n\n')[1]}`;
const TEXTS = {
  'みどり28.txt': plan('みどりの計画 進捗一覧', '平成28年6月1日'),
  'みどり29.txt': plan('みどりの計画 進捗一覧', '平成29年6月1日'),
  '川 #1%.txt': plan('川辺の計画 進捗一覧', '平成29年6月1日'),
};

/** The folder of the pages that a run writes; the inputs are named as if they stood in the working folder. */
function pagesOf(folder: string, texts: Readonly<Record<string, string>>): string {
  const names = Object.keys(texts);
  for (const name of names) writeFileSync(join(folder, name), texts[name] ?? '');
  const out = join(folder, `out${names.length}`);
  const options = ['-o', out, '-q', '--no-dictionary', '--outputs', 'report'];
  const program = join(process.cwd(), 'dist/cli.cjs');
  const { status, stderr } = spawnSync(process.execPath, [program, 'run', ...names, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return out;
}

const htmlIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted();

describe('the report of an archive, whose records are too many for one page', () => {
  const folder = temporaryFolder();
  let out = '';
  beforeAll(() => {
    out = pagesOf(folder, TEXTS);
  });

  it('is a list of the plans, and a page for each', () => {
    expect(htmlIn(out)).toEqual(
      [
        'index.html',
        'みどり28--みどり29.changes.html',
        'みどり29.report.html',
        '川 #1%.report.html',
      ].toSorted(),
    );
  });

  it("has for each plan the page that a run of the plan's documents alone writes", () => {
    const { '川 #1%.txt': _, ...editions } = TEXTS;
    const alone = pagesOf(folder, editions);
    expect(readdirSync(alone)).not.toContain('みどり29.report.html');
    expect(readFileSync(join(out, 'みどり29.report.html'), 'utf8')).toBe(
      readFileSync(join(alone, 'index.html'), 'utf8'),
    );
  });

  it('has a page for each document where too many share one title, and no order is known', () => {
    const same = Object.fromEntries(['一', '二', '三'].map((name) => [`${name}.txt`, TEXTS['川 #1%.txt']]));
    expect(htmlIn(pagesOf(temporaryFolder(), same))).toEqual(
      ['index.html', '一.report.html', '二.report.html', '三.report.html'].toSorted(),
    );
  });

  it('is one page of a single plan, however many records it has', () => {
    const one = { 'みどり.txt': plan('みどりの計画 進捗一覧', '平成28年6月1日', 20_004) };
    expect(htmlIn(pagesOf(temporaryFolder(), one))).toEqual(['index.html']);
  });

  describe.runIf(hasBrowser)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it('tells what each plan holds, finds plans, and leads to their pages', async () => {
      const { page, complaints } = await open(browser, join(out, 'index.html'));
      expect(await page.textContent('main > p')).toContain('資料3件(計画2件)から、記載21,000件');
      const rows = page.locator('tbody tr');
      expect(await rows.count()).toBe(2);
      expect(await rows.locator('td.number').allTextContents()).toEqual([
        // Every second record names a department that its item does not.
        ...['2', '1750', '7000', '3500'],
        ...['1', '1750', '7000', '3500'],
      ]);
      await page.fill('#lookup', '川辺');
      expect(await page.locator('tbody tr:visible').count()).toBe(1);
      expect(await page.textContent('.lookup output')).toBe('1 / 2');
      await page.click('tbody tr:visible a');
      expect(await page.textContent('h1')).toContain('川辺の計画');
      expect(complaints).toEqual([]);
    });

    it('is accessible', async () => {
      expect(await seriousFaults(browser, join(out, 'index.html'))).toEqual([]);
    });
  });
});

import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, type Opened, openBrowser } from '../report/browser.js';
import { activities, changing, download, edit, press, select } from './correcting.js';
import { drop, expectQuiet, isDone, openApp } from './pages.js';
import { NEXT, PLAN } from './plans.js';

/** How long a busy machine may take to show what a click does. */
const SOON = { timeout: 30_000 };

const search = (page: Page, words: string) => page.fill('.records-filter input[name="q"]', words);

const orderBy = (page: Page, column: string) => page.click(`.records thead th[data-sort="${column}"]`);

describe.skipIf(!hasBrowser)('the records of the page app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function withPlan(files: Readonly<Record<string, string>> = { 'plan.md': PLAN }): Promise<Opened> {
    const opened = await openApp(browser);
    await drop(opened.page, files);
    await isDone(opened.page);
    return opened;
  }

  const shows = (page: Page, texts: readonly string[]) =>
    expect.poll(() => activities(page), SOON).toEqual(texts);

  it('are searched and put in order, and saved as they are shown', async () => {
    const opened = await withPlan();
    const { page } = opened;
    await shows(page, ['清掃を10回行った', '看板を直した', '講座を開いた', '堤の桜']);
    await search(page, '講座');
    await shows(page, ['講座を開いた']);
    await search(page, 'を');
    await shows(page, ['清掃を10回行った', '看板を直した', '講座を開いた']);
    await orderBy(page, 'years');
    await shows(page, ['看板を直した', '講座を開いた', '清掃を10回行った']);
    await orderBy(page, 'years');
    await shows(page, ['清掃を10回行った', '講座を開いた', '看板を直した']);
    const file = await download(page, 'この一覧を CSV で保存');
    const [headings, ...rows] = parse(file, { bom: true }) as string[][];
    expect(headings?.slice(1, 4)).toEqual(['事業', '実施したこと', '年度']);
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['①川の清掃', '清掃を10回行った', '2016', '河川課'],
      ['②水の学び', '講座を開いた', '2015', '学習課'],
      ['①川の清掃', '看板を直した', '2014', '河川課'],
    ]);
    expectQuiet(opened);
    await page.close();
  });

  it('that meet the conditions of a link are shown, whatever was searched for before', async () => {
    const opened = await withPlan({ 'plan.md': PLAN, 'next.md': NEXT });
    const { page } = opened;
    await search(page, '看板');
    await page.click('#tab-changes');
    await page.evaluate('location.hash = "#records?doc=all&year=2015"');
    await shows(page, ['講座を開いた', '講座を開いた']);
    expect(await page.locator('#pane-records').isVisible()).toBe(true);
    await page.evaluate('location.hash = "#records?doc=0&department=" + encodeURIComponent("河川課")');
    await shows(page, ['清掃を10回行った', '看板を直した']);
    expectQuiet(opened);
    await page.close();
  });

  it('are where a question goes to', async () => {
    const opened = await withPlan();
    const { page } = opened;
    await select(page, '清掃を10回行った');
    await page.click('#tab-messages');
    const question = page.locator('.editing-question', { hasText: '記号「△」の意味' });
    await question.getByRole('button', { name: '「△」', exact: true }).click();
    expect(await page.locator('#pane-records').isVisible()).toBe(true);
    expect(await page.locator('.records tr.open .c-activity').innerText()).toBe('堤の桜');
    await expect.poll(() => page.locator('.source-content .here').allTextContents(), SOON).toEqual(['△']);
    expectQuiet(opened);
    await page.close();
  });

  const inRecords = (page: Page) => page.locator('.source-content .run.f-record').allTextContents();

  it('that are taken out are marked in the source no more', async () => {
    const opened = await withPlan();
    const { page } = opened;
    await edit(page, '看板を直した');
    await expect.poll(() => inRecords(page), SOON).toContain('看板を直した');
    await press(page, '記録から除く');
    await changing(page, () => page.locator('.editing-body button[type=submit]').click());
    await expect.poll(() => inRecords(page), SOON).not.toContain('看板を直した');
    expect(await inRecords(page)).toContain('清掃を10回行った');
    expect(await page.locator('.source-content').innerText()).toContain('看板を直した');
    expectQuiet(opened);
    await page.close();
  });

  it('are gone through by the bar above the source, which shows where characters go', async () => {
    const opened = await withPlan();
    const { page } = opened;
    const here = page.locator('.source-content .here');
    const openOne = () => page.locator('.records tr.open .c-activity').innerText();
    const bar = page.locator('.source-bar');
    await select(page, '看板を直した');
    await here.first().waitFor();
    await bar.getByRole('button', { name: '前の記載' }).click();
    await expect.poll(openOne, SOON).toBe('清掃を10回行った');
    await bar.getByRole('button', { name: '次の記載' }).click();
    await bar.getByRole('button', { name: '次の記載' }).click();
    await expect.poll(openOne, SOON).toBe('講座を開いた');

    const title = page.locator('.source-content .run.f-item').first();
    const background = () =>
      page.evaluate(
        'getComputedStyle(document.querySelector(".source-content .run.f-item")).backgroundColor',
      );
    const plain = await background();
    expect(await page.locator('.fate-legend').isVisible()).toBe(false);
    await bar.getByLabel('文字の行き先').check();
    expect(await background()).not.toBe(plain);
    await page.locator('.fates-list button:has(.f-item)').click();
    await expect.poll(async () => (await here.allTextContents()).join(''), SOON).toContain('堤の桜');
    await bar.getByLabel('文字の行き先').uncheck();
    expect(await background()).toBe(plain);

    const height = async () => (await title.boundingBox())?.height ?? 0;
    const usual = await height();
    await bar.getByRole('button', { name: '拡大' }).click();
    const larger = await height();
    expect(larger).toBeGreaterThan(usual);
    await bar.getByRole('button', { name: '縮小' }).click();
    await bar.getByRole('button', { name: '縮小' }).click();
    expect(await height()).toBeLessThan(usual);
    expectQuiet(opened);
    await page.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, open, openBrowser, seriousFaults } from './browser.js';
import { column, reportOf, showsRecords } from './pages.js';

/** A sheet of one year of a plan: its chapter and its only item. */
const sheet = (plan: string, year: number, chapter: string, item: string, done: string) =>
  `# ${plan} 進捗状況(平成${year}年度)\n\n平成${year + 1}年5月1日 企画課\n\n## 1. ${chapter}\n\n| 具体的な事業 | 担当課 | 実施したこと(平成${year}年度) |\n|---|---|---|\n| ①${item} | 企画課 | ${done} |\n`;

const COAST = '海浜町みなと計画';
const TEXTS = {
  'coast-h28.md': sheet(COAST, 28, '港', '桟橋の整備', '桟橋を10m延ばした'),
  'coast-h29.md': sheet(COAST, 29, '港', '桟橋の整備', '桟橋を12m延ばした'),
  'school.md': sheet('海浜町学び計画', 29, '学校', '図書室の充実', '本を300冊入れた'),
};

const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe.skipIf(!hasBrowser)('a page of several plans and editions', () => {
  let browser: Browser;
  let file = '';
  beforeAll(async () => {
    browser = await openBrowser();
    file = reportOf(TEXTS);
  }, 60_000);
  afterAll(() => browser?.close());

  it('keeps chapters of different plans apart that have the same number', async () => {
    const { page } = await open(browser, file);
    const choices = page.locator('select[name=section] option:not([value=""])');
    expect((await choices.allTextContents()).sort()).toEqual(['1 学校 (1)', '1 港 (1)'].sort());
    const school = await choices.filter({ hasText: '学校' }).getAttribute('value');
    await page.selectOption('select[name=section]', school);
    await showsRecords(page, 1);
    expect(await column(page, 'activity')).toEqual(['本を300冊入れた']);
    expect(await page.locator('.chip').allTextContents()).toEqual(['学校×']);
    await page.close();
  });

  it('tells of records in other editions where the latest ones have none', async () => {
    const { page } = await open(browser, file);
    expect(await isShown(page, '.records-elsewhere')).toBe(false);
    await page.fill('#lookup', 'H28 桟橋');
    await showsRecords(page, 0);
    expect(await page.locator('.records-elsewhere').innerText()).toMatch(/ほかの版には.*1件/s);
    await page.click('.records-elsewhere button');
    await showsRecords(page, 1);
    expect(await column(page, 'activity')).toEqual(['桟橋を10m延ばした']);
    await page.fill('#lookup', '飛行場');
    await showsRecords(page, 0);
    expect(await isShown(page, '.records-elsewhere')).toBe(false);
    expect(await isShown(page, '.records-none')).toBe(true);
    await page.close();
  });

  it('prints the items of every plan', async () => {
    const { page } = await open(browser, file);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    for (const item of ['桟橋の整備', '図書室の充実'])
      expect(await isShown(page, `.edition:not([hidden]) .grid tr:has-text("${item}")`), item).toBe(true);
    await page.close();
  });

  it('has no serious fault, folded or unfolded', async () => {
    expect(await seriousFaults(browser, file)).toEqual([]);
    expect(await seriousFaults(browser, file, {}, 'details')).toEqual([]);
  }, 60_000);
});

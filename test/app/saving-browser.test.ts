import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, SLOW_BROWSER, watchReleased } from '../report/browser.js';
import { changing, download, edit, press } from './correcting.js';
import { commandOn, drop, expectQuiet, folderOf, give, isDone, openApp, saved } from './pages.js';
import { NEXT, PLAN } from './plans.js';

const ALIASES = '旧名,新名,変更年度\n河川課,水辺課,平成29年度\n';

describe.skipIf(!hasBrowser)('what the page app saves', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('has the headings that were chosen, as the command writes them', async () => {
    const folder = folderOf({ 'plan.md': PLAN, 'next.md': NEXT });
    const written = commandOn(folder, ['run', 'plan.md', 'next.md', '--no-dictionary', '--headings', 'ja']);
    const opened = await openApp(browser);
    const { page } = opened;
    await give(page, [join(folder, 'plan.md'), join(folder, 'next.md')]);
    await page.click('#tab-save');
    await page.getByLabel('見出し').selectOption('ja');
    for (const name of [
      'plan.csv',
      'records.csv',
      'items.csv',
      'timeline.csv',
      'audit.csv',
      'plan--next.changes.csv',
    ]) {
      const file = (await saved(page, name)).toString();
      expect(file, name).toBe(written(name).toString());
      expect(file.split('\n')[0], name).toMatch(/[ぁ-ん一-龠]/);
    }
    expectQuiet(opened);
    await page.close();
  });

  it('as one archive holds every file as it is saved by itself, and the corrections', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'plan.md': PLAN, 'next.md': NEXT });
    await isDone(page);
    expect(unzipSync(await saved(page, 'shinchoku.zip'))['corrections.json']).toBeUndefined();
    await edit(page, '看板を直した');
    await changing(page, () => press(page, 'このままで正しい'));
    const held = unzipSync(await saved(page, 'shinchoku.zip'));
    const names = await page
      .locator('#pane-save .files-list [data-save]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-save') ?? ''));
    expect(names).toContain('plan--next.changes.html');
    expect(Object.keys(held).sort()).toEqual([...names, 'corrections.json'].sort());
    for (const name of names)
      expect((await saved(page, name)).equals(held[name] ?? new Uint8Array()), name).toBe(true);
    await page.click('#tab-corrections');
    const corrections = await download(page, '訂正を保存');
    expect(corrections.equals(held['corrections.json'] ?? new Uint8Array())).toBe(true);
    expectQuiet(opened);
    await page.close();
  });

  it('compares departments under their new names, as the command does', async () => {
    const renamed = NEXT.replaceAll('河川課', '水辺課');
    const folder = folderOf({ 'plan.md': PLAN, 'next.md': renamed, 'names.csv': ALIASES });
    const line = ['run', 'plan.md', 'next.md', '--no-dictionary'];
    const unaware = commandOn(folder, line)('plan--next.changes.json').toString();
    const written = commandOn(folder, [...line, '--aliases', 'names.csv']);
    const opened = await openApp(browser);
    const { page } = opened;
    await give(
      page,
      ['plan.md', 'next.md', 'names.csv'].map((name) => join(folder, name)),
    );
    const names = ['changes.json', 'changes.csv', 'changes.html'].map((end) => `plan--next.${end}`);
    for (const name of [...names, 'index.html', 'timeline.json', 'timeline.csv', 'audit.csv'])
      expect((await saved(page, name)).equals(written(name)), name).toBe(true);
    expect((await saved(page, 'plan--next.changes.json')).toString()).not.toBe(unaware);
    expectQuiet(opened);
    await page.close();
  });

  it('is kept for a browser that is slow to read it, and then no longer', async () => {
    const { page } = await openApp(browser);
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await page.click('#tab-report');
    const report = (await page.locator('.report-frame').getAttribute('src')) ?? '';
    const released = await watchReleased(page);
    await page.click('#tab-save');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="plan.csv"]')]);
    // The report may have been opened in a tab of its own.
    await page.click('.switch');
    await page.click('#tab-report');
    await page.locator(`.report-frame:not([src="${report}"])`).waitFor();
    await page.clock.fastForward(SLOW_BROWSER);
    expect(await released()).toEqual([]);
    await page.clock.fastForward(SLOW_BROWSER * 2);
    expect(await released()).toEqual([file.url(), report]);
    await page.close();
  });

  it('is saved by a button that is held down while its list is made anew', async () => {
    const { page } = await openApp(browser);
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await page.click('#tab-save');
    await page.hover('[data-save="plan.csv"]');
    await page.mouse.down();
    await drop(page, { 'empty.csv': '' });
    await page.waitForSelector('.documents li:nth-child(2)');
    await isDone(page);
    await page.waitForSelector('#pane-save[aria-busy="false"]');
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 5000 }), page.mouse.up()]);
    expect(file.suggestedFilename()).toBe('plan.csv');
    await page.close();
  });
});

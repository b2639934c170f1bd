import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes } from '../../src/model.js';
import { hasBrowser, open, openBrowser, seriousFaults } from './browser.js';

const NAME = 'output/shiroi-h29-progress--sample-h30-progress.changes';
const changes: Changes = JSON.parse(readFileSync(`${NAME}.json`, 'utf8'));
const told = changes.changes.filter(({ kind, classes }) => kind !== 'unchanged' || classes.length > 0);

describe.skipIf(!hasBrowser)('the page of changes in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('asks for nothing, and has nothing to complain of', async () => {
    const { page, requests, complaints } = await open(browser, `${NAME}.html`);
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
    expect(await page.locator('.sums b').allTextContents()).toEqual(
      (['unchanged', 'changed', 'added', 'removed'] as const).map((kind) => String(changes.summary[kind])),
    );
    await page.close();
  });

  it('filters by class and by department', async () => {
    const { page } = await open(browser, `${NAME}.html`);
    const shown = () => page.locator('.change:visible').count();
    expect(await shown()).toBe(told.length);
    await page.check('input[value="reworded"]');
    expect(await shown()).toBe(changes.summary.classes.reworded);
    expect(await page.textContent('.filter output')).toBe(
      `${changes.summary.classes.reworded} / ${told.length} 件`,
    );
    await page.selectOption('.filter select', '企画政策課');
    const both = told.filter(
      ({ classes, old, new: newer }) =>
        classes.includes('reworded') &&
        [old, newer].some((record) =>
          (record?.departments.length ? record.departments : (record?.item_departments ?? [])).includes(
            '企画政策課',
          ),
        ),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(await shown()).toBe(both.length);
    await page.click('.filter button');
    await expect.poll(shown).toBe(told.length);
    await page.close();
  });

  it('leads from a message to its place, through a filter that hides it', async () => {
    const { page } = await open(browser, `${NAME}.html`);
    await page.check('input[value="reverted"]');
    await page.locator('.messages .rule summary').first().click();
    const link = page.locator('.messages a').first();
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    expect(await target.isVisible()).toBe(false);
    await link.click();
    await expect.poll(() => target.isVisible()).toBe(true);
    await page.close();
  });

  it.each(['#%E0%A4%A', '#%', '#__proto__', '#constructor', '#n%00'])(
    'takes an address that it did not write: %s',
    async (hash) => {
      const { page, complaints } = await open(browser, `${NAME}.html`);
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      const loaded = await open(browser, `${NAME}.html`);
      await loaded.page.goto('about:blank');
      await loaded.page.goto(`file://${resolve(`${NAME}.html`)}${hash}`);
      expect(await loaded.page.locator('.filter').isVisible()).toBe(true);
      await loaded.page.check('input[value="reworded"]');
      expect(await loaded.page.locator('.change:visible').count()).toBe(changes.summary.classes.reworded);
      expect([...complaints, ...loaded.complaints]).toEqual([]);
      await page.close();
      await loaded.page.close();
    },
  );

  it('is whole without scripts', async () => {
    const { page } = await open(browser, `${NAME}.html`, { javaScriptEnabled: false });
    expect(await page.locator('.change:visible').count()).toBe(told.length);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault of serious impact, %s', async (colorScheme) => {
    expect(await seriousFaults(browser, `${NAME}.html`, { colorScheme }, 'details')).toEqual([]);
  });

  it('fits a phone, and paper', async () => {
    const { page } = await open(browser, `${NAME}.html`, { viewport: { width: 360, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});

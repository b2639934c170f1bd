import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { hasBrowser, openBrowser, openProfile } from '../report/browser.js';
import { activities, changing, edit, press } from './correcting.js';
import { drop, expectQuiet, folderOf, give, isDone, openApp, openAppAgain, saved } from './pages.js';
import { PLAN } from './plans.js';

/** How long a busy machine may take to show what a click does. */
const SOON = { timeout: 30_000 };

const jsonOf = async (page: Page, name: string) => JSON.parse((await saved(page, name)).toString());

/** What the records of a document are read as, by what they say. */
const statesOf = async (page: Page, name: string): Promise<Readonly<Record<string, string>>> => {
  const { records } = await jsonOf(page, name);
  return Object.fromEntries(
    records.map(({ activity, status }: { activity: string; status: string }) => [activity, status]),
  );
};

const SIGN = '看板を直した(平成26年度)【河川課】';

/** A file of one person's correction of a status. */
const correctionBy = (by: string, status: string) =>
  JSON.stringify({
    format: 'shinchoku-corrections/1',
    corrections: [
      {
        file: 'plan.md',
        sha256: '0'.repeat(64),
        at: { start: 0, end: SIGN.length, text: SIGN },
        do: 'set',
        set: { status },
        by,
      },
    ],
  });

describe.skipIf(!hasBrowser)('a session of the page app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('has one worker after a stop, which knows the corrections that were made before it', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await edit(page, '看板を直した');
    await page.getByLabel('状態').last().selectOption('planned');
    await changing(page, () => press(page, '訂正する'));
    const slow = `${PLAN}\n${'長い文。'.repeat(80_000)}`;
    await drop(page, { 'a.md': slow, 'b.md': slow, 'c.md': slow });
    await page.locator('.stop').click();
    await page.waitForSelector('body[data-state="stopped"]');
    expect(await page.locator('.documents li.stopped').count()).toBeGreaterThan(0);
    await expect.poll(() => page.workers().length, SOON).toBe(1);
    await page.click('.resume');
    await isDone(page);
    for (const name of ['plan.json', 'a.json', 'c.json'])
      expect(await statesOf(page, name), name).toMatchObject({
        看板を直した: 'planned',
        講座を開いた: 'implemented',
      });
    expect(page.workers()).toHaveLength(1);
    expectQuiet(opened);
    await page.close();
  });

  it('hears of what is corrected in another window, and closes without a question', async () => {
    const session = await openProfile(temporaryFolder());
    const path = join(folderOf({ 'plan.md': PLAN }), 'plan.md');
    const first = await openAppAgain(session);
    const second = await openAppAgain(session);
    for (const { page } of [first, second]) await give(page, [path]);
    await edit(first.page, '看板を直した');
    await changing(first.page, () => press(first.page, 'このままで正しい'));
    await expect.poll(() => activities(second.page), SOON).toContain('看板を直した 訂正');
    expect(await second.page.locator('#tab-corrections b').innerText()).toBe('1');
    /** Whether a page lets itself be closed without a question. */
    const canClose = "dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    for (const opened of [first, second]) {
      expect(await opened.page.evaluate(canClose)).toBe(true);
      expectQuiet(opened);
    }
    await session.close();
  });

  it('applies neither of two corrections that contradict each other until a person chooses', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    expect(await statesOf(page, 'plan.json')).toMatchObject({ 看板を直した: 'implemented' });
    await drop(page, { 'mine.json': correctionBy('青木', 'planned') });
    await page.locator('#tab-corrections b', { hasText: '1' }).waitFor();
    await isDone(page);
    expect(await statesOf(page, 'plan.json')).toMatchObject({ 看板を直した: 'planned' });
    await drop(page, { 'theirs.json': correctionBy('井上', 'in_progress') });
    await page.locator('#tab-corrections b', { hasText: '2' }).waitFor();
    await isDone(page);
    expect(await statesOf(page, 'plan.json')).toMatchObject({ 看板を直した: 'implemented' });
    await page.click('#tab-corrections');
    const theirs = page.locator('.editing-conflict .editing-side', { hasText: '井上' });
    await changing(page, () => theirs.getByRole('button').click());
    expect(await page.locator('.editing-conflict').count()).toBe(0);
    expect(await statesOf(page, 'plan.json')).toMatchObject({ 看板を直した: 'in_progress' });
    expectQuiet(opened);
    await page.close();
  });
});

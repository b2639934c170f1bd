import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { hasBrowser, open, openBrowser, openProfile } from '../report/browser.js';
import { activities, changing, download, edit, press, select } from './correcting.js';
import {
  APP,
  drop,
  expectQuiet,
  folderOf,
  give,
  isDone,
  OFFICE_SCREEN,
  openApp,
  openAppAgain,
  saved,
} from './pages.js';

const plan = (day: string) => `# 南台市 図書館計画 進捗状況
${day}

# 1.本

具体的な事業\t担当課\t実施したこと
①本の貸し出し\t図書課\t・本を5千冊買った(平成27年度)【図書課】・夜間の開館(平成28年度)【図書課】
②読み聞かせ\t児童課\t・会を毎月開いた(平成28年度)【児童課】
③講座\t図書課\t△
`;
const PLAN = plan('平成29年6月1日');
const NEXT = plan('平成30年6月1日');

/** Presses a button of the tab of corrections. */
const pressIn = (page: Page, name: string) =>
  page.locator('#pane-corrections').getByRole('button', { name, exact: true }).click();

const jsonOf = async (page: Page, name: string) => JSON.parse((await saved(page, name)).toString());

describe.skipIf(!hasBrowser)('what a person says in the page app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('of columns, departments and the document is taken by forms', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await page.click('#tab-corrections');
    await pressIn(page, '列の役割を指定する');
    await page.getByLabel('担当課').last().selectOption('note');
    await changing(page, () => pressIn(page, 'この役割で読み直す'));
    await pressIn(page, '部署の新しい名前を登録する');
    await page.getByLabel('前の名前').fill('図書課');
    await page.getByLabel('新しい名前', { exact: true }).fill('学習課');
    await changing(page, () => pressIn(page, '登録する'));
    await pressIn(page, '資料の名称と日付を訂正する');
    await page.getByLabel('資料の日付').fill('2017-06-30');
    await changing(page, () => pressIn(page, '訂正する'));
    expect(await page.locator('#tab-corrections b').innerText()).toBe('3');
    const { document, items } = await jsonOf(page, 'plan.json');
    expect([document.date, items[0].departments]).toEqual(['2017-06-30', []]);
    expectQuiet(opened);
    await page.close();
  });

  it('is not lost while it is typed, and stays with its record', async () => {
    const { page } = await openApp(browser);
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await edit(page, '本を5千冊買った');
    await press(page, '記録から除く');
    await changing(page, () => page.locator('.editing-body button[type=submit]').click());
    await edit(page, '会を毎月開いた');
    const before = await page.locator('.records tr.open').getAttribute('id');
    await page.getByLabel('理由(任意)').first().fill('館長に確認');
    await drop(page, { 'other.md': PLAN.replaceAll('南台市', '北台市') });
    await isDone(page);
    await page.click('#tab-corrections');
    await changing(page, () => pressIn(page, '元に戻す'));
    await page.click('#tab-records');
    expect(await page.getByLabel('理由(任意)').first().inputValue()).toBe('館長に確認');
    expect(await page.locator('.records tr.open').innerText()).toContain('会を毎月開いた');
    expect(await page.locator('.records tr.open').getAttribute('id')).toBe(before);
    await page.getByLabel('状態').last().selectOption('planned');
    await changing(page, () => press(page, '訂正する'));
    const { records } = await jsonOf(page, 'plan.json');
    expect(records.map((each: { status: string }) => each.status === 'planned')).toEqual([
      false,
      false,
      true,
      false,
    ]);
    await page.close();
  });

  it('last year is offered for this year, and stays with last year', async () => {
    const session = await openProfile(temporaryFolder());
    const folder = folderOf({ 'plan.md': PLAN, 'next.md': NEXT });
    const first = await openAppAgain(session);
    await give(first.page, [join(folder, 'plan.md')]);
    await edit(first.page, '夜間の開館');
    await changing(first.page, () => press(first.page, 'このままで正しい'));
    await first.page.close();
    const opened = await openAppAgain(session);
    const { page } = opened;
    await give(page, [join(folder, 'next.md')]);
    await page.click('#tab-corrections');
    await changing(page, () => pressIn(page, 'この資料に当てはめる'));
    expect(await page.locator('.editing-list').innerText()).toContain('別の版の訂正を当てはめた');
    expect(await page.locator('.offers').isVisible()).toBe(false);
    await changing(page, () => pressIn(page, '元に戻す'));
    await page.locator('.offers').waitFor();
    await page.reload();
    await give(page, [join(folder, 'plan.md')]);
    expect(await activities(page)).toContain('夜間の開館 訂正');
    expectQuiet(opened);
    await session.close();
  });

  it('is asked for where a file was given twice, and where the browser keeps nothing', async () => {
    const { page } = await openApp(browser);
    await page.evaluate('Storage.prototype.setItem = () => { throw new Error("full"); }');
    await drop(page, { 'plan.md': PLAN, 'copy.md': PLAN });
    await isDone(page);
    await page.click('#tab-messages');
    expect(await page.locator('.notices').innerText()).toContain('同じ内容のファイル');
    await page.click('.documents li:first-child .remove');
    await expect.poll(() => page.locator('.documents li').count()).toBe(1);
    await edit(page, '会を毎月開いた');
    await changing(page, () => press(page, 'このままで正しい'));
    expect(await page.locator('.told').innerText()).toContain('閉じる前に保存してください');
    /** Whether the page lets itself be closed without a question. */
    const canClose = () =>
      page.evaluate<boolean>("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    expect(await canClose()).toBe(false);
    await page.click('#tab-corrections');
    await download(page, '訂正を保存');
    expect(await canClose()).toBe(true);
    await page.close();
  });

  it('has no serious faults for axe: questions, the form and the list of corrections', async () => {
    const { page } = await open(browser, APP, { viewport: OFFICE_SCREEN, bypassCSP: true });
    await drop(page, { 'plan.md': PLAN, 'wrong.json': '{"format":"shinchoku-profile/1"}' });
    await isDone(page);
    await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
    const expectSound = async (where: string) => {
      const faults = await page.evaluate<{ id: string; impact: string; html: string }[]>(
        `axe.run(document, { iframes: false }).then(({ violations }) =>
          violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html })))`,
      );
      const serious = faults.filter(({ impact }) => ['serious', 'critical'].includes(impact));
      expect(serious, where).toEqual([]);
    };
    await edit(page, '会を毎月開いた');
    await expectSound('form');
    await changing(page, () => press(page, 'このままで正しい'));
    await select(page, '夜間の開館');
    await page.click('#tab-messages');
    await page.locator('.editing-question').first().waitFor();
    await expectSound('questions');
    await page.click('#tab-corrections');
    await expectSound('corrections');
    await pressIn(page, '列の役割を指定する');
    await expectSound('columns');
    await page.close();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, open, openBrowser, seriousFaults } from '../report/browser.js';
import { activities } from './correcting.js';
import {
  APP,
  APP_WITH_DICTIONARY,
  commandOn,
  drop,
  expectQuiet,
  folderOf,
  give,
  isDone,
  OFFICE_SCREEN,
  openApp,
  saved,
} from './pages.js';

const fileOf = (path: string) => readFileSync(path);

/** A sample of each kind of file. */
const SAMPLES: Readonly<Record<string, Buffer>> = {
  'tables.html': fileOf('test/cases/html-tables/input.html'),
  'pipes.md': fileOf('test/cases/markdown-pipe-table/input.md'),
  'laid-out.txt': fileOf('test/cases/laid-out-text/input.txt'),
  'plan.csv': fileOf('test/formats/files/plan.csv'),
  'book.xlsx': fileOf('test/formats/files/t1.xlsx'),
  'old-book.xls': fileOf('test/formats/files/t1.xls'),
  'words.docx': fileOf('test/formats/files/t1.docx'),
  'printed.pdf': fileOf('test/formats/files/plan-chromium.pdf'),
  'spread.pdf': fileOf('test/formats/files/marks-calc.pdf'),
};

const stemOf = (name: string) => name.replace(/\.\w+$/, '');

const edition = (day: string, entries: string) =>
  `# 川辺のみちづくり計画 進捗一覧\n\n${day}\n\n## 1 歩く道\n\n| 事業 | 担当課 | 実施したこと |\n| --- | --- | --- |\n| ① 遊歩道の整備 | 土木課 | ${entries} |\n`;
const OLD = edition('平成29年6月1日', '・案内板の設置（平成28年度）【土木課】');
const NEW = edition('平成30年6月1日', '・案内板の設置（平成28～29年度）【土木課】');

const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(type, text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);

/** How long a busy machine may take to show what a click does. */
const SOON = { timeout: 30_000 };

describe.skipIf(!hasBrowser)('the page app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    [APP, ['--no-dictionary']],
    [APP_WITH_DICTIONARY, []],
  ])('%s makes of each kind of file what the command makes of it', async (app, words) => {
    const folder = folderOf(SAMPLES);
    const written = commandOn(folder, [
      'run',
      ...Object.keys(SAMPLES),
      ...words,
      '--outputs',
      'json,csv,items,xlsx',
    ]);
    const opened = await openApp(browser, app);
    const { page } = opened;
    await give(
      page,
      Object.keys(SAMPLES).map((name) => join(folder, name)),
    );
    for (const stem of Object.keys(SAMPLES).map(stemOf)) {
      const json = await saved(page, `${stem}.json`);
      expect(JSON.parse(json.toString()).records.length, stem).toBeGreaterThan(0);
      expect(json.equals(written(`${stem}.json`)), `${stem}.json`).toBe(true);
      expect((await saved(page, `${stem}.csv`)).equals(written(`${stem}.csv`)), `${stem}.csv`).toBe(true);
    }
    for (const name of ['records.csv', 'items.csv', 'records.xlsx', 'printed.transcript.txt'])
      expect((await saved(page, name)).equals(written(name)), name).toBe(true);
    expectQuiet(opened);
    await page.close();
  });

  it('compares editions and shows the report, as the command writes them', async () => {
    const folder = folderOf({ 'old.md': OLD, 'new.md': NEW });
    const written = commandOn(folder, ['run', 'old.md', 'new.md', '--no-dictionary']);
    const opened = await openApp(browser);
    const { page } = opened;
    await give(page, [join(folder, 'old.md'), join(folder, 'new.md')]);
    await page.click('#tab-changes');
    expect(await page.locator('#pane-changes').textContent()).toContain('案内板の設置');
    const names = ['old--new.changes.json', 'old--new.changes.csv', 'old--new.changes.html'];
    for (const name of [...names, 'index.html', 'timeline.json', 'timeline.csv', 'audit.csv'])
      expect((await saved(page, name)).toString(), name).toBe(written(name).toString());
    await page.click('#tab-report');
    const report = page.frameLocator('.report-frame');
    await report.locator('.summary').first().waitFor();
    await report.locator('.switch').click();
    expect(await report.locator('html').getAttribute('lang')).toBe('en');
    expectQuiet(opened);
    await page.close();
  });

  it('saves everything as one archive', async () => {
    const { page } = await openApp(browser);
    await give(page, [join(folderOf({ 'old.md': OLD }), 'old.md')]);
    const archive = await saved(page, 'shinchoku.zip');
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['old.json', 'records.xlsx', 'index.html'])
      expect(archive.includes(Buffer.from(name)), name).toBe(true);
    await page.close();
  });

  it('takes what is dropped, and lets a file fail alone', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'a.md': OLD, 'empty.csv': '', 'b.md': NEW });
    await isDone(page);
    const states = page.locator('.documents li');
    const classes = `[...document.querySelectorAll('.documents li')].map(({ className }) => className)`;
    expect(await page.evaluate(classes)).toEqual(['done', 'failed', 'done']);
    expect(await states.nth(1).innerText()).toContain('空');
    expect(await activities(page)).toEqual(['案内板の設置']);
    await page.click('#tab-messages');
    expect(await page.locator('.notices').innerText()).toContain('empty.csv');
    expectQuiet(opened);
    await page.close();
  });

  it.each([
    [
      'text/html',
      '<table><tr><th>事業</th><th>担当課</th><th>実施したこと</th></tr><tr><td>①橋の点検</td><td>土木課</td><td>・10橋を点検した（平成28年度）</td></tr></table>',
    ],
    ['text/plain', '事業\t担当課\t実施したこと\n①橋の点検\t土木課\t・10橋を点検した（平成28年度）\n'],
  ])('takes a pasted table as %s', async (type, text) => {
    const { page } = await openApp(browser);
    await paste(page, { [type]: text });
    await isDone(page);
    expect(await activities(page)).toEqual(['10橋を点検した']);
    await page.close();
  });

  it('takes the files of a folder', async () => {
    const folder = folderOf({ 'old.md': OLD, 'inner/new.md': NEW, 'photo.bmp': 'BM' });
    const { page } = await openApp(browser);
    await page.setInputFiles('input.folder', folder);
    await isDone(page);
    expect(await page.locator('.documents .name').allTextContents()).toEqual([
      expect.stringMatching(/\/inner\/new\.md$/),
      expect.stringMatching(/\/old\.md$/),
    ]);
    expect(await page.locator('.passed-over').textContent()).toContain('photo.bmp');
    await page.close();
  });

  it('stops at once, keeps what is done, and goes on when asked', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    const slow = `${OLD}\n${'長い文。'.repeat(80_000)}`;
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`later-${index}.md`, slow]));
    await drop(page, { 'a.md': OLD, ...many });
    await page.locator('.documents li.done').first().waitFor();
    await page.click('.stop');
    await page.waitForSelector('body[data-state="stopped"]');
    const done = await page.locator('.documents li.done').count();
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(13);
    expect(await page.locator('.documents li.stopped').count()).toBe(13 - done);
    expect(await activities(page)).toContain('案内板の設置');
    expect((await saved(page, 'a.json')).toString()).toContain('案内板の設置');
    await page.click('.resume');
    await isDone(page);
    expect(await page.locator('.documents li.done').count()).toBe(13);
    expectQuiet(opened);
    await page.close();
  });

  it('forgets a document that is taken out', async () => {
    const { page } = await openApp(browser);
    await drop(page, { 'a.md': OLD, 'b.md': NEW });
    await isDone(page);
    await page.click('.documents li:first-child .remove');
    await expect.poll(() => page.locator('.documents li').count(), SOON).toBe(1);
    await expect.poll(() => page.locator('.records').innerText(), SOON).not.toContain('平成29年6月1日');
    await page.click('.documents .remove');
    await page.waitForSelector('body[data-state="empty"]');
    await page.close();
  });

  it('shows a record with its source, and goes through the list by keyboard', async () => {
    const { page } = await openApp(browser);
    await drop(page, { 'real.md': readFileSync('input/shiroi-h29-progress.md', 'utf8') });
    await isDone(page);
    await page.locator('.records tbody tr').nth(1).click();
    const second = await page.locator('.detail .row-text mark.activity').innerText();
    await page.focus('.records-scroll');
    await page.keyboard.press('ArrowDown');
    const third = await page.locator('.detail .row-text mark.activity').innerText();
    const [, wanted, next] = await activities(page);
    expect([second, third]).toEqual([wanted, next]);
    await page.focus('[role="tab"][aria-selected="true"]');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#pane-messages').isVisible()).toBe(true);
    const link = page.locator('#pane-messages a[href^="#r"]').first();
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    await link.click();
    expect(await page.locator('#pane-records').isVisible()).toBe(true);
    expect(await page.locator('.records tr.open').count()).toBe(1);
    await page.close();
  });

  it('speaks English, and says in words that nothing leaves it', async () => {
    const { page } = await openApp(browser);
    expect(await page.locator('.promise').innerText()).toContain('外部への通信は一切しません');
    await page.click('.switch');
    expect(await page.locator('.promise').innerText()).toContain('Nothing is sent anywhere');
    await drop(page, { 'a.md': OLD, 'empty.csv': '' });
    await isDone(page);
    const shown = (await page.locator('body').innerText()).replaceAll(
      /案内板の設置|遊歩道の整備|① |土木課|日本語/g,
      '',
    );
    expect(shown).not.toMatch(/[ぁ-んァ-ヶ]/);
    await page.close();
  });

  it('can ask for nothing, whatever runs in it', async () => {
    const { page } = await open(browser, APP);
    const asked = await page.evaluate(
      `fetch('https://example.test/').then(() => 'asked', (error) => error.name)`,
    );
    const drawn = await page.evaluate(`new Promise((done) => {
      const image = new Image();
      image.onerror = () => done('refused');
      image.src = 'https://example.test/a.png';
    })`);
    expect([asked, drawn]).toEqual(['TypeError', 'refused']);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    await page.close();
  });

  it('has no serious faults for axe when it is empty', async () => {
    expect(await seriousFaults(browser, APP, { viewport: OFFICE_SCREEN })).toEqual([]);
  });

  it('has no serious faults for axe in any of its panes', async () => {
    const { page } = await open(browser, APP, { viewport: OFFICE_SCREEN, bypassCSP: true });
    await drop(page, { 'old.md': OLD, 'new.md': NEW, 'empty.csv': '' });
    await isDone(page);
    await page.locator('.records tbody tr').first().click();
    await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
    for (const name of ['records', 'messages', 'changes', 'report', 'save']) {
      await page.click(`#tab-${name}`);
      const faults = await page.evaluate<{ id: string; impact: string; html: string }[]>(
        `axe.run(document, { iframes: false }).then(({ violations }) =>
          violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html })))`,
      );
      expect(
        faults.filter(({ impact }) => ['serious', 'critical'].includes(impact)),
        name,
      ).toEqual([]);
    }
    await page.close();
  });
});

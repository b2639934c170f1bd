import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { hasBrowser, openBrowser, openProfile } from '../report/browser.js';
import { activities, changing, download, edit, mark, press } from './correcting.js';
import {
  commandOn,
  drop,
  expectQuiet,
  folderOf,
  give,
  isDone,
  openApp,
  openAppAgain,
  saved,
} from './pages.js';

/** A plan in which there is one text for each kind of correction. */
const PLAN = `# 北浜市 緑のまちづくり計画 進捗状況
平成29年6月28日

# 1.公園

具体的な事業\t担当課\t実施したこと
①公園の手入れ\t公園課\t・花壇の植え替え(平成27年度)【公園課】・遊具の点検(平成28年度)【公園課】
②緑の教室\t環境課\t・教室を開き、冊子を配布(平成28年度)【環境課】
③街路樹\t道路課\t・剪定を委託(平成28年度)【道路課】・枯れ枝の処分(平成28年度)【道路課】
④生け垣\t環境課\t・補助の相談窓口(平成28年度)【環境課】・別紙のとおり(平成28年度)【環境課】

補足として苗木の配布(平成28年度)【みどり課】
`;

/** The next edition: a day later, and one text is another. */
const NEXT = PLAN.replace('平成29年6月28日', '平成30年6月28日').replace('枯れ枝の処分', '落ち葉の処分');

/** A sample of each way in which a source is shown. */
const SOURCES: Readonly<Record<string, Buffer>> = {
  'pages.html': readFileSync('test/cases/html-tables/input.html'),
  'book.xlsx': readFileSync('test/formats/files/t1.xlsx'),
  'printed.pdf': readFileSync('test/formats/files/plan-chromium.pdf'),
};

/** What each kind of correction makes of the plan. */
const CORRECTED = [
  '花壇の植え替え 訂正',
  '遊具の点検',
  '教室を開き、 訂正',
  '冊子を配布 訂正',
  '剪定を委託枯れ枝の処分 訂正',
  '補助の相談窓口 訂正',
  '苗木の配布 訂正',
];

/** Makes a correction of each kind by the forms, and leaves the list of corrections open. */
async function correctAll(page: Page): Promise<void> {
  await edit(page, '花壇の植え替え');
  await page.getByLabel('状態').last().selectOption('planned');
  await page.getByLabel('訂正する人').fill('公園課 青木');
  await changing(page, () => press(page, '訂正する'));
  await edit(page, '教室を開き');
  await press(page, '分ける');
  await page.locator('.editing-body textarea').focus();
  for (let at = 0; at < '・教室を開き、'.length; at++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await changing(page, () => press(page, 'この形に分ける'));
  await edit(page, '剪定を委託');
  await press(page, '次とつなげる');
  await changing(page, () => press(page, '一つにつなげる'));
  await edit(page, '別紙のとおり');
  await press(page, '記録から除く');
  await changing(page, () => page.locator('.editing-body button[type=submit]').click());
  await edit(page, '補助の相談窓口');
  await changing(page, () => press(page, 'このままで正しい'));
  await mark(page, '苗木', '【みどり課】');
  await changing(page, () => press(page, '記録に加える'));
  await page.click('#tab-corrections');
}

/** How long a busy machine may take to show what a click does. */
const SOON = { timeout: 30_000 };

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Waits until so many corrections are made, and applied. */
async function countIs(page: Page, count: number): Promise<void> {
  await page.locator('#tab-corrections b', { hasText: new RegExp(`^${count}$`) }).waitFor();
  await isDone(page);
}

const KINDS = ['add', 'confirm', 'drop', 'join', 'set', 'split'];

describe.skipIf(!hasBrowser)('corrections in the page app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('of each kind are made by forms, and the command makes the same of their file', async () => {
    const folder = folderOf({ 'plan.md': PLAN });
    const opened = await openApp(browser);
    const { page } = opened;
    await give(page, [join(folder, 'plan.md')]);
    await correctAll(page);
    const file = await download(page, '訂正を保存');
    const kinds = JSON.parse(file.toString()).corrections.map((each: { do: string }) => each.do);
    expect(kinds.sort()).toEqual(KINDS);
    await page.click('#tab-records');
    expect(await activities(page)).toEqual(CORRECTED);
    writeFileSync(join(folder, 'mine.json'), file);
    const written = commandOn(folder, [
      'run',
      'plan.md',
      '--corrections',
      'mine.json',
      '--no-dictionary',
      '--outputs',
      'json,csv,items',
    ]);
    for (const name of ['plan.json', 'plan.csv', 'records.csv', 'items.csv'])
      expect((await saved(page, name)).toString(), name).toBe(written(name).toString());
    expectQuiet(opened);
    await page.close();
  });

  it('outlast a reload and a session, and hold for the next edition where its text stands once', async () => {
    const folder = folderOf({ 'plan.md': PLAN, 'next.md': NEXT });
    const profile = temporaryFolder();
    let session = await openProfile(profile);
    let opened = await openAppAgain(session);
    await give(opened.page, [join(folder, 'plan.md')]);
    await correctAll(opened.page);
    const file = await download(opened.page, '訂正を保存');
    await opened.page.reload();
    await give(opened.page, [join(folder, 'plan.md')]);
    expect(await activities(opened.page)).toEqual(CORRECTED);
    await session.close();
    session = await openProfile(profile);
    opened = await openAppAgain(session);
    const { page } = opened;
    await give(page, [join(folder, 'plan.md')]);
    expect(await activities(page)).toEqual(CORRECTED);
    expect(await page.locator('#tab-corrections b').innerText()).toBe(String(KINDS.length));
    await page.close();
    opened = await openAppAgain(session);
    writeFileSync(join(folder, 'corrections.json'), file);
    await give(opened.page, [join(folder, 'next.md'), join(folder, 'corrections.json')]);
    const inNext = CORRECTED.flatMap((each) =>
      each.startsWith('剪定') ? ['剪定を委託', '落ち葉の処分'] : [each],
    );
    expect(await activities(opened.page)).toEqual(inNext);
    await opened.page.click('#tab-corrections');
    const states = await opened.page.locator('.editing-list tbody tr').allInnerTexts();
    expect(states.filter((state) => state.includes('使われていない'))).toEqual([
      expect.stringContaining('枯れ枝の処分'),
    ]);
    expect(states.filter((state) => state.includes('別の版の訂正を当てはめた'))).toHaveLength(5);
    expectQuiet(opened);
    await session.close();
  });

  it('are undone and done again', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, { 'plan.md': PLAN });
    await isDone(page);
    await edit(page, '遊具の点検');
    await press(page, '記録から除く');
    await changing(page, () => page.locator('.editing-body button[type=submit]').click());
    expect(await activities(page)).not.toContain('遊具の点検');
    await page.click('#tab-corrections');
    await changing(page, () => page.click('text=元に戻す'));
    expect(await activities(page)).toContain('遊具の点検');
    await changing(page, () => page.click('text=やり直す'));
    expect(await activities(page)).not.toContain('遊具の点検');
    expectQuiet(opened);
    await page.close();
  });

  it('are taken from what is dropped, with what columns are for', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    const columns = {
      format: 'shinchoku-profile/1',
      tables: [{ headings: ['具体的な事業', '担当課', '実施したこと'], roles: [null, 'note', null] }],
    };
    const corrections = {
      format: 'shinchoku-corrections/1',
      corrections: [
        {
          file: 'plan.md',
          sha256: '0'.repeat(64),
          at: { start: 0, end: 18, text: '剪定を委託(平成28年度)【道路課】' },
          do: 'set',
          set: { status: 'in_progress' },
        },
      ],
    };
    await drop(page, {
      'plan.md': PLAN,
      'mine.json': JSON.stringify(corrections),
      'columns.json': JSON.stringify(columns),
      'names.csv': '旧名,新名,変更年度\n公園課,みどり公園課,平成29年度\n',
    });
    await isDone(page);
    await countIs(page, 3);
    expect(await page.locator('.documents li').count()).toBe(1);
    const { items, records } = JSON.parse((await saved(page, 'plan.json')).toString());
    expect(items[0].departments).toEqual([]);
    expect(records.find((each: { activity: string }) => each.activity === '剪定を委託').status).toBe(
      'in_progress',
    );
    await drop(page, { 'wrong.json': '{"format":"shinchoku-corrections/1","corrections":[{"do":"burn"}]}' });
    await page.locator('.told', { hasText: 'このファイルは使えません' }).waitFor();
    expectQuiet(opened);
    await page.close();
  });

  it.each(['pages.html', 'book.xlsx', 'printed.pdf'])(
    'a record of %s is marked in its source, and is selected there',
    async (name) => {
      const opened = await openApp(browser);
      const { page } = opened;
      await give(page, [join(folderOf({ [name]: SOURCES[name] ?? '' }), name)]);
      const texts = await activities(page);
      for (const at of [0, texts.length - 1]) {
        await page.locator('.records tbody tr').nth(at).click();
        const marked = page.locator('.source-content .here');
        const isMarked = async () =>
          bare((await marked.allTextContents()).join('')).includes(bare(texts[at] ?? ''));
        await expect.poll(isMarked, SOON).toBe(true);
      }
      const [first = ''] = await page
        .locator('.records tbody tr')
        .evaluateAll((rows) => rows.map(({ id }) => id));
      const others = page.locator('.source-content .run.f-record:not(.here)');
      await others.first().scrollIntoViewIfNeeded();
      await others.first().click();
      await expect.poll(() => page.locator('.records tr.open').getAttribute('id'), SOON).toBe(first);
      expectQuiet(opened);
      await page.close();
    },
  );

  it('come from answers to questions', async () => {
    const opened = await openApp(browser);
    const { page } = opened;
    await drop(page, {
      'plan.md': PLAN.replace('・剪定を委託(平成28年度)【道路課】・枯れ枝の処分(平成28年度)【道路課】', '△'),
    });
    await isDone(page);
    await page.click('#tab-messages');
    const question = page.locator('.editing-question', { hasText: '記号「△」の意味' });
    await changing(page, () => question.getByRole('button', { name: '予定', exact: true }).click());
    await question.waitFor({ state: 'detached' });
    const { records } = JSON.parse((await saved(page, 'plan.json')).toString());
    expect(records.filter((each: { status: string }) => each.status === 'planned')).toMatchObject([
      { status_basis: 'corrected', mark: '△' },
    ]);
    expectQuiet(opened);
    await page.close();
  });
});

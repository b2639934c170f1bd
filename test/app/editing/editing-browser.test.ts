import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyCorrections, parseCorrections } from '../../../src/index.js';
import { extractAndExplain } from '../../../src/pipeline.js';
import { PLAN } from '../../corrections/corrected.js';
import { hasBrowser, openBrowser } from '../../report/browser.js';

const SIZE = { width: 1366, height: 768 };
const FOLDER = mkdtempSync(join(tmpdir(), 'editing-'));
const PAGE = join(FOLDER, 'editing.html');

/** A plan in which a person is asked something. */
const ASKED = PLAN.replace(
  '③窓口の改善\t総務課\t未実施',
  '③窓口の改善\t総務課\t△\n④研修\t総務課\t・研修の実施(平成28年度)【総務課】・研修会の準備(平成28年度)',
);

async function writePage(): Promise<void> {
  const bundled = await build({
    entryPoints: ['test/app/editing/page/editing-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome111',
    charset: 'utf8',
    loader: { '.json': 'json' },
  });
  const styles = await build({
    stdin: {
      contents: '@import "./src/report/page/report.css"; @import "./src/app/editing/forms/editing.css";',
      loader: 'css',
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
  });
  writeFileSync(
    PAGE,
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>訂正</title><style>${styles.outputFiles[0]?.text}
main{display:grid;grid-template-columns:1fr 1fr;gap:2rem}body{max-width:none}</style>
<main><section id="form"></section><section id="questions"></section></main><section id="list"></section>
<script>${bundled.outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script></html>`,
  );
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let text = ASKED;

/** What the worker does in the real page. */
async function correct(corrections: unknown, profile: unknown) {
  const file = 'plan.md';
  const { document: base, transcript, tables } = await extractAndExplain(text, { file, profile });
  const nothing = { format: 'shinchoku-corrections/1', corrections: [] };
  const { document, applied, unused } = applyCorrections(base, transcript, corrections ?? nothing);
  return {
    asked: [{ stem: 'plan', base, document, text: transcript.text, tables: tables }],
    outcomes: [{ stem: 'plan', sha256: base.document.sha256, applied, unused }],
  };
}

const entries = () => page.evaluate('editing.state.corrections') as Promise<Record<string, unknown>[]>;
const activities = async () => {
  const { asked } = await correct(await page.evaluate('editing.corrections'), null);
  return asked[0]?.document.records.map(({ activity }) => activity);
};

/** Does something that changes the corrections, and waits until the page shows them. */
async function changing(act: () => Promise<unknown>): Promise<void> {
  const before = Number(await page.getAttribute('body', 'data-shown'));
  await act();
  await page.waitForFunction(`Number(document.body.dataset.shown) > ${before}`);
}

async function openPage(id = ''): Promise<void> {
  page = await context.newPage();
  await page.exposeFunction('correct', correct);
  await page.goto(`file://${PAGE}#${id}`);
  await page.waitForFunction('document.body.dataset.shown');
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

const shoot = async (name: string) => {
  if (process.env.SHINCHOKU_SHOTS)
    await page.screenshot({ path: join(process.env.SHINCHOKU_SHOTS, `${name}.png`) });
};

describe.runIf(hasBrowser)('the forms', () => {
  beforeAll(async () => {
    await writePage();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(FOLDER, { recursive: true });
  });
  beforeEach(async () => {
    text = ASKED;
    context = await browser.newContext({ viewport: SIZE });
  });
  afterEach(() => context.close());

  it('set fields of a record and its item, and take them back', async () => {
    await openPage('r1.1.2');
    await shoot('record');
    await page.getByLabel('状態').selectOption('planned');
    await page.getByLabel('平成29年度(2017)').check();
    await page.getByLabel('訂正する人').fill('市民課 佐藤');
    await page.getByLabel('理由(任意)').first().fill('原簿と照合');
    await page.getByText('事業(この事業').click();
    await page.getByLabel('事業名').fill('住民説明会');
    await changing(() => press('訂正する'));
    expect(await entries()).toMatchObject([
      {
        do: 'set',
        set: { status: 'planned', fiscal_years: [2016, 2017] },
        by: '市民課 佐藤',
        on: '2026-11-26',
      },
      { do: 'set', set: { item_title: '住民説明会' }, why: '原簿と照合' },
    ]);
    const row = page.locator('.editing-list tbody tr').first();
    expect(await row.innerText()).toContain('平成28年度、平成29年度');
    expect(await row.innerText()).toContain('反映済み');
    await shoot('corrected');
    await changing(() => row.getByRole('button', { name: '取り消す' }).click());
    expect(await entries()).toHaveLength(1);
    await changing(() => press('元に戻す'));
    expect(await entries()).toHaveLength(2);
  });

  it('split a record with the keyboard alone', async () => {
    await openPage('r1.2.1');
    await page.getByRole('button', { name: '分ける', exact: true }).focus();
    await page.keyboard.press('Enter');
    const area = page.getByLabel('資料の文');
    expect(await area.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
    for (let at = 0; at < '・広報紙を発行し、'.length; at++) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    expect(await area.inputValue()).toContain('発行し、▼動画');
    expect(await page.locator('.editing-parts li').allInnerTexts()).toEqual([
      '・広報紙を発行し、',
      '動画を公開(平成28年度)【広報課】',
    ]);
    await shoot('split');
    await page.keyboard.press('Enter');
    expect(await area.inputValue()).not.toContain('▼');
    await page.keyboard.press('Enter');
    await changing(() => press('この形に分ける'));
    expect((await activities())?.slice(2, 4)).toEqual(['広報紙を発行し、', '動画を公開']);
  });

  it('join, drop, confirm and add', async () => {
    await openPage('r1.1.1');
    await press('次とつなげる');
    await shoot('join');
    await changing(() => press('一つにつなげる'));
    expect((await activities())?.[0]).toBe('説明会を開催冊子の配布');
    await page.evaluate("location.hash = 'r1.2.1'");
    await changing(() => press('このままで正しい'));
    await press('記録から除く');
    await shoot('drop');
    await changing(() => page.locator('#form button[type=submit]').click());
    await page.evaluate("mark('講演会の開催(平成28年度)【総務課】')");
    await shoot('add');
    await changing(() => press('記録に加える'));
    expect((await entries()).map((entry) => entry.do)).toEqual(['join', 'drop', 'add']);
    expect(await activities()).toContain('講演会の開催');
    await shoot('list');
  });

  it('ask, and make corrections of the answers', async () => {
    await openPage();
    await shoot('questions');
    const cards = page.locator('.editing-question');
    const asked = await cards.locator('h3').allInnerTexts();
    expect(asked.join()).toContain('記号「△」の意味');
    await changing(() => page.getByRole('button', { name: '予定', exact: true }).click());
    expect(await entries()).toMatchObject([{ do: 'set', set: { status: 'planned' } }]);
    expect(await cards.count()).toBe(asked.length - 1);
    await page.getByRole('button', { name: 'あとで答える' }).first().click();
    expect(await cards.count()).toBe(asked.length - 2);
    await press('あとに回したものを出す');
    expect(await cards.count()).toBe(asked.length - 1);
  });

  it('keep corrections over a reload, a new window and into the next edition, and tell which are unused', async () => {
    await openPage('r1.2.1');
    await changing(() => press('このままで正しい'));
    await press('記録から除く');
    await changing(() => page.locator('#form button[type=submit]').click());
    await page.evaluate("location.hash = 'r1.1.2'");
    await page.getByLabel('状態').selectOption('planned');
    await changing(() => press('訂正する'));
    const kept = await entries();
    await page.reload();
    await page.waitForFunction('document.body.dataset.shown');
    expect(await entries()).toEqual(kept);
    await page.close();
    await openPage();
    expect(await entries()).toEqual(kept);
    const file = JSON.parse(await page.evaluate<string>('editing.toFile()'));
    expect(parseCorrections(file).corrections).toHaveLength(2);
    text = ASKED.replace('平成29年6月28日', '平成30年6月28日').replace('動画を公開', '動画を配信');
    await page.close();
    await openPage();
    expect(await entries()).toEqual([]);
    await changing(() => page.evaluate(`editing.merge(${JSON.stringify(file)})`));
    const states = await page.locator('.editing-list tbody tr').allInnerTexts();
    expect(states[0]).toContain('使われていない');
    expect(states[1]).toContain('別の版の訂正を当てはめた');
    await shoot('unused');
  });

  it('show conflicts, of which a person takes one', async () => {
    await openPage('r1.1.2');
    await page.getByLabel('状態').selectOption('planned');
    await changing(() => press('訂正する'));
    const [own] = await entries();
    const corrections = [{ ...own, set: { status: 'completed' }, by: '企画課 田中' }];
    const other = { format: 'shinchoku-corrections/1' as const, corrections };
    await changing(() => page.evaluate(`editing.merge(${JSON.stringify(other)})`));
    await page.locator('.editing-conflict').scrollIntoViewIfNeeded();
    await shoot('conflict');
    const sides = page.locator('.editing-side');
    expect(await sides.allInnerTexts()).toEqual([
      expect.stringContaining('状態: 予定'),
      expect.stringContaining('企画課 田中'),
    ]);
    await changing(() => sides.nth(1).getByRole('button').click());
    expect(await entries()).toMatchObject([{ set: { status: 'completed' } }]);
  });

  it('say what columns are for, and give a department its new name', async () => {
    await openPage();
    await page.evaluate('columns()');
    expect(await page.getByLabel('実施したこと').inputValue()).toBe('result');
    await press('この役割で読み直す');
    expect(await page.locator('#form [role=status]').innerText()).toBe('変えたところがありません。');
    await page.getByLabel('実施したこと').selectOption('note');
    await shoot('columns');
    await changing(() => press('この役割で読み直す'));
    expect(await page.evaluate('editing.profile.tables')).toEqual([
      { headings: ['具体的な事業', '担当課', '実施したこと'], roles: [null, null, 'note'] },
    ]);
    await page.evaluate('names()');
    await press('登録する');
    await page.getByLabel('前の名前').fill('市民課');
    await page.getByLabel('新しい名前', { exact: true }).fill('協働課');
    await page.getByLabel('新しい名前になった年度').fill('2017');
    await shoot('names');
    await changing(() => press('登録する'));
    expect(await page.evaluate('editing.state.aliases')).toEqual([
      { old: '市民課', new: '協働課', fiscalYear: 2017 },
    ]);
    expect(await page.locator('#list').innerText()).toContain('市民課 → 協働課');
    await shoot('answers');
  });

  it('speak English, too, and have no serious fault', async () => {
    await openPage('r1.1.2');
    await page.getByLabel('状態').selectOption('planned');
    await changing(() => press('訂正する'));
    await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
    const faults = async () => {
      const { violations } = await page.evaluate<{ violations: { id: string; impact: string }[] }>(
        'axe.run()',
      );
      return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id);
    };
    expect(await faults()).toEqual([]);
    await page.evaluate("speak('en')");
    await shoot('english');
    expect(await page.getByRole('heading', { name: 'Correct this record' }).count()).toBe(1);
    const left = (await page.locator('label, button, legend, th, h2, h3').allInnerTexts()).filter((each) =>
      /[ぁ-ん]/.test(each.replaceAll(/「.*?」/g, '')),
    );
    expect(left).toEqual([]);
    expect(await faults()).toEqual([]);
    await page.evaluate("speak('ja')");
    await press('分ける');
    expect(await faults()).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes, ProgressDocument } from '../../src/model.js';
import { oneSection, row } from '../compare/editions.js';
import { hasBrowser, open, openBrowser, seriousFaults } from './browser.js';
import { column, reportOf, showsRecords } from './pages.js';

const REPORT = 'output/index.html';
const read = <T>(name: string): T => JSON.parse(readFileSync(`output/${name}.json`, 'utf8'));
/** The latest edition comes first. */
const documents = ['sample-h30-progress', 'shiroi-h29-progress'].map(read<ProgressDocument>);
const [sample, real] = documents as [ProgressDocument, ProgressDocument];
const changes = read<Changes>('shiroi-h29-progress--sample-h30-progress.changes');

const isDone = ({ status }: { readonly status: string }) =>
  status === 'implemented' || status === 'in_progress' || status === 'completed';

/** Items all of whose records say that nothing was done. */
const idle = ({ items, records }: ProgressDocument) =>
  items.filter(({ id }) =>
    records.filter(({ item }) => item === id).every(({ status }) => status === 'not_implemented'),
  );

const goTo = (page: Page, hash: string | null) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('asks for nothing, and has nothing to complain of', async () => {
    const { page, requests, complaints } = await open(browser, REPORT);
    expect(requests).toEqual([page.url()]);
    await page.click('.switch');
    await page.locator('.records tbody a').first().click();
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  });

  it('begins with a sentence whose figures lead to what they count', async () => {
    const { page } = await open(browser, REPORT);
    expect(await page.innerText('#edition-0 .summary >> nth=0')).toBe(
      '58事業のうち19が未実施。前年度から新たに5の取組が加わり、2事業が未実施から始まり、1事業が未実施に戻りました。',
    );
    expect(await page.innerText('#edition-0 .summary.more')).toBe(
      'ほかに、1事業が新しく載り、1事業がほかの事業から分かれ、1事業がほかの事業と一つになり、2事業がなくなり、3件で過去の年度の記載が変わりました。',
    );
    const figures = page.locator('#edition-0 .only-ja .figure');
    const came = changes.changes.filter(({ kind, new: newer }) => kind === 'added' && newer && isDone(newer));
    expect(came).toHaveLength(5);
    await figures.nth(1).click();
    await showsRecords(page, idle(sample).length);
    expect(new Set((await column(page, 'status')).map((text) => text.slice(1)))).toEqual(new Set(['未実施']));
    await goTo(page, await figures.nth(2).getAttribute('href'));
    await showsRecords(page, 5);
    expect(await column(page, 'activity')).toEqual(
      sample.records
        .map(({ activity }) => activity)
        .filter((text) => came.some((each) => each.new?.activity === text)),
    );
    await page.close();
  });

  it('shows one edition of a plan, the latest first, and switches', async () => {
    const { page } = await open(browser, REPORT);
    expect(await page.locator('.edition:visible').count()).toBe(1);
    expect(await page.locator('.editions-switch a[aria-current]').innerText()).toContain('平成30年6月27日');
    await showsRecords(page, sample.records.length);
    await page.click('.editions-switch a[data-doc="1"]');
    expect(await page.locator('#edition-1').isVisible()).toBe(true);
    expect(await page.locator('#edition-0').isVisible()).toBe(false);
    await showsRecords(page, real.records.length);
    expect(page.url()).toContain('doc=1');
    await page.goBack();
    await expect.poll(() => page.locator('#edition-0').isVisible()).toBe(true);
    await goTo(page, '#edition-1');
    await expect.poll(() => page.locator('#edition-1').isVisible()).toBe(true);
    await page.close();
  });

  it('keeps the note at the head of a document in every view of it', async () => {
    const { page } = await open(browser, REPORT);
    const note = (around: string) => page.locator(`${around} .note:visible`, { hasText: '【架空】' }).count();
    expect(await note('#edition-0')).toBe(1);
    expect(await note('.record-notes')).toBe(1);
    expect(await note('#changes')).toBe(1);
    await page.locator('.records tbody a').first().click();
    expect(await note('.panel')).toBe(1);
    await page.click('.panel .close');
    await page.click('.editions-switch a[data-doc="1"]');
    await showsRecords(page, real.records.length);
    expect(await note('.record-notes')).toBe(0);
    await page.locator('.records tbody a').first().click();
    expect(await note('.panel')).toBe(0);
    await page.close();
  });

  it('shows the records behind the figures of charts and grid', async () => {
    const { page } = await open(browser, REPORT);
    const byYear = page.locator('#edition-0 .chart').first();
    const done = sample.records.filter(isDone);
    expect(await byYear.locator('.number').allTextContents()).toEqual(
      [2013, 2014, 2015, 2016, 2017].map(
        (year) => `${done.filter(({ fiscal_years }) => fiscal_years.includes(year)).length}件`,
      ),
    );
    const links = await page.locator('.chart .number a').all();
    expect(links.length).toBeGreaterThan(20);
    for (const link of links.filter((_, index) => index % 4 === 0)) {
      const count = Number.parseInt((await link.textContent()) ?? '', 10);
      await goTo(page, await link.getAttribute('href'));
      await showsRecords(page, count);
    }
    await page.close();
  });

  it('shows the plan in its own order, states by symbol and word', async () => {
    const { page } = await open(browser, REPORT, { javaScriptEnabled: false });
    const grid = page.locator('#edition-1 .grid');
    expect(await grid.locator('tbody th[scope=row]').allTextContents()).toEqual(
      real.items.map(({ label, title }) => `${label} ${title}`),
    );
    const states = await grid.locator('tbody td.state').allTextContents();
    expect(states.filter((text) => text === '×未実施')).toHaveLength(23);
    expect(await grid.locator('tbody .cell', { hasText: '●実施 2' }).count()).toBeGreaterThan(0);
    const parts = grid.locator('> details');
    expect(await parts.count()).toBe(3);
    expect(await parts.first().locator('table').isVisible()).toBe(false);
    await parts.first().locator('summary').click();
    expect(await parts.first().locator('table').isVisible()).toBe(true);
    await page.close();
  });

  it('searches, filters and sorts, and keeps it in the address', async () => {
    const { page } = await open(browser, REPORT);
    await page.fill('.records-filter input[name=q]', 'ワークショップ　会議');
    const fitting = sample.records.filter(({ activity, item_title }) => {
      const text = `${activity}${item_title}`;
      return text.includes('ワークショップ') && text.includes('会議');
    });
    await showsRecords(page, fitting.length);
    await page.selectOption('select[name=year]', '2016');
    const of2016 = fitting.filter(({ fiscal_years }) => fiscal_years.includes(2016));
    await showsRecords(page, of2016.length);
    expect(page.url()).toContain('year=2016');
    await page.goBack();
    await showsRecords(page, fitting.length);
    await page.goForward();
    await showsRecords(page, of2016.length);
    const again = await open(browser, REPORT);
    await again.page.goto(page.url());
    await showsRecords(again.page, of2016.length);
    expect(await again.page.inputValue('.records-filter input[name=q]')).toBe('ワークショップ　会議');
    await again.page.close();
    await page.click('.chip[data-name=year]');
    await showsRecords(page, fitting.length);
    await page.click('.records-filter button[type=reset]');
    await showsRecords(page, sample.records.length);
    await page.click('.records th[data-sort=years] button');
    expect(await page.getAttribute('.records th[data-sort=years]', 'aria-sort')).toBe('ascending');
    const ascending = (await column(page, 'years')).filter((text) => text !== '');
    expect(ascending).toEqual(ascending.toSorted());
    await page.click('.records th[data-sort=years] button');
    expect(await page.getAttribute('.records th[data-sort=years]', 'aria-sort')).toBe('descending');
    await page.close();
  });

  it('counts the records behind each choice of a filter', async () => {
    const { page } = await open(browser, REPORT);
    const options = async (name: string) =>
      (await page.locator(`select[name=${name}] option:not([hidden])`).allTextContents()).slice(1);
    const inYear = (year: number) =>
      sample.records.filter(({ fiscal_years }) => fiscal_years.includes(year)).length;
    const years = [2013, 2014, 2015, 2016, 2017];
    expect(await options('year')).toEqual(years.map((year) => `H${year - 1988} (${inYear(year)})`));
    await page.selectOption('select[name=department]', '総務課');
    const own = sample.records.filter(({ departments, item_departments }) =>
      (departments.length > 0 ? departments : item_departments).includes('総務課'),
    );
    await showsRecords(page, own.length);
    // The choices of the filter that is on still count what they would show.
    expect(await options('department')).toContain(`総務課 (${own.length})`);
    expect((await options('department')).length).toBeGreaterThan(3);
    for (const text of await options('year')) {
      const [, era = '', count = ''] = /^H(\d+) \((\d+)\)$/.exec(text) ?? [];
      expect(own.filter(({ fiscal_years }) => fiscal_years.includes(Number(era) + 1988)).length).toBe(
        Number(count),
      );
    }
    await page.close();
  });

  it('opens the source of a record: file, edition, place, and its row with the text marked', async () => {
    const { page } = await open(browser, REPORT);
    const text = readFileSync('input/shiroi-h29-progress.md', 'utf8');
    for (const record of real.records.filter((_, index) => index % 11 === 0)) {
      await goTo(page, `#r1-${record.id}`);
      await expect.poll(() => page.locator('.panel .here').textContent()).toBe(record.source.text);
      for (const [name, spans] of [
        ['activity', record.source.spans.activity],
        ['years', record.source.spans.fiscal_years],
        ['departments', record.source.spans.departments],
      ] as const)
        expect(await page.locator(`.panel mark.${name}`).allTextContents()).toEqual(
          spans.map(([start, end]) => text.slice(start, end)),
        );
      const facts = await page.locator('.panel .facts-list dd').allInnerTexts();
      expect(facts.slice(0, 2)).toEqual(['input/shiroi-h29-progress.md', '平成29年6月28日']);
      expect(facts[2]).toContain(`${record.source.line}行目`);
      expect(await page.locator('.panel .source-row').innerText()).not.toMatch(/[<>]|&\w+;/);
      expect(await page.locator('.panel .source-row td').first().textContent()).toContain(record.item_title);
    }
    await page.click('.panel .close');
    expect(await page.locator('.panel').isVisible()).toBe(false);
    await page.close();
  });

  const ADDRESSES = [
    '#%E0%A4%A',
    '#%',
    '#records?open=__proto__',
    '#records?open=constructor',
    '#records?open=r1-no',
    '#__proto__',
    '#constructor',
    '#records?lang=__proto__',
    '#records?lang=constructor',
    '#records?sort=__proto__&dir=toString',
    '#records?year=constructor&department=__proto__&status=toString&section=valueOf&rule=hasOwnProperty&item=__proto__&doc=__proto__&state=valueOf&change=constructor',
    '#records?q=%E0%A4%A&q=&&==&done=__proto__&%',
    '#r0-%00?open=%00',
    `#records?q=${'%25'.repeat(3000)}`,
  ];

  const isUnmoved = async (page: Page) => {
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await page.getAttribute('html', 'lang')).toBe('ja');
    expect(await page.innerText('main')).not.toMatch(/\[object|undefined|NaN|native code/);
  };

  /** Filters nothing, opens a source, and changes its language. */
  const worksOn = async (page: Page) => {
    await goTo(page, '#records');
    await showsRecords(page, sample.records.length);
    await page.locator('.records tbody a').first().click();
    await expect.poll(() => page.locator('.panel').isVisible()).toBe(true);
    await page.click('.panel .close');
    await page.click('.switch');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  };

  it('takes addresses that it did not write while it is open', async () => {
    const { page, complaints } = await open(browser, REPORT);
    for (const hash of ADDRESSES) {
      await goTo(page, hash);
      await expect.poll(() => page.evaluate('location.hash')).toBe(hash);
      await isUnmoved(page);
      expect(complaints, hash).toEqual([]);
    }
    await worksOn(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes addresses that it did not write when it is opened', async () => {
    const { page, complaints } = await open(browser, REPORT);
    for (const hash of ADDRESSES) {
      await page.goto('about:blank');
      await page.goto(`file://${resolve(REPORT)}${hash}`);
      await isUnmoved(page);
      expect(await page.locator('.records-filter').isVisible()).toBe(true);
      expect(complaints, hash).toEqual([]);
    }
    await worksOn(page);
    await page.close();
  });

  it('shows and filters what is called like a property of objects', async () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const rows = names.map((name) =>
      row(`No.1 ${name}`, `・${name}の配布(平成28年度)【${name}課】`, `${name}課`),
    );
    const { page, complaints } = await open(browser, reportOf({ 'plan.md': oneSection(29, ...rows) }));
    for (const name of names) {
      await goTo(page, `#records?department=${encodeURIComponent(`${name}課`)}`);
      await showsRecords(page, 1);
      expect(await column(page, 'activity')).toEqual([`${name}の配布`]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads from a message to its place', async () => {
    const { page } = await open(browser, REPORT);
    await page.click('#messages-1 > summary');
    await page.locator('#messages-1 .rule summary').first().click();
    const link = page.locator('#messages-1 .rule a').first();
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.click();
    await expect.poll(() => page.locator(`[id="${id}"]`).getAttribute('class')).toBe('open');
    await page.close();
  });

  it('speaks English and Japanese in turn', async () => {
    const { page } = await open(browser, REPORT);
    const first = page.locator('.chart th').first();
    expect(await first.textContent()).toBe('H25');
    expect(await first.locator('span').getAttribute('title')).toBe('2013年度');
    await page.click('.switch');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await first.textContent()).toBe('2013');
    expect(await first.locator('span').getAttribute('title')).toBe('H25');
    expect(await page.innerText('#edition-0 .summary >> nth=0')).toContain(
      'Of 58 items: 19 not implemented.',
    );
    expect(await page.locator('.records th.c-item').textContent()).toBe('item');
    expect((await column(page, 'years'))[0]).toBe('2014 ');
    expect(await page.locator('.comparison .sums').first().textContent()).toContain('unchanged');
    expect(await page.locator('.comparison .badge.kind').first().textContent()).toBe('changed');
    expect(await page.locator('.comparison .edition').first().textContent()).toContain('line 18');
    await page.click('.switch');
    expect(await first.textContent()).toBe('H25');
    await page.close();
  });

  it('can be read without scripts', async () => {
    const { page } = await open(browser, REPORT, { javaScriptEnabled: false });
    const count = documents.reduce((sum, { records }) => sum + records.length, 0);
    expect(await page.locator('.records tbody tr:visible').count()).toBe(count);
    for (const name of ['.summary', '.tiles', '.grid', '#changes .sums', '#messages'])
      expect(await page.locator(name).first().isVisible(), name).toBe(true);
    for (const name of ['.records-filter', '.lookup', '.panel', '.switch', '.print-all'])
      expect(await page.locator(name).isVisible(), name).toBe(false);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault of serious impact, %s', async (colorScheme) => {
    expect(await seriousFaults(browser, REPORT, { colorScheme })).toEqual([]);
    const opened = `${REPORT}#records?open=r0-r1.1.1.1.2&year=2016`;
    expect(await seriousFaults(browser, opened, { colorScheme }, 'details')).toEqual([]);
  });

  it('lays three editions side by side', async () => {
    const editions = [28, 29, 30].map((year) => {
      const years = year === 30 ? '平成27～29年度' : `平成26～${year - 1}年度`;
      const text = `# 協働プラン 進捗一覧\n\n${oneSection(year, row('①広報', `・冊子の配布(${years})【総務課】 ・催し(平成26年度)【財政課】`))}`;
      return [`${year}.md`, text] as const;
    });
    const { page, complaints } = await open(browser, reportOf(Object.fromEntries(editions)));
    expect(complaints).toEqual([]);
    expect(await page.locator('.top nav a', { hasText: '版ごとの記載' }).count()).toBe(1);
    const table = page.locator('.timeline').first();
    expect(await table.locator('thead th').allTextContents()).toEqual([
      '事業',
      '実施したこと',
      '部署',
      '年度',
      '平成28年6月1日',
      '平成29年6月1日',
      '平成30年6月1日',
      '書き換え',
    ]);
    expect(await table.locator('tbody tr').first().locator('th, td').allTextContents()).toEqual([
      '広報',
      '冊子の配布',
      '総務課',
      'H26',
      '●実施',
      '●実施',
      'この年度なし',
      '▲ 書き換え',
    ]);
    // Editions of 28 and 29 do not cover the year 29.
    expect(await page.locator('.timeline tr', { hasText: 'H29' }).first().textContent()).toContain(
      '記載対象外の年',
    );
    expect(await page.locator('#changes .comparison').count()).toBe(2);
    await page.close();
  });

  it('shows what documents say as text, whatever it is', async () => {
    const hostile =
      '</script><script>document.title="x"</script><img src=x onerror="document.title=1">"\'&amp;';
    const written = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const file = reportOf({
      'plan.md': `# ${written}プラン 進捗一覧\n\n${oneSection(29, row(`①${written}`, `・${written}の配布(平成28年度)【総務課】`, written))}`,
    });
    const { page, complaints, requests } = await open(browser, file);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(await page.title()).toContain(hostile.replace('&amp;', '&'));
    expect(await page.locator('img').count()).toBe(0);
    expect((await column(page, 'activity'))[0]).toContain('<script>');
    await page.locator('.records tbody a').click();
    expect(await page.locator('.panel .here').textContent()).toContain('<script>');
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
});

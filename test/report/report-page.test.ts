import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';
import { reportPage } from '../../src/report/report-page.js';
import type { FailedInput } from '../../src/report/report-view.js';
import { edition, oneSection, row } from '../compare/editions.js';

const PLAN = '# 交流プラン 進捗一覧\n\n';

/** The report of editions of a plan, the earliest first. */
async function pageOf(texts: readonly string[], failures: readonly FailedInput[] = []) {
  const documents = await Promise.all(texts.map((text, index) => extract(text, { file: `${index}.md` })));
  const comparisons = documents.slice(1).flatMap((newer, index) => {
    const old = documents[index];
    return old ? [compare(old, newer)] : [];
  });
  const reported = documents.map((document, index) => ({
    stem: String(index),
    document,
    text: texts[index] ?? '',
  }));
  return reportPage({ documents: reported.toReversed(), comparisons, timelines: [], failures });
}

const textOf = (markup: string) =>
  markup
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<span class="only-en".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '');

/** A part of the page, from an opening to the next one of another kind. */
const part = (page: string, from: string, to: string) => {
  const start = page.indexOf(from);
  expect(start, from).toBeGreaterThan(0);
  return page.slice(start, page.indexOf(to, start));
};

describe('the report', () => {
  it('says what could not be read and what to do, without figures of nothing', async () => {
    const page = await pageOf(['# 市民だより\n\n夏祭りを行います。\n']);
    const text = textOf(page);
    expect(text).toContain('この資料からは、事業の表を読み取れませんでした。');
    expect(text).toContain('次に確かめること');
    expect(text).toContain('進捗の報告ではない');
    expect(text).not.toMatch(/--columns|0事業|NaN/);
    expect(page).not.toContain('class="summary"');
    expect(page).not.toContain('id="records"');
  });

  it('names files that failed, before anything else', async () => {
    const page = await pageOf(
      [PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'))],
      [{ file: '壊れた.xlsx', message: 'ファイルが壊れています。' }],
    );
    const notice = textOf(part(page, 'class="notice error"', '</section>'));
    expect(notice).toContain('壊れた.xlsx ファイルが壊れています。');
    expect(notice).toContain('もう一度処理してください');
    expect(page.indexOf('class="notice error"')).toBeLessThan(page.indexOf('class="summary"'));
  });

  it('looks calm only if nothing needs to be checked', async () => {
    const calm = await pageOf([PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'))]);
    expect(textOf(calm)).toContain('確認が必要な点はありません。');
    expect(calm).not.toContain('class="alert warning"');
    const rows = ['①', '②', '③'].map((label) =>
      row(`${label}広報`, '・冊子の配布(平成28年度)【財政課】', '総務課'),
    );
    const warned = await pageOf([PLAN + oneSection(29, ...rows)]);
    expect(textOf(part(warned, 'class="alert warning"', '</div>'))).toMatch(/▲ 警告 確認が必要な点 3件/);
  });

  it('asks for the edition before where there is one edition only', async () => {
    const first = PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'));
    const second = PLAN + oneSection(30, row('①広報', '・冊子の配布(平成28～29年度)【総務課】'));
    expect(textOf(await pageOf([first]))).toContain('前の年度の資料も一緒に入れると');
    const page = await pageOf([first, second]);
    expect(textOf(page)).not.toContain('前の年度の資料も一緒に入れると');
    expect(page).toContain('class="editions-switch"');
  });

  it('tells in a sentence what has moved since the year before', async () => {
    const page = await pageOf([
      PLAN +
        edition(29, [
          '(1)市民参加',
          row('①広報', '・冊子の配布(平成28年度)【総務課】'),
          row('②講座', '・未実施'),
        ]),
      PLAN +
        edition(30, [
          '(1)市民参加',
          row('①広報', '・冊子の配布(平成28～29年度)【総務課】 ・看板の設置(平成29年度)【総務課】'),
          row('②講座', '・初級講座の開催(平成29年度)【総務課】'),
        ]),
    ]);
    expect(textOf(part(page, '<p class="summary">', '</p>')).trim()).toBe(
      '2事業に、未実施の事業はありません。前年度から新たに2の取組が加わり、1事業が未実施から始まりました。',
    );
    // The grid of the latest edition has the state of the edition before beside its own.
    const grid = textOf(part(page, '<section class="grid-section" id="grid-0">', '</section>'));
    expect(grid).toMatch(/② 講座×未実施●実施/);
    expect(grid).toContain('前の版状態');
    expect(textOf(part(page, '<section class="grid-section" id="grid-1">', '</section>'))).not.toContain(
      '前の版',
    );
  });

  it('says so where nothing has moved', async () => {
    const text =
      PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'), row('②講座', '・未実施'));
    const page = await pageOf([text, text.replace('平成29年6月', '平成30年6月')]);
    expect(textOf(part(page, '<p class="summary">', '</p>')).trim()).toBe(
      '2事業のうち1が未実施。前の版から、取組の増減はありません。',
    );
  });

  it("shows grades and next steps beside an item's state, and its departments where a record has none", async () => {
    const page = await pageOf([
      `${PLAN}平成29年6月1日\n\n具体的な事業\t担当課\t実施したこと\t評価\t今後の方向性\n①広報\t総務課\t・冊子の配布(平成28年度)\tB\t継続\n②講座\t学習課\t・未実施\tD\t見直し\n`,
    ]);
    const grid = textOf(part(page, '<tbody>', '</tbody>'))
      .split('\n')
      .slice(1, 3);
    expect(grid).toEqual(['① 広報●実施B継続総務課●実施 ', '② 講座×未実施D見直し学習課－']);
    expect(part(page, 'id="r0-r', '</tr>')).toContain('c-departments">総務課<');
    expect(page).not.toContain('部署なし');
  });

  it('answers the questions of an audit from data, with both places', async () => {
    const texts = [29, 30].map(
      (year) => PLAN + oneSection(year, row('①広報', `・冊子${year}種の配布(平成28年度)【総務課】`)),
    );
    const [old, newer] = await Promise.all(
      texts.map((text, index) => extract(text, { file: `${index}.md` })),
    );
    if (!old || !newer) throw new RangeError('two editions');
    const said = (edition: number, { records }: typeof old) => ({
      edition,
      text: records[0]?.activity ?? '',
      source: records[0]?.source ?? null,
    });
    const page = reportPage({
      documents: [newer, old].map((document, index) => ({
        stem: String(index),
        document,
        text: texts[1 - index] ?? '',
      })),
      comparisons: [],
      timelines: [],
      audits: [
        {
          title: '交流プラン',
          editions: [old.document, newer.document],
          rows: [
            {
              question: 'rewritten',
              item: 'i1.1',
              item_title: '広報',
              item_departments: ['総務課'],
              activity: '冊子30種の配布',
              fiscal_years: [2016],
              editions: [0, 1],
              old: said(0, old),
              new: said(1, newer),
            },
          ],
        },
      ],
    });
    const section = part(page, '<section id="audit">', '</section>');
    const question = part(section, '<details class="question"><summary>', '</summary>');
    expect(textOf(question)).toBe('過去の書き換え 1件');
    expect(textOf(part(section, '<tr><th scope="row"', '</tr>'))).toBe(
      '広報総務課冊子30種の配布H28 冊子29種の配布 平成29年6月1日 7行目冊子30種の配布 平成30年6月1日 7行目',
    );
    // The earlier edition is the second document of the page.
    for (const link of ['#r1-r1.1.1', '#r0-r1.1.1']) expect(section).toContain(`href="${link}"`);
    expect(page).toContain('<a href="#audit">');
    expect(await pageOf(texts)).not.toContain('id="audit"');
  });

  it('has one name for a department in every list', async () => {
    const text = PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【秘書課】', '秘書課'));
    const document = await extract(text);
    const latestNames = (names: readonly string[]) =>
      names.map((name) => (name === '秘書課' ? '広聴課' : name));
    const data = { documents: [{ stem: 'a', document, text }], comparisons: [], timelines: [] };
    const page = reportPage(data, { latestNames });
    for (const [from, to] of [
      ['<table class="records', '</table>'],
      ['class="charts"', '<section id="records"'],
      ['"names":[[]', ']]'],
    ] as const)
      expect(part(page, from, to), from).toContain('広聴課');
    expect(part(page, 'class="grid"', '</details>')).toContain('広聴課');
    // The source stays as it is.
    expect(part(page, '"row":', ']')).toContain('秘書課');
  });

  it('has the same bytes each time', async () => {
    const text = PLAN + oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'));
    expect(await pageOf([text])).toBe(await pageOf([text]));
  });
});

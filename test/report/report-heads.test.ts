import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import { reportPage } from '../../src/report/report-page.js';

const HEAD = '| 具体的な事業 | 担当課 | 実施したこと | 評価 |\n|---|---|---|---|\n';
const MADE_UP = '【架空】この資料は研修用に作ったものです。';
const LEGEND = '評価　A：順調　B：おおむね順調　C：遅れ';

interface Sheet {
  readonly plan?: string;
  readonly above?: string;
  readonly section?: string;
  readonly rows: readonly string[];
}

/** A sheet of 平成28 or a later year, with a grade for each item. */
const sheet = (
  year: number,
  { plan = '若葉町みどり計画', above = '', section = '1. 緑化', rows }: Sheet,
): string =>
  `${above}\n\n# ${plan} 進捗状況(平成${year}年度)\n\n平成${year + 1}年4月20日 公園課\n\n${LEGEND}\n\n## ${section}\n\n${HEAD}${rows.join('\n')}\n`;

async function pagesOf(texts: readonly string[]) {
  const documents = await Promise.all(texts.map((text, index) => extract(text, { file: `${index}.md` })));
  const comparisons = documents.slice(1).flatMap((newer, index) => {
    const old = documents[index];
    return old && old.document.title === newer.document.title ? [compare(old, newer)] : [];
  });
  const audits = comparisons.length > 0 ? [auditOf(comparisons, documents)] : [];
  const reported = documents.map((document, index) => ({
    stem: `${index}`,
    document,
    text: texts[index] ?? '',
  }));
  const report = reportPage({ documents: reported.toReversed(), comparisons, timelines: [], audits });
  const [first] = comparisons;
  return { report, changes: first ? changesPage(first, { editions: documents }) : '' };
}

const notesIn = (page: string) =>
  [...page.matchAll(/<p class="note"[^>]*>([^<]*)<\/p>/g)].map((match) => match[1]);

/** A part of a page, as a person reads it in Japanese. */
function textFrom(page: string, from: string, to: string): string {
  const start = page.indexOf(from);
  expect(start, from).toBeGreaterThan(0);
  return page
    .slice(start, page.indexOf(to, start))
    .replace(/<span class="only-en".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '');
}

describe('notes above the first section', () => {
  const old = sheet(28, { above: MADE_UP, rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'] });
  const newer = sheet(29, { above: MADE_UP, rows: ['| ①植樹 | 公園課 | 苗木を20本植えた | B |'] });

  it('stand once at the head of each view, and of the page of changes', async () => {
    const { report, changes } = await pagesOf([old, newer]);
    expect(notesIn(changes)).toEqual([MADE_UP]);
    // Two editions, the records, the comparison, the audit, and the messages of each document.
    expect(notesIn(report)).toEqual(Array.from({ length: 7 }, () => MADE_UP));
  });

  it('are neither the legend, which stands with its blanks, nor the title again', async () => {
    const { report } = await pagesOf([
      sheet(28, {
        above: '<p>若葉町みどり計画 進捗状況報告書</p>',
        rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'],
      }),
    ]);
    expect(notesIn(report)).toEqual([]);
    expect(report).toContain('評価 A:順調 B:おおむね順調 C:遅れ'.replaceAll(':', '：'));
  });

  it('are kept where they begin with the plan’s name and say something of it', async () => {
    const above = '若葉町みどり計画は架空の計画です';
    const { report } = await pagesOf([
      sheet(28, { above, rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'] }),
    ]);
    expect(notesIn(report)).toContain(above);
  });
});

describe('the sentence on the list of items', () => {
  it('tells items that went for good reason from items that are gone, and names lower grades', async () => {
    const { report } = await pagesOf([
      sheet(28, {
        rows: [
          '| ①植樹 | 公園課 | 苗木を10本植えた | A |',
          '| ②花壇の設置 | 公園課 | 完了 | A |',
          '| ③芝生の管理 | 公園課 | 芝生を年2回刈った | A |',
        ],
      }),
      sheet(29, { rows: ['| ①植樹 | 公園課 | 苗木を20本植えた | B |'] }),
    ]);
    expect(textFrom(report, '<p class="summary more">', '</p>')).toMatch(
      /1事業が完了や中止で載らなくなり、1事業がなくなり、1事業で評価が下がりました。/,
    );
  });
});

describe('a page of several plans', () => {
  const texts = [
    sheet(28, { rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'] }),
    sheet(28, {
      plan: '若葉町こども計画',
      section: '1. 保育',
      rows: ['| ①保育所の増設 | 保育課 | 1か所を開いた | A |'],
    }),
  ];

  it('offers the chapters of each plan under its name', async () => {
    const { report } = await pagesOf(texts);
    const facet = /<select name="section">.*?<\/select>/s.exec(report)?.[0] ?? '';
    const groups = [...facet.matchAll(/<optgroup label="([^"]*)">(.*?)<\/optgroup>/gs)].map((match) => [
      match[1],
      [...(match[2] ?? '').matchAll(/data-name="([^"]*)"/g)].map(([, name]) => name),
    ]);
    expect(groups).toEqual([
      ['若葉町こども計画', ['1 保育']],
      ['若葉町みどり計画', ['1 緑化']],
    ]);
    const values = [...facet.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value);
    expect(new Set(values).size).toBe(2);
  });

  it('names two plans in its heading, and of more the first and their number', async () => {
    const { report } = await pagesOf(texts);
    expect(textFrom(report, '<h1>', '</h1>')).toBe('若葉町こども計画、若葉町みどり計画 進捗の報告');
    const third = sheet(28, {
      plan: '若葉町学び計画',
      rows: ['| ①図書の購入 | 図書館 | 本を30冊買った | A |'],
    });
    const news = '# 広報わかば 7月号\n\n夏祭りのお知らせです。\n';
    const { report: more } = await pagesOf([...texts, third, news]);
    expect(textFrom(more, '<h1>', '</h1>')).toBe('若葉町学び計画 ほか2計画 進捗の報告');
  });

  it('puts a document of which nothing was read last', async () => {
    const { report } = await pagesOf([...texts, '# 広報わかば 7月号\n\n夏祭りのお知らせです。\n']);
    const titles = [...report.matchAll(/<h2 lang="ja">([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toHaveLength(3);
    expect(titles.at(-1)).toMatch(/広報わかば/);
  });
});

describe('the audit on the page', () => {
  it('leaves out columns without an answer, and leads to the row of a grade', async () => {
    const { report } = await pagesOf([
      sheet(28, { rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'] }),
      sheet(29, { rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | C |'] }),
    ]);
    const table = /下がった評価.*?<table class="audit">(.*?)<\/table>/s.exec(report)?.[1] ?? '';
    const heads = [...table.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head]) =>
      head?.replace(/<[^>]*>/g, ''),
    );
    expect(heads).toEqual(['事業', '部署', '前の版', '後の版']);
    expect(table.match(/<a href="#r\d+-r1\.1\.1">/g)).toHaveLength(2);
  });
});

describe('a date in the year of a new era', () => {
  it('is of the era of its day', async () => {
    const day = async (date: string) => {
      const text = sheet(28, { rows: ['| ①植樹 | 公園課 | 苗木を10本植えた | A |'] });
      const { report } = await pagesOf([text.replace('平成29年4月20日', date)]);
      return textFrom(report, '<p class="facts">', '</p>').split(' · ')[0];
    };
    expect(await day('2019年4月30日')).toBe('平成31年4月30日');
    expect(await day('2019年5月1日')).toBe('令和元年5月1日');
    expect(await day('令和2年6月3日')).toBe('令和2年6月3日');
  });
});

describe('the years side by side', () => {
  it('show the words of each edition where they are not those of the last one', async () => {
    const told = (year: number, text: string) =>
      extract(
        `# 若葉町みどり計画\n\n平成${year}年4月20日\n\n## 1. 緑化\n\n${HEAD}| ①見学会 | 公園課 | ・見学会を${text}開催(平成28年度) ・樹名板の設置(平成28年度) | A |\n`,
        { file: `${year}.md` },
      );
    const [first, second, third] = [await told(29, '2回'), await told(30, '2回'), await told(31, '3回')];
    const comparisons = [compare(first, second), compare(second, third)];
    const page = reportPage({
      documents: [third, second, first].map((document, at) => ({ stem: `${at}`, document, text: '' })),
      comparisons,
      timelines: [timelineOf(comparisons, [first, second, third])],
    });
    const rows = [...page.matchAll(/<tr[^>]*><td lang="ja">見学会<\/td>.*/g)].map(([row]) => row);
    expect(
      rows.map((row) => [...row.matchAll(/<small lang="ja">([^<]*)</g)].map(([, text]) => text)),
    ).toEqual([['見学会を2回開催', '見学会を2回開催'], []]);
    expect(rows[0]).toContain('見学会を3回開催');
  });
});

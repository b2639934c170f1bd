import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../../helpers.js';
import { rows, xlsx } from './packages.js';

/** A list of a department's projects, below some lines of text. */
function sheet(name: string, above: readonly string[]) {
  const lines = above.map((line) => [line]);
  const table = [
    ['事業名', '担当課', '実績'],
    [`①${name}の冊子`, name, '・冊子の配布(平成26年度)'],
    [`②${name}の説明会`, name, '・説明会の開催(平成26年度)'],
  ];
  return { name, xml: `<sheetData>${rows([...lines, ...table])}</sheetData>` };
}

const TITLE = '情報公開推進計画 進捗状況';
const read = async (...sheets: { name: string; xml: string }[]) => {
  const { document, sections, items } = await extractSoundly(xlsx(sheets), {
    file: 'a.xlsx',
  });
  const titleOf = (id: string | null) => sections.find((section) => section.id === id)?.title ?? null;
  return { title: document.title, sections: items.map(({ section }) => titleOf(section)) };
};
const BY_DEPARTMENT = ['広報課', '広報課', '総務課', '総務課'];

describe('a sheet for each department', () => {
  it.each([
    ['without titles', [], []],
    ['with the title on the first', [TITLE], []],
    ['with the title on each', [TITLE], [TITLE]],
  ])('is a section named by the sheet, %s', async (_, first, second) => {
    const { title, sections } = await read(sheet('広報課', first), sheet('総務課', second));
    expect(sections).toEqual(BY_DEPARTMENT);
    expect(title).toBe(first.length > 0 ? '情報公開推進計画' : null);
  });

  it('takes the title of a cover', async () => {
    const cover = { name: '表紙', xml: `<sheetData>${rows([[TITLE]])}</sheetData>` };
    expect(await read(cover, sheet('広報課', []), sheet('総務課', []))).toEqual({
      title: '情報公開推進計画',
      sections: BY_DEPARTMENT,
    });
  });

  it('is the section that it names itself', async () => {
    const { sections } = await read(sheet('その1', ['(1) 参加']), sheet('その2', ['(2) 公開']));
    expect(sections).toEqual(['参加', '参加', '公開', '公開']);
  });
});

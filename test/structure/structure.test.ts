import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';
import { toGrids } from '../../src/grid/index.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { GridBlock, StructuredBlock } from '../../src/model.js';
import { structure } from '../../src/structure/index.js';

const LEXICON = createLexicon();
const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const row = (n: number) => `①講座${n}\t総務課\t・講座${n}の開催(平成28年度)【総務課】\n`;

const shown = (block: StructuredBlock): unknown => {
  if (block.kind === 'heading') return `#${block.depth} ${block.text.value}`;
  if (block.kind === 'prose') return block.lines.map(({ text }) => text.value);
  if (block.kind === 'furniture') return { furniture: block.texts.map(({ value }) => value) };
  if (block.kind === 'claimed') return { [block.claim]: block.texts.map(({ value }) => value) };
  if (block.kind === 'table') return block.rows.length;
  return block.items.map(({ title, departments, entries, labels }) => ({
    title: title.value,
    departments: departments?.value ?? null,
    entries: entries.map(({ text }) => text.value),
    labels: labels.map(({ value }) => value),
  }));
};
const structured = async (text: string) => structure((await readMarkdown(text)).blocks, LEXICON);
const structureOf = async (text: string) => (await structured(text)).map(shown);

describe('page furniture', () => {
  it('is gathered first: page numbers, and what pages repeat beside them from its second time on', async () => {
    const page = (n: number) => `発行 総務部\n\n${HEAD}${row(n)}\nP.${n}\n\n`;
    expect(await structureOf(page(1) + page(2) + page(3))).toEqual([
      { furniture: ['P.1', '発行 総務部', 'P.2', '発行 総務部', 'P.3'] },
      ['発行 総務部'],
      2,
      2,
      2,
    ]);
  });

  it('is what stands again and again where a table goes on behind it, and no other remark', async () => {
    expect(await structureOf(`${HEAD}${row(1)}\n市の計画\n\n${row(2)}\n市の計画\n\n${row(3)}`)).toEqual([
      { furniture: ['市の計画'] },
      2,
      ['市の計画'],
      1,
      1,
    ]);
    // Behind a heading row a table begins anew.
    expect(
      await structureOf(`${HEAD}${row(1)}\n市の計画\n\n${HEAD}${row(2)}\n市の計画\n\n${HEAD}${row(3)}`),
    ).toEqual([2, ['市の計画'], 2, ['市の計画'], 2]);
  });
});

describe('headings that are not marked', () => {
  it('are the numbered lines right above a table', async () => {
    expect(
      await structureOf(`1 市民参加\n\n計画を進めます。\n\n2 協働\n(1) 広報\n\n${HEAD}${row(1)}`),
    ).toEqual([['1 市民参加', '計画を進めます。'], '#0 2 協働', '#0 (1) 広報', 2]);
  });

  it('are no sentences, and none that lead to no table', async () => {
    expect(await structureOf(`2 協働を進めます。\n\n${HEAD}${row(1)}\n3 参加\n`)).toEqual([
      ['2 協働を進めます。'],
      2,
      ['3 参加'],
    ]);
  });
});

describe('lists', () => {
  const LIST = '## 1 協働\n\n①研修(危機管理課)\n・研修の開催(平成28年度)\n②会議\n担当課：総務課\n未実施\n';
  const item = { departments: null, entries: [] as string[], labels: [] as string[] };

  it('have items with their departments and entries', async () => {
    expect(await structureOf(LIST)).toEqual([
      '#2 1 協働',
      [
        {
          title: '①研修',
          departments: '危機管理課',
          entries: ['・研修の開催(平成28年度)'],
          labels: ['(', ')'],
        },
        { title: '②会議', departments: '総務課', entries: ['未実施'], labels: ['担当課：'] },
      ],
    ]);
  });

  it('take a heading that is numbered as items are for their item, and name one after any other', async () => {
    const entry = '・研修の開催(平成28年度)';
    expect(await structureOf(`### ① 研修\n\n${entry}\n`)).toEqual([
      [{ ...item, title: '① 研修', entries: [entry] }],
    ]);
    expect(await structureOf(`### 1 研修\n\n${entry}\n`)).toEqual([
      '#3 1 研修',
      [{ ...item, title: '研修', entries: [entry] }],
    ]);
  });

  it('are none where most of the items tell nothing', async () => {
    const text = '①研修\n②会議\n③広報\n・配布(平成28年度)\n';
    expect(await structureOf(text)).toEqual([text.trim().split('\n')]);
  });

  it('become grids of three columns, an item a row', async () => {
    const grids = toGrids(await structured(LIST), LEXICON);
    const grid = grids.find((block): block is Extract<GridBlock, { kind: 'grid' }> => block.kind === 'grid');
    expect(grid?.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.plain)])).toEqual([
      ['columns'],
      ['data', '①研修', '危機管理課', '・研修の開催(平成28年度)'],
      ['data', '②会議', '総務課', '未実施'],
    ]);
    expect(grid?.rows.map(({ columns }) => columns?.map(({ role }) => role))).toEqual(
      Array.from({ length: 3 }, () => ['item', 'department', 'result']),
    );
    expect(grid?.labels.map(({ value }) => value)).toEqual(['(', ')', '担当課：']);
  });
});

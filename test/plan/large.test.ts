import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../src/cli/flags.js';
import { readFile } from '../../src/formats/index.js';
import { toGrids } from '../../src/grid/index.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { Grid, GridRow, Plan, TableBlock } from '../../src/model.js';
import { readPlan } from '../../src/plan/index.js';
import { PlanTables } from '../../src/plan/rows.js';
import { structure } from '../../src/structure/index.js';

const LEXICON = createLexicon();

/** How a document's tables may be read. */
const HELD = { areRemade: false };
const REMADE = { areRemade: true };

type HowToRead = typeof HELD;

async function gridsOf(file: string, content: string | Buffer, how: HowToRead) {
  const { blocks } = await readFile(file, content, { encoding: null, sheet: null });
  return toGrids(structure(blocks, LEXICON), LEXICON, how);
}

async function planOf(file: string, content: string | Buffer, how: HowToRead) {
  return comparable(readPlan(await gridsOf(file, content, how), LEXICON));
}

const comparable = ({ claims, legend, ...plan }: Plan) => ({
  ...plan,
  claims: [...claims],
  legend: legend.entries,
});

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'a legend in a row of its table': `<h1>緑化計画の進捗状況</h1>${table(
    row('事業', '担当課', '進捗状況'),
    row('苗木の配布', '公園課', '○'),
    row('○:実施 △:一部実施 ×:未実施'),
    row('花壇の整備', '公園課', '×'),
  )}`,
  'a column of nothing but states': `<h1>緑化計画の進捗状況</h1>${table(
    row('事業', '実績', '取組状況'),
    row('苗木の配布', '・苗木を配布した', '順調'),
    row('花壇の整備', '・花壇を整備した', '遅れ'),
    row('街路樹の点検', '・街路樹を点検した', '順調'),
  )}`,
  'a table of money beside one of progress': `<h1>緑化計画の進捗状況</h1>${table(
    row('事業', '担当課', '実績'),
    row('苗木の配布', '公園課', '・苗木を配布した'),
  )}<p>予算</p>${table(row('事業', '予算額', '決算額'), row('苗木の配布', '1,200', '1,100'))}`,
  'no report': `<h1>緑化審議会委員名簿</h1>${table(row('氏名', '役職'), row('山田', '会長'))}`,
  'a table that goes on without its headings': `<h1>緑化計画の進捗状況</h1>${table(
    row('事業', '担当課', '実績'),
    row('①苗木の配布', '公園課', '・苗木を配布した'),
  )}<p>2ページ</p>${table(row('②花壇の整備', '公園課', '・花壇を整備した'))}<h2>街路樹</h2>${table(
    row('①街路樹の点検', '公園課', '・街路樹を点検した'),
  )}`,
};

/** A grid that tells of the rows that it makes, one row standing for all. */
const watchedGrid = (grid: Grid, tell: (row: GridRow) => void): Grid => ({
  ...grid,
  get rows() {
    const { rows } = grid;
    if (rows[0]) tell(rows[0]);
    return rows;
  },
});

const CASES = readdirSync('test/cases').flatMap((name) =>
  readdirSync(`test/cases/${name}`)
    .filter((file) => file.startsWith('input.'))
    .map((file) => `test/cases/${name}/${file}`),
);

describe('tables that are laid out anew each time', () => {
  it.each(Object.entries(DOCUMENTS))('give the plan that held ones give: %s', async (_, html) => {
    const held = await planOf('a.html', html, HELD);
    expect(await planOf('a.html', html, REMADE)).toEqual(held);
  });

  it.each(CASES)('give the plan that held ones give: %s', async (file) => {
    expect(existsSync(file)).toBe(true);
    const content = readFileSync(file);
    expect(await planOf(file, content, REMADE)).toEqual(await planOf(file, content, HELD));
  });

  it('are read with and without a row of headings that somebody has answered for', async () => {
    const html = table(row('苗木の配布', '公園課', '配布した'), row('花壇の整備', '公園課', '整備した'));
    const { blocks } = await readFile('a.html', html, { encoding: null, sheet: null });
    const answers = {
      columns: [
        { column: 1, role: 'item' },
        { column: 3, role: 'result' },
      ] as const,
      profile: null,
    };
    const rowsOf = (areRemade: boolean) =>
      toGrids(blocks as TableBlock[], LEXICON, { answers, areRemade }).map(
        (grid) => grid.kind === 'grid' && grid.rows.map(({ kind, columns }) => [kind, columns?.length]),
      );
    expect(rowsOf(true)).toEqual(rowsOf(false));
    expect(rowsOf(true)).toEqual([
      [
        ['columns', 3],
        ['data', 3],
        ['data', 3],
      ],
    ]);
  });

  it('are let go one after the other, as the plan is read', async () => {
    const html = DOCUMENTS['a table that goes on without its headings'] ?? '';
    const areLeft = async (how: HowToRead) => {
      const grids = await gridsOf('a.html', html, how);
      const cells = grids.flatMap((grid) =>
        grid.kind === 'grid' ? [new WeakRef(grid.rows[0]?.cells[0]?.cell ?? {})] : [],
      );
      const plan = readPlan(grids, LEXICON);
      await setImmediate();
      collectGarbage();
      expect([plan.items.length, grids.length]).toEqual([3, 6]);
      return cells.map((cell) => cell.deref() !== undefined);
    };
    expect(await areLeft(HELD)).toEqual([true, true, true]);
    expect(await areLeft(REMADE)).toEqual([false, false, false]);
  });

  it('are not held between what is learned of them and their being read', async () => {
    const learned = async (how: HowToRead) => {
      const made: WeakRef<object>[] = [];
      const grids = await gridsOf('a.html', DOCUMENTS['a column of nothing but states'] ?? '', how);
      const watched = grids.map((grid) =>
        grid.kind === 'grid' && grid.isRemade
          ? watchedGrid(grid, (rows) => made.push(new WeakRef(rows)))
          : grid,
      );
      const tables = new PlanTables(watched, LEXICON);
      await setImmediate();
      collectGarbage();
      expect(watched.flatMap((grid) => (grid.kind === 'grid' ? (tables.of(grid)?.kinds ?? []) : []))).toEqual(
        ['columns', 'item', 'item', 'item'],
      );
      return made.map((rows) => rows.deref() !== undefined);
    };
    // Made once to learn from them, and once more to be read.
    expect(await learned(REMADE)).toEqual([false, true]);
    expect(await learned(HELD)).toEqual([]);
  });

  it('cannot be asked for again', async () => {
    const [grid] = await gridsOf('a.html', table(row('事業', '実績'), row('配布', '配布した')), REMADE);
    if (grid?.kind !== 'grid') throw new Error('no grid');
    expect(grid.rows).toHaveLength(2);
    grid.letGo?.();
    expect(() => grid.rows).toThrow('let go');
  });
});

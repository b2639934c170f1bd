import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../../src/formats/pdf/drawn.js';
import { type RuledTable, ruledTables } from '../../../src/formats/pdf/ruled-tables.js';
import { joined, type Ruling, rulingsOf } from '../../../src/formats/pdf/rulings.js';

const level = (at: number, from: number, to: number): Ruling => ({ at, from, to });
const upright = level;

/** A page on which rectangles are filled. */
const filled = (...areas: readonly (readonly [number, number, number, number, string?])[]): DrawnPage => ({
  number: 1,
  area: { left: 0, top: 0, right: 600, bottom: 400 },
  glyphs: [],
  strokes: [],
  pictures: [],
  fills: areas.map(([left, top, right, bottom, color = '#000000'], order) => ({
    area: { left, top, right, bottom },
    paint: { color, order, opacity: 1 },
  })),
});

describe('lines', () => {
  it('are made of dashes and dots', () => {
    const dashes = Array.from({ length: 30 }, (_, index) => level(50, 40 + index * 7, 44 + index * 7));
    expect(joined(dashes)).toEqual([level(50, 40, 247)]);
    const dots = Array.from({ length: 100 }, (_, index) => 40 + index * 1.5);
    const { level: across, upright: down } = rulingsOf(
      filled(...dots.map((x) => [x, 50, x + 0.75, 50.75] as const)),
    );
    expect(across).toHaveLength(1);
    expect(across[0]?.from).toBe(40);
    expect(down).toEqual([]);
  });

  it('do not go on over a gap as wide as that between two tables', () => {
    expect(joined([level(50, 40, 240), level(50, 250, 400)])).toHaveLength(2);
  });

  it('that are doubled are one', () => {
    expect(joined([level(50, 40, 240), level(52, 40, 240), level(60, 40, 240)])).toEqual([
      level(51, 40, 240),
      level(60, 40, 240),
    ]);
  });

  it('are the edges of areas, but not where a cell is filled in strips', () => {
    const { level: across } = rulingsOf(filled([40, 50, 240, 70, '#cccccc'], [40, 70, 240, 90, '#cccccc']));
    expect(across).toEqual([level(50, 40, 240), level(90, 40, 240)]);
    const { level: colors } = rulingsOf(filled([40, 50, 240, 70, '#cccccc'], [40, 70, 240, 90, '#aaaaff']));
    expect(colors.map(({ at }) => at)).toEqual([50, 70, 90]);
  });

  it('are none where white is filled on white', () => {
    expect(rulingsOf(filled([40, 50, 240, 70, '#ffffff'])).level).toEqual([]);
  });
});

/** Cells as column, row and spans. */
const shown = (tables: readonly RuledTable[]) =>
  tables.map(({ cells }) =>
    cells.map(({ column, row, columnSpan, rowSpan }) => [column, row, columnSpan, rowSpan].join()),
  );

describe('tables', () => {
  it('have spans where lines are missing', () => {
    const lines = {
      level: [level(0, 0, 200), level(20, 100, 200), level(40, 0, 200)],
      upright: [upright(0, 0, 40), upright(100, 0, 40), upright(150, 20, 40), upright(200, 0, 40)],
    };
    expect(shown(ruledTables(lines))).toEqual([['0,0,1,2', '1,0,2,1', '1,1,1,1', '2,1,1,1']]);
  });

  it('are closed where their outer borders are not drawn', () => {
    const lines = {
      level: [level(20, 0, 200), level(40, 0, 200)],
      upright: [upright(100, 0, 60), upright(150, 0, 60)],
    };
    const [table] = ruledTables(lines);
    expect(table?.columns).toEqual([0, 100, 150, 200]);
    expect(table?.rows).toEqual([0, 20, 40, 60]);
    expect(table?.cells).toHaveLength(9);
  });

  it('are not widened by a line that goes beyond them', () => {
    const lines = {
      level: [level(0, 0, 230), level(40, 0, 200)],
      upright: [upright(0, 0, 40), upright(100, 0, 40), upright(200, 0, 40)],
    };
    expect(ruledTables(lines)[0]?.columns).toEqual([0, 100, 200]);
  });

  it('leave out a frame around them and a box in a cell', () => {
    const box = (left: number, top: number, right: number, bottom: number) => ({
      level: [level(top, left, right), level(bottom, left, right)],
      upright: [upright(left, top, bottom), upright(right, top, bottom)],
    });
    const parts = [box(0, 0, 300, 300), box(50, 50, 250, 150), box(60, 60, 100, 100)];
    const lines = {
      level: parts.flatMap((part) => part.level),
      upright: [...parts.flatMap((part) => part.upright), upright(150, 50, 150)],
    };
    expect(shown(ruledTables(lines))).toEqual([['0,0,1,1', '1,0,1,1']]);
  });

  it('that stand right below each other are parted where their columns differ', () => {
    const lines = {
      level: [0, 20, 40, 60, 80, 100].map((at) => level(at, 0, 300)),
      upright: [
        upright(0, 0, 100),
        upright(300, 0, 100),
        ...[80, 160].map((at) => upright(at, 0, 40)),
        ...[120, 220].map((at) => upright(at, 60, 100)),
      ],
    };
    const row = (at: number) => [`0,${at},1,1`, `1,${at},1,1`, `2,${at},1,1`];
    expect(shown(ruledTables(lines))).toEqual([
      [...row(0), ...row(1)],
      ['0,0,3,1', ...row(1), ...row(2)],
    ]);
  });
});

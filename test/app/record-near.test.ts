import { expect, it } from 'vitest';
import { recordNear } from '../../src/app/page/record-near.js';
import type { ProgressRecord } from '../../src/model.js';

const record = (id: string, start: number, end: number) =>
  ({ id, source: { start, end } }) as unknown as ProgressRecord;
const near = (start: number, end: number, id: string, ...records: readonly ProgressRecord[]) =>
  recordNear(records, { start, end }, id)?.id ?? null;

it('is the record of the same text, whatever its id is now', () => {
  expect(near(10, 20, 'r2', record('r1', 0, 9), record('r2', 9, 10), record('r3', 10, 20))).toBe('r3');
});

it('is the one with the same id where several stand in the same text', () => {
  expect(near(10, 20, 'r2', record('r1', 10, 20), record('r2', 10, 20))).toBe('r2');
});

it('is a part of what was split, and what was joined of it', () => {
  expect(near(10, 20, 'r1', record('r1', 0, 10), record('r2', 10, 14), record('r3', 15, 20))).toBe('r2');
  expect(near(10, 20, 'r2', record('r1', 0, 20), record('r2', 30, 40))).toBe('r1');
});

it('is the next one, or the last one, where it is gone', () => {
  expect(near(10, 20, 'r2', record('r1', 0, 9), record('r2', 30, 40))).toBe('r2');
  expect(near(50, 60, 'r3', record('r1', 0, 9), record('r2', 30, 40))).toBe('r2');
  expect(near(50, 60, 'r3')).toBeNull();
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEditing, nextOf } from '../../../src/app/editing/index.js';
import { applyCorrections } from '../../../src/index.js';
import type { CorrectedValues, CorrectionEntry, Range } from '../../../src/model.js';
import { type Explained, extractAndExplain } from '../../../src/pipeline.js';
import { REAL_FILE } from '../../helpers.js';
import { runs } from '../../runs.js';
import { Session } from './session.js';

const MANY = 100;

/** What a person does next, by the positions of what it is done to. */
const act = fc.record({
  kind: fc.constantFrom('set', 'set', 'item', 'split', 'join', 'drop', 'add', 'confirm', 'back', 'undo'),
  at: fc.nat(),
  cut: fc.nat(),
  set: fc.constantFrom<CorrectedValues>(
    { status: 'planned' },
    { fiscal_years: [2014, 2016] },
    { activity: '研修会を3回開催', status: 'completed' },
    { departments: ['市民課'] },
  ),
});

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const of = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

function perform({ editing, edited }: Session, { kind, at, cut, set }: Act): void {
  const { records, items, notes } = edited.document;
  const record = of(records, at);
  const item = of(items, at);
  const note = of(notes, at);
  if (kind === 'add' && note) editing.add(edited, [note.source.start, note.source.end]);
  if (kind === 'item' && item) editing.setItem(edited, item, { item_departments: ['総務課'] });
  if (kind === 'undo') editing.undo();
  const made = of(editing.state.corrections, at);
  if (kind === 'back' && made) editing.takeBack(made);
  if (!record) return;
  const next = nextOf(edited, record);
  const { start, end } = record.source;
  if (kind === 'set') editing.set(edited, record, set);
  if (kind === 'split' && end - start > 1)
    editing.split(edited, record, [start + 1 + (cut % (end - start - 1))]);
  if (kind === 'join' && next && end > start) editing.join(edited, record, next);
  if (kind === 'drop' && end > start) editing.drop(edited, record);
  if (kind === 'confirm') editing.confirm(edited, record);
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const order = all.map((_, index) => ((index + 1) * ((seed % 9973) + 1) * 7919) % 10007);
  return all
    .map((member, index) => [order[index] ?? 0, member] as const)
    .sort(([a], [b]) => a - b)
    .map(([, member]) => member);
}

describe.each(['test/formats/files/t1.xlsx', 'test/formats/files/plan.csv', REAL_FILE])(
  'a session with %s',
  (file) => {
    let plain: Explained;
    beforeAll(async () => {
      plain = await extractAndExplain(readFileSync(file), { file });
      expect(plain.document.records.length).toBeGreaterThan(3);
    });

    const corrected = (corrections: readonly CorrectionEntry[]) =>
      applyCorrections(plain.document, plain.transcript, { format: 'shinchoku-corrections/1', corrections });

    it('of 100 corrections gives the same in any order, opened again, undone and redone', () => {
      let made = 0;
      fc.assert(
        fc.property(fc.array(act, { maxLength: MANY, minLength: 1, size: 'max' }), fc.nat(), (acts, seed) => {
          const session = new Session(plain);
          const { editing } = session;
          for (const each of acts) perform(session, each);
          const { corrections } = editing.state;
          const { document } = session.edited;
          const told = session.result.unused.map(({ index, reason }) => [reason, corrections[index]]);
          expect(told.filter(([reason]) => reason === 'conflict')).toEqual([]);
          const again = shuffled(corrections, seed);
          expect(corrected(again).document).toEqual(document);
          expect(
            createEditing({ corrections: { ...editing.corrections, corrections: again } }).toFile(),
          ).toBe(editing.toFile());
          const opened = JSON.parse(editing.toFile());
          expect(corrected(opened.corrections).document).toEqual(document);
          const whole = editing.state;
          let steps = 0;
          for (; editing.undoable; steps++) editing.undo();
          expect(session.edited.document).toEqual(plain.document);
          for (; steps > 0; steps--) editing.redo();
          expect(editing.state).toBe(whole);
          made += corrections.length;
        }),
        { ...runs(4), interruptAfterTimeLimit: 60_000 },
      );
      expect(made).toBeGreaterThan(0);
    });

    it('gives the same file in whatever order records are corrected', () => {
      const { records } = plain.document;
      const places = new Map(
        records
          .filter(({ source }) => source.end > source.start + 1)
          .map((record) => [`${record.source.start}`, record]),
      );
      const apart = [...places.values()].filter(
        ({ source }, index, all) => (all[index - 1]?.source.end ?? 0) <= source.start,
      );
      const kinds = ['set', 'split', 'drop', 'confirm'] as const;
      const inOrder = (order: readonly number[], wanted: readonly number[]) => {
        const session = new Session(plain);
        for (const at of order) {
          const record = apart[at];
          const now = session.edited.document.records.find(
            ({ source }) => source.start === record?.source.start,
          );
          const kind = kinds[(wanted[at] ?? 0) % kinds.length] ?? 'set';
          if (!now) continue;
          const range: Range = [now.source.start, now.source.end];
          if (kind === 'split')
            session.editing.split(session.edited, now, [Math.ceil((range[0] + range[1]) / 2)]);
          else if (kind === 'set') session.editing.set(session.edited, now, { status: 'planned' });
          else session.editing[kind](session.edited, now);
        }
        return session.editing.toFile();
      };
      const order = apart.map((_, index) => index);
      fc.assert(
        fc.property(
          fc.array(fc.nat(), { minLength: order.length, maxLength: order.length }),
          fc.nat(),
          (wanted, seed) => {
            expect(inOrder(shuffled(order, seed), wanted)).toBe(inOrder(order, wanted));
          },
        ),
        { ...runs(2), interruptAfterTimeLimit: 60_000 },
      );
    });
  },
);

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionEntry, ProgressDocument } from '../../src/model.js';
import { Workplace } from '../cli/command.js';
import { fileOf, PLAN } from './corrected.js';

let at: Workplace;
/** The document of the first edition, as it is read without corrections. */
let plain: ProgressDocument;
beforeEach(() => {
  at = new Workplace();
  mkdirSync(at.path('in'));
  at.put('in/a.md', PLAN);
  at.put('in/b.md', PLAN.replace('平成29年6月28日', '平成30年6月28日').replace('冊子の配布', '小冊子の配布'));
  for (const name of ['c', 'd', 'e']) at.put(`in/${name}.md`, `${PLAN}\n※${name}の注記\n`);
  plain = JSON.parse(at.run(['extract', 'in/a.md', '-o', '-']).out);
});

/** A correction of a record of the first edition. */
function correct(record: number, more: Pick<CorrectionEntry, 'do' | 'set'>): CorrectionEntry {
  const { file, sha256 } = plain.document;
  const source = plain.records[record]?.source;
  if (!source) throw new RangeError(`no record ${record}`);
  return { file, sha256, at: { start: source.start, end: source.end, text: source.text }, ...more };
}

const GONE: CorrectionEntry = {
  file: 'in/z.md',
  sha256: 'f'.repeat(64),
  at: { start: 0, end: 8, text: 'どこにもない文で' },
  do: 'confirm',
};

/** Corrections that every document uses, that one of them uses, that contradict each other, and that none uses. */
const putCorrections = () =>
  at.put(
    'in/corrections.json',
    JSON.stringify(
      fileOf(
        GONE,
        correct(0, { do: 'set', set: { status: 'completed' } }),
        correct(1, { do: 'drop' }),
        correct(3, { do: 'set', set: { activity: '窓口を改修' } }),
        correct(3, { do: 'set', set: { activity: '窓口を移転' } }),
        {
          file: plain.document.file,
          sha256: plain.document.sha256,
          do: 'set',
          set: { 'document.title': '直した計画' },
        },
      ),
    ),
  );

/** All that a run leaves: its status, its messages and every file. */
function outcome(folder: string, ...options: string[]) {
  const { status, out, err } = at.run(['run', 'in', '-o', folder, ...options]);
  const files = at.list(folder).map((name) => [name, at.get(join(folder, name))]);
  return { status, out, err: err.replaceAll(folder, 'OUT'), files };
}

const kept = () =>
  readdirSync(at.path('kept'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{62}$/.test(name),
  );

describe('corrections', () => {
  it('give the same bytes and messages with any number of jobs, and from a cache', () => {
    putCorrections();
    const one = outcome('one', '--jobs', '1');
    expect(one.status).toBe(0);
    expect(one.err.match(/訂正は使われませんでした/g)).toHaveLength(3);
    expect(one.err).toContain('(その文が見つかりません): どこにもない文で');
    const read = (name: string): ProgressDocument => JSON.parse(at.get(`one/${name}.json`));
    expect(
      read('a')
        .corrections.map(({ field }) => field)
        .sort(),
    ).toEqual(['document.title', 'drop', 'status']);
    expect(read('b').corrections.map(({ field, reapplied }) => [field, reapplied])).toEqual([
      ['status', true],
    ]);
    expect(outcome('two', '--jobs', '2')).toEqual(one);
    expect(outcome('first', '--jobs', '1', '--cache', 'kept')).toEqual(one);
    const before = kept();
    expect(outcome('second', '--jobs', '1', '--cache', 'kept')).toEqual(one);
    expect(outcome('third', '--jobs', '2', '--cache', 'kept')).toEqual(one);
    expect(kept()).toEqual(before);
  });

  it('are no longer in what comes from a cache once they are taken back', () => {
    const without = outcome('without');
    putCorrections();
    const corrected = outcome('corrected', '--cache', 'kept');
    expect(corrected.files).not.toEqual(without.files);
    at.put('in/corrections.json', JSON.stringify(fileOf()));
    expect(outcome('out', '--cache', 'kept')).toEqual(without);
  });

  it('are in the results that other processes have kept', () => {
    putCorrections();
    const plainly = outcome('plain', '--only-records');
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      at.run(['check', `in/${name}.md`, '--cache', 'kept', '--jobs', '1']);
    const before = kept().length;
    expect(outcome('shared', '--only-records', '--cache', 'kept', '--jobs', '2')).toEqual(plainly);
    expect(kept()).toHaveLength(before);
  });
});

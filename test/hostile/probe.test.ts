import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';
import { CONSTRUCTS, type Construct } from './constructs.js';
import { exponentAgain, LINEAR } from './exponent.js';
import { PAIRS } from './pairs.js';

/** In units: how long the smaller of the two documents is. A fault of exponent 2 shows well at four times as much. */
const LENGTH = Number(process.env.SHINCHOKU_PROBE_LENGTH ?? 5000);

/** In milliseconds of this process: how long the constructs of one notation, or the comparisons, may be measured. */
const BUDGET = Number(process.env.SHINCHOKU_PROBE_SECONDS ?? 30) * 1000;
const usedTime = () => process.cpuUsage().user / 1000;

/** All members in another order, neighbours apart: what a budget leaves out is a little of everything. */
const spread = <T>(list: readonly T[]) =>
  Array.from({ length: 7 }, (_, from) => list.filter((__, index) => index % 7 === from)).flat();

/** Says how many the budget has left out: they count as neither good nor bad. */
function tellLeftOut(kind: string, measured: number, all: number): void {
  if (measured < all) console.info(`${kind}: ${measured} of ${all} measured`);
}

const digest = () => '0'.repeat(64);
const reading = ({ file, make }: Construct) => {
  const perOne = make(64).length / 64;
  const size = Math.max(16, Math.ceil(LENGTH / perOne));
  return {
    size,
    prepare: (count: number) => {
      const text = make(count);
      return () => extract(text, { file, digest });
    },
  };
};

describe('the time that documents take', () => {
  beforeAll(async () => {
    for (const { file, make } of CONSTRUCTS) await extract(make(8), { file, digest });
  });

  it.each([...new Set(CONSTRUCTS.map(({ file }) => file))])('%s: grows as their size', async (wanted) => {
    const faults: string[] = [];
    const until = usedTime() + BUDGET;
    const constructs = spread(CONSTRUCTS.filter(({ file }) => file === wanted));
    let measured = 0;
    for (const construct of constructs) {
      if (usedTime() > until) break;
      measured++;
      const { size, prepare } = reading(construct);
      const exponent = await exponentAgain(prepare, size);
      if (exponent > LINEAR) faults.push(`${construct.name}: ${exponent.toFixed(2)}`);
    }
    tellLeftOut(wanted, measured, constructs.length);
    expect(faults).toEqual([]);
  });
});

describe('the time that a comparison takes', () => {
  const RECORDS = 600;
  /** Up to 2,000 entries of an index are looked at for each record, which smaller editions do not have: hence more. */
  const NEARLY_LINEAR = 1.5;

  it('grows as the number of records, whatever has happened to them', async () => {
    const faults: string[] = [];
    const until = usedTime() + BUDGET;
    let measured = 0;
    for (const { name, make } of spread(PAIRS)) {
      if (usedTime() > until) break;
      measured++;
      const exponent = await exponentAgain((count) => {
        const [old, newer] = make(count);
        return () => compare(old, newer);
      }, RECORDS);
      if (exponent > NEARLY_LINEAR) faults.push(`${name}: ${exponent.toFixed(2)}`);
    }
    tellLeftOut('comparisons', measured, PAIRS.length);
    expect(faults).toEqual([]);
  });
});

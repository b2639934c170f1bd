import { describe, expect, it } from 'vitest';
import { rows, xlsx } from './packages.js';
import { read } from './read.js';

/** Four times the rows take some four times as long; where each row looked at all others it would be sixteen. */
const TIMES_LARGER = 4;
const MOST_TIMES_LONGER = 9;

/** Reads a workbook, and how long that took, in seconds of processor time: the shorter of two tries. */
async function timed(bytes: Uint8Array) {
  const tries = [];
  for (let nth = 0; nth < 2; nth++) {
    const begun = process.cpuUsage();
    const reading = await read('a.xlsx', bytes);
    const { user, system } = process.cpuUsage(begun);
    tries.push({ ...reading, seconds: (user + system) / 1e6 });
  }
  const [first, second] = tries.sort((a, b) => a.seconds - b.seconds);
  return first ?? second ?? expect.unreachable();
}

async function growing(bookOf: (rows: number) => Uint8Array, few: number) {
  const small = await timed(bookOf(few));
  const large = await timed(bookOf(few * TIMES_LARGER));
  expect(large.seconds).toBeLessThan(small.seconds * MOST_TIMES_LONGER);
  return large;
}

describe('a large workbook', () => {
  it('of 200,000 cells is read in time', async () => {
    const bookOf = (count: number) => {
      const texts = Array.from({ length: count }, (_, row) =>
        Array.from({ length: 8 }, (__, column) => `第${row}行第${column}列の実施内容`),
      );
      return xlsx([{ name: '進捗', xml: rows(texts) }]);
    };
    const { transcript } = await growing(bookOf, 25_000 / TIMES_LARGER);
    expect(transcript.text.split('\n')).toHaveLength(25_001);
    expect(transcript.addresses.addressOf(transcript.text.length - 3).place).toBe('進捗!H25000');
  });

  it('of an empty row behind each other row is read in time', async () => {
    const bookOf = (count: number) => {
      const texts = Array.from({ length: count }, (_, row) =>
        row % 2 === 0 ? [`第${row}行`, '内容'] : [null],
      );
      return xlsx([{ name: '進捗', xml: rows(texts) }]);
    };
    const { blocks } = await growing(bookOf, 10_000);
    expect(blocks).toHaveLength(1);
  });
});

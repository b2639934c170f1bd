import { describe, expect, it } from 'vitest';
import { rows, xlsx } from './packages.js';
import { read } from './read.js';

describe('a large workbook', () => {
  it('of 200,000 cells is read in time', async () => {
    const texts = Array.from({ length: 25_000 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => `第${row}行第${column}列の実施内容`),
    );
    const bytes = xlsx([{ name: '進捗', xml: rows(texts) }]);
    const begun = process.cpuUsage();
    const { transcript } = await read('a.xlsx', bytes);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(transcript.text.split('\n')).toHaveLength(25_001);
    expect(transcript.addresses.addressOf(transcript.text.length - 3).place).toBe('進捗!H25000');
  });

  it('of an empty row behind each other row is read in time', async () => {
    const texts = Array.from({ length: 40_000 }, (_, row) =>
      row % 2 === 0 ? [`第${row}行`, '内容'] : [null],
    );
    const begun = process.cpuUsage();
    const { blocks } = await read('a.xlsx', xlsx([{ name: '進捗', xml: rows(texts) }]));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(3);
    expect(blocks).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { collectGarbage } from '../../src/cli/flags.js';
import { isLarge } from '../../src/pipeline/reading.js';
import { extract, extractAndExplain } from '../../src/pipeline.js';

const TABLE =
  '<table><tr><th>事業</th><th>実績</th></tr><tr><td>苗木の配布</td><td>・配布した</td></tr></table>';

/** A document of some tables, whose notation alone is so long. */
const padded = (length: number, tables = 1) => `${TABLE.repeat(tables)}<!--${'x'.repeat(length)}-->`;

describe('a large document', () => {
  it('tells when much of its memory is free, and a small one does not', async () => {
    const told: string[] = [];
    const read = async (html: string, name: string) =>
      (await extract(html, { file: 'a.html', onFree: () => told.push(name) })).records;
    expect(await read(padded(5_000_000), 'large')).toEqual(await read(padded(1000), 'small'));
    // Before its tables are read, before its items are, and behind them.
    expect(told).toEqual(['large', 'large', 'large']);
  });

  it('tells so between its tables and between its items, too', async () => {
    const told: string[] = [];
    const { items } = await extract(padded(20_000_000, 8), { file: 'a.html', onFree: () => told.push('') });
    expect(items).toHaveLength(8);
    // Once in the middle of the tables, and three times between the items: behind each ten and five million characters.
    expect(told).toHaveLength(3 + 1 + 3);
  });

  it('no longer needs its bytes once they are read', async () => {
    const given = [new TextEncoder().encode(padded(5_000_000))];
    const bytes = new WeakRef(given[0] ?? given);
    // What a weak reference has been made of lives until the end of the task.
    await new Promise((resolve) => setTimeout(resolve));
    const held: boolean[] = [];
    const onFree = () => {
      collectGarbage();
      held.push(bytes.deref() !== undefined);
    };
    // Called by no function that awaits it: such a one would hold the bytes itself.
    const begin = () => extract(given.pop() ?? '', { file: 'a.html', onFree });
    expect((await begin()).records).toHaveLength(1);
    expect(new Set(held)).toEqual(new Set([false]));
  });

  it('is one of more than four million characters', async () => {
    const { transcript } = await extractAndExplain(TABLE, { file: 'a.html' });
    expect(isLarge(transcript)).toBe(false);
    expect(isLarge({ ...transcript, text: ' '.repeat(4_000_000) })).toBe(false);
    expect(isLarge({ ...transcript, text: ' '.repeat(4_000_001) })).toBe(true);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import * as decoding from '../../src/formats/decode.js';
import { temporaryFolder } from '../helpers.js';

const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const plan = (records: number) =>
  `# 市民計画 進捗一覧\n\n${HEAD}①広報\t総務課\t${'・冊子の配布 '.repeat(records)}\n`;
/** The entries of a plan, one on each line. */
const row = (records: number) => new Array<string>(records).fill('・冊子の配布').join('\n');
const inShiftJis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));

const TERMINAL = { out: () => {}, err: () => {}, interactive: () => false, environment: {}, version: '0' };

/** Runs the command on one document; gives how often it was decoded, and what its report shows of each row. */
async function run(text: string) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.md');
  writeFileSync(path, inShiftJis(text));
  const decode = vi.spyOn(decoding, 'decode');
  const status = await main([path, '-o', join(folder, 'out'), '--no-dictionary', '--quiet'], TERMINAL);
  expect(status).toBe(0);
  const page = readFileSync(join(folder, 'out', 'index.html'), 'utf8');
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}';
  const { items } = JSON.parse(data) as { items: { row: readonly string[] } };
  return { decoded: decode.mock.calls.length, rows: items.row };
}

afterEach(() => vi.restoreAllMocks());

describe('the text that a report shows', () => {
  it('is the one that the document was extracted from, decoded once', async () => {
    expect(await run(plan(3))).toEqual({ decoded: 1, rows: [row(3)] });
  });

  it('is read again by its format where the document holds more than a run keeps', async () => {
    expect(await run(plan(501))).toEqual({ decoded: 2, rows: [row(501)] });
  });
});

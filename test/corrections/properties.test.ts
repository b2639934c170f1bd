import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.js';
import { applyCorrections, toJson } from '../../src/index.js';
import type { CorrectedValues, CorrectionEntry, Place, ProgressDocument, Range } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { REAL_FILE } from '../helpers.js';
import { runs } from '../runs.js';
import { fileOf, type Read, read } from './corrected.js';

const MANY = 100;

/** What a person might do, by the positions of what it is done to. */
const wish = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'item', 'split', 'join', 'drop', 'add', 'confirm'),
  at: fc.nat(),
  cut: fc.nat(),
  set: fc.constantFrom<CorrectedValues>(
    { status: 'planned' },
    { fiscal_years: [2014, 2016] },
    { activity: '研修会を3回開催', status: 'completed' },
    { departments: ['市民課'], action: null },
    { fiscal_years: [], mark: '○' },
  ),
  ofItem: fc.constantFrom<CorrectedValues>({ title: '研修' }, { number: '7' }, { departments: ['総務課'] }),
});

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const placeOf = ({ start, end, text }: Pick<Place, 'start' | 'end' | 'text'>) => ({ start, end, text });

/** A wish as a correction of a document. */
function entryOf(
  { document, transcript }: Read,
  { kind, at, cut, set, ofItem }: Wish,
): CorrectionEntry | null {
  const { records, items, notes } = document;
  const { file, sha256 } = document.document;
  const of = <T>(all: readonly T[]): T | undefined => all[at % Math.max(1, all.length)];
  const record = of(records);
  const source = (kind === 'item' ? of(items) : kind === 'add' ? of(notes) : record)?.source;
  if (!source || (kind !== 'set' && source.text.trim() === '')) return null;
  const own = { file, sha256, at: placeOf(source) };
  if (kind === 'set') return { ...own, do: 'set', set };
  if (kind === 'item') return { ...own, do: 'set', set: ofItem };
  if (kind === 'join') {
    const next = records[(at % records.length) + 1];
    if (!next || next.source.end <= source.start) return null;
    const range = { start: source.start, end: next.source.end };
    return { ...own, at: { ...range, text: transcript.text.slice(range.start, range.end) }, do: 'join' };
  }
  if (kind !== 'split') return { ...own, do: kind as 'drop' | 'add' | 'confirm' };
  if (source.text.length < 2) return null;
  const middle = 1 + (cut % (source.text.length - 1));
  const parts: Range[] = [[0, middle], [middle, source.text.length]]; // biome-ignore format: two parts
  return { ...own, do: 'split', parts };
}

const SAMPLES = [
  REAL_FILE,
  'test/formats/files/t1.xlsx',
  'test/formats/files/t1.docx',
  'test/formats/files/plan-writer.pdf',
  'test/formats/files/plan.csv',
];

describe.each(SAMPLES)('corrections of %s', (file) => {
  const bytes = readFileSync(file);
  let plain: Read;
  beforeAll(async () => {
    plain = await read(bytes, { file });
    expect(plain.document.records.length).toBeGreaterThan(3);
  });

  /** The result, with what was not applied by what it says instead of its position. */
  const resultOf = (entries: readonly CorrectionEntry[]): [ProgressDocument, string[]] => {
    const { document, unused } = applyCorrections(plain.document, plain.transcript, fileOf(...entries));
    return [
      document,
      unused.map(({ index, reason }) => `${reason} ${JSON.stringify(entries[index])}`).sort(),
    ];
  };

  it('give the same in any order, as extraction does, and a document that holds together', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { minLength: 1, maxLength: MANY, size: 'max' }),
        fc.nat(),
        async (wishes, seed) => {
          const entries = wishes.flatMap((each) => entryOf(plain, each) ?? []);
          const [document, unused] = resultOf(entries);
          const order = entries.map((_, index) => ((index + 1) * (seed % 9973) * 7919) % 10007);
          const shuffled = entries
            .map((entry, index) => [order[index] ?? 0, entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry);
          expect(resultOf(shuffled)).toEqual([document, unused]);
          expect(resultOf(entries.toReversed())).toEqual([document, unused]);
          expect(await extract(bytes, { file, corrections: fileOf(...shuffled) })).toEqual(document);
          expect(parseDocument(toJson(document))).toEqual(JSON.parse(toJson(document)));
          for (const { source } of [...document.records, ...document.notes])
            expect(plain.transcript.text.slice(source.start, source.end)).toBe(source.text);
          applied += entries.length - unused.length;
        },
      ),
      runs(15),
    );
    expect(applied).toBeGreaterThan(0);
  });
});

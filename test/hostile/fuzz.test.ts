import { describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { morphology, realText } from '../helpers.js';
import { FORMATS, type HostileDocument, hostileDocument } from './documents.js';
import { type Depth, type Fault, faultsOf } from './promises.js';
import { shrink } from './shrink.js';

const FIRST_SEED = Number(process.env.SHINCHOKU_FUZZ_SEED ?? 1);
const DOCUMENTS = Number(process.env.SHINCHOKU_FUZZ_DOCUMENTS ?? 2000);

/** Each so many documents, the pages and the comparison are looked at too. */
const PAGES_EVERY = 10;
/** Faults of one kind are shown so many times. */
const SHOWN = 2;

const words = morphology();
const other: Promise<ProgressDocument> = extract(realText(), { file: 'a.md', morphology: words });

const depthFor = async (seed: number): Promise<Depth> => ({
  morphology: words,
  other: seed % PAGES_EVERY === 0 ? await other : null,
});

/** The same kind of fault: the same promise, found by the same rule, whatever the figures. */
const kindOf = ({ promise, found }: Fault) => `${promise}: ${found.replace(/\d+/g, 'n').slice(0, 30)}`;

async function shrunk(
  { seed, file, input, made }: HostileDocument,
  { promise, found }: Fault,
): Promise<string> {
  const depth = await depthFor(seed);
  const breaking = async (smaller: string | Uint8Array) =>
    (await faultsOf({ file, input: smaller }, depth)).find((fault) => fault.promise === promise);
  const small = await shrink(input, async (smaller) => (await breaking(smaller)) !== undefined);
  const shown =
    typeof small === 'string' ? JSON.stringify(small) : `bytes ${Buffer.from(small).toString('hex')}`;
  return `seed ${seed}, ${file} (${made})\n  ${promise}: ${(await breaking(small))?.found ?? found}\n  ${shown}`;
}

async function reportOf(seeds: Iterable<number>): Promise<string[]> {
  const kinds = new Map<string, number>();
  const report: string[] = [];
  for (const seed of seeds) {
    const document = hostileDocument(seed);
    for (const fault of await faultsOf(document, await depthFor(seed))) {
      const kind = kindOf(fault);
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      if (count <= SHOWN) report.push(await shrunk(document, fault));
    }
  }
  return report;
}

const PARTS = 10;

describe(`hostile documents from seed ${FIRST_SEED} on`, () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))('keep every promise, part %i', async (part) => {
    const from = FIRST_SEED + Math.floor((part * DOCUMENTS) / PARTS);
    const to = FIRST_SEED + Math.floor(((part + 1) * DOCUMENTS) / PARTS);
    const report = await reportOf(Array.from({ length: to - from }, (_, i) => from + i));
    expect(report.join('\n\n')).toBe('');
  });

  it('are made of every format, and the same each time', () => {
    const seeds = Array.from({ length: 100 }, (_, i) => FIRST_SEED + i);
    const some = seeds.slice(0, 20);
    expect(some.map(hostileDocument)).toEqual(some.map(hostileDocument));
    const files = new Set(seeds.map((seed) => hostileDocument(seed).file));
    for (const format of FORMATS) expect(files).toContain(`a.${format}`);
  });
});

import { chmodSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { loadDictionary } from '../src/cli/dictionary.js';
import type { ProgressDocument } from '../src/model.js';
import { createMorphology } from '../src/morphology/morphology.js';
import { type ExtractOptions, extract } from '../src/pipeline.js';
import { Ledger } from '../src/text/ledger.js';

/** The real document that the main job is measured by. */
export const REAL_FILE = 'input/shiroi-h29-progress.md';
export const realText = () => readFileSync(REAL_FILE, 'utf8');

export const DICTIONARY = 'dist/dictionary.bin';
export const morphology = () => createMorphology(loadDictionary(DICTIONARY));

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'shinchoku-test-'));

/** A file of the system that is there and that nobody can read from its beginning: root minds no permissions. */
const UNREADABLE = '/proc/self/mem';

/** Puts a file in place that cannot be read, whoever runs the tests. */
export function putUnreadable(path: string): string {
  if (existsSync(UNREADABLE)) symlinkSync(UNREADABLE, path);
  else {
    writeFileSync(path, '');
    chmodSync(path, 0);
  }
  return path;
}

/** Extracts, and sees that no character was claimed twice: the ledger's counts add up whether or not one was. */
export async function extractSoundly(
  input: string | Uint8Array,
  options: ExtractOptions = {},
): Promise<ProgressDocument> {
  const coverage = vi.spyOn(Ledger.prototype, 'coverage');
  try {
    const document = await extract(input, options);
    expect(coverage.mock.contexts.map((ledger) => (ledger as Ledger).conflicts)).toEqual([0]);
    return document;
  } finally {
    coverage.mockRestore();
  }
}

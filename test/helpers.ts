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

/** A document as the cases' `expected.json` write it: a line for each thing, its fields in a fixed order. */
export function brief(document: ProgressDocument) {
  const { sha256: _, file: __, encoding: ___, medium: ____, legend: _____, ...info } = document.document;
  return {
    document: info,
    sections: document.sections.map((s) => [s.id, s.level, s.title, s.pages, s.description]),
    items: document.items.map((i) => [i.id, i.label, i.title, i.details, i.departments, i.departments_basis]),
    columns: document.items.map((i) => [i.id, { ...i.columns }]),
    records: document.records.map((r) => [
      r.id,
      r.activity,
      r.status,
      r.fiscal_years,
      r.fiscal_years_text,
      r.departments,
      r.source.line,
    ]),
    basis: document.records.map((r) => [
      r.id,
      r.activity,
      r.activity_basis,
      r.status,
      r.status_basis,
      r.fiscal_years,
      r.fiscal_years_basis,
      r.mark,
    ]),
    notes: document.notes.map((n) => [n.section, n.text]),
  };
}

/** Messages as the cases' `messages.txt` write them: line and rule. */
export const briefMessages = (document: ProgressDocument) =>
  document.messages.map(({ line, rule }) => `${line} ${rule}`);

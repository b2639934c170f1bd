import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../src/model.js';
import { brief } from './brief.js';
import { extractSoundly, morphology, REAL_FILE, realText } from './helpers.js';

/** Written by reading the document, not by running the program. */
const expected = JSON.parse(readFileSync('test/cases/real-document/expected.json', 'utf8'));

describe('the real document', () => {
  let document: ProgressDocument;
  beforeAll(async () => {
    document = await extractSoundly(readFileSync(REAL_FILE), { file: REAL_FILE, morphology: morphology() });
  });

  it('tells of itself', () => {
    expect(brief(document).document).toEqual(expected.document);
  });

  it('has the 46 sections that a reader finds', () => {
    expect(brief(document).sections).toEqual(expected.sections);
    expect([1, 2, 3].map((level) => document.sections.filter((s) => s.level === level).length)).toEqual([
      3, 10, 33,
    ]);
  });

  it('has the 59 items that a reader finds, 24 with departments of the row above', () => {
    expect(brief(document).items).toEqual(expected.items);
    expect(document.items.filter((item) => item.departments_basis === 'filled_down')).toHaveLength(24);
  });

  it('has the 92 records that a reader finds, 23 of them 未実施', () => {
    expect(brief(document).records).toEqual(expected.records);
    expect(document.records).toHaveLength(92);
    expect(document.records.filter((record) => record.status === 'not_implemented')).toHaveLength(23);
  });

  it('loses no character', () => {
    const { characters, unclaimed, unclaimed_text, omitted, ...claimed } = document.coverage;
    expect(characters).toBe(11962);
    expect(unclaimed).toBe(0);
    expect(unclaimed_text).toEqual([]);
    expect(omitted).toEqual([]);
    expect(Object.values(claimed).reduce((sum, count) => sum + count, 0)).toBe(characters);
  });

  /** What is not white space; of a line's text also without its tags. */
  const count = (text: string) => text.replace(/\s/g, '').length;
  const untagged = (text: string) => text.replace(/<[^>]*>/g, '');

  it('counts each character as what a reader sees that it is', () => {
    const counts = { record: 0, item: 0, section: 0, metadata: 0, column_heading: 0, note: 0, furniture: 0 };
    const add = (kind: keyof typeof counts, ...texts: string[]) => {
      counts[kind] += count(texts.join(''));
    };
    for (const line of untagged(realText()).split('\n')) {
      const [first = '', second = '', ...rest] = line.split('\t');
      if (line.startsWith('# 市民参加')) add('metadata', line.slice(1));
      else if (line.startsWith('#')) add('section', line.replace(/^#+/, ''));
      else if (!line.includes('\t')) add('metadata', line);
      else if (first === '具体的な事業') add('column_heading', line);
      else if (/^[①-⑳]/.test(first)) {
        add('item', first, second);
        add('record', ...rest);
      } else add('section', line);
    }
    const {
      characters,
      unclaimed: _,
      unclaimed_text: __,
      omitted: ___,
      markup,
      ...kinds
    } = document.coverage;
    expect(kinds).toEqual(counts);
    expect(markup).toBe(characters - Object.values(counts).reduce((sum, part) => sum + part, 0));
  });

  it('counts with a record what its source shows, and with an item its title and departments', () => {
    const { record, item } = document.coverage;
    const shown = (texts: readonly string[]) => texts.reduce((sum, text) => sum + count(untagged(text)), 0);
    expect(record).toBe(shown(document.records.map(({ source }) => source.text)));
    const stated = document.items.filter(({ departments_basis }) => departments_basis === 'stated');
    expect(item).toBe(
      shown([
        ...document.items.map(({ source }) => source.text),
        ...stated.flatMap(({ departments }) => departments),
      ]),
    );
  });

  it('gives the slice of the input that each source says', () => {
    const text = realText();
    const lines = text.split('\n');
    for (const { source } of [
      ...document.records,
      ...document.items,
      ...document.sections,
      ...document.notes,
    ]) {
      expect(text.slice(source.start, source.end)).toBe(source.text);
      expect(lines[source.line - 1]?.startsWith(source.text.split('\n')[0] ?? '', source.column - 1)).toBe(
        true,
      );
    }
  });

  it('gives spans that hold the parts and nothing else', () => {
    const text = realText();
    const bare = (value: string) => value.replace(/[\s~～]/g, '');
    for (const record of document.records) {
      const { activity, fiscal_years, departments } = record.source.spans;
      const cut = (spans: readonly (readonly [number, number])[]) => spans.map(([s, e]) => text.slice(s, e));
      expect(bare(cut(activity).join(''))).toBe(bare(record.activity));
      expect(bare(cut(fiscal_years).join(''))).toBe(bare(record.fiscal_years_text ?? ''));
      expect(cut(departments)).toEqual(record.departments);
    }
  });

  /** The counted things and the verbal nouns of some activities, as a reader names them. */
  it.each([
    ['r1.2.2.1.5', '実施', [{ value: 6, unit: 'か所', text: '6か所' }]],
    ['r1.2.2.1.6', '実施', [{ value: 2, unit: '回', text: '2回' }]],
    ['r2.4.1.4.1', '開催', [{ value: 1, unit: '回', text: '1回' }]],
    ['r1.1.4.1.1', '活用', []],
    ['r1.1.4.1.5', '活用', []],
    ['r2.1.1.1.1', '開講', []],
    ['r2.1.3.1.2', '貸出し', []],
    ['r2.2.2.1.2', '配布', []],
    ['r2.2.2.2.3', '見直し', []],
    ['r3.3.1.3.1', '周知', []],
  ])('reads the words of %s', (id, action, quantities) => {
    const record = document.records.find((candidate) => candidate.id === id);
    expect(record).toMatchObject({ action, quantities });
  });

  it('takes no ordinal for a quantity', () => {
    const counted = document.records.filter((record) => record.quantities.length > 0).map(({ id }) => id);
    expect(counted).toEqual(['r1.2.2.1.5', 'r1.2.2.1.6', 'r2.4.1.4.1']);
  });

  it('warns of what a reader would stop at', () => {
    const warnings = document.messages.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '24 department-not-in-charge',
      '71 department-not-in-charge',
      '71 department-not-in-charge',
      '116 department-tag-missing',
      '119 department-tag-missing',
      '130 heading-row-missing',
      '138 department-tag-missing',
      '161 department-not-in-charge',
    ]);
  });
});

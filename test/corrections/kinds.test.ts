import { describe, expect, it } from 'vitest';
import { faultIn } from '../../src/document/whole.js';
import { corrected, correction, PLAN, rulesOf, told } from './corrected.js';

const BROCHURE = '・冊子の配布(平成28年度)【市民課】';
const MAGAZINE = '・広報紙を発行し、動画を公開(平成28年度)【広報課】';
const LECTURE = '講演会の開催(平成28年度)【総務課】';

describe('a value that a person sets', () => {
  it('says so, and what was read', async () => {
    const { document, unused } = await corrected(PLAN, (read) => [
      correction(read, BROCHURE, 'set', {
        set: { fiscal_years: [2027, 2026, 2027], status: 'planned', departments: ['窓口課'] },
      }),
    ]);
    expect(unused).toEqual([]);
    expect(document.records[1]).toMatchObject({
      id: 'r1.1.2',
      fiscal_years: [2026, 2027],
      fiscal_years_basis: 'corrected',
      status: 'planned',
      status_basis: 'corrected',
      departments: ['窓口課'],
      departments_basis: 'corrected',
    });
    expect(document.document.last_fiscal_year).toBe(2027);
    expect(document.corrections).toEqual([
      { id: 'r1.1.2', field: 'status', was: 'implemented', reapplied: false },
      { id: 'r1.1.2', field: 'fiscal_years', was: [2016], reapplied: false },
      { id: 'r1.1.2', field: 'departments', was: ['市民課'], reapplied: false },
    ]);
    expect(faultIn(document)).toBeNull();
  });

  it('of an activity takes its key, and its status where that rested on the text', async () => {
    const { document, plain } = await corrected(PLAN, (read) => [
      correction(read, BROCHURE, 'set', { set: { activity: ' 冊子の配布を検討中 ' } }),
      correction(read, '未実施', 'set', { set: { activity: '窓口の案内板を設置' } }),
    ]);
    expect(document.records[1]).toMatchObject({
      activity: '冊子の配布を検討中',
      activity_basis: 'corrected',
      status: 'considering',
      status_basis: 'stated',
    });
    expect(document.records[1]?.key).not.toBe(plain.records[1]?.key);
    expect(document.records[3]).toMatchObject({ status: 'implemented', status_basis: 'inferred' });
  });

  it.each([
    ['・説明会を開催【市民課】', { fiscal_years: [2015] }, 'fiscal-year-missing'],
    ['・冊子の配布(平成28年度)', { departments: ['市民課'] }, 'department-tag-missing'],
    ['・冊子の配布(平成28年度)', { departments: [] }, 'department-tag-missing'],
    ['・冊子の配布(平成35年度)【市民課】', { fiscal_years: [2016] }, 'era-overflow'],
    ['・冊子の配布(平成35年度)【市民課】', { fiscal_years: [2016] }, 'fiscal-year-after-edition'],
    ['・冊子の配布(平成28～26年度)【市民課】', { fiscal_years: [2016] }, 'fiscal-year-reversed'],
    ['・冊子の配布(平成28年度)【会計課】', { departments: ['市民課'] }, 'department-not-in-charge'],
  ])('settles what was said of %s', async (entry, set, rule) => {
    const text = PLAN.replace(BROCHURE, entry).replace('・説明会を開催(平成27年度)【市民課】', '');
    const { document, plain } = await corrected(text, (read) => [correction(read, entry, 'set', { set })]);
    expect(rulesOf(plain)).toContain(rule);
    expect(rulesOf(document)).not.toContain(rule);
  });

  it('may be wrong itself, and is told so', async () => {
    const { document, plain } = await corrected(PLAN, (read) => [
      correction(read, BROCHURE, 'set', { set: { fiscal_years: [2030] } }),
    ]);
    expect(rulesOf(plain)).not.toContain('fiscal-year-after-edition');
    expect(rulesOf(document)).toContain('fiscal-year-after-edition');
  });

  it('of an item holds for its records and makes its id', async () => {
    const { document } = await corrected(PLAN, (read) => [
      correction(read, '②広報の充実', 'set', { set: { title: '広報・広聴', number: '12', label: '⑫' } }),
      correction(read, MAGAZINE, 'set', { set: { item_departments: ['秘書課', '広報課'] } }),
    ]);
    expect(document.items[1]).toMatchObject({
      id: 'i1.12', number: '12', label: '⑫', title: '広報・広聴',
      departments: ['秘書課', '広報課'], departments_basis: 'corrected',
    }); // biome-ignore format: short
    expect(document.records[2]).toMatchObject({
      id: 'r1.12.1', item: 'i1.12', item_title: '広報・広聴', item_departments: ['秘書課', '広報課'],
    }); // biome-ignore format: short
    expect(document.corrections.map(({ id, field, was }) => [id, field, was])).toEqual([
      ['i1.12', 'title', '広報の充実'],
      ['i1.12', 'number', '2'],
      ['i1.12', 'label', '②'],
      ['i1.12', 'departments', ['広報課']],
    ]);
    expect(rulesOf(document)).not.toContain('number-out-of-order');
    expect(faultIn(document)).toBeNull();
  });

  it('does not give two items one id', async () => {
    const { document } = await corrected(PLAN, (read) => [
      correction(read, '②広報の充実', 'set', { set: { number: '1' } }),
    ]);
    expect(document.items.map(({ id }) => id)).toEqual(['i1.1', 'i1.1~2', 'i1.3']);
    expect(faultIn(document)).toBeNull();
  });

  it('of the document decides what its years are measured by', async () => {
    const { document } = await corrected(PLAN, (read) => [
      {
        file: 'plan.md',
        sha256: read.document.document.sha256,
        do: 'set',
        set: { 'document.date': '2016-03' },
      },
    ]);
    expect(document.document.date).toBe('2016-03');
    expect(rulesOf(document)).toContain('fiscal-year-after-edition');
    expect(document.corrections).toEqual([
      { id: null, field: 'document.date', was: '2017-06-28', reapplied: false },
    ]);
  });
});

describe('records as wholes', () => {
  it('are split, each part with its place', async () => {
    const { document, unused, plain } = await corrected(PLAN, (read) => [
      correction(read, MAGAZINE, 'split', {
        parts: ['広報紙を発行', '動画を公開(平成28年度)【広報課】'],
      }),
    ]);
    expect(unused).toEqual([]);
    expect(told(document).slice(2, 4)).toEqual([
      ['r1.2.1', '広報紙を発行', ''],
      ['r1.2.2', '動画を公開', '2016'],
    ]);
    expect(document.records[3]?.source).toMatchObject({ line: 8, text: '動画を公開(平成28年度)【広報課】' });
    const { spans } = document.records[3]?.source ?? {};
    expect(spans?.fiscal_years.map(([start, end]) => PLAN.slice(start, end))).toEqual(['平成28年度']);
    expect(document.corrections.map(({ id, field, was }) => [id, field, was])).toEqual([
      ['r1.2.1', 'split', '広報紙を発行し、動画を公開'],
      ['r1.2.2', 'split', '広報紙を発行し、動画を公開'],
    ]);
    // し is in neither part: it is a note, and every character stays counted.
    expect(document.notes.map(({ text }) => text)).toContain('し、');
    expect(document.coverage.record).toBe(plain.coverage.record - 2);
    expect(rulesOf(document)).toContain('fiscal-year-missing');
    expect(faultIn(document)).toBeNull();
  });

  it('have what is set on the text that was split', async () => {
    const { document, unused } = await corrected(PLAN, (read) => [
      correction(read, MAGAZINE, 'set', { set: { fiscal_years: [2015] } }),
      correction(read, '動画を公開(平成28年度)【広報課】', 'set', { set: { status: 'planned' } }),
      correction(read, MAGAZINE, 'split', { parts: ['広報紙を発行し', '動画を公開(平成28年度)【広報課】'] }),
    ]);
    expect(unused).toEqual([]);
    expect(told(document).slice(2, 4)).toEqual([
      ['r1.2.1', '広報紙を発行し', '2015'],
      ['r1.2.2', '動画を公開', '2015'],
    ]);
    expect(document.records.map(({ status }) => status)[3]).toBe('planned');
  });

  it('are joined', async () => {
    const both = '・説明会を開催(平成27年度)【市民課】・冊子の配布(平成28年度)【市民課】';
    const { document, unused, plain } = await corrected(PLAN, (read) => [correction(read, both, 'join')]);
    expect(unused).toEqual([]);
    expect(document.records).toHaveLength(plain.records.length - 1);
    expect(document.records[0]).toMatchObject({
      id: 'r1.1.1',
      activity: '説明会を開催冊子の配布',
      fiscal_years: [2015, 2016],
      fiscal_years_text: '平成27年度、平成28年度',
      departments: ['市民課'],
    });
    expect(document.records[0]?.source.text).toBe(both);
    expect(document.corrections).toEqual([
      { id: 'r1.1.1', field: 'join', was: ['説明会を開催', '冊子の配布'], reapplied: false },
    ]);
    expect(document.coverage).toEqual(plain.coverage);
    expect(faultIn(document)).toBeNull();
  });

  it('are dropped, and their text becomes a note', async () => {
    const { document, plain } = await corrected(PLAN, (read) => [correction(read, BROCHURE, 'drop')]);
    expect(told(document).map(([id]) => id)).toEqual(['r1.1.1', 'r1.2.1', 'r1.3.1']);
    expect(document.notes.map(({ text }) => text)).toContain(BROCHURE);
    expect(document.coverage.record).toBe(plain.coverage.record - BROCHURE.length);
    expect(document.coverage.note).toBe(plain.coverage.note + BROCHURE.length);
    expect(document.corrections).toEqual([{ id: 'i1.1', field: 'drop', was: BROCHURE, reapplied: false }]);
    expect(faultIn(document)).toBeNull();
  });

  it('are added to the item before them, with what their text does not tell', async () => {
    const { document, plain, unused } = await corrected(PLAN, (read) => [
      correction(read, LECTURE, 'add', { set: { status: 'completed' } }),
    ]);
    expect(unused).toEqual([]);
    expect(plain.notes.map(({ text }) => text)).toContain(`補足として${LECTURE}`);
    expect(document.records.at(-1)).toMatchObject({
      id: 'r1.3.2',
      item: 'i1.3',
      sections: ['参加'],
      activity: '講演会の開催',
      fiscal_years: [2016],
      departments: ['総務課'],
      status: 'completed',
      status_basis: 'corrected',
    });
    expect(document.notes.map(({ text }) => text)).toContain('補足として');
    expect(document.coverage.record).toBe(plain.coverage.record + LECTURE.length);
    expect(document.coverage.note).toBe(plain.coverage.note - LECTURE.length);
    expect(document.corrections).toEqual([
      { id: 'r1.3.2', field: 'add', was: null, reapplied: false },
      { id: 'r1.3.2', field: 'status', was: 'implemented', reapplied: false },
    ]);
    expect(faultIn(document)).toBeNull();
  });

  it('are confirmed, and nothing changes', async () => {
    const { document, plain } = await corrected(PLAN, (read) => [correction(read, BROCHURE, 'confirm')]);
    expect(document).toEqual({
      ...plain,
      corrections: [{ id: 'r1.1.2', field: 'confirm', was: null, reapplied: false }],
    });
  });

  it('may all go', async () => {
    const text = PLAN.slice(0, PLAN.indexOf('②'));
    const { document } = await corrected(text, (read) => [
      correction(read, BROCHURE, 'drop'),
      correction(read, '・説明会を開催(平成27年度)【市民課】', 'drop'),
    ]);
    expect(document.records).toEqual([]);
    expect(rulesOf(document)).toContain('no-records');
  });
});

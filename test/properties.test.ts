import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../src/model.js';
import { extract } from '../src/pipeline.js';
import { toHtml } from './bench/documents.mjs';
import { extractSoundly, realText } from './helpers.js';
import { runs } from './runs.js';

/** The real document as HTML, so that the other reader is tried on the same content. */
const realHtml = () => toHtml(realText());

function expectSound(document: ProgressDocument, text: string): void {
  const { characters, unclaimed_text, omitted, ...counts } = document.coverage;
  expect(characters).toBe(text.length);
  expect(omitted).toEqual([]);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(characters);
  expect(unclaimed_text.reduce((sum, { end, start }) => sum + end - start, 0)).toBe(counts.unclaimed);
  for (const { start, end, text: slice } of unclaimed_text) expect(text.slice(start, end)).toBe(slice);
  const things = [...document.records, ...document.items, ...document.sections, ...document.notes];
  for (const { source } of things) expect(text.slice(source.start, source.end)).toBe(source.text);
  for (const { source } of document.records) {
    for (const spans of Object.values(source.spans)) {
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(source.start);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(source.end);
      }
    }
  }
  for (const list of [document.records, document.items, document.sections]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  }
  for (const { fiscal_years } of document.records) {
    expect(fiscal_years).toEqual([...new Set(fiscal_years)].sort((a, b) => a - b));
  }
}

const PIECES = [
  '\t', '\n', '\n\n', '・', '(', ')', '【', '】', '<td>', '</td>', '<table>', '</table>', '<tr>', '<li>', '<br>', '<b', '>',
  '&amp;', '&', '①', '(1)', '# ', '|', '|---|\n', '平成25年度', '未実施', '𠮷', '\r\n', '\u0000', '\u00ad', '　', '<!--', '-->',
  '<p hidden>', '具体的な事業\t担当課\t実施したこと', '総務課', '※', '～', '[x](y)', '```\n', '    ',
]; // biome-ignore format: a list of pieces

/** Some edits of a text: pieces put in, stretches taken out, stretches moved. */
function edited(text: string) {
  const place = fc.integer({ min: 0, max: text.length });
  const edit = fc.record({
    at: place,
    from: place,
    length: fc.integer({ min: 0, max: 400 }),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })),
    kind: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'copy'),
  });
  return fc.array(edit, { minLength: 1, maxLength: 12 }).map((edits) => {
    let result = text;
    for (const { at, from, length, piece, kind } of edits) {
      if (kind === 'insert') result = result.slice(0, at) + piece + result.slice(at);
      else if (kind === 'delete') result = result.slice(0, at) + result.slice(at + length);
      else result = result.slice(0, at) + result.slice(from, from + length) + result.slice(at);
    }
    // An edit may cut a character of two units in half: such a text is refused.
    return result.replace(/\p{Surrogate}/gu, '');
  });
}

const often = runs(50);

describe('whatever is done to the real document', () => {
  it.each([
    ['Markdown', 'a.md', realText()],
    ['HTML', 'a.html', realHtml()],
    ['text', 'a.txt', realText()],
  ])('%s: every character is accounted for and every source is the slice it says', async (_, file, text) => {
    await fc.assert(
      fc.asyncProperty(edited(text), async (input) =>
        expectSound(await extractSoundly(input, { file }), input),
      ),
      often,
    );
  });

  it('HTML gives the records that Markdown gives', async () => {
    const [markdown, html] = await Promise.all([
      extract(realText(), { file: 'a.md' }),
      extract(realHtml(), { file: 'a.html' }),
    ]);
    const facts = (document: ProgressDocument) => document.records.map(({ source: _, ...record }) => record);
    expect(facts(html)).toEqual(facts(markdown));
    expect(html.coverage.unclaimed).toBe(0);
  });

  const shown = (document: ProgressDocument) =>
    [
      ...document.notes.map(({ text }) => text),
      ...document.coverage.unclaimed_text.map(({ text }) => text),
      ...document.items.flatMap(({ columns }) => [...Object.keys(columns), ...Object.values(columns)]),
    ].join('\n');

  it('a line planted anywhere is found again', async () => {
    const lines = realText().split('\n');
    const nonsense = 'ふぁさどぅー';
    for (let at = 0; at <= lines.length; at++) {
      const document = await extract([...lines.slice(0, at), nonsense, ...lines.slice(at)].join('\n'));
      // Between the headings and the rows of a table it may be a section's title, which the reader is asked about.
      const asked = document.messages.filter(({ rule }) => rule === 'rows-uncertain');
      const titles = asked.length > 0 ? document.sections.map(({ title }) => title) : [];
      expect([shown(document), ...titles].join('\n'), `line ${at + 1}`).toContain(nonsense);
      expect(document.records.length, `line ${at + 1}`).toBe(92);
    }
  });

  it('a cell planted in any row is found again', async () => {
    const lines = realText().split('\n');
    const extra = 'ふぁさどぅー';
    for (const [at, line] of lines.entries()) {
      if (!line.includes('\t')) continue;
      const document = await extract(lines.with(at, `${line}\t${extra}`).join('\n'));
      const text = `${shown(document)}\n${document.sections.map(({ description }) => description).join('\n')}`;
      expect(text, `line ${at + 1}`).toContain(extra);
    }
  });
});

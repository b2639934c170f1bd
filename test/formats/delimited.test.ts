import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/formats/delimited.js';
import type { Content, Range, TableCell } from '../../src/model.js';
import { ranges } from '../../src/text/text.js';

const rowsOf = ({ blocks }: Content): (readonly TableCell[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
const linesOf = (cell: TableCell) => cell.lines.map(({ text }) => text.value);
const texts = (reading: Content) =>
  rowsOf(reading).map((cells) => cells.map((cell) => linesOf(cell).join('\n')));

/** A field as a cell holds it: lines without white space around them, empty ones left out. */
const cellText = (field: string) =>
  field
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

describe('delimited text', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'市民 a・'), maxLength: 5 });
  const quoted = fc
    .string({ unit: fc.constantFrom(...'市民 a,\t"\n\r'), maxLength: 8 })
    .map((content) => `"${content.replaceAll('"', '""')}"`);

  it.each([',', '\t'])('gives the fields that csv-parse gives (%j)', (delimiter) => {
    const field = fc.oneof(plain, quoted);
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(rows, end, fc.boolean(), (fields, lineEnd, ended) => {
        const text = fields.map((row) => row.join(delimiter)).join(lineEnd) + (ended ? lineEnd : '');
        const expected: string[][] = parse(text, {
          delimiter,
          relax_column_count: true,
          record_delimiter: lineEnd,
        });
        // A last line of nothing is no row; in between it is one.
        const found = texts(readDelimited(text, delimiter));
        expect(found.map((row) => (row.length === 0 ? [''] : row))).toEqual(
          expected.map((row) => row.map(cellText)),
        );
      }),
    );
  });

  it('accounts for each character as text once, or as markup', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'市a ,"\n\r'), maxLength: 30 });
    fc.assert(
      fc.property(soup, fc.nat(50), (text, base) => {
        const reading = readDelimited(text, ',', base);
        const owners = Array.from(text, (): string[] => []);
        const claim = (owner: string, [start, end]: Range) => {
          for (let at = start; at < end; at++) owners[at - base]?.push(owner);
        };
        for (const range of reading.markup) claim('markup', range);
        for (const { lines } of rowsOf(reading).flat())
          for (const line of lines) for (const range of ranges(line.text)) claim(line.text.value, range);
        const wrong = owners.filter((own, at) => new Set(own).size !== 1 && /\S/.test(text.charAt(at)));
        expect(wrong).toEqual([]);
        expect(owners.filter((own) => own.length > 1 && !own.includes('markup'))).toEqual([]);
      }),
    );
  });

  it('has a cell behind a delimiter that ends the text', () => {
    expect(texts(readDelimited('a,b,', ','))).toEqual([['a', 'b', '']]);
    expect(texts(readDelimited('a,b,\n', ','))).toEqual([['a', 'b', '']]);
  });

  it('keeps what stands behind a closing quote, and a quote that is never closed', () => {
    expect(texts(readDelimited('"a"b,c\n"d,e\nf', ','))).toEqual([['ab', 'c'], ['d,e\nf']]);
  });

  it('says where each cell stands and what begins its lines', () => {
    const [row] = rowsOf(readDelimited('a,"b\n c",,d', ',', 100));
    expect(row?.map(({ at }) => at)).toEqual([100, 103, 109, 110]);
    expect(row?.[1]?.lines.map(({ text, begins }) => [text.value, ranges(text), begins])).toEqual([
      ['b', [[103, 104]], 'block'],
      ['c', [[106, 107]], 'break'],
    ]);
  });
});

describe('a quoted field with text behind its quote', () => {
  it('leaves the quote out, and accounts for it once', () => {
    const text = 'a,"・冊子"の配布\n';
    const reading = readDelimited(text, ',');
    expect(texts(reading)).toEqual([['a', '・冊子の配布']]);
    const quotes = [...reading.markup].filter(([start, end]) => text.slice(start, end) === '"');
    expect(quotes).toHaveLength(2);
  });
});

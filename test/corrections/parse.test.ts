import { describe, expect, it } from 'vitest';
import { CorrectionsError, parseCorrections } from '../../src/corrections/parse.js';

const at = { start: 3, end: 7, text: '広報紙、' };
const entry = (more: object) => ({ file: 'a.md', sha256: '0'.repeat(64), at, ...more });
const file = (...corrections: unknown[]) => ({ format: 'shinchoku-corrections/1', corrections });

describe('a file of corrections', () => {
  it('is taken as it is, and not changed', () => {
    const given = file(
      entry({ do: 'set', set: { status: 'planned', quantities: [{ value: 6, unit: 'か所', text: '6か所' }] } }),
      entry({ do: 'split', parts: [[0, 2], [2, 4]], by: '企画課', on: '2018-06-01', why: '二つの事業' }),
      { ...entry({ do: 'set', set: { 'document.title': '計画' } }), at: undefined },
      entry({ do: 'add', set: { status: 'planned' } }),
      entry({ do: 'confirm', at: { start: 3, end: 3, text: '' } }),
    ); // biome-ignore format: a row for each
    const copy = structuredClone(given);
    expect(parseCorrections(given)).toEqual(copy);
    expect(given).toEqual(copy);
  });

  it.each([
    [[], 'list; expected object'],
    [{ format: 'shinchoku-corrections/2' }, 'format: "shinchoku-corrections/2"; expected "shinchoku-corrections/1"'],
    [file(1), 'corrections[0]: 1; expected object'],
    [file({ ...entry({ do: 'confirm' }), sha256: '0' }), 'corrections[0].sha256: "0"; expected [0-9a-f]{64}'],
    [file({ ...entry({ do: 'drop' }), at: undefined }), 'corrections[0].at: nothing; expected { start, end, text }'],
    [file(entry({ do: 'confirm' }), entry({ do: 'drop', at: { ...at, end: 8 } })), 'corrections[1].at.end: 8; expected start + 4 (at.text)'],
    [file(entry({ do: 'add', at: { start: 1, end: 2, text: ' ' } })), 'corrections[0].at.text: " "; expected text'],
    [file(entry({ do: 'set' })), 'corrections[0].set: nothing; expected a field with its value'],
    [file(entry({ do: 'set', set: {} })), 'corrections[0].set: object; expected a field with its value'],
    [file(entry({ do: 'drop', set: { status: 'planned' } })), 'corrections[0].set: object; expected no set with "drop"'],
    [file(entry({ do: 'set', set: { status: 'done' } })), 'corrections[0].set.status: "done"; expected "implemented" | "not_implemented" |'],
    [file(entry({ do: 'set', set: { fiscal_years: [27, '28'] } })), 'corrections[0].set.fiscal_years[1]: "28"; expected integer 1…9999'],
    [file(entry({ do: 'set', set: { title: ' ' } })), 'corrections[0].set.title: " "; expected text'],
    [file(entry({ do: 'set', set: { id: 'r1' } })), 'corrections[0].set: "id"; expected activity | status |'],
    [file(entry({ do: 'set', wy: 'x', set: { status: 'planned' } })), 'corrections[0]: "wy"; expected file | sha256 | at | do | set'],
    [file(entry({ do: 'add', set: { title: '広報' } })), 'corrections[0].set: "title"; expected activity | status |'],
    [file(entry({ do: 'join', parts: [[0, 1]] })), 'corrections[0].parts: list; expected no parts with "join"'],
    [file(entry({ do: 'split' })), 'corrections[0].parts: nothing; expected [[start, end], …]'],
    [file(entry({ do: 'split', parts: [[0, 4]] })), 'corrections[0].parts: list; expected at least 2 parts'],
    [file(entry({ do: 'split', parts: [[0, 3], [2, 4]] })), 'corrections[0].parts[1][0]: 2; expected ≥ 3'],
    [file(entry({ do: 'split', parts: [[0, 2], [2, 2]] })), 'corrections[0].parts[1][1]: 2; expected > 2'],
    [file(entry({ do: 'split', parts: [[0, 2], [2, 5]] })), 'corrections[0].parts[1][1]: 5; expected ≤ 4 (at.text)'],
  ])('is refused with what was found and what was expected: %j', (value, message) => {
    expect(() => parseCorrections(value)).toThrow(CorrectionsError);
    expect(() => parseCorrections(value)).toThrow(message);
  }); // biome-ignore format: a row for each
});

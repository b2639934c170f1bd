import { describe, expect, it } from 'vitest';
import type { EditionFinding } from '../../src/compare/findings/index.js';
import { InputError } from '../../src/messages/input-error.js';
import type { Finding } from '../../src/model.js';

/** The compiler is the test here: each `@ts-expect-error` is an error itself where the line below it compiles. */
describe('a rule is raised with the values that its sentences name', () => {
  it('in a finding', () => {
    const range = [0, 1] as const;
    const surplus = { text: '説明会', year: '2016' };
    const findings: Finding[] = [
      { rule: 'fiscal-year-missing', range },
      { rule: 'bracket-unclosed', range, values: { text: '(平成28年' } },
      // @ts-expect-error: no values
      { rule: 'bracket-unclosed', range },
      // @ts-expect-error: one value of two
      { rule: 'number-out-of-order', range, values: { found: '③' } },
      // @ts-expect-error: a name that no rule has
      { rule: 'bracket-unclosed', range, values: { text: '(', bracket: '(' } },
      // @ts-expect-error: a name of another rule, even in a variable
      { rule: 'bracket-unclosed', range, values: surplus },
      // @ts-expect-error: a value for a rule that has none
      { rule: 'fiscal-year-missing', range, values: { text: '説明会' } },
      // @ts-expect-error: a rule that is not in the catalogue
      { rule: 'bracket-lost', range },
      // @ts-expect-error: a rule on files
      { rule: 'input-empty', range },
    ];
    expect(findings).toHaveLength(9);
  });

  it('in a finding of a comparison', () => {
    const place = { start: 0, end: 1, line: 1, column: 1, place: null, text: '説' };
    const findings: EditionFinding[] = [
      { rule: 'edition-without-records', edition: 'old', place },
      { rule: 'item-missing', edition: 'old', place, values: { title: '説明会', id: 'i1' } },
      // @ts-expect-error: one value of two
      { rule: 'item-missing', edition: 'old', place, values: { title: '説明会' } },
    ];
    expect(findings).toHaveLength(3);
  });

  it('in an error', () => {
    expect(new InputError('input-empty').values).toEqual({});
    expect(new InputError('input-unreadable', { reason: 'EACCES' }).values).toEqual({ reason: 'EACCES' });
    // @ts-expect-error: no values
    expect(new InputError('input-unreadable').rule).toBe('input-unreadable');
    // @ts-expect-error: a name that the sentences do not have
    expect(new InputError('input-empty', { reason: 'EACCES' }).rule).toBe('input-empty');
  });
});

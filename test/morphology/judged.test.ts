import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { normaliseString } from '../../src/text/normalise.js';
import { morphology } from '../helpers.js';

/** Of the entries judged by hand, the share that must come out as judged. */
const GOAL = 0.95;

/** Entry, status, actions that a reader may name (`|` between them, `-` for none), quantities as value and unit. */
const judged = readFileSync('test/morphology/judged.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([entry = '', status = '', actions = '', quantities = '']) => ({
    entry: normaliseString(entry),
    status,
    actions: actions.split('|'),
    quantities,
  }));

const wrong = (holds: (one: (typeof judged)[number]) => boolean) =>
  judged.filter((one) => !holds(one)).map(({ entry }) => entry);
const mostWrong = Math.floor(judged.length * (1 - GOAL));

describe('entries judged by hand', () => {
  const { analyse } = morphology();
  const { statuses } = createLexicon();

  it('are two hundred or more', () => expect(judged.length).toBeGreaterThanOrEqual(200));

  it('have the action that a reader names', () => {
    const found = wrong(({ entry, actions }) => actions.includes(analyse(entry).action ?? '-'));
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(mostWrong);
  });

  it('have the quantities that a reader counts', () => {
    const found = wrong(
      ({ entry, quantities }) =>
        analyse(entry)
          .quantities.map(({ value, unit }) => `${value}${unit}`)
          .join(';') === quantities,
    );
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(mostWrong);
  });

  it('have the status that the sentence tells', () => {
    expect(wrong(({ entry, status }) => (statuses.ofActivity(entry) ?? 'implemented') === status)).toEqual(
      [],
    );
  });
});

describe('what is counted', () => {
  const { analyse } = morphology();

  it.each([
    ['体験農園3.5haを拡張', [[3.5, 'ha']]],
    ['放水量1,250.75㎥', [[1250.75, '㎥']]],
    ['番号1234567890123456本', []],
    ['3基本方針の見直し', []],
    ['100分の30を補助', []],
  ])('%s', (text, expected) => {
    expect(analyse(text).quantities.map(({ value, unit }) => [value, unit])).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/text/digest.js';
import { activityKey, fold } from '../../src/text/fold.js';
import {
  asNormal,
  normalise,
  normaliseKeepingSpaces,
  normaliseString,
  STEPS,
} from '../../src/text/normalise.js';
import { RADICALS } from '../../src/text/radicals.js';
import { ranges, segmentsOf, unplaced, verbatim } from '../../src/text/text.js';
import { isUnseen, neededIn } from '../../src/text/unit-classes.js';
import { realText } from '../helpers.js';
import { runs } from '../runs.js';

describe('normalisation', () => {
  it.each([
    ['full-width ASCII', 'ＡＢＣ（１２３）！', 'ABC(123)!'],
    ['half-width katakana', 'ｶﾞｲﾄﾞﾌﾞｯｸ｡', 'ガイドブック。'],
    ['combining marks', 'か\u3099き\u309a', 'がき\u309a'],
    ['wave dashes', '25〜26～27∼28~29', '25～26～27～28～29'],
    ['hyphens', '25‐26−27－28', '25-26-27-28'],
    ['long vowels', 'センタ－の整備、スーパー、デ‐タ', 'センターの整備、スーパー、データ'],
    ['hyphens after katakana', 'メール-ファクス、プランA－1、ア－1', 'メール-ファクス、プランA-1、ア-1'],
    ['long vowels between katakana', 'コ－ヒ－メ－カ', 'コーヒーメーカ'],
    ['a long vowel mark that lengthens nothing', '25ー28', '25-28'],
    ['radicals', '⾼⻑⺠⼾⿈⿊⾭⻘⻄', '高長民戸黄黒青青西'],
    ['invisible characters', 'ソ\u00adフト\u200bウェア\ufeff', 'ソフトウェア'],
    ['white space beside Japanese', '第 13 回 住民　意識 調査', '第13回住民意識調査'],
    ['white space between Latin words', 'PDF  file の IN  OUT', 'PDF fileのIN OUT'],
    ['line breaks', '市民\n参加 and\r\nwork', '市民参加and work'],
    ['what stays', '①㈱℃㎡…髙﨑塚神「」・、。※', '①㈱℃㎡…髙﨑塚神「」・、。※'],
    ['variation selectors', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['supplementary characters', '𠮷 野', '𠮷野'],
  ])('%s', (_, given, expected) => expect(normaliseString(given)).toBe(expected));

  it('has a home for every radical', () => {
    expect([...RADICALS.keys()].filter((radical) => radical >= '\u2f00')).toHaveLength(214);
    for (const ideograph of RADICALS.values()) expect([...ideograph]).toHaveLength(1);
  });

  it('leaves to no step what a look at its units takes for normal', () => {
    const changes = (text: string, spaced: boolean) =>
      STEPS.some(
        ({ name, needed, edits }) =>
          !(spaced && name === 'white-space') && text.search(needed) >= 0 && edits(text).length > 0,
      );
    const isLeft = (text: string, spaced: boolean) =>
      neededIn(text) === 'nothing' || (spaced && neededIn(text) === 'spaces');
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const sign = String.fromCharCode(unit);
      for (const text of [
        sign,
        `a${sign}b`,
        `カ${sign}1`,
        `1${sign}カ`,
        `a ${sign}`,
        `${sign} a`,
        `${sign}ー`,
      ])
        for (const spaced of [true, false])
          if (isLeft(text, spaced) && changes(text, spaced)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
    for (const text of ['市民参加', 'スーパー(平成28年度)', 'PDF file'])
      expect(neededIn(text)).toBe('nothing');
    expect(neededIn('市民 参加')).toBe('spaces');
    expect(neededIn('市民 ｶ')).toBe('anything');
  });

  it('takes for unseen what no reader of a document sees', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const expected = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
      if (isUnseen(unit) !== expected.test(String.fromCharCode(unit))) expect.fail(`U+${unit.toString(16)}`);
    }
  });

  it('names its steps', () => expect(new Set(STEPS.map((step) => step.name)).size).toBe(STEPS.length));

  /** Characters with which the steps have something to do, among others. */
  const awkward = fc.string({
    unit: fc.constantFrom(...'aZ9ａＺ９カｶﾞﾟか\u3099\u309aー－‐-~〜～ 　\n\u00ad\u200b⾼⺠⼾漢𠮷・、。()（）①'),
    maxLength: 40,
  });

  it('changes nothing the second time', () => {
    const text = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(text, (given) => {
        const once = normaliseString(given);
        expect(normaliseString(once)).toBe(once);
      }),
      runs(1000),
    );
  });

  it('keeps the origin of every character', () => {
    fc.assert(
      fc.property(awkward, (given) => {
        const text = normalise(verbatim(given, 100));
        let last = 100;
        for (const [start, end] of ranges(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(100 + given.length);
        const covered = segmentsOf(text).reduce((sum, segment) => sum + segment.length, 0);
        expect(covered).toBe(text.value.length);
      }),
    );
  });

  it('folds nothing of the real document but its wave dashes and the white space beside Japanese', () => {
    const lines = realText()
      .split('\n')
      .filter((line) => !line.includes('<'));
    const bare = (text: string) => text.replace(/\s/g, '');
    let changed = 0;
    for (const line of lines) {
      const normal = normaliseString(line);
      expect(bare(normal)).toBe(bare(line).replaceAll('~', '～'));
      // White space is left between two characters of ASCII alone, and there it is one space.
      expect(normal).not.toMatch(/[^!-~]\s|\s[^!-~]|^\s|\s$/);
      const latin = (text: string) => text.match(/(?<=[!-~])\s+(?=[!-~])/g)?.length ?? 0;
      expect(latin(normal)).toBe(latin(line));
      if (normal !== line) changed++;
    }
    expect(changed).toBeGreaterThan(50);
  });
});

describe('the key of an activity', () => {
  const key = (activity: string) => activityKey(asNormal(activity), digest);

  it('is 16 digits of the SHA-256 of the folded text', () => {
    expect(key('説明会の開催')).toBe(digest('説明会の開催').slice(0, 16));
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['講座【基礎編】の実施。', '講座[基礎編]の実施'],
    ['第1回（市民）講座', '第１回 (市民) 講座'],
    ['①の実施', '1の実施'],
    ['℃の測定', '°Cの測定'],
  ])('is the same for %s and %s', (a, b) => expect(key(a)).toBe(key(b)));

  it('differs where the activity does', () => expect(key('説明会の開催')).not.toBe(key('説明会を開催')));

  it('folds long runs of 。 in no time', () =>
    expect(fold(asNormal(`${'。'.repeat(200_000)}あ`))).toHaveLength(200_001));
});

describe('a mark that lengthens a vowel', () => {
  it.each([
    ['beside a stray space', 'アンケ ートを実施', 'アンケートを実施'],
    ['beside an ideographic space', 'アンケ　ートを実施', 'アンケートを実施'],
    ['at the beginning of a wrapped line', 'ソ\nーラーカー', 'ソーラーカー'],
    ['in half width, at the beginning of a line', 'ｿ\r\nｰﾗｰｶｰ', 'ソーラーカー'],
    ['written as a hyphen, beside a stray space', 'アンケ －トを実施', 'アンケートを実施'],
    ['after kana of other words, not after figures', '3 ー 4', '3-4'],
    ['a hyphen between words of katakana stays one', 'メール-ファクス', 'メール-ファクス'],
  ])('%s', (_, given, expected) => {
    expect(normaliseString(given).replace(/\s/g, '')).toBe(expected);
    const spaced = normaliseKeepingSpaces(unplaced(given));
    expect(normalise(spaced).value.replace(/\s/g, '')).toBe(expected);
  });
});

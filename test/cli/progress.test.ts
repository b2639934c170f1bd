import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress.js';
import type { Language } from '../../src/model.js';

/** What a terminal shows at each time in seconds, with `done` of 1,000 documents. */
function shown(steps: readonly (readonly [seconds: number, done: number])[], language: Language = 'ja') {
  let now = 5_000;
  let text = '';
  const err = (added: string) => {
    text += added;
  };
  const progress = new Progress({ err, interactive: () => true, now: () => now }, language);
  for (const [seconds, done] of steps) {
    now = 5_000 + seconds * 1000;
    progress.show(done, 1000);
  }
  return text;
}

const ERASE = '\r\u001b[K';

describe('progress on a terminal', () => {
  it('tells the rate and the time left', () => {
    expect(shown([[4, 200]])).toBe('200/1000 件 ｜ 毎秒 50 件 ｜ 残り約16秒');
    expect(shown([[4, 200]], 'en')).toBe('200/1000 | 50/s | about 16 s left');
  });

  it.each([
    [10, 5, '5/1000 件 ｜ 毎秒 0.5 件 ｜ 残り約33分'],
    [100, 10, '10/1000 件 ｜ 毎秒 0.1 件 ｜ 残り約3時間'],
    [1.2, 999, '999/1000 件 ｜ 毎秒 833 件 ｜ 残り約1秒'],
  ])('names a time as people do: after %d s, %i', (seconds, done, line) => {
    expect(shown([[seconds, done]])).toBe(line);
  });

  it('says nothing of work that is soon done', () => {
    expect(
      shown([
        [0.1, 300],
        [0.9, 999],
        [0.95, 1000],
      ]),
    ).toBe('');
  });

  it('overwrites its line, at most five times a second, and removes it', () => {
    expect(
      shown([
        [2, 500],
        [2.1, 520],
        [3, 750],
        [4, 1000],
      ]),
    ).toBe(`500/1000 件 ｜ 毎秒 250 件 ｜ 残り約2秒${ERASE}750/1000 件 ｜ 毎秒 250 件 ｜ 残り約1秒${ERASE}`);
  });

  it('shows nothing where there is no terminal', () => {
    const err = () => expect.unreachable();
    const progress = new Progress({ err, interactive: () => false, now: () => 0 }, 'ja');
    progress.show(1, 2);
  });
});

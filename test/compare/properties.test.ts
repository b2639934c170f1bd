import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Changes, ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import { realText } from '../helpers.js';
import { runs } from '../runs.js';

/** Texts that are alike in part, so that partners, rivals and duplicates come about. */
const activity = fc
  .tuple(
    fc.constantFrom('市民', '地域', '職員', '第1回', '第2回', '子ども'),
    fc.constantFrom('向け講座', '説明会', '研修', 'アンケート'),
    fc.constantFrom('の開催', 'を開催', 'の実施(2回)', 'を実施した。', ''),
  )
  .map((parts) => parts.join(''));
const entry = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: activity },
      { weight: 1, arbitrary: fc.constantFrom('未実施', '検討中', '') },
    ),
    fc.constantFrom('', '(平成26年度)', '(平成26～28年度)', '(平成28、29年度)'),
    fc.constantFrom('', '【総務課】', '【財政課、総務課】'),
  )
  .map((parts) => `・${parts.join('')}`);
const item = fc.tuple(
  fc.constantFrom('広報の充実', '広報紙の充実', '学習の機会', '窓口の設置'),
  fc.array(entry, { minLength: 1, maxLength: 4 }),
);
const section = fc.tuple(
  fc.constantFrom('情報の提供', '学びの場', '協働'),
  fc.array(item, { minLength: 1, maxLength: 4 }),
);

const document = fc
  .tuple(
    fc.constantFrom('平成29年6月1日\n\n', '平成30年6月1日\n\n', ''),
    fc.array(section, { minLength: 1, maxLength: 3 }),
  )
  .map(([date, sections]) => {
    const tables = sections.map(([title, items], index) =>
      [
        `(${index + 1})${title}\t\t`,
        '具体的な事業\t担当課\t実施したこと',
        ...items.map(([name, entries], place) => `${'①②③④'[place]}${name}\t総務課\t${entries.join(' ')}`),
        '',
      ].join('\n'),
    );
    return date + tables.join('\n');
  });

const often = runs(100);
const ids = (things: readonly ({ readonly id: string } | null)[]) =>
  things.flatMap((thing) => thing?.id ?? []).sort();

function expectSums(old: ProgressDocument, newer: ProgressDocument, changes: Changes): void {
  const { summary } = changes;
  expect([summary.records_old, summary.records_new]).toEqual([old.records.length, newer.records.length]);
  if (!changes.related) {
    const { unchanged, changed, added, removed, classes } = summary;
    expect([unchanged, changed, added, removed, classes]).toEqual([0, 0, 0, 0, {}]);
    expect([changes.changes, changes.items, changes.sections]).toEqual([[], [], []]);
    return;
  }
  expect(summary.unchanged + summary.changed + summary.removed).toBe(old.records.length);
  expect(summary.unchanged + summary.changed + summary.added).toBe(newer.records.length);
  for (const [list, before, after] of [
    [changes.changes, old.records, newer.records],
    [changes.items, old.items, newer.items],
    [changes.sections, old.sections, newer.sections],
  ] as const) {
    expect(ids(list.map((change) => change.old))).toEqual(ids(before));
    expect(ids(list.map((change) => change.new))).toEqual(ids(after));
    for (const { kind, old: one, new: other, confidence } of list) {
      expect(kind === 'added').toBe(one === null);
      expect(kind === 'removed').toBe(other === null);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  }
}

describe('any two documents', () => {
  it('account for every record, item and section of both', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const [old, newer] = [await extract(a), await extract(b)];
        expectSums(old, newer, compare(old, newer));
      }),
      often,
    );
  });

  it('make a page whose links lead somewhere, and each place is there once', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const page = changesPage(compare(await extract(a), await extract(b)));
        const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, link] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(link);
      }),
      often,
    );
  });

  it('have the same partners whichever is called the old one', async () => {
    const partners = (changes: Changes, first: 'old' | 'new', second: 'old' | 'new') =>
      [...changes.changes, ...changes.items, ...changes.sections]
        .map((change) => `${change[first]?.id ?? '-'} ${change[second]?.id ?? '-'} ${change.confidence}`)
        .sort();
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const [old, newer] = [await extract(a), await extract(b)];
        const there = compare(old, newer);
        const back = compare(newer, old);
        expect(back.summary.added).toBe(there.summary.removed);
        expect(back.summary.removed).toBe(there.summary.added);
        expect(partners(back, 'new', 'old')).toEqual(partners(there, 'old', 'new'));
      }),
      often,
    );
  });

  it('never pair 未実施 with an activity, nor one number with another', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        for (const { old, new: newer } of compare(await extract(a), await extract(b)).changes) {
          if (!old || !newer) continue;
          expect(old.status === 'not_implemented' && newer.status === 'implemented').toBe(false);
          expect(old.status === 'implemented' && newer.status === 'not_implemented').toBe(false);
          const numbers = [old, newer].map((record) => /第[12]回/.exec(record.activity)?.[0]);
          if (numbers[0] && numbers[1]) expect(numbers[0]).toBe(numbers[1]);
        }
      }),
      often,
    );
  });
});

describe('a document against itself', () => {
  const expectNothing = (changes: Changes) => {
    expect(changes.summary).toMatchObject({ changed: 0, added: 0, removed: 0, classes: {} });
    for (const { kind, classes, fields } of [...changes.items, ...changes.sections]) {
      expect([kind, ...classes, ...fields]).toEqual(['unchanged']);
    }
  };

  it('gives no change', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const it = await extract(text);
        const itself = compare(it, it);
        expectNothing(itself);
        expect(itself.changes.every(({ old, new: newer }) => old?.id === newer?.id)).toBe(true);
      }),
      often,
    );
  });

  it('gives no change for the real one, in another notation either', async () => {
    const real = await extract(realText());
    expectNothing(compare(real, real));
    expect(compare(real, real).messages).toEqual([]);
    const folded = await extract(
      realText().replaceAll('(', '（').replaceAll(')', '）').replaceAll('25～28', '２５〜２８'),
    );
    expectNothing(compare(real, folded));
  });
});

describe('many records', () => {
  /** One activity in five is reworded; numbers tell them apart. */
  const many = (count: number, year: number) => {
    const entries = (from: number) =>
      Array.from({ length: 5 }, (_, i) => {
        const number = from + i;
        const reworded = year > 29 && number % 5 === 0;
        return `・第${number}回${reworded ? '市民向けの講座を実施' : '市民向け講座の開催'}(平成25～${year - 1}年度)`;
      }).join(' ');
    const rows = Array.from(
      { length: count / 5 },
      (_, i) =>
        `${i % 20 === 0 ? `(${i / 20 + 1})章その${i / 20 + 1}\t\t\n具体的な事業\t担当課\t実施したこと\n` : ''}No.${(i % 20) + 1} 事業その${i}\t総務課\t${entries(i * 5)}`,
    );
    return `平成${year}年6月1日\n\n${rows.join('\n')}\n`;
  };

  it('take time about in proportion to how many there are', async () => {
    const time = async (count: number) => {
      const [old, newer] = [await extract(many(count, 29)), await extract(many(count, 30))];
      const start = performance.now();
      const { summary } = compare(old, newer);
      expect(summary).toMatchObject({ records_old: count, changed: count, added: 0, removed: 0 });
      expect(summary.classes.reworded).toBe(count / 5);
      return performance.now() - start;
    };
    await time(1000);
    const few = Math.min(await time(1000), await time(1000));
    const all = Math.min(await time(10_000), await time(10_000));
    // All pairs would take a hundred times as long.
    expect(all / few).toBeLessThan(60);
    expect(all).toBeLessThan(20_000);
  }, 60_000);

  it('take no longer when one item tells the same again and again, and all of it ends', async () => {
    const told = (lastYear: number) =>
      `具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t${'・冊子の配布(平成27～28年度)'.repeat(6000)}\n②講座\t市民課\t・講座の開催(平成${lastYear}年度)\n`;
    const [old, newer] = [await extract(told(28)), await extract(told(30))];
    const start = performance.now();
    const { summary } = compare(old, newer);
    expect(summary).toMatchObject({ records_old: 6001, classes: { lapsed: 6000 } });
    expect(performance.now() - start).toBeLessThan(6000);
  }, 60_000);

  it('take no longer when half of the plan is gone', async () => {
    const old = await extract(many(10_000, 29));
    const half = await extract(many(5000, 30));
    const start = performance.now();
    const { summary, messages } = compare(old, half);
    expect(summary).toMatchObject({ removed: 5000, added: 0 });
    expect(messages.filter(({ rule }) => rule === 'part-missing')).toHaveLength(50);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);

  it('take no longer for being long', async () => {
    const long = (year: number, word: string) => {
      const entries = Array.from(
        { length: 30 },
        (_, i) => `・${'市民とともに地域の課題を解決する'.repeat(80 + i)}${word}の開催(平成${year - 1}年度)`,
      );
      return `平成${year}年6月1日\n\n具体的な事業\t担当課\t実施したこと\n①協働\t総務課\t${entries.join(' ')}\n`;
    };
    const [old, newer] = [await extract(long(29, '説明会')), await extract(long(30, '勉強会'))];
    const start = performance.now();
    expect(compare(old, newer).summary.records_new).toBe(30);
    expect(performance.now() - start).toBeLessThan(5000);
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { faultIn } from '../../src/document/whole.js';
import { applyCorrections } from '../../src/index.js';
import type { CorrectedValues, CorrectionEntry, CorrectionKind } from '../../src/model.js';
import { correction, fileOf, PLAN, read, rulesOf } from './corrected.js';

const BROCHURE = '・冊子の配布(平成28年度)【市民課】';

/** A correction of the older edition, applied to the newer one. */
async function carried(
  newer: string,
  text: string,
  kind: CorrectionKind,
  set?: CorrectedValues,
  own: (text: string) => CorrectionEntry[] = () => [],
) {
  const old = await read(PLAN);
  const file = fileOf(correction(old, text, kind, set ? { set } : {}), ...own(text));
  const next = await read(newer, { file: 'next.md' });
  return { ...applyCorrections(next.document, next.transcript, file), plain: next.document };
}

const NEXT = PLAN.replace('平成29年6月28日', '平成30年6月28日').replace(
  '①説明会の開催',
  '①交流会の開催\t市民課\t・交流会を開催(平成29年度)【市民課】\n②説明会の開催',
);

describe('a correction of an earlier edition', () => {
  it('holds where its text stands once, whatever stands before it', async () => {
    const { document, unused } = await carried(NEXT, BROCHURE, 'set', { status: 'completed' });
    expect(unused).toEqual([]);
    const [made] = document.corrections;
    expect(made).toMatchObject({ field: 'status', was: 'implemented', reapplied: true });
    expect(document.records.find(({ id }) => id === made?.id)?.activity).toBe('冊子の配布');
    expect(document.messages.find(({ rule }) => rule === 'correction-reapplied')?.message).toContain(
      '「plan.md」のための訂正を、同じ文のあるここにも当てはめました: ・冊子の配布',
    );
    expect(faultIn(document)).toBeNull();
  });

  it.each<[string, string, string]>([
    ['its text is gone', BROCHURE.replace('配布', '送付'), 'gone'],
    ['its text stands twice', `${BROCHURE}${BROCHURE}`, 'ambiguous'],
    ['the entry tells more', '・冊子の配布(平成28年度)【市民課】【広報課】', 'part'],
  ])('changes nothing where %s', async (_, text, reason) => {
    const newer = NEXT.replace(BROCHURE, text);
    const { document, unused, plain } = await carried(newer, BROCHURE, 'set', { status: 'completed' });
    expect(unused).toEqual([{ index: 0, reason }]);
    expect(document).toEqual(plain);
  });

  it('of the words alone holds where the entry tells further years; its years do not', async () => {
    const newer = NEXT.replace('(平成28年度)【市民課】', '(平成28～29年度)【市民課】');
    const words = await carried(newer, '冊子の配布', 'set', { activity: '小冊子の配布' });
    expect(words.document.records.map(({ activity }) => activity)).toContain('小冊子の配布');
    const years = await carried(newer, '冊子の配布', 'set', { fiscal_years: [2016] });
    expect(years.unused).toEqual([{ index: 0, reason: 'part' }]);
  });

  it('of the date does not hold: the other edition has its own', async () => {
    const { document, plain, unused } = await carried(NEXT, BROCHURE, 'set', { 'document.date': '2016-01' });
    expect(unused).toEqual([{ index: 0, reason: 'absent' }]);
    expect(document).toEqual(plain);
  });

  it.each<CorrectionKind>(['drop', 'confirm'])('is carried on: %s', async (kind) => {
    const { document, unused } = await carried(NEXT, BROCHURE, kind);
    expect(unused).toEqual([]);
    expect(document.corrections).toMatchObject([{ field: kind, reapplied: true }]);
  });

  it('gives way to one of the edition itself', async () => {
    const next = await read(NEXT, { file: 'next.md' });
    const { document, unused } = await carried(NEXT, BROCHURE, 'set', { status: 'completed' }, (text) => [
      correction(next, text, 'set', { set: { status: 'discontinued' } }),
    ]);
    expect(unused).toEqual([{ index: 0, reason: 'superseded' }]);
    expect(document.corrections).toMatchObject([{ field: 'status', reapplied: false }]);
    expect(document.records.map(({ status }) => status)).toContain('discontinued');
    expect(rulesOf(document)).not.toContain('correction-reapplied');
  });
});

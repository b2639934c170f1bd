import { expect, it } from 'vitest';
import { createEditing } from '../../../src/app/editing/index.js';
import { correctionRows, roleInWords, valueInWords } from '../../../src/app/editing/rows.js';
import { applyCorrections } from '../../../src/index.js';
import { extractAndExplain } from '../../../src/pipeline.js';
import { PLAN } from '../../corrections/corrected.js';
import { sessionOf } from './session.js';

const rowsIn = async (text: string, editing = createEditing()) => {
  const { document, transcript } = await extractAndExplain(text, { file: 'next.md' });
  const { applied, unused } = applyCorrections(document, transcript, editing.corrections);
  return correctionRows(editing.state.corrections, [
    { stem: 'next', sha256: document.document.sha256, applied, unused },
  ]);
};

it('each correction tells what it was, what it is, and what has come of it in the next edition', async () => {
  const at = await sessionOf(PLAN);
  const { editing } = at;
  editing.set(at.edited, at.record('冊子の配布'), { status: 'planned', fiscal_years: [2017] });
  editing.split(at.edited, at.record('広報紙を発行し、動画を公開'), [at.at('動画を公開')]);
  const next = PLAN.replace('平成29年6月28日', '平成30年6月28日').replace('動画を公開', '動画を配信');
  const [set, split] = await rowsIn(next, editing);
  expect(set?.fields.map(({ label, was, now }) => [label.ja, was?.ja, now?.ja])).toEqual([
    ['状態', '実施', '予定'],
    ['年度', '平成28年度', '平成29年度'],
  ]);
  expect([set?.isReapplied, set?.unused, set?.places[0]]).toEqual([
    true,
    null,
    { stem: 'next', id: 'r1.1.2' },
  ]);
  expect([split?.unused, split?.places, split?.isMet]).toEqual(['gone', [], false]);
  expect(split?.fields[0]?.now?.ja).toBe('・広報紙を発行し、\n動画を公開(平成28年度)【広報課】');
});

it('values are told in words', () => {
  expect(valueInWords('departments', [])).toEqual({ ja: 'なし', en: 'none' });
  expect(valueInWords('fiscal_years', [2018, 2019]).ja).toBe('平成30年度、令和元年度');
  expect(roleInWords('result@2023')).toEqual({ ja: '実施内容(令和5年度)', en: 'what was done (2023)' });
  expect(roleInWords('plan@prev').ja).toContain('(前年度)');
});

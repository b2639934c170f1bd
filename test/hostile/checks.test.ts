import { describe, expect, it } from 'vitest';
import type { ClaimKind, ProgressDocument } from '../../src/model.js';
import { lettersLost } from './letters.js';
import { checkedFaults, type Extracted, extractWatched } from './promises.js';
import { shrink } from './shrink.js';

const TEXT =
  '# 緑の計画 進捗一覧\n\n(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①鱸の広報\t総務課\t・鯊の配布(平成26年度)【総務課】\n';

async function extracted(input = TEXT, file = 'a.md'): Promise<Extracted> {
  const found = await extractWatched({ file, input }, null);
  if (found === null) throw new Error('the document was refused');
  return found;
}

/** A copy of the document in which something was changed that no longer holds. */
function spoiled(given: Extracted, change: (document: Writable<ProgressDocument>) => void): Extracted {
  const document = structuredClone(given.document) as Writable<ProgressDocument>;
  change(document);
  return { ...given, document: document as ProgressDocument };
}

type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> };

function first<T>(list: readonly T[]): T {
  const [value] = list;
  if (value === undefined) throw new Error('an empty list');
  return value;
}

const SPOILS: readonly (readonly [string, (document: Writable<ProgressDocument>) => void])[] = [
  ['every character is accounted for', ({ coverage }) => void coverage.note++],
  ['every source is its slice', ({ items }) => void first(items).source.start++],
  [
    'spans lie in order in their record',
    ({ records }) => void first(records).source.spans.activity.push([9, 8]),
  ],
  ['lines and columns are those of the text', ({ items }) => void first(items).source.line++],
  ['ids are unique and years ascend', ({ records }) => void records.push({ ...first(records) })],
  [
    'JSON is read again as it was',
    ({ sections }) => {
      first(sections).title = '\ud842';
    },
  ],
  [
    'no letter is lost',
    ({ records }) => {
      first(records).activity = 'の配布';
    },
  ],
];

describe('the checks of hostile documents', () => {
  it('find nothing in a sound one', async () => expect(checkedFaults(await extracted())).toEqual([]));

  it.each(SPOILS)('find that it does not hold: %s', async (promise, spoil) => {
    const faults = checkedFaults(spoiled(await extracted(), spoil));
    expect(faults.map((fault) => fault.promise)).toContain(promise);
  });

  it('finds the letters that a document has lost', async () => {
    const html = '<p>鱸</p><!-- 鯊 --><script>鯏</script><b title="鯣">鯤</b><ruby>鰔<rt>はや</rt></ruby>';
    const { document } = await extracted(html, 'a.html');
    const none: ProgressDocument = {
      ...document,
      notes: [],
      coverage: { ...document.coverage, unclaimed_text: [] },
    };
    const asMarkup = (): ClaimKind => 'markup';
    const lost = lettersLost(none, html, asMarkup).map((found) => found.charAt(0));
    expect(lost.sort()).toEqual([...'鯤鰔鱸'].sort());
    expect(lettersLost(document, html, asMarkup)).toEqual([]);
  });

  it('finds them in Markdown, in cells as well, whatever the parser makes of elements', async () => {
    const text = '鱸\t<noembed>鯊\t<!-- 鯏\n<b title="鯣">鯤</b> [鰔](鰕)\n';
    const { document } = await extracted('緑の計画\n');
    const lost = lettersLost(document, text, () => 'markup').map((found) => found.charAt(0));
    // The comment goes on in the whole, and ends in its cell: nothing behind it is sure to be shown.
    expect(lost).toEqual(['鱸', '鯊']);
  });
});

describe('what shows a fault', () => {
  it('is made as small as it goes', async () => {
    const breaks = async (text: string) => /鱸.*鯊/s.test(text);
    expect(await shrink(TEXT, breaks)).toBe('鱸鯊');
  });

  it('is made so of bytes too', async () => {
    const breaks = async (bytes: Uint8Array) => bytes.includes(7) && bytes.includes(9);
    expect(
      await shrink(
        Uint8Array.from({ length: 100 }, (_, i) => i),
        breaks,
      ),
    ).toEqual(Uint8Array.of(7, 9));
  });
});

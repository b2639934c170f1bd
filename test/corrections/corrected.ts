import { expect } from 'vitest';
import { applyCorrections } from '../../src/index.js';
import type {
  AccountedTranscript,
  CorrectedValues,
  CorrectionEntry,
  CorrectionKind,
  ProgressDocument,
  Range,
} from '../../src/model.js';
import { type Explained, type ExtractOptions, extractAndExplain } from '../../src/pipeline.js';

/** A plan with three items, and prose behind its table. */
export const PLAN = `# 協働計画 進捗状況
平成29年6月28日

# 1.参加

具体的な事業\t担当課\t実施したこと
①説明会の開催\t市民課\t・説明会を開催(平成27年度)【市民課】・冊子の配布(平成28年度)【市民課】
②広報の充実\t広報課\t・広報紙を発行し、動画を公開(平成28年度)【広報課】
③窓口の改善\t総務課\t未実施

補足として講演会の開催(平成28年度)【総務課】
`;

export interface Read {
  readonly document: ProgressDocument;
  readonly transcript: AccountedTranscript;
}

export const read = (text: string | Uint8Array, options: ExtractOptions = {}): Promise<Explained> =>
  extractAndExplain(text, { file: 'plan.md', ...options });

/** A correction of a text that a document has once. */
export function correction(
  { document, transcript }: Read,
  text: string,
  kind: CorrectionKind,
  more: { readonly set?: CorrectedValues; readonly parts?: readonly string[] } = {},
): CorrectionEntry {
  const start = transcript.text.indexOf(text);
  expect(start, text).toBeGreaterThanOrEqual(0);
  const parts = more.parts?.map((part): Range => {
    const at = text.indexOf(part);
    expect(at, part).toBeGreaterThanOrEqual(0);
    return [at, at + part.length];
  });
  return {
    file: document.document.file,
    sha256: document.document.sha256,
    at: { start, end: start + text.length, text },
    do: kind,
    ...(more.set ? { set: more.set } : {}),
    ...(parts ? { parts } : {}),
  };
}

export const fileOf = (...corrections: readonly CorrectionEntry[]) =>
  ({ format: 'shinchoku-corrections/1', corrections }) as const;

/** Applies corrections, and sees that extracting the text with them gives the same. */
export async function corrected(
  text: string | Uint8Array,
  entries: (read: Read) => readonly CorrectionEntry[],
  options: ExtractOptions = {},
) {
  const plain = await read(text, options);
  const file = fileOf(...entries(plain));
  const before = structuredClone(plain.document);
  const result = applyCorrections(plain.document, plain.transcript, file);
  expect(plain.document).toEqual(before);
  const again = await read(text, { ...options, corrections: file });
  expect(again.document).toEqual(result.document);
  expect(again.unused).toEqual(result.unused);
  const { characters, unclaimed_text: _, omitted: __, ...counts } = result.document.coverage;
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(characters);
  return { ...result, plain: plain.document };
}

export const rulesOf = ({ messages }: ProgressDocument) => messages.map(({ rule }) => rule);

export const told = ({ records }: ProgressDocument) =>
  records.map(({ id, activity, fiscal_years: years }) => [id, activity, years.join()]);

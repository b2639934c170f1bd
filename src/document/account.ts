import type {
  AccountedTranscript,
  ClaimedPiece,
  Line,
  Plan,
  ReadBlock,
  Reading,
  SourceText,
  Transcript,
  TranscriptLine,
} from '../model.js';
import { Ledger } from '../text/ledger.js';
import { RangeList } from '../text/range-list.js';
import { segmentsOf, verbatim } from '../text/text.js';

/** What has been claimed of each character of the transcript up to its plan, to be claimed from by its entries. */
export function ledgerOf(
  { transcript, markup, blanks }: Pick<Reading, 'transcript' | 'markup' | 'blanks'>,
  { claims }: Pick<Plan, 'claims'>,
): Ledger {
  const ledger = new Ledger(transcript);
  ledger.claim('markup', markup);
  ledger.claimIfFree(blanks);
  for (const { kind, ranges: claimed } of claims) ledger.claim(kind, claimed);
  return ledger;
}

/** The lines of a document's blocks, kept for corrections in little space: blocks take far more. */
export function keptTexts({ transcript, blocks }: Reading): KeptTexts {
  const kept = new KeptTexts(transcript.text);
  for (const block of blocks) for (const text of linesOf(block)) kept.add(text);
  return kept;
}

/** A transcript with what each of its characters became, which is worked out when a correction asks for it. */
export function accounted(transcript: Transcript, kept: KeptTexts, ledger: Ledger): AccountedTranscript {
  let account: readonly ClaimedPiece[] | null = null;
  let lines: readonly TranscriptLine[] | null = null;
  return {
    ...transcript,
    get account() {
      account ??= ledger.account();
      return account;
    },
    get lines() {
      lines ??= kept.all();
      return lines;
    },
  };
}

/** Texts of which those that stand in the transcript as they are are kept as offsets alone. */
export class KeptTexts {
  readonly #ranges = new RangeList();
  readonly #others = new Map<number, SourceText>();

  constructor(readonly transcript: string) {}

  add(text: SourceText): void {
    const { value, origin } = text;
    if (typeof origin === 'number' && this.transcript.startsWith(value, origin))
      this.#ranges.add(origin, origin + value.length);
    else {
      this.#others.set(this.#ranges.length, text);
      this.#ranges.add(0, 0);
    }
  }

  all(): TranscriptLine[] {
    return [...this.#ranges].map(([start, end], index) => {
      const text = this.#others.get(index) ?? verbatim(this.transcript.slice(start, end), start);
      return { value: text.value, segments: segmentsOf(text) };
    });
  }
}

const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text);

/** The lines of a block as its format has read them. */
function linesOf(block: ReadBlock): readonly SourceText[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'prose':
      return textsOf(block.lines);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => textsOf(lines)));
    case 'laid-out':
      return block.lines.map(({ text }) => text);
    case 'furniture':
      return block.texts;
  }
}

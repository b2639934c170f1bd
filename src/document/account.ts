import type {
  AccountedTranscript,
  ClaimedPiece,
  Line,
  Plan,
  ReadBlock,
  Reading,
  SourceText,
} from '../model.js';
import { Ledger } from '../text/ledger.js';
import type { ItemEntries } from './assemble.js';

/** What has been claimed of each character of the transcript. */
export function ledgerOf(
  { transcript, markup, blanks }: Reading,
  { claims }: Plan,
  items: readonly ItemEntries[],
): Ledger {
  const ledger = new Ledger(transcript);
  ledger.claim('markup', markup);
  ledger.claimIfFree(blanks);
  for (const { kind, ranges: claimed } of claims) ledger.claim(kind, claimed);
  for (const { entries } of items) for (const entry of entries) ledger.claimTexts('record', entry.claims);
  return ledger;
}

/** A transcript with what each of its characters became, which is worked out when a correction asks for it. */
export function accounted({ transcript, blocks }: Reading, ledger: Ledger): AccountedTranscript {
  let account: readonly ClaimedPiece[] | null = null;
  let lines: readonly SourceText[] | null = null;
  return {
    ...transcript,
    get account() {
      account ??= ledger.account();
      return account;
    },
    get lines() {
      lines ??= blocks.flatMap(linesOf);
      return lines;
    },
  };
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

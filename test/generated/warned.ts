import type { Message, ProgressDocument } from '../../src/model.js';
import { extractSoundly } from '../helpers.js';
import { keyOf } from './facts.js';

/** How many records are right, and of which a message says that they may not be. */
export interface WarnedScore {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly rightAndWarned: number;
  readonly wrongInSilence: number;
}

/** That a table, or its rows from one on, may have been read in another way than they are meant. */
const DOUBTS = ['rows-uncertain', 'columns-uncertain', 'table-unread', 'no-table', 'no-records'];

/** Whether a message speaks of the row of an item, or of the next one, which may be a part of it. */
function isAbout({ rule, start }: Message, { items }: ProgressDocument, item: string): boolean {
  if (rule !== 'rows-uncertain') return DOUBTS.includes(rule);
  const at = items.findIndex(({ id }) => id === item);
  const from = items[at - 1]?.source.start ?? 0;
  const to = items[at + 2]?.source.start ?? Number.POSITIVE_INFINITY;
  return start >= from && start < to;
}

export async function warnedScoreOf(
  bytes: Uint8Array | string,
  file: string,
  expected: readonly string[],
): Promise<WarnedScore> {
  const document = await extractSoundly(bytes, { file });
  const left = [...expected];
  let [right, rightAndWarned, wrongInSilence] = [0, 0, 0];
  for (const record of document.records) {
    const at = left.indexOf(
      keyOf(record.sections, record.item_title, record.item_departments, {
        activity: record.activity,
        years: record.fiscal_years,
        departments: record.departments,
        status: record.status,
      }),
    );
    const isWarned = document.messages.some((message) => isAbout(message, document, record.item));
    if (at < 0) wrongInSilence += isWarned ? 0 : 1;
    else {
      left.splice(at, 1);
      right++;
      rightAndWarned += isWarned ? 1 : 0;
    }
  }
  const found = document.records.length;
  return { expected: expected.length, found, right, rightAndWarned, wrongInSilence };
}

const total = (scores: readonly WarnedScore[], field: keyof WarnedScore) =>
  scores.reduce((sum, score) => sum + score[field], 0);

/** The shares of several documents together. */
export function sharesOf(scores: readonly WarnedScore[]) {
  const [found, right] = [total(scores, 'found'), total(scores, 'right')];
  return {
    f1: (2 * right) / (found + total(scores, 'expected')),
    wrongInSilence: total(scores, 'wrongInSilence') / found,
    rightAndWarned: total(scores, 'rightAndWarned') / right,
  };
}

import type { NormalString } from '../model.js';

/** What a total counts. */
export type TotalUnit = 'item' | 'record';

/** A number of items or entries that a document states of itself. */
export interface StatedTotal {
  readonly count: number;
  readonly unit: TotalUnit;
  /** Whether items that stand elsewhere too (再掲) are left out; null if it is not told. */
  readonly leavesOutRepeats: boolean | null;
  readonly text: string;
}

const TOTAL_UNITS: Readonly<Record<string, TotalUnit>> = { 事業: 'item', 項目: 'item', 取組: 'record' };

/** A total at the beginning of a clause: what stands before it would tell of a part of the plan. */
const TOTAL =
  /(?<=^|[\s、。(※・]|(?:事業|項目|取組)[はが、])(?:合計|総計|総数|(?:総)?事業数|全部で|全)[はがの:]?\s*([0-9,]+)\s*(事業|項目|取組)(?=$|[\s、。()]|です|のうち)(?:\s*\(?[^()]{0,6}再掲[^()]{0,8}\)?)?/gu;

const LEFT_OUT = /再掲(?:分)?[をは]?除/;
const COUNTED_IN = /再掲(?:分)?[をも]?含/;

/** The totals that a text states: 合計58事業(再掲を除く). */
export function statedTotals(text: NormalString): StatedTotal[] {
  return [...text.matchAll(TOTAL)].flatMap(([whole, digits = '', word = '']): StatedTotal[] => {
    const unit = TOTAL_UNITS[word];
    if (!unit) return [];
    const leavesOutRepeats = LEFT_OUT.test(whole) ? true : COUNTED_IN.test(whole) ? false : null;
    return [{ count: Number(digits.replaceAll(',', '')), unit, leavesOutRepeats, text: whole.trim() }];
  });
}

/** Titles of rows that only count the others. */
const TOTAL_ROW = /^(?:合計|総計|小計|計)$/;

export const isTotalRow = (title: string): boolean => TOTAL_ROW.test(title);

import { extractSoundly } from '../helpers.js';
import { keyOf } from './facts.js';

/** How many whole records are right: a record is right only if every part of it is. */
export async function scoreOf(text: string | Uint8Array, file: string, expected: readonly string[]) {
  const document = await extractSoundly(text, { file });
  const found = document.records.map((record) =>
    keyOf(record.sections, record.item_title, record.item_departments, {
      activity: record.activity,
      years: record.fiscal_years,
      departments: record.departments,
      status: record.status,
    }),
  );
  const left = [...expected];
  let right = 0;
  const wrong: string[] = [];
  for (const record of found) {
    const at = left.indexOf(record);
    if (at < 0) wrong.push(record);
    else {
      left.splice(at, 1);
      right++;
    }
  }
  return {
    f1: (2 * right) / (found.length + expected.length),
    wrong: wrong[0],
    missed: left[0],
    unclaimed: document.coverage.unclaimed,
  };
}

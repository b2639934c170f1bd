import { editionYear } from '../lexicon/dates.js';
import type { Item, ProgressDocument, ProgressRecord } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';

const AMOUNT_PATTERN = '([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)';

/** A figure of the year before beside the year's own: (前年度96件), 前年度の96件から. A difference (前年度比5件増) is none. */
const PRIOR_AMOUNT = new RegExp(
  `(?:前年度|昨年度|前年)(?:の?実績)?[はのが:]?${AMOUNT_PATTERN}([^0-9\\s、。()～]{1,3}?)(?=$|[)、。\\s]|から|に対|に比|より)`,
  'gu',
);

const EACH_AMOUNT = new RegExp(`(?<![0-9.,第])${AMOUNT_PATTERN}`, 'gu');

/** What a text needs to name the year before, in either form of its character. */
const YEAR = /[年\uf98e]/;

/** How many characters before a figure tell what it counts. */
const COUNTED_THING = 2;

/** A figure that a later edition gives for the year before, and the other one that the edition before told of it. */
export interface ContradictedFigure {
  /** The year that is contradicted, or null where the records tell none. */
  readonly year: number | null;
  readonly was: ProgressRecord;
  readonly is: ProgressRecord;
}

const plain = ({ activity }: ProgressRecord): string => fold(asNormal(activity));

/** The one figure of a unit in a text, with what stands before it; null where it has none or several. */
function onlyFigure(text: string, unit: string): { readonly figure: string; readonly before: string } | null {
  const found = [...text.matchAll(EACH_AMOUNT)].filter(({ 0: figure, index }) =>
    text.startsWith(unit, index + figure.length),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  return { figure: only[0].replaceAll(',', ''), before: text.slice(0, only.index).slice(-COUNTED_THING) };
}

/** The records of an item that tell of the year before another record's, and of it alone. */
function recordsBefore(
  { fiscal_years }: ProgressRecord,
  records: readonly ProgressRecord[],
  areSuccessive: boolean,
): readonly ProgressRecord[] {
  const [year, ...others] = fiscal_years;
  if (year === undefined)
    return areSuccessive ? records.filter((each) => each.fiscal_years.length === 0) : [];
  if (others.length > 0) return [];
  return records.filter((each) => each.fiscal_years.length === 1 && each.fiscal_years[0] === year - 1);
}

/** Whether one edition was published the year after another. */
function areSuccessive(old: ProgressDocument, newer: ProgressDocument): boolean {
  const [before, after] = [editionYear(old.document), editionYear(newer.document)];
  return before !== null && after === before + 1;
}

/**
 * The figures of the year before that an item's records of a later edition give and that contradict what the earlier
 * edition told. Both texts must have one figure of that unit, and the same words before it.
 */
function contradictedIn(
  was: readonly ProgressRecord[],
  is: readonly ProgressRecord[],
  successive: boolean,
): ContradictedFigure[] {
  return is.flatMap((record) => {
    if (!YEAR.test(record.activity)) return [];
    const text = plain(record);
    return [...text.matchAll(PRIOR_AMOUNT)].flatMap(([, figure = '', unit = '']): ContradictedFigure[] => {
      const own = onlyFigure(text.replace(PRIOR_AMOUNT, ''), unit);
      const contradicted = recordsBefore(record, was, successive).find((each) => {
        const told = onlyFigure(plain(each).replace(PRIOR_AMOUNT, ''), unit);
        return told !== null && told.before === own?.before && told.figure !== figure.replaceAll(',', '');
      });
      const year = record.fiscal_years[0];
      return contradicted
        ? [{ year: year === undefined ? null : year - 1, was: contradicted, is: record }]
        : [];
    });
  });
}

/** An edition with the records of each item. */
interface EditionOfItems {
  readonly document: ProgressDocument;
  recordsOf(item: string): readonly ProgressRecord[];
}

/** Items of both editions with figures of the year before that contradict each other. */
export function contradictedFigures(
  pairs: readonly { readonly old: Item | null; readonly new: Item | null }[],
  old: EditionOfItems,
  newer: EditionOfItems,
): (ContradictedFigure & { readonly item: Item })[] {
  const successive = areSuccessive(old.document, newer.document);
  return pairs.flatMap((pair) => {
    if (!pair.old || !pair.new) return [];
    const { new: item } = pair;
    return contradictedIn(old.recordsOf(pair.old.id), newer.recordsOf(item.id), successive).map((each) => ({
      ...each,
      item,
    }));
  });
}

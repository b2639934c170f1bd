import { type EditionDates, editionDate } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Entry, Plan, PlanItem } from '../model.js';
import { type DocumentContext, readEntries } from './index.js';
import { withLegend } from './legend.js';

/** An item with the entries of its result cells. */
interface EntriesOfItem {
  readonly item: PlanItem;
  readonly entries: readonly Entry[];
}

/** The items of a plan, each with the entries of its cells. */
export function entriesIn(plan: Plan, lexicon: Lexicon): EntriesOfItem[] {
  const entriesOf = readEntries(plan.items, contextOf(plan, lexicon), lexicon);
  return plan.items.map((item, index) => {
    const entries = withLegend(item, entriesOf[index] ?? [], plan.legend, lexicon);
    return { item, entries };
  });
}

/** What the entries of a document may take from the whole of it. */
export function contextOf(
  { departments, metadata }: { readonly departments: ReadonlySet<string>; readonly metadata: EditionDates },
  { eras }: Lexicon,
): DocumentContext {
  const date = editionDate(metadata);
  return { departments, era: date === null ? null : eras.ofDate(date) };
}

import { type EditionDates, editionDate } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import { taken } from '../lists/taken.js';
import type { Entry, Plan, PlanItem } from '../model.js';
import { type DocumentContext, entryReader } from './index.js';
import { withLegend } from './legend.js';

/** An item with the entries of its result cells. */
interface EntriesOfItem {
  readonly item: PlanItem;
  readonly entries: readonly Entry[];
}

/** Takes the items out of a plan, each with the entries of its cells, which are read when their turn comes. */
export function* entriesIn(plan: Plan, lexicon: Lexicon): Generator<EntriesOfItem> {
  const entriesOf = entryReader(plan.items, contextOf(plan, lexicon), lexicon);
  for (const item of taken(plan.items))
    yield { item, entries: withLegend(item, entriesOf(item), plan.legend, lexicon) };
}

/** What the entries of a document may take from the whole of it. */
export function contextOf(
  { departments, metadata }: { readonly departments: ReadonlySet<string>; readonly metadata: EditionDates },
  { eras }: Lexicon,
): DocumentContext {
  const date = editionDate(metadata);
  return { departments, era: date === null ? null : eras.ofDate(date) };
}

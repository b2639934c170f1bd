import { fold } from '../japanese/fold.js';
import type {
  Changes,
  DocumentInfo,
  Item,
  ItemChange,
  ProgressRecord,
  RecordChange,
  Said,
  Section,
  Status,
  Timeline,
  TimelineActivity,
  TimelineItem,
} from '../model.js';
import { isActivity } from './edition.js';
import { grouped } from './groups.js';

/** The same thing, edition by edition; null where an edition does not have it. */
type Chain<T> = (T | null)[];

/**
 * Lays three or more editions side by side.
 *
 * @param changes of each edition against the next, the earliest first
 */
export function timelineOf(changes: readonly Changes[]): Timeline {
  const infos = [...changes.slice(0, 1).map(({ old }) => old), ...changes.map((change) => change.new)];
  const records = chains<ProgressRecord>(
    changes.map((pair) => pair.changes),
    (record) => `${record.key} ${fold(record.item_title)}`,
  );
  const items = chains<Item>(
    changes.map((pair) => pair.items),
    (item) => fold(item.title),
  );
  const editions = infos.map((info, index): Edition => {
    const own = records.flatMap((chain) => chain[index] ?? []);
    return {
      info,
      covered: new Set(own.flatMap((record) => record.fiscal_years)),
      statuses: statusesOf(own),
      titles: titlesOf(changes, index),
    };
  });
  return {
    title: infos.findLast(({ title }) => title !== null)?.title ?? null,
    editions: infos,
    activities: records.flatMap((chain) => activityRows(chain, editions)),
    items: items.flatMap((chain) => itemRow(chain, editions)),
  };
}

interface Edition {
  readonly info: DocumentInfo;
  /** The fiscal years that it says anything of. */
  readonly covered: ReadonlySet<number>;
  /** What its items stand at, by their ids. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The titles around each of its sections and its own, by their ids. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Follows partners through all editions, in the order of the last; what had gone and comes back word for word is
 * the same thing again.
 *
 * @param nameOf what tells a thing in the words of the document
 */
function chains<T extends ProgressRecord | Item>(
  pairs: readonly (readonly (RecordChange | ItemChange)[])[],
  nameOf: (thing: T) => string,
): Chain<T>[] {
  const length = pairs.length + 1;
  const all: Chain<T>[] = [];
  let running = new Map<string, Chain<T>>();
  const begin = () => {
    const chain: Chain<T> = new Array<T | null>(length).fill(null);
    all.push(chain);
    return chain;
  };
  for (const [index, pair] of pairs.entries()) {
    const next = new Map<string, Chain<T>>();
    const gone = new Map(
      all
        .filter((chain) => index > 0 && chain[index] === null)
        .map((chain) => [nameOf(lastOf(chain)), chain] as const),
    );
    for (const change of pair) {
      const { old, new: young } = change as { old: T | null; new: T | null };
      const chain = (old ? running.get(old.id) : gone.get(young ? nameOf(young) : '')) ?? begin();
      if (young) gone.delete(nameOf(young));
      if (old) chain[index] = old;
      if (young) {
        chain[index + 1] = young;
        next.set(young.id, chain);
      }
    }
    running = next;
  }
  return inLastOrder(all, pairs.at(-1) ?? []);
}

const lastOf = <T>(chain: Chain<T>): T => chain.findLast((thing) => thing !== null) as T;

/** Chains in the order of the last edition, what is gone since the one before where it was; the rest behind. */
function inLastOrder<T extends ProgressRecord | Item>(
  all: readonly Chain<T>[],
  last: readonly (RecordChange | ItemChange)[],
): Chain<T>[] {
  const length = all[0]?.length ?? 0;
  const byId = (edition: number) =>
    new Map(all.flatMap((chain) => (chain[edition] ? [[chain[edition].id, chain] as const] : [])));
  const ids = { old: byId(length - 2), new: byId(length - 1) };
  const ordered = last
    .map(({ old, new: young }) => (young ? ids.new.get(young.id) : ids.old.get(old?.id ?? '')))
    .filter((chain) => chain !== undefined);
  return [...new Set([...ordered, ...all])];
}

function statusesOf(records: readonly ProgressRecord[]): Map<string, Status> {
  const byItem = grouped(records, ({ item }) => item);
  return new Map([...byItem].map(([item, own]) => [item, overall(own)]));
}

/** What an item stands at comes from what it has most to show for. */
const BY_WEIGHT: readonly Status[] = [
  'implemented',
  'completed',
  'in_progress',
  'planned',
  'considering',
  'discontinued',
  'not_implemented',
  'not_applicable',
  'unreported',
];

const overall = (records: readonly ProgressRecord[]): Status =>
  BY_WEIGHT.find((status) => records.some((record) => record.status === status)) ?? 'unreported';

function titlesOf(changes: readonly Changes[], edition: number): Map<string, readonly string[]> {
  const pair = changes[Math.max(0, edition - 1)];
  const sections = (pair?.sections ?? []).flatMap(
    (change) => (edition === 0 ? change.old : change.new) ?? [],
  );
  const byId = new Map(sections.map((section) => [section.id, section]));
  return new Map(sections.map((section) => [section.id, titlesAround(section, byId)]));
}

function titlesAround(section: Section, byId: ReadonlyMap<string, Section>): string[] {
  const around = section.parent === null ? undefined : byId.get(section.parent);
  return [...(around ? titlesAround(around, byId) : []), section.title];
}

function activityRows(chain: Chain<ProgressRecord>, editions: readonly Edition[]): TimelineActivity[] {
  const last = lastOf(chain);
  if (!isActivity(last)) return [];
  const years = [...new Set(chain.flatMap((record) => record?.fiscal_years ?? []))].sort((a, b) => a - b);
  return (years.length === 0 ? [null] : years).map((year) => {
    const said = chain.map((record, index) => saidOf(record, year, editions[index]));
    return {
      id: last.id,
      key: last.key,
      sections: last.sections,
      item: last.item,
      item_title: last.item_title,
      activity: last.activity,
      fiscal_year: year,
      said,
      rewritten: year !== null && isRewritten(said),
    };
  });
}

function saidOf(record: ProgressRecord | null, year: number | null, edition: Edition | undefined): Said {
  if (year === null) return record?.status ?? 'absent';
  if (record?.fiscal_years.includes(year)) return record.status;
  if (!edition?.covered.has(year)) return 'not_covered';
  return record ? 'not_stated' : 'absent';
}

const isSilent = (said: Said) => said === 'not_stated' || said === 'absent';

/** Of two editions that both cover a year, one tells of the activity and the other does not. */
function isRewritten(said: readonly Said[]): boolean {
  const covering = said.filter((each) => each !== 'not_covered');
  return covering.some(isSilent) && !covering.every(isSilent);
}

function itemRow(chain: Chain<Item>, editions: readonly Edition[]): TimelineItem {
  const last = lastOf(chain);
  const at = chain.lastIndexOf(last);
  return {
    id: last.id,
    sections: editions[at]?.titles.get(last.section ?? '') ?? [],
    title: last.title,
    statuses: chain.map((item, index) =>
      item === null ? 'absent' : (editions[index]?.statuses.get(item.id) ?? 'unreported'),
    ),
  };
}

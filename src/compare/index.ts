import { compareDates, editionDate, editionYear } from '../lexicon/dates.js';
import { type Lexicon, type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import { ruleOf } from '../messages/catalogue.js';
import { sentence } from '../messages/render.js';
import type {
  ChangeSummary,
  Changes,
  DocumentInfo,
  EditionMessage,
  Language,
  Mode,
  ProgressDocument,
  RecordChange,
} from '../model.js';
import { RECORD_CLASS_VALUES } from '../schema/generated/values.js';
import { GENERATOR } from '../schema/generator.js';
import { itemChanges, recordChanges, sectionChanges } from './classify.js';
import { checkComparable, WHOLE } from './comparable.js';
import { type Alias, type NamesSince, namesSince, sameDepartments } from './departments.js';
import { type ComparedEdition, prepare } from './edition.js';
import { type EditionFinding, findingsOn } from './findings/index.js';
import { matchItems } from './items.js';
import type { Matched } from './matched.js';
import { asYearly, modeOf } from './mode.js';
import { matchRecords, type RecordMatching } from './records.js';
import { matchSections } from './sections.js';
import { type YearsByActivity, yearsByActivity } from './years.js';

export type { Alias } from './departments.js';

export interface CompareOptions extends LexiconOptions {
  /** Departments with their new names. */
  readonly aliases?: readonly Alias[];
  /** Language of the messages. Default `ja`. */
  readonly language?: Language;
}

/** The changes, and their messages in any language. */
export interface Comparison {
  readonly changes: Changes;
  messagesIn(language: Language): readonly EditionMessage[];
}

/**
 * Compares two editions of a plan's progress list.
 *
 * @param old the earlier edition, as `extract` gives it or as `<stem>.json` holds it
 * @param newer the later edition
 * @returns the changes as `<old>--<new>.changes.json` holds them
 */
export function compare(
  old: ProgressDocument,
  newer: ProgressDocument,
  options: CompareOptions = {},
): Changes {
  return compareAndExplain(old, newer, options).changes;
}

/** Like `compare`, for callers that show messages in another language than the changes contain. */
export function compareAndExplain(
  old: ProgressDocument,
  newer: ProgressDocument,
  { aliases = [], language = 'ja', ...words }: CompareOptions = {},
): Comparison {
  const compared = compareParts(old, newer, aliases, lexiconOf(words));
  const { parts } = compared;
  const findings = [...reversed(old.document, newer.document), ...compared.findings];
  const messagesIn = (other: Language) => findings.map((finding) => toMessage(finding, other));
  const changes: Changes = {
    format: 'shinchoku-changes/2',
    generator: GENERATOR,
    mode: compared.mode,
    related: compared.related,
    old: old.document,
    new: newer.document,
    summary: summaryOf(old, newer, parts.records),
    changes: parts.records,
    items: parts.items,
    sections: parts.sections,
    messages: messagesIn(language),
  };
  return { changes, messagesIn };
}

/** Compares each edition of a plan, the earliest first, with the next one. */
export const compareNeighbours = (
  editions: readonly ProgressDocument[],
  options: CompareOptions = {},
): Comparison[] =>
  editions.slice(1).map((newer, index) => compareAndExplain(editions[index] ?? newer, newer, options));

/** The changes and audit findings; for editions that cannot be compared only the reason. */
interface ComparedParts {
  readonly mode: Mode;
  readonly related: boolean;
  readonly parts: Parts;
  readonly findings: readonly EditionFinding[];
}

type Parts = Readonly<Pick<Changes, 'items' | 'sections'> & { records: Changes['changes'] }>;

const NO_PARTS: Parts = { records: [], items: [], sections: [] };

function compareParts(
  old: ProgressDocument,
  newer: ProgressDocument,
  aliases: readonly Alias[],
  lexicon: Lexicon,
): ComparedParts {
  const { mode, ...editions } = prepareBoth(old, newer, lexicon);
  const names = namesSince(aliases, editionYear(newer.document));
  const same = sameDepartments(names);
  const partners = findPartners(editions.old, editions.new, { same, mode, lexicon });
  const obstacle = checkComparable(editions.old, editions.new, partners.items, partners.records);
  if (obstacle) return { mode, related: false, parts: NO_PARTS, findings: [obstacle] };
  const matched = matchedOf({ ...editions, mode }, partners, names, lexicon);
  const parts: Parts = {
    records: recordChanges(matched),
    items: itemChanges(matched),
    sections: sectionChanges(matched),
  };
  return { mode, related: true, parts, findings: findingsOn({ ...matched, changes: parts }) };
}

type Editions = Pick<Matched, 'old' | 'new' | 'mode'>;

function prepareBoth(old: ProgressDocument, newer: ProgressDocument, lexicon: Lexicon): Editions {
  const editions = { old: prepare(old, lexicon), new: prepare(newer, lexicon) };
  const mode = modeOf(editions.old, editions.new);
  if (mode === 'cumulative') return { mode, ...editions };
  return { mode, old: asYearly(editions.old, lexicon), new: asYearly(editions.new, lexicon) };
}

function matchedOf(editions: Editions, partners: Partners, names: NamesSince, lexicon: Lexicon): Matched {
  let ran: YearsByActivity | null = null;
  return {
    lexicon,
    ...editions,
    ...partners,
    sameDepartments: sameDepartments(names),
    namesSince: names,
    isLater: tellsOfLater(editions.old, editions.new),
    lone: {
      old: yearsByActivity(editions.old.records.filter((_, index) => !partners.records.ofOld(index))),
      new: yearsByActivity(editions.new.records.filter((_, index) => !partners.records.ofNew(index))),
    },
    ran() {
      ran ??= yearsByActivity(editions.old.records);
      return ran;
    },
  };
}

function reversed(old: DocumentInfo, newer: DocumentInfo): EditionFinding[] {
  const dates = { old: editionDate(old), new: editionDate(newer) };
  if (dates.old === null || dates.new === null || compareDates(dates.old, dates.new) <= 0) return [];
  return [
    { rule: 'editions-reversed', edition: 'new', place: WHOLE, values: { old: dates.old, new: dates.new } },
  ];
}

type Partners = Pick<Matched, 'sections' | 'items' | 'records'>;

/**
 * Finds partners in a fixed order of the editions, so that swapping them gives the same pairs even if several are
 * equally good.
 */
function findPartners(old: ComparedEdition, newer: ComparedEdition, how: RecordMatching): Partners {
  if (orderOf(old) <= orderOf(newer)) return partnersOf(old, newer, how);
  const { same } = how;
  const { sections, items, records } = partnersOf(newer, old, { ...how, same: (a, b) => same(b, a) });
  return { sections: sections.flipped(), items: items.flipped(), records: records.flipped() };
}

const orderOf = ({ document: { document } }: ComparedEdition) => `${document.sha256} ${document.file}`;

function partnersOf(a: ComparedEdition, b: ComparedEdition, how: RecordMatching): Partners {
  const sections = matchSections(a, b);
  const items = matchItems(a, b, sections, how.same);
  return { sections, items, records: matchRecords(a, b, items, how) };
}

/** Whether an edition is later than another, as far as is known. */
function tellsOfLater(old: ComparedEdition, newer: ComparedEdition): boolean {
  if (old.lastYear !== null && newer.lastYear !== null && newer.lastYear > old.lastYear) return true;
  const [a, b] = [old.document.document, newer.document.document];
  const [before, after] = [editionYear(a), editionYear(b)];
  if (before !== null && after !== null) return after > before;
  return a.sha256 !== b.sha256;
}

function summaryOf(
  old: ProgressDocument,
  newer: ProgressDocument,
  records: readonly RecordChange[],
): ChangeSummary {
  const kinds: Record<RecordChange['kind'], number> = { unchanged: 0, changed: 0, added: 0, removed: 0 };
  for (const { kind } of records) kinds[kind]++;
  return {
    records_old: old.records.length,
    records_new: newer.records.length,
    ...kinds,
    items_old: old.items.length,
    items_new: newer.items.length,
    classes: countsOf(records),
  };
}

function countsOf(records: readonly RecordChange[]): ChangeSummary['classes'] {
  const counts = new Map<string, number>();
  for (const { classes } of records)
    for (const name of classes) counts.set(name, (counts.get(name) ?? 0) + 1);
  const inOrder = RECORD_CLASS_VALUES.filter((name) => counts.has(name));
  return Object.fromEntries(inOrder.map((name) => [name, counts.get(name)]));
}

function toMessage(
  { rule, edition, place, values = {} }: EditionFinding,
  language: Language,
): EditionMessage {
  const { line, column, place: address, start, end } = place;
  const { severity } = ruleOf(rule);
  return {
    rule,
    severity,
    message: sentence(rule, values, language),
    edition,
    line,
    column,
    place: address,
    start,
    end,
  };
}

import type { Lexicon } from '../lexicon/index.js';
import type {
  AuditQuestion,
  AuditStatement,
  Changes,
  Item,
  ItemChange,
  ProgressDocument,
  ProgressRecord,
} from '../model.js';

import type { EditionYears } from './mode.js';

/** An edition with its items and their records by id. */
export interface AuditedEdition {
  /** Its place among the editions. */
  readonly at: number;
  readonly document: ProgressDocument;
  readonly items: ReadonlyMap<string, Item>;
  readonly recordsOf: ReadonlyMap<string, readonly ProgressRecord[]>;
}

/** Two neighbouring editions that can be compared. */
export interface AuditedPair {
  readonly old: AuditedEdition;
  readonly new: AuditedEdition;
  readonly changes: Changes;
  readonly lexicon: Lexicon;
  /** What decides which years were rewritten. */
  readonly years: EditionYears;
  /** The change of each item of the old edition, by its id there. */
  readonly itemOfOld: ReadonlyMap<string, ItemChange>;
}

/** An answer before departments get their latest names. */
export interface AuditAnswer {
  readonly question: AuditQuestion;
  readonly item?: Item | null;
  readonly departments?: readonly string[];
  readonly activity?: string;
  readonly years?: readonly number[];
  readonly editions: readonly number[];
  readonly old?: AuditStatement | null;
  readonly new?: AuditStatement | null;
}

/** What a record says, with its years as they stand. */
const told = ({ activity, mark, fiscal_years_text, fiscal_years_basis }: ProgressRecord) => {
  const text = mark ?? activity;
  return fiscal_years_text === null || fiscal_years_basis !== 'tag' ? text : `${text}(${fiscal_years_text})`;
};

export const saidBy = ({ at }: AuditedEdition, record: ProgressRecord): AuditStatement => ({
  edition: at,
  text: told(record),
  source: placeOf(record.source),
});

/** A place without the spans that only records have. */
const placeOf = ({ start, end, line, column, place, text }: Item['source']): Item['source'] => ({
  start,
  end,
  line,
  column,
  place,
  text,
});

export const silent = ({ at }: AuditedEdition, item?: Item | null): AuditStatement => ({
  edition: at,
  text: '',
  source: item?.source ?? null,
});

/** What an edition says in so many words at a place. */
export const cited = (
  { at }: AuditedEdition,
  text: string,
  { source }: Pick<Item, 'source'>,
): AuditStatement => ({
  edition: at,
  text,
  source,
});

/** What an edition says of an item as a whole: all its records. */
export function summaryOf(edition: AuditedEdition, item: Item | null): AuditStatement {
  if (!item) return silent(edition);
  const records = edition.recordsOf.get(item.id) ?? [];
  const text = records.map(told).filter((each) => each !== '');
  return { edition: edition.at, text: text.join('\n'), source: placeOf(records[0]?.source ?? item.source) };
}

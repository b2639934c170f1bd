import type { Lexicon } from '../lexicon/index.js';
import type { Mode } from '../model.js';
import type { NamesSince, SameDepartments } from './departments.js';
import type { ComparedEdition } from './edition.js';
import type { Matching } from './matching.js';
import type { YearsByActivity } from './years.js';

/** Two editions and the partners in them. */
export interface Matched {
  readonly lexicon: Lexicon;
  readonly old: ComparedEdition;
  readonly new: ComparedEdition;
  readonly sections: Matching;
  readonly items: Matching;
  readonly records: Matching;
  readonly sameDepartments: SameDepartments;
  readonly namesSince: NamesSince;
  /** Whether the new edition is later than the old one. Only then can an activity lapse. */
  readonly isLater: boolean;
  /** Whether each edition tells of its own year alone. */
  readonly mode: Mode;
  /** The years of entries without partners. */
  readonly lone: { readonly old: YearsByActivity; readonly new: YearsByActivity };
  /** The years of all entries of the old edition, which few editions ask for. */
  readonly ran: () => YearsByActivity;
}

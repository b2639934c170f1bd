import type { Lexicon } from '../lexicon/index.js';
import type { NamesSince, SameDepartments } from './departments.js';
import type { ComparedEdition } from './edition.js';
import type { Matching } from './matching.js';
import type { LoneYears } from './years.js';

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
  /** Whether activities keep their past years from edition to edition. */
  readonly keepsYears: boolean;
  readonly lone: { readonly old: LoneYears; readonly new: LoneYears };
}

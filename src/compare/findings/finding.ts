import { QUOTE_LENGTH } from '../../messages/quote-length.js';
import type {
  Edition,
  EditionRuleId,
  ItemChange,
  Place,
  Raised,
  RecordChange,
  SectionChange,
} from '../../model.js';
import { excerpt } from '../../text/excerpt.js';
import type { Matched } from '../matched.js';

/** A finding on two editions: a rule and the values that its sentences name. */
export type EditionFinding = { readonly [Rule in EditionRuleId]: EditionPlace & Raised<Rule> }[EditionRuleId];

interface EditionPlace {
  /** The edition with the place: the new one, or the old one if the new one has no place for it. */
  readonly edition: Edition;
  readonly place: Place;
}

/** Two editions, their partners and their changes. */
export interface Audited extends Matched {
  readonly changes: {
    readonly sections: readonly SectionChange[];
    readonly items: readonly ItemChange[];
    readonly records: readonly RecordChange[];
  };
}

export type EditionCheck = (audited: Audited) => EditionFinding[];

export const quote = (text: string) => excerpt(text, QUOTE_LENGTH);

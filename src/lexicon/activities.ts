import type { ActivityWords } from '../model.js';
import type { Vocabulary } from './vocabulary.js';

/** The words by which verbal nouns and quantities are told. */
export const activityWords = (
  actions: Vocabulary['actions'],
  quantities: Vocabulary['quantities'],
): ActivityWords => ({
  verbalNouns: new Set(actions.verbalNouns),
  followers: new Set(actions.followers),
  auxiliaries: new Set(actions.auxiliaries),
  notActions: new Set(actions.notActions),
  outcomes: new Set(actions.outcomes),
  notUnits: new Set(quantities.notUnits),
  units: [...quantities.units].sort((a, b) => b.length - a.length),
  ordinalPrefixes: quantities.ordinalPrefixes,
  ordinalSuffixes: quantities.ordinalSuffixes,
});

/** What ends a clause: no word reaches across. A half of a character would, and no dictionary has one. */
export const CLAUSE_ENDS = '、。「」『』()【】・\\s\\p{Surrogate}';

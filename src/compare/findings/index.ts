import { departments } from './departments.js';
import type { Audited, EditionCheck, EditionFinding } from './finding.js';
import { mergedItems, missingItems, missingParts, reverted, splitItems, textInTwoItems } from './items.js';
import { lapsed } from './lapsed.js';
import {
  fallenGrades,
  goesOnAfterEnd,
  pastCells,
  pastFigures,
  pastStates,
  pastTexts,
  pastYears,
  priorFigures,
} from './past.js';

export type { EditionFinding } from './finding.js';

const CHECKS: readonly EditionCheck[] = [
  pastYears,
  pastFigures,
  pastTexts,
  priorFigures,
  pastStates,
  pastCells,
  goesOnAfterEnd,
  lapsed,
  fallenGrades,
  reverted,
  missingParts,
  missingItems,
  splitItems,
  mergedItems,
  textInTwoItems,
  departments,
];

/** Checks two editions as an auditor would. */
export const findingsOn = (audited: Audited): EditionFinding[] => CHECKS.flatMap((check) => check(audited));

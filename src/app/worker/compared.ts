import { auditOf } from '../../compare/audit.js';
import type { Alias } from '../../compare/departments.js';
import { latestNames } from '../../compare/departments.js';
import { type Comparison, compareNeighbours } from '../../compare/index.js';
import {
  type DatedEdition,
  latestFirst,
  type OrderProblem,
  orderProblems,
  plansOf,
} from '../../compare/plans.js';
import { timelineOf } from '../../compare/timeline.js';
import type { Lexicon } from '../../lexicon/index.js';
import type { Audit, Changes, Timeline } from '../../model.js';
import type { OpenDocument } from '../protocol.js';

/** A plan with several editions, compared. */
export interface ComparedEditions {
  readonly stems: readonly string[];
  readonly comparisons: readonly Comparison[];
  readonly timeline: Timeline;
  readonly audit: Audit;
}

/** What documents say together, as the command's `run` tells it. */
export interface Compared {
  /** The documents, the latest first, as a report shows them. */
  readonly latest: readonly OpenDocument[];
  readonly plans: readonly ComparedEditions[];
  readonly changes: readonly Changes[];
  readonly problems: readonly OrderProblem[];
  readonly latestNames: (departments: readonly string[]) => readonly string[];
}

interface DeskEdition extends DatedEdition {
  readonly opened: OpenDocument;
}

const editionOf = (opened: OpenDocument): DeskEdition => {
  const { file, titleYear, sheetYear, document } = opened;
  return { file, titleYear, sheetYear, info: document.document, opened };
};

/** Compares the editions of each plan. */
export function compareAll(
  documents: readonly OpenDocument[],
  lexicon: Lexicon,
  aliases: readonly Alias[],
): Compared {
  const editions = documents.map(editionOf);
  const found = plansOf(editions);
  const known = { lexicon, aliases };
  const plans = found.plans.map((plan): ComparedEditions => {
    const of = plan.map(({ opened }) => opened.document);
    const comparisons = compareNeighbours(of, { ...known, language: 'ja' });
    const changes = comparisons.map((comparison) => comparison.changes);
    return {
      stems: plan.map(({ opened }) => opened.stem),
      comparisons,
      timeline: timelineOf(changes, of, known),
      audit: auditOf(changes, of, known),
    };
  });
  return {
    latest: latestFirst(editions).map(({ opened }) => opened),
    plans,
    changes: plans.flatMap(({ comparisons }) => comparisons.map(({ changes }) => changes)),
    problems: orderProblems(found),
    latestNames: latestNames(aliases),
  };
}

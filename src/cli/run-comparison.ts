import { latestNames } from '../compare/departments.js';
import { editionDate } from '../lexicon/dates.js';
import { InputError } from '../messages/input-error.js';
import type { Arguments } from './arguments.js';
import { auditFor, compareNeighbours, openOutputs, timelineFor, writeChanges } from './compared-plan.js';
import type { HeldDocuments } from './held.js';
import type { Known } from './known.js';
import { lastYearOf, type Published, plansOf } from './plans.js';
import { NOTHING_COMPARED, type PublishedComparison } from './published-comparison.js';
import type { Reporter } from './reporter.js';
import { comparisonLine, type TerminalLine } from './terminal.js';

/** Compares a run's editions of each plan, and writes comparisons, timelines and audits. */
export async function comparePublished(
  documents: readonly Published[],
  args: Arguments,
  known: Known,
  reporter: Reporter,
  held: HeldDocuments,
): Promise<PublishedComparison> {
  const { plans, unordered } = plansOf(documents);
  for (const group of unordered) tellUnordered(group, reporter);
  for (const edition of plans.flat()) tellInferred(edition, reporter);
  if (plans.length === 0 || args.output === '-') return NOTHING_COMPARED;
  const lines: TerminalLine[] = [];
  const written: string[] = [];
  const outputs = await openOutputs(args, known, reporter.terminal, written);
  const overall = plans.flatMap((plan) => {
    try {
      const editions = plan.map(({ stem, document }) => ({ stem, document: document() }));
      const comparisons = compareNeighbours(editions, known, args, reporter);
      const paths = writeChanges(comparisons, editions, outputs, reporter);
      for (const { changes } of comparisons) lines.push(comparisonLine(changes, reporter.language));
      const compared = { comparisons, editions };
      const again = comparisons.map(({ changes }, index) => held.keepChanges(changes, paths[index] ?? null));
      return [{ ...timelineFor(compared, known), ...auditFor(compared, known), comparisons: again }];
    } catch (error) {
      reporter.fail(plan.map(({ file }) => file).join(' → '), error);
      return [];
    }
  });
  try {
    if (overall.length > 0) {
      outputs.timelines(overall);
      outputs.audits(overall);
    }
  } catch (error) {
    reporter.fail(args.output, error);
  }
  return {
    written,
    lines,
    plans: overall,
    latestNames: latestNames(known.aliases),
  };
}

/** How many documents of one date a message names. */
const NAMED_DOCUMENTS = 4;

function tellUnordered(group: readonly Published[], reporter: Reporter): void {
  const [first] = group;
  if (!first) return;
  const names = group.slice(0, NAMED_DOCUMENTS).map(({ file }) => file);
  const more = group.length > NAMED_DOCUMENTS ? [`… (+${group.length - NAMED_DOCUMENTS})`] : [];
  const values = {
    title: first.info.title ?? '',
    date: editionDate(first.info) ?? yearOf(first),
    files: [...names, ...more].join('、'),
  };
  reporter.say(first.file, new InputError('edition-order-unknown', values));
}

function yearOf(edition: Published): string {
  const year = lastYearOf(edition);
  return year === null ? '-' : `${year}年度`;
}

/** Reports an order that was inferred from years, not stated by dates or titles. */
function tellInferred(edition: Published, reporter: Reporter): void {
  if (editionDate(edition.info) !== null || edition.titleYear !== null) return;
  const values = { year: String(lastYearOf(edition) ?? '') };
  reporter.say(edition.file, new InputError('edition-order-inferred', values));
}

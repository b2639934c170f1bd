import { latestNames } from '../compare/departments.js';
import { orderProblems, plansOf } from '../compare/plans.js';
import type { Arguments } from './arguments.js';
import { auditFor, compareAndTell, openOutputs, timelineFor, writeChanges } from './compared-plan.js';
import type { HeldDocuments } from './held.js';
import type { Known } from './known.js';
import type { Published } from './published.js';
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
  const found = plansOf(documents);
  const { plans } = found;
  for (const { file, problem } of orderProblems(found)) reporter.say(file, problem);
  if (plans.length === 0 || args.output === '-') return NOTHING_COMPARED;
  const lines: TerminalLine[] = [];
  const written: string[] = [];
  const outputs = await openOutputs(args, known, reporter.terminal, written);
  const overall = plans.flatMap((plan) => {
    try {
      const editions = plan.map(({ stem, document }) => ({ stem, document: document() }));
      const comparisons = compareAndTell(editions, known, args, reporter);
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

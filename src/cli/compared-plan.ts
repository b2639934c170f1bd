import { auditOf } from '../compare/audit.js';
import { latestNames } from '../compare/departments.js';
import { type Comparison, compareNeighbours } from '../compare/index.js';
import { timelineOf } from '../compare/timeline.js';
import { InputError } from '../messages/input-error.js';
import type { NamedAudit } from '../write/audit-csv.js';
import type { NamedTimeline } from '../write/timeline-csv.js';
import type { Arguments } from './arguments.js';
import {
  type ComparisonOutputs,
  comparisonsToFolder,
  comparisonsToStream,
  type NamedEdition,
} from './comparison-outputs.js';
import type { Known } from './known.js';
import { comparisonName } from './names.js';
import { outputsFor } from './outputs.js';
import type { Reporter, Terminal } from './reporter.js';

/** The steps that `run` and the commands on editions share. */

/** Compares each edition with the next and reports audit findings. */
export function compareAndTell(
  editions: readonly NamedEdition[],
  known: Known,
  args: Arguments,
  reporter: Reporter,
): Comparison[] {
  const documents = editions.map(({ document }) => document);
  const comparisons = compareNeighbours(documents, { ...known, language: args.language ?? 'ja' });
  for (const comparison of comparisons) {
    const messages = comparison.messagesIn(reporter.language);
    for (const { rule } of messages) reporter.tally.count(rule);
    for (const edition of ['old', 'new'] as const) {
      const { file } = comparison.changes[edition];
      reporter.tell(
        file,
        messages.filter((message) => message.edition === edition),
      );
    }
  }
  return comparisons;
}

/** Opens the destination that the arguments name. `written` receives the path of each file. */
export async function openOutputs(
  args: Arguments,
  { lexicon, aliases }: Known,
  terminal: Terminal,
  written: string[],
): Promise<ComparisonOutputs> {
  const { output, headings, language } = args;
  if (output === '-') return comparisonsToStream(terminal.out);
  const printing = { headings, language: language ?? 'ja', lexicon, latestNames: latestNames(aliases) };
  return comparisonsToFolder(output, outputsFor(args), printing, written);
}

/**
 * Writes each comparison, under the names of its two editions.
 *
 * @returns the paths of their JSON; null where there is none
 */
export function writeChanges(
  comparisons: readonly Comparison[],
  editions: readonly NamedEdition[],
  outputs: ComparisonOutputs,
  reporter: Reporter,
): (string | null)[] {
  return comparisons.map((comparison, index) => {
    const [old, newer] = editions.slice(index, index + 2);
    if (!old || !newer) return null;
    const path = outputs.changes(comparison, [old, newer]);
    const name = comparisonName(old.stem, newer.stem);
    if (reporter.args.output !== '-' && name !== `${old.stem}--${newer.stem}`)
      reporter.say(comparison.changes.new.file, new InputError('name-shortened', { name }));
    return path;
  });
}

/** The editions of a plan with their comparisons, as timelines and audits take them. */
interface ComparedPlan {
  readonly comparisons: readonly Comparison[];
  readonly editions: readonly NamedEdition[];
}

const changesIn = ({ comparisons }: ComparedPlan) => comparisons.map(({ changes }) => changes);
const documentsIn = ({ editions }: ComparedPlan) => editions.map(({ document }) => document);
const stemsIn = ({ editions }: ComparedPlan) => editions.map(({ stem }) => stem);

export const timelineFor = (plan: ComparedPlan, known: Known): NamedTimeline => ({
  timeline: timelineOf(changesIn(plan), documentsIn(plan), known),
  stems: stemsIn(plan),
});

export const auditFor = (plan: ComparedPlan, known: Known): NamedAudit => ({
  audit: auditOf(changesIn(plan), documentsIn(plan), known),
  stems: stemsIn(plan),
});

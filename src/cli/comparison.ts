import { auditOf } from '../compare/audit.js';
import { latestNames } from '../compare/departments.js';
import { type Comparison, compareAndExplain } from '../compare/index.js';
import { timelineOf } from '../compare/timeline.js';
import { parseDocument } from '../document/parse.js';
import { decode } from '../formats/decode.js';
import { editionDate } from '../lexicon/dates.js';
import { InputError } from '../messages/input-error.js';
import type { Changes, ProgressDocument } from '../model.js';
import { type Arguments, UsageError } from './arguments.js';
import { type ComparisonOutputs, comparisonsToFolder, comparisonsToStream } from './comparison-outputs.js';
import { createExtractor, type Extractor } from './extraction.js';
import { findEach, type Input, type Inputs, isStandardInput } from './inputs.js';
import type { Known } from './known.js';
import { comparisonName } from './names.js';
import { filesOf, outputsFor } from './outputs.js';
import { keepsInputs } from './overwriting.js';
import { lastYearOf, type Published, plansOf } from './plans.js';
import { NOTHING_COMPARED, type PublishedComparison } from './published-comparison.js';
import { Reporter, type Terminal } from './reporter.js';
import { namesOf, type OutputName } from './stems.js';
import { tellName } from './tell-name.js';
import {
  auditSummary,
  comparisonLine,
  comparisonSummary,
  filesLines,
  readingLines,
  ruleSummary,
  type TerminalLine,
} from './terminal.js';

/** An edition, and the stem of its files. */
interface Named {
  readonly stem: string;
  readonly document: ProgressDocument;
}

/**
 * The commands that take editions: `diff`, `timeline` and `audit`.
 *
 * @returns false after an error, or with `--exit-code` if the editions differ
 * @throws {UsageError} for a wrong number of inputs
 */
export async function compareInputs(args: Arguments, known: Known, terminal: Terminal): Promise<boolean> {
  const { inputs, passedOver } = await editionsNamed(args);
  const reporter = new Reporter(args, terminal);
  for (const { file, problem } of passedOver) reporter.say(file, problem);
  const names = namesFor(inputs);
  const isSafe = keepsInputs([...inputs, ...passedOver], filesNamed(args, names), args, reporter);
  const editions = isSafe ? await readEditions(inputs, names, args, known, reporter) : null;
  if (editions === null) {
    reporter.finish(() => []);
    return false;
  }
  known.corrections.tellUnused(reporter);
  const comparisons = compareNeighbours(editions, known, args, reporter);
  const written: string[] = [];
  const answers: string[] = [];
  try {
    const outputs = await openOutputs(args, known, terminal, written);
    if (args.command === 'diff') writeChanges(comparisons, editions, outputs, reporter);
    else if (args.command === 'timeline') outputs.timelines([timelineFor(comparisons, editions, known)]);
    else {
      const named = auditFor(comparisons, editions, known);
      outputs.audits([named]);
      answers.push(...auditSummary(named.audit, reporter.language));
    }
  } catch (error) {
    reporter.fail(args.output, error);
  }
  reporter.finish(() => [
    ...comparisons.flatMap(({ changes }) => comparisonSummary(changes, reporter.language)),
    ...answers,
    ...ruleSummary(reporter.tally, reporter.language),
    ...editions.flatMap(({ document }) => readingLines(document, reporter.language)),
    ...filesLines(written, reporter.language),
  ]);
  const differs = args.exitCode && comparisons.some(({ changes }) => hasChanges(changes));
  return !reporter.hasFailed && !differs;
}

/** The inputs of each argument, which may be the same: an edition may be compared with itself. */
async function editionsNamed(args: Arguments): Promise<Inputs> {
  const { command, inputs } = args;
  if (inputs.filter(isStandardInput).length > 1)
    throw new UsageError({
      ja: `${command}: 標準入力(-)は一度しか読めないので、二つは指定できません`,
      en: `${command}: standard input (-) is given twice, and can be read only once`,
    });
  const each = await findEach(inputs, args);
  const named = each.flatMap((found) => found.inputs);
  const passedOver = each.flatMap((found) => found.passedOver);
  const enough = command === 'diff' ? named.length === 2 && inputs.length === 2 : named.length >= 2;
  if (enough) return { inputs: named, passedOver };
  const expected =
    command === 'diff'
      ? { ja: '旧と新の二つ', en: 'OLD NEW (2)' }
      : { ja: '古い順に二つ以上', en: 'EDITION... (2 or more)' };
  throw new UsageError({
    ja: `${command}: 資料が${named.length}件あります。${expected.ja}を指定してください`,
    en: `${command}: ${named.length} editions, expected ${expected.en}`,
  });
}

/** The inputs' names. An edition that is given twice has one name. */
function namesFor(inputs: readonly Input[]): OutputName[] {
  const paths = [...new Set(inputs.map(({ path }) => path))];
  const names = new Map(namesOf(paths).map((name, index) => [paths[index], name]));
  return inputs.flatMap(({ path }) => names.get(path) ?? []);
}

/** The files that a command writes. */
function filesNamed(args: Arguments, names: readonly OutputName[]): readonly string[] {
  const outputs = outputsFor(args);
  if (args.command === 'timeline') return filesOf(outputs, 'timelines');
  if (args.command === 'audit') return filesOf(outputs, 'audits');
  const [older = '', newer = ''] = names.map(({ stem }) => stem);
  return filesOf(outputs, 'comparisons', [comparisonName(older, newer)]);
}

async function readEditions(
  inputs: readonly Input[],
  names: readonly OutputName[],
  args: Arguments,
  known: Known,
  reporter: Reporter,
): Promise<Named[] | null> {
  const extract = await createExtractor(args, known);
  const editions: Named[] = [];
  for (const [index, input] of inputs.entries()) {
    const name = names[index];
    if (!name) continue;
    try {
      const document = await readEdition(input, extract, known);
      editions.push({ stem: name.stem, document });
      tellName(input.file, name, args, reporter);
    } catch (error) {
      reporter.fail(input.file, error);
    }
  }
  return editions.length === inputs.length ? editions : null;
}

/** Reads a document, or the JSON of an extracted document. */
async function readEdition(
  input: Input,
  extract: Extractor,
  { corrections }: Known,
): Promise<ProgressDocument> {
  if (!/\.json$/i.test(input.file)) return (await extract(input)).document;
  return corrections.apply(parseDocument((await decode(input.read(), 'utf-8')).text));
}

/** Compares each edition with the next and reports audit findings. */
function compareNeighbours(
  editions: readonly Named[],
  known: Known,
  args: Arguments,
  reporter: Reporter,
): Comparison[] {
  return editions.slice(1).map(({ document }, index) => {
    const old = editions[index]?.document ?? document;
    const comparison = compareAndExplain(old, document, { ...known, language: args.language ?? 'ja' });
    const messages = comparison.messagesIn(reporter.language);
    for (const { rule } of messages) reporter.tally.count(rule);
    for (const edition of ['old', 'new'] as const) {
      const { file } = comparison.changes[edition];
      reporter.tell(
        file,
        messages.filter((message) => message.edition === edition),
      );
    }
    return comparison;
  });
}

async function openOutputs(
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

function writeChanges(
  comparisons: readonly Comparison[],
  editions: readonly Named[],
  outputs: ComparisonOutputs,
  reporter: Reporter,
): void {
  for (const [index, comparison] of comparisons.entries()) {
    const [old, newer] = [editions[index]?.stem ?? '', editions[index + 1]?.stem ?? ''];
    outputs.changes(comparison, [old, newer]);
    const name = comparisonName(old, newer);
    if (reporter.args.output !== '-' && name !== `${old}--${newer}`)
      reporter.say(comparison.changes.new.file, new InputError('name-shortened', { name }));
  }
}

function timelineFor(comparisons: readonly Comparison[], editions: readonly Named[], known: Known) {
  return {
    timeline: timelineOf(
      comparisons.map(({ changes }) => changes),
      editions.map(({ document }) => document),
      known,
    ),
    stems: editions.map(({ stem }) => stem),
  };
}

function auditFor(comparisons: readonly Comparison[], editions: readonly Named[], known: Known) {
  return {
    audit: auditOf(
      comparisons.map(({ changes }) => changes),
      editions.map(({ document }) => document),
      known,
    ),
    stems: editions.map(({ stem }) => stem),
  };
}

/** Whether editions differ. Editions that cannot be compared do. */
const hasChanges = ({ related, changes, items, sections }: Changes) =>
  !related || [...changes, ...items, ...sections].some(({ kind }) => kind !== 'unchanged');

/** Compares a run's editions of each plan, and writes comparisons and timelines. */
export async function comparePublished(
  documents: readonly Published[],
  args: Arguments,
  known: Known,
  reporter: Reporter,
): Promise<PublishedComparison> {
  const { plans, unordered } = plansOf(documents);
  for (const group of unordered) tellUnordered(group, reporter);
  for (const edition of plans.flat()) tellInferred(edition, reporter);
  if (plans.length === 0 || args.output === '-') return NOTHING_COMPARED;
  const lines: TerminalLine[] = [];
  const written: string[] = [];
  const all: Changes[] = [];
  const outputs = await openOutputs(args, known, reporter.terminal, written);
  const overall = plans.flatMap((plan) => {
    try {
      const editions = plan.map(({ stem, document }) => ({ stem, document: document() }));
      const comparisons = compareNeighbours(editions, known, args, reporter);
      writeChanges(comparisons, editions, outputs, reporter);
      all.push(...comparisons.map(({ changes }) => changes));
      for (const { changes } of comparisons) lines.push(comparisonLine(changes, reporter.language));
      return [{ ...timelineFor(comparisons, editions, known), ...auditFor(comparisons, editions, known) }];
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
    comparisons: all,
    timelines: overall.map(({ timeline }) => timeline),
    audits: overall.map(({ audit }) => audit),
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

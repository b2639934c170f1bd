import { parseDocument } from '../document/parse.js';
import { decode } from '../formats/decode.js';
import { append } from '../lists/append.js';
import type { Changes, ProgressDocument } from '../model.js';
import { isLarge } from '../pipeline.js';
import { type Arguments, UsageError } from './arguments.js';
import { auditFor, compareAndTell, openOutputs, timelineFor, writeChanges } from './compared-plan.js';
import type { NamedEdition } from './comparison-outputs.js';
import { createExtractor, type Extractor } from './extraction.js';
import { collectGarbage } from './flags.js';
import { findEach, type Input, type Inputs, isStandardInput } from './inputs.js';
import type { Known } from './known.js';
import { comparisonName, namesOf, type OutputName } from './names.js';
import { filesOf, outputsFor } from './outputs.js';
import { keepsInputs } from './overwriting.js';
import { Reporter, type Terminal } from './reporter.js';
import { settingsOf } from './tasks/settings.js';
import { tellName } from './tell-name.js';
import { auditSummary, comparisonSummary, filesLines, readingLines, ruleSummary } from './terminal.js';

/**
 * The commands that take editions: `diff`, `timeline` and `audit`.
 *
 * @returns false after an error, or with `--exit-code` if the editions differ
 * @throws {UsageError} for a wrong number of inputs
 */
export async function compareInputs(args: Arguments, known: Known, terminal: Terminal): Promise<boolean> {
  const { inputs, passedOver } = await editionsNamed(args);
  const reporter = new Reporter(args, terminal);
  for (const each of [...inputs, ...passedOver]) reporter.know(each);
  for (const { file, problem } of passedOver) reporter.say(file, problem);
  const names = namesFor(inputs);
  const isSafe = keepsInputs([...inputs, ...passedOver], filesNamed(args, names), args, reporter);
  const editions = isSafe ? await readEditions(inputs, names, args, known, reporter) : null;
  if (editions === null) {
    reporter.finish(() => []);
    return false;
  }
  known.corrections.tellUnused(reporter);
  const comparisons = compareAndTell(editions, known, args, reporter);
  const written: string[] = [];
  const answers: string[] = [];
  try {
    const outputs = await openOutputs(args, known, terminal, written);
    if (args.command === 'diff') writeChanges(comparisons, editions, outputs, reporter);
    else if (args.command === 'timeline') outputs.timelines([timelineFor({ comparisons, editions }, known)]);
    else {
      const named = auditFor({ comparisons, editions }, known);
      outputs.audits([named]);
      append(answers, auditSummary(named.audit, reporter.language));
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
): Promise<NamedEdition[] | null> {
  const settings = await settingsOf(args, known, reporter.language);
  const extract = await createExtractor(settings, known.lexicon);
  const editions: NamedEdition[] = [];
  for (const [index, input] of inputs.entries()) {
    const name = names[index];
    if (!name) continue;
    try {
      const document = await readEdition(input, extract, known, reporter);
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
  reporter: Reporter,
): Promise<ProgressDocument> {
  const { file, sheet = null } = input;
  const bytes = input.read();
  if (/\.json$/i.test(file)) return corrections.apply(parseDocument((await decode(bytes, 'utf-8')).text));
  const { document, unused, transcript } = await extract({ file, sheet, bytes });
  if (isLarge(transcript)) collectGarbage();
  reporter.know(input, () =>
    transcript.medium === 'text' && !transcript.isExtract ? transcript.text : null,
  );
  corrections.note(document.document, unused);
  return document;
}

/** Whether editions differ. Editions that cannot be compared do. */
const hasChanges = ({ related, changes, items, sections }: Changes) =>
  !related || [...changes, ...items, ...sections].some(({ kind }) => kind !== 'unchanged');

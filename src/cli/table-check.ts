import { readTables } from '../formats/index.js';
import type { Lexicon } from '../lexicon/index.js';
import { asInputError, type InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import { visibleJson } from '../messages/visible.js';
import type { CheckedFile, Language, RuleVerdict, TableCheck, TableVerdict } from '../model.js';
import { RULE_VERDICT_LABELS } from '../schema/generated/labels.js';
import { RULE_VERDICT_VALUES } from '../schema/generated/values.js';
import { checkTables, TABLE_RULES } from '../soumu/index.js';
import { type Arguments, UsageError } from './arguments.js';
import { containerOf, findInputs, type Input, reasonOf } from './inputs.js';
import { languageFor, type Terminal } from './reporter.js';
import { lineOut } from './terminal.js';

/** `check --rules`: holds tables to rules for machine-readable data, whatever they are about. */

const RULE_MARKS: Readonly<Record<RuleVerdict, string>> = { holds: '○', fails: '×', undecided: '?' };

/** How much of a cell is shown. */
const SHOWN = 20;

const quoted = (text: string) => {
  const letters = [...text];
  return `「${letters.slice(0, SHOWN).join('')}${letters.length > SHOWN ? '…' : ''}」`;
};

function placesText({ places, count }: TableVerdict, language: Language): string {
  const named = places.map(({ place, text }) => place + (text ? quoted(text) : ''));
  const more = count > places.length ? { ja: 'など', en: ', …' }[language] : '';
  return named.join(language === 'ja' ? '、' : ', ') + more;
}

const PLACES_COUNTED = {
  ja: (count: number) => `${count}か所`,
  en: (count: number) => `${count} places`,
} as const;

function ruleLines(verdict: TableVerdict, language: Language): string[] {
  const { rule, item, count, message } = verdict;
  const head = `  ${RULE_MARKS[verdict.verdict]} ${item} ${TABLE_RULES[rule].title[language]}`;
  const counted = count > 0 ? `: ${PLACES_COUNTED[language](count)}` : '';
  return [
    head + counted,
    ...(count > 0 ? [`      ${placesText(verdict, language)}`] : []),
    ...(message === null ? [] : [`      ${message}`]),
  ];
}

function totalLine(rules: readonly TableVerdict[], language: Language): string {
  const counts = RULE_VERDICT_VALUES.map(
    (value) =>
      `${RULE_VERDICT_LABELS[value][language]} ${rules.filter(({ verdict }) => verdict === value).length}`,
  );
  return `  ${counts.join(language === 'ja' ? ' ｜ ' : ' | ')}`;
}

function fileLines({ file, kind, error, rules }: CheckedFile, language: Language): string[] {
  if (error !== null) return [`${file}: ${error}`];
  return [
    `${file} (${kind})`,
    ...rules.flatMap((rule) => ruleLines(rule, language)),
    totalLine(rules, language),
  ];
}

/** Each file once, whole: its sheets are looked at together. */
function wholeFiles(inputs: readonly Input[]): Input[] {
  const byFile = new Map<string, Input>();
  for (const { sheet, ...input } of inputs) {
    const file = sheet === undefined ? input.file : containerOf({ file: input.file, sheet });
    if (!byFile.has(file)) byFile.set(file, { ...input, file });
  }
  return [...byFile.values()];
}

async function checkFile(
  { file, read }: Input,
  args: Arguments,
  lexicon: Lexicon,
  language: Language,
): Promise<CheckedFile> {
  try {
    const tables = await readTables(file, read(), { encoding: args.encoding });
    return { file, kind: tables.kind, error: null, rules: checkTables(tables, lexicon, language) };
  } catch (error) {
    const problem = asInputError(error, reasonOf);
    return unread(file, problem, language);
  }
}

const unread = (file: string, { rule, values }: InputError, language: Language): CheckedFile => ({
  file,
  kind: null,
  error: sentence(rule, values, language),
  rules: [],
});

/** Verdicts are what was asked for; that a file is not read is a message. */
function tellFile(file: CheckedFile, isQuiet: boolean, language: Language, { out, err }: Terminal): void {
  const print = file.error === null ? out : err;
  if (file.error !== null || !isQuiet) for (const line of fileLines(file, language)) print(lineOut(line));
}

/**
 * Prints the verdicts to standard output.
 *
 * @returns false if a file cannot be read, or with `--frail` if a rule does not hold
 * @throws {UsageError} for a form that the result does not have
 */
export async function checkTableFiles(
  args: Arguments,
  lexicon: Lexicon,
  terminal: Terminal,
): Promise<boolean> {
  if (args.report === 'sarif')
    throw new UsageError({
      ja: '--report sarif: --rules とは一緒に使えません。使えるのは text | json',
      en: '--report sarif: not with --rules; text | json',
    });
  const language = languageFor(args.language, terminal);
  const { inputs, passedOver } = await findInputs(args.inputs, args);
  const checked: CheckedFile[] = [];
  for (const input of wholeFiles(inputs)) checked.push(await checkFile(input, args, lexicon, language));
  const files = [...checked, ...passedOver.map(({ file, problem }) => unread(file, problem, language))];
  if (args.report === 'json') {
    const check: TableCheck = {
      format: 'shinchoku-tablecheck/1',
      generator: `shinchoku/${terminal.version}`,
      files,
    };
    terminal.out(`${visibleJson(JSON.stringify(check, null, 2))}\n`);
  } else {
    for (const file of files) tellFile(file, args.quiet, language, terminal);
  }
  const hasBroken = checked.some(({ rules }) => rules.some(({ verdict }) => verdict === 'fails'));
  return checked.every(({ error }) => error === null) && !(args.frail && hasBroken);
}

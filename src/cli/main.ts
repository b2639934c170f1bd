import type { Alias } from '../compare/index.js';
import { createLexicon, type Lexicon } from '../lexicon/index.js';
import type { Language } from '../model.js';
import { type Arguments, readArguments, UsageError } from './arguments.js';
import type { Command } from './commands.js';
import { readCorrections } from './corrections.js';
import { help } from './help.js';
import { reasonOf } from './inputs.js';
import type { Known } from './known.js';
import { languageFor, Reporter, type Terminal } from './reporter.js';
import { Run } from './run.js';
import { OutputLost } from './streams.js';
import { lineOut } from './terminal.js';

export type { Terminal } from './reporter.js';

/** The commands that take editions. */
const COMPARING: readonly Command[] = ['diff', 'timeline', 'audit'];

type AddedWords = Pick<Known, 'lexicon' | 'words'>;

/** Exit statuses. */
const SUCCEEDED = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Node would print an error with its quoted names and texts unescaped. */
const UNEXPECTED = { ja: '予期しない誤りが起きました', en: 'an unexpected error' } as const;

/** Runs a command line and returns its exit status. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const args = readArguments(words);
    return (await (args.watch ? watch(args, terminal) : runOnce(args, terminal))) ? SUCCEEDED : FAILED;
  } catch (error) {
    const language = languageFor(askedLanguage(words), terminal);
    if (!(error instanceof UsageError)) {
      terminal.err(lineOut(`shinchoku: ${UNEXPECTED[language]} (${reasonOf(error)})`));
      return FAILED;
    }
    const hint = { ja: '使い方は --help', en: 'see --help' }[language];
    terminal.err(lineOut(`shinchoku: ${error.says[language]} (${hint})`));
    return WRONG_USAGE;
  }
}

/** The language of a command line that may be wrong otherwise. */
function askedLanguage(words: readonly string[]): Language | null {
  const asked = /(?:^| )--lang[= ](ja|en)(?: |$)/.exec(words.join(' '))?.[1];
  return asked === 'ja' || asked === 'en' ? asked : null;
}

/** Reads the files that options name, and runs the command. */
async function runOnce(args: Arguments, terminal: Terminal): Promise<boolean> {
  const added = await wordsOf(args.vocabulary);
  await checkAnswers(args);
  return runCommand(args, added, terminal);
}

async function watch(args: Arguments, terminal: Terminal): Promise<boolean> {
  const { watchInputs } = await import('./watch.js');
  return watchInputs(args, terminal, (kept) => runOnce(kept, terminal));
}

/** @returns whether all was done, or the reader of the output has closed it */
async function runCommand(args: Arguments, words: AddedWords, terminal: Terminal): Promise<boolean> {
  try {
    return await runWhole(args, words, terminal);
  } catch (error) {
    if (!(error instanceof OutputLost)) throw error;
    if (error.isReaderGone) return true;
    const reporter = new Reporter(args, terminal);
    reporter.say('-', error);
    if (args.report !== 'text') reporter.finish(() => []);
    return false;
  }
}

/** @throws {OutputLost} */
async function runWhole(args: Arguments, words: AddedWords, terminal: Terminal): Promise<boolean> {
  if (args.help) terminal.out(help(languageFor(args.language, terminal)));
  else if (args.version) terminal.out(`${terminal.version}\n`);
  else if (args.command === 'schema') {
    const { schemaText } = await import('./schema.js');
    terminal.out(schemaText(args.inputs));
  } else if (args.command === 'app') {
    const { openApp } = await import('./app.js');
    openApp(args, terminal);
  } else if (args.command === 'cache') {
    const { runCache } = await import('./cache.js');
    runCache(args, terminal);
  } else if (args.command === 'worker') {
    const { runWorker } = await import('./queue/worker.js');
    await runWorker(args, terminal);
  } else if (args.command === 'progress') {
    const { tellProgress } = await import('./queue/progress.js');
    return tellProgress(args, terminal);
  } else if (args.rules !== null) {
    const { checkTableFiles } = await import('./table-check.js');
    return checkTableFiles(args, words.lexicon, terminal);
  } else {
    const known = {
      ...words,
      aliases: await aliasesOf(args, words.lexicon),
      corrections: await readCorrections(args),
    };
    if (args.command === 'enqueue') {
      const { enqueueInputs } = await import('./queue/enqueue.js');
      return enqueueInputs(args, known, terminal);
    }
    if (args.command === 'collect') await checkCollected(args);
    if (!COMPARING.includes(args.command)) return new Run(args, known, terminal).run();
    const { compareInputs } = await import('./comparison.js');
    return compareInputs(args, known, terminal);
  }
  return true;
}

/** @throws {UsageError} without `--cache` */
async function checkCollected(args: Arguments): Promise<void> {
  const { cacheOf } = await import('./queue/connect.js');
  cacheOf(args);
}

/** @throws {UsageError} for a file that is unreadable or has no aliases */
async function aliasesOf({ aliases }: Arguments, lexicon: Lexicon): Promise<readonly Alias[]> {
  if (aliases === null) return [];
  const { readAliases } = await import('./aliases.js');
  return readAliases(aliases, lexicon);
}

/** @throws {UsageError} for an unknown role, and for a profile that is missing or of another shape */
async function checkAnswers(args: Arguments): Promise<void> {
  if (args.columns === null && args.profile === null) return;
  const { readProfile } = await import('./profile.js');
  await readProfile(args);
}

/** @throws {UsageError} for a file that is missing, not JSON, or not of the vocabulary's shape */
async function wordsOf(file: string | null): Promise<AddedWords> {
  if (file === null) return { lexicon: createLexicon(), words: null };
  const { readWords } = await import('./words.js');
  try {
    const words = await readWords(file);
    return { lexicon: createLexicon(words), words };
  } catch (error) {
    const { optionFileError } = await import('./option-files.js');
    throw optionFileError('--vocabulary', file, error);
  }
}

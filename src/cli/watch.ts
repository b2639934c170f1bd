import { mkdtempSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { byName, CORRECTIONS_NAME, isPassedOver } from '../formats/input.js';
import { append } from '../lists/append.js';
import { type Arguments, UsageError } from './arguments.js';
import { isStandardInput } from './inputs.js';
import { languageFor, type Terminal } from './reporter.js';
import { lineOut } from './terminal.js';

/** `--watch`: runs again when an input changes. Files are looked at by time, which works on network drives, too. */

/** The pause between two looks, in milliseconds. A file that is the same in two looks is written to its end. */
const LOOK_PAUSE = 300;
/** A message names so many changed files. */
const NAMED_FILES = 5;

const WATCH_WORDS = {
  ja: {
    waiting: '入力の変更を待っています(Ctrl+C で終わります)',
    changed: (names: string) => `変更がありました: ${names}`,
    failed: '変更を待ちます',
  },
  en: {
    waiting: 'waiting for changes of the inputs (Ctrl+C ends)',
    changed: (names: string) => `changed: ${names}`,
    failed: 'waiting for a change',
  },
} as const;

/** What tells a file's content from a later one, by its path. */
type Snapshot = ReadonlyMap<string, string>;

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Corrections are no document, and change what comes of those beside them. */
const isUnwatched = (name: string) => name !== CORRECTIONS_NAME && isPassedOver(name);

/** Looks at a file, or at all files of a folder but those in folders of the program's own. */
function look(path: string, own: ReadonlySet<string>, found: Map<string, string>): void {
  const stat = statOf(path);
  if (!stat) return;
  if (!stat.isDirectory()) {
    found.set(path, `${stat.size} ${stat.mtimeMs} ${stat.ino}`);
    return;
  }
  if (own.has(resolve(path))) return;
  for (const name of namesIn(path)
    .filter((each) => !isUnwatched(each))
    .sort(byName))
    look(join(path, name), own, found);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The paths that a command line's inputs and options name. A profile that the run itself adds to is none of them. */
async function pathsOf({ inputs, vocabulary, aliases, corrections, profile, columns }: Arguments) {
  const { glob } = await import('tinyglobby');
  const named: string[] = [];
  for (const input of inputs) append(named, statOf(input) ? [input] : await glob(input, { dot: false }));
  const options = [vocabulary, aliases, corrections, columns === null ? profile : null];
  return [...named, ...options.filter((path) => path !== null)];
}

async function snapshotOf(args: Arguments): Promise<Snapshot> {
  const own = new Set([args.output, args.cache].flatMap((path) => (path === null ? [] : [resolve(path)])));
  const found = new Map<string, string>();
  for (const path of await pathsOf(args)) look(path, own, found);
  return found;
}

/** The files that are new, gone or different. */
function changedFiles(before: Snapshot, after: Snapshot): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((path) => before.get(path) !== after.get(path)).sort(byName);
}

/** Looks until something differs from a snapshot, and then stays the same; null if the watch has been stopped. */
async function nextChange(args: Arguments, before: Snapshot, stop: AbortSignal): Promise<Snapshot | null> {
  let last = before;
  for (;;) {
    await pause(LOOK_PAUSE, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return null;
    const now = await snapshotOf(args);
    if (changedFiles(before, now).length > 0 && changedFiles(last, now).length === 0) return now;
    last = now;
  }
}

/** Stops at the first interrupt, when a run that is going on has ended. The next interrupt ends the process. */
function stopOf({ stop }: Terminal): AbortSignal {
  if (stop) return stop;
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** @throws {UsageError} for inputs that are read once, and for an output that is written once */
function refuseStreams({ inputs, output, report }: Arguments): void {
  const streams = [...(inputs.some(isStandardInput) ? ['-'] : []), ...(output === '-' ? ['-o -'] : [])];
  if (report !== 'text') streams.push(`--report ${report}`);
  if (streams.length === 0) return;
  throw new UsageError({
    ja: `--watch: ${streams.join('、')} とは一緒に使えません`,
    en: `--watch: not with ${streams.join(', ')}`,
  });
}

/** Results are kept, so that a later run does only what has changed. */
function withCache(args: Arguments): { readonly kept: Arguments; readonly discard: () => void } {
  if (args.cache !== null) return { kept: args, discard: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-watch-'));
  return {
    kept: { ...args, cache: folder },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs, and runs again after each change of the inputs, until the process is interrupted.
 *
 * @param run runs once. What fails in a later run is told, and does not end the watch
 * @throws {UsageError}
 */
export async function watchInputs(
  given: Arguments,
  terminal: Terminal,
  run: (args: Arguments) => Promise<unknown>,
): Promise<boolean> {
  refuseStreams(given);
  const stop = stopOf(terminal);
  const { kept: args, discard } = withCache(given);
  const language = languageFor(args.language, terminal);
  const words = WATCH_WORDS[language];
  const say = (text: string) => {
    if (!args.quiet) terminal.err(lineOut(text));
  };
  try {
    let seen = await snapshotOf(args);
    await run(args);
    while (!stop.aborted) {
      say(words.waiting);
      const now = await nextChange(args, seen, stop);
      if (now === null) break;
      const names = changedFiles(seen, now);
      const more = names.length > NAMED_FILES ? ` … (+${names.length - NAMED_FILES})` : '';
      say(words.changed(names.slice(0, NAMED_FILES).join(language === 'ja' ? '、' : ', ') + more));
      seen = now;
      await runAgain(() => run(args), terminal, language);
    }
    return true;
  } finally {
    discard();
  }
}

/** A later run may find an option's file half written: that is told, and the next change tries again. */
async function runAgain(run: () => Promise<unknown>, terminal: Terminal, language: 'ja' | 'en') {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(lineOut(`shinchoku: ${error.says[language]} (${WATCH_WORDS[language].failed})`));
  }
}

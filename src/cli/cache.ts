import { type Dirent, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model.js';
import { type Arguments, UsageError } from './arguments.js';
import { DAY_IN_MILLISECONDS, removeAbandonedDrafts } from './drafts.js';
import { languageFor, type Terminal } from './reporter.js';
import { BUILD_ID } from './tasks/build-id.js';
import { CACHE_TAG } from './walk.js';

/** Results that no run has used for so many days are removed. */
const UNUSED_DAYS = 90;

/** A folder of results of one version. */
const VERSION_FOLDER = /^\d+\.\d+\.\d+\S*-[0-9a-z]+$/;
/** Folders and files of results. */
const FAN = /^[0-9a-f]{2}$/;
const RESULT_NAME = /^[0-9a-f]{62}$/;

interface CacheEntry {
  readonly path: string;
  readonly size: number;
  readonly isOld: boolean;
  readonly isOfOtherVersion: boolean;
}

function entriesIn(folder: string, isOurs: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(isOurs)
    .map(({ name }) => name)
    .sort();
}

const foldersIn = (folder: string, names: RegExp) =>
  entriesIn(folder, (entry) => entry.isDirectory() && names.test(entry.name));

/** The results of a cache. Other files are nobody's business here. */
function* resultsIn(root: string): Generator<CacheEntry> {
  const now = Date.now();
  for (const version of foldersIn(root, VERSION_FOLDER))
    for (const fan of foldersIn(join(root, version), FAN)) {
      const folder = join(root, version, fan);
      for (const name of entriesIn(folder, (entry) => entry.isFile() && RESULT_NAME.test(entry.name))) {
        const path = join(folder, name);
        const { size, mtimeMs } = statSync(path);
        const isOld = now - mtimeMs > UNUSED_DAYS * DAY_IN_MILLISECONDS;
        yield { path, size, isOld, isOfOtherVersion: version !== BUILD_ID };
      }
    }
}

/** Removes what a killed run has left, and empty folders. */
function tidy(root: string): void {
  for (const version of foldersIn(root, VERSION_FOLDER)) {
    for (const fan of foldersIn(join(root, version), FAN)) {
      const folder = join(root, version, fan);
      removeAbandonedDrafts(folder);
      if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
    }
    if (readdirSync(join(root, version)).length === 0) rmSync(join(root, version), { recursive: true });
  }
}

interface Sum {
  results: number;
  bytes: number;
}

const MEGABYTE = 1_000_000;
const megabytes = ({ bytes }: Sum) => (bytes / MEGABYTE).toFixed(1);

const TEXTS = {
  ja: (kept: Sum, removed: Sum | null) =>
    removed
      ? `消した結果 ${removed.results} 件(${megabytes(removed)} MB) ｜ 残した結果 ${kept.results} 件(${megabytes(kept)} MB)\n`
      : `結果 ${kept.results} 件(${megabytes(kept)} MB)\n`,
  en: (kept: Sum, removed: Sum | null) =>
    removed
      ? `removed ${removed.results} results (${megabytes(removed)} MB) | kept ${kept.results} (${megabytes(kept)} MB)\n`
      : `${kept.results} results (${megabytes(kept)} MB)\n`,
} as const;

const NAMED_ONE = {
  ja: 'cache: キャッシュのフォルダを一つ指定してください',
  en: 'cache: name one folder of results',
};

function notACache(root: string) {
  return new UsageError({
    ja: `cache: ${root} はキャッシュのフォルダではありません(--cache で作ったフォルダを指定してください)`,
    en: `cache: ${root} is not a cache (a folder that --cache has made)`,
  });
}

/**
 * The command `cache`: tells of a folder of results, or with `--prune` removes those of other versions and those that no
 * run has used for long.
 *
 * @throws {UsageError} for a folder that is not a cache
 */
export function runCache({ inputs, prune, language }: Arguments, terminal: Terminal): void {
  const [root, ...others] = inputs;
  if (root === undefined || others.length > 0) throw new UsageError(NAMED_ONE);
  if (!statSync(join(root, CACHE_TAG), { throwIfNoEntry: false })) throw notACache(root);
  const kept: Sum = { results: 0, bytes: 0 };
  const removed: Sum = { results: 0, bytes: 0 };
  for (const { path, size, isOld, isOfOtherVersion } of resultsIn(root)) {
    const isRemoved = prune && (isOld || isOfOtherVersion);
    if (isRemoved) rmSync(path, { force: true });
    const sum = isRemoved ? removed : kept;
    sum.results++;
    sum.bytes += size;
  }
  if (prune) tidy(root);
  const shown: Language = languageFor(language, terminal);
  terminal.out(TEXTS[shown](kept, prune ? removed : null));
}

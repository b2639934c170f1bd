import { readFileSync } from 'node:fs';
import { digest } from '../extraction.js';
import { pathIn } from '../files.js';
import type { ReportedWork, Reporter } from '../reporter.js';
import type { TerminalLine } from '../terminal.js';
import type { Store } from './store.js';

/** What a run makes of all its documents together: files, messages and lines of its summary. */
export interface Overview {
  readonly written: readonly string[];
  readonly lines: readonly TerminalLine[];
}

/** What an entry says of an overview: the files are where they were written, if nobody has changed them. */
interface KeptOverview {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly told: ReportedWork;
  readonly lines: readonly TerminalLine[];
}

const hashOfFile = (path: string): string | null => {
  try {
    return digest(readFileSync(path));
  } catch {
    return null;
  }
};

/**
 * Makes an overview, unless an earlier run has made it from the same results and its files are as that run left them.
 *
 * @param key a hash of all that the overview is made from
 */
export async function keptOverview(
  key: string,
  folder: string,
  store: Store,
  reporter: Reporter,
  make: () => Promise<Overview>,
): Promise<Overview> {
  const kept = read(store.get(key));
  if (kept?.files.every(({ path, sha256 }) => hashOfFile(pathIn(folder, path)) === sha256)) {
    reporter.replay(kept.told);
    return { written: kept.files.map(({ path }) => pathIn(folder, path)), lines: kept.lines };
  }
  const errors = reporter.tally.severity('error');
  const { result: overview, told } = await reporter.record(make);
  if (reporter.tally.severity('error') > errors) return overview;
  const start = pathIn(folder, '').length;
  const files = overview.written.map((path) => ({ path: path.slice(start), sha256: hashOfFile(path) }));
  store.tryPut(key, [JSON.stringify({ files, told, lines: overview.lines })]);
  return overview;
}

const read = (content: Buffer | null): KeptOverview | null =>
  content === null ? null : JSON.parse(content.toString('utf8'));

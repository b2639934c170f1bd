import type { Lexicon } from '../lexicon/index.js';
import { wholeFileMessage } from '../messages/whole-file.js';
import type { Changes } from '../model.js';
import type { NamedDocument } from '../write/csv.js';
import type { Arguments } from './arguments.js';
import { DraftFile, pathIn } from './files.js';
import type { Collected, FailedRead, Output, RunComparison } from './outputs.js';
import type { Published } from './published.js';
import type { Reporter } from './reporter.js';

/** What a run has extracted, compared and written. */
interface Finished {
  readonly published: readonly Published[];
  readonly compared: RunComparison;
  readonly written: readonly string[];
  /** The inputs that could not be read or were passed over. */
  readonly unread: readonly FailedRead[];
  readonly lexicon: Lexicon;
}

/**
 * Writes the outputs for other programs, each of which holds all documents.
 *
 * @returns the files that were written
 */
export async function writeCollections(
  outputs: readonly Output[],
  { published, compared, written: before, unread, lexicon }: Finished,
  args: Arguments,
  reporter: Reporter,
): Promise<readonly string[]> {
  const written = [...before];
  const collected: Collected = {
    documents: { [Symbol.iterator]: () => documentsOf(published) },
    comparisons: { [Symbol.iterator]: () => comparisonsOf(compared) },
    latestNames: compared.latestNames,
    unread: unread.map(({ file, problem }) => ({
      file,
      message: wholeFileMessage(problem, args.language ?? 'ja'),
    })),
    lexicon,
    args,
    written,
    tell: (file, problem) => reporter.say(file, problem),
  };
  for (const { collection } of outputs) {
    if (!collection) continue;
    const paths = (collection.names ?? []).map((name) => pathIn(args.output, name));
    try {
      const { contentsOf } = await collection.load();
      const contents = await contentsOf(collected);
      for (const [index, path] of paths.entries()) {
        writePieces(path, contents[index] ?? []);
        written.push(path);
      }
    } catch (error) {
      reporter.fail(paths[0] ?? args.output, error);
    }
  }
  return written.slice(before.length);
}

function* documentsOf(published: readonly Published[]): Generator<NamedDocument> {
  for (const { stem, document } of published) yield { stem, document: document() };
}

function* comparisonsOf({ plans }: RunComparison): Generator<Changes> {
  for (const { comparisons } of plans) for (const changes of comparisons) yield changes();
}

/** Writes a file atomically, piece by piece. */
function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = new DraftFile(path);
  try {
    for (const piece of pieces) file.append(piece);
    file.finishAs(path);
  } catch (error) {
    file.discard();
    throw error;
  }
}

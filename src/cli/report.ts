import { transcribeFile } from '../formats/index.js';
import type { Lexicon } from '../lexicon/index.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import { reportPage } from '../report/report-page.js';
import type { Reported } from '../report/report-view.js';
import type { Arguments } from './arguments.js';
import { digest } from './extraction.js';
import { pathIn, writeWhole } from './files.js';
import type { Input } from './inputs.js';
import type { RunOverview } from './outputs.js';
import { dateOf, type Published } from './plans.js';
import type { Reporter } from './reporter.js';

/**
 * Writes the report of a run from the documents that have just been written.
 *
 * @returns the files that were written
 */
export async function writeReport(
  published: readonly Published[],
  compared: RunOverview,
  args: Arguments,
  reporter: Reporter,
  lexicon: Lexicon,
): Promise<readonly string[]> {
  const path = pathIn(args.output, 'index.html');
  try {
    const latest = published.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
    const documents: Reported[] = [];
    for (const document of latest) {
      const reported = await withText(document, args);
      if (reported) documents.push(reported);
      else reporter.say(document.file, new InputError('input-changed'));
    }
    if (documents.length < latest.length) return [];
    const language = args.language ?? 'ja';
    const failures = compared.failed.map(({ file, problem: { rule, values } }) => ({
      file,
      message: sentence(rule, values, language),
    }));
    const { comparisons, timelines, audits, latestNames } = compared;
    const data = { documents, comparisons, timelines, audits, failures };
    writeWhole(path, reportPage(data, { language, digest, lexicon, latestNames }));
    return [path];
  } catch (error) {
    reporter.fail(path, error);
    return [];
  }
}

/**
 * A document with its transcript, from memory or read again; null if the file has changed.
 */
async function withText(
  { stem, input, info, document, transcript: held }: Published,
  { encoding }: Arguments,
): Promise<Reported | null> {
  const bytes = readAgain(input);
  if (bytes === null || digest(bytes) !== info.sha256) return null;
  const again = { encoding, sheet: input.sheet ?? null };
  const text = held ?? (await transcribeFile(input.file, bytes, again)).text;
  return { stem, document: document(), text };
}

/** An input's bytes; null if it is no longer readable. */
function readAgain(input: Input): Uint8Array | null {
  try {
    return input.read();
  } catch {
    return null;
  }
}

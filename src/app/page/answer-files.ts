import type { Alias } from '../../compare/departments.js';
import { CORRECTIONS_FORMAT, CorrectionsError, parseCorrections } from '../../corrections/parse.js';
import { PROFILE_FORMAT, type Profile, parseProfile } from '../../grid/answers.js';
import type { CorrectionsFile } from '../../model.js';
import type { Both } from '../../schema/both.js';
import type { GivenFile } from './session.js';

/** What a file says of corrections, columns or departments. */
interface FileAnswers {
  readonly corrections: CorrectionsFile | null;
  readonly profile: Profile | null;
  readonly aliases: readonly Alias[];
}

/** A file of answers that does not hold to its format. */
interface WrongFile {
  readonly path: string;
  readonly why: Both;
}

/** Files of answers among those that a person gives, and all others. */
export interface SortedFiles {
  readonly others: readonly GivenFile[];
  readonly answers: readonly FileAnswers[];
  readonly wrong: readonly WrongFile[];
}

/** Reads a list of renamed departments; null for a table that is something else. */
export type ReadAliases = (content: Blob) => Promise<readonly Alias[] | null>;

/** JSON that a person gives by itself is meant for the session: documents have no such form. */
class NoAnswers extends Error {
  constructor(readonly why: Both) {
    super(why.en);
  }
}

const BROKEN: Both = {
  ja: 'JSON として読めません。途中で切れているか、壊れています。',
  en: 'It is no JSON: it is cut off, or damaged.',
};
const OTHER: Both = {
  ja: 'この版の訂正 (corrections.json) でも、列の役割 (profile.json) でもありません。',
  en: 'It holds neither corrections nor a profile of this version.',
};

const NOTHING: FileAnswers = { corrections: null, profile: null, aliases: [] };

/**
 * @throws {CorrectionsError} or {ColumnsError} for a file of such a format that does not hold to it
 * @throws {NoAnswers} for any other
 */
function answersInJson(text: string): FileAnswers {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new NoAnswers(BROKEN);
  }
  const { format } = (file ?? {}) as { readonly format?: unknown };
  if (format === CORRECTIONS_FORMAT) return { ...NOTHING, corrections: parseCorrections(file) };
  if (format === PROFILE_FORMAT) return { ...NOTHING, profile: parseProfile(file) };
  throw new NoAnswers(OTHER);
}

async function answersIn(
  { path, content, isInFolder }: GivenFile,
  readAliases: ReadAliases,
): Promise<FileAnswers | null> {
  // A folder may hold any JSON, above all what this program has written.
  const isMeant = !isInFolder || /(?:^|\/)(?:corrections|profile)\.json$/i.test(path);
  if (/\.json$/i.test(path)) return isMeant ? answersInJson(await content.text()) : null;
  const aliases = /\.[ct]sv$/i.test(path) ? await readAliases(content) : null;
  return aliases && { ...NOTHING, aliases };
}

function reasonOf(error: unknown): Both {
  if (error instanceof CorrectionsError)
    return { ja: `${error.found}。正しい形は ${error.expected}`, en: error.message };
  if (error instanceof NoAnswers) return error.why;
  const text = error instanceof Error ? error.message : String(error);
  return { ja: text, en: text };
}

/** Takes files of corrections, profiles and renamed departments out of what was given. One that is wrong is wrong alone. */
export async function sortFiles(files: readonly GivenFile[], readAliases: ReadAliases): Promise<SortedFiles> {
  const sorted = { others: [] as GivenFile[], answers: [] as FileAnswers[], wrong: [] as WrongFile[] };
  for (const file of files) {
    try {
      const answers = await answersIn(file, readAliases);
      if (answers) sorted.answers.push(answers);
      else sorted.others.push(file);
    } catch (error) {
      sorted.wrong.push({ path: file.path, why: reasonOf(error) });
    }
  }
  return sorted;
}

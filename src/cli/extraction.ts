import crypto from 'node:crypto';
import { createLexicon, type Lexicon } from '../lexicon/index.js';
import type { Digest, Morphology } from '../model.js';
import { type Explained, extractAndExplain, withAnswers } from '../pipeline.js';
import { collectGarbage } from './flags.js';
import { keepAnswers } from './profile.js';
import type { Settings } from './tasks/settings.js';

/** Node's one-step hash, if available, takes a tenth of the time of a hash object for each text. */
export const digest: Digest = (data) =>
  crypto.hash ? crypto.hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');

/** The bytes of an input. */
export interface InputContent {
  /** The path as it was given. */
  readonly file: string;
  readonly sheet: string | null;
  readonly bytes: Uint8Array;
}

/** Extracts an input with the command line's options. Throws an `InputError` for an unreadable input. */
export type Extractor = (content: InputContent) => Promise<Explained>;

/** Loads the dictionary once, when the first activity is analysed. */
async function morphologyFor(isUsed: boolean): Promise<Morphology | null> {
  if (!isUsed) return null;
  const { loadMorphology } = await import('./morphology.js');
  return loadMorphology();
}

/** @param known the lexicon of the settings, if it has been made before */
export async function createExtractor(
  { extraction, growingProfile }: Settings,
  known: Lexicon | null = null,
): Promise<Extractor> {
  const { dictionary, words, ...options } = extraction;
  const morphology = await morphologyFor(dictionary);
  const lexicon = known ?? createLexicon(words ?? undefined);
  let { profile } = extraction;
  const same = { morphology, digest, lexicon, onFree: collectGarbage };
  const noted = (explained: Explained) => {
    if (growingProfile !== null && profile && explained.answered.length > 0) {
      profile = withAnswers(profile, explained.answered);
      keepAnswers(growingProfile, profile);
    }
    return explained;
  };
  // If it awaited the document, it would hold the input's bytes until that is there.
  return async ({ bytes, file, sheet }) =>
    extractAndExplain(bytes, { ...options, ...same, file, sheet, profile }).then(noted);
}

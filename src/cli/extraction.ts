import crypto from 'node:crypto';
import type { Digest, Morphology } from '../model.js';
import { type Explained, extractAndExplain } from '../pipeline.js';
import type { Arguments } from './arguments.js';
import type { Input } from './inputs.js';
import type { Known } from './known.js';
import { keepAnswers, readProfile, withAnswers } from './profile.js';

/** Node's one-step hash, if available, takes a tenth of the time of a hash object for each text. */
export const digest: Digest = (data) =>
  crypto.hash ? crypto.hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');

/** Extracts an input with the command line's options. Throws an `InputError` for an unreadable input. */
export type Extractor = (input: Input) => Promise<Explained>;

/** Loads the dictionary once, when the first activity is analysed. */
async function morphologyFor({ dictionary, command }: Arguments): Promise<Morphology | null> {
  if (!dictionary || command === 'check') return null;
  const { loadMorphology } = await import('./morphology.js');
  return loadMorphology();
}

export async function createExtractor(args: Arguments, { lexicon, corrections }: Known): Promise<Extractor> {
  const morphology = await morphologyFor(args);
  const { encoding, language, columns } = args;
  let profile = columns === null && args.profile === null ? null : await readProfile(args);
  return async (input) => {
    const explained = await extractAndExplain(input.read(), {
      file: input.file,
      encoding,
      sheet: input.sheet ?? null,
      language: language ?? 'ja',
      morphology,
      digest,
      lexicon,
      columns,
      profile,
    });
    if (args.profile !== null && profile && explained.answered.length > 0) {
      profile = withAnswers(profile, explained.answered);
      keepAnswers(args.profile, profile);
    }
    return { ...explained, document: corrections.apply(explained.document) };
  };
}

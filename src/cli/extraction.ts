import crypto from 'node:crypto';
import type { Lexicon } from '../lexicon/index.js';
import type { Digest, Morphology } from '../model.js';
import { type Explained, extractAndExplain } from '../pipeline.js';
import type { Arguments } from './arguments.js';
import type { Input } from './inputs.js';
import { keepAnswers, readProfile, withAnswers } from './profile.js';

/** Node's hash in one step, where it has it, takes a tenth of the time of a hash object for each text. */
export const digest: Digest = (data) =>
  crypto.hash ? crypto.hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');

/** Extracts an input as a command line asks for it; throws an `InputError` for one that cannot be read. */
export type Extractor = (input: Input) => Promise<Explained>;

/** The dictionary is loaded once, and only where something is to be analysed. */
async function morphologyFor({ dictionary, command }: Arguments): Promise<Morphology | null> {
  if (!dictionary || command === 'check') return null;
  const { loadMorphology } = await import('./morphology.js');
  return loadMorphology();
}

export async function createExtractor(args: Arguments, lexicon: Lexicon): Promise<Extractor> {
  const morphology = await morphologyFor(args);
  const { encoding, language, columns } = args;
  let profile = columns === null && args.profile === null ? null : await readProfile(args);
  return async (input) => {
    const explained = await extractAndExplain(input.read(), {
      file: input.file,
      encoding,
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
    return explained;
  };
}

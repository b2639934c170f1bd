import type { Morphology } from '../model.js';
import { createMorphology } from '../morphology/morphology.js';
import { loadDictionary } from './dictionary.js';

/** Morphology with the program's own dictionary, which is loaded at the first activity. */
export function loadMorphology(): Morphology {
  let morphology: Morphology | null = null;
  return {
    analyse(text) {
      morphology ??= createMorphology(loadDictionary());
      return morphology.analyse(text);
    },
  };
}

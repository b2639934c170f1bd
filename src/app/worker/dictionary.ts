import type { Morphology } from '../../model.js';
import { createMorphology } from '../../morphology/morphology.js';

/** @param packed the packed dictionary: gzip, as base64 */
export async function morphologyFrom(packed: Blob): Promise<Morphology> {
  const coded = atob(await packed.text());
  const bytes = new Uint8Array(coded.length);
  for (let at = 0; at < coded.length; at++) bytes[at] = coded.charCodeAt(at);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return createMorphology(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

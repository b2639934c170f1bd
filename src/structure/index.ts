import type { Lexicon } from '../lexicon/index.js';
import type { ReadBlock, StructuredBlock } from '../model.js';
import { gatherFurniture } from './furniture.js';
import { markHeadings } from './headings.js';
import { layOut } from './layout.js';
import { gatherLists } from './lists.js';

type Pass = (blocks: readonly StructuredBlock[], lexicon: Lexicon) => StructuredBlock[];

/** What tells more of a document's structure than its notation does, in this order. */
const PASSES: readonly Pass[] = [gatherFurniture, markHeadings, gatherLists];

/** Finds the structure of a document in what its format has read. */
export function structure(blocks: readonly ReadBlock[], lexicon: Lexicon): readonly StructuredBlock[] {
  return PASSES.reduce<readonly StructuredBlock[]>(
    (done, pass) => pass(done, lexicon),
    layOut(blocks, lexicon),
  );
}

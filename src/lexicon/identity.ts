import type { FoldedString } from '../model.js';
import type { Eras } from './eras.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

const KANJI = '[〇一二三四五六七八九十百]+';

/** The numbers that tell which of several things a text speaks of. */
export class Identity {
  readonly #pattern: RegExp;

  constructor({ ordinalPrefixes, identifierPrefixes, notUnits }: Vocabulary['quantities'], eras: Eras) {
    const before = alternatives([...ordinalPrefixes, ...identifierPrefixes]);
    // 3年間 is how long, not which.
    const after = `(?:${alternatives(notUnits)}|[^0-9]{1,2}目)(?!間)`;
    this.#pattern = new RegExp(
      `(?:${before})(?:[0-9]+|${KANJI})|(?:${eras.names})?(?:[0-9]+|元)${after}`,
      'g',
    );
  }

  /**
   * The numbers of a text that tell which of several things it speaks of: 第13回, 平成30年度版, 2号. Counted
   * quantities (6か所) are none.
   *
   * @param text folded
   */
  numbersIn(text: FoldedString): readonly string[] {
    return text.match(this.#pattern) ?? [];
  }
}

/** Whether each of two texts has an identifying number that the other has not: they speak of two things. */
export function numbersDisagree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.some((number) => !inB.has(number)) && b.some((number) => !inA.has(number));
}

import type { Both } from './both.js';

/** An error that is told in the language of who reads it. Its `message` is English. */
export class BothError extends Error {
  /** The same in Japanese and in English. */
  readonly says: Both;

  /** @param ja the same as `en` if it has no words of a language */
  constructor(en: string, ja = en) {
    super(en);
    this.says = { ja, en };
  }
}

import { fitted } from '../lists/fitted.js';
import type { SourceText, SpacedString } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { slice, trim } from '../text/text.js';
import type { Bullets } from './bullets.js';
import type { Doubled } from './doubled.js';
import type { Numbering, NumberingReader } from './numbering.js';

/** A title, taken apart. */
export interface ReadTitle {
  readonly numbering: Numbering | null;
  /** The number as it stands, or null. */
  readonly label: SpacedString | null;
  /** What stands behind number or bullet. */
  readonly text: SourceText<'spaced'>;
}

/** A section's heading, taken apart. */
export interface SectionTitle {
  readonly numbering: Numbering | null;
  readonly title: string;
  readonly pages: readonly number[];
}

/** (P41), (P41～42), (P53～P56), (12ページ), (12～13頁) at the end of a title. */
const PAGES =
  /\(?(?:[Pp]\.?([0-9]{1,4})(?:[～-][Pp]?\.?([0-9]{1,4}))?|([0-9]{1,4})(?:[～-]([0-9]{1,4}))?(?:ページ|頁))\)?$/;

const ENDS_AS_PAGES = /[0-9)ジ頁]/;

/** Titles of sections and items: a number or a bullet, the title itself, pages. */
export class Titles {
  constructor(
    readonly numbering: NumberingReader,
    readonly bullets: Bullets,
    readonly doubled: Doubled,
  ) {}

  /** Takes number or bullet from a title as it stands in the input. */
  read(source: SourceText): ReadTitle {
    const { spaced, numbering } = this.#numbered(source);
    const length = numbering?.length ?? this.bullets.lengthIn(spaced.value);
    return {
      numbering,
      label: numbering ? trim(slice(spaced, 0, length)).value : null,
      text: slice(spaced, length),
    };
  }

  /** A heading as it stands in the input, without its number. */
  withoutNumber(source: SourceText): SourceText<'spaced'> {
    const { spaced, numbering } = this.#numbered(source);
    return slice(spaced, numbering?.length ?? 0);
  }

  /** Takes number and page reference from a section's heading as it stands in the input. */
  readSection(source: SourceText): SectionTitle {
    const { spaced, numbering } = this.#numbered(source);
    const { value } = normalise(slice(spaced, numbering?.length ?? 0));
    const match = ENDS_AS_PAGES.test(value.charAt(value.length - 1)) ? PAGES.exec(value) : null;
    if (!match) return { numbering, title: value, pages: [] };
    const pages = fitted(match.slice(1).flatMap((page) => (page === undefined ? [] : [Number(page)])));
    return { numbering, title: value.slice(0, match.index), pages };
  }

  #numbered(source: SourceText) {
    const spaced = normaliseKeepingSpaces(this.doubled.once(source));
    return { spaced, numbering: this.numbering.parse(spaced.value) };
  }
}

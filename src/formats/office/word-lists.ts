import { numberIn } from './word-numbers.js';
import { symbolIn } from './word-symbols.js';
import { elementIn, elementsIn, isOn, propertyIn, type XmlElement } from './xml.js';

/** Word's automatic numbering: what stands before a paragraph that its text does not hold. */

/** The list and the level in it that a paragraph, or a style, belongs to. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level: 第%1条. */
  readonly text: string;
  readonly font: string;
  /** Whether numbers of other levels stand in it as digits. */
  readonly inDigits: boolean;
}

const DEEPEST_LEVEL = 9;
const BULLET_FORMAT = 'bullet';

function levelOf(level: XmlElement): ListLevel {
  const format = propertyIn(level, 'numFmt') ?? 'decimal';
  const fonts = elementIn(elementIn(level, 'rPr'), 'rFonts')?.attributes;
  const digits = elementIn(level, 'isLgl');
  return {
    start: Number(propertyIn(level, 'start') ?? 1),
    format,
    text: propertyIn(level, 'lvlText') ?? '',
    font: fonts?.ascii ?? fonts?.hAnsi ?? '',
    inDigits: digits !== null && isOn(digits.attributes.val ?? 'true'),
  };
}

/** What numbering.xml says. */
class NumberingLists {
  readonly #levels = new Map<string, Map<number, ListLevel>>();
  readonly #lists = new Map<string, XmlElement>();

  constructor(numbering: XmlElement | null) {
    for (const list of elementsIn(numbering, 'abstractNum')) {
      const levels = elementsIn(list, 'lvl').map(
        (level) => [Number(level.attributes.ilvl), levelOf(level)] as const,
      );
      this.#levels.set(list.attributes.abstractNumId ?? '', new Map(levels));
    }
    for (const list of elementsIn(numbering, 'num')) this.#lists.set(list.attributes.numId ?? '', list);
  }

  /** The list that counts: several may count on in one. */
  counterOf(list: string): string {
    return propertyIn(this.#lists.get(list) ?? null, 'abstractNumId') ?? list;
  }

  levelOf({ list, level }: ListPlace): ListLevel | null {
    const override = this.#override(list, level);
    const own = elementIn(override, 'lvl');
    return own ? levelOf(own) : (this.#levels.get(this.counterOf(list))?.get(level) ?? null);
  }

  /** Where a list begins to count anew although another one has counted before. */
  restartOf({ list, level }: ListPlace): number | null {
    const start = propertyIn(this.#override(list, level), 'startOverride');
    return start === undefined ? null : Number(start);
  }

  #override(list: string, level: number): XmlElement | null {
    const overrides = elementsIn(this.#lists.get(list), 'lvlOverride');
    return overrides.find(({ attributes }) => Number(attributes.ilvl) === level) ?? null;
  }
}

/** Counts a document's numbered paragraphs in their order. */
export class ListCounter {
  readonly #lists: NumberingLists;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | null) {
    this.#lists = new NumberingLists(numbering);
  }

  /** What stands before the next paragraph of a list: ①, 第一条, ・. */
  next(place: ListPlace): string {
    const level = this.#lists.levelOf(place);
    if (!level || place.level >= DEEPEST_LEVEL) return '';
    if (level.format === BULLET_FORMAT) return symbolIn(level.font, level.text);
    const counts = this.#count(place, level);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = this.#lists.levelOf({ ...place, level: index });
      const format = level.inDigits && index !== place.level ? 'decimal' : (other?.format ?? 'decimal');
      return numberIn(format, counts[index] ?? other?.start ?? 1);
    });
  }

  #count(place: ListPlace, { start }: ListLevel): readonly number[] {
    const counter = this.#lists.counterOf(place.list);
    const counts = this.#counts.get(counter) ?? [];
    this.#counts.set(counter, counts);
    const begun = `${place.list} ${place.level}`;
    const restart = this.#begun.has(begun) ? null : this.#lists.restartOf(place);
    this.#begun.add(begun);
    const before = counts[place.level];
    counts[place.level] = restart ?? (before === undefined ? start : before + 1);
    // Deeper levels begin anew below each number.
    counts.length = place.level + 1;
    return counts;
  }
}

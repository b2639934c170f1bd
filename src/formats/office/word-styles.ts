import type { ListPlace } from './word-lists.js';
import { elementIn, elementsIn, isOn, propertyIn, type XmlElement } from './xml.js';

/** What a paragraph is by its own properties or by its style's. */
export interface ParagraphKind {
  /** 1 to 6 for a heading, else null. */
  readonly depth: number | null;
  readonly list: ListPlace | null;
  readonly isHidden: boolean;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | null;
  readonly runProperties: XmlElement | null;
}

/** Styles may be based on each other without end. */
const LONGEST_CHAIN = 16;
const DEEPEST_HEADING = 6;
const HEADING_STYLE = /^(?:heading|見出し)\s*([1-9])/i;
const TITLE_STYLE = /^(?:title|表題)$/i;
/** The outline level of plain text. */
const BODY = 9;

/** A property that is on where it stands without a value; null where it does not stand. */
export function toggle(properties: XmlElement | null, name: string): boolean | null {
  const element = elementIn(properties, name);
  return element === null ? null : isOn(element.attributes.val ?? 'true');
}

/** A document's styles by their ids. */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #usual: string | undefined;

  constructor(styles: XmlElement | null) {
    const all = elementsIn(styles, 'style');
    this.#styles = new Map(
      all.map((style) => [
        style.attributes.styleId ?? '',
        {
          name: propertyIn(style, 'name') ?? '',
          basedOn: propertyIn(style, 'basedOn'),
          properties: elementIn(style, 'pPr'),
          runProperties: elementIn(style, 'rPr'),
        },
      ]),
    );
    this.#usual = all.find(
      ({ attributes }) => attributes.type === 'paragraph' && isOn(attributes.default),
    )?.attributes.styleId;
  }

  /** @param properties of the paragraph */
  kindOf(properties: XmlElement | null): ParagraphKind {
    const chain = this.#chain(propertyIn(properties, 'pStyle') ?? this.#usual);
    const all = [properties, ...chain.map((style) => style.properties)];
    return {
      depth: depthOf(all, chain),
      list: listOf(all),
      isHidden:
        chain.map((style) => toggle(style.runProperties, 'vanish')).find((on) => on !== null) ?? false,
    };
  }

  /** Whether a run's text is hidden; null where neither it nor its style says so. */
  hides(runProperties: XmlElement | null): boolean | null {
    const own = toggle(runProperties, 'vanish') ?? (toggle(runProperties, 'specVanish') || null);
    return own ?? this.#toggled(runProperties, 'vanish');
  }

  /** Whether a run's text is struck out, by one line or two. */
  strikes(runProperties: XmlElement | null): boolean {
    return ['strike', 'dstrike'].some((name) => this.#toggled(runProperties, name) === true);
  }

  /** A property of a run or its style; null where neither says so. */
  #toggled(runProperties: XmlElement | null, name: string): boolean | null {
    const chain = this.#chain(propertyIn(runProperties, 'rStyle'));
    const all = [runProperties, ...chain.map((style) => style.runProperties)];
    return all.map((properties) => toggle(properties, name)).find((on) => on !== null) ?? null;
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(id ?? '');
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? '');
    }
    return chain;
  }
}

function depthOf(all: readonly (XmlElement | null)[], chain: readonly Style[]): number | null {
  const outline = all
    .map((properties) => propertyIn(properties, 'outlineLvl'))
    .find((level) => level !== undefined);
  if (outline !== undefined && Number(outline) < BODY) return Math.min(DEEPEST_HEADING, Number(outline) + 1);
  if (outline !== undefined) return null;
  for (const { name } of chain) {
    const level = HEADING_STYLE.exec(name)?.[1];
    if (level !== undefined) return Math.min(DEEPEST_HEADING, Number(level));
    if (TITLE_STYLE.test(name)) return 1;
  }
  return null;
}

function listOf(all: readonly (XmlElement | null)[]): ListPlace | null {
  const properties = all.map((each) => elementIn(each, 'numPr')).filter((each) => each !== null);
  const list = properties.map((each) => propertyIn(each, 'numId')).find((id) => id !== undefined);
  // 0 takes a paragraph out of the list of its style.
  if (list === undefined || list === '0') return null;
  const level = properties.map((each) => propertyIn(each, 'ilvl')).find((each) => each !== undefined);
  return { list, level: Number(level ?? 0) };
}

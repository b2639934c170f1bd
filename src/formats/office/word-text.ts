import { append } from '../../lists/append.js';
import type { WordStyles } from './word-styles.js';
import { privateSymbols, symbolIn } from './word-symbols.js';
import { elementIn, elementsBelow, elementsIn, isOn, textOf, type XmlElement } from './xml.js';

/** The text of a paragraph, and what hangs on it. */
export interface ParagraphText {
  readonly text: string;
  /** What stands in text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[];
  readonly footnotes: readonly string[];
  readonly hasPicture: boolean;
  readonly hasHidden: boolean;
  readonly hasDeleted: boolean;
}

/** Elements that only hold others together. */
const WRAPPERS = new Set(
  'sdt sdtContent ins moveTo smartTag customXml hyperlink fldSimple dir bdo r oMath oMathPara'.split(' '),
);
const DELETED = new Set(['del', 'moveFrom']);

/** What an element holds, those left out that only wrap others and what a tracked change has deleted. */
export function contentOf(parent: XmlElement, onDeleted: () => void): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (DELETED.has(child.name)) {
      if (hasText(child)) onDeleted();
      return [];
    }
    if (child.name === 'AlternateContent') return contentOf(alternative(child), onDeleted);
    return child.name !== 'r' && WRAPPERS.has(child.name) ? contentOf(child, onDeleted) : [child];
  });
}

const hasText = (element: XmlElement): boolean =>
  ['t', 'delText'].some((name) => elementsBelow(element, name).some((text) => textOf(text).trim() !== ''));

/** Of contents for newer and older programs, the newer ones' . */
const alternative = (element: XmlElement): XmlElement =>
  elementIn(element, 'Choice') ?? elementIn(element, 'Fallback') ?? { ...element, children: [] };

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Gathers the text of a paragraph's runs. */
class RunReader {
  text = '';
  readonly boxes: XmlElement[] = [];
  readonly footnotes: string[] = [];
  hasPicture = false;
  hasHidden = false;
  hasDeleted = false;

  constructor(
    readonly styles: WordStyles,
    readonly isHidden: boolean,
  ) {}

  paragraph(paragraph: XmlElement): void {
    for (const child of this.#contentOf(paragraph)) {
      if (child.name === 'r') this.#run(child);
      else this.#sign(child);
    }
  }

  #contentOf(parent: XmlElement): XmlElement[] {
    return contentOf(parent, () => {
      this.hasDeleted = true;
    });
  }

  #run(run: XmlElement): void {
    const properties = elementIn(run, 'rPr');
    const hidden = this.styles.hides(properties) ?? this.isHidden;
    if (hidden) {
      this.hasHidden ||= hasText(run);
      return;
    }
    // What is struck out beside what takes its place (見え消し) is no longer said.
    if (this.styles.strikes(properties)) {
      this.hasDeleted ||= hasText(run);
      return;
    }
    const { ascii = '' } = elementIn(properties, 'rFonts')?.attributes ?? {};
    for (const child of this.#contentOf(run)) this.#sign(child, ascii);
  }

  #sign(element: XmlElement, font = ''): void {
    const { name, attributes } = element;
    if (name === 't') this.text += privateSymbols(font, textOf(element)).replace(/[\r\n]+/g, ' ');
    else if (name === 'r') this.#run(element);
    else if (name === 'ruby') for (const base of elementsIn(element, 'rubyBase')) this.paragraph(base);
    else if (name === 'sym')
      this.text += symbolIn(
        attributes.font ?? '',
        String.fromCharCode(Number.parseInt(attributes.char ?? '', 16)),
      );
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.footnotes.push(`${name.slice(0, -9)} ${attributes.id}`);
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.#drawing(element);
    else if (name === 'br' && attributes.type === 'page') this.text += '\n';
    else this.text += SIGNS[name] ?? '';
  }

  #drawing(drawing: XmlElement): void {
    const boxes = elementsBelow(drawing, 'txbxContent');
    // Drawings for older programs repeat the boxes within a box.
    const nested = new Set(boxes.flatMap((box) => elementsBelow(box, 'txbxContent')));
    append(
      this.boxes,
      boxes.filter((box) => !nested.has(box)),
    );
    const isShown = !elementsBelow(drawing, 'docPr').some(({ attributes }) => isOn(attributes.hidden));
    this.hasPicture ||=
      isShown && ['pic', 'imagedata', 'OLEObject'].some((name) => elementsBelow(drawing, name).length > 0);
  }
}

export function readParagraph(paragraph: XmlElement, styles: WordStyles, isHidden: boolean): ParagraphText {
  const reader = new RunReader(styles, isHidden);
  reader.paragraph(paragraph);
  return reader;
}

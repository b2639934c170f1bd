import { SaxesParser } from 'saxes';
import { InputError } from '../../messages/input-error.js';

/** Attributes by their names without prefix: what programs call their namespaces differs. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of XML while it is read. Names come without prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** No office program nests elements so deep; what walks a tree calls itself for each level. */
const DEEPEST_ELEMENT = 256;

const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** Reads XML that comes in pieces. Entities that a document defines by itself are never expanded: it is refused. */
export class XmlReader {
  readonly #parser = new SaxesParser();
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#parser.on('opentag', ({ name, attributes }) => {
      if (++this.#depth > DEEPEST_ELEMENT)
        throw new InputError('file-damaged', { found: `XML > ${DEEPEST_ELEMENT}` });
      handler.open(localName(name), withoutPrefixes(attributes));
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#depth--;
      handler.close(localName(name));
    });
    this.#parser.on('text', (text) => handler.text(text));
    this.#parser.on('cdata', (text) => handler.text(text));
    this.#parser.on('error', (error) => {
      throw new InputError('file-damaged', { found: `XML ${error.message}` });
    });
  }

  push(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(chunk));
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }));
  }

  finish(): void {
    this.#parser.write(this.#decoder?.decode() ?? '').close();
  }
}

/** Most elements of a sheet have no name with a prefix, and are given as they are. */
function withoutPrefixes(attributes: Record<string, string>): Attributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  const own = names.filter((name) => !name.startsWith('xmlns'));
  return Object.fromEntries(own.map((name) => [localName(name), attributes[name] ?? '']));
}

/** Office writes UTF-8; UTF-16 is the only other encoding that its files may be in. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff || second === 0) return 'utf-16le';
  return first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8';
}

/** An element with what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlElement | string)[];
}

/** Reads a whole XML file as a tree. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const reader = new XmlReader({
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => open.at(-1)?.children.push(text),
  });
  reader.push(bytes);
  reader.finish();
  return elementsIn(root)[0] ?? root;
}

/** The elements that stand right within another, of all names or of some. */
export function elementsIn(parent: XmlElement | null | undefined, ...names: string[]): XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element of a name right within another, or null. */
export const elementIn = (parent: XmlElement | null | undefined, name: string): XmlElement | null =>
  elementsIn(parent, name)[0] ?? null;

/** What stands within an element; of contents for newer and older programs, the newer ones'. */
function shownIn(parent: XmlElement | null | undefined): XmlElement[] {
  const choice = parent?.name === 'AlternateContent' ? elementIn(parent, 'Choice') : null;
  return choice ? [choice] : elementsIn(parent);
}

/** All elements of a name at whatever depth, in order. */
export function elementsBelow(parent: XmlElement | null | undefined, name: string): XmlElement[] {
  return shownIn(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsBelow(child, name),
  ]);
}

/** All text of an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The value that a property of Word's has, which is an element by itself. */
export const propertyIn = (parent: XmlElement | null | undefined, name: string): string | undefined =>
  elementIn(parent, name)?.attributes.val;

/** Whether an attribute of the kind that is on without a value is on. */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value);

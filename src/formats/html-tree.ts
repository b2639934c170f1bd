import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Range } from '../model.js';
import { NESTING_LIMIT, type TagScan } from './html-tags.js';

type Node = DefaultTreeAdapterTypes.Node;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** What is parsed of HTML. */
export interface HtmlTree {
  readonly root: Root;
  /** The first element that stands deeper than the limit and was passed over, or null. */
  readonly tooDeep: Range | null;
}

/**
 * How deep the parsed tree may be. Beside the tags that are nested, the parser opens elements by itself: those that
 * may be left out, and formatting that goes on behind a tag that closes too early.
 */
const TREE_LIMIT = 2 * NESTING_LIMIT;

function childrenOf(node: Node): readonly Child[] {
  if ('content' in node) return [...node.content.childNodes, ...node.childNodes];
  return 'childNodes' in node ? node.childNodes : [];
}

/** What of some nodes and of all below them has no children, in order. */
function leavesOf(nodes: readonly Child[]): Child[] {
  const leaves: Child[] = [];
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('childNodes' in node) for (const child of childrenOf(node).toReversed()) waiting.push(child);
    else leaves.push(node);
  }
  return leaves;
}

/** Takes out the elements that stand deeper than the limit and leaves their text: what reads trees calls itself. */
function flatten(tree: Node): Range | null {
  let tooDeep: Range | null = null;
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth < TREE_LIMIT && level.length > 0; depth++) level = level.flatMap(childrenOf);
  for (const node of level) {
    const children = childrenOf(node);
    const first = children.find((child) => 'childNodes' in child);
    if (!first || !('childNodes' in node)) continue;
    const place = first.sourceCodeLocation;
    tooDeep ??= place ? [place.startOffset, place.endOffset] : [0, 0];
    if ('content' in node) node.content.childNodes = [];
    node.childNodes = leavesOf(children);
  }
  return tooDeep;
}

/** More elements than this that are closed out of order may nest a tree deeper than its tags are. */
const MISNESTED = 64;

const documents = unified().use(rehypeParse).freeze();
const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** Parses HTML, a whole document or a fragment of one, without elements that are nested beyond the limit. */
export function parseHtml({ html, misnested }: TagScan, kind: 'document' | 'fragment'): HtmlTree {
  if (misnested > MISNESTED) return parseFlattened(html, kind);
  return { root: (kind === 'document' ? documents : fragments).parse(html), tooDeep: null };
}

/** As rehype-parse does it, but for what lies between its two parts: the second calls itself for each level. */
function parseFlattened(html: string, kind: 'document' | 'fragment'): HtmlTree {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const tree = kind === 'document' ? parse(html, options) : parseFragment(html, options);
  const tooDeep = flatten(tree);
  // The file is asked for its text alone, by which positions are told to be wanted.
  return { root: fromParse5(tree, { file: new VFile(html) }) as Root, tooDeep };
}

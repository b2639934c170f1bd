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

/** Parsed HTML. */
export interface HtmlTree {
  readonly root: Root;
  /** The first element beyond the depth limit, which was left out, or null. */
  readonly tooDeep: Range | null;
}

/**
 * How deep the parsed tree may be. The parser opens elements beyond the nested tags: elements with optional tags, and
 * formatting that it reopens behind a misplaced end tag.
 */
const TREE_LIMIT = 2 * NESTING_LIMIT;

function childrenOf(node: Node): readonly Child[] {
  if ('content' in node) return [...node.content.childNodes, ...node.childNodes];
  return 'childNodes' in node ? node.childNodes : [];
}

/** The leaves of some nodes, in order. */
function leavesOf(nodes: readonly Child[]): Child[] {
  const leaves: Child[] = [];
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('childNodes' in node) for (const child of childrenOf(node).toReversed()) waiting.push(child);
    else leaves.push(node);
  }
  return leaves;
}

/** Replaces elements beyond the depth limit by their text, because readers of the tree are recursive. */
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

/** With more elements closed out of order than this, a tree may be deeper than its tags. */
const MISNESTED = 64;

const documents = unified().use(rehypeParse).freeze();
const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** Parses a document or fragment of HTML, without elements beyond the nesting limit. */
export function parseHtml({ html, misnested }: TagScan, kind: 'document' | 'fragment'): HtmlTree {
  if (misnested > MISNESTED) return parseFlattened(html, kind);
  return { root: (kind === 'document' ? documents : fragments).parse(html), tooDeep: null };
}

/** Does what rehype-parse does, and flattens the tree between its two steps, because the second is recursive. */
function parseFlattened(html: string, kind: 'document' | 'fragment'): HtmlTree {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const tree = kind === 'document' ? parse(html, options) : parseFragment(html, options);
  const tooDeep = flatten(tree);
  // A file with its text is all that is needed to get positions.
  return { root: fromParse5(tree, { file: new VFile(html) }) as Root, tooDeep };
}

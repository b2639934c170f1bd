import type { SourceRange } from '../model.js';
import type { RunDrawer } from './run-drawer.js';

/** The text nodes of an element that stand for text of the document, from a node on or before it. */
function* textsFrom(root: Node, from: Node, isForward: boolean): Generator<Node> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  if (from.nodeType === Node.TEXT_NODE) yield from;
  for (;;) {
    const next = isForward ? walker.nextNode() : walker.previousNode();
    if (!next) return;
    yield next;
  }
}

/** The node at which a boundary stands that is given by a parent and a place among its children. */
const nodeAt = (parent: Node, at: number): Node => parent.childNodes[at] ?? parent;

/** The first offset at a boundary or behind it. */
function offsetBehind(drawer: RunDrawer, root: Node, parent: Node, at: number): number | null {
  if (parent.nodeType === Node.TEXT_NODE) {
    const own = drawer.offsetIn(parent, at);
    if (own !== null) return own;
  }
  for (const text of textsFrom(root, nodeAt(parent, at), true)) {
    const range = drawer.rangeOf(text);
    if (range && text !== parent) return range.start;
  }
  return null;
}

/** The last offset at a boundary or before it. */
function offsetBefore(drawer: RunDrawer, root: Node, parent: Node, at: number): number | null {
  if (parent.nodeType === Node.TEXT_NODE && at > 0) {
    const own = drawer.offsetIn(parent, at);
    if (own !== null) return own;
  }
  const isInside = parent.nodeType !== Node.TEXT_NODE && at > 0;
  const from = isInside ? lastIn(nodeAt(parent, at - 1)) : parent;
  for (const text of textsFrom(root, from, false)) {
    const range = drawer.rangeOf(text);
    if (range && (isInside || text !== parent)) return range.end;
  }
  return null;
}

function lastIn(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** What a person has selected of the document, in offsets of the transcript; null where that is nothing. */
export function selectedRange(drawer: RunDrawer, root: HTMLElement): SourceRange | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const within = (node: Node) => root.contains(node);
  const start = within(range.startContainer)
    ? offsetBehind(drawer, root, range.startContainer, range.startOffset)
    : offsetBehind(drawer, root, root, 0);
  const end = within(range.endContainer)
    ? offsetBefore(drawer, root, range.endContainer, range.endOffset)
    : offsetBefore(drawer, root, root, root.childNodes.length);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

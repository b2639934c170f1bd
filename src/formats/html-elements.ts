import { type ElementRole, roleOf } from './inline.js';

/**
 * What an element is to the nesting of HTML that needs no repair. `phrase` stands within a line, `formatting` too, and a
 * parser reopens it where it is closed out of order; `void` elements have no content; `head` ones are void and stand
 * anywhere; `unread` ones hold no text for readers.
 */
export type ElementKind =
  | 'root'
  | 'headed'
  | 'body'
  | 'head'
  | 'title'
  | 'unread'
  | 'void'
  | 'rule'
  | 'phrase'
  | 'link'
  | 'ruby'
  | 'aid'
  | 'block'
  | 'paragraph'
  | 'form'
  | 'list'
  | 'item'
  | 'terms'
  | 'term'
  | 'heading'
  | 'table'
  | 'caption'
  | 'columns'
  | 'column'
  | 'rows'
  | 'row'
  | 'cell';

const ELEMENTS_BY_KIND: Readonly<Record<ElementKind, string>> = {
  root: 'html',
  headed: 'head',
  body: 'body',
  head: 'meta link base',
  title: 'title',
  unread: 'script style',
  void: 'br img wbr',
  rule: 'hr',
  phrase:
    'b big code em font i small strong tt u span sub sup abbr cite dfn kbd samp var time mark q bdi bdo ' +
    'ins label',
  link: 'a',
  ruby: 'ruby',
  aid: 'rt rp',
  block:
    'address article aside blockquote center details div fieldset figcaption figure footer header hgroup main nav ' +
    'section summary',
  paragraph: 'p',
  form: 'form',
  list: 'ul ol',
  item: 'li',
  terms: 'dl',
  term: 'dt dd',
  heading: 'h1 h2 h3 h4 h5 h6',
  table: 'table',
  caption: 'caption',
  columns: 'colgroup',
  column: 'col',
  rows: 'thead tbody tfoot',
  row: 'tr',
  cell: 'td th',
};

/** Where an element may stand, for those that may not stand among the content of a page. */
const PARENTS: Readonly<Partial<Record<ElementKind, readonly ElementKind[]>>> = {
  caption: ['table'],
  columns: ['table'],
  column: ['columns', 'table'],
  rows: ['table'],
  row: ['table', 'rows'],
  cell: ['row'],
  item: ['list'],
  term: ['terms'],
  aid: ['ruby'],
};

/** Elements that hold nothing but certain others, and white space. */
const FRAMES: ReadonlySet<ElementKind> = new Set(['table', 'columns', 'rows', 'row']);

/** Elements before which an open paragraph ends. */
const ENDS_PARAGRAPH: ReadonlySet<ElementKind> = new Set([
  'rule',
  'block',
  'paragraph',
  'form',
  'list',
  'item',
  'terms',
  'term',
  'heading',
  'table',
]);

/** An element of HTML that needs no repair. */
export interface TameElement {
  readonly name: string;
  readonly kind: ElementKind;
  readonly role: ElementRole | null;
  /** What it may stand in; null for what stands anywhere among the content of a page. */
  readonly parents: readonly ElementKind[] | null;
  readonly endsParagraph: boolean;
  /** Whether it holds nothing but certain elements, and white space. */
  readonly isFrame: boolean;
}

const tameElement = (name: string, kind: ElementKind): TameElement => ({
  name,
  kind,
  role: roleOf(name),
  parents: PARENTS[kind] ?? null,
  endsParagraph: ENDS_PARAGRAPH.has(kind),
  isFrame: FRAMES.has(kind),
});

const TAME: ReadonlyMap<string, TameElement> = new Map(
  (Object.entries(ELEMENTS_BY_KIND) as [ElementKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').flatMap((name) => {
      const element = tameElement(name, kind);
      return [name, name.toUpperCase()].map((written) => [written, element] as const);
    }),
  ),
);

/** An element by its name in small or capital letters; undefined for one that is left to the parser. */
export const tameElementOf = (name: string): TameElement | undefined => TAME.get(name);

/** Elements within which the parser does not look further out for open ones. */
const isBoundary = (kind: ElementKind) => kind === 'cell' || kind === 'caption';

/** Whether an element of a kind is open, up to the cell that all stands in. */
function isOpen(open: readonly TameElement[], kind: ElementKind): boolean {
  for (let index = open.length - 1; index >= 0; index--) {
    const other = open[index]?.kind;
    if (other === kind) return true;
    if (other === undefined || isBoundary(other)) return false;
  }
  return false;
}

/** Whether an element may be opened within others without a parser closing, moving or adding any. */
export function mayOpen(
  { kind, parents, endsParagraph }: TameElement,
  open: readonly TameElement[],
): boolean {
  const parent = open[open.length - 1];
  if (parents ? !parent || !parents.includes(parent.kind) : !takes(parent, kind)) return false;
  if (endsParagraph && isOpen(open, 'paragraph')) return false;
  if (kind === 'heading' || kind === 'link') return !isOpen(open, kind);
  // What a table lays out is told by the tree alone, and a form does not stand in another.
  if (kind === 'table' || kind === 'form') return !open.some((other) => other.kind === kind);
  return true;
}

/** Whether an element may hold what stands anywhere. */
function takes(parent: TameElement | undefined, kind: ElementKind): boolean {
  if (!parent) return true;
  if (parent.isFrame) return kind === 'unread' && parent.kind !== 'columns';
  return parent.kind !== 'aid';
}

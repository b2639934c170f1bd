import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Changes, ProgressDocument } from '../../src/model.js';
import { changesPage } from '../../src/report/changes-page.js';
import { reportPage } from '../../src/report/report-page.js';

interface PageNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly PageNode[];
  readonly value?: string;
}

/** What a page of ours is made of: no image, no frame, no link to the outside, no handler. */
const ELEMENTS = new Set(
  (
    'html head meta title style script body header main nav section aside footer article h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd ' +
    'table caption colgroup col thead tbody tfoot tr th td span b i em strong small mark ins del blockquote details summary ' +
    'button form label input select option optgroup output fieldset legend div br hr time code pre figure figcaption abbr q s u ' +
    'svg g path rect line circle text desc title use defs polyline polygon'
  ).split(' '),
);

function* nodesOf(page: string): Iterable<PageNode> {
  const nodes: PageNode[] = [unified().use(rehypeParse).parse(page) as PageNode];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    yield node;
    nodes.push(...(node.children ?? []));
  }
}

function* pageFaults(page: string, scripts: number): Iterable<string> {
  let found = 0;
  for (const { tagName, properties = {}, children } of nodesOf(page)) {
    if (tagName === undefined) continue;
    if (!ELEMENTS.has(tagName)) yield `an element <${tagName}>`;
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || (/^(href|src|action)$/.test(name) && !String(value).startsWith('#')))
        yield `${name}=${JSON.stringify(value)}`;
    }
    if (tagName !== 'script') continue;
    found++;
    if (properties.type === 'application/json') JSON.parse(children?.[0]?.value ?? '');
  }
  if (found !== scripts) yield `${found} scripts instead of ${scripts}`;
}

const REPORT_SCRIPTS = 2;
const CHANGES_SCRIPTS = 1;

/** What of the report's page is not of our making. */
export const reportPageFaults = (document: ProgressDocument, text: string) =>
  pageFaults(
    reportPage({ documents: [{ stem: 'a', document, text }], comparisons: [], timelines: [] }),
    REPORT_SCRIPTS,
  );

/** The same of the page of changes. */
export const changesPageFaults = (changes: Changes) => pageFaults(changesPage(changes), CHANGES_SCRIPTS);

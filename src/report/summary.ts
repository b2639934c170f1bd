import { isDone } from '../lexicon/statuses.js';
import type { Changes, Language, Status } from '../model.js';
import { isPastChanged } from './change-view.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { countStates, statesOf } from './item-state.js';
import { PAST_CHANGED } from './page-data.js';
import type { PlanEdition } from './plan-editions.js';
import { inBoth, recordsLink } from './report-view.js';

/** A count of something that has changed, in both languages. */
interface Movement {
  readonly count: number;
  readonly link: string | null;
  /** The words behind the number: before another movement, and at the end of the sentence. */
  readonly ja: readonly [going: string, last: string];
  readonly en: string;
}

const figure = (count: number, link: string | null): Markup =>
  link === null ? html`<b class="figure">${count}</b>` : html`<a class="figure" href="${link}">${count}</a>`;

/** Where the figures of a sentence lead. */
interface FigureLinks {
  /** To the records with a change. */
  readonly records: (change: string, more?: Readonly<Record<string, number>>) => string | null;
  /** To the comparison. */
  readonly changes: string | null;
}

const linksOf = ({ index, sinceIndex }: PlanEdition): FigureLinks => ({
  records: (change, more = {}) => recordsLink({ doc: index, change, ...more }),
  changes: `#changes-${sinceIndex}`,
});

/** Where the plan stands and what has moved, in sentences whose figures are links. */
export function summarySentence(edition: PlanEdition): Markup {
  const state = stateSentence(edition);
  const [first, second] = edition.since?.related ? movedSentences(edition.since, linksOf(edition)) : [];
  return html`<p class="summary">${inBoth(html`${state.ja}${first?.ja ?? ''}`, html`${state.en} ${first?.en ?? ''}`)}</p>
${second != null && html`<p class="summary more">${inBoth(second.ja, second.en)}</p>`}`;
}

/** What has moved between two editions, for a page of their comparison alone. */
export function changesSentence(changes: Changes, language: Language): HtmlPart {
  if (!changes.related) return null;
  const [first, second] = movedSentences(changes, { records: () => null, changes: null });
  return [first, second].map(
    (sentence, at) =>
      sentence != null &&
      html`<p class="summary${at > 0 && ' more'}">${sentence[language]}</p>
`,
  );
}

interface Sentence {
  readonly ja: Markup;
  readonly en: Markup;
}

/** States that a chair asks for, with the words behind their number. */
const ASKED: readonly (readonly [Status, ja: string, en: string])[] = [
  ['not_implemented', 'が未実施', 'not implemented'],
  ['discontinued', 'が中止', 'discontinued'],
  ['unreported', 'が記載なし', 'not reported'],
];

function stateSentence({ index, reported: { document } }: PlanEdition): Sentence {
  const { items } = document;
  const counts = new Map(countStates(items, statesOf(document)));
  const all = figure(items.length, `#grid-${index}`);
  const told = ASKED.filter(([status]) => counts.has(status));
  if (told.length === 0)
    return {
      ja: html`${all}事業に、未実施の事業はありません。`,
      en: html`Of ${all} items, none stands at “not implemented”.`,
    };
  const number = (status: Status) =>
    figure(counts.get(status) ?? 0, recordsLink({ doc: index, state: status }));
  return {
    ja: html`${all}事業のうち${told.map(([status, ja], at) => html`${at > 0 && '、'}${number(status)}${ja}`)}。`,
    en: html`Of ${all} items: ${told.map(([status, , en], at) => html`${at > 0 && ', '}${number(status)} ${en}`)}.`,
  };
}

const itemsWith = (name: 'started' | 'reverted', { items }: Changes) =>
  items.filter(({ classes }) => classes.includes(name)).length;

/** What became of activities and of what was not implemented. */
function movements(changes: Changes, { records: link }: FigureLinks): Movement[] {
  const came = changes.changes.filter(
    ({ kind, classes, new: newer }) =>
      kind === 'added' && newer && isDone(newer.status) && !classes.includes('new_year'),
  ).length;
  return [
    {
      count: came,
      link: link('added', { done: 1 }),
      ja: ['の取組が加わり', 'の取組が加わりました'],
      en: 'new activities',
    },
    {
      count: itemsWith('started', changes),
      link: link('started'),
      ja: ['事業が未実施から始まり', '事業が未実施から始まりました'],
      en: 'items begun',
    },
    {
      count: itemsWith('reverted', changes),
      link: link('reverted'),
      ja: ['事業が未実施に戻り', '事業が未実施に戻りました'],
      en: 'items back to “not implemented”',
    },
  ];
}

/** What became of the list of items, and of past years. */
function otherMovements({ changes, items }: Changes, links: FigureLinks): Movement[] {
  const { changes: link } = links;
  const past = changes.filter(({ classes, new: newer }) => newer && isPastChanged(classes)).length;
  return [
    {
      count: items.filter(({ kind }) => kind === 'added').length,
      link,
      ja: ['事業が新しく載り', '事業が新しく載りました'],
      en: 'new items',
    },
    {
      count: items.filter(({ kind }) => kind === 'removed').length,
      link,
      ja: ['事業がなくなり', '事業がなくなりました'],
      en: 'items gone',
    },
    {
      count: past,
      link: links.records(PAST_CHANGED),
      ja: ['件で過去の年度の記載が変わり', '件で過去の年度の記載が変わりました'],
      en: 'records of past years changed',
    },
  ];
}

function movedSentences(changes: Changes, links: FigureLinks): readonly (Sentence | null)[] {
  const [ja, en] = sinceWords(changes);
  const first = sentenceOf(movements(changes, links), `${ja}から新たに`, `Since ${en}:`);
  const [also = '', alsoEn = ''] = first ? ['ほかに、', 'Also:'] : [`${ja}から、`, `Since ${en}:`];
  const second = sentenceOf(otherMovements(changes, links), also, alsoEn);
  const nothing: Sentence = {
    ja: html`${ja}から、取組の増減はありません。`,
    en: html`No activity came or went since ${en}.`,
  };
  return [first ?? (second ? null : nothing), second];
}

function sentenceOf(all: readonly Movement[], ja: string, en: string): Sentence | null {
  const told = all.filter(({ count }) => count > 0);
  if (told.length === 0) return null;
  const list = (wordsOf: (movement: Movement, isLast: boolean) => string, separator: string): HtmlPart =>
    told.map(
      (movement, at) =>
        html`${at > 0 && separator}${figure(movement.count, movement.link)}${wordsOf(movement, at === told.length - 1)}`,
    );
  return {
    ja: html`${ja}${list(({ ja: [going, last] }, isLast) => (isLast ? last : going), '、')}。`,
    en: html`${en} ${list((movement) => ` ${movement.en}`, ', ')}.`,
  };
}

/** The edition before, which is that of the year before if the years say so. */
function sinceWords({ old, new: newer }: Changes): readonly [ja: string, en: string] {
  const last = [old.last_fiscal_year, newer.last_fiscal_year];
  const isYearBefore = last[0] != null && last[1] != null && last[1] - last[0] === 1;
  return isYearBefore ? ['前年度', 'the year before'] : ['前の版', 'the edition before'];
}

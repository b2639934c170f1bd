import { isDone } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type { Changes, Item, Language, RecordChange, Status } from '../model.js';
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

/** Items that one edition alone has, by what became of them. */
interface ListMovements {
  readonly begun: number;
  /** Items whose records were another item's before. */
  readonly parted: number;
  readonly gone: number;
  /** Items whose records are another item's now. */
  readonly joined: number;
  /** Items that were completed or discontinued. */
  readonly ended: number;
}

/** What a document says of an item before it leaves it out for good reason. */
const ENDED: readonly Status[] = ['completed', 'discontinued'];

function listMovements({ changes, items }: Changes): ListMovements {
  const byOld = grouped(changes, ({ old }) => old?.item ?? null);
  const byNew = grouped(changes, ({ new: newer }) => newer?.item ?? null);
  const hasPartner = (records: readonly RecordChange[] = []) => records.some((each) => each.old && each.new);
  const isEnded = ({ id }: Item) => {
    const own = byOld.get(id) ?? [];
    return own.length > 0 && own.every(({ old }) => old && ENDED.includes(old.status));
  };
  const added = items.flatMap(({ kind, new: item }) => (kind === 'added' && item ? [item] : []));
  const removed = items.flatMap(({ kind, old: item }) => (kind === 'removed' && item ? [item] : []));
  const joined = removed.filter(({ id }) => hasPartner(byOld.get(id)));
  const ended = removed.filter((item) => !joined.includes(item) && isEnded(item));
  const parted = added.filter(({ id }) => hasPartner(byNew.get(id)));
  return {
    begun: added.length - parted.length,
    parted: parted.length,
    gone: removed.length - joined.length - ended.length,
    joined: joined.length,
    ended: ended.length,
  };
}

/** What became of the list of items, of grades, and of past years. */
function otherMovements(since: Changes, links: FigureLinks): Movement[] {
  const { changes: link } = links;
  const { changes, messages } = since;
  const list = listMovements(since);
  const past = changes.filter(({ classes, new: newer }) => newer && isPastChanged(classes)).length;
  return [
    {
      count: list.begun,
      link,
      ja: ['事業が新しく載り', '事業が新しく載りました'],
      en: 'new items',
    },
    {
      count: list.parted,
      link,
      ja: ['事業がほかの事業から分かれ', '事業がほかの事業から分かれました'],
      en: 'items split off',
    },
    {
      count: list.joined,
      link,
      ja: ['事業がほかの事業と一つになり', '事業がほかの事業と一つになりました'],
      en: 'items merged into others',
    },
    {
      count: list.ended,
      link,
      ja: ['事業が完了や中止で載らなくなり', '事業が完了や中止で載らなくなりました'],
      en: 'completed or discontinued items no longer listed',
    },
    {
      count: list.gone,
      link,
      ja: ['事業がなくなり', '事業がなくなりました'],
      en: 'items gone',
    },
    {
      count: messages.filter(({ rule }) => rule === 'grade-fell').length,
      link,
      ja: ['事業で評価が下がり', '事業で評価が下がりました'],
      en: 'items with a lower grade',
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

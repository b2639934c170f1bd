import { randomOf } from '../random.mjs';
import { activity, between, itemTitle, pickFrom, type Random, TOPICS } from './activities.js';

/** How the editions of a plan tell of the years. */
export type SheetKind = 'cumulative' | 'yearly-tags' | 'yearly-column' | 'year-columns';

/** What is planted into an item of the next edition. */
export type Planted = 'nothing' | 'figure' | 'silent' | 'reverted' | 'fell' | 'rose' | 'vanished' | 'new';

interface SheetItem {
  readonly title: string;
  readonly activity: string;
  readonly grade: string;
  readonly planted: Planted;
  /** How often the activity was done, by fiscal year. */
  readonly times: ReadonlyMap<number, number>;
}

/** Two editions of a plan, and what a reader must be told of the second. */
export interface Sheets {
  readonly old: string;
  readonly new: string;
  readonly mode: 'cumulative' | 'yearly';
  /** The rules of all messages, one for each time. */
  readonly rules: readonly string[];
  /** How many records have each class that tells of a change. */
  readonly classes: Readonly<Record<string, number>>;
  /** How many items have each class. */
  readonly items: Readonly<Record<string, number>>;
}

const FIRST = 2019;
const LAST = 2021;
const GRADES = ['A', 'B', 'C', 'D'];

const yearName = (year: number) => `令和${year - 2018}年度`;
const issued = (last: number) => `令和${last - 2017}年6月1日\n\n`;

const isPlain = (text: string) => !/第|版|[(（「【[0-9]/u.test(text);

function itemsOf(next: Random): SheetItem[] {
  const topics = [...TOPICS];
  const known = new Set<string>();
  const count = between(next, 12, 24);
  return Array.from({ length: count }, (): SheetItem => {
    const [topic = ''] = topics.splice(Math.floor(next() * topics.length), 1);
    const text = activity(
      next,
      (each) => known.has(each) || !isPlain(each) || !each.includes(topic),
      '',
      topic,
    );
    known.add(text);
    const changes: readonly Planted[] = ['figure', 'silent', 'reverted', 'fell', 'rose', 'vanished', 'new'];
    const planted = next() < 0.35 ? pickFrom(next, changes) : 'nothing';
    const years = Array.from({ length: LAST + 2 - FIRST }, (_, index) => FIRST + index);
    return {
      title: itemTitle(next, topic),
      activity: text,
      grade: pickFrom(next, ['B', 'C']),
      planted,
      times: new Map(years.map((year) => [year, between(next, 2, 9)])),
    };
  });
}

/** What an item tells of a year in an edition; empty where the cell is blank. */
function cellOf({ activity: text, planted, times }: SheetItem, year: number, last: number): string {
  const isNext = last > LAST;
  if (isNext && year > LAST && planted === 'silent') return '';
  if (isNext && year > LAST && planted === 'reverted') return '・未実施';
  if (planted === 'new' && year <= LAST) return '';
  const slip = isNext && planted === 'figure' && year === FIRST ? 10 : 0;
  return `・${text}(${(times.get(year) ?? 0) + slip}回)`;
}

function gradeIn({ grade, planted }: SheetItem, last: number): string {
  const step = last > LAST ? { fell: 1, rose: -1 }[planted as string] : undefined;
  return GRADES[GRADES.indexOf(grade) + (step ?? 0)] ?? grade;
}

/** The entries of an item of an edition that tells the past again: one that goes on and one that is past. */
function entriesOf(item: SheetItem, last: number): string {
  if (last > LAST && item.planted === 'reverted') return '・未実施';
  const until = item.planted === 'silent' ? LAST : last;
  const from = item.planted === 'new' ? LAST + 1 : FIRST;
  const past = `${cellOf(item, FIRST, last).replace('・', `・過去に`)}(${yearName(FIRST)})`;
  const name = from === until ? yearName(from) : `令和${from - 2018}～${until - 2018}年度`;
  return [`・${item.activity}(${name})`, ...(item.planted === 'new' ? [] : [past])].join(' ');
}

function render(items: readonly SheetItem[], kind: SheetKind, last: number): string {
  const isThere = ({ planted }: SheetItem) => planted !== (last > LAST ? 'vanished' : 'new');
  const years = Array.from({ length: last + 1 - FIRST }, (_, index) => FIRST + index);
  const headings: Readonly<Record<SheetKind, readonly string[]>> = {
    cumulative: ['実施したこと'],
    'yearly-tags': ['実施したこと'],
    'yearly-column': [`${yearName(last)}の実績`],
    'year-columns': years.map(yearName),
  };
  const cells = (item: SheetItem): readonly string[] => {
    if (kind === 'cumulative') return [entriesOf(item, last)];
    if (kind === 'year-columns') return years.map((year) => cellOf(item, year, last));
    const cell = cellOf(item, last, last);
    return [kind === 'yearly-tags' && cell.endsWith(')') ? `${cell}(${yearName(last)})` : cell];
  };
  const rows = items
    .filter(isThere)
    .map((item, index) =>
      [`No.${index + 1} ${item.title}`, '総務課', ...cells(item), gradeIn(item, last)].join('\t'),
    );
  return `${issued(last)}${['具体的な事業', '担当課', ...headings[kind], '評価'].join('\t')}\n${rows.join('\n')}\n`;
}

const tally = (names: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** The classes of an item's records and the rules that speak of it. */
function truthOf({ planted, times }: SheetItem, kind: SheetKind): { classes: string[]; rules: string[] } {
  const isYearly = kind.startsWith('yearly');
  const isOfColumn = kind !== 'cumulative' && kind !== 'yearly-tags';
  const changed = times.get(LAST) !== times.get(LAST + 1);
  const ofNew = isOfColumn ? ['new_year'] : [];
  switch (planted) {
    case 'silent':
      return { classes: ['lapsed'], rules: ['activity-lapsed'] };
    case 'reverted': {
      const removed = { cumulative: 2, 'year-columns': 0 }[kind as string] ?? 1;
      return { classes: [...Array(removed + 1).fill('reverted'), ...ofNew], rules: ['item-reverted'] };
    }
    case 'vanished':
      return { classes: isYearly ? ['lapsed'] : [], rules: ['item-missing'] };
    case 'new':
      return { classes: ofNew, rules: [] };
    default: {
      const goesOn = isYearly
        ? ['continued', ...(changed ? ['reworded'] : [])]
        : [kind === 'cumulative' ? 'years_extended' : 'new_year'];
      const slip = planted === 'figure' && !isYearly;
      return {
        classes: [...goesOn, ...(slip ? ['figures_changed', 'reworded'] : [])],
        rules: [...(slip ? ['past-figure-changed'] : []), ...(planted === 'fell' ? ['grade-fell'] : [])],
      };
    }
  }
}

/** Two editions of a random plan, a year apart, with planted changes. */
export function sheetsOf(kind: SheetKind, seed: number): Sheets {
  const items = itemsOf(randomOf(seed * 7907 + 11));
  const truths = items.map((item) => truthOf(item, kind));
  const gradeChanges = items.filter(({ planted }) => planted === 'fell' || planted === 'rose');
  return {
    old: render(items, kind, LAST),
    new: render(items, kind, LAST + 1),
    mode: kind.startsWith('yearly') ? 'yearly' : 'cumulative',
    rules: truths.flatMap(({ rules }) => rules).sort(),
    classes: tally(truths.flatMap(({ classes }) => classes)),
    items: tally([
      ...gradeChanges.map(() => 'grade_changed'),
      ...items.filter(({ planted }) => planted === 'reverted').map(() => 'reverted'),
    ]),
  };
}

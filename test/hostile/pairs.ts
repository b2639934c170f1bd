import type { Item, ProgressDocument, ProgressRecord } from '../../src/model.js';

/** Pairs of editions of any size, each with so many records that something has happened to. */
export interface PairOfEditions {
  readonly name: string;
  readonly make: (count: number) => readonly [ProgressDocument, ProgressDocument];
}

/** What is told of one record; what is left out is the same everywhere. */
interface Told {
  readonly item?: number;
  readonly title?: string;
  readonly section?: number;
  readonly activity?: string;
  readonly years?: readonly number[];
  readonly department?: string;
  readonly inCharge?: string;
  readonly state?: boolean;
}

const place = { start: 0, end: 1, line: 1, column: 1, place: null, text: 'あ' };
const KANJI =
  '市民情報講座計画地域活動協働推進支援研修育成防災福祉環境交通教育文化産業河川公園道路図書館学校';

/** A word for each index, of ideographs alone. */
export function word(index: number): string {
  let rest = index * 7919 + 13;
  let result = '';
  do {
    result += KANJI.charAt(rest % KANJI.length);
    rest = Math.floor(rest / KANJI.length);
  } while (rest > 0);
  return result;
}

function documentOf(date: string, told: readonly Told[]): ProgressDocument {
  const items = new Map<number, Item>();
  const sections = new Set<number>();
  const records = told.map((one, index): ProgressRecord => {
    const place_ = one.item ?? index;
    const inCharge = one.inCharge ?? '総務課';
    const title = one.title ?? `${word(place_)}の推進`;
    const section = one.section ?? 0;
    sections.add(section);
    if (!items.has(place_))
      items.set(place_, {
        id: `i1.${section + 1}.${place_ + 1}`,
        section: `s1.${section + 1}`,
        number: String(place_ + 1),
        label: `(${place_ + 1})`,
        title,
        details: [],
        departments: [inCharge],
        departments_basis: 'stated',
        columns: {},
        cells: [],
        source: place,
      });
    const activity = one.activity ?? `${word(index)}の講座を開催`;
    return {
      id: `r1.${index + 1}`,
      key: one.state ? '未実施' : activity,
      item: items.get(place_)?.id ?? '',
      sections: ['施策'],
      item_title: title,
      item_departments: [inCharge],
      activity: one.state ? '未実施' : activity,
      activity_basis: 'stated',
      status: one.state ? 'not_implemented' : 'implemented',
      status_basis: 'inferred',
      fiscal_years: one.years ?? [2016],
      fiscal_years_text: '平成28年度',
      fiscal_years_basis: 'tag',
      departments: [one.department ?? '総務課'],
      departments_basis: 'tag',
      mark: null,
      action: null,
      quantities: [],
      source: { ...place, spans: { activity: [], fiscal_years: [], departments: [] } },
    };
  });
  return {
    format: 'shinchoku/2',
    generator: 'shinchoku/0.0.0',
    document: {
      title: '市の計画',
      file: `${date}.md`,
      sha256: date,
      medium: 'text',
      encoding: 'utf-8',
      legend: [],
      date,
      issued: null,
      issuer: null,
      meeting: null,
      material: null,
      characters: 0,
      last_fiscal_year: Number(date.slice(0, 4)) - 1,
    },
    sections: [...sections]
      .sort((a, b) => a - b)
      .map((section) => ({
        id: `s1.${section + 1}`,
        parent: null,
        level: 1,
        number: String(section + 1),
        title: `${word(section)}の施策`,
        description: null,
        pages: [],
        source: place,
      })),
    items: [...items.values()],
    records,
    notes: [],
    messages: [],
    corrections: [],
    coverage: {
      characters: 0,
      record: 0,
      item: 0,
      section: 0,
      metadata: 0,
      column_heading: 0,
      note: 0,
      markup: 0,
      furniture: 0,
      unclaimed: 0,
      unclaimed_text: [],
      omitted: [],
    },
  };
}

const pair =
  (old: (index: number, count: number) => Told, newer: (index: number, count: number) => Told) =>
  (count: number) => {
    const all = (make: (index: number, count: number) => Told) =>
      Array.from({ length: count }, (_, index) => make(index, count));
    return [documentOf('2017-06-01', all(old)), documentOf('2018-06-01', all(newer))] as const;
  };

export const PAIRS: readonly PairOfEditions[] = [
  {
    name: 'unchanged',
    make: pair(
      () => ({}),
      () => ({}),
    ),
  },
  {
    name: 'told anew',
    make: pair(
      (i) => ({ activity: `${word(i)}の講座を開催` }),
      (i) => ({ activity: `${word(i)}の研修会を実施` }),
    ),
  },
  {
    name: 'told anew in one item',
    make: pair(
      (i) => ({ item: 0, activity: `${word(i)}の講座を開催` }),
      (i) => ({ item: 0, activity: `${word(i)}の研修会を実施` }),
    ),
  },
  {
    name: 'nothing in common',
    make: pair(
      (i) => ({ activity: `${word(i)}の講座` }),
      (i) => ({ activity: `${word(i + 7_000_000)}の研修`, title: word(i + 3_000_000) }),
    ),
  },
  {
    name: 'near twins',
    make: pair(
      (i) => ({ activity: `市民講座${word(i)}を公民館で開催` }),
      (i) => ({ activity: `市民講座${word(i + 1)}を公民館で実施` }),
    ),
  },
  {
    name: 'near twins of items',
    make: pair(
      (i) => ({ title: `市民${word(i)}講座の推進` }),
      (i) => ({ title: `市民${word(i)}教室の推進`, activity: `${word(i)}を実施` }),
    ),
  },
  {
    name: 'retitled',
    make: pair(
      (i) => ({ title: `${word(i)}の推進` }),
      (i) => ({ title: `${word(i)}の強化` }),
    ),
  },
  {
    name: 'moved',
    make: pair(
      (i) => ({ section: i % 10 }),
      (i) => ({ section: (i + 1) % 10 }),
    ),
  },
  {
    name: 'moved to other items',
    make: pair(
      (i) => ({ item: i }),
      (i, n) => ({ item: (i + 1) % n, activity: `${word(i)}の講座を開催` }),
    ),
  },
  {
    name: 'all the same',
    make: pair(
      (i) => ({ item: i % 10, activity: '講座を開催' }),
      (i) => ({ item: i % 10, activity: '講座を開催' }),
    ),
  },
  {
    name: 'all the same in items of their own',
    make: pair(
      () => ({ activity: '講座を開催' }),
      () => ({ activity: '講座を開催' }),
    ),
  },
  {
    name: 'all the same, told anew',
    make: pair(
      () => ({ activity: '講座を開催' }),
      () => ({ activity: '講座の開催' }),
    ),
  },
  {
    name: 'items all the same',
    make: pair(
      () => ({ title: '広報' }),
      () => ({ title: '広報' }),
    ),
  },
  {
    name: 'items of one title, entries told anew',
    make: pair(
      () => ({ title: '広報' }),
      (i) => ({ title: '広報', activity: `${word(i)}の研修` }),
    ),
  },
  {
    name: 'states',
    make: pair(
      () => ({ state: true }),
      (i) => ({ activity: `${word(i)}の講座` }),
    ),
  },
  {
    name: 'states of one item',
    make: pair(
      (i) => ({ item: 0, state: true, years: [i % 30] }),
      () => ({ item: 0, state: true }),
    ),
  },
  {
    name: 'departments renamed',
    make: pair(
      (i) => ({ department: `${word(i)}課`, inCharge: `${word(i)}課` }),
      (i) => ({ department: `${word(i)}室`, inCharge: `${word(i)}室` }),
    ),
  },
  {
    name: 'years told anew',
    make: pair(
      (i) => ({ years: [1990 + (i % 25)] }),
      (i) => ({ years: [1991 + (i % 25)] }),
    ),
  },
  {
    name: 'many years',
    make: pair(
      (_, n) => ({ item: 0, years: Array.from({ length: Math.min(n, 30) }, (__, y) => 1989 + y) }),
      () => ({ item: 0 }),
    ),
  },
  {
    name: 'gone',
    make: (count) => {
      const [old, newer] = pair(
        () => ({}),
        () => ({}),
      )(count);
      return [
        old,
        { ...newer, items: newer.items.slice(0, count / 4), records: newer.records.slice(0, count / 4) },
      ];
    },
  },
  {
    name: 'sections',
    make: pair(
      (i) => ({ section: i }),
      (i) => ({ section: i }),
    ),
  },
  {
    name: 'sections of other titles',
    make: pair(
      (i) => ({ section: i }),
      (i) => ({ section: i + 100_000 }),
    ),
  },
  {
    name: 'reversed',
    make: pair(
      (i) => ({ activity: `${word(i)}の講座` }),
      (i, n) => ({ item: n - 1 - i, activity: `${word(n - 1 - i)}の講座` }),
    ),
  },
  {
    name: 'numbered',
    make: pair(
      (i) => ({ activity: `第${i + 1}回講座を開催` }),
      (i) => ({ activity: `第${i + 2}回講座を開催` }),
    ),
  },
  {
    name: 'long texts',
    // Words that all have in common give each text as many candidates as are looked at, in a few texts as in many.
    make: (count) =>
      pair(
        (i) => ({ activity: `${word(i).repeat(28)}を市民とともに進める` }),
        (i) => ({ activity: `${word(i).repeat(27)}新を市民とともに進める` }),
      )(Math.ceil(count / 10)),
  },
];

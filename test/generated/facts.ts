import type { Status } from '../../src/model.js';
import { randomOf } from '../random.mjs';

/** What is rendered, and must be read back. */
export interface FactRecord {
  readonly activity: string;
  readonly years: readonly number[];
  readonly departments: readonly string[];
  readonly status: Status;
}

export interface FactItem {
  readonly title: string;
  /** Null where a merged or blank cell takes them from the row above. */
  readonly departments: readonly string[] | null;
  readonly records: readonly FactRecord[];
}

export interface FactSection {
  readonly title: string;
  readonly items: readonly FactItem[];
}

export interface FactPart {
  readonly title: string;
  readonly sections: readonly FactSection[];
}

const TOPICS = [
  '情報発信',
  '地域福祉',
  '防災',
  '子育て支援',
  '駅・郵便局の活用',
  'まち・ひと・しごと',
  '高齢者の見守り',
  '環境学習',
  'スポーツ',
  '文化財の保護',
];
const DEEDS = [
  'に関する講座を開催',
  'の計画を策定',
  '冊子の作成・配布',
  'アンケートを実施し、計画に活用',
  'の説明会の開催',
  '補助金制度の見直し',
  '【基礎編】の研修を実施',
  'の事業(2回)を実施',
  '団体への補助',
];
const DEPARTMENTS = [
  '企画政策課',
  '総務課',
  '市民活動支援課',
  '社会福祉課',
  '秘書広報課',
  '保健福祉相談室',
  '生涯学習課',
];

/** A plan of some parts, sections, items and records, varied by a seed; no two activities are the same. */
export function facts(seed: number): FactPart[] {
  const next = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  let count = 0;
  const record = (): FactRecord => {
    count++;
    const first = 2013 + Math.floor(next() * 5);
    const span = Math.floor(next() * 4);
    const years =
      next() < 0.2 ? [first, first + 1, first + 3] : Array.from({ length: span + 1 }, (_, i) => first + i);
    const departments = [...new Set([pick(DEPARTMENTS), ...(next() < 0.2 ? [pick(DEPARTMENTS)] : [])])];
    return {
      activity: `第${count}次${pick(TOPICS)}${pick(DEEDS)}`,
      years,
      departments,
      status: 'implemented',
    };
  };
  const nothing: FactRecord = { activity: '未実施', years: [], departments: [], status: 'not_implemented' };
  const item = (index: number): FactItem => ({
    title: `${pick(TOPICS)}の${pick(['充実', '推進', '検討と実施', '拡充'])}`,
    departments: index > 0 && next() < 0.4 ? null : [...new Set([pick(DEPARTMENTS), pick(DEPARTMENTS)])],
    records: next() < 0.25 ? [nothing] : Array.from({ length: 1 + Math.floor(next() * 3) }, record),
  });
  const section = (): FactSection => ({
    title: `${pick(TOPICS)}の${pick(['機会', '場', '環境'])}づくり`,
    items: Array.from({ length: 2 + Math.floor(next() * 3) }, (_, i) => item(i)),
  });
  return ['市民参加', '協働'].map((title) => ({ title, sections: [section(), section()] }));
}

/** A record as it is compared: whole, with where it stands in the plan. */
export function expectedRecords(parts: readonly FactPart[]): string[] {
  const result: string[] = [];
  for (const part of parts) {
    for (const section of part.sections) {
      let departments: readonly string[] = [];
      for (const item of section.items) {
        departments = item.departments ?? departments;
        for (const record of item.records) {
          result.push(keyOf([part.title, section.title], item.title, departments, record));
        }
      }
    }
  }
  return result;
}

export function keyOf(
  sections: readonly string[],
  item: string,
  itemDepartments: readonly string[],
  { activity, years, departments, status }: FactRecord,
): string {
  return JSON.stringify([sections, item, itemDepartments, activity, years, departments, status]);
}

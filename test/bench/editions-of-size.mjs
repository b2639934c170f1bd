// Makes two editions of a plan of any size: the same size gives the same editions.
import { randomOf } from '../random.mjs';

const SUBJECTS = [
  '市民',
  '情報',
  '地域',
  '高齢者',
  '子育て',
  '防災',
  '環境',
  '商店街',
  '公園',
  '道路',
  '学校',
  '図書館',
];
const MATTERS = [
  '活動',
  '支援',
  '推進',
  '計画',
  '講座',
  '相談',
  '調査',
  '整備',
  '連携',
  '啓発',
  '研修',
  '交流',
];
const ACTIONS = ['開催', '実施', '策定', '配布', '設置', '見直し', '導入', '募集', '公表', '更新', '運営'];
const DEPARTMENTS = ['企画政策課', '市民活動支援課', '総務課', '財政課', '福祉課', '道路課', '環境課'];
const RECORDS_OF_AN_ITEM = 5;
const ITEMS_OF_A_SECTION = 200;

/** A statement of the plan in both editions; null where an edition does not have it. */
function statementsOf(count) {
  const next = randomOf(count);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const activity = () =>
    `${pick(SUBJECTS)}${pick(MATTERS)}${pick(SUBJECTS)}の${pick(MATTERS)}に係る${pick(ACTIONS)}`;
  return Array.from({ length: count }, () => {
    const text = activity();
    const year = 24 + Math.floor(next() * 5);
    const department = pick(DEPARTMENTS);
    const entry = (words, years) => `・${words}(平成${years}年度)【${department}】`;
    const chance = next();
    const old = entry(text, year);
    if (chance < 0.05) return { old, new: null, department };
    if (chance < 0.15) return { old, new: entry(text, `${year}～29`), department };
    if (chance < 0.19) return { old, new: entry(text.replace('の', 'についての'), year), department };
    if (chance < 0.2) return { old, new: old + entry(activity(), 29), department };
    return { old, new: old, department };
  });
}

const groups = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

function editionOf(statements, edition, date) {
  const sections = groups(groups(statements, RECORDS_OF_AN_ITEM), ITEMS_OF_A_SECTION).map(
    (items, section) => {
      const rows = items.map((entries, item) => {
        const title = `${SUBJECTS[item % SUBJECTS.length]}${MATTERS[(item * 7 + section) % MATTERS.length]}事業`;
        const cell = entries.map((entry) => entry[edition] ?? '').join('');
        return `(${item + 1})${title}\t${entries[0].department}\t${cell}`;
      });
      const heading = `## ${section + 1}.${SUBJECTS[section % SUBJECTS.length]}に関する施策`;
      return [heading, '', '具体的な事業\t担当課\t実施したこと', ...rows, ''].join('\n');
    },
  );
  return [`# 市民協働計画の進捗状況`, '', date, '', ...sections].join('\n');
}

/**
 * Two editions in Markdown, with about 80 % of the statements unchanged.
 *
 * @param {number} count how many records the earlier one has
 * @returns {{ old: string, new: string }}
 */
export function editionsOfSize(count) {
  const statements = statementsOf(count);
  return {
    old: editionOf(statements, 'old', '平成29年6月28日'),
    new: editionOf(statements, 'new', '平成30年6月27日'),
  };
}

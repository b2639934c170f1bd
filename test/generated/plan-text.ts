import { between, type Random } from './activities.js';
import type { Entry, PlanFacts, Project } from './editions.js';
import { YEARS } from './notation.js';

const LABELS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const era = (year: number) =>
  year >= 2019 ? { name: '令和', number: year - 2018 } : { name: '平成', number: year - 1988 };
const numeral = (year: number) => (era(year).number === 1 ? '元' : String(era(year).number));
const full = (year: number) => `${era(year).name}${numeral(year)}`;

/** 平成25、26、28年度 */
const listed = (years: readonly number[]) =>
  `${years
    .map((year, i) => {
      const before = years[i - 1];
      return before === undefined || era(before).name !== era(year).name ? full(year) : numeral(year);
    })
    .join('、')}年度`;

/** How one clerk writes a document. */
interface Hand {
  readonly spaced: boolean;
  readonly bold: boolean;
  readonly list: boolean;
}

function yearsText(years: readonly number[], hand: Hand, next: Random): string {
  const ranged = next() < 0.15 ? YEARS['long, era twice'] : YEARS.long;
  const text = next() < 0.2 ? listed(years) : (ranged ?? listed)(years);
  return hand.spaced
    ? text.replace(/(平成|令和)([0-9]+)/gu, '$1 $2').replace(/([0-9])年度/gu, '$1 年度')
    : text;
}

function entryText({ text, years, departments, status }: Entry, hand: Hand, next: Random): string {
  if (status === 'not_implemented') return `・${text}`;
  const when = years.length === 0 ? '' : `(${yearsText(years, hand, next)})`;
  const who = departments.length === 0 ? '' : `【${departments.join('、')}】`;
  return `・${text}${when}${who}`;
}

const HEAD = ['具体的な事業', '担当課', '実施したこと(実施年度)'];

/** The plan as tab-separated Markdown, in the manner of the real document. */
export function renderPlan(plan: PlanFacts, next: Random): string {
  const hand: Hand = { spaced: next() < 0.4, bold: next() < 0.6, list: next() < 0.4 };
  const edition = era(plan.lastYear + 1).name + numeral(plan.lastYear + 1);
  let text = `第1回市民活動推進委員会  \n${edition}年6月28日\n\n資料4\n\n# ${plan.title} 進捗一覧\n\n${edition}年6月 市民活動支援課\n`;
  const bold = (words: string) => (hand.bold ? `<b>${words}</b>` : words);
  let page = between(next, 20, 45);
  for (const part of plan.parts) {
    text += `\n# ${part.number}. ${part.title}\n`;
    for (const group of part.groups) {
      text += `\n## (${group.number})${group.title}(P${page}～${page + group.chapters.length - 1})\n\n`;
      for (const chapter of group.chapters) {
        text += `${bold(`(${chapter.number})${chapter.title}(P${page++})`)}\t\t\n`;
        if (chapter.description !== null) text += `${chapter.description}\t\t\n`;
        text += `${HEAD.map(bold).join('\t')}\n`;
        const list = hand.list !== next() < 0.2;
        let above: Project | null = null;
        for (const project of chapter.projects) {
          const entries = project.entries.map((entry) => entryText(entry, hand, next));
          const cell = list
            ? `<ul style="list-style-type: none"> ${entries.map((entry) => `<li>${entry}</li>`).join(' ')} </ul>`
            : entries.join(' ');
          const merged: boolean =
            project.blank && above !== null && same(above.departments, project.departments);
          const title = [project.title, ...project.details.map((detail) => `・${detail}`)].join(' ');
          text += `${LABELS.charAt(project.number - 1)}${title}\t${merged ? '' : project.departments.join(' ')}\t${cell}\n`;
          above = project;
        }
      }
    }
  }
  return text;
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

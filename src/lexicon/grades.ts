import type { Cell, DocumentInfo, Item } from '../model.js';

/** Grades from the best to the worst. A row is one way to grade. */
const SCALES: readonly (readonly string[])[] = [
  ['S', 'A', 'B', 'C', 'D', 'E', 'F'],
  ['◎', '○', '△', '×'],
  ['順調', '概ね順調', 'やや遅れ', '遅れ', '未着手'],
  ['達成', '概ね達成', '一部達成', '未達成'],
];

/** Spellings of one grade. */
const GRADE_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[〇◯]/g, '○'],
  [/[✕☓]/g, '×'],
  [/おおむね|ほぼ/g, '概ね'],
  [/(?:れ)?ている$|である$|評価$|ランク$/g, ''],
];

const normalGrade = (text: string) =>
  GRADE_SPELLINGS.reduce(
    (grade, [pattern, spelling]) => grade.replace(pattern, spelling),
    text.trim().toUpperCase(),
  );

/** The grade that a cell begins with: A, A(順調), ○:実施. */
const headOf = (text: string) => text.replace(/[(:、。\s].*$/s, '');

/** How far down its scale a grade is; the document's own legend decides before the usual scales. */
export function hasFallen(from: string, to: string, { legend }: Pick<DocumentInfo, 'legend'>): boolean {
  const [before, after] = [normalGrade(headOf(from)), normalGrade(headOf(to))];
  const own = legend.map(({ mark }) => normalGrade(mark));
  for (const scale of [own, ...SCALES]) {
    const [a, b] = [scale.indexOf(before), scale.indexOf(after)];
    if (a >= 0 && b >= 0) return b > a;
  }
  return false;
}

/** What stands in a cell that grades nothing. */
const NO_GRADE = /^(?:[-‐–—―－ー/／*]*|(?:該当|評価)?なし|対象外|未評価)$/;

const isGrade = (text: string): boolean => !NO_GRADE.test(text.trim());

/** The cells of an item that grade it. What stands there for no grade (－, 対象外) is none. */
export const gradeCells = ({ cells }: Pick<Item, 'cells'>): Cell[] =>
  cells.filter(({ role, text }) => role === 'grade' && text !== '' && isGrade(text));

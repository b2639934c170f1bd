/** The questions of an audit. */

import { words } from './define.js';

export const AuditQuestion = words('AuditQuestion', 'What an auditor asks.', '監査の問い。', {
  not_implemented: {
    label: ['not implemented for several editions', '続けて未実施'],
    means: [
      'an item that stands at 未実施 for two or more editions running',
      '二つ以上の版で続けて未実施の事業',
    ],
  },
  ended: {
    label: ['ended without a word', '説明なく終わった'],
    means: [
      'an activity that nothing says was completed or discontinued goes on no further',
      '完了とも中止とも書かれずに続きがない記載',
    ],
  },
  reverted: {
    label: ['back to not implemented', '未実施に戻った'],
    means: ['an item that had activities stands at 未実施', '記載のあった事業が未実施になった'],
  },
  rewritten: {
    label: ['past rewritten', '過去の書き換え'],
    means: ['the years or figures of a past year differ between editions', '過去の年度や数値が版の間で違う'],
  },
  contradiction: {
    label: ['editions contradict each other', '版の食い違い'],
    means: [
      'two editions state different things of one year, or of whether it ended',
      'ある年度の状態や、終わったかどうかが版の間で食い違う',
    ],
  },
  grade_fell: {
    label: ['grade fell', '下がった評価'],
    means: [
      'the latest grade of an item is lower than in the edition before',
      '事業の最新の評価が前の版より低い',
    ],
  },
  department_ended: {
    label: ['ended, by department', '部署別・終わったもの'],
    means: [
      "a department's items with activities that ended, and items that vanished",
      '部署ごとの、終わった記載のある事業と、なくなった事業',
    ],
  },
  department_began: {
    label: ['began, by department', '部署別・始まったもの'],
    means: [
      "a department's items that are new or were started",
      '部署ごとの、新しい事業と、未実施から始まった事業',
    ],
  },
  department_still: {
    label: ['stands still, by department', '部署別・動きのないもの'],
    means: [
      "a department's items that stand at 未実施 for several editions",
      '部署ごとの、続けて未実施の事業',
    ],
  },
  vanished: {
    label: ['item vanished', '消えた事業'],
    means: [
      'an item that the next edition does not have, although nothing says that it was completed or discontinued',
      '完了とも廃止とも書かれずに次の版からなくなった事業',
    ],
  },
  split: {
    label: ['item split', '分かれた事業'],
    means: [
      'an item whose activities stand in several items of the next edition',
      '記載が次の版で複数の事業に分かれた事業',
    ],
  },
  merged: {
    label: ['items merged', '一つになった事業'],
    means: [
      'an item that holds the activities of several items of the edition before',
      '前の版の複数の事業の記載が集まった事業',
    ],
  },
  not_covered: {
    label: ['year not covered', 'どの版にもない年度'],
    means: [
      'a year between the first and the last that no edition covers',
      '最初と最後の年度の間で、どの版にも記載のない年度',
    ],
  },
  total_differs: {
    label: ['total differs', '合計の不一致'],
    means: [
      'a total that the document states and its tables do not add up to',
      '資料にある合計と、表の数が合わない',
    ],
  },
});

import { edition, graded, MEETING, NEWSLETTER, row, yearColumns } from './edition-examples.js';
import type { Rule } from './rule.js';

/** Rules on what a later edition tells of years that were past for an earlier one. */
export const RULES_ON_PAST_YEARS = {
  'past-year-changed': {
    severity: 'warning',
    title: { ja: '過去の年度の書き換え', en: 'past year rewritten' },
    says: {
      ja: '過去の年度が変わりました: 「{text}」。加わった年度 {came}、消えた年度 {went}。',
      en: 'past fiscal years have changed of 「{text}」: came {came}, went {went}',
    },
    why: {
      ja: '前の資料で終わっていた年度の実績が、後から書き換えられている。訂正か、誤記かを確かめる。',
      en: 'What was past for the old edition was rewritten afterwards: a correction, or a slip.',
    },
    editions: [
      edition(29, MEETING),
      edition(30, row('①説明会の開催', '・市民説明会の開催(平成26～29年度)【総務課】')),
    ],
  },
  'past-figure-changed': {
    severity: 'warning',
    title: { ja: '過去の数値の書き換え', en: 'past figure rewritten' },
    says: {
      ja: '過去の年度の数値が変わりました: 「{was}」から「{is}」。',
      en: 'a figure of a past fiscal year has changed: 「{was}」 is 「{is}」 now',
    },
    why: {
      ja: '前の版で終わっていた年度の数値が、後から書き換えられている。訂正か、誤記かを確かめる。',
      en: 'A figure that was past for the old edition was rewritten afterwards: a correction, or a slip.',
    },
    editions: [
      edition(29, row('①説明会の開催', '・説明会を2回開催(平成28年度)【総務課】'), NEWSLETTER),
      edition(30, row('①説明会の開催', '・説明会を3回開催(平成28年度)【総務課】'), NEWSLETTER),
    ],
  },
  'past-text-changed': {
    severity: 'info',
    title: { ja: '過去の文言の書き換え', en: 'past wording rewritten' },
    says: {
      ja: '過去の年度の文言が変わりました: 「{was}」から「{is}」。',
      en: 'what is told of a past fiscal year is worded otherwise: 「{was}」 is 「{is}」 now',
    },
    why: {
      ja: '前の版で終わっていた年度の実績が、後から別の言葉になった。字句を整えただけか、内容が変わったかを見る。',
      en: 'What the old edition told of a year that was past has other words now: a better wording, or another meaning.',
    },
    editions: [
      yearColumns(29, '・公民館で説明会を開催', '・公民館で説明会を開催'),
      yearColumns(30, '・資料を作成', '・公民館で説明会を開催'),
    ],
  },
  'ended-goes-on': {
    severity: 'warning',
    title: { ja: '終わったはずの取組の継続', en: 'goes on after its end' },
    says: {
      ja: '前の版で終わったとされた「{text}」に、{year}年度の記載があります。',
      en: '「{text}」 had ended by the old edition, and fiscal year {year} is told of now',
    },
    why: {
      ja: '完了または中止とした前の版と、続けて実施したとする新しい版の記載が食い違う。',
      en: 'The old edition says that it was completed or discontinued, and the new one that it was done again.',
    },
    editions: [
      edition(29, row('①説明会の開催', '・市民説明会の開催(中止)(平成28年度)【総務課】'), NEWSLETTER),
      edition(30, row('①説明会の開催', '・市民説明会の開催(平成28～29年度)【総務課】'), NEWSLETTER),
    ],
  },
  'grade-fell': {
    severity: 'info',
    title: { ja: '下がった評価', en: 'grade fell' },
    says: {
      ja: '「{title}」の評価が「{was}」から「{is}」に下がりました。',
      en: 'the grade of 「{title}」 fell from 「{was}」 to 「{is}」',
    },
    why: {
      ja: '理由が書かれているかを確かめる。',
      en: 'See whether the reason is told.',
    },
    editions: [graded(29, 'B'), graded(30, 'D')],
  },
  'past-state-changed': {
    severity: 'warning',
    title: { ja: '過去の年度の状態の変更', en: 'past state rewritten' },
    says: {
      ja: '「{title}」の{year}年度が「{was}」から「{is}」に変わりました。',
      en: '「{title}」: fiscal year {year} was 「{was}」 and is 「{is}」 now',
    },
    why: {
      ja: '前の資料で終わっていた年度の状態が、後から書き換えられている。',
      en: 'What a year stood at that was past for the old edition was rewritten afterwards.',
    },
    editions: [yearColumns(29, '○', '○'), yearColumns(30, '○', '×')],
  },
  'past-figure-contradicted': {
    severity: 'warning',
    title: { ja: '前年度の数値の食い違い', en: 'figures of the year before disagree' },
    says: {
      ja: '「{title}」の前年度の数値が、前の資料では「{was}」、新しい資料では「{is}」です。',
      en: '「{title}」: of the year before the old edition says 「{was}」 and the new one 「{is}」',
    },
    why: {
      ja: '新しい資料が添えた前年度の数値が、前の資料の実績と合わない。どちらが正しいかを確かめる。',
      en: 'The figure that the new edition gives for the year before is not the one that the old edition told.',
    },
    editions: [
      edition(29, row('①相談窓口', '・相談件数は86件(平成28年度)【総務課】'), NEWSLETTER),
      edition(30, row('①相談窓口', '・相談件数は95件(前年度96件)(平成29年度)【総務課】'), NEWSLETTER),
    ],
  },
} satisfies Readonly<Record<string, Rule>>;

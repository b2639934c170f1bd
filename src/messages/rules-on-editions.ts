import { edition, MEETING, NEWSLETTER, row, twoParts } from './edition-examples.js';
import type { Rule } from './rule.js';
import { RULES_ON_PAST_YEARS } from './rules-on-past-years.js';

/** Rules on two editions of a plan. */
export const RULES_ON_EDITIONS = {
  ...RULES_ON_PAST_YEARS,
  'activity-lapsed': {
    severity: 'warning',
    title: { ja: '途絶えた取組', en: 'activity lapsed' },
    says: {
      ja: '{year}年度まで行われていた「{text}」は、その後の年度の記載がありません。',
      en: '「{text}」 ran until fiscal year {year}, and no later year is told of',
    },
    why: {
      ja: '終わったとも中止したとも書かれずに、続きの年度がない。',
      en: 'Nothing says that it was completed or discontinued.',
    },
    editions: [
      edition(29, MEETING, NEWSLETTER),
      edition(30, MEETING, row('②広報紙の発行', '・広報紙の発行(平成27～29年度)【総務課】')),
    ],
  },
  'item-reverted': {
    severity: 'warning',
    title: { ja: '実施から未実施へ', en: 'back to not implemented' },
    says: {
      ja: '実施したことが書かれていた「{title}」が、未実施になりました。',
      en: '「{title}」 had activities and now stands at 未実施',
    },
    why: {
      ja: '前の資料の実績が、新しい資料では無かったことになっている。',
      en: 'What the old edition told of is gone from the new one.',
    },
    editions: [edition(29, MEETING, NEWSLETTER), edition(30, row('①説明会の開催', '・未実施'), NEWSLETTER)],
  },
  'item-missing': {
    severity: 'warning',
    title: { ja: '消えた事業', en: 'item gone' },
    says: {
      ja: '事業「{title}」({id})が新しい資料にありません。',
      en: 'the item 「{title}」 ({id}) is not in the new edition',
    },
    why: {
      ja: '同じ章のほかの事業は残っているので、この事業だけが取りやめられたか、書き漏らされた。',
      en: 'The rest of its section is still there: it was dropped, or forgotten.',
    },
    editions: [edition(29, MEETING, NEWSLETTER), edition(30, MEETING)],
  },
  'item-ended': {
    severity: 'info',
    title: { ja: '終わった事業', en: 'item ended' },
    says: {
      ja: '事業「{title}」({id})は、前の資料に「{end}」とあり、新しい資料にはありません。',
      en: 'the item 「{title}」 ({id}) is not in the new edition; the old one says 「{end}」',
    },
    why: {
      ja: '完了または廃止と書かれた事業が次の資料に載らないのは、ふつうのことである。',
      en: 'It is normal that an item that was completed or discontinued is told of no more.',
    },
    editions: [
      edition(29, MEETING, row('②庁舎の改修', '・庁舎の改修工事(完了)(平成28年度)【総務課】')),
      edition(30, MEETING),
    ],
  },
  'part-missing': {
    severity: 'warning',
    title: { ja: '新しい資料にない部分', en: 'part not covered' },
    says: {
      ja: '「{title}」が新しい資料にありません(ともに消えた事業 {count} 件)。',
      en: '「{title}」 is not in the new edition (items that went with it: {count})',
    },
    why: {
      ja: '新しい資料がこの部分を対象にしていないのかもしれない。個々の事業の取りやめとは区別する。',
      en: 'The new edition may not cover it, which is not the same as items being dropped.',
    },
    editions: [
      twoParts(29, MEETING, row('①講座の開催', '・市民講座の開催(平成28年度)【総務課】')),
      twoParts(30, MEETING),
    ],
  },
  'item-split': {
    severity: 'info',
    title: { ja: '分かれた事業', en: 'item split' },
    says: {
      ja: '事業「{title}」の記載が、{ids} に分かれています。',
      en: 'the records of 「{title}」 are now in {ids}',
    },
    why: {
      ja: '事業の組み替えであり、新しい事業が始まったのではないかもしれない。',
      en: 'A rearrangement, and perhaps no new item.',
    },
    editions: [
      edition(
        29,
        row(
          '①説明会の開催',
          '・市民説明会の開催(平成28年度)【総務課】 ・事業者向け相談会の実施(平成28年度)【総務課】',
        ),
      ),
      edition(
        30,
        row('①説明会の開催', '・市民説明会の開催(平成28年度)【総務課】'),
        row('②事業者への支援', '・事業者向け相談会の実施(平成28年度)【総務課】'),
      ),
    ],
  },
  'item-merged': {
    severity: 'info',
    title: { ja: '一つになった事業', en: 'items merged' },
    says: {
      ja: '事業「{title}」に、{ids} の記載が集まっています。',
      en: '「{title}」 now holds the records of {ids}',
    },
    why: {
      ja: '事業の組み替えであり、取りやめられた事業があるのではないかもしれない。',
      en: 'A rearrangement, and perhaps no item was dropped.',
    },
    editions: [
      edition(29, MEETING, NEWSLETTER),
      edition(
        30,
        row(
          '①説明会の開催',
          '・市民説明会の開催(平成27～28年度)【総務課】 ・広報紙の発行(平成27～28年度)【総務課】',
        ),
      ),
    ],
  },
  'activity-in-two-items': {
    severity: 'warning',
    title: { ja: '複数の事業に同じ記載', en: 'one text in two items' },
    says: {
      ja: '「{text}」が {ids} に重ねて書かれるようになりました。',
      en: '「{text}」 has come to stand in {ids}',
    },
    why: {
      ja: '一つの取組が二つの事業の実績として数えられているかもしれない。',
      en: 'One activity may now be counted as two.',
    },
    editions: [
      edition(29, MEETING, row('②広報紙の発行', '・未実施')),
      edition(30, MEETING, row('②広報紙の発行', '・市民説明会の開催(平成27～28年度)【総務課】')),
    ],
  },
  'department-gone': {
    severity: 'info',
    title: { ja: 'なくなった部署名', en: 'department gone' },
    says: {
      ja: '部署名「{name}」が新しい資料にありません。',
      en: 'the department 「{name}」 is not named in the new edition',
    },
    why: {
      ja: '組織改編であれば、新旧の名前の対応を指定すると比べられる。',
      en: 'After a reorganisation, a list of old and new names lets them be compared.',
    },
    editions: [
      edition(29, row('①説明会の開催', '・説明会の開催(平成28年度)【財政課】', '財政課'), NEWSLETTER),
      edition(30, row('①説明会の開催', '・説明会の開催(平成28年度)【総務課】'), NEWSLETTER),
    ],
  },
  'department-renamed': {
    severity: 'info',
    title: { ja: '部署名の変更か', en: 'department renamed, it seems' },
    says: {
      ja: '「{name}」は、名のあった事業 {count} 件のすべてで「{now}」になっています。名称変更であれば --aliases に「{name},{now},年度」と書いてください。',
      en: '「{name}」 became 「{now}」 in all {count} items that named it; if it was renamed, say so by --aliases: 「{name},{now},fiscal year」',
    },
    saysOnPage: {
      ja: '「{name}」は、名のあった事業 {count} 件のすべてで「{now}」になっています。名称変更であれば、部署の新旧の名前の対応を指定して比べ直せます。',
      en: '「{name}」 became 「{now}」 in all {count} items that named it; if it was renamed, the two names can be given as one department and the editions compared again',
    },
    why: {
      ja: '名称の変更は、担当の変更ではない。',
      en: 'A new name is no new department.',
    },
    editions: [
      edition(
        29,
        row('①説明会の開催', '・説明会の開催(平成28年度)【秘書課】', '秘書課'),
        row('②広報紙の発行', '・未実施', '秘書課'),
      ),
      edition(
        30,
        row('①説明会の開催', '・説明会の開催(平成28年度)【広報課】', '広報課'),
        row('②広報紙の発行', '・未実施', '広報課'),
      ),
    ],
  },
  'editions-unrelated': {
    severity: 'warning',
    title: { ja: '共通点のない資料', en: 'nothing in common' },
    says: {
      ja: '二つの資料にはほとんど共通点がありません(同じ事業 {items}%、同じ記載 {records}%)。別の計画か、読み取りの失敗かもしれません。一つ一つの変更は示しません。',
      en: 'the two documents hardly have anything in common ({items}% of the items, {records}% of the records); another plan, or a failed extraction? Single changes are not shown',
    },
    why: {
      ja: '比べる相手の間違いを、すべての変更として並べることはしない。',
      en: 'A mistaken pair is not to be read as a plan that was rewritten.',
    },
    editions: [
      edition(29, MEETING, NEWSLETTER),
      edition(30, row('①橋梁の耐震補強', '・第一大橋の工事(平成29年度)【土木課】', '土木課')),
    ],
  },
  'edition-without-records': {
    severity: 'warning',
    title: { ja: '記載のない資料', en: 'an edition without records' },
    says: {
      ja: 'この資料からは記載が一つも読み取れず、比べられません。',
      en: 'no record was found in this document: there is nothing to compare',
    },
    why: {
      ja: '読み取りの失敗であり、すべての事業がなくなったのではない。',
      en: 'The extraction failed; it is not that every item was dropped.',
    },
    editions: [edition(29, MEETING), '平成30年6月1日\n\n資料は別添のとおり\n'],
  },
  'edition-without-new-years': {
    severity: 'warning',
    title: { ja: '新しい年度のない資料', en: 'an edition without new years' },
    says: {
      ja: '新しい資料には{year}年度より後の記載がありません。取組が途絶えたかどうかは分かりません。',
      en: 'the new edition tells of nothing after fiscal year {year}: whether activities lapsed cannot be told',
    },
    why: {
      ja: '一つ一つの取組ではなく、資料の全体が新しい年度に触れていない。',
      en: 'It is the edition as a whole that is silent, and not single activities.',
    },
    editions: [edition(29, MEETING), edition(30, MEETING)],
  },
  'editions-reversed': {
    severity: 'warning',
    title: { ja: '資料の順序が逆', en: 'editions in reverse' },
    says: {
      ja: '前の資料の日付({old})が、新しい資料の日付({new})より後です。',
      en: 'the old edition is dated {old}, later than the new one ({new})',
    },
    why: {
      ja: '順序を取り違えると、始まったことが取りやめに見える。',
      en: 'In the wrong order what was begun looks as if it were dropped.',
    },
    editions: [edition(30, MEETING), edition(29, MEETING)],
  },
} satisfies Readonly<Record<string, Rule>>;

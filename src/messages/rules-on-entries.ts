import { table } from './examples.js';
import type { Rule } from './rule.js';

/** Rules on what a single entry says. */
export const RULES_ON_ENTRIES = {
  'department-tag-missing': {
    severity: 'warning',
    title: { ja: '部署の記載なし', en: 'no department named' },
    says: {
      ja: '末尾に部署の記載(【{expected}】など)がないため、この記録の部署は空欄になります。',
      en: 'no department is named at the end (such as 【{expected}】), so the record has none',
    },
    why: {
      ja: 'ほかの記載には部署があるのに、この記載だけどの部署が行ったのか分からない。',
      en: 'Other entries of the document name who did it; of this one it is unknown.',
    },
    example: table('①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】 ・研修会の開催(平成28年度)'),
  },
  'department-not-in-charge': {
    severity: 'warning',
    title: { ja: '担当課にない部署', en: 'department not in charge' },
    says: {
      ja: '【{found}】は担当課({expected})に含まれていません。',
      en: '【{found}】 is not among the departments in charge ({expected})',
    },
    why: {
      ja: '担当課の欄と記載の部署が食い違っている。組織改編か、欄の記載漏れかもしれない。',
      en: 'The entry and the column of departments disagree: a reorganisation, or an omission.',
    },
    example: table('①説明会\t総務課\t・説明会の開催(平成28年度)【財政課】'),
  },
  'bracket-not-department': {
    severity: 'info',
    title: { ja: '部署名でない括弧', en: 'bracket that is no department' },
    says: {
      ja: '末尾の【{text}】を部署名とは読まず、本文に残しました。',
      en: '【{text}】 at the end was not taken for a department and is left in the text',
    },
    why: {
      ja: '部署名であれば、読み取りの語彙に足す必要がある。',
      en: 'If it is a department, the vocabulary lacks it.',
    },
    example: table('①講座\t総務課\t・講座の実施【基礎編】'),
  },
  'entry-lines-unclear': {
    severity: 'warning',
    title: { ja: '改行の意味が不明', en: 'line ends that may part entries' },
    says: {
      ja: '「{text}」は複数の行を一つの記載としました。行ごとに別の記載かもしれません。',
      en: '"{text}" was read as one entry, though each of its lines may be an entry of its own',
    },
    why: {
      ja: '記号のない行が、前の行の続きか新しい記載かを、文面から決められない。',
      en: 'The words do not tell whether a line without a bullet goes on or begins anew.',
    },
    example: table('①広報\t総務課\t地域新聞<br>回覧板'),
  },
  'reference-dangling': {
    severity: 'warning',
    title: { ja: '指す先のない記載', en: 'reference to nothing' },
    says: {
      ja: '「{text}」が指す記載が見つからないため、書かれているとおりに残しました。元の資料で内容を確かめて書き直してください。',
      en: 'nothing was found that 「{text}」 points to, and it is left as it stands. See what it means in the document and write it out',
    },
    why: {
      ja: '「同左」「同上」だけでは、何を実施したのか分からない。上や左の欄が空いているか、章が変わっている。',
      en: '"As above" alone does not say what was done: the cell it points to is empty, or in another section.',
    },
    example: table('①説明会\t総務課\t同左'),
  },
  'entry-cut': {
    severity: 'warning',
    title: { ja: '長すぎる記載', en: 'entry that is too long' },
    says: {
      ja: '上の記載が1,000字を超えて続くため、「{text}」からを別の記載としました。記載の区切りに「・」を付けるか、改行の位置を確かめてください。',
      en: 'the entry above goes on for more than 1,000 characters and was cut before "{text}". Put bullets in front of entries, or look at the line ends',
    },
    why: {
      ja: '一つのセルに文書全体が入っているなど、表が崩れている可能性がある。',
      en: 'The table may be broken, with much of the document in one cell.',
    },
    example: table(`①広報\t総務課\t・${'講座の案内を配り、'.repeat(120)}<br>説明した`),
  },
  'item-title-missing': {
    severity: 'warning',
    title: { ja: '事業名のない行', en: 'row without an item' },
    says: {
      ja: 'この行には「{text}」とありますが、事業名がありません。{found}。事業名の欄を確かめてください。',
      en: 'this row says "{text}" and names no item ({found}). Look at the cell of its item',
    },
    why: {
      ja: '別の事業の記載が、上の事業の記載になっている可能性がある。',
      en: 'What was done for one item may be told of another.',
    },
    example: table('\t総務課\t・講座の開催(平成28年度)', '①広報\t総務課\t・冊子の配布(平成28年度)'),
  },
  'department-doubtful': {
    severity: 'warning',
    title: { ja: '部署名らしくない部署', en: 'department that reads like none' },
    says: {
      ja: '部署の欄の「{text}」を部署名としましたが、部署名とは思えません。列がずれていないか確かめてください。',
      en: '"{text}" in the column of departments was taken for one and does not read like one. Look whether the columns are shifted',
    },
    why: {
      ja: '列がずれると、実施内容の一部が部署名として読まれる。',
      en: 'Where columns are shifted, a part of what was done is read as a department.',
    },
    example: table(
      '①広報\t総務課\t・冊子の配布(平成28年度)',
      '②広聴\t財政課\t・会の開催(平成28年度)',
      '③講座\t・案内を配った。\t・講座の開催(平成28年度)',
    ),
  },
  'status-doubtful': {
    severity: 'info',
    title: { ja: '実施したかどうかが不明確', en: 'status in doubt' },
    says: {
      ja: '「{text}」は実施としましたが、実施しなかったことも書かれています。',
      en: '"{text}" was taken as implemented, but it also tells of something that was not done',
    },
    why: {
      ja: '一つの記載に、行ったことと行えなかったことが並んでいる。',
      en: 'One entry tells both of what was done and of what was not.',
    },
    example: table('①広報\t総務課\t・冊子を配布した。説明会は開催できなかった。'),
  },
  'bracket-unclosed': {
    severity: 'warning',
    title: { ja: '閉じていない括弧', en: 'unclosed bracket' },
    says: {
      ja: '括弧が閉じていません: 「{text}」。記載が途中で切れている可能性があります。',
      en: 'a bracket is not closed: 「{text}」; the entry may have been cut off',
    },
    why: {
      ja: '年度や部署が途中で切れていると、読み取れずに本文に残る。',
      en: 'Years and departments that are cut off cannot be read and stay in the text.',
    },
    example: table('①講座\t総務課\t・講座の実施(平成28年'),
  },
  'fiscal-year-missing': {
    severity: 'warning',
    title: { ja: '実施年度の記載なし', en: 'no fiscal year stated' },
    says: {
      ja: '末尾に実施年度の記載((平成28年度)など)がないため、この記録の年度は空欄になります。',
      en: 'no fiscal year is stated at the end (such as (平成28年度)), so the record has none',
    },
    why: {
      ja: 'ほかの記載には年度があるのに、この記載だけいつ行ったのか分からない。',
      en: 'Other entries of the document say when; of this one it is unknown.',
    },
    example: table('①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】 ・研修会の開催【総務課】'),
  },
  'fiscal-year-after-edition': {
    severity: 'warning',
    title: { ja: '資料の日付より後の年度', en: 'fiscal year after the document' },
    says: {
      ja: '{found}年度は、この資料の日付({expected}年度)より後です。',
      en: 'fiscal year {found} is later than the document itself ({expected})',
    },
    why: {
      ja: '実施したこととして書かれているのに、まだ来ていない年度である。',
      en: 'It is told of as done in a year that had not come yet.',
    },
    example: `平成29年6月28日\n\n${table('①説明会\t総務課\t・説明会の開催(平成28～30年度)【総務課】')}`,
  },
  'fiscal-year-reversed': {
    severity: 'warning',
    title: { ja: '逆順の年度', en: 'years run backwards' },
    says: {
      ja: '年度の範囲が逆です: 「{text}」。早い年度から遅い年度までとして読みました。',
      en: 'the range of years runs backwards: 「{text}」; read from the earlier to the later',
    },
    why: { ja: 'どちらかの年度が誤記の可能性がある。', en: 'One of the two years may be a slip.' },
    example: table('①説明会\t総務課\t・説明会の開催(平成28～25年度)【総務課】'),
  },
  'fiscal-year-impossible': {
    severity: 'warning',
    title: { ja: 'あり得ない年度', en: 'impossible years' },
    says: {
      ja: '年度としてあり得ません: 「{text}」。年度とは読まず、本文に残しました。',
      en: 'no fiscal years can be meant by 「{text}」; it is left in the text',
    },
    why: { ja: '桁の誤りなど、誤記の可能性がある。', en: 'A slip, such as a digit too many.' },
    example: table('①説明会\t総務課\t・説明会の開催(平成1～99999999年度)【総務課】'),
  },
  'era-overflow': {
    severity: 'warning',
    title: { ja: '元号の終わりより後の年', en: 'year beyond its era' },
    says: {
      ja: '「{text}」は元号の終わりより後の年です。元号をそのまま数えて読みました。',
      en: '「{text}」 is after the end of its era; it was read by counting the era on',
    },
    why: {
      ja: '改元前に書かれた資料では正しい。改元後の資料では誤記の可能性がある。',
      en: 'Right in a document from before the era ended; in a later one perhaps a slip.',
    },
    example: table('①説明会\t総務課\t・説明会の開催(平成30～32年度)【総務課】'),
  },
  'not-implemented-with-year': {
    severity: 'warning',
    title: { ja: '未実施なのに年度あり', en: 'not done, but with years' },
    says: {
      ja: '「{text}」なのに年度の記載があります: {found}。',
      en: '「{text}」, and yet years are stated: {found}',
    },
    why: { ja: '実施していないのか、その年度に実施したのか判断できない。', en: 'It cannot be both.' },
    example: table('①説明会\t総務課\t・未実施(平成28年度)'),
  },
  'duplicate-record': {
    severity: 'info',
    title: { ja: '同じ内容の記載', en: 'repeated activity' },
    says: {
      ja: '同じ内容の記載が{line}行目にもあります({id})。',
      en: 'the same activity is also told of on line {line} ({id})',
    },
    why: {
      ja: '件数を数えるときに二重に数えないよう注意する。',
      en: 'Counted twice if entries are counted.',
    },
    example: table(
      '①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】',
      '②研修\t総務課\t・説明会の開催(平成28年度)【総務課】',
    ),
  },
  'duplicate-records-more': {
    severity: 'info',
    title: { ja: '同じ内容の多くの記載', en: 'many repeated activities' },
    says: {
      ja: '同じ内容の記載が、示したもののほかに{count}件あります。',
      en: 'there are {count} more repeated activities than those that were told of',
    },
    why: {
      ja: '決まり文句がくり返される資料では、一つ一つを示しても役に立たない。',
      en: 'Where set phrases recur, it does not help to tell of each.',
    },
    example: table(
      ...['広報', '研修', '講座', '調査', '交流', '相談'].map(
        (title) => `・${title}\t総務課\t・説明会の開催(平成28年度)【総務課】`,
      ),
    ),
  },
} satisfies Readonly<Record<string, Rule>>;

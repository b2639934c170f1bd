/** The words of the list of plans in an archive, by the names under which a page has them. */
export const ARCHIVE_WORDS = {
  heading: { ja: '計画の一覧', en: 'Plans' },
  why: {
    ja: '記載が多いため、進捗の報告は計画ごとのページに分けました。計画の名前を選ぶと、その報告が開きます。',
    en: 'There are many records, so each plan has a report of its own. Choose a plan to open it.',
  },
  search: { ja: '計画を探す', en: 'Find a plan' },
  plan: { ja: '計画', en: 'plan' },
  latest: { ja: '最新の資料', en: 'latest document' },
  records: { ja: '記載', en: 'records' },
  editions: { ja: '版', en: 'editions' },
  toCheck: { ja: '確認が必要な点', en: 'to be checked' },
  untitled: { ja: '(計画名の記載なし)', en: '(no title)' },
  cut: {
    ja: 'ほかの計画はこの一覧に載せていません。報告のページは出力先のフォルダにあります。載せていない計画の数:',
    en: 'Other plans are not in this list; their pages are in the output folder. Plans left out:',
  },
} as const;

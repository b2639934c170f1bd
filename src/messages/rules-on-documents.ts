import { table } from './examples.js';
import type { Rule } from './rule.js';

/** Rules on tables, headings and the document as a whole. */
export const RULES_ON_DOCUMENTS = {
  'total-differs': {
    severity: 'warning',
    title: { ja: '合計の不一致', en: 'total differs' },
    says: {
      ja: '資料に「{text}」とありますが、表から数えると {count} です。',
      en: 'the document states 「{text}」, and its tables add up to {count}',
    },
    why: {
      ja: '書き漏らしか、再掲の数え違いか、表の一部を読み取れていないことを示す。',
      en: 'Something was left out or counted twice, or a part of the tables was not read.',
    },
    example:
      '# 協働計画 進捗一覧\n\n合計3事業(再掲を除く)\n\n具体的な事業\t担当課\t実施したこと\n①説明会の開催\t総務課\t・説明会の開催(平成28年度)\n②広報紙の発行\t総務課\t・広報紙の発行(平成28年度)\n③説明会の開催(再掲)\t総務課\t・説明会の開催(平成28年度)\n',
  },
  'department-filled-down': {
    severity: 'info',
    title: { ja: '担当課を上の行から補完', en: 'departments from the row above' },
    says: {
      ja: '担当課が空欄のため、上の行の「{text}」を引き継ぎました。',
      en: 'no department is stated; 「{text}」 is taken from the row above',
    },
    why: {
      ja: '結合セルが空欄になったものと見なしている。担当課の根拠は「上の行から」になる。',
      en: 'Taken for a merged cell that came out blank; the basis of the departments says so.',
    },
    example: table('①説明会\t総務課\t・未実施', '②研修\t\t・未実施'),
  },
  'heading-row-missing': {
    severity: 'warning',
    title: { ja: '見出しの行がない表', en: 'table without headings' },
    says: {
      ja: '表に見出しの行がないため、前の表の列の並びで読みました。',
      en: 'the table has no heading row; its columns are taken from the table before it',
    },
    why: { ja: '列の並びが違っていれば、内容を取り違えている。', en: 'Wrong if its columns are others.' },
    example: `${table('①説明会\t総務課\t・未実施')}(2)研修の充実\t\t\n①研修\t総務課\t・未実施\n`,
  },
  'heading-depth': {
    severity: 'info',
    title: { ja: '見出しの深さの不一致', en: 'heading depth' },
    says: {
      ja: '見出しの深さが{found}です。番号から見て第{level}階層なので、{expected}のはずです。',
      en: 'the heading is marked at depth {found}; as level {level} of the plan it should be at {expected}',
    },
    why: {
      ja: '階層は見出しの深さではなく番号の付け方から決めている。',
      en: 'The level is told from the numbering, not from the depth.',
    },
    example: `# 1. 参加\n\n## 2. 協働\n\n${table('①説明会\t総務課\t・未実施')}`,
  },
  'number-out-of-order': {
    severity: 'warning',
    title: { ja: '番号の飛び', en: 'number out of order' },
    says: {
      ja: '番号が{found}です。続き番号なら{expected}のはずです。',
      en: 'the number is {found}; in sequence it would be {expected}',
    },
    why: {
      ja: '項目の抜けか、番号の誤りの可能性がある。',
      en: 'An entry is missing, or its number is wrong.',
    },
    example: table('①説明会\t総務課\t・未実施', '③研修\t総務課\t・未実施'),
  },
  'unclaimed-text': {
    severity: 'warning',
    title: { ja: '当てはまらない文字', en: 'text that fits nowhere' },
    says: {
      ja: 'どこにも当てはまらない文字があります: 「{text}」',
      en: 'text that fits nowhere: 「{text}」',
    },
    why: {
      ja: '失われてはいない。文字の内訳に全文がある。',
      en: 'It is not lost: the coverage lists it whole.',
    },
    example: `<p hidden>下書き</p>\n\n${table('①説明会\t総務課\t・未実施')}`,
  },
  'formula-guarded': {
    severity: 'info',
    title: { ja: '数式と見なされる文字', en: 'formula guarded in CSV' },
    says: {
      ja: "表計算ソフトが数式と見なすため、CSV では先頭に「'」を付けました: 「{text}」",
      en: "a spreadsheet would take 「{text}」 for a formula; in CSV it is written with a leading '",
    },
    why: { ja: 'JSON では元のままである。', en: 'JSON has it unchanged.' },
    example: table('①説明会\t総務課\t・=HYPERLINK("x")の作成(平成28年度)【総務課】'),
  },
  'no-table': {
    severity: 'warning',
    title: { ja: '進捗の表がない', en: 'no progress table' },
    says: {
      ja: '進捗の表が見つかりません。「具体的な事業」「担当課」「実施したこと」のような見出しの行が必要です。',
      en: 'no progress table was found; expected a heading row such as 具体的な事業, 担当課, 実施したこと',
    },
    why: {
      ja: '記載は1件も取り出されず、文章は notes に入る。',
      en: 'There are no records; prose is in notes.',
    },
    example: '# 進捗一覧\n\n表はありません。\n',
  },
  'no-records': {
    severity: 'warning',
    title: { ja: '記載のない表', en: 'table without entries' },
    says: {
      ja: '進捗の表に見出しの行はありますが、記載を1件も読み取れません。事業名と実施したことの行が必要です。',
      en: 'a progress table has headings, and no entry was found under them; expected rows of projects and what was done',
    },
    why: {
      ja: '記載は1件も取り出されない。表が途中で切れているか、行の並びが違うのかもしれない。',
      en: 'There are no records: the table has been cut off, or its rows are of another shape.',
    },
    example: table(),
  },
  'no-result-column': {
    severity: 'warning',
    title: { ja: '実施内容の列がない', en: 'no column of what was done' },
    says: {
      ja: '事業を{items}件読み取りましたが、実施内容の列も、実施・未実施などの状態の列も見つからないため、記録はありません。実施内容の列があれば、--columns 4=result のように指定してください',
      en: '{items} projects were read, and no column of what was done or how far it got; there are no records. If there is such a column, name it: --columns 4=result',
    },
    saysOnPage: {
      ja: '事業を{items}件読み取りましたが、実施内容の列も、実施・未実施などの状態の列も見つからないため、記録はありません。実施内容の列があれば、どの列かを指定して読み直せます。',
      en: '{items} projects were read, and no column of what was done or how far it got; there are no records. If there is such a column, it can be named and the document read again',
    },
    why: {
      ja: '事業名と予算や目標だけの表からは、事業だけを取り出す。',
      en: 'A table of projects with budgets or targets alone gives its projects and no records.',
    },
    example: '# みどり計画 進捗状況\n\n事業名\t予算額\t決算額\n植樹\t1,200\t1,150\n',
  },
  'columns-uncertain': {
    severity: 'warning',
    title: { ja: '列の役割に二通りの読み方', en: 'columns that may be read in two ways' },
    says: {
      ja: '{column}列目「{heading}」は{first:role}ですか、{second:role}ですか。{first:role}として読みました。違うときは --columns {column}={second}、正しいときは --columns {column}={first} と指定してください',
      en: 'does column {column} 「{heading}」 hold {first:role} or {second:role}? Read as {first:role}; say --columns {column}={second} if not, --columns {column}={first} if so',
    },
    saysOnPage: {
      ja: '{column}列目「{heading}」は{first:role}ですか、{second:role}ですか。{first:role}として読みました。違うときは、列の役割を指定して読み直せます。',
      en: 'does column {column} 「{heading}」 hold {first:role} or {second:role}? Read as {first:role}; if not, the column can be named and the document read again',
    },
    why: {
      ja: '見出しとセルの中身だけでは列の役割が決まらない。答えると記録が変わることがある。',
      en: 'Headings and cells do not settle what the column is for, and the answer may change the records.',
    },
    example: '事業名\t担当課\t進捗状況\n植樹\t公園課\t\n',
  },
  'row-too-long': {
    severity: 'warning',
    title: { ja: '見出しより多いセル', en: 'row with more cells than headings' },
    says: {
      ja: 'この行にはセルが{found}個あり、見出しの{expected}個より多くなっています。はみ出した「{text}」は見出しのない欄としました。カンマを含むセルが " で囲まれていないと、そこで切れて列がずれます。',
      en: 'this row has {found} cells below {expected} headings; 「{text}」 stands under none. A cell with a comma that is not quoted is cut there, and the columns behind it are shifted',
    },
    why: {
      ja: '「2,000食」のようなカンマで切れていると、実施したことの欄に「2」だけが残る。',
      en: 'Where a comma as in 2,000 cuts a cell, what was done is left with the digits before it.',
    },
    example: '事業名\t担当課\t実施状況\n植樹\t公園課\t苗木を配った。\n備蓄\t防災課\t2\t000食を更新した。\n',
  },
  'column-year-unknown': {
    severity: 'warning',
    title: { ja: '見出しの年度が分からない', en: 'a heading names a year that cannot be told' },
    says: {
      ja: '{column}列目「{heading}」がどの年度のことか分からないため、年度なしとしました。--columns {column}=result@2023 のように指定できます',
      en: 'which year column {column} 「{heading}」 means is not known, so it has none; say --columns {column}=result@2023',
    },
    saysOnPage: {
      ja: '{column}列目「{heading}」がどの年度のことか分からないため、年度なしとしました。年度を指定して読み直せます。',
      en: 'which year column {column} 「{heading}」 means is not known, so it has none; the year can be named and the document read again',
    },
    why: {
      ja: '年度のない記録は、年度ごとの比較に入らない。',
      en: 'Records without years take no part in what is compared by year.',
    },
    example: '事業名\t担当課\t前年度の実績\n植樹\t公園課\t・苗木を30本植えた。\n',
  },
  'column-year-assumed': {
    severity: 'warning',
    title: { ja: '元号のない年度', en: 'a year without its era' },
    says: {
      ja: '{column}列目「{heading}」に元号がないため、{years}年度と見なしました。違うときは --columns {column}=result@2023 のように指定してください',
      en: 'column {column} 「{heading}」 names no era; taken for {years}. If not, say --columns {column}=result@2023',
    },
    saysOnPage: {
      ja: '{column}列目「{heading}」に元号がないため、{years}年度と見なしました。違うときは、年度を指定して読み直せます。',
      en: 'column {column} 「{heading}」 names no era; taken for {years}. If not, the year can be named and the document read again',
    },
    why: {
      ja: '元号を取り違えると、記録の年度が30年ほどずれる。',
      en: 'With the wrong era the years of the records are some thirty years off.',
    },
    example: '事業名\t担当課\t18年度実績\n植樹\t公園課\t・苗木を30本植えた。\n',
  },
  'table-unread': {
    severity: 'warning',
    title: { ja: '読まなかった表', en: 'table not read' },
    says: {
      ja: '表「{text}」からは何も取り出さず、注記として残しました。事業名と、実施したことか進み具合の列が見つからないためです{against}。進捗の表であれば、--columns で列の役割を指定するか、見出しの語を語彙に足してください。',
      en: 'nothing was taken from the table 「{text}」, and it was kept as notes: no columns of projects and of what was done or how far it got were found in it{against}. If it is a table of progress, name its columns with --columns or add the words of its headings to the vocabulary',
    },
    saysOnPage: {
      ja: '表「{text}」からは何も取り出さず、注記として残しました。事業名と、実施したことか進み具合の列が見つからないためです{against}。進捗の表であれば、列の役割を指定するか、見出しの語を語彙に足して読み直せます。',
      en: 'nothing was taken from the table 「{text}」, and it was kept as notes: no columns of projects and of what was done or how far it got were found in it{against}. If it is a table of progress, its columns can be named, or the words of its headings added to the vocabulary',
    },
    why: {
      ja: '進捗の表であれば、記載が失われている。',
      en: 'If it is one of progress, its entries are missing.',
    },
    example: `${table('①説明会\t総務課\t・未実施')}\n# 2. 委員\n\n氏名\t所属\n白井花子\t自治会\n`,
  },
  'not-a-progress-report': {
    severity: 'info',
    title: { ja: '進捗の報告でない資料', en: 'no progress report' },
    says: {
      ja: '進捗の報告ではないとみられるため、記載を取り出しませんでした{against}。進捗の報告であれば、--columns で列の役割を指定してください。',
      en: 'this does not look like a progress report{against}; nothing was taken from it. If it is one, name its columns with --columns',
    },
    saysOnPage: {
      ja: '進捗の報告ではないとみられるため、記載を取り出しませんでした{against}。進捗の報告であれば、列の役割を指定して読み直せます。',
      en: 'this does not look like a progress report{against}; nothing was taken from it. If it is one, its columns can be named and the document read again',
    },
    why: {
      ja: '広報紙、予算書、名簿などが紛れていても、記載にしないため。',
      en: 'Newsletters, budgets and lists of names among the inputs must not become records.',
    },
    example: '# 広報みなと 5月号\n\n氏名\t電話\n白井花子\t0123-45-6789\n',
  },
  'mark-without-legend': {
    severity: 'warning',
    title: { ja: '凡例のない記号', en: 'mark without a legend' },
    says: {
      ja: '記号「{mark}」の意味が資料に書かれていません。資料によって意味が違う記号なので、記録の状態は確かではありません。資料に凡例(「{mark}：」に続けてその意味)を書き足すか、発行した部署に確かめてください。',
      en: 'the document does not say what the mark 「{mark}」 means. Documents use it in different senses, and the status of its records is not certain. Add a legend to the document ({mark}： and its meaning) or ask the department that issued it',
    },
    why: {
      ja: '同じ記号が、資料によって「今後実施予定」「対象外」「未着手」など違う意味に使われる。',
      en: 'One mark means "to be done", "not applicable" or "not begun", depending on the document.',
    },
    example: table('①説明会\t総務課\t△'),
  },
  'legend-unread': {
    severity: 'warning',
    title: { ja: '状態の分からない凡例', en: 'legend without a status' },
    says: {
      ja: '資料の凡例は「{mark}」を「{text}」としています。実施したのかどうかが読み取れないため、この記号からは状態を決めていません(記号だけの記録は「記載なし」です)。',
      en: 'the document says that 「{mark}」 means 「{text}」, from which it cannot be told whether something was done; no status was taken from it (records of the mark alone are "not reported")',
    },
    why: {
      ja: '凡例がふつうと違う意味を与えている記号を、ふつうの意味で数えないため。',
      en: 'A mark that the document explains in its own way must not be counted in the usual one.',
    },
    example: table('①説明会\t総務課\t○', '', '○：たいへん　△：すこし'),
  },
  'rows-uncertain': {
    severity: 'warning',
    title: { ja: '判断できない行', en: 'row that may be read in two ways' },
    says: {
      ja: 'この行は「{found}」として読みましたが、「{expected}」かもしれません: 「{text}」。違っていれば、元の表でこの行の空欄を埋めるか、セルの結合を残して保存し直してください。空白で桁をそろえた文書は、元のPDFや表計算のファイルのまま入力してください。',
      en: 'the row 「{text}」 was read as 「{found}」 and may be 「{expected}」. If that is wrong, fill the blank cells of this row, or save the table with its merged cells; of text that is laid out with spaces, give the PDF or the workbook itself',
    },
    why: {
      ja: 'セルの結合が失われた表では、空欄が結合の跡なのか記載がないのかを決められない。',
      en: 'Where merged cells were lost, a blank may be the rest of one, or stand for nothing at all.',
    },
    example: table(
      '協働の推進\t\t',
      '説明会\t総務課\t・説明会の開催(平成28年度)',
      '研修\t職員課\t・研修の実施(平成28年度)',
    ),
  },
} satisfies Readonly<Record<string, Rule>>;

/** Cells as they stand in such columns; rows of the same bank differ from table to table. */
export const CELLS: Readonly<Record<string, readonly string[]>> = {
  items: [
    '駅前駐輪場の整備',
    '一人暮らし高齢者への声かけ',
    '学校給食への地場産品の活用',
    'ブックスタート',
    '消防団員の確保',
    '里山保全活動への助成',
  ],
  longItems: [
    '妊婦や乳幼児のいる家庭を訪問し、子育ての相談に応じます。',
    '地域の茶の間など、集いの場づくりを支援します。',
    '職員の研修を行い、相談の質を高めます。',
    '市内企業の働き方の見直しを促します。',
  ],
  sections: ['安心して産み育てられるまち', '', '', '生涯を通じた健康づくり', '', ''],
  sectionsRepeated: [
    '基本目標1 ともに支え合う',
    '基本目標1 ともに支え合う',
    '基本目標1 ともに支え合う',
    '基本目標2 健やかに暮らす',
    '基本目標2 健やかに暮らす',
    '基本目標2 健やかに暮らす',
  ],
  policies: ['くらしの安全', 'くらしの安全', '福祉', '福祉', '教育', '教育'],
  numbers: ['1', '2', '3', '4', '5', '6'],
  circled: ['①', '②', '③', '④', '⑤', '⑥'],
  dashed: ['1-1', '1-2', '1-3', '2-1', '2-2', '2-3'],
  codes: ['10203', '10215', '20107', '20311', '30102', '30240'],
  departments: ['危機管理課', '長寿福祉課', '学校教育課', '中央図書館', '消防本部', '農政課'],
  departmentsBlank: ['道路建設課', '', '保険年金課', '', '健康課', '健康課'],
  severalDepartments: [
    '総務課\n税務課',
    '人権推進課、各課',
    '健康課・福祉課',
    '水道局',
    '教育委員会事務局',
    '環境課',
  ],
  bodies: ['市', '社会福祉協議会', '市民', '事業者', '市', '地域包括支援センター'],
  parts: ['総務部', '福祉部', '教育部', '教育部', '消防本部', '産業部'],
  sub: ['管理係', '高齢者係', '保健給食係', '奉仕係', '警防係', '林務係'],
  done: [
    '駅の東口に屋根付きの駐輪場を設け、4月から供用を始めた。',
    '民生委員と連携し、月1回の訪問を行った。',
    '地場産の野菜を使った献立を年12回提供した。',
    '4か月児健診の際に絵本を手渡しました(配布数312冊)。',
    '大学の学園祭で勧誘活動を実施',
    '助成の対象となった団体:7団体',
  ],
  bullets: [
    '・出前講座の開催(8回)\n・啓発冊子の配布',
    '・相談員を1名増員した',
    '・栄養士による授業を全校で実施',
    '・読み聞かせ会の開催\n・司書による選書',
    '・操法大会への参加',
    '・下草刈り作業への補助',
  ],
  mixedDone: [
    '防災倉庫を2か所に置いた。',
    '未実施',
    '',
    '前年度と同じ',
    '講演会を開催し、85人の参加があった。',
    '感染症の拡大により中止した。',
  ],
  plans: [
    '自転車の利用を促すため、駐輪場を増設する。',
    '訪問の回数を増やす。',
    '献立の見直しを検討する。',
    '対象を1歳児に広げる予定',
    '入団の呼びかけを続ける。',
    '助成の要件を見直す。',
  ],
  planMarks: ['検討', '実施', '→', '→', '実施', '→'],
  next: [
    '引き続き取り組む。',
    '対象を広げて継続していく。',
    '拡充する。',
    '事業のあり方を見直す。',
    '継続',
    '他の計画に統合する予定である。',
  ],
  directions: ['継続', '拡充', '継続', '縮小', '廃止', '継続'],
  issues: [
    '利用者が伸び悩んでいる。',
    '訪問する人手が不足している。',
    '生産者の確保が課題である。',
    '',
    '若い団員が少ない。',
    '活動の担い手の育成が必要である。',
  ],
  letters: ['A', 'B', 'A', 'C', 'A', 'B'],
  lettersWords: ['A:順調', 'B:おおむね順調', 'A:順調', 'C:遅れ', 'A:順調', 'B:おおむね順調'],
  points: ['4', '3', '3', '5', '2', '4'],
  marks: ['○', '◎', '△', '○', '×', '○'],
  states: ['実施済', '実施中', '検討中', '実施済', '未着手', '実施中'],
  paces: ['順調', '概ね順調', '遅れている', '順調', '順調', '概ね順調'],
  measures: [
    '駐輪場の収容台数',
    '訪問した世帯の数',
    '地場産品の使用割合',
    '絵本の配布率',
    '団員の充足率',
    '保全した面積',
  ],
  units: ['台', '世帯', '%', '%', '%', 'ha'],
  values: ['412', '1,208', '31.5', '98', '87.2', '14'],
  targets: ['500', '1,500', '40', '100', '95', '20'],
  rates: ['82.4%', '80.5%', '78.8%', '98%', '91.8%', '70%'],
  counts: ['12人', '8回', '25人', '3回', '140人', '6回'],
  money: ['1,250', '380', '12,400', '96', '5,731', '0'],
  yen: ['1,250千円', '380千円', '12,400千円', '96千円', '5,731千円', '0円'],
  notes: ['', '国の交付金を活用', '', '再掲', '', '令和4年度で終了'],
  reasons: [
    '計画どおりに進んだため。',
    '人手が足りず、訪問を減らしたため。',
    '目標を上回ったため。',
    '全員に配布できたため。',
    '応募が少なかったため。',
    '予定した面積に届かなかったため。',
  ],
  comments: [
    '利用者の声を聞いてほしい。',
    '良い取組である。',
    '他市の例も参考にされたい。',
    '',
    '広報の工夫を求める。',
    '',
  ],
  outlines: [
    '通勤・通学者の利便を図る。',
    '見守りを要する高齢者',
    '児童に地域の農業を伝える。',
    '乳児とその保護者',
    '消防力を維持する。',
    '里山の景観を守る団体への助成',
  ],
  laws: ['道路法', '老人福祉法', '学校給食法', '', '消防組織法', ''],
  years: ['平成27年度', '令和元年度', '平成30年度', '平成27年度', '昭和50年度', '令和3年度'],
  persons: ['山本 太郎', '中村 花子', '小林 次郎', '加藤 三郎', '吉田 四郎', '山田 五郎'],
  phones: ['内線214', '内線330', '内線512', '内線118', '内線901', '内線277'],
  pages: ['12', '12', '13', '15', '15', '16'],
  accounts: [
    '一般会計',
    '国民健康保険特別会計',
    '介護保険特別会計',
    '下水道事業会計',
    '病院事業会計',
    '財産区特別会計',
  ],
  kinds: ['新規', '継続', '継続', '新規', '拡充', '継続'],
};

export interface OwnRow {
  readonly name: string;
  /** Each column as `heading | role@years | bank`; levels of a heading are parted by `>`, a bank may be empty. */
  readonly columns: readonly string[];
  readonly title?: string;
  readonly fiscalYear?: number;
}

const row = (name: string, columns: string, more: Partial<OwnRow> = {}): OwnRow => ({
  name,
  columns: columns.trim().split(/\s*;\s*/),
  ...more,
});

export const ROWS: readonly OwnRow[] = [
  row(
    'a plain list',
    'No.|number|numbers; 事業名|item|items; 担当課|department|departments; 令和5年度の取組実績|result@2023|done',
  ),
  row(
    'actual results and outcome',
    '取組|item|items; 所管課|department|departments; 取組実績・成果|result|done',
  ),
  row(
    'a year with the main results',
    '施策の柱|section|sections; 主な事業|item|items; 令和4年度の主な事業実績|result@2022|bullets; 主担当課|department|departments',
  ),
  row(
    'year in a bracket behind',
    '具体的施策|item|items; 実績(令和5年度)|result@2023|done; 担当部課名|department|departments',
  ),
  row(
    'state at a date',
    '事業名|item|items; 主管課|department|departments; 進捗状況(令和6年3月末)|result@2023|done',
  ),
  row(
    'state at a date in short',
    '取組事項|item|items; 関係課|department|severalDepartments; 実施状況(R5.3.31現在)|result@2022|mixedDone',
  ),
  row(
    'bare years with results and plans',
    '事業|item|items; 課名|department|departments; 20年度(実績)|result@2008|done; 21年度(予定)|plan@2009|plans',
  ),
  row(
    'short era',
    '事業名|item|items; R5実績|result@2023|bullets; R6計画|plan@2024|plans; 担当|department|departments',
  ),
  row(
    'year over plan, result, grade',
    '事業名|item|items; 担当課|department|departments; 令和3年度>計画|plan@2021|plans; 令和3年度>実績|result@2021|done; 令和3年度>評価|grade@2021|letters; 令和4年度>計画|plan@2022|plans; 令和4年度>実績|result@2022|bullets; 令和4年度>評価|grade@2022|letters',
  ),
  row(
    'year over plan and numbers',
    '指標名|indicator|measures; 単位|indicator|units; H29年度>計画|target,plan@2017|targets; H29年度>実績|value@2017|values; H30年度>計画|target,plan@2018|targets; H30年度>実績|value@2018|values',
  ),
  row(
    'relative years',
    '事務事業名|item|items; 部課名|department|departments; 前年度の取組結果|result@prev|done; 今年度の取組計画|plan@this|plans',
  ),
  row(
    'relative years of the same word',
    '事業名|item|items; 課名|department|departments; 昨年度までの取組|result@prev|done; 今年度の取組|plan@this|plans; 来年度の方向性|next@next|next',
  ),
  row(
    'schedule over years',
    '戦略|section|sections; アクション|item|items; 実施主体|department|bodies; スケジュール>R5|plan@2023|planMarks; スケジュール>R6|plan@2024|planMarks; 令和5年度の実施状況|result@2023|done; 進捗|status|paces',
  ),
  row(
    'progress as letters',
    'No|number|numbers; 事業名|item|items; 所管課|department|departments; 進捗状況|grade|letters',
  ),
  row(
    'progress as words',
    '改革項目|item|items; 取組内容|plan|plans; 主管課|department|departments; 進捗状況|status|paces',
  ),
  row(
    'progress as text',
    '事業名|item|items; 概要|other|outlines; 担当部署|department|departments; 進捗状況|result|done',
  ),
  row('implementation as words', '項目|item|items; 担当課|department|departments; 実施状況|status|states'),
  row(
    'contents are plans beside results',
    '基本目標|section|sections; 具体的施策|item|items; 取組内容|plan|plans; 令和5年度の実施状況|result@2023|done; 評価|grade|letters; 担当課|department|departments',
  ),
  row(
    'contents are the items',
    '施策の方向|section|sections; 取組内容|item|items; 担当課|department|departments; 令和2年度実績|result@2020|done',
  ),
  row(
    'contents are results',
    '事業名|item|items; 担当課|department|departments; 令和3年度の取組内容|result@2021|done',
  ),
  row(
    'items as sentences',
    '施策の方向性|section|sections; 主な取組|item|longItems; 担当課|department|departments; 取組状況|result|done; 達成度|grade|letters',
  ),
  row(
    'item left of policies',
    'No.|number|codes; 事務事業名|item|items; 政策名|section|policies; 施策名|section|sectionsRepeated; 部課名|department|departments; 前年度実績|result@prev|done; 今年度計画|plan@this|plans',
  ),
  row(
    'department first',
    '課名|department|departments; 事業番号|number|codes; 事業名|item|items; 実施内容|result|bullets',
  ),
  row(
    'department in two columns',
    '部名|department|parts; 課名|department|departments; 事務事業名|item|items; 事業概要|other|outlines; 決算額(千円)|budget|money; 主な実績|result|done',
  ),
  row(
    'department in three columns',
    '番号|number|numbers; 部|department|parts; 課|department|departments; 係|department|sub; 事業名|item|items; 総合評価|grade|letters',
  ),
  row(
    'not the department',
    '事業名|item|items; 担当課|department|departments; 課長名|other|persons; 電話|other|phones; 指標担当課|other|departments; 実施結果|result|done',
  ),
  row(
    'spread out letters',
    '事 業 名|item|items; 所 管 課|department|departments; 成 果 と 課 題|result,issue|done',
  ),
  row(
    'doubled by bold print',
    '事業名事業名|item|items; 担当課担当課|department|departments; 実績実績|result|done',
  ),
  row(
    'numbers before the headings',
    '①事業名|item|items; ②担当課|department|departments; ③R4実施状況|result@2022|done; ④一次評価|grade|letters; ⑤二次評価|grade|letters; ⑥今後の方向性|next|directions',
  ),
  row(
    'Roman and other numbers',
    'Ⅰ.施策名|item|items; Ⅱ.担当部署|department|departments; Ⅲ.取組の成果|result|done; Ⅳ.残された課題|issue|issues',
  ),
  row(
    'indicators of projects',
    '具体的な施策|item|items; 重要業績評価指標(KPI)|indicator|measures; 単位|indicator|units; 基準値(H26)|value@2014|values; 目標値(R1)|target@2019|targets; H27実績|value@2015|values; H28実績|value@2016|values; 主な取組内容|result|done; 担当課|department|departments',
  ),
  row(
    'indicators alone',
    '指標|indicator|measures; 現状値(R2)|value@2020|values; 実績値(R5)|value@2023|values; 目標値(R7)|target@2025|targets; 達成率|value|rates',
  ),
  row(
    'project with target and value',
    '事業名|item|items; 指標|indicator|measures; 目標値|target|targets; 実績値|value|values; 事業の成果|result|done; 評価|grade|letters',
  ),
  row(
    'money by year',
    '事業名|item|items; 予算額|budget|money; 決算額|budget|money; 令和元年度の取組状況|result@2019|done; 所管|department|departments',
  ),
  row(
    'settled accounts by bare year',
    '会計区分|budget|accounts; 18年度(決算)|budget@2006|money; 19年度(決算)|budget@2007|money; 20年度(予算)|budget@2008|money',
  ),
  row(
    'several grades under one heading',
    '事業名|item|items; 担当課|department|departments; 実績|result|done; 評価内容>必要性|grade|letters; 評価内容>有効性|grade|letters; 評価内容>効率性|grade|letters; 評価内容>総合評価|grade|letters',
  ),
  row(
    'next steps under one heading',
    '事業名|item|items; 令和5年度の実績|result@2023|done; 今後の方向性>事業|next|directions; 今後の方向性>予算|next|directions',
  ),
  row(
    'grade and its reason',
    '施策項目|item|items; 担当課|department|departments; 実施結果|result|done; 達成度|grade|letters; 達成度の設定理由|note|reasons',
  ),
  row(
    'opinions of a committee',
    '改革の柱|section|sections; 取組名|item|items; 取組結果|result|bullets; 自己評価|grade|letters; 委員会の意見|note|comments',
  ),
  row(
    'issues are not sections',
    '事業名|item|items; 実施状況|result|done; 課題|issue|issues; 今後の取組|next|next; 担当課|department|departments',
  ),
  row(
    'main issues are sections',
    '基本課題|section|sections; 具体的な取組|item|items; 担当部課|department|departments; 実績|result|done',
  ),
  row(
    'next year beside this',
    '施策|section|sections; 取組|item|items; 令和5年度実績|result@2023|done; 令和6年度計画|plan@2024|plans; 担当課|department|departments',
  ),
  row(
    'contents in this year',
    '事業名|item|items; 所管部署|department|departments; H30年度の取組|result@2018|done; 成果|result|mixedDone',
  ),
  row(
    'grade words beside results',
    '番号|number|dashed; 取組項目|item|items; 担当課|department|departments; 令和3年度の取組内容と実績|result@2021|done; 進捗区分|status|states; 備考|note|notes',
  ),
  row(
    'marks with a legend',
    '事業名|item|items; 担当課|department|departments; 進捗状況(◎○△×)|grade|marks; 令和5年度の取組|result@2023|done',
  ),
  row(
    'scale in the heading',
    '取組|item|items; 実施内容|result|done; 達成度(A～D)|grade|letters; 今後の課題・方向性|next|next',
  ),
  row('points', '事業名|item|items; 活動内容|result|bullets; 評価点|grade|points; コメント|note|comments'),
  row(
    'years alone with text',
    '取組項目|item|items; 担当課|department|departments; 平成27年度|result@2015|done; 平成28年度|result@2016|bullets; 平成29年度|result@2017|mixedDone',
  ),
  row(
    'years alone with numbers',
    '指標|indicator|measures; 平成27年度|value@2015|values; 平成28年度|value@2016|values; 平成29年度|value@2017|values',
  ),
  row(
    'years alone with letters',
    '施策名|item|items; H28|grade@2016|letters; H29|grade@2017|letters; H30|grade@2018|letters',
    { title: '施策評価の推移' },
  ),
  row(
    'years alone with states',
    '整理番号|number|numbers; 改革項目名|item|items; 平成18年度|status@2006|states; 平成19年度|status@2007|states; 実績及び効果|result|done',
  ),
  row(
    'bare years with a plan',
    '施策|section|sections; 具体的な取組|item|items; 関係課|department|departments; 27年度|result@2015|done; 28年度|result@2016|bullets; 29年度(予定)|plan@2017|plans',
  ),
  row(
    'two names of one year',
    '事業名|item|items; 担当課|department|departments; 平成31年度・令和元年度|result@2019|done; 令和2年度|result@2020|done',
  ),
  row(
    'western year and era',
    '事業名|item|items; 2003(平成15)年度の取組内容|result@2003|done; 担当課|department|departments',
  ),
  row(
    'result counted in a unit',
    '事業名|item|items; 担当課|department|departments; 実績(人)|value|values; 実績(内容)|result|done; 前年度比|value@prev|rates',
  ),
  row('item with its department', '事業名(担当課)|item|items; 実施状況|result|done; 評価|grade|marks'),
  row(
    'measures taken on findings',
    '指摘事項|item|items; 担当課|department|departments; 講じた措置|result|done; 措置状況|status|states',
  ),
  row(
    'answers to demands',
    '番号|number|numbers; 要望事項|item|items; 担当課|department|departments; 対応状況(令和6年3月末)|result@2023|done',
  ),
  row(
    'pledges',
    '公約番号|number|numbers; 公約|item|items; 担当課|department|departments; 取組実績|result|done; 進捗率|value|rates',
  ),
  row(
    'what and why',
    '事業名|item|items; 事業の目的|other,target|outlines; 根拠法令|other|laws; 開始年度|other|years; 担当課|department|departments; 実施内容・実績|result|done',
  ),
  row(
    'page of the plan',
    '掲載ページ|other|pages; 取組名|item|items; 担当課|department|departments; 令和5年度の実施内容|result@2023|bullets',
  ),
  row(
    'new or continued',
    '番号|number|circled; 実施事業|item|items; 区分|other,status|kinds; 担当課|department|departmentsBlank; 実績|result|done',
  ),
  row(
    'several departments in a cell',
    '推進施策|item|items; 担当課等|department|severalDepartments; 令和4年度末の進捗状況|result@2022|done',
  ),
  row(
    'kinds of policies',
    '政策|section|sectionsRepeated; 施策|section|policies; 事務事業|item|items; 令和元年度事業実績|result@2019|done',
  ),
  row(
    'bodies that act',
    '目標|section|sections; 具体的な取組|item|items; 実施主体|department|bodies; これまでの取組|result|done; 今後の予定|next|next',
  ),
  row(
    'plan, do, check, act',
    '事業名|item|items; 計画(Plan)|plan|plans; 実施(Do)|result|done; 評価(Check)|grade|letters; 改善(Action)|next|next',
  ),
  row(
    'wrapped headings',
    '担当\n課|department|departments; 事 業\n名|item|items; 令和5年度\n実績|result@2023|done',
  ),
  row(
    'help behind a line break',
    '部課名|department|departments; 事務事業名|item|items; ① 手段(主な活動)\n前年度実績(前年度に行った主な活動)|result@prev|done; ① 手段(主な活動)\n今年度計画(今年度に計画している主な活動)|plan@this|plans',
  ),
  row(
    'states in the heading',
    '政策項目|section|sections; 具体策|item|items; 主管課|department|departments; 実施済・取組中・未着手|status|states; 主な実績|result|done',
  ),
  row(
    'terms of a plan',
    '施策|item|items; 実施主体|department|bodies; 短期|plan|planMarks; 中期|plan|planMarks; 長期|plan|planMarks; 実施状況|result|done',
  ),
  row(
    'ministries',
    '大綱の項目|item|longItems; 担当省庁|department|departments; 実施状況>令和5年度の主な取組状況\n【令和5年度予算額】|result@2023|done; 実施状況>今後の課題と令和6年度の実施予定|next,plan@2024|next',
  ),
  row(
    'grade of the year before',
    '事業名|item|items; 令和4年度評価|grade@2022|letters; 令和5年度評価|grade@2023|letters; 担当課|department|departments; 令和5年度の実績|result@2023|done',
  ),
  row(
    'letters with words',
    '事業名|item|items; 担当課|department|departments; 令和3年度取組実績|result@2021|done; 進捗評価|grade|lettersWords',
  ),
  row(
    'what remains to be done',
    '取組の柱|section|sections; 市の取組|item|longItems; 実績|result|done; 反省点|issue|issues; 次年度に向けた改善策|next@next|next',
  ),
  row(
    'participants and numbers of times',
    '講座名|item|items; 主管課|department|departments; 開催回数|value|counts; 参加人数|value|counts; 内容|result,other|done',
  ),
  row(
    'an unlisted heading of items',
    '振興プロジェクト一覧|item|items; 担当課室|department|departments; 令和5年度における取組の状況|result@2023|done',
  ),
  row(
    'an unlisted heading of results',
    '事業名|item|items; 担当グループ|department|departments; 令和5年度の活動の歩み|result@2023|done',
  ),
  row(
    'a group of measures over the more concrete ones',
    '重点取組|section|sectionsRepeated; 具体的な取組|item|items; 取組状況・成果|result|done; 評価|grade|letters; 担当課|department|departments',
  ),
  row(
    'a title beside what it is about',
    '取組(事業)名|item|items; 取組(事業)内容|other,plan|outlines; 取組(事業)実績|result|done; 担当課(室)|department|departments',
  ),
  row(
    'plans of a body that reports to a committee',
    '中期計画|section|sectionsRepeated; 年度計画|item|items; 業務の実績|result|done; 自己評価|grade|letters; 評価委員会評価|grade|letters',
  ),
  row(
    'sentences that describe what the column to the left names',
    '取組項目|item|items; 具体的な取組内容|plan|plans; 取組状況|result|done; 所管課|department|departments',
  ),
  row(
    'another plan, whose measures stand far right of the items',
    '事業名|item|items; 所属名|department|departments; 取組内容の実績|result|done; 今後の方向性|next|next; 変更理由|note|reasons; 行財政改革プログラム>改革項目|other,section,indicator|policies',
  ),
];

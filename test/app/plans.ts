/** A plan of which each record has another year, and a sign that only a person can read. */
export const plan = (day: string) => `# 西浜市 川の計画 進捗状況
${day}

# 1.川

具体的な事業\t担当課\t実施したこと
①川の清掃\t河川課\t・清掃を10回行った(平成28年度)【河川課】・看板を直した(平成26年度)【河川課】
②水の学び\t学習課\t・講座を開いた(平成27年度)【学習課】
③堤の桜\t公園課\t△
`;
export const PLAN = plan('平成29年6月1日');
export const NEXT = plan('平成30年6月1日');

import type { ColumnRole, Language } from '../model.js';

/** The names of column roles in questions about columns. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, Readonly<Record<Language, string>>>> = {
  section: { ja: '章・施策', en: 'sections' },
  item: { ja: '事業名', en: 'items' },
  number: { ja: '番号', en: 'numbers' },
  department: { ja: '担当課', en: 'departments' },
  plan: { ja: '計画', en: 'plans' },
  result: { ja: '実施内容', en: 'what was done' },
  status: { ja: '状態(実施・未実施など)', en: 'states (done, not done)' },
  grade: { ja: '評価(A・Bなど)', en: 'grades (A, B)' },
  indicator: { ja: '指標', en: 'indicators' },
  target: { ja: '目標値', en: 'targets' },
  value: { ja: '実績値', en: 'measured values' },
  budget: { ja: '予算・決算額', en: 'money' },
  issue: { ja: '課題', en: 'issues' },
  next: { ja: '今後の取組', en: 'what comes next' },
  note: { ja: '備考', en: 'remarks' },
  other: { ja: 'その他', en: 'something else' },
};

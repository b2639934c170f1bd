import type { NormalString } from '../model.js';
import type { Lexicon } from './index.js';

/** The one fiscal year that a title names: 令和6年度事務事業評価. A span or a year in the plan's name is the plan's own. */
export function titleYear(
  title: NormalString,
  { columns, documents }: Pick<Lexicon, 'columns' | 'documents'>,
): number | null {
  const name = documents.planName(title);
  const isOfPlan = (text: string) => documents.endsAsPlan(name) && name.includes(text);
  const found = columns
    .findYears(title, { near: null, bareNumbers: false })
    .flatMap(({ years, start, end }) =>
      years.kind === 'stated' && !years.eraAssumed && !isOfPlan(title.slice(start, end)) ? [years.years] : [],
    );
  const [only, ...others] = found.filter((years) => years.length === 1);
  return only && others.length === 0 ? (only[0] ?? null) : null;
}

import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { RULES, ruleOf } from '../../src/messages/catalogue.js';
import { pageSentence } from '../../src/messages/page-sentence.js';
import { sentence } from '../../src/messages/render.js';
import type { RuleId } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';

const ids = Object.keys(RULES) as RuleId[];
const OPTION = /(?<![-\w])--[a-z]/;
/** Names of fields and of files' parts, which a person does not know. */
const FIELD = /[a-z]+[_.][a-z]+/;

describe('a message on a page', () => {
  it.each(ids)('%s names no option of the command, whatever it is filled with', (id) => {
    for (const language of ['ja', 'en'] as const) {
      const names = [...ruleOf(id).says[language].matchAll(/\{(\w+)(?::\w+)?\}/g)].map(
        ([, name]) => name ?? '',
      );
      const values = Object.fromEntries(names.map((name) => [name, `値(${name})と。`]));
      const told = pageSentence({ rule: id, message: sentence(id, values, language) });
      expect(told).not.toMatch(OPTION);
      expect(told).not.toMatch(/[{}]/);
      const { why, title } = ruleOf(id);
      expect(`${why[language]}${title[language]}`).not.toMatch(OPTION);
      expect(why[language]).not.toMatch(FIELD);
    }
  });

  it('keeps the values of the sentence', async () => {
    const { messages } = await extract('事業名\t担当課\t18年度実績\n植樹\t公園課\t・苗木を30本植えた。\n');
    const message = messages.find(({ rule }) => rule === 'column-year-assumed');
    expect(message && pageSentence(message)).toMatch(
      /^3列目「18年度実績」に元号がないため、.+年度と見なしました。違うときは、年度を指定して読み直せます。$/,
    );
  });

  it('keeps them in English, and of editions', async () => {
    const [old = '', newer = ''] = ruleOf('department-renamed').editions ?? [];
    const { messages } = compare(await extract(old), await extract(newer), { language: 'en' });
    const message = messages.find(({ rule }) => rule === 'department-renamed');
    expect(message && pageSentence(message)).toMatch(
      /^「.+」 became 「.+」 in all \d+ items .*compared again$/,
    );
  });

  it('leaves a sentence that is not the rule’s as it is', () => {
    expect(pageSentence({ rule: 'column-missing', message: '別の文です。' })).toBe('別の文です。');
    expect(pageSentence({ rule: 'no-table', message: '表がありません' })).toBe('表がありません');
  });
});

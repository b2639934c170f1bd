import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { RULES, ruleOf } from '../../src/messages/catalogue.js';
import { sentence, toVFileMessage } from '../../src/messages/render.js';
import type { RuleId } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { FILE_RULE_ID_VALUES } from '../../src/schema/generated/values.js';

/** The tests in test/formats/pdf raise these. */
const ON_PDFS: readonly RuleId[] = ['pdf-page-damaged', 'pdf-scanned', 'pdf-text-cut', 'pdf-text-unreadable'];

const ids = Object.keys(RULES) as RuleId[];
describe('the catalogue of rules', () => {
  it('has an example for every rule but those on workbooks, PDFs and files; test/cli/failures.test.ts raises these', () => {
    const without = ids.filter((id) => !ruleOf(id).example && !ruleOf(id).editions);
    expect(without).toEqual(['formula-uncalculated', ...ON_PDFS, ...FILE_RULE_ID_VALUES]);
  });

  it.each(ids.filter((id) => ruleOf(id).editions !== undefined))(
    '%s speaks of its two editions, in both languages',
    async (id) => {
      const [old = '', newer = ''] = ruleOf(id).editions ?? [];
      const editions = [await extract(old), await extract(newer)] as const;
      for (const language of ['ja', 'en'] as const) {
        const { messages } = compare(...editions, { language });
        const message = messages.find(({ rule }) => rule === id);
        expect(message, messages.map(({ rule }) => rule).join()).toBeDefined();
        expect(message?.message).not.toMatch(/[{}]|undefined/);
        expect(message?.severity).toBe(ruleOf(id).severity);
      }
    },
  );

  it.each(ids.filter((id) => ruleOf(id).example !== undefined))(
    '%s speaks of its example, in both languages',
    async (id) => {
      const example = ruleOf(id).example ?? '';
      for (const language of ['ja', 'en'] as const) {
        const document = await extract(example, { language });
        const message = document.messages.find(({ rule }) => rule === id);
        expect(message, document.messages.map(({ rule }) => rule).join()).toBeDefined();
        expect(message?.message).not.toMatch(/[{}]|undefined/);
        expect(message?.severity).toBe(ruleOf(id).severity);
      }
    },
  );

  it.each(ids)('%s fills every gap of its sentences by name', (id) => {
    const { ja, en } = ruleOf(id).says;
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[1] ?? '').sort();
    expect(new Set(names(ja))).toEqual(new Set(names(en)));
    const values = Object.fromEntries(names(ja).map((name) => [name, '値']));
    expect(sentence(id, values, 'ja')).not.toMatch(/[{}]/);
  });

  it('becomes messages of the unified tools', () => {
    const message = {
      rule: 'no-table',
      severity: 'warning',
      message: 'x',
      line: 3,
      column: 2,
      place: null,
      start: 9,
      end: 9,
    } as const;
    expect(toVFileMessage(message, 'a.md')).toMatchObject({
      line: 3,
      column: 2,
      ruleId: 'no-table',
      source: 'shinchoku',
      fatal: false,
      file: 'a.md',
    });
  });
});

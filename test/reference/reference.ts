import { createLexicon } from '../../src/lexicon/index.js';
import { RULES } from '../../src/messages/catalogue.js';
import { SCHEMA_NAMES } from '../../src/schema/generate/schemas.js';
import { fieldTables } from '../../src/schema/generate/tables.js';
import { csvTables } from './csv-tables.js';

const SEVERITY = { error: 'エラー error', warning: '警告 warning', info: '情報 info' } as const;

const code = (text: string) => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;

function rules(): string {
  return Object.entries(RULES)
    .map(([id, rule]) => {
      const examples = rule.editions ?? (rule.example === undefined ? [] : [rule.example]);
      const example = examples
        .filter((text) => text.length <= 400)
        .map((text) => `\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\``)
        .join('');
      const says = `${rule.says.ja}<br>${rule.says.en}`;
      const why = `${rule.why.ja}<br>${rule.why.en}`;
      return `### ${id}\n\n**${SEVERITY[rule.severity]}**: ${rule.title.ja} (${rule.title.en})\n\n${says}\n\n${why}${example}\n`;
    })
    .join('\n');
}

/** A value of the vocabulary as lines of a list, path by path. */
function lines(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const words = value.map((member) => code(typeof member === 'string' ? member : JSON.stringify(member)));
    return [`- **${path}**: ${words.join(' ')}`];
  }
  if (typeof value !== 'object' || value === null) return [`- **${path}**: ${code(String(value))}`];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'about' ? [] : lines(part, path === '' ? key : `${path}.${key}`),
  );
}

function words(): string {
  return Object.entries(createLexicon().words)
    .map(([name, part]) => `### ${name}\n\n${part.about}\n\n${lines(part, '').join('\n')}\n`)
    .join('\n');
}

/** The reference, made of the catalogue of rules and of the vocabulary, so that it says what the program does. */
export function reference(): string {
  return `# Reference 参照

Made of the data model, the catalogue of rules and the vocabulary by \`npm run reference\`; a test holds it to them.

## Data データ

What the JSON files hold, field by field in the order of the files. \`shinchoku schema document\` prints
the same as a JSON Schema; the other names are ${SCHEMA_NAMES.filter((name) => name !== 'document')
    .map((name) => `\`${name}\``)
    .join(', ')}.

${fieldTables()}
## CSV 表

What the CSV files hold, column by column. Lists are joined with \`;\`, and what JSON has as null is empty. With
\`--headings ja\` the headings are Japanese, and values of the types named on the right are written as those types show them.

${csvTables()}
## Rules 確認事項

What the program says, why it matters, and a document for which it says so.

${rules()}
## Words 語彙

What the program knows of words. \`--vocabulary my.json\` adds to them: the file is an object with any of the parts below as its
keys, and in each any of its lists, by the names in bold. A dot is a step into an object; members of lists have the shape of
those that are there. An unknown key, or a value of another shape, is wrong usage. Words can be added, not taken away.
\`--vocabulary 語彙.json\` で足す語は、次のように書く。下の見出しと太字の名前がキーで、名前の中の点は入れ子を表す。

\`\`\`json
{
  "columns": { "item": ["案件名"] },
  "statuses": { "words": { "planned": ["これから"] } },
  "departments": { "endings": ["工房"] },
  "eras": { "eras": [{ "name": "新元", "short": ["新"], "first": 2050, "begins": "05-01", "last": null }] }
}
\`\`\`

${words()}`;
}

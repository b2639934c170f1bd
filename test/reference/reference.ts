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

What the program knows of words. \`--vocabulary my.json\` adds to them: the file has the shape of the parts below, such as
\`{ "columns": { "item": ["案件名"] }, "statuses": { "words": { "planned": ["これから"] } } }\`.

${words()}`;
}

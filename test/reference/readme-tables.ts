import { COMMAND_NAMES, COMMANDS } from '../../src/cli/commands.js';
import { optionTerm, optionText } from '../../src/cli/help.js';
import { OPTION_FIELDS, optionOf } from '../../src/cli/options.js';
import { OUTPUTS } from '../../src/cli/outputs.js';
import type { Language } from '../../src/model.js';

const HEADINGS = {
  ja: { options: ['オプション', '内容', 'コマンド'], outputs: ['名前', '書くもの'], all: 'すべて' },
  en: { options: ['option', 'what it does', 'commands'], outputs: ['name', 'what it writes'], all: 'all' },
} as const;

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string) => `\`${text}\``;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

function options(language: Language): string {
  const { options: headings, all } = HEADINGS[language];
  const rows = OPTION_FIELDS.map(optionOf).map((entry) => {
    const letter = entry.short === undefined ? '' : `${code(`-${entry.short}`)}, `;
    const commands = entry.commands?.map(code).join(', ') ?? all;
    return [letter + code(optionTerm(entry, language)), optionText(entry, language), commands];
  });
  return table(headings, rows);
}

const outputs = (language: Language) =>
  table(
    HEADINGS[language].outputs,
    OUTPUTS.map(({ name, about }) => [code(name), about[language]]),
  );

const commands = (language: Language) =>
  `\`\`\`\n${COMMAND_NAMES.map((name) => {
    const { takes, about } = COMMANDS[name];
    return `shinchoku ${name} ${takes[language]}\n    ${about[language]}`;
  }).join('\n')}\n\`\`\``;

/** The tables of the command line in each README, by the names of the comments that stand around them. */
export const README_TABLES = {
  'README.md': { コマンド: commands('ja'), オプション: options('ja'), 出力: outputs('ja') },
  'README.en.md': { commands: commands('en'), options: options('en'), outputs: outputs('en') },
} as const;

/** A README with its tables made anew. */
export function withTables(file: keyof typeof README_TABLES, readme: string): string {
  return Object.entries(README_TABLES[file]).reduce((text, [name, made]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`${file}: ${start} … ${end} is missing`);
    return `${before}${start}\n\n${made}\n\n${end}${after}`;
  }, readme);
}

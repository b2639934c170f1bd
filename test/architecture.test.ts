import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** What a file imports: modules as they are named, files as paths below src/. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  const names = [...text.matchAll(/\b(?:from|import|import\()\s*'([^'\n]+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return names.map((name) =>
    name.startsWith('.')
      ? relative('src', join('src', dirname(file), name))
          .replaceAll('\\', '/')
          .replace(/\?bundle$/, '')
          .replace(/\.js$/, '.ts')
      : name,
  );
}

const roomOf = (file: string) =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');

/** The rooms that every stage may use, each with what it may use itself. */
const BASE: Readonly<Record<string, readonly string[]>> = {
  lists: [],
  schema: [],
  messages: ['model'],
  text: ['lists', 'messages', 'schema', 'model'],
  lexicon: ['text', 'lists', 'schema', 'model'],
};
const STAGES = [
  'formats',
  'structure',
  'grid',
  'plan',
  'entry',
  'corrections',
  'document',
  'compare',
  'write',
  'report',
  'soumu',
];
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  model: ['model', 'schema'],
  pipeline: [...STAGES, ...Object.keys(BASE), 'model'],
  morphology: ['lexicon', 'text', 'lists', 'model'],
  app: ['pipeline', ...STAGES, 'morphology', ...Object.keys(BASE), 'model'],
  index: [
    'pipeline',
    'document',
    'compare',
    'write',
    'report',
    'morphology',
    'text',
    'messages',
    'schema',
    'lexicon',
    'model',
  ],
  cli: [
    'pipeline',
    'document',
    'formats',
    'compare',
    'write',
    'report',
    'soumu',
    'morphology',
    'messages',
    'schema',
    'text',
    'lexicon',
    'model',
    'lists',
  ],
};

/** Definitions that only the build reads, and which make an enumeration of the catalogue's rules. */
const READ_RULES = ['schema/rules.ts', 'schema/generate/rule-values.ts'];

function allowedFor(file: string): readonly string[] {
  const room = roomOf(file);
  if (READ_RULES.includes(file)) return [room, 'messages'];
  if (STAGES.includes(room)) return [room, ...Object.keys(BASE), 'model'];
  return [room, ...(BASE[room] ?? ABOVE[room] ?? [])];
}

/** Third-party packages and the one room that may use them. */
const HOMES: Readonly<Record<string, string>> = {
  zod: 'schema',
  unified: 'formats',
  'rehype-parse': 'formats',
  parse5: 'formats',
  'hast-util-from-parse5': 'formats',
  'hast-util-to-text': 'formats',
  vfile: 'formats',
  'remark-parse': 'formats',
  'mdast-util-gfm-table': 'formats',
  'micromark-extension-gfm-table': 'formats',
  hast: 'formats',
  mdast: 'formats',
  entities: 'formats',
  kuromoji: 'morphology',
  'vfile-message': 'messages',
  '#csv-stringify': 'write',
  munkres: 'compare',
  'csv-parse': 'cli',
  bullmq: 'cli',
  ioredis: 'cli',
  tinyglobby: 'cli',
  '@noble/hashes': 'text',
  'encoding-japanese': 'formats',
  fflate: 'formats',
  saxes: 'formats',
  '@e965/xlsx': 'formats',
  'pdfjs-dist': 'formats',
  hucre: 'write',
  'sql.js': 'write',
  'hyparquet-writer': 'write',
};

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

describe('the house', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(40));

  it.each(files)('%s imports only what its room may', (file) => {
    const inside = importsOf(file).filter((name) => name.endsWith('.ts'));
    for (const imported of inside)
      expect(allowedFor(file), `${file} → ${imported}`).toContain(roomOf(imported));
  });

  it.each(files)('%s keeps packages in their rooms', (file) => {
    const packages = importsOf(file).filter(
      (name) => !/\.(ts|json|css)$/.test(name) && !name.startsWith('node:'),
    );
    for (const name of packages) expect(HOMES[packageOf(name)], `${file} → ${name}`).toBe(roomOf(file));
  });

  it.each(files.filter((file) => roomOf(file) !== 'cli'))('%s runs in a browser', (file) => {
    expect(importsOf(file).filter((name) => name.startsWith('node:'))).toEqual([]);
    expect(readFileSync(join('src', file), 'utf8')).not.toMatch(/\bprocess\.|\bBuffer\./);
  });

  it.each(files.filter((file) => file.startsWith('report/page/')))(
    '%s is bundled with nothing of the program but what both agree on',
    (file) => {
      const shared = ['report/page-data.ts', 'text/formula.ts', 'model.ts'];
      const others = importsOf(file).filter((name) => dirname(name) !== 'report/page');
      expect(shared).toEqual(expect.arrayContaining(others));
    },
  );

  it.each(files.filter((file) => !['cli', 'report'].includes(roomOf(file))))(
    '%s keeps nothing in a variable of its module',
    (file) => expect(readFileSync(join('src', file), 'utf8')).not.toMatch(/^(?:export )?(?:let|var)\b/m),
  );

  it('names types alone in the model', () => {
    for (const file of files.filter((name) => roomOf(name) === 'model')) {
      const text = readFileSync(join('src', file), 'utf8');
      expect(text, file).not.toMatch(/^(?:export )?(?:const|let|function|class|enum)\b/m);
      expect(text, file).not.toMatch(/^(?:import|export) (?!type|interface)/m);
    }
  });

  it('is passed through in one place', () => {
    const withStages = files.filter(
      (file) => importsOf(file).filter((name) => STAGES.includes(roomOf(name))).length > 0,
    );
    const across = withStages.filter(
      (file) => !STAGES.includes(roomOf(file)) && !['cli', 'app', 'index'].includes(roomOf(file)),
    );
    expect(across.every((file) => roomOf(file) === 'pipeline')).toBe(true);
  });
});

/** The files that declare each name, by the name. */
function declarations(pattern: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(join('src', file), 'utf8').matchAll(pattern))
      found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

const repeated = (pattern: RegExp) =>
  [...declarations(pattern)].flatMap(([name, places]) => (places.length > 1 ? [name] : [])).sort();

/** Names that still have two meanings. These lists only ever become shorter. */
const REPEATED_TYPES = ['Cell', 'Changes', 'Place', 'Words'];
const REPEATED_CONSTANTS = [
  'BUILT_IN',
  'DIGITS',
  'ENCLOSED',
  'GOES_ON',
  'KANA',
  'LETTER',
  'LONGEST',
  'LONGEST_HEADING',
  'LONGEST_NAME',
  'LONGEST_STATE',
  'LONGEST_TITLE',
  'NOTHING',
  'NUMBER',
  'PARTS',
  'REMARK',
  'REMEMBERED',
  'SAMPLE',
  'SPOKEN_OF',
  'TELLING',
  'TITLE_LINES',
  'TOPIC',
  'UNNAMED',
  'WHITE_SPACE',
];

/** Where lists are given to a call as its arguments that are as long as there are roles, signs, sides of a box or bytes of a hash. */
const SHORT_LISTS = [
  'app/source/pages.ts',
  'formats/mime.ts',
  'formats/pdf/geometry.ts',
  'formats/signatures.ts',
  'grid/heading-cells.ts',
  'grid/roles/column.ts',
  'grid/roles/index.ts',
  'grid/roles/search.ts',
  'lexicon/brackets.ts',
  'lexicon/columns/cells.ts',
  'report/page.ts',
];

describe('a list as long as a document', () => {
  const SPREAD = /(?:Math\.(?:max|min)|\.(?:push|unshift)|fromCharCode)\((?:[^(){}[\]]*, )?\.\.\./;

  it('is told where it is given as arguments', () => {
    expect(['rows.push(...more)', 'Math.max(0, ...widths)'].every((text) => SPREAD.test(text))).toBe(true);
    expect(['append(rows, more)', 'rows.push({ ...row })'].some((text) => SPREAD.test(text))).toBe(false);
  });

  it('is never given to a call as its arguments, which would overflow the stack', () => {
    const found = files.filter((file) => SPREAD.test(readFileSync(join('src', file), 'utf8')));
    expect(found.toSorted()).toEqual(SHORT_LISTS);
  });
});

describe('a name has one meaning', () => {
  const TYPE = /^(?:export )?(?:abstract )?(?:interface|type|class|enum) ([A-Z]\w*)/gm;
  const CONSTANT = /^(?:export )?const ([A-Z][A-Z0-9_]*)\b/gm;

  it('finds declarations', () => {
    expect(declarations(TYPE).size).toBeGreaterThan(100);
    expect(declarations(CONSTANT).size).toBeGreaterThan(100);
  });

  it('so that no type is declared twice', () => expect(repeated(TYPE)).toEqual(REPEATED_TYPES));

  it('so that no constant is declared twice', () => expect(repeated(CONSTANT)).toEqual(REPEATED_CONSTANTS));
});

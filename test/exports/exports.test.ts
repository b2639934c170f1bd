import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as dictionary from '../../src/cli/dictionary.js';
import * as library from '../../src/index.js';

/** A module's exported declarations and what it imports or hands on, read from its declaration file. */
interface Module {
  /** The text of each declaration, by its name. */
  readonly declarations: ReadonlyMap<string, string>;
  /** From which module a name comes, and under which name it is declared there. */
  readonly from: ReadonlyMap<string, readonly [module: string, name: string]>;
  readonly all: readonly string[];
  readonly exported: ReadonlySet<string>;
}

const DECLARATION =
  /^(export )?(?:declare )?(?:abstract )?(?:interface|type|class|function|const|enum) (\w+)/;

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const declarations = new Map<string, string>();
  const from = new Map<string, readonly [string, string]>();
  const all: string[] = [];
  const exported = new Set<string>();
  const path = (specifier: string) => join(dirname(file), specifier.replace(/\.js$/, '.d.ts'));
  for (const [, isExport, list = '', specifier = ''] of text.matchAll(
    /^(?:import|(export)) (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm,
  )) {
    for (const part of list.split(',')) {
      const [name = '', alias = name] = part
        .trim()
        .replace(/^type /, '')
        .split(' as ');
      if (name === '') continue;
      from.set(alias, [path(specifier), name]);
      if (isExport) exported.add(alias);
    }
  }
  for (const [, specifier = ''] of text.matchAll(/^export (?:type )?\* from '(\.[^']+)';/gm))
    all.push(path(specifier));
  let name = '';
  for (const line of text.split('\n')) {
    const match = DECLARATION.exec(line);
    if (match) {
      name = match[2] ?? '';
      if (match[1]) exported.add(name);
    }
    if (!/^(?:import|export (?:type )?[{*])/.test(line))
      declarations.set(name, `${declarations.get(name) ?? ''}\n${line}`);
  }
  return { declarations, from, all, exported };
}

const modules = new Map<string, Module>();
function moduleOf(file: string): Module {
  const known = modules.get(file) ?? readModule(file);
  modules.set(file, known);
  return known;
}

/** Where a name of a module is declared. */
function resolved(file: string, name: string): readonly [string, string] | null {
  const module = moduleOf(file);
  const imported = module.from.get(name);
  if (imported) return resolved(...imported) ?? imported;
  if (module.declarations.has(name) && name !== '') return [file, name];
  for (const other of module.all) {
    const found = moduleOf(other).exported.has(name) || moduleOf(other).all.length > 0;
    const place = found ? resolved(other, name) : null;
    if (place) return place;
  }
  return null;
}

/** All names that a module exports. */
const exportsOf = (file: string): string[] => [
  ...moduleOf(file).exported,
  ...moduleOf(file).all.flatMap(exportsOf),
];

const ENTRIES = { '.': 'dist/types/index.d.ts', './dictionary': 'dist/types/cli/dictionary.d.ts' } as const;
const expected: Readonly<Record<string, { readonly values: string[]; readonly types: string[] }>> =
  JSON.parse(readFileSync('test/exports/exports.json', 'utf8'));

const tsc = (folder: string) =>
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' });

describe('the exports of the package', () => {
  it('are the values that are listed', () => {
    expect(Object.keys(library).sort()).toEqual(expected['.']?.values);
    expect(Object.keys(dictionary).sort()).toEqual(expected['./dictionary']?.values);
  });

  it.each(Object.entries(ENTRIES))('are the types that are listed: %s', (entry, file) => {
    const values = new Set(expected[entry]?.values);
    expect(
      [...new Set(exportsOf(file))].filter((name) => !values.has(name) && !/_VALUES$/.test(name)).sort(),
    ).toEqual(expected[entry]?.types);
  });

  it('have every type that one of their signatures needs', () => {
    const entry = ENTRIES['.'];
    const names = new Set(exportsOf(entry));
    const places = new Set([...names].map((name) => resolved(entry, name)?.join(' ')));
    const missing = [...names].flatMap((name) => {
      const [file = '', own = ''] = resolved(entry, name) ?? [];
      const text = moduleOf(file).declarations.get(own) ?? '';
      const used = [...text.replace(/'[^']*'/g, '').matchAll(/\b[A-Z]\w+/g)].map(([word]) => word);
      return used
        .filter((word) => {
          const place = resolved(file, word);
          return place !== null && !places.has(place.join(' '));
        })
        .map((word) => `${name}: ${word}`);
    });
    expect(missing).toEqual([]);
  });

  it('can be named by a consumer, all of them', () => {
    mkdirSync('node_modules/.cache', { recursive: true });
    const folder = mkdtempSync('node_modules/.cache/consumer-');
    try {
      const { values = [], types = [] } = expected['.'] ?? {};
      const lines = [
        `import { ${values.join(', ')} } from 'shinchoku';`,
        `import type { ${types.join(', ')} } from 'shinchoku';`,
        "import { loadDictionary } from 'shinchoku/dictionary';",
        "import schema from 'shinchoku/schema/document.json' with { type: 'json' };",
        `export type All = [${types.join(', ')}];`,
        `export const all = [${values.join(', ')}, loadDictionary, schema.$id];`,
      ];
      const compilerOptions = {
        module: 'nodenext', target: 'es2023', strict: true, noEmit: true, resolveJsonModule: true, types: [],
      }; // biome-ignore format: a row
      mkdirSync(join(folder, 'node_modules'));
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(folder, 'use.mts'), lines.join('\n'));
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }));
      symlinkSync(process.cwd(), join(folder, 'node_modules/shinchoku'));
      expect(tsc(folder).stdout).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

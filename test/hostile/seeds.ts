import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from '../bench/documents.mjs';
import { facts } from '../generated/facts.js';
import { LAYOUTS } from '../generated/layouts.js';
import { STANDARD } from '../generated/notation.js';

export type Format = 'md' | 'html' | 'txt' | 'csv' | 'tsv';

/** A sound document of a format, from which hostile ones are made. */
export interface SeedDocument {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
}

const formatOf = (file: string) => file.slice(file.lastIndexOf('.') + 1) as Format;

function inputs(): SeedDocument[] {
  return readdirSync('input')
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join('input', file), 'utf8');
      return [
        { name: file, format: 'md' as const, text },
        { name: file, format: 'html' as const, text: toHtml(text) },
        { name: file, format: 'txt' as const, text },
        { name: file, format: 'tsv' as const, text },
      ];
    });
}

function cases(): SeedDocument[] {
  const found: SeedDocument[] = [];
  for (const name of readdirSync('test/cases').sort()) {
    const file = readdirSync(join('test/cases', name)).find((each) => each.startsWith('input.'));
    if (file)
      found.push({
        name,
        format: formatOf(file),
        text: readFileSync(join('test/cases', name, file), 'utf8'),
      });
  }
  return found;
}

/** Two small plans in every layout; CSV as TSV too. */
function layouts(): SeedDocument[] {
  return LAYOUTS.flatMap(({ name, file, render }) => {
    const text = render(facts(1), STANDARD);
    const format = formatOf(file);
    const seed = { name, format, text };
    return format === 'csv'
      ? [seed, { name, format: 'tsv' as const, text: text.replaceAll(',', '\t') }]
      : [seed];
  });
}

/** Every sound document, in an order that does not change. */
export const seedDocuments = (): readonly SeedDocument[] => [...inputs(), ...cases(), ...layouts()];

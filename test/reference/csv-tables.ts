import type { Both } from '../../src/schema/both.js';
import { definitions, enumerations } from '../../src/schema/generate/schemas.js';
import { AUDIT_CSV } from '../../src/write/audit-csv.js';
import { CHANGES_CSV } from '../../src/write/changes-csv.js';
import type { Columns, Labels, ModelField } from '../../src/write/columns.js';
import { ITEMS_CSV, RECORDS_CSV } from '../../src/write/csv.js';
import { RECORD_DEPARTMENTS_CSV, RECORD_YEARS_CSV } from '../../src/write/long.js';
import { TIMELINE_CSV } from '../../src/write/timeline-csv.js';

const FILES: Readonly<Record<string, Columns<never>>> = {
  '`<stem>.csv`, `records.csv`': RECORDS_CSV,
  '`items.csv`': ITEMS_CSV,
  '`<old>--<new>.changes.csv`': CHANGES_CSV,
  '`timeline.csv`': TIMELINE_CSV,
  '`audit.csv`': AUDIT_CSV,
  '`record_years.csv`': RECORD_YEARS_CSV,
  '`record_departments.csv`': RECORD_DEPARTMENTS_CSV,
};

/** What a column holds, in the words of the data model where it shows one of its fields. */
function meaningOf(about: ModelField | Both): string {
  if (typeof about !== 'string') return `${about.ja}<br>${about.en}`;
  const [type = '', field = ''] = about.split('.');
  const schema = definitions().get(type)?.properties?.[field];
  if (!schema) throw new Error(`no field ${about}`);
  return `${schema['x-description-ja']}<br>${schema.description} ([${type}](#${type.toLowerCase()}))`;
}

/** The enumeration whose labels a column has. */
function valuesOf(labels: Labels | undefined): string {
  if (!labels) return '';
  const values = Object.keys(labels).join(' ');
  const found = [...enumerations()].filter(([, { enum: names = [] }]) =>
    names.every((name) => Object.hasOwn(labels, name)),
  );
  const exact = found.filter(([, { enum: names = [] }]) => names.join(' ') === values);
  return (exact.length > 0 ? exact.slice(0, 1) : found.filter(([, schema]) => schema['x-names']))
    .map(([name]) => `[${name}](#${name.toLowerCase()})`)
    .join(', ');
}

/** The columns of the CSV files as tables, for people. */
export function csvTables(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return Object.entries(FILES)
    .map(([name, columns]) => {
      const rows = columns.map((entry) => {
        const heading = 'names' in entry ? entry.names : entry.name;
        return `| \`${heading}\` | ${entry.ja} | ${cell(meaningOf(entry.about))} | ${valuesOf(entry.labels)} |`;
      });
      return `### ${name}\n\n| column | \`--headings ja\` | holds | values |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

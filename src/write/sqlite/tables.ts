import type { SqlTable } from './database.js';

/** The tables of a database. Lists are JSON; each list of records has a table of its own, too. */

const SOURCE = [
  'source_line INTEGER NOT NULL',
  'source_column INTEGER NOT NULL',
  'source_place TEXT',
  'source_start INTEGER NOT NULL',
  'source_end INTEGER NOT NULL',
  'source_text TEXT NOT NULL',
];

const OF_DOCUMENT = 'FOREIGN KEY (document) REFERENCES documents (document)';
const OF_RECORD = 'FOREIGN KEY (document, record) REFERENCES records (document, id)';

export const TABLES: readonly SqlTable[] = [
  {
    name: 'documents',
    columns: [
      'document TEXT PRIMARY KEY',
      'title TEXT',
      'file TEXT NOT NULL',
      'sha256 TEXT NOT NULL',
      'medium TEXT NOT NULL',
      'encoding TEXT',
      'date TEXT',
      'issued TEXT',
      'issuer TEXT',
      'meeting TEXT',
      'material TEXT',
      'characters INTEGER NOT NULL',
      'last_fiscal_year INTEGER',
      'generator TEXT NOT NULL',
    ],
    constraints: [],
  },
  {
    name: 'sections',
    columns: [
      'document TEXT NOT NULL',
      'id TEXT NOT NULL',
      'parent TEXT',
      'level INTEGER NOT NULL',
      'number TEXT',
      'title TEXT NOT NULL',
      'description TEXT',
      ...SOURCE,
    ],
    constraints: [
      'PRIMARY KEY (document, id)',
      OF_DOCUMENT,
      'FOREIGN KEY (document, parent) REFERENCES sections (document, id)',
    ],
  },
  {
    name: 'items',
    columns: [
      'document TEXT NOT NULL',
      'id TEXT NOT NULL',
      'section TEXT',
      'number TEXT',
      'label TEXT',
      'title TEXT NOT NULL',
      'details TEXT NOT NULL',
      'departments TEXT NOT NULL',
      'departments_basis TEXT NOT NULL',
      ...SOURCE,
    ],
    constraints: [
      'PRIMARY KEY (document, id)',
      OF_DOCUMENT,
      'FOREIGN KEY (document, section) REFERENCES sections (document, id)',
    ],
  },
  {
    name: 'cells',
    columns: [
      'document TEXT NOT NULL',
      'item TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'heading TEXT NOT NULL',
      'role TEXT NOT NULL',
      'fiscal_years TEXT NOT NULL',
      'text TEXT NOT NULL',
      'departments TEXT NOT NULL',
      ...SOURCE,
    ],
    constraints: [
      'PRIMARY KEY (document, item, position)',
      'FOREIGN KEY (document, item) REFERENCES items (document, id)',
    ],
  },
  {
    name: 'records',
    columns: [
      'document TEXT NOT NULL',
      'id TEXT NOT NULL',
      'key TEXT NOT NULL',
      'item TEXT NOT NULL',
      'sections TEXT NOT NULL',
      'item_title TEXT NOT NULL',
      'item_departments TEXT NOT NULL',
      'activity TEXT NOT NULL',
      'activity_basis TEXT NOT NULL',
      'status TEXT NOT NULL',
      'status_basis TEXT NOT NULL',
      'fiscal_years TEXT NOT NULL',
      'fiscal_years_text TEXT',
      'fiscal_years_basis TEXT NOT NULL',
      'departments TEXT NOT NULL',
      'departments_basis TEXT NOT NULL',
      'mark TEXT',
      'action TEXT',
      'quantities TEXT NOT NULL',
      ...SOURCE,
    ],
    constraints: [
      'PRIMARY KEY (document, id)',
      'FOREIGN KEY (document, item) REFERENCES items (document, id)',
    ],
  },
  {
    name: 'record_years',
    columns: [
      'document TEXT NOT NULL',
      'record TEXT NOT NULL',
      'fiscal_year INTEGER NOT NULL',
      'era_year TEXT NOT NULL',
      'basis TEXT NOT NULL',
    ],
    constraints: ['PRIMARY KEY (document, record, fiscal_year)', OF_RECORD],
  },
  {
    name: 'record_departments',
    columns: [
      'document TEXT NOT NULL',
      'record TEXT NOT NULL',
      'department TEXT NOT NULL',
      'basis TEXT NOT NULL',
    ],
    constraints: ['PRIMARY KEY (document, record, department)', OF_RECORD],
  },
  {
    name: 'changes',
    columns: [
      'old_document TEXT NOT NULL',
      'new_document TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'kind TEXT NOT NULL',
      'classes TEXT NOT NULL',
      'old_record TEXT',
      'new_record TEXT',
      'fields TEXT NOT NULL',
      'confidence REAL',
    ],
    constraints: [
      'PRIMARY KEY (old_document, new_document, position)',
      'FOREIGN KEY (old_document, old_record) REFERENCES records (document, id)',
      'FOREIGN KEY (new_document, new_record) REFERENCES records (document, id)',
    ],
  },
  {
    name: 'messages',
    columns: [
      'document TEXT NOT NULL',
      'position INTEGER NOT NULL',
      'rule TEXT NOT NULL',
      'severity TEXT NOT NULL',
      'message TEXT NOT NULL',
      'line INTEGER NOT NULL',
      '"column" INTEGER NOT NULL',
      'place TEXT',
      'start INTEGER NOT NULL',
      '"end" INTEGER NOT NULL',
    ],
    constraints: ['PRIMARY KEY (document, position)', OF_DOCUMENT],
  },
  {
    // Inputs that could not be read or were passed over: they are no documents.
    name: 'unread_inputs',
    columns: [
      'position INTEGER NOT NULL PRIMARY KEY',
      'file TEXT NOT NULL',
      'rule TEXT NOT NULL',
      'severity TEXT NOT NULL',
      'message TEXT NOT NULL',
    ],
    constraints: [],
  },
];

/** A list of values as one text, in its order. */
const joined = (list: string) => `(SELECT group_concat(value, ';') FROM json_each(r.${list}))`;

export const INDEXES_AND_VIEWS: readonly string[] = [
  'CREATE INDEX records_by_key ON records (key)',
  'CREATE INDEX records_by_item ON records (document, item)',
  'CREATE INDEX records_by_status ON records (status)',
  'CREATE INDEX years_by_year ON record_years (fiscal_year)',
  'CREATE INDEX departments_by_name ON record_departments (department)',
  'CREATE INDEX cells_by_role ON cells (role)',
  `CREATE VIEW records_flat AS
SELECT r.document, d.title AS plan, d.file, r.id, r.key,
  (SELECT group_concat(value, ' > ') FROM json_each(r.sections)) AS sections,
  r.item, i.label AS item_label, r.item_title, ${joined('item_departments')} AS item_departments,
  r.activity, r.status, r.status_basis, ${joined('fiscal_years')} AS fiscal_years,
  (SELECT min(fiscal_year) FROM record_years y WHERE y.document = r.document AND y.record = r.id) AS first_fiscal_year,
  (SELECT max(fiscal_year) FROM record_years y WHERE y.document = r.document AND y.record = r.id) AS last_fiscal_year,
  ${joined('departments')} AS departments, r.mark, r.action, r.source_line, r.source_place, r.source_text
FROM records r
JOIN documents d ON d.document = r.document
JOIN items i ON i.document = r.document AND i.id = r.item`,
];

import actions from './actions.json' with { type: 'json' };
import columns from './columns.json' with { type: 'json' };
import departments from './departments.json' with { type: 'json' };
import documents from './document.json' with { type: 'json' };
import entries from './entries.json' with { type: 'json' };
import eras from './eras.json' with { type: 'json' };
import numbering from './numbering.json' with { type: 'json' };
import quantities from './quantities.json' with { type: 'json' };
import statuses from './statuses.json' with { type: 'json' };

/** What the program knows of words; the JSON files beside this one hold it, for people to read and extend. */
export const VOCABULARY = {
  actions,
  columns,
  departments,
  documents,
  entries,
  eras: eras.eras,
  numbering,
  quantities,
  statuses,
};

export type Vocabulary = typeof VOCABULARY;

import type { Comparison } from '../compare/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Language } from '../model.js';
import { changesPage } from '../report/changes-page.js';
import { changesToCsv } from '../write/changes-csv.js';
import { toJson } from '../write/json.js';
import { type NamedTimeline, timelinesToCsv } from '../write/timeline-csv.js';
import { digest } from './extraction.js';
import { makeFolder, pathIn, writeWhole } from './files.js';
import { comparisonName, nameKey } from './names.js';

/** Where comparisons go. */
export interface ComparisonOutputs {
  /**
   * @param stems those of the old and of the new edition
   * @throws {Problem} `output-unwritable`
   */
  changes(comparison: Comparison, stems: readonly [string, string]): void;
  /** @throws {Problem} `output-unwritable` */
  timelines(plans: readonly NamedTimeline[]): void;
}

const timelinesOf = (plans: readonly NamedTimeline[]) =>
  ({ format: 'shinchoku-timeline/2', plans: plans.map(({ timeline }) => timeline) }) as const;

/** The JSON alone. */
export function comparisonsToStream(write: (text: string) => void): ComparisonOutputs {
  return {
    changes: ({ changes }) => write(toJson(changes)),
    timelines: (plans) => write(toJson(timelinesOf(plans))),
  };
}

const EXTENSIONS = ['json', 'csv', 'html'] as const;

/** The files of a comparison. */
export const comparisonFiles = (name: string): string[] =>
  EXTENSIONS.map((extension) => `${name}.changes.${extension}`);

/** The files of all plans together. */
export const TIMELINE_FILES = ['timeline.json', 'timeline.csv'] as const;

/**
 * The files of the contract, in a folder.
 *
 * @param written takes the paths of the files, each when it is there
 * @throws {Problem} `output-unwritable`
 */
export function comparisonsToFolder(
  folder: string,
  {
    headings,
    ...page
  }: { readonly headings: Language; readonly language: Language; readonly lexicon: Lexicon },
  written: string[],
): ComparisonOutputs {
  makeFolder(folder);
  const write = (name: string, text: string) => {
    writeWhole(pathIn(folder, name), text);
    written.push(pathIn(folder, name));
  };
  const names = new Set<string>();
  return {
    changes({ changes }, [old, young]) {
      const name = unusedName(comparisonName(old, young), names);
      // All are made before the first is written: what cannot be shown leaves no file behind.
      const files = {
        json: toJson(changes),
        csv: changesToCsv(changes, { headings }),
        html: changesPage(changes, { ...page, digest }),
      };
      for (const [extension, text] of Object.entries(files)) write(`${name}.changes.${extension}`, text);
    },
    timelines(plans) {
      write('timeline.json', toJson(timelinesOf(plans)));
      write('timeline.csv', timelinesToCsv(plans, { headings }));
    },
  };
}

/** `a--b` and `c` have the same name as `a` and `b--c`. */
function unusedName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(nameKey(name)); number++) name = `${wanted}~${number}`;
  names.add(nameKey(name));
  return name;
}

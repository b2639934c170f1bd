import type { Comparison } from '../compare/index.js';
import { append } from '../lists/append.js';
import type { ProgressDocument } from '../model.js';
import type { NamedAudit } from '../write/audit-csv.js';
import { unusedName } from '../write/file-names.js';
import { toJson } from '../write/json.js';
import { auditsToJson, timelinesToJson } from '../write/plans-json.js';
import type { NamedTimeline } from '../write/timeline-csv.js';
import { makeFolder, pathIn, writeTogether } from './files.js';
import { comparisonName } from './names.js';
import { filesOf, type Output, type Printing, suffixesOf, type TextParts } from './outputs.js';

/** An edition, and the stem of its files. */
export interface NamedEdition {
  readonly stem: string;
  readonly document: ProgressDocument;
}

/** A destination of comparisons. */
export interface ComparisonOutputs {
  /**
   * @returns the path of the comparison's JSON; null if there is none
   * @throws {InputError} `output-unwritable`
   */
  changes(comparison: Comparison, editions: readonly [old: NamedEdition, newer: NamedEdition]): string | null;
  /** @throws {InputError} `output-unwritable` */
  timelines(plans: readonly NamedTimeline[]): void;
  /** @throws {InputError} `output-unwritable` */
  audits(plans: readonly NamedAudit[]): void;
}

/** Writes only the JSON. */
export function comparisonsToStream(write: (text: string) => void): ComparisonOutputs {
  return {
    changes({ changes }) {
      write(toJson(changes));
      return null;
    },
    timelines: (plans) => write(timelinesToJson(plans)),
    audits: (plans) => write(auditsToJson(plans)),
  };
}

/**
 * Writes the contract's files to a folder.
 *
 * @param written receives the path of each file that is written
 * @throws {InputError} `output-unwritable`
 */
export async function comparisonsToFolder(
  folder: string,
  outputs: readonly Output[],
  printing: Printing,
  written: string[],
): Promise<ComparisonOutputs> {
  const comparisons = await Promise.all(outputs.flatMap((output) => output.comparisons?.load() ?? []));
  const timelines = await Promise.all(outputs.flatMap((output) => output.timelines?.load() ?? []));
  const audits = await Promise.all(outputs.flatMap((output) => output.audits?.load() ?? []));
  makeFolder(folder);
  const write = (names: readonly string[], contents: readonly TextParts[]) => {
    const paths = names.map((name) => pathIn(folder, name));
    writeTogether(contents.map((parts, index) => ({ path: paths[index] ?? folder, parts })));
    append(written, paths);
  };
  const whole = (texts: readonly string[]) => texts.map((text) => [text]);
  const taken = new Set<string>();
  return {
    changes({ changes }, [older, newer]) {
      const name = unusedName(comparisonName(older.stem, newer.stem), taken);
      const documents = [older.document, newer.document];
      const names = suffixesOf(outputs, 'comparisons').map((suffix) => name + suffix);
      write(
        names,
        comparisons.flatMap(({ writeComparison }) => writeComparison(changes, printing, documents)),
      );
      const json = names.find((file) => file.endsWith('.json'));
      return json === undefined ? null : pathIn(folder, json);
    },
    timelines(plans) {
      write(
        filesOf(outputs, 'timelines'),
        timelines.flatMap(({ writeTimelines }) => whole(writeTimelines(plans, printing))),
      );
    },
    audits(plans) {
      write(
        filesOf(outputs, 'audits'),
        audits.flatMap(({ writeAudits }) => whole(writeAudits(plans, printing))),
      );
    },
  };
}

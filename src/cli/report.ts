import { latestFirst, planKey } from '../compare/plans.js';
import { transcribeFile } from '../formats/index.js';
import type { Lexicon } from '../lexicon/index.js';
import { grouped } from '../lists/grouped.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import type { ListedEdition, ListedPlan } from '../report/archive-page.js';
import { reportPage } from '../report/report-page.js';
import type { FailedInput, Reported } from '../report/report-view.js';
import type { Arguments } from './arguments.js';
import { digest } from './extraction.js';
import { pathIn, writeWhole } from './files.js';
import type { Input } from './inputs.js';
import { PLAN_REPORT, type PlanComparison, type RunOverview } from './outputs.js';
import type { Published } from './published.js';
import type { Reporter } from './reporter.js';
import { graveIn } from './tasks/result.js';

/** Of more records, a browser takes seconds to show a page: each plan then has one of its own. */
const MOST_RECORDS_ON_PAGE = 20_000;

const FIRST_PAGE = 'index.html';

/**
 * Writes the report of a run from the documents that have just been written: one page, or of an archive a page for each
 * plan and a list of them.
 *
 * @returns the files that were written
 */
export async function writeReport(
  published: readonly Published[],
  compared: RunOverview,
  args: Arguments,
  reporter: Reporter,
  lexicon: Lexicon,
): Promise<readonly string[]> {
  const latest = latestFirst(published);
  const report = new ReportWriter(compared, args, reporter, lexicon);
  const page = isTooMuch(latest) ? report.archive(latest) : report.whole(latest);
  return (await page).filter((path) => path !== null);
}

const isTooMuch = (documents: readonly Published[]) =>
  documents.reduce((sum, { counts }) => sum + counts.records, 0) > MOST_RECORDS_ON_PAGE;

/** The documents by plan; one without a title is a plan by itself. */
const byPlan = (documents: readonly Published[]): Published[][] => [
  ...grouped(documents, (each): unknown => planKey(each.info) ?? each).values(),
];

class ReportWriter {
  readonly #failures: readonly FailedInput[];
  readonly #plans: ReadonlyMap<string, PlanComparison>;

  constructor(
    readonly compared: RunOverview,
    readonly args: Arguments,
    readonly reporter: Reporter,
    readonly lexicon: Lexicon,
  ) {
    this.#failures = compared.failed.map(({ file, problem: { rule, values } }) => ({
      file,
      message: sentence(rule, values, this.#language),
    }));
    this.#plans = new Map(compared.plans.flatMap((plan) => plan.stems.map((stem) => [stem, plan] as const)));
  }

  get #language() {
    return this.args.language ?? 'ja';
  }

  /** One page of all documents. */
  async whole(documents: readonly Published[]): Promise<(string | null)[]> {
    return [await this.#page(FIRST_PAGE, documents, this.#failures)];
  }

  /** A page for each plan, and a list of those that were written; a plan alone has one page, however long. */
  async archive(all: readonly Published[]): Promise<(string | null)[]> {
    const plans = byPlan(all).flatMap((plan) => (isTooMuch(plan) ? this.#byComparison(plan) : [plan]));
    if (plans.length === 1) return this.whole(all);
    const written: (string | null)[] = [];
    const listed: ListedPlan[] = [];
    for (const documents of plans) {
      const [latest] = documents;
      if (!latest) continue;
      const page = `${latest.stem}${PLAN_REPORT}`;
      const path = await this.#page(page, documents, []);
      written.push(path);
      if (path !== null) listed.push(listedPlan(page, latest, documents));
    }
    const { archivePage } = await import('../report/archive-page.js');
    const list = () =>
      archivePage(
        { plans: listed, failures: this.#failures },
        { language: this.#language, digest, lexicon: this.lexicon },
      );
    return [this.#write(FIRST_PAGE, list), ...written];
  }

  /** Too many documents with one title, as of many cities: those that were compared stay together. */
  #byComparison(documents: readonly Published[]): Published[][] {
    return [...grouped(documents, (each): unknown => this.#plans.get(each.stem) ?? each).values()];
  }

  /** Writes a page of documents; null if an input has changed, or the page is not writable. Reports both. */
  async #page(
    name: string,
    documents: readonly Published[],
    failures: readonly FailedInput[],
  ): Promise<string | null> {
    try {
      const reported: Reported[] = [];
      for (const document of documents) {
        const read = await withText(document, this.args);
        if (read) reported.push(read);
        else this.reporter.say(document.file, new InputError('input-changed'));
      }
      if (reported.length < documents.length) return null;
      const { lexicon, compared } = this;
      const { latestNames } = compared;
      const data = { documents: reported, ...this.#comparisonsOf(documents), failures };
      return this.#write(name, () =>
        reportPage(data, { language: this.#language, digest, lexicon, latestNames }),
      );
    } catch (error) {
      this.reporter.fail(pathIn(this.args.output, name), error);
      return null;
    }
  }

  #comparisonsOf(documents: readonly Published[]) {
    const own = new Set(documents.flatMap(({ stem }) => this.#plans.get(stem) ?? []));
    const plans = own.size > 1 ? this.compared.plans.filter((plan) => own.has(plan)) : [...own];
    return {
      comparisons: plans.flatMap(({ comparisons }) => comparisons.map((again) => again())),
      timelines: plans.map(({ timeline }) => timeline),
      audits: plans.map(({ audit }) => audit),
    };
  }

  #write(name: string, make: () => string): string | null {
    const path = pathIn(this.args.output, name);
    try {
      writeWhole(path, make());
      return path;
    } catch (error) {
      this.reporter.fail(path, error);
      return null;
    }
  }
}

const listedEdition = ({ info, counts }: Published): ListedEdition => ({
  info,
  items: counts.items,
  records: counts.records,
  toCheck: graveIn(counts),
});

const listedPlan = (page: string, latest: Published, documents: readonly Published[]): ListedPlan => ({
  page,
  editions: [listedEdition(latest), ...documents.slice(1).map(listedEdition)],
});

/** A document with its transcript, from memory or read again; null if the file has changed. */
async function withText(
  { stem, input, info, document, transcript: held }: Published,
  { encoding }: Arguments,
): Promise<Reported | null> {
  const bytes = readAgain(input);
  if (bytes === null || digest(bytes) !== info.sha256) return null;
  const again = { encoding, sheet: input.sheet ?? null };
  const text = held ?? (await transcribeFile(input.file, bytes, again)).text;
  return { stem, document: document(), text };
}

/** An input's bytes; null if it is no longer readable. */
function readAgain(input: Input): Uint8Array | null {
  try {
    return input.read();
  } catch {
    return null;
  }
}

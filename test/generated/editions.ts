import type { ItemClass, ProgressDocument, RecordClass, Status } from '../../src/model.js';
import { randomOf } from '../random.mjs';
import {
  activity,
  between,
  DEPARTMENTS,
  DISTRICTS,
  itemTitle,
  NEW_NAMES,
  PLANS,
  pickFrom,
  type Random,
  SCHOOLS,
  sectionTitle,
  TOPICS,
} from './activities.js';
import { renderPlan } from './plan-text.js';
import { decoyOf, fold, hasCount, likeness, respelt, retitled, reworded, yearName } from './rewording.js';

/** An entry of an item. Its `uid` says who it is, in every edition. */
export interface Entry {
  readonly uid: number;
  text: string;
  years: number[];
  departments: string[];
  status: Status;
  /** One of several with the same text: only its years tell it apart, so only they change, and plainly. */
  twin: boolean;
}

export interface Project {
  readonly uid: number;
  number: number;
  title: string;
  details: readonly string[];
  departments: string[];
  /** Whether the clerk leaves the departments to the merged cell above. */
  blank: boolean;
  entries: Entry[];
}

/** The innermost section, whose table holds the items. */
export interface Chapter {
  readonly uid: number;
  number: number;
  title: string;
  description: string | null;
  projects: Project[];
}

export interface Group {
  title: string;
  number: number;
  chapters: Chapter[];
}

export interface Part {
  title: string;
  number: number;
  groups: Group[];
}

export interface PlanFacts {
  readonly title: string;
  /** The latest fiscal year that a record states. */
  lastYear: number;
  parts: Part[];
}

/** What is true of something of the old edition, of the new one, or of both. The numbers are places in the document. */
export interface Truth<Class extends string> {
  readonly old: number | null;
  readonly new: number | null;
  readonly kind: 'unchanged' | 'changed' | 'added' | 'removed';
  readonly classes: readonly Class[];
}

export interface EditionFacts {
  readonly text: string;
  readonly records: readonly PlacedEntry[];
  readonly items: readonly PlacedItem[];
}

export interface Editions {
  readonly seed: number;
  readonly old: EditionFacts;
  readonly new: EditionFacts;
  readonly records: readonly Truth<RecordClass>[];
  readonly items: readonly Truth<ItemClass>[];
}

export interface PlacedItem {
  readonly project: Project;
  readonly chapter: number;
  readonly path: string;
}
export interface PlacedEntry {
  readonly entry: Entry;
  readonly project: Project;
  readonly path: string;
}

const NOTHING = '未実施';
const isNothing = (entry: Entry) => entry.status === 'not_implemented';

const chaptersOf = (plan: PlanFacts): Chapter[] =>
  plan.parts.flatMap(({ groups }) => groups.flatMap(({ chapters }) => chapters));
const projectsOf = (plan: PlanFacts): Project[] => chaptersOf(plan).flatMap(({ projects }) => projects);
const entriesOf = (plan: PlanFacts): Entry[] => projectsOf(plan).flatMap(({ entries }) => entries);

function placed(plan: PlanFacts): { items: PlacedItem[]; records: PlacedEntry[] } {
  const items: PlacedItem[] = [];
  for (const part of plan.parts)
    for (const group of part.groups)
      for (const chapter of group.chapters)
        for (const project of chapter.projects)
          items.push({
            project,
            chapter: chapter.uid,
            path: [part.number, group.number, chapter.number, project.number].join('.'),
          });
  const records = items.flatMap(({ project, path }) =>
    project.entries.map((entry) => ({ entry, project, path })),
  );
  return { items, records };
}

let uids = 0;
const uid = () => ++uids;

const nothing = (): Entry => ({
  uid: uid(),
  text: NOTHING,
  years: [],
  departments: [],
  status: 'not_implemented',
  twin: false,
});

/** A document that was read, as facts. */
export function planOf(document: ProgressDocument): PlanFacts {
  const parts: Part[] = [];
  const number = (text: string | null, index: number) => (text === null ? index + 1 : Number(text));
  const children = (parent: string | null) =>
    document.sections.filter((section) => section.parent === parent);
  const texts = new Map<string, number>();
  const twinKey = (item: string, text: string) => `${item} ${fold(text)}`;
  for (const { item, activity: text } of document.records)
    texts.set(twinKey(item, text), (texts.get(twinKey(item, text)) ?? 0) + 1);
  for (const [p, part] of children(null).entries()) {
    const groups = children(part.id).map((group, g) => ({
      title: group.title,
      number: number(group.number, g),
      chapters: children(group.id).map((chapter, c) => ({
        uid: uid(),
        number: number(chapter.number, c),
        title: chapter.title,
        description: chapter.description,
        projects: document.items
          .filter(({ section }) => section === chapter.id)
          .map((item, i) => ({
            uid: uid(),
            number: Number(item.id.split('.').at(-1)) || i + 1,
            title: item.title,
            details: item.details,
            departments: [...item.departments],
            blank: item.departments_basis === 'filled_down',
            entries: document.records
              .filter((record) => record.item === item.id)
              .map((record) => ({
                uid: uid(),
                text: record.activity,
                years: [...record.fiscal_years],
                departments: [...record.departments],
                status: record.status,
                twin: (texts.get(twinKey(item.id, record.activity)) ?? 0) > 1,
              })),
          })),
      })),
    }));
    parts.push({ title: part.title, number: number(part.number, p), groups });
  }
  return {
    title: document.document.title ?? '',
    lastYear: document.document.last_fiscal_year ?? 0,
    parts,
  };
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** A plan of one's own, of 30 to 150 records. */
export function ownPlan(next: Random): PlanFacts {
  const lastYear = between(next, 2015, 2023);
  const firstYear = lastYear - between(next, 2, 5);
  const staff = Array.from({ length: 8 }, () => pickFrom(next, DEPARTMENTS));
  const texts = new Set<string>();
  const titles = new Set<string>();
  const unique = (make: () => string) => {
    for (;;) {
      const title = make();
      if (titles.has(fold(title))) continue;
      titles.add(fold(title));
      return title;
    }
  };
  const some = () => [...new Set([pickFrom(next, staff), ...(next() < 0.3 ? [pickFrom(next, staff)] : [])])];

  const years = (): number[] => {
    const kind = next();
    if (kind < 0.04) return [];
    if (kind < 0.35) return range(between(next, firstYear, lastYear), lastYear);
    if (kind < 0.45) return [between(next, firstYear, lastYear - 2), lastYear];
    if (kind < 0.7) return [lastYear];
    const first = between(next, firstYear, lastYear - 1);
    return range(first, between(next, first, lastYear - 1));
  };
  const entry = (topic: string, departments: readonly string[]): Entry => {
    const own = years();
    let text = activity(
      next,
      (candidate) => texts.has(fold(candidate)),
      yearName(own.at(-1) ?? lastYear),
      topic,
    );
    let status: Status = 'implemented';
    if (next() < 0.04) {
      const [suffix, state] = pickFrom(next, STATES);
      text += suffix;
      status = state;
    }
    texts.add(fold(text));
    const tag =
      next() < 0.05
        ? []
        : next() < 0.75
          ? [pickFrom(next, departments)]
          : [...new Set([...some(), ...some()])];
    return { uid: uid(), text, years: own, departments: tag, status, twin: false };
  };

  let records = 0;
  const project = (topic: string, number: number, above: Project | undefined): Project => {
    const blank = above !== undefined && next() < 0.4;
    const departments = blank ? [...above.departments] : [...new Set([...some(), ...some()])];
    const entries =
      next() < 0.3
        ? [nothing()]
        : Array.from({ length: between(next, 1, 5) }, () => entry(topic, departments));
    records += entries.length;
    return {
      uid: uid(),
      number,
      title: unique(() => itemTitle(next, next() < 0.7 ? topic : pickFrom(next, TOPICS))),
      details: [],
      departments,
      blank,
      entries,
    };
  };
  const chapter = (number: number): Chapter => {
    const topic = pickFrom(next, TOPICS);
    const projects: Project[] = [];
    for (let i = between(next, 1, 5); i > 0; i--)
      projects.push(project(topic, projects.length + 1, projects.at(-1)));
    const title = unique(() => sectionTitle(next, topic));
    const description =
      next() < 0.6 ? `${topic}を進めるため、市民や団体とともに考え、取り組む機会を増やします。` : null;
    return { uid: uid(), number, title, description, projects };
  };
  const parts: Part[] = [];
  const wanted = between(next, 30, 150);
  while (records < wanted) {
    const groups: Group[] = [];
    for (let g = between(next, 1, 3); g > 0 && records < wanted; g--) {
      const chapters: Chapter[] = [];
      for (let c = between(next, 1, 4); c > 0 && records < wanted; c--)
        chapters.push(chapter(chapters.length + 1));
      groups.push({
        title: unique(() => sectionTitle(next, pickFrom(next, TOPICS))),
        number: groups.length + 1,
        chapters,
      });
    }
    const title = unique(
      () => `${pickFrom(next, TOPICS)}とともにつくる${pickFrom(next, ['まち', '地域', 'しくみ'])}`,
    );
    parts.push({ title, number: parts.length + 1, groups });
  }
  const plan: PlanFacts = {
    title: `${pickFrom(next, ['白井市', '第2次', '新', ''])}${pickFrom(next, PLANS).replace(/指針$/, '計画')}`,
    lastYear,
    parts,
  };
  addTwins(plan, next);
  const stated = entriesOf(plan).flatMap((one) => one.years);
  plan.lastYear = Math.max(...stated);
  return plan;
}

const STATES: readonly (readonly [string, Status])[] = [
  ['(中止)', 'discontinued'],
  ['(検討中)', 'considering'],
  ['(実施予定)', 'planned'],
];

/** The same text with other years in one item, the same record in two items, and records as like as two peas. */
function addTwins(plan: PlanFacts, next: Random): void {
  const active = projectsOf(plan).filter(({ entries }) => entries.some((entry) => !isNothing(entry)));
  const anywhere = () => pickFrom(next, active);
  for (let i = between(next, 0, 2); i > 0; i--) {
    const { entries } = anywhere();
    const like = pickFrom(next, entries);
    if (like.twin || like.years.length < 2) continue;
    const [first, ...rest] = like.years as [number, ...number[]];
    like.years = rest;
    like.twin = true;
    entries.splice(entries.indexOf(like), 0, {
      ...like,
      uid: uid(),
      years: [first],
      departments: [...like.departments],
    });
  }
  if (next() < 0.4) {
    const from = anywhere();
    const to = anywhere();
    const like = pickFrom(next, from.entries);
    if (from !== to && !like.twin)
      to.entries.push({ ...like, uid: uid(), years: [...like.years], departments: [...like.departments] });
  }
  if (next() < 0.15) {
    const { entries } = anywhere();
    const like = pickFrom(next, entries);
    if (!like.twin) {
      like.twin = true;
      entries.push({ ...like, uid: uid(), years: [...like.years], departments: [...like.departments] });
    }
  }
  for (const { entries } of active) {
    for (const like of [...entries]) {
      if (like.twin || next() > 0.06) continue;
      const text = decoyOf(like.text, next, plan.lastYear, SCHOOLS, DISTRICTS);
      if (text === null || entriesOf(plan).some((one) => fold(one.text) === fold(text))) continue;
      entries.push({ ...like, uid: uid(), text, years: [...like.years], departments: [...like.departments] });
    }
  }
}

/** The next year's edition of a plan. Whoever stays keeps the `uid`. */
export function nextYear(old: PlanFacts, next: Random): PlanFacts {
  const plan: PlanFacts = structuredClone(old);
  const vigour = pickFrom(next, [0.5, 1, 1, 2, 3]);
  const happens = (rate: number) => next() < rate * vigour;
  const year = old.lastYear + 1;
  plan.lastYear = year;
  const known = [...entriesOf(old)];
  const counts = new Map<string, number>();
  for (const { text } of known) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
  /** Old entries that lost their very words: nothing that is added may look like them, lest the truth be moot. */
  const gone = new Set<string>();
  const taken = () => new Set([...known, ...entriesOf(plan)].map(({ text }) => fold(text)));
  const alone = (entry: Entry) => !entry.twin && counts.get(fold(entry.text)) === 1;
  const decoy = (text: string) => {
    const result = decoyOf(text, next, year, SCHOOLS, DISTRICTS);
    return result === null || taken().has(fold(result)) ? null : result;
  };

  // Years, words, states and departments of single records.
  for (const project of projectsOf(plan)) {
    for (const entry of [...project.entries]) {
      if (isNothing(entry)) continue;
      const before = entry.text;
      const ran = entry.years.includes(old.lastYear);
      let extended = false;
      if (entry.years.length > 0 && next() < (ran ? (entry.years.length > 1 ? 0.8 : 0.45) : 0.05)) {
        extended = true;
        entry.years.push(year);
      }
      if (!entry.twin && entry.years.length > 0 && happens(0.03)) rewriteYears(entry, old.lastYear, next);
      if (entry.twin) continue;

      if (entry.years.length > 0 && happens(0.03) && alone(entry)) {
        const text = decoy(before);
        if (text !== null) {
          const stays = next() < 0.6;
          const twin: Entry = {
            ...entry,
            uid: uid(),
            text,
            years: [year],
            departments: [...entry.departments],
          };
          if (twin.status !== 'implemented') continue;
          const at = project.entries.indexOf(entry);
          if (stays) project.entries.splice(next() < 0.7 ? at + 1 : project.entries.length, 0, twin);
          else {
            project.entries.splice(at, 1, twin);
            gone.add(before);
          }
          continue;
        }
      }
      if (entry.status === 'implemented' ? happens(0.02) : happens(0.3)) changeState(entry, next);
      else if (happens(0.12) && !replaced(entry, old.lastYear)) {
        const steps = next() < 0.7 ? 1 : next() < 0.75 ? 2 : 3;
        const state = STATES.find(([suffix]) => before.endsWith(suffix))?.[0] ?? '';
        const words = state === '' ? before : before.slice(0, -state.length);
        const clean = reworded(words, next, steps, extended && hasCount(before));
        const text = clean === null ? null : clean + state;
        const others = known.filter((one) => fold(one.text) !== fold(before));
        const own = text === null ? 0 : likeness(text, before);
        if (
          text !== null &&
          own > 0.4 &&
          others.every((one) => likeness(one.text, text) < own - 0.05) &&
          !taken().has(fold(text))
        )
          entry.text = text;
      } else if (happens(0.08)) entry.text = respelt(before, next);
      if (fold(entry.text) !== fold(before)) gone.add(before);
      if (entry.departments.length > 0 && happens(0.04)) handOver(entry, project, next);
    }
  }

  moveAndRemove(plan, next, happens, alone, gone);

  // What is new.
  const fresh = (topic?: string): Entry => {
    const texts = taken();
    const text = activity(
      next,
      (candidate) => texts.has(fold(candidate)) || [...gone].some((lost) => mistakable(lost, candidate)),
      yearName(year),
      topic,
    );
    const departments = next() < 0.05 ? [] : [pickFrom(next, projectsOf(plan)).departments[0] ?? '総務課'];
    return { uid: uid(), text, years: [year], departments, status: 'implemented', twin: false };
  };
  const others = new Map(projectsOf(old).map((project) => [project.uid, project]));
  for (const project of projectsOf(plan)) {
    if (project.entries.every(isNothing)) {
      if (!happens(0.12)) continue;
      project.entries = Array.from({ length: pickFrom(next, [1, 1, 2, 3]) }, () => fresh());
    } else if (others.has(project.uid)) {
      for (let i = 0; i < 2; i++)
        if (happens(0.06)) project.entries.splice(between(next, 0, project.entries.length), 0, fresh());
      if (project.entries.length > 1 && happens(0.04)) project.entries.push(project.entries.shift() as Entry);
    }
  }
  changeOutline(plan, old, next, happens, alone, fresh);

  // A reorganisation: everywhere, in the column and in the tags.
  if (next() < 0.35) {
    const names = new Set([...projectsOf(old), ...entriesOf(old)].flatMap(({ departments }) => departments));
    const renamed = new Map<string, string>();
    for (const name of names) {
      const choices = (NEW_NAMES[name] ?? []).filter((choice) => !names.has(choice));
      if (choices.length > 0 && renamed.size < 2 && next() < 0.4) renamed.set(name, pickFrom(next, choices));
    }
    for (const holder of [...projectsOf(plan), ...entriesOf(plan)])
      holder.departments = holder.departments.map((name) => renamed.get(name) ?? name);
  }
  return plan;
}

/** Whether all its years are new: with other words as well, nobody could tell who it was. */
const replaced = (entry: Entry, lastYear: number) =>
  entry.years.length > 0 && entry.years.every((year) => year > lastYear);

/** Whether a reader might take one for the other: they are on one topic, or differ in hardly a word. */
function mistakable(a: string, b: string): boolean {
  const limit = TOPICS.some((topic) => a.includes(topic) && b.includes(topic)) ? 0.4 : 0.8;
  return likeness(a, b) > limit;
}

/** A past year comes or goes. */
function rewriteYears(entry: Entry, lastYear: number, next: Random): void {
  const past = entry.years.filter((year) => year <= lastYear);
  const later = entry.years.filter((year) => year > lastYear);
  const kind = next();
  if (kind < 0.4 && past.length > 1) past.splice(between(next, 0, past.length - 1), 1);
  else if (kind < 0.6 && past.length > 0 && later.length > 0 && past.length === 1) past.pop();
  else {
    const missing = range((past[0] ?? lastYear) - 1, lastYear).filter((year) => !past.includes(year));
    past.push(pickFrom(next, missing));
  }
  entry.years = [...past.sort((a, b) => a - b), ...later];
}

function changeState(entry: Entry, next: Random): void {
  if (entry.status !== 'implemented') {
    for (const [suffix] of STATES) entry.text = entry.text.replace(suffix, '');
    entry.status = 'implemented';
    return;
  }
  if (/[。)]$/u.test(entry.text)) return;
  const [suffix, status] = pickFrom(next, STATES);
  entry.text += suffix;
  entry.status = status;
}

function handOver(entry: Entry, project: Project, next: Random): void {
  const choices = [...new Set([...project.departments, pickFrom(next, DEPARTMENTS)])].filter(
    (name) => !entry.departments.includes(name) && !name.startsWith('各'),
  );
  if (choices.length === 0) return;
  const successor = pickFrom(next, choices);
  entry.departments = next() < 0.3 ? [...entry.departments, successor] : [successor];
}

type Happens = (rate: number) => boolean;

/** Records go, or go to another item; whole items are given up. */
function moveAndRemove(
  plan: PlanFacts,
  next: Random,
  happens: Happens,
  alone: (entry: Entry) => boolean,
  gone: Set<string>,
): void {
  for (const project of projectsOf(plan)) {
    for (const entry of [...project.entries]) {
      if (isNothing(entry) || entry.twin) continue;
      const last = project.entries.length === 1;
      if (!last && happens(0.03)) {
        project.entries = project.entries.filter((one) => one !== entry);
        gone.add(entry.text);
      } else if (!last && alone(entry) && happens(0.02)) {
        const home = chaptersOf(plan).find(({ projects }) => projects.includes(project));
        const near = next() < 0.5 ? (home?.projects ?? []) : projectsOf(plan);
        const choices = near.filter((other) => other !== project && !other.entries.some(isNothing));
        if (choices.length === 0) continue;
        project.entries = project.entries.filter((one) => one !== entry);
        pickFrom(next, choices).entries.push(entry);
      }
    }
    if (project.entries.every((entry) => !isNothing(entry) && alone(entry)) && happens(0.012)) {
      for (const { text } of project.entries) gone.add(text);
      project.entries = [nothing()];
    }
  }
  for (const chapter of chaptersOf(plan)) {
    for (const project of [...chapter.projects]) {
      if (!happens(0.02)) continue;
      const at = chapter.projects.indexOf(project);
      chapter.projects.splice(at, 1);
      for (const { text } of project.entries) if (text !== NOTHING) gone.add(text);
      if (next() < 0.6) renumber(chapter.projects);
    }
  }
}

const renumber = (list: readonly { number: number }[]) => {
  for (const [i, one] of list.entries()) one.number = i + 1;
};

/** Items come, go elsewhere and get other titles; so do sections. */
function changeOutline(
  plan: PlanFacts,
  old: PlanFacts,
  next: Random,
  happens: Happens,
  alone: (entry: Entry) => boolean,
  fresh: (topic?: string) => Entry,
): void {
  /** Items that are new, or new in their section: those keep their name, or none could tell who they were. */
  const strangers = new Set<number>();
  const titles = projectsOf(old).map(({ title }) => title);
  const newTitle = (make: () => string, among: readonly string[]) => {
    for (;;) {
      const title = make();
      if (!among.some((known) => mistakable(known, title))) return title;
    }
  };
  const created = (): Project => {
    let topic = '';
    const title = newTitle(() => {
      topic = pickFrom(next, TOPICS);
      return itemTitle(next, topic);
    }, titles);
    titles.push(title);
    const own = uid();
    strangers.add(own);
    const entries =
      next() < 0.4 ? [nothing()] : Array.from({ length: between(next, 1, 3) }, () => fresh(topic));
    return {
      uid: own,
      number: 0,
      title,
      details: [],
      departments: [pickFrom(next, DEPARTMENTS)],
      blank: false,
      entries,
    };
  };
  const insert = (chapter: Chapter, project: Project, anywhere = true) => {
    const at = anywhere ? between(next, 0, chapter.projects.length) : chapter.projects.length;
    project.number = at === 0 ? 1 : (chapter.projects[at - 1]?.number ?? 0) + 1;
    chapter.projects.splice(at, 0, project);
    for (let i = at + 1; i < chapter.projects.length; i++) {
      const one = chapter.projects[i] as Project;
      one.number = Math.max(one.number, (chapter.projects[i - 1]?.number ?? 0) + 1);
    }
  };

  for (const chapter of chaptersOf(plan)) {
    for (const project of [...chapter.projects]) {
      if (happens(0.015)) {
        const target = pickFrom(next, chaptersOf(plan));
        if (target !== chapter && target.projects.length < 12) {
          chapter.projects.splice(chapter.projects.indexOf(project), 1);
          renumber(chapter.projects);
          project.blank = false;
          strangers.add(project.uid);
          insert(target, project, next() < 0.5);
        }
      }
    }
  }
  for (const chapter of chaptersOf(plan)) {
    if (chapter.projects.length < 12 && happens(0.05)) {
      const project = created();
      insert(chapter, project);
      // It comes between a merged cell and the items below it, which are its own now.
      const below = chapter.projects.slice(chapter.projects.indexOf(project) + 1);
      const end = below.findIndex(({ blank }) => !blank);
      if (next() < 0.25)
        for (const one of below.slice(0, end < 0 ? below.length : end))
          one.departments = [...project.departments];
    }
    splitOrMerge(chapter, strangers, happens, alone, created, insert);
    const [first, second] = chapter.projects;
    if (first && second && happens(0.015)) {
      chapter.projects.splice(0, 2, second, first);
      [first.number, second.number] = [second.number, first.number];
      second.blank = false;
      first.blank = false;
    }
    for (const project of chapter.projects) {
      if (!titles.includes(project.title)) continue;
      // Another name altogether, where what stands in the item tells that it is the same.
      const before = projectsOf(old).find((one) => one.uid === project.uid);
      const kept = before?.entries.filter((entry) =>
        project.entries.some(
          (one) => one.uid === entry.uid && one.text === entry.text && one.status === 'implemented',
        ),
      );
      const topic = TOPICS.find((one) => project.title.startsWith(one));
      const most = before && kept && kept.length >= 2 && kept.length * 2 > before.entries.length;
      if (most && topic && !strangers.has(project.uid) && happens(0.03)) {
        const title = itemTitle(next, topic);
        if (titles.every((one) => fold(one) !== fold(title))) project.title = title;
        titles.push(title);
        continue;
      }
      if (!happens(0.04)) continue;
      const title = retitled(project.title, next);
      const like = likeness(title, project.title);
      if (
        like > 0.5 &&
        projectsOf(old).every((one) => one.title === project.title || likeness(one.title, title) < like)
      )
        project.title = title;
    }
    if (happens(0.03)) chapter.title = retitled(chapter.title, next);
    // The column of departments: one of an item's own, or a merged cell that is split.
    for (const project of chapter.projects)
      if (happens(0.02)) {
        project.departments = [...new Set([...project.departments.slice(1), pickFrom(next, DEPARTMENTS)])];
        project.blank = false;
      }
  }
  for (const part of plan.parts) if (happens(0.03)) part.title = retitled(part.title, next);
  for (const { groups } of plan.parts)
    for (const group of groups) {
      if (happens(0.03)) group.title = retitled(group.title, next);
      group.chapters = group.chapters.filter(({ projects }) => projects.length > 0);
      if (!happens(0.03)) continue;
      const known = chaptersOf(old).map(({ title }) => title);
      const chapter: Chapter = {
        uid: uid(),
        number: 0,
        title: newTitle(() => sectionTitle(next, pickFrom(next, TOPICS)), known),
        description: null,
        projects: [created()],
      };
      renumber(chapter.projects);
      group.chapters.splice(between(next, 0, group.chapters.length), 0, chapter);
      renumber(group.chapters);
    }
  for (const part of plan.parts) part.groups = part.groups.filter(({ chapters }) => chapters.length > 0);
  plan.parts = plan.parts.filter(({ groups }) => groups.length > 0);
}

/** Some of an item's entries become an item of their own, or all of them go to another and the item ends. */
function splitOrMerge(
  chapter: Chapter,
  strangers: ReadonlySet<number>,
  happens: Happens,
  alone: (entry: Entry) => boolean,
  created: () => Project,
  insert: (chapter: Chapter, project: Project) => void,
): void {
  for (const project of [...chapter.projects]) {
    const { entries } = project;
    if (strangers.has(project.uid) || entries.some((entry) => isNothing(entry) || !alone(entry))) continue;
    if (entries.length >= 4 && chapter.projects.length < 12 && happens(0.02)) {
      const part = created();
      part.entries = entries.splice(entries.length - 2);
      insert(chapter, part);
      return;
    }
    const target = chapter.projects.find(
      (other) => other !== project && !strangers.has(other.uid) && !other.entries.some(isNothing),
    );
    if (target !== undefined && happens(0.01)) {
      target.entries.push(...entries);
      chapter.projects = chapter.projects.filter((one) => one !== project);
      renumber(chapter.projects);
      return;
    }
  }
}

const sameSet = (a: readonly unknown[], b: readonly unknown[]) =>
  new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));

/** What is true of two editions, from who is who and from what the contract calls the classes. */
function truthOf(old: PlanFacts, newer: PlanFacts): Pick<Editions, 'records' | 'items'> {
  const before = placed(old);
  const after = placed(newer);
  const oldItems = new Map(before.items.map((item, index) => [item.project.uid, { item, index }]));
  const newItems = new Map(after.items.map((item, index) => [item.project.uid, { item, index }]));
  const started = new Set<number>();
  const reverted = new Set<number>();
  for (const [key, { item }] of oldItems) {
    const counterpart = newItems.get(key)?.item;
    if (counterpart === undefined) continue;
    const stood = item.project.entries.every(isNothing);
    const stands = counterpart.project.entries.every(isNothing);
    if (stood && !stands) started.add(key);
    if (!stood && stands) reverted.add(key);
  }

  const items: Truth<ItemClass>[] = [];
  for (const [key, { item, index }] of oldItems) {
    const found = newItems.get(key);
    if (found === undefined) {
      items.push({ old: index, new: null, kind: 'removed', classes: [] });
      continue;
    }
    const classes: ItemClass[] = [];
    const moved = item.chapter !== found.item.chapter;
    const renumbered = moved
      ? item.project.number !== found.item.project.number
      : item.path !== found.item.path;
    if (started.has(key)) classes.push('started');
    if (reverted.has(key)) classes.push('reverted');
    if (fold(item.project.title) !== fold(found.item.project.title)) classes.push('retitled');
    if (renumbered) classes.push('renumbered');
    if (moved) classes.push('moved');
    if (!sameSet(item.project.departments, found.item.project.departments))
      classes.push('department_changed');
    items.push({ old: index, new: found.index, kind: classes.length > 0 ? 'changed' : 'unchanged', classes });
  }
  for (const [key, { index }] of newItems)
    if (!oldItems.has(key)) items.push({ old: null, new: index, kind: 'added', classes: [] });

  /** How many years the activity ran in its item, all entries of the same words together. */
  const ranFor = ({ entry, project }: PlacedEntry) =>
    new Set(
      project.entries.filter((one) => fold(one.text) === fold(entry.text)).flatMap(({ years }) => years),
    ).size;

  const records: Truth<RecordClass>[] = [];
  const newerByUid = new Map(after.records.map((record, index) => [record.entry.uid, { record, index }]));
  const kept = new Set<number>();
  for (const [index, record] of before.records.entries()) {
    const { entry, project } = record;
    const found = newerByUid.get(entry.uid);
    if (found === undefined) {
      const classes: RecordClass[] = started.has(project.uid)
        ? ['started']
        : reverted.has(project.uid)
          ? ['reverted']
          : [];
      records.push({ old: index, new: null, kind: 'removed', classes });
      continue;
    }
    kept.add(entry.uid);
    const classes = classesOf(record, found.record, old.lastYear, ranFor(record));
    const changed = classes.some((name) => name !== 'lapsed');
    records.push({ old: index, new: found.index, kind: changed ? 'changed' : 'unchanged', classes });
  }
  for (const [index, { entry, project }] of after.records.entries()) {
    if (kept.has(entry.uid)) continue;
    const classes: RecordClass[] = started.has(project.uid)
      ? ['started']
      : reverted.has(project.uid)
        ? ['reverted']
        : [];
    records.push({ old: null, new: index, kind: 'added', classes });
  }
  return { records, items };
}

/** What happens once, by its words: 第13回, 第2次. */
const ORDINAL = /第(?:[0-9]+|[〇一二三四五六七八九十百]+)|(?:[0-9]+|[一二三四五六七八九十]+)[回度年期次]目/u;

/** The numbers of a text, without ordinals, years and dates. */
const figuresOf = (text: string) =>
  fold(text)
    .replace(/(?:第|No\.?|その|Ver\.)(?:[0-9]+|[〇一二三四五六七八九十百]+)/gu, '')
    .replace(/(?:平成|令和|昭和)?(?:[0-9]+|元)(?:年度?|月|日|時|期|号|次|番|級|歳)(?!間)/gu, '')
    .match(/[0-9]+/gu)
    ?.join() ?? '';

function classesOf(old: PlacedEntry, newer: PlacedEntry, lastYear: number, ranFor: number): RecordClass[] {
  const classes: RecordClass[] = [];
  const past = (entry: Entry) => entry.years.filter((year) => year <= lastYear);
  const later = newer.entry.years.some((year) => year > lastYear);
  if (later) classes.push('years_extended');
  if (!sameSet(past(old.entry), past(newer.entry))) classes.push('years_rewritten');
  if (old.entry.years.some((year) => newer.entry.years.includes(year)))
    if (figuresOf(old.entry.text) !== figuresOf(newer.entry.text)) classes.push('figures_changed');
  if (old.entry.years.includes(lastYear) && !later && ranFor > 1 && !ORDINAL.test(fold(old.entry.text)))
    classes.push('lapsed');
  if (fold(old.entry.text) !== fold(newer.entry.text)) classes.push('reworded');
  if (!sameSet(old.entry.departments, newer.entry.departments)) classes.push('department_changed');
  if (old.entry.status !== newer.entry.status) classes.push('status_changed');
  if (old.project.uid !== newer.project.uid) classes.push('moved');
  else if (old.path !== newer.path) classes.push('renumbered');
  return classes;
}

/**
 * Two editions with known truth.
 *
 * @param real the document whose next edition it is, with its text; without it, a plan of one's own
 */
export function editionsOf(seed: number, real?: { document: ProgressDocument; text: string }): Editions {
  const next = randomOf(seed * 7919 + 13);
  uids = 0;
  const old = real ? planOf(real.document) : ownPlan(next);
  const newer = nextYear(old, next);
  const asIs = real !== undefined && next() < 0.7;
  const oldText = renderPlan(old, next);
  const newText = renderPlan(newer, next);
  return {
    seed,
    old: { text: asIs ? real.text : oldText, ...placed(old) },
    new: { text: newText, ...placed(newer) },
    ...truthOf(old, newer),
  };
}

import { zipOf } from '../../formats/office/zip-writer.js';
import type { Service, Services } from '../protocol.js';
import type { Desk } from './desk.js';
import { bytesOf } from './files.js';

type Handlers = {
  readonly [Name in Service]: (
    takes: Services[Name]['takes'],
    desk: Desk,
  ) => Services[Name]['gives'] | Promise<Services[Name]['gives']>;
};

/** How each request is answered. A new one is a line in `Services` and one here. */
export const SERVICES: Handlers = {
  async open({ uploads, done }, desk) {
    await desk.list(uploads, done);
    return null;
  },
  work: (_, desk) => desk.workOnNext(),
  remove({ uploads }, desk) {
    desk.remove(uploads);
    return null;
  },
  async answer({ answers }, desk) {
    await desk.answer(answers);
    return null;
  },
  aliases: ({ content }, desk) => desk.aliasesIn(content),
  view: (_, desk) => desk.view(),
  comparisons: (_, desk) => desk.comparisons(),
  source: ({ key }, desk) => desk.sources.model(key),
  marks: ({ key }, desk) => desk.sources.marks(key),
  drawPage: ({ key, page, scale }, desk) => desk.sources.draw(key, page, scale),
  report: ({ language }, desk) => desk.report(language),
  outputs: (_, desk) => desk.files('en').map(({ name, group, stem }) => ({ name, group, stem })),
  async save({ name, headings }, desk) {
    const files = desk.files(headings);
    const [wanted] = files.filter((file) => file.name === name);
    if (wanted) return bytesOf(wanted);
    if (name !== null) throw new Error(`no file ${name}`);
    const all = [];
    for (const file of files) all.push({ name: file.name, bytes: await bytesOf(file) });
    // What a person has set right is kept with what came of it.
    for (const { name: own, text } of desk.answerFiles())
      all.push({ name: own, bytes: new TextEncoder().encode(text) });
    return zipOf(all);
  },
};

import { expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { extract } from '../../src/pipeline.js';
import { toJson, toJsonParts } from '../../src/write/json.js';

const TEXT = '具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・配布(平成27年度) ・掲示(平成27年度)\n';

it('JSON has top-level keys and the members of lists on lines of their own', async () => {
  const document = await extract(TEXT);
  const json = toJson(document);
  expect(JSON.parse(json)).toEqual(document);
  const records = document.records.map((record) => `    ${JSON.stringify(record)}`);
  expect(json).toContain(`\n  "records": [\n${records.join(',\n')}\n  ],\n`);
  expect(json).toContain('\n  "corrections": [],\n  "coverage": {"characters":');
  expect(json).toMatch(
    /^\{\n {2}"format": "shinchoku\/2",\n {2}"generator": "shinchoku\/[0-9.]+",\n {2}"document": \{"title":/,
  );
  expect(json.endsWith('}\n}\n')).toBe(true);
});

it("a timeline's plans are laid out one level further in", async () => {
  const document = await extract(TEXT);
  const timelines = {
    format: 'shinchoku-timeline/2',
    plans: [timelineOf([compare(document, document)])],
  } as const;
  const json = toJson(timelines);
  expect(JSON.parse(json)).toEqual(timelines);
  const [plan] = timelines.plans;
  const items = plan?.items.map((item) => `        ${JSON.stringify(item)}`) ?? [];
  expect(json).toContain(`\n      "items": [\n${items.join(',\n')}\n      ]\n    }\n  ]\n}\n`);
});

it('a large document comes in parts that end between members and escape what misleads', async () => {
  const entries = Array.from({ length: 400 }, (_, at) => `・第${at + 1}回市民講座の\u202e開催(平成27年度)`);
  const document = await extract(`具体的な事業\t担当課\t実施したこと\n①講座\t総務課\t${entries.join(' ')}\n`);
  const parts = [...toJsonParts(document)];
  expect(parts.length).toBeGreaterThan(1);
  expect(JSON.parse(parts.join(''))).toEqual(document);
  expect(parts.join('')).not.toContain('\u202e');
  expect(parts.join('')).toContain('\\u202e開催');
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/[}\]"0-9]$/);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesPage } from '../../src/report/changes-page.js';
import reportStyle from '../../src/report/page/report.css?bundle';
import reportScript from '../../src/report/page/report.ts?bundle';
import { RECORD_COLUMNS } from '../../src/report/page-data.js';

const COMPARISON = 'output/shiroi-h29-progress--sample-h30-progress.changes';

describe("the pages' scripts and styles", () => {
  it('are one text each, which nothing in it can end', () => {
    for (const text of [reportScript, reportStyle]) {
      expect(text.length).toBeGreaterThan(1000);
      expect(text).not.toMatch(/<\/(?:script|style)|<!--|\bimport\b|sourceMappingURL/);
    }
  });

  it('are the same in the page that is committed, which the built command has written', () => {
    const changes = JSON.parse(readFileSync(`${COMPARISON}.json`, 'utf8'));
    const editions = ['shiroi-h29-progress', 'sample-h30-progress'].map((name) =>
      JSON.parse(readFileSync(`output/${name}.json`, 'utf8')),
    );
    expect(changesPage(changes, { editions })).toBe(readFileSync(`${COMPARISON}.html`, 'utf8'));
    const report = readFileSync('output/index.html', 'utf8');
    expect(report).toContain(`<style>${reportStyle}</style>`);
    expect(report).toContain(`<script>${reportScript}</script>`);
  });

  it('name the columns of the table of records as its rows have them', () => {
    const templates = [...reportStyle.matchAll(/tr\{[^}]*grid-template-columns:(\[[^;}]*)/g)].map(
      ([, columns = '']) => [...columns.matchAll(/\[(\w+)\]/g)].map((match) => match[1]),
    );
    const withoutEdition = RECORD_COLUMNS.filter((name) => name !== 'edition');
    expect(templates).toEqual([[...RECORD_COLUMNS], withoutEdition]);
  });
});

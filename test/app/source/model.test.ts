import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Accounted, type SourceModel, sourceMarks, sourceModel } from '../../../src/app/source/index.js';
import { BOX_EDGES, CELL_FIELDS, FATES, type FlowTable } from '../../../src/app/source/model.js';
import { nextOfFate, rangeOfRecord, recordBeside, runsIn } from '../../../src/app/source/runs.js';
import { extractAndExplain } from '../../../src/pipeline.js';

const FILES = 'test/formats/files';

async function modelOf(file: string, content: string | Uint8Array = readFileSync(file)) {
  const explained = await extractAndExplain(content, { file });
  return { explained, model: await sourceModel(content, explained) };
}

const HTML = `<h1>うめの市 男女共同参画プラン 進捗状況</h1>
<p>令和6年6月&nbsp;市民協働課</p>
<table><tr><th>事業名</th><th>担当課</th><th>実施したこと</th></tr>
<tr><td rowspan=2>①広報</td><td>市民協働課</td><td>・𠮷田町で講座&lt;全2回&gt;を開催(令和5年度)【市民協働課】<br>・冊子を配布(令和4年度)【市民協働課】</td></tr>
<tr><td colspan=2>未実施</td></tr></table>
<p>※ 数値は3月末のもの。</p>`;

/** What the pieces of each fate hold, without white space. */
function lengthsOf({ text, marks }: SourceModel): Record<string, number> {
  const lengths: Record<string, number> = {};
  for (const [piece, fate] of marks.fates.entries()) {
    const held = text.slice(marks.starts[piece], marks.starts[piece + 1]).replace(/\s/g, '').length;
    const name = FATES[fate] ?? '';
    lengths[name] = (lengths[name] ?? 0) + held;
  }
  return lengths;
}

const INPUTS = [
  'input/shiroi-h29-progress.md',
  `${FILES}/plan.csv`,
  `${FILES}/t1.xlsx`,
  `${FILES}/hard.xlsx`,
  `${FILES}/t1.docx`,
  `${FILES}/plan-writer.pdf`,
  'test/cases/laid-out-text/input.txt',
];

describe('the marks of a document', () => {
  it.each(INPUTS)('give each character one fate, as the coverage counts them: %s', async (file) => {
    const { explained, model } = await modelOf(file);
    const { starts } = model.marks;
    expect(starts[0]).toBe(0);
    expect(starts.at(-1)).toBe(model.text.length);
    expect([...starts]).toEqual([...new Set(starts)].sort((a, b) => a - b));
    const lengths = lengthsOf(model);
    const { coverage } = explained.document;
    for (const fate of FATES.filter((name) => name !== 'markup' && name !== 'unclaimed'))
      expect([fate, lengths[fate] ?? 0]).toEqual([fate, coverage[fate]]);
    const sum = Object.values(model.marks.counts).reduce((total, count) => total + count, 0);
    expect(sum).toBe(model.text.length);
  });

  it.each(INPUTS)('hold the text of each record: %s', async (file) => {
    const { explained, model } = await modelOf(file);
    const held = explained.document.records.map((_, record) => {
      const pieces = [...model.marks.records.entries()].filter(([, owner]) => owner === record);
      return pieces
        .map(([piece]) => model.text.slice(model.marks.starts[piece], model.marks.starts[piece + 1]))
        .join('');
    });
    expect(held).toEqual(explained.document.records.map(({ source }) => source.text));
  });

  it('tell the parts of a record, and the range that is pointed at', async () => {
    const { model } = await modelOf('a.html', HTML);
    const range = rangeOfRecord(model.marks, 0);
    const at = model.text.indexOf('講座');
    const runs = runsIn(model.marks, range, { start: at, end: at + 2 });
    const shown = runs.map(({ start, end, part, isHere }) => [model.text.slice(start, end), part, isHere]);
    expect(shown).toEqual([
      ['・', 0, false],
      ['𠮷田町で', 1, false],
      ['講座', 1, true],
      ['&lt;全2回&gt;を開催', 1, false],
      ['(', 0, false],
      ['令和5年度', 2, false],
      [')【', 0, false],
      ['市民協働課', 3, false],
      ['】', 0, false],
    ]);
  });

  it('change with corrections, and nothing else does', async () => {
    const { explained, model } = await modelOf('a.html', HTML);
    const [, second] = explained.document.records;
    const others = explained.document.records.filter((record) => record !== second);
    const without: Accounted = { ...explained, document: { ...explained.document, records: others } };
    expect(sourceMarks(without).ranges.length).toBe(model.marks.ranges.length - 2);
  });

  it('lead from a record to the next, and to the next place of a fate', async () => {
    const { model } = await modelOf('a.html', HTML);
    expect(recordBeside(model.marks, -1, 1)).toBe(0);
    expect(recordBeside(model.marks, rangeOfRecord(model.marks, 0).start, 1)).toBe(1);
    expect(recordBeside(model.marks, rangeOfRecord(model.marks, 0).start, -1)).toBeNull();
    const note = nextOfFate(model.marks, 'note', 0);
    expect(model.text.slice(note?.start, note?.end)).toBe('※ 数値は3月末のもの。');
    expect(nextOfFate(model.marks, 'note', note?.end ?? 0)).toEqual(note);
    expect(nextOfFate(model.marks, 'furniture', 0)).toBeNull();
  });
});

describe('a text', () => {
  it('is laid out as its format has read it: headings, paragraphs, and tables with merged cells', async () => {
    const { model } = await modelOf('a.html', HTML);
    const { flow } = model;
    expect(flow?.parts.map(({ kind }) => kind)).toEqual(['heading', 'prose', 'table', 'prose']);
    const table = flow?.parts[2] as FlowTable;
    const cells = Array.from({ length: table.to - table.from }, (_, index) =>
      Array.from(
        flow?.cells.subarray((table.from + index) * CELL_FIELDS, (table.from + index) * CELL_FIELDS + 4) ??
          [],
      ),
    );
    // Row, column, row span, column span.
    expect(cells.slice(3)).toEqual([
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 2],
    ]);
  });

  it('shows characters that are written as references', async () => {
    const { model } = await modelOf('a.html', HTML);
    const shown = [...(model.flow?.shown ?? [])].map(([segment, text]) => {
      const [start, end] = model.flow?.segments.subarray(segment * 2, segment * 2 + 2) ?? [];
      return [model.text.slice(start, end), text];
    });
    expect(shown).toContainEqual(['&lt;', '<']);
    expect(shown).toContainEqual(['&gt;', '>']);
  });

  it('shows a line as it stands but for a line end of another kind', async () => {
    const html = HTML.replace('講座&lt;', '講座\r&lt;');
    const { model } = await modelOf('plan.html', html);
    const shown = [...(model.flow?.shown ?? [])].map(([segment, text]) => {
      const [start, end] = model.flow?.segments.slice(segment * 2, segment * 2 + 2) ?? [];
      return [model.text.slice(start, end), text];
    });
    expect(shown).toContainEqual(['\r', '\n']);
    expect(shown.filter(([text]) => text?.includes('講座'))).toEqual([]);
  });

  it.each(INPUTS.filter((file) => /\.(?:md|csv|docx|txt)$/.test(file)))(
    'shows every character that is no markup, once: %s',
    async (file) => {
      const { explained, model } = await modelOf(file);
      const times = new Uint8Array(model.text.length);
      const { segments = new Uint32Array() } = model.flow ?? {};
      for (let at = 0; at < segments.length; at += 2)
        for (let unit = segments[at] ?? 0; unit < (segments[at + 1] ?? 0); unit++)
          times[unit] = (times[unit] ?? 0) + 1;
      for (const { start, end, kind } of explained.transcript.account)
        if (kind === 'markup') times.fill(1, start, end);
      const wrong = [...times.entries()].filter(
        ([at, count]) => count !== 1 && /\S/.test(model.text.charAt(at)),
      );
      expect(wrong).toEqual([]);
    },
  );
});

describe('a workbook', () => {
  it('keeps its rows, columns and merged cells', async () => {
    const { model } = await modelOf(`${FILES}/t1.xlsx`);
    const [sheet] = model.sheets ?? [];
    expect(sheet?.name).toBe('進捗');
    expect([...(sheet?.rows ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...(sheet?.columns ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const cells = cellsOf(model);
    expect(cells).toContainEqual(['基本施策', 0, 0, 2, 1]);
    expect(cells).toContainEqual(['進捗', 0, 4, 1, 3]);
    expect(cells).toContainEqual(['・公募委員の登録', 3, 3, 1, 1]);
  });

  it('leaves out the rows that are hidden', async () => {
    const { model } = await modelOf(`${FILES}/hard.xlsx`);
    const [sheet] = model.sheets ?? [];
    expect([...(sheet?.rows ?? [])].slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(model.omitted.map(({ what }) => what)).toContain('hidden-row');
  });
});

/** The text, row, column, row span and column span of each cell of the first sheet. */
function cellsOf({ text, sheets }: SourceModel) {
  const { cells = new Uint32Array() } = sheets?.[0] ?? {};
  return Array.from({ length: cells.length / 6 }, (_, index) => {
    const [row, column, rowSpan, columnSpan, start, end] = cells.subarray(index * 6, index * 6 + 6);
    return [text.slice(start, end), row, column, rowSpan, columnSpan];
  });
}

describe('a PDF', () => {
  it('tells the size of each page and the box of each character', async () => {
    const { explained, model } = await modelOf(`${FILES}/plan-writer.pdf`);
    const pages = model.pages?.pages ?? [];
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
      [595, 842],
    ]);
    const { boxes = new Float32Array() } = model.pages ?? {};
    for (const { start, end, place } of explained.transcript.addresses.pieces ?? []) {
      if (typeof place === 'string') continue;
      for (let at = start; at < end; at++) {
        if (/\s/.test(model.text.charAt(at))) continue;
        const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(at * BOX_EDGES);
        expect(left).toBeGreaterThanOrEqual(place.box[0] - 0.1);
        expect(top).toBeGreaterThanOrEqual(place.box[1] - 0.1);
        expect(right).toBeLessThanOrEqual(place.box[2] + 0.1);
        expect(bottom).toBeLessThanOrEqual(place.box[3] + 0.1);
      }
    }
  });

  it('knows where each character stands on a page that is turned', async () => {
    const { model } = await modelOf(`${FILES}/marks-rotated.pdf`);
    const { boxes = new Float32Array(), pages = [] } = model.pages ?? {};
    const at = model.text.indexOf('協働のまちづくり');
    expect(at).toBeGreaterThan(0);
    const tops = [0, 1, 2, 3].map((unit) => boxes[(at + unit) * BOX_EDGES + 1] ?? 0);
    // It runs from top to bottom, on a page that is wider than it is high.
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(5);
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
  });
});

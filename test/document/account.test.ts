import { expect, it } from 'vitest';
import { extractAndExplain } from '../../src/pipeline.js';

const cell = (text: string) =>
  `<table><tr><th>事業</th><th>実績</th></tr><tr><td>苗木</td><td>${text}</td></tr></table>`;

it.each([
  ['as they stand', '・配布した', '・配布した', 1],
  ['with references decoded', '・配布&amp;植樹した', '・配布&植樹した', 3],
  ['with line ends as HTML has them, of the same length', '・配布し\r植えた', '・配布し\n植えた', 1],
])('lines are kept %s', async (_, text, value, segments) => {
  const html = cell(text);
  const { transcript } = await extractAndExplain(html, { file: 'a.html' });
  const line = transcript.lines.find((each) => each.value.startsWith('・'));
  expect(line?.value).toBe(value);
  expect(line?.segments).toHaveLength(segments);
  expect(line?.segments[0]?.start).toBe(html.indexOf(text));
  expect(line?.segments.at(-1)?.end).toBe(html.indexOf(text) + text.length);
});

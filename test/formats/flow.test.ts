import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';
import { readRemark } from '../../src/formats/remark.js';
import { extractSoundly } from '../helpers.js';

const LINES = [
  '市の **広報** 紙',
  '- 講座',
  '- 研修 *等*',
  '  - 内訳',
  '1. 計画',
  '5. 予算',
  '# 見出し',
  '概要\n===',
  '`code`',
  '> 引用',
  '---',
  '|列|列|\n|-|-|\n|値|値|',
  '<div>\n枠\n</div>',
  '<!-- 注\n\n- 記 -->',
  '```\n- 例\n\n# 例\n```',
  '[名](先)',
  '    字下げ',
];

/** Lines in an order that depends on the seed, some of them with a blank line behind. */
function longMarkdown(seed: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const few = Array.from({ length: 6 }, () => LINES[next(LINES.length)] ?? '');
  return Array.from({ length: 450 }, () => `${few[next(6)]}${next(3) === 0 ? '\n' : ''}`)
    .join('\n')
    .trimEnd();
}

const capped = (findings: readonly { rule: string }[]) =>
  findings.filter(({ rule }) => rule === 'markdown-capped').length;

describe('long Markdown', () => {
  it.each([1, 2, 3, 4])('is read in parts as it is read whole (%i)', async (seed) => {
    const text = longMarkdown(seed);
    const [parts, whole] = [await readMarkdown(text), readRemark(text, 0)];
    // Where there is a message the parts may differ from the whole.
    if (capped(parts.findings) === 0) expect(parts.blocks).toEqual(whole.blocks);
    expect(parts.blocks.length).toBeGreaterThan(50);
  });

  it('has no message where blank lines or list items part it', async () => {
    const paragraphs = '**広報** と *研修* を行う\n\n'.repeat(1100);
    expect((await readMarkdown(paragraphs)).findings).toEqual([]);
    expect((await readMarkdown('- **広報** を行う\n'.repeat(1100))).findings).toEqual([]);
    const table = `|事業|担当|\n|-|-|\n${'|**広報**|総務課|\n'.repeat(1100)}`;
    const { blocks, findings } = await readMarkdown(table);
    expect(findings).toEqual([]);
    expect(blocks).toMatchObject([{ kind: 'table', rows: { length: 1101 } }]);
  });

  it('is cut between its lines where nothing else parts it, with one message', async () => {
    const text = '**広報** を行う\n'.repeat(1000);
    const { blocks, findings } = await readMarkdown(text);
    expect(capped(findings)).toBe(1);
    expect(findings[0]?.range).toEqual([0, text.length - 1]);
    const lines = blocks.flatMap((block) => (block.kind === 'prose' ? block.lines : []));
    expect(lines.map((line) => line.text.value)).toEqual(Array(1000).fill('広報 を行う'));
  });

  it('is plain text where one line holds too much notation, and nothing is lost', async () => {
    const text = `${'**広報*'.repeat(1100)}\n`;
    const document = await extractSoundly(text);
    expect(document.messages.map(({ rule }) => rule)).toContain('markdown-capped');
    expect(document.notes.map((note) => note.text)).toEqual([text.trim()]);
    expect(document.coverage.unclaimed).toBe(0);
  });

  it('is not gone through more deeply than anybody nests lists', async () => {
    const document = await extractSoundly(`${'> '.repeat(4000)}広報\n\n${'1. '.repeat(4000)}研修\n`);
    expect(document.messages.filter(({ rule }) => rule === 'nesting-capped')).not.toEqual([]);
  });
});

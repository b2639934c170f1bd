import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

export const COMMAND = resolve('dist/cli.cjs');

/** Editions of two plans, so that a run writes every kind of file; one with columns and a depth of its own. */
export function putEditions(folder: string, activity: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [plan, letter] of [['協働計画', 'a'], ['広報計画', 'b']] as const)
    for (const year of [26, 27, 28]) {
      const years = year > 26 ? `平成26～${year}年度` : '平成26年度';
      const rows = Array.from({ length: 20 }, (_, i) => `①事業${i}\t総務課\t・${activity}を${i}回開催(${years})\t"良"`);
      const outer = year === 28 ? '# 1. 参加\n\n## (1)発信\n\n' : '# 1. 参加\n\n';
      const table = `具体的な事業\t担当課\t実施したこと\t${year === 27 ? '備考' : '評価'}\n${rows.join('\n')}\n`;
      writeFileSync(join(folder, `${letter}${year}.md`), `# ${plan} 進捗一覧\n\n平成${year}年3月31日現在\n\n${outer}${table}`);
    }
} // biome-ignore format: a table of texts

/** What is in a folder, by name. */
export const contents = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

export const isDraft = (name: string) => name.endsWith('.tmp');

/** What a run that nothing disturbs writes. */
export function undisturbed(cwd: string, input: string, output: string): Map<string, string> {
  const words = [COMMAND, input, '-o', output, '--no-dictionary', '-q'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return contents(join(cwd, output));
}

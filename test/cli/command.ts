import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../helpers.js';

const COMMAND = join(process.cwd(), 'dist/cli.cjs');

/** A document of one record. */
export const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

/** A folder in which the command is run. */
export class Workplace {
  readonly folder = temporaryFolder();

  path(name: string): string {
    return join(this.folder, name);
  }

  put(name: string, content: string | Buffer = GOOD): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  get(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** The names in a folder; none where it is not there. */
  list(name = 'output'): string[] {
    return existsSync(this.path(name)) ? readdirSync(this.path(name)).sort() : [];
  }

  /** Runs the command without its dictionary, which none of these tests needs and `schema` does not know. */
  run(words: readonly string[], input: string | Buffer = '', cwd = this.folder) {
    const all = words[0] === 'schema' ? words : [...words, '--no-dictionary'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...all], {
      cwd,
      input,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { status, out: stdout, err: stderr };
  }

  /** As `run`, through a shell, which knows pipes. */
  shell(line: string) {
    const command = line.replaceAll('shinchoku', `'${process.execPath}' '${COMMAND}'`);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: this.folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { status, out: stdout, err: stderr };
  }
}

/** The files that a run's records are taken from, in the order of `records.csv`. */
export const documentsOf = (recordsCsv: string): string[] =>
  recordsCsv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[0] ?? '');

import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, openSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** A file that is being written under a temporary name. */
export interface DraftName {
  readonly path: string;
  readonly handle: number;
}

/** Eight digits for the scope of process ids: the host, and on Linux the container. */
function processSpace(): string {
  let space = hostname();
  try {
    space += readlinkSync('/proc/self/ns/pid');
  } catch {
    // Exists only on Linux.
  }
  return createHash('sha256').update(space).digest('hex').slice(0, 8);
}

const DRAFT_FILE_NAME = /^\.shinchoku-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/;

/** Creates a draft beside its final file. Its name identifies the owner, and has the same length for any file. */
export function openDraft(file: string): DraftName {
  const name = `.shinchoku-${processSpace()}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const path = join(dirname(file), name);
  return { path, handle: openSync(path, 'wx+') };
}

/** Removes a folder's drafts without a living owner, which killed runs have left. */
export function removeAbandonedDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    try {
      if (isAbandoned(join(folder, name), name)) rmSync(join(folder, name));
    } catch {
      // Another run has removed it, or it cannot be removed.
    }
  }
}

export const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

function isAbandoned(path: string, name: string): boolean {
  const [, space, pid] = DRAFT_FILE_NAME.exec(name) ?? [];
  if (space === undefined) return false;
  const { uid, mtimeMs } = lstatSync(path);
  if (process.getuid && uid !== process.getuid()) return false;
  // It is unknown whether a process of another host is alive. No run writes one file for a whole day.
  return space === processSpace() ? !isAlive(Number(pid)) : Date.now() - mtimeMs > DAY_IN_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is alive and belongs to another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Arguments } from './arguments.js';
import type { Terminal } from './reporter.js';

/** The page app, beside the folders of the built program. */
const APP = fileURLToPath(new URL('../shinchoku.html', import.meta.url));

/** The programs that open files as a click does; elsewhere it is that of free desktops. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer.exe' };
const DESKTOP_OPENER = 'xdg-open';

/** Prints the path of the page app and opens it, if the platform can. */
export function openApp({ print }: Arguments, { out }: Terminal): void {
  out(`${APP}\n`);
  if (print) return;
  const program = OPENERS[process.platform] ?? DESKTOP_OPENER;
  const opener = spawn(program, [APP], { detached: true, stdio: 'ignore' });
  // Without an opener, the path is all there is.
  opener.on('error', () => {});
  opener.unref();
}

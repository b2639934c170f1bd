// The READMEs of the npm package: as those of the repository, without links to what the package leaves out. `npm pack`
// takes them as it finds them, so `prepack` puts the packaged ones in their place and `postpack` puts them back.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export const READMES = ['README.md', 'README.en.md'];

const kept = (name) => `.kept-${name}.tmp`;

const LINK = /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g;

/**
 * Leaves of links to what is not shipped their words.
 *
 * @param {string} readme
 * @param {(path: string) => boolean} isShipped
 */
export const packaged = (readme, isShipped) =>
  readme.replace(LINK, (link, image, words, target) => {
    const path = target.split('#')[0];
    if (path === '' || /^https?:/.test(target) || isShipped(path)) return link;
    return image === '' ? words : '';
  });

/** The files and folders of the package, besides package.json. */
export function shippedEntries() {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  return ['LICENSE', 'README.md', ...files.filter((entry) => !entry.startsWith('!'))];
}

/** What of the repository is in the package. */
export function shippedPaths() {
  const entries = shippedEntries();
  return (path) => entries.some((shipped) => path === shipped || path.startsWith(`${shipped}/`));
}

/** The names and the packaged texts of the READMEs. */
export const packagedReadmes = () =>
  READMES.map((name) => [name, packaged(readFileSync(name, 'utf8'), shippedPaths())]);

if (process.argv[2] === 'put')
  for (const [name, text] of packagedReadmes()) {
    writeFileSync(kept(name), readFileSync(name));
    writeFileSync(name, text);
  }
else if (process.argv[2] === 'restore')
  for (const name of READMES) if (existsSync(kept(name))) renameSync(kept(name), name);

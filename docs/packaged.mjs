// The README of the npm package: as that of the repository, without links to what the package leaves out. `npm pack`
// takes README.md as it finds it, so `prepack` puts the packaged one in its place and `postpack` puts it back.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const README = 'README.md';
const KEPT = '.kept-readme.tmp';

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

/** What of the repository is in the package, besides dist/ and what npm adds by itself. */
export function shippedPaths() {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  return (path) =>
    ['LICENSE', ...files].some((shipped) => path === shipped || path.startsWith(`${shipped}/`));
}

if (process.argv[2] === 'put') {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(KEPT, readme);
  writeFileSync(README, packaged(readme, shippedPaths()));
} else if (process.argv[2] === 'restore' && existsSync(KEPT)) renameSync(KEPT, README);

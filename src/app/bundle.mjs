// Puts the page app into one file: markup, style, the page's script, the worker's script as text that the page makes a
// Blob of, and the dictionary. Nothing in it is loaded from anywhere.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { cMapsPlugin } from '../formats/pdf/pdfjs/cmaps.mjs';
import { BROWSERS, bundle, pagesPlugin } from '../report/bundle.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What runs in frames of the page, under its content security policy: the scripts and styles of the reports. */
const FRAMED = ['report', 'changes'];

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

async function workerScript(define) {
  const { outputFiles } = await build({
    entryPoints: [path('worker/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    // Some packages use the page's elements in browsers, which a worker does not have.
    conditions: ['worker', 'module'],
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'error',
    define,
    plugins: [pagesPlugin, cMapsPlugin],
  });
  return outputFiles[0].text;
}

/**
 * A script as the content of an element. What would end the element stands in strings and regular expressions alone:
 * esbuild writes no operators that look like it.
 */
const asElement = (script) => script.replace(/<(?=\/script|!--)/gi, '\\x3c');

/** The policy forbids every request; the worker comes from a Blob, and pages and drawn pictures from others. */
function policyFor(scripts, styles) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'worker-src blob:',
    'frame-src blob:',
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The pages `shinchoku.html` and `shinchoku-dictionary.html`.
 *
 * @param define what the build defines, such as the version
 * @param dictionary the packed dictionary
 */
export async function appPages(define, dictionary) {
  const bundled = async (name) => (await bundle(path(name))).text;
  const script = await bundled('page/main.ts');
  const style = await bundled('page/app.css');
  const framed = { scripts: [], styles: [] };
  for (const name of FRAMED) {
    framed.scripts.push(await bundled(`../report/page/${name}.ts`));
    framed.styles.push(await bundled(`../report/page/${name}.css`));
  }
  const policy = policyFor([script, ...framed.scripts], [style, ...framed.styles]);
  const worker = asElement(await workerScript(define));
  const shell = readFileSync(path('page/shell.html'), 'utf8');
  const packed = gzipSync(dictionary, { level: 9 }).toString('base64');
  const page = (dictionary) =>
    toPage({ policy, style, shell, script: asElement(script), worker, dictionary });
  return { plain: page(''), withDictionary: page(packed) };
}

/** In characters: the page takes one piece at a time, and answers meanwhile. */
const PIECE_LENGTH = 1_000_000;

/** The dictionary in elements, each of which is read quickly. */
function inPieces(dictionary) {
  const pieces = [];
  for (let at = 0; at < dictionary.length; at += PIECE_LENGTH)
    pieces.push(
      `<script type="text/plain" class="dictionary">${dictionary.slice(at, at + PIECE_LENGTH)}</script>\n`,
    );
  return pieces.join('');
}

/** What the page's script reads stands before it. */
const toPage = ({ policy, style, shell, script, worker, dictionary }) => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="generator" content="shinchoku app">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>進捗の資料を読み取る - shinchoku</title>
<style>${style}</style>
</head>
<body data-state="empty">
${shell}${inPieces(dictionary)}<script type="text/plain" id="worker">${worker}</script>
<script>${script}</script>
</body>
</html>
`;

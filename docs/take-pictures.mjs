// `npm run pictures`: takes the READMEs' pictures: of the page app in dist/ and of the report in output/.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
/** The screen that most offices have. */
const SCREEN = { width: 1366, height: 768 };
const REPORT = { width: 1280, height: 800 };
const OLDER = 'input/shiroi-h29-progress.md';
const NEWER = 'input/sample-h30-progress.md';

/** Colours of a picture: enough for letters with soft edges, and few enough for small files. */
const COLOURS = 96;

/** The colours of the pixels as numbers. */
function coloursOf(pixels) {
  const { buffer, byteOffset, length } = pixels;
  const opaque = new DataView(buffer, byteOffset, length);
  return Uint32Array.from({ length: length / 4 }, (_, pixel) => opaque.getUint32(pixel * 4) >>> 8);
}

const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** The most frequent colours: all surfaces, and most edges of letters. */
function paletteOf(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort(([, one], [, other]) => other - one);
  return frequent.slice(0, COLOURS).map(([colour]) => channelsOf(colour));
}

const distance = (one, other) => one.reduce((sum, value, at) => sum + (value - other[at]) ** 2, 0);

/** The place of the nearest colour of a palette, for each pixel. */
function placesOf(colours, palette) {
  const known = new Map();
  return colours.map((colour) => {
    if (!known.has(colour)) {
      const distances = palette.map((each) => distance(each, channelsOf(colour)));
      known.set(colour, distances.indexOf(Math.min(...distances)));
    }
    return known.get(colour);
  });
}

/** A chunk of a PNG file: its length, its type, its content and a check. */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG file with a palette. */
function png(pixels, { width, height }) {
  const colours = coloursOf(pixels);
  const palette = paletteOf(colours);
  const places = placesOf(colours, palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a picture, four bytes each. */
async function pixelsOf(browser, picture) {
  const page = await browser.newPage();
  const address = await page.evaluate(
    async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const reader = new FileReader();
      reader.readAsDataURL(new Blob([data]));
      await new Promise((done) => reader.addEventListener('load', done));
      return reader.result;
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(address.split(',')[1], 'base64');
}

/** Takes a picture of what the page shows and keeps it small. */
async function take(page, name) {
  const pixels = await pixelsOf(page.context().browser(), await page.screenshot({ animations: 'disabled' }));
  writeFileSync(`docs/pictures/${name}.png`, png(pixels, page.viewportSize()));
}

async function give(page, file) {
  await page.setInputFiles('input.files', [file]);
  await page.waitForSelector('body[data-state="working"], body[data-state="done"]');
  await page.waitForSelector('body[data-state="done"]');
}

/** Shows the record in a row of the list beside the place where its source is. */
async function showRecord(page, row) {
  await page.locator('.records tbody tr').nth(row).click();
  await page.locator('.source-place table').first().waitFor();
}

async function takeApp(page) {
  await page.goto(`file://${resolve('dist/shinchoku.html')}`);
  await take(page, 'app-drop');
  await give(page, OLDER);
  await showRecord(page, 1);
  await take(page, 'app-check');
  await page.click('#tab-messages');
  await take(page, 'app-questions');
  await page.click('#tab-save');
  await take(page, 'app-save');
  await give(page, NEWER);
  await page.click('#tab-changes');
  await take(page, 'app-changes');
}

async function takeReport(page) {
  await page.setViewportSize(REPORT);
  await page.goto(`file://${resolve('output/index.html')}`);
  await take(page, 'report');
  await page.locator('select[name="doc"]').selectOption({ index: 3 });
  await page.locator('input[type="search"]').last().fill('情報');
  await page.locator('.records tbody tr a').first().click();
  await take(page, 'source');
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: SCREEN, locale: 'ja-JP' });
  await takeApp(page);
  await takeReport(page);
} finally {
  await browser.close();
}

// `npm run pictures`: takes the READMEs' pictures of the page app in dist/, on the screen that most offices have.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const SCREEN = { width: 1366, height: 768 };
const OLDER = 'input/shiroi-h29-progress.md';
const NEWER = 'input/sample-h30-progress.md';

/** Colours of a picture: enough for letters with soft edges, and few enough for small files. */
const COLOURS = 64;

/** Colours that differ in lower bits alone count as one. */
const KEPT_BITS = 0xf0;

const channelsOf = (pixels, at) => [pixels[at], pixels[at + 1], pixels[at + 2]];
const bucketOf = ([red, green, blue]) =>
  ((red & KEPT_BITS) << 16) | ((green & KEPT_BITS) << 8) | (blue & KEPT_BITS);

/** The first colour of each of the most frequent buckets. */
function paletteOf(pixels) {
  const buckets = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = channelsOf(pixels, at);
    const bucket = buckets.get(bucketOf(colour)) ?? { colour, count: 0 };
    bucket.count += 1;
    buckets.set(bucketOf(colour), bucket);
  }
  const frequent = [...buckets.values()].sort((one, other) => other.count - one.count);
  return frequent.slice(0, COLOURS).map(({ colour }) => colour);
}

const distance = (one, other) => one.reduce((sum, value, at) => sum + (value - other[at]) ** 2, 0);

/** The place of the nearest colour of a palette, for each pixel. */
function placesOf(pixels, palette) {
  const known = new Map();
  return Uint8Array.from({ length: pixels.length / 4 }, (_, pixel) => {
    const colour = channelsOf(pixels, pixel * 4);
    const bucket = bucketOf(colour);
    if (!known.has(bucket)) {
      const distances = palette.map((each) => distance(each, colour));
      known.set(bucket, distances.indexOf(Math.min(...distances)));
    }
    return known.get(bucket);
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
  const palette = paletteOf(pixels);
  const places = placesOf(pixels, palette);
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
  writeFileSync(`docs/pictures/${name}.png`, png(pixels, SCREEN));
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

async function takeAll(page) {
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

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  await takeAll(await browser.newPage({ viewport: SCREEN, locale: 'ja-JP' }));
} finally {
  await browser.close();
}

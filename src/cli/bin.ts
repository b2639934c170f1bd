#!/usr/bin/env node
import { main } from './main.js';

declare const VERSION: string;

main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  environment: process.env,
  version: VERSION,
}).then((status) => {
  process.exitCode = status;
});

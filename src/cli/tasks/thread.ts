import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, packed } from './packed.js';
import { createPerformer, portable, type Task } from './perform.js';
import type { Settings } from './settings.js';

// The program of a worker thread: takes tasks and answers each with its result.
const settings: Settings = workerData;
const performer = createPerformer(settings);

parentPort?.on('message', async (task: Task) => {
  const perform = await performer;
  const result = packed(portable(await perform(task), settings));
  parentPort?.postMessage(result, buffersOf(result));
});

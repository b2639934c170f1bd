import { expect, it, vi } from 'vitest';
import { grouped } from '../../src/lists/grouped.js';
import { extract } from '../../src/pipeline.js';
import { Form } from '../../src/text/normalise.js';
import { REAL_FILE, realText } from '../helpers.js';

// The memory outlives an extraction, so this has a file of its own: nothing has been read before.
it('each different text of the real document is normalised once', async () => {
  const of = vi.spyOn(Form.prototype, 'of');
  const read = vi.spyOn(Form.prototype, 'make');
  await extract(realText(), { file: REAL_FILE });
  const asked = of.mock.calls.map(([{ value }], index) => ({ form: of.mock.contexts[index], value }));
  const byForm = [...grouped(asked, ({ form }) => form).values()];
  const different = byForm.reduce((sum, calls) => sum + new Set(calls.map(({ value }) => value)).size, 0);
  expect(read.mock.calls.length).toBeLessThan(different * 1.1);
  expect(asked.length).toBeGreaterThan(different * 2);
});

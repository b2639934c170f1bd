import { describe, expect, it } from 'vitest';
import { visible, visibleJson } from '../../src/messages/visible.js';

/** The classes that Unicode has for what could break or turn a line; the program lists their characters. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

describe('text that is shown', () => {
  it('has every character escaped that could break its line, and no other', () => {
    const wrong: string[] = [];
    const wrongInJson: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = String.fromCharCode(unit);
      const name = unit.toString(16);
      if (UNSAFE.test(text) !== (visible(text) !== text)) wrong.push(name);
      const isEscaped = UNSAFE.test(text) && text !== '\n' && !/\p{Cs}/u.test(text);
      if (isEscaped !== (visibleJson(text) !== text)) wrongInJson.push(name);
    }
    expect(wrong).toEqual([]);
    expect(wrongInJson).toEqual([]);
    expect(visible('𠮟る')).toBe('𠮟る');
  });
});

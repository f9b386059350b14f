import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { scanJson } from '../../../../src/workbook/exchange/json-scan.ts';

describe('the look through a JSON text', () => {
  test('agrees with the parser about honest texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect([
          scanJson(JSON.stringify(value), 20),
          scanJson(JSON.stringify(value, null, '\t'), 20),
        ]).toEqual([undefined, undefined]);
      }),
    );
  });
  test.each([
    '{"a":"}{][\\"","b":["{"]}',
    '{"a":{"a":{"a":1}},"b":{"a":1}}',
    '["a","a"]',
    '{"a":"a"}',
    '{"a\\\\":1,"a":2}',
  ])('finds nothing in %s', (text) => expect(scanJson(text, 5)).toBeUndefined());
});

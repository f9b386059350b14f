import { expect, test } from 'vitest';
import { noticesInCode } from '../../../src/integrations/shipped-packages.ts';

test('the notices of copied code are taken out of it, as text', () => {
  const code = [
    'const type = "image/*"; // Copyright of a line',
    '/**',
    '* @license MIT',
    '* Copyright A, Inc.',
    '*',
    '*   Permission is granted.',
    '*/',
    'const other = "*/*";',
    '\t/*! Copyright B */',
    '/** Says nothing of the kind. */',
  ].join('\n');
  expect(noticesInCode(code)).toEqual([
    '@license MIT\nCopyright A, Inc.\n\n  Permission is granted.',
    'Copyright B',
  ]);
});

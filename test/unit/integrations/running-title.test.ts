import { expect, test } from 'vitest';
import { withRunningTitle } from '../../../src/integrations/running-title.ts';

test('the root of a page has its title', () => {
  expect(
    withRunningTitle('<!DOCTYPE html><html lang="en"><title>A "b" &amp; c | G</title>', 'a.html'),
  ).toMatch(/^<!DOCTYPE html><html data-title="A &quot;b&quot; &amp; c \| G" lang="en">/);
});

test('a page without a title stops the build', () => {
  expect(() => withRunningTitle('<html>', 'a.html')).toThrow('a.html has no title.');
});

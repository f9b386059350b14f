// Built once, for all tests of a site under a sub-path.
import { cpSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { built } from '../../content/site.ts';
import { smallSite, SUB_PATH } from './reader.ts';

test('the small site can be built for a sub-path', async () => {
  test.setTimeout(240_000);
  await built('sub-path', { base: SUB_PATH }, ({ code, output, dist }) => {
    expect(code, output).toBe(0);
    rmSync(smallSite, { recursive: true, force: true });
    cpSync(dist, smallSite, { recursive: true });
  });
});

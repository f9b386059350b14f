// Built once, for all tests of a site under a sub-path; in a whole run the tests of the content have built it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { built } from '../../content/site.ts';
import { SUB_PATH } from '../../sub-path.ts';
import { smallSite } from './reader.ts';

function keep(site: string): void {
  rmSync(smallSite, { recursive: true, force: true });
  cpSync(site, smallSite, { recursive: true });
}

test('the small site can be built for a sub-path', async () => {
  test.setTimeout(240_000);
  const shared = process.env['GROUNDWORK_SMALL_SITE'];
  if (shared !== undefined && existsSync(shared)) {
    keep(shared);
    return;
  }
  await built('sub-path', { base: SUB_PATH }, ({ code, output, dist }) => {
    expect(code, output).toBe(0);
    keep(dist);
  });
});

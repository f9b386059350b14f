import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteHeaders } from '../../../src/server/site-headers.ts';
import { withLightTheme } from '../../../src/integrations/first-theme.ts';
import { securityText } from '../../../src/integrations/security-contact.ts';
import { documentPatterns, headersFile, headersFor } from '../../../src/integrations/security-headers.ts';
import { inlineIn, policiesFor, policyFor } from '../../../src/integrations/security-policy.ts';
import { withPolicy } from '../../../src/integrations/security.ts';
import { apache, caddy, nginx } from '../../../src/integrations/server-snippets.ts';
import { frameAncestors, securityHeaders } from '../../../src/service-worker/headers.ts';

describe('a policy', () => {
  // The example of CSP Level 3, section 8.2, gives this hash for this script.
  const script = "alert('Hello, world.');";
  const hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

  test('names what runs, by its hash, and leaves data out', () => {
    const { scripts, styles } = inlineIn(
      `<script>${script}</script><script type="application/ld+json">{}</script><script src="/a.js"></script>` +
        `<script type="module">${script}</script><noscript><style>a{}</style></noscript>`,
    );
    expect([...scripts]).toEqual([hash]);
    expect(styles.size).toBe(1);
  });

  test('opens nothing for everybody', () => {
    const policy = policyFor(inlineIn(`<script>${script}</script>`));
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash};`);
    expect(policy).not.toMatch(
      /\*|https?:|'unsafe-eval'|(?:script-src|style-src|style-src-elem) [^;]*'unsafe-inline'/,
    );
  });

  test('stands first in its page, or the build stops', () => {
    expect(withPolicy('<head><meta charset="utf-8"/><title>x</title>', 'p', 'x')).toBe(
      '<head><meta charset="utf-8"/><meta http-equiv="content-security-policy" content="p"><title>x</title>',
    );
    expect(() => withPolicy('<head><title>x</title>', 'p', 'a/index.html')).toThrow('a/index.html');
  });
});

const policies = {
  policy: "default-src 'none'",
  folders: new Map([['value', "default-src 'self'"]]),
};

test('each folder has a policy for its pages and for the one that stands for missing addresses', () => {
  const styled = (style: string) => inlineIn(`<style>${style}</style>`);
  const { policy, folders } = policiesFor(
    new Map([
      ['index.html', styled('a')],
      ['404.html', styled('b')],
      ['value/index.html', styled('c')],
      ['value/payers/index.html', styled('d')],
      ['start/index.html', styled('c')],
    ]),
  );
  const named = (styles: readonly string[]) =>
    policyFor({ scripts: new Set(), styles: new Set(styles.flatMap((one) => [...styled(one).styles])) });
  expect(policy).toBe(named(['a', 'b']));
  expect([...folders]).toEqual([
    ['value', named(['b', 'c', 'd'])],
    ['start', named(['b', 'c'])],
  ]);
});

describe.each(['/', '/x/'])('the headers of a site at %s', (base) => {
  const headers = headersFor(policies, base);

  test('are read from the file as they were written, those of documents for documents alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-headers-'));
    const files = ['index.html', '404.html', 'value/index.html', 'value/payers/index.html', '_astro/a.svg'];
    const documents = documentPatterns(files, base);
    expect(documents).toEqual(
      ['', '404.html', '_astro/a.svg', 'sw.js', 'value/*'].map((pattern) => base + pattern),
    );
    writeFileSync(join(folder, '_headers'), headersFile(headers, documents, base));
    const headersOf = siteHeaders(folder);
    rmSync(folder, { recursive: true });
    for (const [path, isDocument] of [
      ['', true],
      ['value/payers/', true],
      ['404.html', true],
      ['sw.js', true],
      ['_astro/a.svg', true],
      ['_astro/a.js', false],
      ['api/v1/index.json', false],
    ] as const) {
      const expected = headers.filter(({ on }) => {
        if (on === undefined) return true;
        return on === 'documents' ? isDocument : on.some((start) => (base + path).startsWith(start));
      });
      const said = headersOf(base + path).map(([name, value]) => `${name}: ${value}`);
      const start = path.replace(/[^/]*\/$/, '');
      expect([path, said.sort()]).toEqual([
        path,
        expected.map(({ name, value, under }) => `${name}: ${under?.get(base + start) ?? value}`).sort(),
      ]);
    }
    expect(headersOf('/elsewhere').length).toBe(base === '/' ? headersOf('/_astro/b.png').length - 1 : 0);
  });

  test('are in the settings for each server', () => {
    for (const text of [nginx(headers, base), caddy(headers, base), apache(headers, base)])
      for (const { name, value, under = new Map<string, string>() } of headers) {
        // nginx sets a type where it finds it, and not among the headers.
        expect(text).toMatch(name === 'Content-Type' ? /Content-Type|default_type/ : name);
        for (const one of [value, ...under.values()]) expect(text).toContain(`"${one}"`);
      }
  });

  test('open data alone to other sites, and name the types that an ending does not tell', () => {
    const of = (path: string, name: string): string[] =>
      headers
        .filter((header) => header.name === name && Array.isArray(header.on))
        .filter(({ on }) => (on as readonly string[]).some((start) => (base + path).startsWith(start)))
        .map(({ value }) => value);
    for (const [path, type] of [
      ['api/v1/index.json', []],
      ['schema/v1/index.json', ['application/schema+json']],
      ['fhir/r4/Questionnaire/groundwork-t1.json', ['application/fhir+json']],
      ['fhir/r4/package.tgz', ['application/gzip']],
    ] as const) {
      expect([path, of(path, 'Access-Control-Allow-Origin')]).toEqual([path, ['*']]);
      expect([path, of(path, 'Link')]).toEqual([path, [`<${base}data/>; rel=describedby`]]);
      expect([path, of(path, 'Content-Type')]).toEqual([path, type]);
    }
    for (const path of ['', 'value/', 'value/sample-queries.json', 'data/', 'team/room'])
      for (const name of ['Access-Control-Allow-Origin', 'Link', 'Content-Type'])
        expect([path, of(path, name)]).toEqual([path, []]);
  });
});

test('two sites on one nginx have variables of their own, or one would have the other’s headers', () => {
  const variables = (base: string): string[] =>
    [...nginx(headersFor(policies, base), base).matchAll(/^map \$\S+ (\$\w+)/gm)].map(
      ([, name = '']) => name,
    );
  const both = [...variables('/'), ...variables('/playbook/')];
  expect(both).toHaveLength(18);
  expect(new Set(both).size).toBe(18);
});

test('pages of the copy for reading offline say what those of a server do', () => {
  const said = new Map(headersFor(policies, '/').map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(securityHeaders))
    expect([name, said.get(name)]).toEqual([name, value]);
  expect(said.get('Content-Security-Policy')).toContain(frameAncestors);
  expect(said.get('Referrer-Policy')).toBe('no-referrer');
});

describe.each(['/', '/x/'])('the settings for servers of a site at %s', (base) => {
  const headers = headersFor(policies, base);
  /** The first expression after these words. */
  const patternIn = (settings: string, words: string): RegExp[] =>
    settings.split('\n').flatMap((line) => {
      const [, source] = line.split(words);
      return source === undefined ? [] : [new RegExp(source.replace(/ \{.*/, ''))];
    });
  test.each([
    ['nginx', patternIn(nginx(headers, base), '  location ~ ')],
    ['Apache', patternIn(apache(headers, base), 'RedirectMatch 404 ')],
  ])('hide what is not for readers: %s', (_server, patterns) => {
    const isHidden = (path: string): boolean => patterns.some((pattern) => pattern.test(path));
    for (const path of ['_headers', '_deploy', '_deploy/', '_deploy/nginx.conf', '.nojekyll', '.git/config'])
      expect([path, isHidden(base + path)]).toEqual([path, true]);
    for (const path of ['', 'value/', '_astro/a.B1.js', '.well-known/security.txt', 'a.b/'])
      expect([path, isHidden(base + path)]).toEqual([path, false]);
  });
  test('hide what is not for readers: Caddy', () => {
    const settings = caddy(headers, base);
    expect(settings).toContain(`@for-hosts path ${base}_headers* ${base}_deploy*\n  error @for-hosts 404`);
    expect(settings).toContain('error @dotfiles 404');
    // The page that says so is a page, also where data have another type.
    expect(settings.split('handle_errors')[1]).toContain('header Content-Type "text/html; charset=utf-8"');
  });
});

describe('the first theme of a page', () => {
  test('is the light one, and nothing else changes', () => {
    const page = (theme: string) =>
      `<!DOCTYPE html><html lang="en" data-theme="${theme}" class="x"><body data-theme="dark"></body></html>`;
    expect(withLightTheme(page('dark'), 'x')).toBe(page('light'));
  });
  test('must be there, or the build stops', () => {
    expect(() => withLightTheme('<!DOCTYPE html><html lang="en"><p data-theme="dark">', 'a.html')).toThrow(
      'a.html',
    );
  });
});

describe('security.txt', () => {
  const now = new Date('2026-11-24T10:00:00.500Z');
  test('is written for a contact that is configured', () => {
    expect(securityText('mailto:security@example.org', 'https://example.org', now)).toBe(
      'Contact: mailto:security@example.org\nExpires: 2027-11-23T10:00:00Z\nPreferred-Languages: en\n' +
        'Canonical: https://example.org/.well-known/security.txt\n',
    );
  });
  test('is not written without one', () => {
    expect(securityText(undefined, 'https://example.org', now)).toBeUndefined();
  });
});

import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../catalog/read-site.ts';
import { rewritePages } from './built-page.ts';
import { securityText } from './security-contact.ts';
import { documentPatterns, headersFile, headersFor } from './security-headers.ts';
import { type Inline, inlineIn, policiesFor, policyFor } from './security-policy.ts';
import { apache, caddy, nginx } from './server-snippets.ts';

const START = '<meta charset="utf-8"/>';

/** The page with its policy first in the head: nothing before it can load or run. */
export function withPolicy(html: string, policy: string, file: string): string {
  if (!html.includes(START)) throw new Error(`${file} does not begin its head with ${START}.`);
  return html.replace(START, `${START}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/**
 * Writes its policy into every page, and the headers of the whole site: `_headers` for hosts that support it,
 * settings for servers under `_deploy/`, and a contact if one is configured. Throws when a policy cannot be inserted.
 */
export function security(): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: 'groundwork-security',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const pages = new Map<string, Inline>();
        rewritePages(dist, ({ file, html }) => {
          const inline = inlineIn(html);
          pages.set(file, inline);
          return withPolicy(html, policyFor(inline), file);
        });
        const headers = headersFor(policiesFor(pages), base);
        const files = globSync('**/*.{html,svg}', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
        writeFileSync(join(dist, '_headers'), headersFile(headers, documentPatterns(files, base), base));
        mkdirSync(join(dist, '_deploy'), { recursive: true });
        for (const [name, text] of Object.entries({
          'nginx.conf': nginx(headers, base),
          Caddyfile: caddy(headers, base),
          'apache.conf': apache(headers, base),
        }))
          writeFileSync(join(dist, '_deploy', name), text);
        const contact = securityText(readSite().site.security, site, new Date());
        if (contact === undefined) return;
        mkdirSync(join(dist, '.well-known'), { recursive: true });
        writeFileSync(join(dist, '.well-known/security.txt'), contact);
      },
    },
  };
}

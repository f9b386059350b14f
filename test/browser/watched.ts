// A test that fails when a page does what none may: break the policy, speak in the console, ask another host.
import { type BrowserContext, expect, test as base } from '@playwright/test';

async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const found: string[] = [];
  await context.exposeFunction('breach', (what: string) => found.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { breach } = window as unknown as { breach: (what: string) => void };
      breach(`${location.pathname}: ${violatedDirective} blocks ${blockedURI} of ${sourceFile}`);
    });
  });
  context.on('console', (message) => found.push(`${message.page()?.url() ?? ''}: ${message.text()}`));
  context.on('weberror', (error) => found.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      found.push(`asks ${request.url()}`);
  });
  return found;
}

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const found = await watch(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(found).toEqual([]);
    },
    { auto: true },
  ],
});

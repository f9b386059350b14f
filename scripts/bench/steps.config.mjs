// The settings of the site beside it, without some steps at the end of a build, and with what each of the others costs.
import { writeFileSync } from 'node:fs';
import settings from './astro.config.mjs';

const steps = {};
const leftOut = process.env.GROUNDWORK_LEFT_OUT?.split(' ') ?? [];
/** The most memory this process has had so far, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

function timed(integration) {
  const work = integration.hooks['astro:build:done'];
  if (!work) return integration;
  const done = async (options) => {
    const before = { ...process.cpuUsage(), memory: peak() };
    await work(options);
    const { user, system } = process.cpuUsage(before);
    steps[integration.name] = { cpu: (user + system) / 1e6, memoryBefore: before.memory };
  };
  return { ...integration, hooks: { ...integration.hooks, 'astro:build:done': done } };
}

process.on('exit', () =>
  writeFileSync(process.env.GROUNDWORK_STEPS, JSON.stringify({ memory: peak(), steps })),
);

export default {
  ...settings,
  integrations: settings.integrations
    .flat(2)
    .filter(({ name }) => !leftOut.includes(name))
    .map(timed),
};

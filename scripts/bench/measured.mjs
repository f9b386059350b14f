// What a command costs: CPU of the whole tree of its processes, and the peak memory of a build by Astro.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from '../run.mjs';

/** The middle one, the later of the two where there is an even number. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const seconds = (time) => {
  const [, minutes, rest] = /(\d+)m([\d.]+)s/.exec(time);
  return Number(minutes) * 60 + Number(rest);
};

/** Runs a command and resolves with its CPU seconds, children included, as the shell counts them. */
export function measured(command, parameters, { cwd, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', '"$0" "$@"; code=$?; times; exit $code', command, ...parameters], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${command} ${parameters.join(' ')} failed:\n${output.slice(-2000)}`));
      else {
        const times = output.match(/\d+m[\d.]+s/g).slice(-2);
        resolve({ cpu: times.reduce((sum, time) => sum + seconds(time), 0), output });
      }
    });
  });
}

/** Steps that a site can do without, each measured by itself. */
export const apart = {
  'groundwork-compressed-files': 'compressed files',
  'groundwork-social-cards': 'cards',
  'groundwork-markdown-twins': 'Markdown twins',
};

/**
 * Builds the site in `cwd` with Astro and resolves with its CPU seconds and peak memory in bytes, both without the
 * steps in `apart`, whose CPU seconds come in `others` unless they are to be left out.
 */
export async function builtByAstro(cwd, { leaveOut = false } = {}) {
  const report = join(mkdtempSync(join(tmpdir(), 'groundwork-bench-')), 'steps.json');
  const command = [commandOf('astro'), 'build', '--force', '--config', 'steps.config.mjs'];
  const { cpu } = await measured(process.execPath, command, {
    cwd,
    env: { GROUNDWORK_STEPS: report, GROUNDWORK_LEFT_OUT: leaveOut ? Object.keys(apart).join(' ') : '' },
  });
  const { memory, steps } = JSON.parse(readFileSync(report, 'utf8'));
  const others = Object.keys(apart).flatMap((name) => steps[name] ?? []);
  return {
    cpu: cpu - others.reduce((sum, step) => sum + step.cpu, 0),
    memory: Math.min(memory, ...others.map(({ memoryBefore }) => memoryBefore)),
    others: others.map((step) => step.cpu),
  };
}

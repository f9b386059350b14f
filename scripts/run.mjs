// Runs one of the installed tools on the Node that came with the packages.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The script behind a package's command, so that no shell is needed and Windows works alike. */
export function commandOf(name, packageName = name) {
  // By path: some packages do not let their package.json be resolved.
  const file = fileURLToPath(new URL(`../node_modules/${packageName}/package.json`, import.meta.url));
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[name]);
}

/** Stops with advice when the running Node is too old for the tools; npm scripts bring the right one. */
export function requireNewNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return;
  console.error(
    'This script needs the Node that is among the packages. Run it through npm: npm run build, npm test …',
  );
  process.exit(1);
}

/**
 * Runs a tool and resolves with its exit code and what it printed.
 * `onLine` gets each line of its output; without it the output goes straight to the terminal.
 */
export function run(script, parameters, { env = {}, cwd = process.cwd(), onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...parameters], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    let rest = '';
    const take = (chunk) => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('close', (code) => {
      if (rest && onLine) onLine(rest);
      resolve({ code: code ?? 1, output });
    });
  });
}

// Types, lint, format and content, each reported, the lot failing if one does.
import { commandOf, requireNewNode, run } from './run.mjs';

requireNewNode();
const steps = {
  types: [commandOf('astro'), 'check', '--minimumFailingSeverity', 'hint'],
  lint: [commandOf('eslint'), '--config', 'scripts/settings/eslint.config.mjs', '--max-warnings', '0', '.'],
  format: [commandOf('prettier'), '--check', '--log-level', 'warn', '.'],
  content: ['scripts/check-content.mjs'],
};
const failed = [];
for (const [name, [script, ...parameters]] of Object.entries(steps)) {
  console.log(`\n── ${name}`);
  if ((await run(script, parameters)).code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll is well.' : `\nTo correct: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

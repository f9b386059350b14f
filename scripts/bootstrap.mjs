// Makes a fresh clone ready: installs the packages when the lock file asks for it, and with --for-tests finds
// a browser and an office program for the tests. Runs on the Node that is there (20 or newer), so it uses built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { browserPath, shellPath } from './browser-path.mjs';
import { officePath } from './office-path.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(
    `Groundwork needs Node 20 or newer; this is ${process.version}.`,
    'Install a newer Node from https://nodejs.org and run the command again.',
  );

function fail(headline, advice) {
  console.error(`\n${headline}\n${advice}\n`);
  process.exit(1);
}

function install() {
  const stamp = 'node_modules/.groundwork-installed';
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = process.env.npm_execpath;
  if (!npm)
    fail('This script installs packages through npm.', 'Run it as part of an npm script, such as npm start.');
  console.log('Installing the packages (once, about two minutes) …');
  // npm warns about the Node that is there; the packages run on the newer one among them.
  const result = spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
  });
  if (result.status !== 0)
    fail(
      'The packages could not be installed.',
      'Read the message of npm above; most often the network or the disk is the cause.',
    );
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The part of LibreOffice that reads slides, where Debian has it. */
const IMPRESS = '/usr/lib/libreoffice/share/registry/impress.xcd';

/** What the tests drive beside the packages: whether it is there, and how Debian calls it. */
const helpers = [
  {
    name: 'Chromium or Chrome',
    found: browserPath,
    // Alone it does too; with the shell beside it the tests take half the time.
    best: () => browserPath() && (process.env.CHROME_PATH || shellPath()),
    debian: ['chromium', 'chromium-headless-shell', 'fonts-liberation'],
    variable: 'CHROME_PATH',
  },
  {
    name: 'LibreOffice Writer, Calc and Impress',
    found: officePath,
    // Debian packs each by itself, others all together.
    best: () => officePath() && (process.env.SOFFICE_PATH || existsSync(IMPRESS)),
    debian: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui'],
    variable: 'SOFFICE_PATH',
  },
];

const namesOf = (some) => some.map(({ name }) => name).join(' and ');

/** Begins to install what is not there; it goes on while npm installs the packages. */
function installHelpers() {
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const wanted = debian ? helpers.filter(({ best }) => !best()) : [];
  if (wanted.length === 0) return Promise.resolve();
  console.log(`Installing ${namesOf(wanted)} for the tests (once, a minute or two) …`);
  const apt = 'apt-get -qq -o Acquire::http::Timeout=20';
  const installs = wanted.map(
    ({ debian: packages }) => `${apt} install -y --no-install-recommends ${packages.join(' ')}`,
  );
  const child = spawn('sh', ['-c', [`${apt} update`, ...installs].join('; ')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((done) => child.once('close', done).once('error', done));
}

function requireHelpers() {
  const missing = helpers.filter(({ found }) => !found());
  if (missing.length > 0)
    fail(
      `The tests need ${namesOf(missing)}, and found none.`,
      `Install ${namesOf(missing)}, or set ${missing.map(({ variable }) => variable).join(' and ')}, and run the command again.`,
    );
}

const forTests = process.argv.includes('--for-tests');
const helpersThere = forTests ? installHelpers() : undefined;
install();
await helpersThere;
if (forTests) requireHelpers();

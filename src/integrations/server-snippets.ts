import { codings } from '../shared/codings.ts';
import type { Header } from './security-headers.ts';

const HOST = 'standards.example.org';
const FOLDER = '/srv/groundwork';
/** Only files with a hash in their name may be cached without revalidation. */
const CHECKED = 'no-cache';

const TYPE = 'Content-Type';
const CSV = '"text/csv; charset=utf-8"';

/** Files for hosts begin with an underscore; neither they nor dotfiles are served to readers. */
const FOR_HOSTS = ['headers', 'deploy'];

const everywhere = (headers: readonly Header[]) => headers.filter(({ on }) => on === undefined);
const ofDocuments = (headers: readonly Header[]) => headers.filter(({ on }) => on === 'documents');
const starts = (headers: readonly Header[]) =>
  headers.flatMap(({ name, value, on }) =>
    on === undefined || on === 'documents' ? [] : [{ name, value, under: on }],
  );
const somewhere = (headers: readonly Header[]) => starts(headers).filter(({ name }) => name !== TYPE);
/** Types that the name of a file does not tell; servers keep them apart from other headers. */
const ownTypes = (headers: readonly Header[]) => starts(headers).filter(({ name }) => name === TYPE);
/** Documents by their type; the worker, which governs itself, by its name, which may be that of its compressed file. */
const documentTypes = '^(?:text/html|image/svg)';
const worker = '/sw\\.js(?:\\.\\w+)?$';
const lines = (...all: readonly (string | readonly string[])[]): string => `${all.flat().join('\n')}\n`;
const place = (base: string): string =>
  `The contents of dist/ lie in ${FOLDER}${base === '/' ? '' : base.slice(0, -1)}.`;

/** A server block for nginx. All headers are in one place: a block with its own `add_header` inherits none. */
export function nginx(headers: readonly Header[], base: string): string {
  // A map applies to the whole server, and its values contain the path: two sites under two paths need names of their own.
  const own = base.replace(/\W+/g, '_');
  const variable = (name: string): string => `$gw${own}${name.toLowerCase().replace(/(\w)\w*-?/g, '$1')}`;
  return lines(
    `# Groundwork with nginx: put this file into /etc/nginx/conf.d/ and change the name and the folder.`,
    `# ${place(base)} Add TLS as you do for your other sites.`,
    ofDocuments(headers).flatMap(({ name, value, under = [] }) => [
      `map $sent_http_content_type$uri ${variable(name)} {`,
      ...[...under].map(([start, own]) => `  "~${documentTypes}[^/]*${start}" "${own}";`),
      `  "~${documentTypes}|${worker}" "${value}";`,
      '}',
    ]),
    somewhere(headers).flatMap(({ name, value, under }) => [
      `map $uri ${variable(name)} {`,
      `  default "${name === 'Cache-Control' ? CHECKED : ''}";`,
      ...under.map((start) => `  ~^${start} "${value}";`),
      '}',
    ]),
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${HOST};`,
    `  root ${FOLDER};`,
    '  index index.html;',
    '  charset utf-8;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    `  error_page 403 404 =404 ${base}404.html;`,
    '  # The compressed files of the build. The module for brotli is a package of its own, on Debian',
    '  # libnginx-mod-http-brotli-static: with it, take the # from the next line.',
    '  # brotli_static on;',
    '  gzip_static on;',
    '  gzip_vary on;',
    everywhere(headers).map(({ name, value }) => `  add_header ${name} "${value}" always;`),
    [...ofDocuments(headers), ...somewhere(headers)].map(
      ({ name }) => `  add_header ${name} ${variable(name)} always;`,
    ),
    '  location / { try_files $uri $uri/ =404; }',
    `  location = ${base}manifest.webmanifest { default_type application/manifest+json; }`,
    `  location ~ ^${base}_(?:${FOR_HOSTS.join('|')}) { return 404; }`,
    '  location ~ /\\.(?!well-known/) { return 404; }',
    `  location ~ \\.csv$ { default_type ${CSV}; }`,
    ownTypes(headers).flatMap(({ value, under }) =>
      under.map((start) => `  location ${start} { types { } default_type "${value}"; }`),
    ),
    '}',
  );
}

/** What documents get for a header: its value, or a variable where that depends on the address. */
const inCaddy = ({ name, value, under }: Header): string =>
  under ? `{groundwork_${name.toLowerCase().replaceAll('-', '_')}}` : value;

/** Gives the variable of a header its value, where there is one. */
function caddyMap(header: Header): string[] {
  if (!header.under) return [];
  const starts = [...header.under].map(([start, own]) => `    ~^${start} "${own}"`);
  return [`  map {path} ${inCaddy(header)} {`, ...starts, `    default "${header.value}"`, '  }'];
}

/** A Caddyfile, which also gets and renews the certificate. Error pages need the headers again: Caddy drops them. */
export function caddy(headers: readonly Header[], base: string): string {
  return lines(
    `# Groundwork with Caddy: change the name and the folder. ${place(base)}`,
    '(groundwork) {',
    '  header {',
    '    -Server',
    everywhere(headers).map(({ name, value }) => `    ${name} "${value}"`),
    '  }',
    '}',
    '(groundwork-documents) {',
    ofDocuments(headers).map((header) => `  header {args.0} ${header.name} "${inCaddy(header)}"`),
    '}',
    '(groundwork-files) {',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    `${HOST} {`,
    `  root * ${FOLDER}`,
    ofDocuments(headers).flatMap(caddyMap),
    '  import groundwork',
    '  header ?Vary Accept-Encoding',
    `  @documents path */ *.html *.svg ${base}sw.js`,
    '  import groundwork-documents @documents',
    somewhere(headers).flatMap(({ name, value, under }) => {
      const matcher = name.toLowerCase();
      const paths = under.map((start) => `${start}*`).join(' ');
      return [
        `  @${matcher} path ${paths}`,
        `  header @${matcher} ${name} "${value}"`,
        ...(name === 'Cache-Control'
          ? [`  @not-${matcher} not path ${paths}`, `  header @not-${matcher} ${name} "${CHECKED}"`]
          : []),
      ];
    }),
    `  header ${base}manifest.webmanifest Content-Type application/manifest+json`,
    '  @csv path *.csv',
    `  header @csv ${TYPE} ${CSV}`,
    ownTypes(headers).flatMap(({ value, under }) =>
      under.map((start) => `  header ${start}* ${TYPE} "${value}"`),
    ),
    `  @for-hosts path ${FOR_HOSTS.map((name) => `${base}_${name}*`).join(' ')}`,
    '  error @for-hosts 404',
    '  @dotfiles {',
    '    path */.*',
    '    not path */.well-known/*',
    '  }',
    '  error @dotfiles 404',
    '  import groundwork-files',
    '  handle_errors {',
    '    import groundwork',
    '    import groundwork-documents *',
    `    header Cache-Control "${CHECKED}"`,
    `    header ${TYPE} "text/html; charset=utf-8"`,
    `    rewrite * ${base}404.html`,
    '    import groundwork-files',
    '  }',
    '}',
  );
}

/** Settings for Apache 2.4, for a virtual host or as `.htaccess`. */
export function apache(headers: readonly Header[], base: string): string {
  return lines(
    `# Groundwork with Apache 2.4 and mod_headers, mod_rewrite: include this in the <Directory> of the virtual`,
    `# host, or use it as .htaccess. ${place(base)}`,
    'Options -Indexes',
    'DirectoryIndex index.html',
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    'AddType application/manifest+json .webmanifest',
    `AddType ${CSV} .csv`,
    '# The compressed files of the build; .br is a language and .gz a type elsewhere.',
    'RewriteEngine On',
    codings.flatMap(({ name, ending }) => [
      `RemoveLanguage ${ending}`,
      `RemoveType ${ending}`,
      `AddEncoding ${name} ${ending}`,
      'RewriteCond %{HTTP:Range} ^$',
      `RewriteCond %{HTTP:Accept-Encoding} "(?:^|[, ])${name} *(?:$|,|; *q=(?!0(?:\\.0*)? *(?:,|$)))"`,
      `RewriteCond %{REQUEST_FILENAME}${ending} -f`,
      `RewriteRule ^(.+)$ $1${ending} [L]`,
    ]),
    'Header merge Vary Accept-Encoding',
    `RedirectMatch 404 ^${base}_(?:${FOR_HOSTS.join('|')})`,
    'RedirectMatch 404 /\\.(?!well-known/)',
    everywhere(headers).map(({ name, value }) => `Header always set ${name} "${value}"`),
    ofDocuments(headers).flatMap(({ name, value, under = [] }) => [
      `Header always set ${name} "${value}" "expr=%{CONTENT_TYPE} =~ m#${documentTypes}# || %{REQUEST_URI} =~ m#${worker}#"`,
      ...[...under].map(
        ([start, own]) =>
          `Header always set ${name} "${own}" "expr=%{CONTENT_TYPE} =~ m#${documentTypes}# && %{REQUEST_URI} =~ m#^${start}#"`,
      ),
    ]),
    starts(headers).flatMap(({ name, value, under }) => {
      const test = `%{REQUEST_URI} =~ m#^(?:${under.join('|')})#`;
      return [
        ...(name === 'Cache-Control' ? [`Header set ${name} "${CHECKED}"`] : []),
        `<If "${test}">`,
        `  Header set ${name} "${value}"`,
        '</If>',
      ];
    }),
  );
}

import type { Header } from './security-headers.ts';

const HOST = 'standards.example.org';
const FOLDER = '/srv/groundwork';
/** Only files with a hash in their name may be cached without revalidation. */
const CHECKED = 'no-cache';

/** Files for hosts begin with an underscore; neither they nor dotfiles are served to readers. */
const FOR_HOSTS = ['headers', 'deploy'];

const everywhere = (headers: readonly Header[]) => headers.filter(({ under }) => under === undefined);
const somewhere = (headers: readonly Header[]) =>
  headers.flatMap(({ name, value, under }) => (under === undefined ? [] : [{ name, value, under }]));
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
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_comp_level 6;',
    '  gzip_types text/css text/plain text/xml application/javascript text/javascript application/json application/manifest+json image/svg+xml;',
    everywhere(headers).map(({ name, value }) => `  add_header ${name} "${value}" always;`),
    somewhere(headers).map(({ name }) => `  add_header ${name} ${variable(name)} always;`),
    '  location / { try_files $uri $uri/ =404; }',
    `  location = ${base}manifest.webmanifest { default_type application/manifest+json; }`,
    `  location ~ ^${base}_(?:${FOR_HOSTS.join('|')}) { return 404; }`,
    '  location ~ /\\.(?!well-known/) { return 404; }',
    '}',
  );
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
    `${HOST} {`,
    `  root * ${FOLDER}`,
    '  encode zstd gzip',
    '  import groundwork',
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
    `  @for-hosts path ${FOR_HOSTS.map((name) => `${base}_${name}*`).join(' ')}`,
    '  error @for-hosts 404',
    '  @dotfiles {',
    '    path */.*',
    '    not path */.well-known/*',
    '  }',
    '  error @dotfiles 404',
    '  file_server',
    '  handle_errors {',
    '    import groundwork',
    `    header Cache-Control "${CHECKED}"`,
    `    rewrite * ${base}404.html`,
    '    file_server',
    '  }',
    '}',
  );
}

/** Settings for Apache 2.4, for a virtual host or as `.htaccess`. */
export function apache(headers: readonly Header[], base: string): string {
  return lines(
    `# Groundwork with Apache 2.4 and mod_headers, mod_deflate: include this in the <Directory> of the virtual`,
    `# host, or use it as .htaccess. ${place(base)}`,
    'Options -Indexes',
    'DirectoryIndex index.html',
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    'AddType application/manifest+json .webmanifest',
    'AddOutputFilterByType DEFLATE text/html text/css text/plain text/xml application/xml application/javascript text/javascript application/json application/manifest+json image/svg+xml',
    '# mod_deflate marks the tag of what it packs, and would not know it again.',
    `RequestHeader edit If-None-Match '^"((.*)-gzip)"$' '"$1", "$2"'`,
    `RedirectMatch 404 ^${base}_(?:${FOR_HOSTS.join('|')})`,
    'RedirectMatch 404 /\\.(?!well-known/)',
    everywhere(headers).map(({ name, value }) => `Header always set ${name} "${value}"`),
    somewhere(headers).flatMap(({ name, value, under }) => {
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

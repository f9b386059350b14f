import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { checkedContent } from './src/integrations/checked-content.ts';
import { checkedLinks } from './src/integrations/checked-links.ts';
import { compressedFiles } from './src/integrations/compressed-files.ts';
import { firstTheme } from './src/integrations/first-theme.ts';
import { gallery } from './src/integrations/gallery.ts';
import { licenses } from './src/integrations/licenses.ts';
import { markdownLinks } from './src/integrations/markdown-links.ts';
import { markdownTables } from './src/integrations/markdown-tables.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { security } from './src/integrations/security.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { untranslatedCode } from './src/integrations/untranslated-code.ts';
import {
  base,
  editUrl,
  head,
  inlineEmptyScriptsOnly,
  pureRooms,
  site,
  buildFlags,
  scriptStubs,
  dropDirectiveWarnings,
} from './src/integrations/settings.ts';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Starlight would turn it on; once the site is stored, pages that are fetched ahead are asked for twice.
  prefetch: false,
  build: { inlineStylesheets: 'never' },
  vite: {
    css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } },
    build: {
      assetsInlineLimit: inlineEmptyScriptsOnly,
      rolldownOptions: { onLog: dropDirectiveWarnings, treeshake: { moduleSideEffects: pureRooms } },
    },
    define: buildFlags,
    resolve: { alias: scriptStubs },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [markdownLinks({ base }), markdownTables(), untranslatedCode()] }),
  },
  integrations: [
    checkedContent(),
    starlight({
      title: 'Groundwork',
      description:
        'A playbook and workbook for people who start a health-data-standards initiative in a medical specialty.',
      favicon: '/favicon.svg',
      head,
      sidebar: [{ label: 'Start', link: '/start/' }],
      routeMiddleware: './src/pages/_frame.ts',
      markdown: { processedDirs: ['./content/'] },
      pagefind: false,
      disable404Route: true,
      expressiveCode: false,
      credits: false,
      editLink: editUrl,
      customCss: ['./src/styles/index.css'],
      components: {
        LanguageSelect: './src/components/starlight/LanguageSelect.astro',
        Footer: './src/components/starlight/Footer.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
        SiteTitle: './src/components/starlight/SiteTitle.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        ThemeSelect: './src/components/starlight/ThemeSelect.astro',
      },
    }),
    mdx(),
    preact(),
    gallery(),
    licenses(),
    checkedLinks(),
    searchIndex(),
    firstTheme(),
    security(),
    serviceWorker(),
    compressedFiles(),
  ],
});

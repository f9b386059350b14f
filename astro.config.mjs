import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { book } from './src/integrations/book.ts';
import { checkedContent } from './src/integrations/checked-content.ts';
import { checkedLinks } from './src/integrations/checked-links.ts';
import { compressedFiles } from './src/integrations/compressed-files.ts';
import { firstTheme } from './src/integrations/first-theme.ts';
import { gallery } from './src/integrations/gallery.ts';
import { inlineStyles } from './src/integrations/inline-styles.ts';
import { lateScript } from './src/integrations/late-script.ts';
import { licenses } from './src/integrations/licenses.ts';
import { markdownLinks } from './src/integrations/markdown-links.ts';
import { markdownTables } from './src/integrations/markdown-tables.ts';
import { markdownTwins } from './src/integrations/markdown-twins/index.ts';
import { moduleLinks } from './src/integrations/module-links.ts';
import { runningTitle } from './src/integrations/running-title.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { security } from './src/integrations/security.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { socialCards } from './src/integrations/social-cards/index.ts';
import { synonyms } from './src/integrations/synonyms.ts';
import { untranslatedCode } from './src/integrations/untranslated-code.ts';
import {
  base,
  editUrl,
  head,
  inlineEmptyScriptsOnly,
  lightDark,
  pureRooms,
  site,
  buildFlags,
  emptied,
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
    css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true }, exclude: lightDark } },
    build: {
      assetsInlineLimit: inlineEmptyScriptsOnly,
      rolldownOptions: { onLog: dropDirectiveWarnings, treeshake: { moduleSideEffects: pureRooms } },
    },
    define: buildFlags,
    resolve: { alias: emptied },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [markdownLinks({ base }), markdownTables(), untranslatedCode()] }),
  },
  integrations: [
    checkedContent(),
    synonyms(),
    starlight({
      title: 'Groundwork',
      description:
        'A playbook and workbook for people who start a health-data-standards initiative in a medical specialty.',
      favicon: '/favicon.svg',
      head,
      sidebar: [{ label: 'Start', link: '/start/' }],
      routeMiddleware: './src/pages/_frame.ts',
      markdown: { processedDirs: ['./content/'], headingLinks: false },
      pagefind: false,
      disable404Route: true,
      expressiveCode: false,
      credits: false,
      editLink: editUrl,
      customCss: ['./src/styles/index.css'],
      components: {
        ContentPanel: './src/components/frame/ContentPanel.astro',
        Footer: './src/components/frame/Footer.astro',
        Header: './src/components/frame/Header.astro',
        MarkdownContent: './src/components/frame/MarkdownContent.astro',
        PageFrame: './src/components/frame/PageFrame.astro',
        PageSidebar: './src/components/frame/PageSidebar.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        SkipLink: './src/components/frame/SkipLink.astro',
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        TwoColumnContent: './src/components/frame/TwoColumnContent.astro',
      },
    }),
    siteMap(),
    mdx(),
    // Without it, Babel compiles all plain TypeScript too.
    preact({ include: ['**/*.tsx'] }),
    gallery(),
    licenses(),
    book(),
    checkedLinks(),
    searchIndex(),
    firstTheme(),
    runningTitle(),
    inlineStyles(),
    lateScript(),
    moduleLinks(),
    security(),
    serviceWorker(),
    socialCards(),
    markdownTwins(),
    compressedFiles(),
  ],
});

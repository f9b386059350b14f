import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalog } from '../catalog/catalog.ts';
import { ContentError } from '../catalog/problem.ts';
import { findProblems } from '../catalog/problems/index.ts';
import { readRecords } from '../catalog/read-records.ts';
import { located } from '../catalog/yaml/located.ts';
import { keepCatalog } from './build-catalog.ts';

/**
 * Fails with all problems of all files at once, before Astro would stop at the first file that it cannot read. In
 * development, problems in readable files are shown beside the page instead.
 */
export function checkedContent(): AstroIntegration {
  return {
    name: 'groundwork-checked-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const records = readRecords(root);
        if (command === 'dev' && records.unreadable?.length === 0) return;
        const catalog = buildCatalog(records);
        const problems = findProblems(records, catalog);
        if (problems.length > 0) throw new ContentError(located(problems, root));
        keepCatalog(root, catalog);
      },
    },
  };
}

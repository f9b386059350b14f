/** What every initiative file says it is. Apart from `file.ts`, so that a page that only writes files loads no reader. */
export const FILE_FORMAT = 'groundwork-initiative';

import { describe, expect, test } from 'vitest';
import { siteFrom } from '../../../src/catalog/site.ts';
import { said } from '../records.ts';

const notAddress = 'is not an address - write one that begins with https://, mailto: or tel:';

describe('who publishes a copy', () => {
  test.each([null, undefined, {}, { publisher: null, contact: '' }])('nobody is named by %j', (fields) => {
    expect(siteFrom(fields, { CONTACT: '' })).toEqual({ site: {}, problems: [] });
  });

  test('as the file names it', () => {
    const fields = {
      publisher: 'Example Society',
      contact: 'tel:+1',
      repository: 'https://example.org/repo',
    };
    expect(siteFrom(fields, {})).toEqual({ site: fields, problems: [] });
  });

  test('a variable overrides its field, a wrong one in the file too', () => {
    const variables = { PUBLISHER: 'Host', SECURITY_CONTACT: 'mailto:security@example.org' };
    expect(siteFrom({ publisher: 'Example Society', security: 'nobody' }, variables)).toEqual({
      site: { publisher: 'Host', security: 'mailto:security@example.org' },
      problems: [],
    });
  });

  test.each([
    'a@example.org',
    'http://example.org',
    'javascript:x',
    'mailto:a\nContact: mailto:b',
    'https://',
  ])('%j is no address, in the file or in a variable', (wrong) => {
    const { problems } = siteFrom({ contact: wrong }, { SECURITY_CONTACT: wrong });
    expect(said(problems)).toEqual([
      `content/site.yaml: contact: ${notAddress}`,
      `the environment: SECURITY_CONTACT: ${notAddress}`,
    ]);
  });

  test('a field that is none, and a file that is a list', () => {
    expect(said(siteFrom({ owner: 'x' }, {}).problems)).toEqual([
      'content/site.yaml: owner: is not a known field - remove it or correct its spelling',
    ]);
    expect(siteFrom(['x'], {}).problems).toHaveLength(1);
  });
});

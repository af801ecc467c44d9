import { describe, expect, test } from 'vitest';
import { looksLikeZadigValues } from '../../../server/src/core/values/detect.ts';
import { declaredInComments, fileCommentOf } from '../../../server/src/core/values/fileComment.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

/** What the comment declares, and the words that mean nothing with the reason. */
function read(text: string) {
  const { problems, ...declared } = fileCommentOf(createValuesDocument(text));
  return [declared, problems.map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`)];
}

describe('the comment of a file', () => {
  test.each<[string, object, readonly string[]]>([
    ['# zadig-ha: chartVersion=4.3 profile=standalone\na: 1\n', { chartVersion: '4.3', profile: 'standalone' }, []],
    ['# zadig-ha: profile=ha\n', { profile: 'ha' }, []],
    ['#zadig-ha:chartVersion=v4.3.1,profile=ha', { chartVersion: '4.3', profile: 'ha' }, []],
    ['\ufeff#\tzadig-ha:\tprofile=ha\r\na: 1\r\n', { profile: 'ha' }, []],
    ['a: 1 # zadig-ha: profile=ha\n', { profile: 'ha' }, []],
    [`${'#\n'.repeat(9)}# zadig-ha: profile=ha\n`, { profile: 'ha' }, []],
    [
      '# zadig-ha: profile=ha\n# zadig-ha: profile=standalone chartVersion=4.0\n',
      { profile: 'ha', chartVersion: '4.0' },
      [],
    ],
    ['# zadig-ha:\n', {}, []],
    ['# zadig-ha: profile=prod\n', {}, ['profile=prod profile']],
    [
      '# zadig-ha: chartVersion=latest chartVersion=4.3\n',
      { chartVersion: '4.3' },
      ['chartVersion=latest chartVersion'],
    ],
    [
      '# zadig-ha: chartVersion profile = ha 版本=4\n',
      {},
      ['chartVersion unknown', 'profile unknown', '= unknown', 'ha unknown', '版本=4 unknown'],
    ],
    [`${'#\n'.repeat(10)}# zadig-ha: profile=ha  \n`, {}, ['# zadig-ha: profile=ha too-late']],
    ['# zadig-ha: profile={{ .profile }}\n', {}, []],
    ['# our zadig-ha: profile=ha\n', {}, []],
    ['a: "# zadig-ha: profile=ha"\n', {}, []],
    ['a: |\n  # zadig-ha: profile=ha\n', {}, []],
  ])('%j', (text, declared, problems) => {
    expect(read(text)).toStrictEqual([declared, problems]);
  });

  test('makes any file one of ours, behind a byte order mark too', () => {
    expect(looksLikeZadigValues('# zadig-ha: profile=ha\n')).toBe(true);
    expect(looksLikeZadigValues('\ufeff# zadig-ha: profile=ha\n')).toBe(true);
    expect(looksLikeZadigValues('# zadig-ha-disable-file\n')).toBe(false);
  });
});

test('of several layers the highest that says something counts, word by word', () => {
  const layers = ['# zadig-ha: profile=standalone chartVersion=4.0\n', '# zadig-ha: chartVersion=4.1\n', 'a: 1\n'].map(
    (text, index) => ({ path: `${index}`, document: createValuesDocument(text) }),
  );
  expect(declaredInComments(layers)).toStrictEqual({ chartVersion: '4.1', profile: 'standalone' });
});

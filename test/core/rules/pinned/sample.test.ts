import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../../../server/src/core/analyse.ts';
import { format } from '../../../../server/src/core/messages/localized.ts';
import { fixKind } from '../../../../server/src/core/rules/finding.ts';
import { formatPath } from '../../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../../helpers/cliHost.ts';

// `vitest run -u` writes the list anew: read each line as the user of the sample would, and defend it.
test('what is said of the sample installation', async () => {
  const document = createValuesDocument(readFileSync(join(REPOSITORY, 'sample', 'values.yaml'), 'utf8'));
  const { findings, suppressed } = analyse([{ path: 'values.yaml', document }]);
  expect(suppressed).toStrictEqual([]);
  const lines = findings.map((finding) => {
    const { line, column } = document.lines.at(finding.start);
    const { rule, severity, valuePath, message } = finding;
    const text = format(message.text, message.data, 'en');
    return `${line + 1}:${column + 1} ${severity} ${rule} ${formatPath(valuePath)} (${fixKind(finding)})\n  ${text}\n`;
  });
  await expect(lines.join('')).toMatchFileSnapshot('sample.txt');
});

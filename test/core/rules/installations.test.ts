import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../../server/src/core/analyse.ts';
import { KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';
import { looksLikeZadigValues } from '../../../server/src/core/values/detect.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readInstallations } from '../../helpers/installations.ts';

/** What else there is to know of each: the choices that their comments explain. */
const REMARKS: Readonly<Record<string, readonly string[]>> = {
  'FQDN with LoadBalancer': [],
  'IP with NodePort': ['info node-port-single-node', 'info builtin-minio'],
  'base and production': ['info builtin-minio'],
};
const RULE_FAILED = 'The rule {rule} failed and was skipped: {reason}';

/** What weighs more than a remark, or is no judgement at all. */
const faults = ({ findings }: Analysis): readonly string[] =>
  findings
    .filter(
      ({ severity, message }) => severity === 'error' || severity === 'warning' || message.text.en === RULE_FAILED,
    )
    .map(({ rule, message }) => `${rule}: ${JSON.stringify(message.data)}`);

describe.each(readInstallations())('$name, chart $chartVersion', ({ name, layers: files, chartVersion, namespace }) => {
  const layers = files.map(({ path, text }) => ({ path, document: createValuesDocument(text) }));
  const found = analyse(layers, { namespace });

  test('is read as what it is', () => {
    expect(found).toMatchObject({
      status: 'analysed',
      chart: { version: chartVersion, source: 'declared' },
      profile: 'ha',
    });
    expect(files.filter(({ text }) => !looksLikeZadigValues(text))).toStrictEqual([]);
  });

  test('has nothing to complain of', () => {
    expect(faults(found)).toStrictEqual([]);
    expect(found.suppressed).toStrictEqual([]);
  });

  test('has nothing to complain of in any chart that runs several aslan', () => {
    for (const version of KNOWN_VERSIONS.slice(KNOWN_VERSIONS.indexOf('3.4'))) {
      const forced = { chartVersion: version };
      expect(faults(analyse(layers, { namespace, forced })), version).toStrictEqual([]);
    }
  });

  test('gets no more than these remarks', () => {
    expect(found.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toStrictEqual(REMARKS[name]);
  });
});

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { findHelm, helmTemplate } from '../../helpers/helm.ts';

const CHART = join(REPOSITORY, 'test', 'fixtures', 'chart');

/** The settings of the High Availability page in its own spelling, with real numbers and names. */
const PAGE = {
  aslan: 'microservice.aslan.replicas: 2\nmicroservice.aslan.storageClass: nfs-shared\n',
  portal: 'frontend.replicas: 2\n',
  user: 'microservice.user.replicas: 2\n',
  hubServer: 'microservice.hubServer.replicas: 2\n',
};
const BOXES = Object.values(PAGE).join('');

/** What the chart makes of values: replicas by workload, aslan's limits, its storage class, what else is installed. */
interface Rendered {
  readonly replicas: Readonly<Record<string, number>>;
  readonly limits: unknown;
  readonly storageClass: string | undefined;
  readonly mongodb: string;
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly replicas?: number;
    readonly storageClassName?: string;
    readonly template?: {
      readonly spec: { readonly containers: readonly { readonly resources: { readonly limits?: unknown } }[] };
    };
  };
}

let helm: string | undefined;
beforeAll(async () => {
  helm = await findHelm();
}, 120_000);

async function render(executable: string, values: string): Promise<Rendered> {
  const manifests = parseAllDocuments(await helmTemplate(executable, CHART, [values]))
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
  const named = (name: string) => manifests.find(({ metadata }) => metadata.name === name);
  const workloads = manifests.filter(({ spec }) => spec?.replicas !== undefined);
  return {
    replicas: Object.fromEntries(workloads.map(({ metadata, spec }) => [metadata.name, spec?.replicas ?? 0])),
    limits: manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'aslan')?.spec?.template
      ?.spec.containers[0]?.resources.limits,
    storageClass: manifests.find(({ kind }) => kind === 'PersistentVolumeClaim')?.spec?.storageClassName,
    mongodb: named('aslan-config')?.data?.['MONGODB_CONNECTION_STRING'] ?? '',
  };
}

function repaired(text: string): string {
  const { documents, left } = fixAll([{ path: 'values.yaml', document: createValuesDocument(text) }]);
  expect(left.findings.filter(({ rule }) => rule === 'dotted-key')).toStrictEqual([]);
  return documents[0]?.text ?? '';
}

const DEFAULTS = { aslan: 1, user: 1, 'hub-server': 1, 'zadig-portal': 1, 'kr-mongodb': 1, 'kr-mysql': 1 };
const MEANT = { aslan: 2, user: 2, 'hub-server': 2, 'zadig-portal': 2, 'kr-mongodb': 1, 'kr-mysql': 1 };

describe('the boxes of the High Availability page', () => {
  test('in a file of their own: Helm ignores them, and reads them once they are repaired', async ({ skip }) => {
    if (helm === undefined) return skip();
    const before = await render(helm, BOXES);
    expect(before).toMatchObject({ replicas: DEFAULTS, storageClass: undefined });
    const after = await render(helm, repaired(BOXES));
    expect(after).toMatchObject({ replicas: MEANT, storageClass: 'nfs-shared' });
  });

  test.for([
    ['before what is there', `${BOXES}`, ''],
    ['behind what is there', '', BOXES],
    ['between', PAGE.aslan + PAGE.portal, PAGE.user + PAGE.hubServer],
    ['with other line ends', '', BOXES, '\r\n'],
    ['without a line break at the end', '', BOXES.trimEnd()],
    ['with comments and blank lines', '# copied\n\n', BOXES.replaceAll('\n', ' # as on the page\n\n')],
  ] as const)('pasted into a real file %s', async ([_, first, last, eol = '\n'], { skip }) => {
    if (helm === undefined) return skip();
    const own = [
      'tags: {mongodb: false, mysql: true}',
      'connections:',
      '  mongodb:',
      '    connectionString: mongodb://m1.company.test:27017,m2.company.test:27017/?replicaSet=rs0 # outside',
      'microservice:',
      '  aslan:',
      '    # measured in June',
      '    resources:',
      '      limits: {cpu: 4, memory: 8Gi}',
      '  user:',
      '    image:',
      '      pullPolicy: Always',
      '',
    ].join('\n');
    const text = (first + own + last).replaceAll('\n', eol);
    const fixedText = repaired(text);
    const [before, after] = [await render(helm, text), await render(helm, fixedText)];
    const { 'kr-mongodb': _mongodb, ...defaults } = DEFAULTS;
    const { 'kr-mongodb': _outside, ...meant } = MEANT;
    expect(before).toMatchObject({ replicas: defaults, storageClass: undefined });
    expect(after).toStrictEqual({
      replicas: meant,
      storageClass: 'nfs-shared',
      limits: before.limits,
      mongodb: before.mongodb,
    });
    expect(after.limits).toStrictEqual({ cpu: 4, memory: '8Gi' });
    for (const comment of text.match(/# .*?(?=\r?\n|$)/g) ?? []) expect(fixedText).toContain(comment);
    if (eol === '\r\n') expect(fixedText.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

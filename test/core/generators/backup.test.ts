import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { BACKUP } from '../../../server/src/core/generators/backup/backup.ts';
import { readOptions } from '../../../server/src/core/generators/options.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { type KubernetesObject, keysIn, objectsIn, schemaFault } from '../../helpers/kubernetes.ts';
import { type Given, inputOf } from './input.ts';

function generate(given: Given = {}): string {
  const { options, problem } = readOptions(BACKUP, given.options ?? {});
  if (problem) throw new Error(problem.en);
  return BACKUP.generate(inputOf({ ...given, options }));
}

const objects = (given?: Given): readonly KubernetesObject[] => objectsIn(generate(given));

const jobs = (given?: Given) => jobsIn(objects(given));

function jobsIn(all: readonly KubernetesObject[]): Readonly<Record<string, KubernetesObject>> {
  const found = all.filter(({ kind }) => kind === 'CronJob');
  return Object.fromEntries(found.map((job) => [job.metadata.name.replace('zadig-backup-', ''), job]));
}

const podOf = (job: KubernetesObject | undefined) => job?.['spec'].jobTemplate.spec.template.spec;

const containersOf = (job: KubernetesObject | undefined) => [
  ...(podOf(job)?.initContainers ?? []),
  ...(podOf(job)?.containers ?? []),
];

/** The variables of a job's first container that are written down. */
function environment(job: KubernetesObject | undefined): Readonly<Record<string, string>> {
  const variables: readonly { readonly name: string; readonly value?: string }[] = containersOf(job)[0]?.env ?? [];
  return Object.fromEntries(variables.map(({ name, value }) => [name, value ?? '']));
}

const DATABASES = 'DATABASES';
const mongodbOf = (given?: Given) => environment(jobs(given)['mongodb']);
const mysqlOf = (given?: Given) => environment(jobs(given)['mysql']);

const VARIANTS: readonly (readonly [string, Given])[] = [
  ...['1.13', '1.16', '4.2', '5.0'].map((chartVersion) => [`chart ${chartVersion}`, { chartVersion }] as const),
  ['Chinese', { locale: 'zh-cn' }],
  ['a volume claim', { options: { claim: 'backups' } }],
  ['no object storage', { layers: ['tags: {minio: false}'] }],
];

describe.each(VARIANTS)('with %s', (_name, given) => {
  const all = objects(given);
  const everyJob = Object.values(jobsIn(all));

  test('every object fits the schemas of Kubernetes', () => {
    expect(all.map(schemaFault).filter(Boolean)).toStrictEqual([]);
  });

  test('no job runs as root, leaves something behind or has no limits', () => {
    for (const job of everyJob) {
      expect(job['spec']).toMatchObject({
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
      });
      expect(podOf(job)).toMatchObject({
        restartPolicy: 'Never',
        securityContext: { runAsNonRoot: true, runAsUser: 1000 },
      });
      for (const container of containersOf(job)) {
        expect(container.image).toMatch(/:[^:/]+$/);
        expect(Object.keys(container.resources.limits)).toStrictEqual(['cpu', 'memory']);
        expect(container.securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
      }
    }
  });

  test('every script, volume and account that a job names is there', () => {
    const [scripts] = all.filter(({ kind }) => kind === 'ConfigMap');
    const account = all.find(({ kind }) => kind === 'ServiceAccount')?.metadata.name;
    const used = new Set<string>();
    for (const job of everyJob) {
      const pod = podOf(job);
      const volumes = pod.volumes.map(({ name }: { name: string }) => name);
      for (const { command, volumeMounts } of containersOf(job)) {
        used.add(command[1].replace('/scripts/', ''));
        expect(volumes).toEqual(expect.arrayContaining(volumeMounts.map(({ name }: { name: string }) => name)));
      }
      if (pod.automountServiceAccountToken) expect(pod.serviceAccountName).toBe(account);
      else expect(pod.serviceAccountName).toBeUndefined();
    }
    expect(Object.keys(scripts?.['data']).sort()).toStrictEqual([...used].sort());
  });

  test('jobs are staggered within one hour', () => {
    const schedules = everyJob.map((job) => job['spec'].schedule as string);
    expect(new Set(schedules).size).toBe(schedules.length);
    expect(schedules.filter((schedule) => !/^[0-5]?\d 1 \* \* \*$/.test(schedule))).toStrictEqual([]);
  });
});

test('the schemas of Kubernetes find faults', () => {
  const [job] = Object.values(jobs());
  if (!job) throw new Error('no job');
  expect(schemaFault({ ...job, spec: { ...job['spec'], concurrencyPolicy: 'Never' } })).toContain('concurrencyPolicy');
  expect(schemaFault({ ...job, kind: 'Cron' })).toBeDefined();
});

test('only keys that Kubernetes has are used', () => {
  const keys = VARIANTS.flatMap(([, given]) => objects(given)).flatMap(keysIn);
  expect([...new Set(keys)].sort().join(' ')).toMatchInlineSnapshot(
    `"activeDeadlineSeconds allowPrivilegeEscalation apiGroup apiGroups apiVersion automountServiceAccountToken backoffLimit capabilities claimName command concurrencyPolicy configMap containers data drop emptyDir env failedJobsHistoryLimit fsGroup image initContainers jobTemplate key kind labels limits metadata mountPath name namespace persistentVolumeClaim readOnly readOnlyRootFilesystem requests resources restartPolicy roleRef rules runAsGroup runAsNonRoot runAsUser schedule seccompProfile secretKeyRef securityContext serviceAccountName sizeLimit spec startingDeadlineSeconds subjects successfulJobsHistoryLimit template type value valueFrom verbs volumeMounts volumes"`,
  );
});

describe('the databases are those of the installation', () => {
  test.each([
    ['1.13', 'zadig', 'zadig_policy'],
    ['1.18', 'zadig', 'zadig_policy'],
    ['2.0', 'zadig\nplutus_zadig', 'zadig_policy'],
    ['4.2', 'zadig\nplutus_zadig', 'zadig_policy'],
    ['4.3', 'zadig\nplutus_zadig', ''],
    ['5.0', 'zadig\nplutus_zadig', ''],
  ])('MongoDB of chart %s', (chartVersion, databases, optional) => {
    const env = mongodbOf({ chartVersion });
    expect([env[DATABASES], env['OPTIONAL_DATABASES']]).toStrictEqual([databases, optional]);
  });

  test('by their names in the values', () => {
    const layers = [
      'connections: {mongodb: {db: z}, mysql: {host: "db.company.test:3307", db: {user: u, dex: d}}}',
      'ee: {mongodb: {db: e}}\ndex: {config: {storage: {config: {database: d}}}}',
    ];
    expect(mongodbOf({ layers, chartVersion: '4.2' })).toMatchObject({
      DATABASES: 'z\ne',
      OPTIONAL_DATABASES: 'z_policy',
    });
    expect(mysqlOf({ layers })).toMatchObject({ DATABASES: 'u\nd', MYSQL_HOST: 'db.company.test', MYSQL_PORT: '3307' });
  });

  test('and where dex goes by another name, by that too', () => {
    expect(mysqlOf({ layers: ['connections: {mysql: {db: {dex: zadig_dex}}}'] })[DATABASES]).toBe(
      'user\nzadig_dex\ndex',
    );
  });

  test('with those of the enterprise edition of 1.x', () => {
    const vendor = 'zadig-ee: {vendor: {mongo: {db: plutus}}}';
    const of = (text: string) => mongodbOf({ layers: [text], chartVersion: '1.16' })[DATABASES];
    expect(of('ee: {mongo: {db: plutus}}')).toBe('zadig\nplutus');
    expect(of(`tags: {enterprise: true}\n${vendor}`)).toBe('zadig\nplutus');
    expect(of(vendor)).toBe('zadig');
  });

  test('and a place to fill in where the values do not tell', () => {
    const env = mongodbOf({ layers: ['connections: {mongodb: {db: "{{ .Values.db }}"}}'] });
    expect(env[DATABASES]).toBe('<mongodb-db>\nplutus_zadig');
  });
});

describe('the object storage', () => {
  test.each([
    ['1.14', '', 'http://zadig-minio:9000', 'bucket'],
    ['5.0', '', 'http://kr-minio:9000', 'bucket'],
    ['5.0', 'minio: {endpoint: "store:9002", bucket: zadig, protocol: https}', 'https://store:9002', 'zadig'],
    ['5.0', 'minio: {endpoint: "https://s3.company.test"}', 'http://kr-minio:9000', 'bucket'],
  ])('of chart %s with %o is %s', (chartVersion, text, endpoint, bucket) => {
    const env = environment(jobs({ layers: [text], chartVersion })['object-storage']);
    expect(env).toMatchObject({ SOURCE_ENDPOINT: endpoint, SOURCE_BUCKET: bucket });
  });

  test('is left to its own where the built-in one is off', () => {
    const layers = ['tags: {minio: false}'];
    expect(Object.keys(jobs({ layers }))).toStrictEqual(['mongodb', 'mysql', 'release', 'chart']);
    expect(generate({ layers })).toContain('chosen in the web interface');
  });
});

describe('databases of a cloud', () => {
  const layers = [
    'connections: {mysql: {host: "rm-1.mysql.rds.aliyuncs.com:3306"}, mongodb: {connectionString: "mongodb://u:p@d1.mongodb.rds.aliyuncs.com:3717,d2.mongodb.rds.aliyuncs.com:3717/admin?replicaSet=r"}}',
  ];

  test('are left to their provider', () => {
    expect(Object.keys(jobs({ layers }))).toStrictEqual(['object-storage', 'release', 'chart']);
    expect(generate({ layers })).toContain('MySQL belongs to Alibaba Cloud ApsaraDB');
    expect(generate({ layers })).toContain('MongoDB belongs to Alibaba Cloud ApsaraDB');
  });

  test('are dumped where that is asked for', () => {
    const options = { 'managed-databases': 'dump' };
    expect(Object.keys(jobs({ layers, options }))).toContain('mysql');
    // Its login is looked for in the database of the path, which mongodump must not get.
    expect(generate({ layers, options })).toContain(
      "uri='mongodb://u:<password>@d1.mongodb.rds.aliyuncs.com:3717,d2.mongodb.rds.aliyuncs.com:3717/?authSource=admin&replicaSet=r'",
    );
  });
});

describe('the target', () => {
  test('is the bucket of the options', () => {
    const options = { bucket: 'ours', endpoint: 'https://oss.company.test', 'retention-days': '30', hour: '22' };
    const { mysql } = jobs({ options });
    const upload = containersOf(mysql)[1];
    expect(mysql?.['spec'].schedule).toBe('15 22 * * *');
    expect(upload.env).toEqual(
      expect.arrayContaining([
        { name: 'TARGET_ENDPOINT', value: 'https://oss.company.test' },
        { name: 'TARGET', value: 'target/ours/mysql' },
        { name: 'RETENTION', value: '30d' },
      ]),
    );
  });

  test('is a volume claim only with a warning', () => {
    const options = { claim: 'backups' };
    expect(generate({ options })).toContain('# WARNING: everything goes to the volume claim backups.');
    expect(generate({ options, locale: 'zh-cn' })).toContain('# 警告：备份写入 PVC backups。');
    expect(generate({ options })).not.toContain('zadig-backup-bucket');
    expect(podOf(jobs({ options })['mongodb']).volumes).toContainEqual({
      name: 'target',
      persistentVolumeClaim: { claimName: 'backups' },
    });
  });

  test.each([
    ['hour', '4'],
    ['hour', '24'],
    ['hour', '1 * * * *'],
    ['endpoint', 'https://s3.example.com/$(reboot)'],
    ['bucket', 'a b'],
    ['retention-days', '0'],
    ['mysql-image', 'mysql 8'],
    ['chart-repository', 'https://a.test/"; reboot'],
    ['colour', 'blue'],
  ])('is not built from %s=%s', (name, value) => {
    expect(readOptions(BACKUP, { [name]: value }).problem).toBeDefined();
  });
});

describe.each(readInstallations())('$name', ({ layers, chartVersion, namespace }) => {
  test('has every job in its namespace', () => {
    const given = { layers: layers.map(({ text }) => text), chartVersion, namespace };
    expect(new Set(objects(given).map((object) => object.metadata.namespace))).toStrictEqual(new Set([namespace]));
    expect(objects(given).map(schemaFault).filter(Boolean)).toStrictEqual([]);
  });
});

const corpus = readCorpus();
if (corpus.length === 0) process.stdout.write('The backup of real charts is not tested: there is no corpus\n');

test.skipIf(corpus.length === 0)('real charts are backed up whole', () => {
  const lines = corpus.map(({ name, text }) => {
    const { chart } = analyse([{ path: name, document: createValuesDocument(text) }]);
    const found = jobs({ layers: [text], chartVersion: chart.version });
    const mysql = environment(found['mysql']);
    const databases = [environment(found['mongodb']), mysql].map((env) => env[DATABASES]?.replaceAll('\n', ' '));
    return `${name}: ${Object.keys(found).join(' ')}: ${databases.join(', ')}, ${mysql['MYSQL_HOST']}`;
  });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "chart-1.13.0.yaml: mongodb mysql release chart: zadig, user dex, zadig-mysql
    chart-1.14.0.yaml: mongodb mysql release chart: zadig, user dex, zadig-mysql
    chart-1.15.1.yaml: mongodb mysql object-storage release chart: zadig, user dex, kr-mysql
    chart-1.16.0.yaml: mongodb mysql object-storage release chart: zadig, user dex, kr-mysql
    chart-ee-1.0.0.yaml: mongodb mysql object-storage release chart: zadig plutus_zadig, user dex, kr-mysql"
  `);
});

import { format, type Locale, type MessageData } from '../../messages/localized.ts';
import type { GeneratorInput } from '../generator.ts';
import type { BackupOption } from './backupOptions.ts';
import { type BackupJob, CLAIM_FOLDER, type Step, secretVariable, variable } from './cronJob.ts';
import type { BackupPlan } from './plan.ts';
import { TEXTS } from './texts.ts';

/** What the jobs of a backup are made of. */
export interface JobContext {
  readonly input: Pick<GeneratorInput, 'namespace' | 'release' | 'locale'>;
  readonly plan: BackupPlan;
  readonly option: Readonly<Record<BackupOption, string>>;
}

/** The Secret of the key that Zadig encrypts credentials with, and its field, as read from chart 1.16. Source: zadig-domain §5.1. */
export const KEY_SECRET = 'zadig-aes-key';

/** The jobs of a backup: all within one hour, so that what they save belongs together, but not all at once. */
export function backupJobs(context: JobContext): readonly BackupJob[] {
  const { plan } = context;
  const makers = [
    ...(plan.dumpsMongodb ? [mongodbJob] : []),
    ...(plan.dumpsMysql ? [mysqlJob] : []),
    ...(plan.objects ? [objectsJob] : []),
    releaseJob,
    chartJob,
  ];
  return makers.map((make, index) => ({ asksKubernetes: false, minute: 5 + 10 * index, ...make(context) }));
}

type Job = Pick<BackupJob, 'name' | 'comment' | 'steps'> & Partial<BackupJob>;

function mongodbJob(context: JobContext): Job {
  const { option, plan, input } = context;
  const { databases, optional, isBuiltin } = plan.mongodb;
  return {
    name: 'zadig-backup-mongodb',
    comment: lines(input.locale, [
      ['mongodb', { databases: [...databases, ...optional].join(', ') }],
      ...(optional.length > 0 ? [['optional', { databases: optional.join(', ') }] as const] : []),
      ...(isBuiltin ? [] : [['external', {}] as const]),
    ]),
    steps: [
      {
        name: 'dump',
        image: option['mongodb-image'],
        script: 'mongodb.sh',
        env: [
          variable('DATABASES', databases.join('\n')),
          variable('OPTIONAL_DATABASES', optional.join('\n')),
          secretVariable('MONGODB_URI', option['mongodb-secret'], 'uri'),
        ],
      },
      upload(context, 'mongodb'),
    ],
  };
}

function mysqlJob(context: JobContext): Job {
  const { option, plan, input } = context;
  const { host, port, databases, isBuiltin } = plan.mysql;
  return {
    name: 'zadig-backup-mysql',
    comment: lines(input.locale, [
      ['mysql', { databases: databases.join(', ') }],
      ...(isBuiltin ? [] : [['external', {}] as const]),
    ]),
    steps: [
      {
        name: 'dump',
        image: option['mysql-image'],
        script: 'mysql.sh',
        env: [
          variable('DATABASES', databases.join('\n')),
          variable('MYSQL_HOST', host),
          variable('MYSQL_PORT', String(port)),
          secretVariable('MYSQL_USER', option['mysql-secret'], 'user'),
          secretVariable('MYSQL_PWD', option['mysql-secret'], 'password'),
        ],
      },
      upload(context, 'mysql'),
    ],
  };
}

function objectsJob(context: JobContext): Job {
  const { option, plan, input } = context;
  const { protocol = 'http', service = '', port = 0, bucket = '' } = plan.objects ?? {};
  return {
    name: 'zadig-backup-object-storage',
    comment: lines(input.locale, [['objects', { bucket }]]),
    steps: [
      {
        name: 'mirror',
        image: option['mc-image'],
        script: 'object-storage.sh',
        env: [
          variable('SOURCE_ENDPOINT', `${protocol}://${service}:${port}`),
          variable('SOURCE_BUCKET', bucket),
          secretVariable('SOURCE_ACCESS_KEY', option['object-storage-secret'], 'accessKey'),
          secretVariable('SOURCE_SECRET_KEY', option['object-storage-secret'], 'secretKey'),
          ...target(context, 'object-storage'),
        ],
      },
    ],
  };
}

function releaseJob(context: JobContext): Job {
  const { option, input } = context;
  return {
    name: 'zadig-backup-release',
    comment: lines(input.locale, [['release', {}]]),
    asksKubernetes: true,
    steps: [
      {
        name: 'save',
        image: option['helm-image'],
        script: 'release.sh',
        env: [...ofRelease(input), variable('KEY_SECRET', KEY_SECRET)],
      },
      upload(context, 'release'),
    ],
  };
}

function chartJob(context: JobContext): Job {
  const { option, input } = context;
  return {
    name: 'zadig-backup-chart',
    comment: lines(input.locale, [['chart', {}]]),
    asksKubernetes: true,
    steps: [
      {
        name: 'save',
        image: option['helm-image'],
        script: 'chart.sh',
        env: [...ofRelease(input), variable('CHART_REPOSITORY', option['chart-repository'])],
      },
      upload(context, 'chart'),
    ],
  };
}

function upload(context: JobContext, folder: string): Step {
  const { option } = context;
  return {
    name: 'upload',
    image: option['mc-image'],
    script: 'upload.sh',
    env: [...target(context, folder), variable('RETENTION', `${option['retention-days']}d`)],
  };
}

function target({ option }: JobContext, folder: string): Step['env'] {
  if (option.claim !== '') return [variable('TARGET_ENDPOINT', ''), variable('TARGET', `${CLAIM_FOLDER}/${folder}`)];
  return [
    variable('TARGET_ENDPOINT', option.endpoint),
    variable('TARGET', `target/${option.bucket}/${folder}`),
    secretVariable('TARGET_ACCESS_KEY', option['bucket-secret'], 'accessKey'),
    secretVariable('TARGET_SECRET_KEY', option['bucket-secret'], 'secretKey'),
  ];
}

function ofRelease({ release, namespace }: JobContext['input']): Step['env'] {
  return [variable('RELEASE', release), variable('NAMESPACE', namespace)];
}

function lines(locale: Locale, parts: readonly (readonly [keyof typeof TEXTS, MessageData])[]): string {
  return parts.map(([text, data]) => format(TEXTS[text], data, locale)).join('\n');
}

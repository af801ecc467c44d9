import { documentationUrl } from '../../catalog/documentation.ts';
import { format } from '../../messages/localized.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { commented, type ManifestValue, writeManifest } from '../manifest.ts';
import { chosen } from '../options.ts';
import { access } from './access.ts';
import { BACKUP_OPTIONS } from './backupOptions.ts';
import { type BackupJob, cronJob, LABELS, SCRIPTS_NAME } from './cronJob.ts';
import { backupJobs, type JobContext } from './jobs.ts';
import { backupPlan } from './plan.ts';
import { scriptTexts } from './scripts/scripts.ts';
import { secretCommands } from './secretCommands.ts';
import { TEXTS } from './texts.ts';

/** CronJobs that back up everything that a restore needs. */
export const BACKUP: Generator = {
  id: 'backup',
  title: { en: 'Daily backups', 'zh-cn': '每日备份' },
  summary: {
    en: 'CronJobs that save MongoDB, MySQL, the object storage, the values, the chart and the encryption key to a bucket',
    'zh-cn': '定时任务：将 MongoDB、MySQL、对象存储、values、chart 与加密密钥备份到对象存储',
  },
  language: 'yaml',
  fileName: 'zadig-backup.yaml',
  options: BACKUP_OPTIONS,
  generate,
};

function generate(input: GeneratorInput): string {
  const option = chosen(BACKUP_OPTIONS, input.options);
  const plan = backupPlan(input, option['managed-databases']);
  const context: JobContext = { input, plan, option };
  const jobs = backupJobs(context);
  const settings = {
    namespace: input.namespace,
    hour: option.hour,
    volumeSize: option['volume-size'],
    claim: option.claim,
  };
  return writeManifest([
    commented(headOf(context), scripts(jobs, input)),
    ...access(input),
    ...jobs.map((job) => cronJob(job, settings)),
  ]);
}

function scripts(jobs: readonly BackupJob[], { namespace, locale }: GeneratorInput): ManifestValue {
  const used = jobs.flatMap(({ steps }) => steps.map(({ script }) => script));
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: SCRIPTS_NAME, namespace, labels: LABELS },
    data: Object.fromEntries(Object.entries(scriptTexts(locale)).filter(([name]) => used.includes(name))),
  };
}

/** What is to be known and done before; a blank line between parts. */
function headOf(context: JobContext): string {
  const { input, plan, option } = context;
  const { locale, namespace } = input;
  const { mongodb, mysql, objects } = plan;
  const say = (text: keyof typeof TEXTS, data = {}): string => format(TEXTS[text], data, locale);
  const parts = [
    say('head', { namespace, url: documentationUrl('backup-and-restore', locale) }),
    option.claim === '' ? say('bucket') : say('claim', { claim: option.claim }),
    ...(plan.dumpsMongodb ? [] : [say('managed', { name: 'MongoDB', service: mongodb.managed ?? '' })]),
    ...(plan.dumpsMysql ? [] : [say('managed', { name: 'MySQL', service: mysql.managed ?? '' })]),
    ...(objects ? [] : [say('noObjects')]),
    `${say('secrets')}\n${secretCommands(context).join('\n')}`,
  ];
  return parts.join('\n\n');
}

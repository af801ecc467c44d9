import { documentationTitle, documentationUrl } from '../../catalog/documentation.ts';
import { format, type MessageData } from '../../messages/localized.ts';
import { BACKUP_OPTIONS } from '../backup/backupOptions.ts';
import { type BackupPlan, backupPlan } from '../backup/plan.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { isWord, place, shellWord } from '../installation/words.ts';
import { chosen } from '../options.ts';
import {
  checkCommands,
  fetchCommands,
  forwardCommand,
  installCommand,
  listCommands,
  mongodbAddressCommand,
  mongodbCommands,
  mysqlCommands,
  objectCommands,
  type Places,
  stopCommand,
} from './commands.ts';
import { TEXTS } from './texts.ts';

const OPTIONS = {
  endpoint: BACKUP_OPTIONS.endpoint,
  bucket: BACKUP_OPTIONS.bucket,
  'mongodb-secret': BACKUP_OPTIONS['mongodb-secret'],
  'managed-databases': BACKUP_OPTIONS['managed-databases'],
};

type Say = (text: keyof typeof TEXTS, data?: MessageData) => string;

/** The steps that bring an installation back from its backup. */
export const RESTORE_RUNBOOK: Generator = {
  id: 'restore-runbook',
  title: { en: 'Restore runbook', 'zh-cn': '恢复手册' },
  summary: {
    en: 'The commands that restore this installation from the generated backup, in their order',
    'zh-cn': '从生成的备份恢复此套 Zadig 的命令，按顺序列出',
  },
  language: 'markdown',
  fileName: 'zadig-restore.md',
  options: OPTIONS,
  generate,
};

const STOP_STEP = 2;
const INSTALL_STEP = 6;

function generate(input: GeneratorInput): string {
  const { chart, locale } = input;
  const option = chosen(OPTIONS, input.options);
  const plan = backupPlan(input, option['managed-databases']);
  const say: Say = (text, data = {}) => format(TEXTS[text], data, locale);
  const namespace = isWord(input.namespace) ? input.namespace : place('namespace');
  const release = isWord(input.release) ? input.release : place('release');
  const places: Places = {
    namespace: shellWord(namespace),
    release: shellWord(release),
    endpoint: option.endpoint,
    bucket: option.bucket,
    mongodbSecret: option['mongodb-secret'],
  };
  const about = {
    release: `\`${release}\``,
    namespace: `\`${namespace}\``,
    version: chart.version,
    reason: chart.reason[locale],
    page: documentationTitle('backup-and-restore')[locale],
    url: documentationUrl('backup-and-restore', locale),
  };
  const steps: readonly (readonly [keyof typeof TEXTS, readonly string[]])[] = [
    ['fetch', fetchStep(plan, places, say)],
    ['stop', [say('stopWhy'), ...builtinFirst(plan, say), fence(stopCommand(places, chart))]],
    ['mongodb', mongodbStep(plan, places, say)],
    ['mysql', mysqlStep(plan, places, say)],
    ['objects', objectsStep(plan, places, say)],
    ['install', [say('installWhy', { step: STOP_STEP }), fence(installCommand(places))]],
    ['check', [fence(...checkCommands(places)), say('checkWhat')]],
  ];
  const blocks = [
    `# ${say('title')}`,
    say('about', about),
    `> ${say('same')}`,
    say('fill', { tools: toolsOf(plan) }),
    ...steps.flatMap(([title, content], index) => [`## ${index + 1}. ${say(title)}`, ...content]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function toolsOf({ dumpsMongodb, dumpsMysql }: BackupPlan): string {
  const tools = [
    ...['kubectl', 'helm', 'mc'],
    ...(dumpsMongodb ? ['mongorestore'] : []),
    ...(dumpsMysql ? ['mysql'] : []),
  ];
  return tools.map((tool) => `\`${tool}\``).join(' ');
}

function builtinFirst({ mongodb, mysql, objects }: BackupPlan, say: Say): readonly string[] {
  return mongodb.isBuiltin || mysql.isBuiltin || objects ? [say('storesFirst', { step: INSTALL_STEP })] : [];
}

function fetchStep({ dumpsMongodb, dumpsMysql, objects }: BackupPlan, places: Places, say: Say): readonly string[] {
  const folders = [...(dumpsMongodb ? ['mongodb'] : []), ...(dumpsMysql ? ['mysql'] : []), 'release', 'chart'];
  return [
    say('fetchWhich'),
    fence(...listCommands(places, folders)),
    say('fetchCopy'),
    fence(...fetchCommands(places, folders, objects !== undefined)),
  ];
}

function mongodbStep({ mongodb, dumpsMongodb }: BackupPlan, places: Places, say: Say): readonly string[] {
  if (!dumpsMongodb) return [say('managed', { name: 'MongoDB', service: mongodb.managed ?? '' })];
  const { isBuiltin, service, databases, optional } = mongodb;
  return [
    ...(isBuiltin
      ? [say('forward'), fence(forwardCommand(places, service, 27017))]
      : [say('mongodbAddress'), fence(mongodbAddressCommand(places))]),
    fence(...mongodbCommands(mongodb, databases)),
    ...(optional.length > 0 ? [say('mongodbOptional'), fence(...mongodbCommands(mongodb, optional))] : []),
  ];
}

function mysqlStep({ mysql, dumpsMysql }: BackupPlan, places: Places, say: Say): readonly string[] {
  if (!dumpsMysql) return [say('managed', { name: 'MySQL', service: mysql.managed ?? '' })];
  return [
    ...(mysql.isBuiltin ? [say('forward'), fence(forwardCommand(places, mysql.service, mysql.port))] : []),
    say('mysqlCreate'),
    fence(...mysqlCommands(mysql)),
  ];
}

function objectsStep({ objects }: BackupPlan, places: Places, say: Say): readonly string[] {
  if (!objects) return [say('objectsElsewhere')];
  return [
    say('forward'),
    fence(forwardCommand(places, objects.service, objects.port)),
    say('objectsForwarded'),
    fence(...objectCommands(objects)),
  ];
}

function fence(...commands: readonly string[]): string {
  return ['```sh', ...commands, '```'].join('\n');
}

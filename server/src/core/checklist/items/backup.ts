import type { Localized } from '../../messages/localized.ts';
import { type ItemDefinition, manual, type SectionDefinition } from './item.ts';

function daily(id: string, name: Localized, bullet: Localized, why: Localized): ItemDefinition {
  const title = { en: `${name.en} is backed up every day`, 'zh-cn': `${name['zh-cn']}每日备份` };
  return manual(`backup-${id}`, title, {
    why,
    bullet,
    page: 'backup-and-restore',
    evidence: {
      en: 'Where the latest backup lies, with its date and size; a managed service keeps none until its automatic backup is switched on.',
      'zh-cn': '最近一次备份的位置、日期与大小；云上托管服务须手动开启自动备份。',
    },
    expiresAfter: 30,
    offers: ['generate:backup'],
  });
}

/** Whether Zadig can be had back. */
export const backup: SectionDefinition = {
  id: 'backup',
  title: { en: 'Backup', 'zh-cn': '备份' },
  weight: 2,
  items: [
    manual(
      'backup-values',
      { en: 'The release values are backed up', 'zh-cn': '已备份 release 的 values' },
      {
        why: {
          en: 'A restore needs the values as they are in force; what the file in git says may be another state.',
          'zh-cn': '恢复时需要当前生效的 values；git 中的文件可能与之不同。',
        },
        bullet: {
          en: 'The values of the release are saved whenever they change.',
          'zh-cn': 'release 的 values 每次变更后备份。',
        },
        evidence: {
          en: 'Where the output of helm get values of the current revision lies.',
          'zh-cn': '当前 revision 的 helm get values 输出的存放位置。',
        },
        expiresAfter: 30,
        offers: ['backup', 'generate:backup'],
      },
    ),
    manual(
      'backup-chart',
      { en: 'The chart is backed up', 'zh-cn': '已备份 chart' },
      {
        why: {
          en: 'A restore needs the very version of the chart, also when its repository is out of reach.',
          'zh-cn': '恢复时需要完全相同版本的 chart，即使当时无法访问 chart 仓库。',
        },
        bullet: { en: 'The chart is saved with each upgrade.', 'zh-cn': '每次升级时备份 chart。' },
        evidence: {
          en: 'Where the chart’s archive of the installed version lies.',
          'zh-cn': '已安装版本的 chart 归档的存放位置。',
        },
        expiresAfter: 90,
        offers: ['backup', 'generate:backup'],
      },
    ),
    manual(
      'backup-encryption-key',
      { en: 'The encryption key is kept safe', 'zh-cn': '已妥善保存加密密钥' },
      {
        why: {
          en: 'Without the key, no credential in a restored database can be read again.',
          'zh-cn': '没有密钥，恢复后的数据库中的凭证都无法解密。',
        },
        bullet: {
          en: 'A restore uses the key of the installation that was backed up.',
          'zh-cn': '恢复时使用原安装的加密密钥。',
        },
        page: 'backup-and-restore',
        evidence: {
          en: 'The name of the safe or secret store that holds the key; never the key.',
          'zh-cn': '保存密钥的保险库或密钥管理服务名称；切勿写入密钥本身。',
        },
        offers: ['generate:backup'],
      },
    ),
    daily(
      'mysql',
      { en: 'MySQL', 'zh-cn': 'MySQL ' },
      {
        en: 'The MySQL databases are backed up every day; for a managed one, automatic backup is switched on.',
        'zh-cn': 'MySQL 数据库每日备份；使用云数据库时开启自动备份。',
      },
      {
        en: 'MySQL holds accounts and sign-in: without it, nobody gets in.',
        'zh-cn': 'MySQL 保存账号与登录数据：丢失后无人能登录。',
      },
    ),
    daily(
      'mongodb',
      { en: 'MongoDB', 'zh-cn': 'MongoDB ' },
      {
        en: 'The MongoDB databases are backed up every day; for a managed one, automatic backup is switched on.',
        'zh-cn': 'MongoDB 数据库每日备份；使用云数据库时开启自动备份。',
      },
      {
        en: 'MongoDB holds projects, workflows and environments: all work of the users.',
        'zh-cn': 'MongoDB 保存项目、工作流与环境，即用户的全部配置。',
      },
    ),
    daily(
      'object-storage',
      { en: 'The object storage', 'zh-cn': '对象存储' },
      {
        en: 'The object storage of Helm-chart projects is backed up every day.',
        'zh-cn': 'K8s Helm Chart 项目所用的对象存储每日备份。',
      },
      {
        en: 'The object storage holds charts, logs and reports: projects with Helm charts cannot be deployed without it.',
        'zh-cn': '对象存储保存 chart、日志与报告：丢失后 Helm Chart 项目无法部署。',
      },
    ),
    manual(
      'restore-tested',
      { en: 'A restore has been tried', 'zh-cn': '已演练过恢复' },
      {
        why: {
          en: 'A backup that nobody has restored is a hope.',
          'zh-cn': '没有演练过恢复的备份只是心理安慰。',
        },
        bullet: {
          en: 'Zadig can be restored from its backups, in the same cluster, namespace and release, with the same key.',
          'zh-cn': '能够用备份在相同的集群、命名空间、release 与密钥下恢复 Zadig。',
        },
        page: 'backup-and-restore',
        evidence: {
          en: 'The record of the last exercise: date, duration, what went wrong.',
          'zh-cn': '最近一次演练记录：日期、耗时、发现的问题。',
        },
        expiresAfter: 90,
        offers: ['generate:restore-runbook'],
      },
    ),
  ],
};

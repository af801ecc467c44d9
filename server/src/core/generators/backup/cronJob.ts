import { commented, type ManifestMap, type ManifestValue } from '../manifest.ts';

/** One container of a backup: the script it runs, and what the script gets to know. */
export interface Step {
  readonly name: string;
  readonly image: string;
  /** The key of the script in `SCRIPTS_NAME`. */
  readonly script: string;
  readonly env: readonly ManifestMap[];
}

/** One daily job. */
export interface BackupJob {
  readonly name: string;
  readonly comment: string;
  readonly minute: number;
  /** One after the other; a step that fails fails the job. */
  readonly steps: readonly [Step, ...Step[]];
  /** Whether its steps ask Kubernetes. */
  readonly asksKubernetes: boolean;
}

/** What all jobs of a backup have in common. */
export interface JobSettings {
  readonly namespace: string;
  readonly hour: string;
  readonly volumeSize: string;
  /** The volume claim that takes the place of the bucket; empty for the bucket. */
  readonly claim: string;
}

/** The ConfigMap of the scripts, and the account of jobs that ask Kubernetes. */
export const SCRIPTS_NAME = 'zadig-backup-scripts';
export const ACCOUNT_NAME = 'zadig-backup';

/** Never a label that selects Zadig's own pods. */
export const LABELS: ManifestMap = { 'app.kubernetes.io/name': 'zadig-backup' };

/** Where the volume claim is mounted. */
export const CLAIM_FOLDER = '/target';

const FOLDERS = { scripts: '/scripts', backup: '/backup', work: '/tmp' } as const;

/** A variable of the environment. */
export function variable(name: string, value: string): ManifestMap {
  return { name, value };
}

/** A variable that a Secret holds. */
export function secretVariable(name: string, secret: string, key: string): ManifestMap {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

/** The CronJob of a backup. */
export function cronJob(job: BackupJob, { namespace, hour, volumeSize, claim }: JobSettings): ManifestValue {
  const containers = job.steps.map((step) => container(step, claim));
  return commented(job.comment, {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: job.name, namespace, labels: LABELS },
    spec: {
      schedule: `${job.minute} ${hour} * * *`,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          activeDeadlineSeconds: 7200,
          template: {
            metadata: { labels: LABELS },
            spec: {
              restartPolicy: 'Never',
              serviceAccountName: job.asksKubernetes ? ACCOUNT_NAME : undefined,
              automountServiceAccountToken: job.asksKubernetes,
              securityContext: {
                runAsNonRoot: true,
                runAsUser: 1000,
                runAsGroup: 1000,
                fsGroup: 1000,
                seccompProfile: { type: 'RuntimeDefault' },
              },
              initContainers: containers.length > 1 ? containers.slice(0, -1) : undefined,
              containers: containers.slice(-1),
              volumes: volumes(volumeSize, claim),
            },
          },
        },
      },
    },
  });
}

function container({ name, image, script, env }: Step, claim: string): ManifestMap {
  return {
    name,
    image,
    command: ['sh', `${FOLDERS.scripts}/${script}`],
    env: [variable('BACKUP_FOLDER', FOLDERS.backup), variable('WORK_FOLDER', FOLDERS.work), ...env],
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '1', memory: '1Gi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'scripts', mountPath: FOLDERS.scripts, readOnly: true },
      { name: 'backup', mountPath: FOLDERS.backup },
      { name: 'work', mountPath: FOLDERS.work },
      ...(claim === '' ? [] : [{ name: 'target', mountPath: CLAIM_FOLDER }]),
    ],
  };
}

function volumes(volumeSize: string, claim: string): readonly ManifestMap[] {
  return [
    { name: 'scripts', configMap: { name: SCRIPTS_NAME } },
    { name: 'backup', emptyDir: { sizeLimit: volumeSize } },
    { name: 'work', emptyDir: { sizeLimit: '1Gi' } },
    ...(claim === '' ? [] : [{ name: 'target', persistentVolumeClaim: { claimName: claim } }]),
  ];
}

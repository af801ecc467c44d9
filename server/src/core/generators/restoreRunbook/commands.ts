import { COMPONENTS } from '../../catalog/components.ts';
import { OTHER_COMPONENTS } from '../../catalog/otherComponents.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { GeneratorInput } from '../generator.ts';
import type { Mongodb } from '../installation/mongodb.ts';
import type { Mysql } from '../installation/mysql.ts';
import type { ObjectStorage } from '../installation/objectStorage.ts';
import { shellWord } from '../installation/words.ts';

/** Where things lie for a restore. Texts are words of the shell already. */
export interface Places {
  readonly namespace: string;
  readonly release: string;
  readonly endpoint: string;
  readonly bucket: string;
  readonly mongodbSecret: string;
}

/** Workloads that write data, as far as they are known. */
const WRITERS = ['aslan', 'cron', 'hub-server', 'user', 'warpdrive', 'zadig-dex'];

/** The folders of a backup below its bucket that have a folder for each night. */
export function listCommands({ endpoint, bucket }: Places, folders: readonly string[]): readonly string[] {
  return [
    `mc alias set backup ${shellWord(endpoint)}`,
    ...folders.map((folder) => `mc ls ${shellWord(`backup/${bucket}/${folder}/`)}`),
  ];
}

/** Copies one night to the folder `restore`, which nobody else can read. */
export function fetchCommands({ bucket }: Places, folders: readonly string[], hasObjects: boolean): readonly string[] {
  const source = (folder: string): string => shellWord(`backup/${bucket}/${folder}/`);
  return [
    'umask 077',
    ...folders.map((folder) => `mc cp --recursive ${source(`${folder}/<time>`)} restore/${folder}/`),
    ...(hasObjects ? [`mc mirror ${source('object-storage')} restore/object-storage/`] : []),
  ];
}

/** Stops what writes. */
export function stopCommand({ namespace }: Places, { version }: GeneratorInput['chart']): string {
  const known = [...COMPONENTS, ...OTHER_COMPONENTS]
    .filter(({ name, existsIn }) => WRITERS.includes(name) && existsIn.some((range) => isInRange(version, range)))
    .map(({ name }) => name);
  const names = isInRange(version, { since: '2.0' }) ? [...known, 'plutus-vendor'] : known;
  return `kubectl scale deployment ${names.join(' ')} --namespace ${namespace} --replicas 0`;
}

/** Makes a Service of the cluster answer on this machine. */
export function forwardCommand({ namespace }: Places, service: string, port: number): string {
  return `kubectl port-forward --namespace ${namespace} ${shellWord(`service/${service}`)} ${port}:${port}`;
}

/** Writes the file that tells `mongorestore` where an external MongoDB is. */
export function mongodbAddressCommand({ namespace, mongodbSecret }: Places): string {
  return `kubectl get secret ${mongodbSecret} --namespace ${namespace} --output 'jsonpath={.data.uri}' | base64 -d | sed 's/^/uri: /' > restore/mongodb.yaml`;
}

/** Replaces the databases by their dumps. */
export function mongodbCommands({ isBuiltin, login }: Mongodb, databases: readonly string[]): readonly string[] {
  const forwarded = login
    ? `--host localhost --port 27017 --username ${shellWord(login.user)} --authenticationDatabase ${shellWord(login.database)}`
    : '--host localhost --port 27017';
  const connection = isBuiltin ? forwarded : '--config restore/mongodb.yaml';
  return databases.map(
    (name) =>
      `mongorestore ${connection} --gzip --drop --db ${shellWord(name)} ${shellWord(`restore/mongodb/${name}`)}`,
  );
}

/** Creates the databases anew and loads their dumps. */
export function mysqlCommands({ isBuiltin, host, port, user, databases }: Mysql): readonly string[] {
  const server = isBuiltin ? '127.0.0.1' : host;
  const client = `mysql --host=${shellWord(server)} --port=${port} --user=${shellWord(user)} --password`;
  const create = databases.map((name) => `DROP DATABASE IF EXISTS \`${name}\`; CREATE DATABASE \`${name}\`;`);
  return [
    `${client} --execute=${shellWord(create.join(' '))}`,
    ...databases.map((name) => `gunzip -c ${shellWord(`restore/mysql/${name}.sql.gz`)} | ${client} ${shellWord(name)}`),
  ];
}

/** Puts objects back that are missing or differ. */
export function objectCommands({ protocol, port, bucket }: ObjectStorage): readonly string[] {
  return [
    `mc alias set zadig ${protocol}://localhost:${port}`,
    `mc mirror --overwrite restore/object-storage/ ${shellWord(`zadig/${bucket}/`)}`,
  ];
}

/** Installs the saved chart with the saved values and key. */
export function installCommand({ namespace, release }: Places): string {
  return [
    `helm upgrade --install ${release} restore/chart/*.tgz --namespace ${namespace}`,
    '--values restore/release/values.yaml --set-file global.encryption.key=restore/release/encryption-key',
    '--timeout 30m',
  ].join(' \\\n  ');
}

/** Shows whether everything is up again. */
export function checkCommands({ namespace }: Places): readonly string[] {
  return [
    `kubectl rollout status deployment aslan --namespace ${namespace}`,
    `kubectl get pods --namespace ${namespace}`,
  ];
}

import { place, shellWord } from '../installation/words.ts';
import type { JobContext } from './jobs.ts';

/** The commands that create the Secrets of a backup, with places to fill in. */
export function secretCommands({ input, plan, option }: JobContext): readonly string[] {
  const keys = { accessKey: place('access-key'), secretKey: place('secret-key') };
  const secrets: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ...(option.claim === '' ? [[option['bucket-secret'], keys] as const] : []),
    ...(plan.dumpsMongodb ? [[option['mongodb-secret'], { uri: plan.mongodb.address }] as const] : []),
    ...(plan.dumpsMysql
      ? [[option['mysql-secret'], { user: plan.mysql.user, password: place('password') }] as const]
      : []),
    ...(plan.objects ? [[option['object-storage-secret'], keys] as const] : []),
  ];
  return secrets.map(([name, entries]) =>
    [
      `kubectl create secret generic ${name} --namespace ${shellWord(input.namespace)}`,
      ...Object.entries(entries).map(([key, value]) => `--from-literal=${key}=${shellWord(value)}`),
    ].join(' '),
  );
}

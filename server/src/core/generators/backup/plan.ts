import type { GeneratorInput } from '../generator.ts';
import { type Mongodb, mongodbFacts } from '../installation/mongodb.ts';
import { type Mysql, mysqlFacts } from '../installation/mysql.ts';
import { type ObjectStorage, objectStorageFacts } from '../installation/objectStorage.ts';

/** The stores of an installation, and which of them are dumped: those that no cloud backs up. */
export interface BackupPlan {
  readonly mongodb: Mongodb;
  readonly mysql: Mysql;
  readonly objects: ObjectStorage | undefined;
  readonly dumpsMongodb: boolean;
  readonly dumpsMysql: boolean;
}

/** What a backup of an installation saves. `managedDatabases` is the option of that name. */
export function backupPlan(input: Pick<GeneratorInput, 'values' | 'chart'>, managedDatabases: string): BackupPlan {
  const mongodb = mongodbFacts(input);
  const mysql = mysqlFacts(input);
  const dumpsAll = managedDatabases === 'dump';
  return {
    mongodb,
    mysql,
    objects: objectStorageFacts(input),
    dumpsMongodb: dumpsAll || mongodb.managed === undefined,
    dumpsMysql: dumpsAll || mysql.managed === undefined,
  };
}

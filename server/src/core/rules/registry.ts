import { aslanSharedStorage } from './availability/aslan-shared-storage.ts';
import { limitsMissing } from './availability/limits-missing.ts';
import { singleReplica } from './availability/single-replica.ts';
import { builtinMongodb } from './data/builtin-mongodb.ts';
import { builtinMysql } from './data/builtin-mysql.ts';
import { dexDatabaseMismatch } from './data/dex-database-mismatch.ts';
import { mongodbEscapedComma } from './data/mongodb-escaped-comma.ts';
import { persistenceDisabled } from './data/persistence-disabled.ts';
import { dottedKey } from './keys/dotted-key.ts';
import { quotedBoolean } from './keys/quoted-boolean.ts';
import type { Rule } from './rule.ts';

/** Every rule, by category in the order of the catalogue. */
export const rules: readonly Rule[] = [
  dottedKey,
  quotedBoolean,
  singleReplica,
  aslanSharedStorage,
  limitsMissing,
  builtinMongodb,
  builtinMysql,
  persistenceDisabled,
  mongodbEscapedComma,
  dexDatabaseMismatch,
];

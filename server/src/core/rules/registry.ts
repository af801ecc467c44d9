import { aslanReplicasUnsupported } from './availability/aslan-replicas-unsupported.ts';
import { aslanSharedStorage } from './availability/aslan-shared-storage.ts';
import { aslanStorageAccessMode } from './availability/aslan-storage-access-mode.ts';
import { aslanStorageConflict } from './availability/aslan-storage-conflict.ts';
import { cronReplicas } from './availability/cron-replicas.ts';
import { dindInitialOnly } from './availability/dind-initial-only.ts';
import { gatewaySingleReplica } from './availability/gateway-single-replica.ts';
import { limitsMissing } from './availability/limits-missing.ts';
import { nameOverrideHubServer } from './availability/name-override-hub-server.ts';
import { nodePortSingleNode } from './availability/node-port-single-node.ts';
import { nullResources } from './availability/null-resources.ts';
import { requestsExceedLimits } from './availability/requests-exceed-limits.ts';
import { singleReplica } from './availability/single-replica.ts';
import { builtinDatabaseLeftOn } from './data/builtin-database-left-on.ts';
import { builtinMinio } from './data/builtin-minio.ts';
import { builtinMongodb } from './data/builtin-mongodb.ts';
import { builtinMysql } from './data/builtin-mysql.ts';
import { builtinPasswordMismatch } from './data/builtin-password-mismatch.ts';
import { dexDatabaseMismatch } from './data/dex-database-mismatch.ts';
import { dexHostWithPort } from './data/dex-host-with-port.ts';
import { dexMysqlCredentialsMismatch } from './data/dex-mysql-credentials-mismatch.ts';
import { dexMysqlEndpointMismatch } from './data/dex-mysql-endpoint-mismatch.ts';
import { externalDatabaseMissing } from './data/external-database-missing.ts';
import { fragilePassword } from './data/fragile-password.ts';
import { mongodbAuthSource } from './data/mongodb-auth-source.ts';
import { mongodbConnectionString } from './data/mongodb-connection-string.ts';
import { mongodbEscapedComma } from './data/mongodb-escaped-comma.ts';
import { mongodbReplicaSetOption } from './data/mongodb-replica-set-option.ts';
import { mongodbReservedDatabase } from './data/mongodb-reserved-database.ts';
import { mongodbSharedDatabase } from './data/mongodb-shared-database.ts';
import { mongodbSingleHost } from './data/mongodb-single-host.ts';
import { mongodbSrv } from './data/mongodb-srv.ts';
import { mongodbTransaction } from './data/mongodb-transaction.ts';
import { mysqlHostFormat } from './data/mysql-host-format.ts';
import { persistenceDisabled } from './data/persistence-disabled.ts';
import { defaultCredentials } from './endpoint/default-credentials.ts';
import { defaultEncryptionKey } from './endpoint/default-encryption-key.ts';
import { dexIssuerHost } from './endpoint/dex-issuer-host.ts';
import { encryptionKeyLength } from './endpoint/encryption-key-length.ts';
import { endpointFqdnFormat } from './endpoint/endpoint-fqdn-format.ts';
import { endpointFqdnMissing } from './endpoint/endpoint-fqdn-missing.ts';
import { endpointIpIncomplete } from './endpoint/endpoint-ip-incomplete.ts';
import { endpointType } from './endpoint/endpoint-type.ts';
import { extauthNamespace } from './endpoint/extauth-namespace.ts';
import { httpsNodePort } from './endpoint/https-node-port.ts';
import { nodePortRange } from './endpoint/node-port-range.ts';
import { nodePortUnused } from './endpoint/node-port-unused.ts';
import { redirectUriMismatch } from './endpoint/redirect-uri-mismatch.ts';
import { staticClientIncomplete } from './endpoint/static-client-incomplete.ts';
import { dottedKey } from './keys/dotted-key.ts';
import { fileComment } from './keys/file-comment.ts';
import { imageRegistryPrefix } from './keys/image-registry-prefix.ts';
import { invalidQuantity } from './keys/invalid-quantity.ts';
import { misplacedKey } from './keys/misplaced-key.ts';
import { mixedImageTags } from './keys/mixed-image-tags.ts';
import { noEffectKey } from './keys/no-effect-key.ts';
import { placeholderLeft } from './keys/placeholder-left.ts';
import { quotedBoolean } from './keys/quoted-boolean.ts';
import { quotedNumber } from './keys/quoted-number.ts';
import { unknownKey } from './keys/unknown-key.ts';
import { unusedSuppression } from './keys/unused-suppression.ts';
import { userSuppliedValuesHeader } from './keys/user-supplied-values-header.ts';
import type { Rule } from './rule.ts';
import { claimReused } from './storage/claim-reused.ts';
import { existingClaimOverrides } from './storage/existing-claim-overrides.ts';
import { minioCredentialsLength } from './storage/minio-credentials-length.ts';
import { minioEndpointFormat } from './storage/minio-endpoint-format.ts';
import { minioUsersEmpty } from './storage/minio-users-empty.ts';

/** Every rule, by category in the order of the catalogue. */
export const rules: readonly Rule[] = [
  dottedKey,
  misplacedKey,
  unknownKey,
  noEffectKey,
  quotedBoolean,
  quotedNumber,
  invalidQuantity,
  userSuppliedValuesHeader,
  placeholderLeft,
  imageRegistryPrefix,
  mixedImageTags,
  fileComment,
  unusedSuppression,
  singleReplica,
  aslanSharedStorage,
  aslanStorageConflict,
  aslanStorageAccessMode,
  aslanReplicasUnsupported,
  cronReplicas,
  gatewaySingleReplica,
  nodePortSingleNode,
  nameOverrideHubServer,
  dindInitialOnly,
  limitsMissing,
  requestsExceedLimits,
  nullResources,
  builtinMongodb,
  builtinMysql,
  builtinMinio,
  builtinDatabaseLeftOn,
  externalDatabaseMissing,
  persistenceDisabled,
  mongodbSingleHost,
  mongodbSrv,
  mongodbConnectionString,
  mongodbEscapedComma,
  mongodbReplicaSetOption,
  mongodbAuthSource,
  mongodbReservedDatabase,
  mongodbSharedDatabase,
  mongodbTransaction,
  dexDatabaseMismatch,
  dexMysqlEndpointMismatch,
  dexMysqlCredentialsMismatch,
  dexHostWithPort,
  mysqlHostFormat,
  builtinPasswordMismatch,
  fragilePassword,
  endpointType,
  endpointIpIncomplete,
  endpointFqdnMissing,
  endpointFqdnFormat,
  nodePortRange,
  nodePortUnused,
  redirectUriMismatch,
  staticClientIncomplete,
  extauthNamespace,
  dexIssuerHost,
  encryptionKeyLength,
  defaultEncryptionKey,
  defaultCredentials,
  httpsNodePort,
  existingClaimOverrides,
  claimReused,
  minioEndpointFormat,
  minioCredentialsLength,
  minioUsersEmpty,
];

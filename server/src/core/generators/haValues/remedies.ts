import type { Finding } from '../../rules/finding.ts';
import type { ScalarValue } from '../../yaml/node.ts';
import { type Path, startsWith } from '../../yaml/path.ts';

/** What findings are answered by: one block of values as a whole. */
export interface Remedy {
  readonly rules: readonly string[];
  /** The key that the finding must lie at or below; any where it is absent. */
  readonly below?: Path;
  /** The block's id, and that of its like for users who reach Zadig by IP. */
  readonly block: string;
  readonly blockForIp?: string;
  /** Places of the block that belong to a database which is exchanged: what the files say of it now is of no use. */
  readonly exchanged?: RegExp;
}

const MYSQL = { block: 'zadig-ha-external-mysql', exchanged: /^mysql-/ } as const;
const MONGODB = { block: 'zadig-ha-external-mongodb', exchanged: /^(?:mongodb-|replica-set)/ } as const;

const REMEDIES: readonly Remedy[] = [
  { rules: ['builtin-mysql'], ...MYSQL },
  { rules: ['external-database-missing'], below: ['connections', 'mysql'], ...MYSQL },
  { rules: ['builtin-mongodb'], ...MONGODB },
  { rules: ['external-database-missing'], below: ['connections', 'mongodb'], ...MONGODB },
  {
    rules: [
      'endpoint-type',
      'endpoint-fqdn-missing',
      'endpoint-fqdn-format',
      'endpoint-ip-incomplete',
      'redirect-uri-mismatch',
      'static-client-incomplete',
    ],
    block: 'zadig-ha-endpoint-fqdn',
    blockForIp: 'zadig-ha-endpoint-ip',
  },
  { rules: ['aslan-shared-storage'], block: 'zadig-ha-aslan-storage-class' },
];

/** Single values that answer a finding where it lies. */
export const SINGLE_ANSWERS: Readonly<Record<string, ScalarValue>> = {
  'cron-replicas': 1,
  'persistence-disabled': true,
  'mongodb-transaction': false,
};

/** Secrets are no matter of availability, and a new one has to be changed in the data too. */
export const LEFT_ALONE: readonly string[] = ['default-credentials', 'default-encryption-key'];

/** The remedy for a finding. */
export function remedyFor({ rule, valuePath }: Finding): Remedy | undefined {
  return REMEDIES.find(({ rules, below }) => rules.includes(rule) && startsWith(valuePath, below ?? []));
}

import type { Path } from '../yaml/path.ts';
import type { VersionRange } from './versions.ts';

/** A secret that anybody can read in the published charts or documentation. */
export interface PublicDefault extends VersionRange {
  readonly path: Path;
  readonly value: string;
  /** What it opens. */
  readonly kind: 'encryption-key' | 'password' | 'access-key' | 'client-secret';
}

const UNTIL_114: VersionRange = { until: '1.14' };
const SINCE_115: VersionRange = { since: '1.15' };

/** Public secrets, each at the place where the chart has it. Source: zadig-domain §2.1, §2.2. */
export const PUBLIC_DEFAULTS: readonly PublicDefault[] = [
  { path: ['global', 'encryption', 'key'], value: '9F11B4E503C7F2B577E5F9366BDDAB64', kind: 'encryption-key' },
  { path: ['connections', 'mysql', 'auth', 'password'], value: 'zadig', kind: 'password' },
  { path: ['dex', 'config', 'storage', 'config', 'password'], value: 'zadig', kind: 'password' },
  { path: ['mongodb', 'rootPassword'], value: 'zadig', kind: 'password', ...SINCE_115 },
  { path: ['mongodb', 'auth', 'rootPassword'], value: 'zadig666', kind: 'password', ...UNTIL_114 },
  { path: ['mysql', 'rootPassword'], value: 'zadig', kind: 'password', ...SINCE_115 },
  { path: ['mysql', 'auth', 'rootPassword'], value: 'zadig', kind: 'password', ...UNTIL_114 },
  { path: ['minio', 'rootPassword'], value: 'zadig666', kind: 'password', ...SINCE_115 },
  { path: ['minio', 'users', 0, 'accessKey'], value: 'AKIAIOSFODNN72019EXAMPLE', kind: 'access-key', ...SINCE_115 },
  {
    path: ['minio', 'users', 0, 'secretKey'],
    value: 'wJalrXUtnFEMI2019K7MDENGbPxRfiCYEXAMPLEKEY',
    kind: 'password',
    ...SINCE_115,
  },
  { path: ['minio', 'accessKey', 'password'], value: 'AKIAIOSFODNN72019EXAMPLE', kind: 'access-key', ...UNTIL_114 },
  {
    path: ['minio', 'secretKey', 'password'],
    value: 'wJalrXUtnFEMI2019K7MDENGbPxRfiCYEXAMPLEKEY',
    kind: 'password',
    ...UNTIL_114,
  },
  { path: ['dex', 'config', 'staticClients', 0, 'secret'], value: 'ZXhhbXBsZS1hcHAtc2VjcmV0', kind: 'client-secret' },
  { path: ['init', 'adminPassword'], value: 'zadig', kind: 'password' },
];

/** The user and password inside the chart's own `connections.mongodb.connectionString` (from 1.15 on). */
export const PUBLIC_MONGODB_LOGIN = { user: 'root', password: 'zadig' } as const;

import { COMPONENTS } from '../catalog/components.ts';
import { defaultOf } from '../catalog/schema.ts';
import type { SchemaEntry } from '../catalog/schemaEntry.ts';
import { isSecret } from '../catalog/secrets.ts';
import { factFor } from '../catalog/versions.ts';
import type { Localized } from '../messages/localized.ts';
import { DEX_MYSQL, mysqlEndpoint } from '../rules/helpers/dexMysql.ts';
import { callbackAddress, EXAMPLE_FQDN, STATIC_CLIENT } from '../rules/helpers/endpoint.ts';
import { effectiveText } from '../rules/helpers/read.ts';
import type { Values } from '../values/values.ts';
import type { ScalarValue } from '../yaml/node.ts';
import { formatPath, type Path, samePath } from '../yaml/path.ts';

/** A value to propose. A text may hold places to fill in. */
export interface Candidate {
  readonly value: ScalarValue;
  /** What stands in the list instead of the value. */
  readonly label?: string;
  readonly note?: Localized;
  /** Whether the Red Hat YAML extension cannot know it. */
  readonly own?: boolean;
}

/** The answer that high availability wants, where it is one of two. */
const BETTER_FALSE: ReadonlySet<string> = new Set([
  'tags.mongodb',
  'tags.mysql',
  'tags.minio',
  'minio.buckets[0].purge',
]);

/** Keys whose examples are no proposals: they name the image of another service, or depend on the version. */
const NO_EXAMPLES: ReadonlySet<ScalarValue> = new Set(['repository', 'tag', 'replicas']);

const NOTES = {
  sameAsZadig: { en: 'As in the connection of Zadig', 'zh-cn': '与 Zadig 的连接一致' },
  sameAsDex: { en: 'As in the storage of dex', 'zh-cn': '与 dex 的存储一致' },
  fromEndpoint: { en: 'From protocol and endpoint', 'zh-cn': '由 protocol 与 endpoint 得出' },
  chartLimit: { en: 'Limit of the 1.x charts', 'zh-cn': '1.x chart 的上限' },
  default: { en: 'Default of the chart', 'zh-cn': 'chart 默认值' },
  replicaSet: { en: 'Replica set: all members', 'zh-cn': '副本集：列出全部成员' },
  replicaSetOpen: { en: 'Replica set without login', 'zh-cn': '副本集，无需登录' },
  external: { en: 'External server', 'zh-cn': '外部服务器' },
} as const satisfies Record<string, Localized>;

/** The templates of connection strings, by path. Source: zadig-domain §2.1, HA-08. */
const TEMPLATES: Readonly<Record<string, readonly Candidate[]>> = {
  'connections.mongodb.connectionString': [
    {
      value:
        'mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin',
      label: 'mongodb://user:password@…/?replicaSet=…',
      note: NOTES.replicaSet,
    },
    {
      value: 'mongodb://<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>',
      label: 'mongodb://…/?replicaSet=…',
      note: NOTES.replicaSetOpen,
    },
  ],
  'connections.mysql.host': [{ value: '<mysql-host>:3306', note: NOTES.external }],
};

/** What can be written at a path, best first; each value once. */
export function candidatesFor(path: Path, entry: SchemaEntry, values: Values, version: string): readonly Candidate[] {
  const found = [
    ...related(path, values),
    ...(TEMPLATES[formatPath(path)] ?? []).map((candidate) => ({ ...candidate, own: true })),
    ...booleans(path, entry),
    ...entry.allowed.map((value) => ({ value })),
    ...limits(path),
    ...numbers(path, entry, version),
    ...chartDefault(path, version),
    ...examples(path, entry),
  ];
  const seen = new Set<ScalarValue>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** What other values say that this one should be. */
function related(path: Path, values: Values): readonly Candidate[] {
  const name = formatPath(path);
  const mysql = mysqlEndpoint(values);
  const facts: Readonly<Record<string, readonly [ScalarValue | undefined, Localized]>> = {
    [formatPath([...STATIC_CLIENT, 'redirectURIs', 0])]: [callbackAddress(values), NOTES.fromEndpoint],
    [formatPath([...DEX_MYSQL, 'host'])]: [mysql?.host, NOTES.sameAsZadig],
    [formatPath([...DEX_MYSQL, 'port'])]: [mysql?.port, NOTES.sameAsZadig],
    [formatPath([...DEX_MYSQL, 'database'])]: [
      effectiveText(values, ['connections', 'mysql', 'db', 'dex']),
      NOTES.sameAsZadig,
    ],
    [formatPath([...DEX_MYSQL, 'user'])]: [
      effectiveText(values, ['connections', 'mysql', 'auth', 'user']),
      NOTES.sameAsZadig,
    ],
    'connections.mysql.db.dex': [effectiveText(values, [...DEX_MYSQL, 'database']), NOTES.sameAsDex],
  };
  const [value, note] = facts[name] ?? [];
  return value === undefined || note === undefined ? [] : [{ value, note, own: true }];
}

function booleans(path: Path, { kind }: SchemaEntry): readonly Candidate[] {
  if (kind !== 'boolean') return [];
  return (BETTER_FALSE.has(formatPath(path)) ? [false, true] : [true, false]).map((value) => ({ value }));
}

/** The limits that the 1.x charts give a service: a good start for newer ones too. */
function limits(path: Path): readonly Candidate[] {
  const name = path.at(-1);
  const component = COMPONENTS.find((candidate) =>
    samePath([...candidate.path, 'resources', 'limits'], path.slice(0, -1)),
  );
  const value = component?.limits && (name === 'cpu' ? component.limits.cpu : component.limits.memory);
  return value === undefined ? [] : [{ value, note: NOTES.chartLimit, own: true }];
}

function numbers(path: Path, { kind, examples }: SchemaEntry, version: string): readonly Candidate[] {
  if (kind !== 'integer' || path.at(-1) !== 'replicas') return [];
  const component = COMPONENTS.find((candidate) => samePath([...candidate.path, 'replicas'], path));
  if (!component) return examples.filter(isScalar).map((value) => ({ value }));
  const scales = component.replicasFrom === 'settings' || factFor(component.scalesIn, version) !== undefined;
  return (scales ? [2, 3, 1] : [1]).map((value) => ({ value }));
}

function chartDefault(path: Path, version: string): readonly Candidate[] {
  const known = defaultOf(path, version);
  if (!known.known || isSecret(path) || formatPath(path) in TEMPLATES || !isScalar(known.value)) return [];
  const { value } = known;
  if (value === null || value === '' || String(value).includes(EXAMPLE_FQDN)) return [];
  return [{ value, note: NOTES.default }];
}

function examples(path: Path, entry: SchemaEntry): readonly Candidate[] {
  const key = path.at(-1) ?? '';
  if (isSecret(path) || NO_EXAMPLES.has(key) || formatPath(path) in TEMPLATES) return [];
  return entry.examples.filter(isScalar).map((value) => ({ value }));
}

function isScalar(value: unknown): value is ScalarValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

import fc from 'fast-check';
import { schemaAt } from '../../../../server/src/core/catalog/schema.ts';
import { formatPath, type Path } from '../../../../server/src/core/yaml/path.ts';
import { knownPaths } from '../../../helpers/knownPaths.ts';

/** A value as Helm has it once the text is read. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

type MutableTree = { [key: string]: unknown };

const MONGODB =
  'mongodb://zadig:tB4vHq9sYd@m1.company.test:27017,m2.company.test:27017/?replicaSet=rs0&authSource=admin';

/** What people write at a path, right and wrong. */
const BY_PATH: Readonly<Record<string, readonly Tree[]>> = {
  'endpoint.type': ['FQDN', 'IP', 'fqdn', 'Domain', '', null, '<FQDN-or-IP>'],
  'endpoint.FQDN': ['zadig.company.test', 'https://zadig.company.test/', 'poc.example.com', '', '<domain>'],
  'endpoint.IP': ['10.0.0.7', '', 'node <ip>'],
  protocol: ['https', 'http'],
  'connections.mongodb.connectionString': [
    MONGODB,
    MONGODB.replace('?replicaSet=rs0&', '?'),
    'mongodb://root:zadig@kr-mongodb:27017',
    'mongodb://zadig:tB4vHq9sYd@m1.company.test:27017/zadig',
    'mongodb+srv://zadig:tB4vHq9sYd@company.test',
    'mongodb://a\\,b/?replicaSet=rs',
    'mongodb://<user>:<password>@m1,m2/?replicaSet=rs',
    'mongodb://zadig:p@ss/word@m1:27017,m2/?x',
    '',
  ],
  'connections.mongodb.db': ['zadig', 'admin', 'plutus_zadig', 'zadig_prod'],
  'ee.mongodb.db': ['plutus_zadig', 'zadig'],
  'connections.mysql.host': [
    'mysql.company.test:3306',
    'mysql.company.test',
    'kr-mysql:3306',
    'tcp://mysql:3306/zadig',
  ],
  'connections.mysql.db.dex': ['dex', 'zadig_dex'],
  'connections.mysql.auth.user': ['zadig', 'root'],
  'connections.mysql.auth.password': ['fW7nRk2pLx', 'zadig', '12345678', 12345678],
  'dex.config.storage.config.host': ['mysql.company.test', 'mysql.company.test:3306', 'kr-mysql'],
  'dex.config.storage.config.port': [3306, '3306', 3307],
  'dex.config.storage.config.user': ['zadig', 'root'],
  'dex.config.storage.config.password': ['fW7nRk2pLx', 'zadig'],
  'dex.config.storage.config.database': ['dex', 'zadig_dex', null],
  'dex.config.issuer': ['http://zadig-dex:5556/dex', 'http://other:5556/dex'],
  'dex.fullnameOverride': ['zadig-dex', 'other'],
  'dex.config.staticClients[0].secret': ['jN3cMw8eZa', 'ZXhhbXBsZS1hcHAtc2VjcmV0', null],
  'dex.config.staticClients[0].redirectURIs[0]': [
    'https://zadig.company.test/api/v1/callback',
    'http://10.0.0.7:31000/api/v1/callback',
    'http://localhost/api/v1/callback',
  ],
  'gloo.gatewayProxies.gatewayProxy.service.type': ['NodePort', 'LoadBalancer', 'ClusterIP'],
  'gloo.gatewayProxies.gatewayProxy.service.httpNodePort': [31000, '31000', 80],
  'global.encryption.key': ['9F11B4E503C7F2B577E5F9366BDDAB64', 'short', 'kQ2mZr8vTn4wLp6x'],
  'global.extensions.extAuth.extauthzServerRef.namespace': ['zadig', 'devops'],
  nameOverride: ['zadig', 'other'],
  'microservice.aslan.storageClass': ['nfs-shared', 'gp2', '', '<storage-class>', null],
  'microservice.aslan.existingClaim': ['aslan', 'shared', ''],
  'minio.persistence.existingClaim': ['shared', '', null],
  'mysql.persistence.existingClaim': ['shared', 'mysql'],
  'mongodb.persistence.existingClaim': ['shared'],
  'minio.endpoint': ['zadig-minio:9000', 'https://s3.company.test', 'kr-minio'],
  'minio.rootUser': ['ab', 'minio'],
  'minio.rootPassword': ['short', 'zadig666', 'gH5tKw1zQe'],
  'minio.users': [[], null],
  'mongodb.rootPassword': ['zadig', 'other'],
  'mysql.rootPassword': ['zadig', 'other', '12345'],
  'dex.config.staticClients': [[], null],
};

const TAGS = ['1.16.0', '4.2.0', '4.3.0', 'v3.4.1-amd64', 'latest', '{{ .Values.tag }}'];
const REPOSITORIES = ['aslan', 'registry.company.test/koderover/aslan'];

/** What people write at a key, wherever it stands. */
const BY_KEY: Readonly<Record<string, readonly Tree[]>> = {
  replicas: [1, 2, 3, '2', 'two', 0, null, '{{ .Values.replicas }}'],
  tag: TAGS,
  repository: REPOSITORIES,
};

const BY_KIND: Readonly<Record<string, readonly Tree[]>> = {
  boolean: [true, false, 'true', 'false', 'False', null, '{{ .Values.x }}'],
  integer: [1, 5, '7', null, 'many', 3.5],
  quantity: ['4Gi', '512Mi', '500m', 2, '2', 0.5, '20 Gi', '4gb', '1,5', '', null, '<memory>', '{{ .Values.x }}'],
  text: ['some text', '中文 🙂', '', 7, true, '<value>', null, 'a: b # c', "it's", 'yes', '0x1F', '~'],
  any: ['some text', 3, null],
  map: [null, {}, 'text', [], { other: 1 }],
  list: [[], null, [{}], ['one']],
};

/** Keys that no chart has: typing errors, wrong places, somebody's own. */
const STRANGE: readonly Path[] = [
  ['microservice', 'aslan', 'replica'],
  ['microservice', 'aslan', 'resource', 'limits', 'cpu'],
  ['microservice', 'hubserver', 'replicas'],
  ['microservice', 'hub-server', 'replicas'],
  ['microservice', 'frontend', 'replicas'],
  ['microservices', 'aslan', 'replicas'],
  ['aslan', 'replicas'],
  ['user', 'name'],
  ['portal', 'replicas'],
  ['mysql', 'persistence', 'pv'],
  ['mongodb', 'db'],
  ['ee', 'mongo', 'db'],
  ['ingress-nginx', 'controller', 'service', 'nodePorts', 'http'],
  ['conections', 'mysql', 'host'],
  ['dex', 'config', 'staticClients', 0, 'redirectURI'],
  ['frontend', 'limits'],
  ['company', 'team'],
  ['company', 'note', 'text'],
  ['frontend.replicas'],
  ['tags.mysql'],
];

const PATHS: readonly Path[] = [...knownPaths(), ...STRANGE].filter((path) =>
  path.every((step) => step === 0 || typeof step === 'string'),
);

/** The paths that rules weigh against each other: taken more often than the others. */
const WEIGHED: readonly Path[] = PATHS.filter(
  (path) => formatPath(path) in BY_PATH || path[0] === 'tags' || /replicas|limits|requests/.test(formatPath(path)),
);

function valuesFor(path: Path): readonly Tree[] {
  const name = String(path.at(-1));
  const kind = schemaAt(path)?.kind ?? 'any';
  const special = BY_PATH[formatPath(path)] ?? BY_KEY[name] ?? BY_KIND[kind] ?? [];
  return kind === 'map' || kind === 'list' ? special : [...special, ...special, ...(BY_KIND['any'] ?? [])];
}

const setting = fc
  .oneof({ weight: 3, arbitrary: fc.constantFrom(...WEIGHED) }, { weight: 2, arbitrary: fc.constantFrom(...PATHS) })
  .filter((path) => valuesFor(path).length > 0)
  .chain((path) => fc.constantFrom(...valuesFor(path)).map((value) => ({ path, value })));

/** The values of an installation, right, wrong and strange ones side by side. Never empty. */
export const zadigTrees: fc.Arbitrary<{ readonly [key: string]: Tree }> = fc
  .array(setting, { minLength: 1, maxLength: 40 })
  .map((settings) => {
    const tree: MutableTree = {};
    for (const { path, value } of settings) put(tree, path, structuredClone(value));
    return tree as { [key: string]: Tree };
  });

/** Sets a path where nothing else is in the way. */
function put(tree: MutableTree, path: Path, value: unknown): void {
  let node: unknown = tree;
  for (const [depth, step] of path.entries()) {
    if (typeof node !== 'object' || node === null || Array.isArray(node) !== (typeof step === 'number')) return;
    const holder = node as Record<string | number, unknown>;
    const next = path[depth + 1];
    if (next === undefined) {
      if (holder[step] === undefined) holder[step] = value;
      return;
    }
    holder[step] ??= typeof next === 'number' ? [] : {};
    node = holder[step];
  }
}

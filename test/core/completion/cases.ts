/** Where the cursor (`|`) stands, what is accepted there, and the text afterwards; tab stops hold what they propose. */
export interface CompletionCase {
  readonly text: string;
  readonly accept: string;
  readonly expected: string;
  /** The chart version that the installation declares. */
  readonly version?: string;
}

/** Cases of one kind. */
export interface CompletionGroup {
  readonly name: string;
  readonly cases: readonly CompletionCase[];
}

function group(
  name: string,
  ...cases: readonly (readonly [text: string, accept: string, expected: string, version?: string])[]
): CompletionGroup {
  return {
    name,
    cases: cases.map(([text, accept, expected, version]) => ({
      text,
      accept,
      expected,
      ...(version !== undefined && { version }),
    })),
  };
}

const CLIENT = 'dex:\n  config:\n    staticClients:\n';

/** What completion is measured by: the text after accepting. */
export const COMPLETION_GROUPS: readonly CompletionGroup[] = [
  group(
    'keys in a block',
    ['|', 'endpoint', 'endpoint:\n  '],
    ['endpo|', 'endpoint', 'endpoint:\n  '],
    ['endpoint:\n  |', 'FQDN', 'endpoint:\n  FQDN: '],
    ['endpoint:\n  |', 'type', 'endpoint:\n  type: FQDN'],
    ['microservice:\n  |', 'aslan', 'microservice:\n  aslan:\n    '],
    ['microservice:\n  asl|\n', 'aslan', 'microservice:\n  aslan:\n    \n'],
    ['microservice:\n  aslan:\n    |', 'replicas', 'microservice:\n  aslan:\n    replicas: 2'],
    ['microservice:\n  aslan:\n    repl|\n', 'replicas', 'microservice:\n  aslan:\n    replicas: 2\n'],
    ['microservice:\n  cron:\n    |', 'replicas', 'microservice:\n  cron:\n    replicas: 1'],
    ['microservice:\n  aslan:\n    |', 'storageClass', 'microservice:\n  aslan:\n    storageClass: '],
    ['microservice:\n  user:\n    |', 'resources', 'microservice:\n  user:\n    resources:\n      '],
    ['frontend:\n  resources:\n    |', 'limits', 'frontend:\n  resources:\n    limits:\n      '],
    [
      'frontend:\n  resources:\n    limits:\n      |',
      'memory',
      'frontend:\n  resources:\n    limits:\n      memory: 512Mi',
    ],
    [
      'microservice:\n  dind:\n    resources:\n      limits:\n        |',
      'cpu',
      'microservice:\n  dind:\n    resources:\n      limits:\n        cpu: 4',
    ],
    ['tags:\n  |', 'mysql', 'tags:\n  mysql: false'],
    [
      'tags:\n  mongodb: false\n  |\nprotocol: https\n',
      'mysql',
      'tags:\n  mongodb: false\n  mysql: false\nprotocol: https\n',
    ],
    [
      'protocol: https\ngl|\nfrontend:\n  replicas: 2\n',
      'gloo',
      'protocol: https\ngloo:\n  \nfrontend:\n  replicas: 2\n',
    ],
    [
      'connections:\n  mysql:\n    ho|\n    auth:\n      user: zadig\n',
      'host',
      'connections:\n  mysql:\n    host: <mysql-host>:3306\n    auth:\n      user: zadig\n',
    ],
    [
      'microservice:\n  stor|\n  user:\n    replicas: 2\n  hubServer:\n    replicas: 2\n',
      'aslan',
      'microservice:\n  aslan:\n    \n  user:\n    replicas: 2\n  hubServer:\n    replicas: 2\n',
    ],
    [
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      kind:\n        deployment:\n          |',
      'replicas',
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      kind:\n        deployment:\n          replicas: 2',
    ],
    [
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        |',
      'type',
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        type: LoadBalancer',
    ],
    ['mysql:\n  persistence:\n    |', 'enabled', 'mysql:\n  persistence:\n    enabled: true'],
    ['ee:\n  mongodb:\n    |', 'enableTransaction', 'ee:\n  mongodb:\n    enableTransaction: true'],
    [
      'connections:\n  mysql:\n    host: db.example.com:3307\ndex:\n  config:\n    storage:\n      config:\n        |',
      'port',
      'connections:\n  mysql:\n    host: db.example.com:3307\ndex:\n  config:\n    storage:\n      config:\n        port: 3307',
    ],
    [
      'connections:\n  mongodb:\n    |',
      'connectionString',
      'connections:\n  mongodb:\n    connectionString: mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 2\n    sto|\n',
      'storageClass',
      'microservice:\n  aslan:\n    replicas: 2\n    storageClass: \n',
    ],
    [
      'microservice:\n  aslan: # main\n    re| # two\n',
      'replicas',
      'microservice:\n  aslan: # main\n    replicas: 2 # two\n',
    ],
    ['microservice:\n  aslan:\n    |# two\n', 'replicas', 'microservice:\n  aslan:\n    replicas: 2 # two\n'],
    [
      'microservice:\n    user:\n        replicas: 2\n    asl|\n',
      'aslan',
      'microservice:\n    user:\n        replicas: 2\n    aslan:\n        \n',
    ],
  ),
  group(
    'keys at any indent',
    ['  |', 'frontend', 'frontend:\n  '],
    ['frontend:\n  replicas: 2\n  |', 'resources', 'frontend:\n  replicas: 2\n  resources:\n    '],
    ['frontend:\n  replicas: 2\n      |', 'resources', 'frontend:\n  replicas: 2\n  resources:\n    '],
    [
      'microservice:\n    aslan:\n      replicas: 2\n  |',
      'user',
      'microservice:\n    aslan:\n      replicas: 2\n    user:\n      ',
    ],
    [
      'microservice:\n    aslan:\n      replicas: 2\n   us|',
      'user',
      'microservice:\n    aslan:\n      replicas: 2\n    user:\n      ',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 2\n\n  |\nfrontend:\n  replicas: 2\n',
      'user',
      'microservice:\n  aslan:\n    replicas: 2\n\n  user:\n    \nfrontend:\n  replicas: 2\n',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 2\n\n    |\n  user:\n    replicas: 2\n',
      'storageClass',
      'microservice:\n  aslan:\n    replicas: 2\n\n    storageClass: \n  user:\n    replicas: 2\n',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 2\n|\nfrontend:\n  replicas: 2\n',
      'tags',
      'microservice:\n  aslan:\n    replicas: 2\ntags:\n  \nfrontend:\n  replicas: 2\n',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 2\n     |',
      'storageClass',
      'microservice:\n  aslan:\n    replicas: 2\n    storageClass: ',
    ],
    ['microservice:\n  # the services\n  |', 'user', 'microservice:\n  # the services\n  user:\n    '],
    ['microservice:\n\n\n  |\n\n', 'user', 'microservice:\n\n\n  user:\n    \n\n'],
    ['tags:\n  mysql: false\n|', 'protocol', 'tags:\n  mysql: false\nprotocol: http'],
    ['\ttags|', 'tags', 'tags:\n  '],
  ),
  group(
    'keys below a key without a value',
    ['microservice:\n  aslan: |', 'replicas', 'microservice:\n  aslan:\n    replicas: 2'],
    ['microservice:\n  aslan:|', 'replicas', 'microservice:\n  aslan:\n    replicas: 2'],
    ['endpoint: |\nprotocol: https\n', 'type', 'endpoint:\n  type: FQDN\nprotocol: https\n'],
    ['microservice:\n  aslan: null\n    |', 'replicas', 'microservice:\n  aslan:\n    replicas: 2'],
    ['microservice:\n  aslan: ~ # later\n    re|', 'replicas', 'microservice:\n  aslan: # later\n    replicas: 2'],
    ['microservice:\n  aslan: {}\n    |', 'replicas', 'microservice:\n  aslan:\n    replicas: 2'],
    ['microservice: null\n  |\nprotocol: http\n', 'user', 'microservice:\n  user:\n    \nprotocol: http\n'],
    ['microservice:\n  aslan:\n  user:\n    |\n', 'replicas', 'microservice:\n  aslan:\n  user:\n    replicas: 2\n'],
    [
      'microservice:\n  aslan:\n    |\n  user:\n    replicas: 2\n',
      'replicas',
      'microservice:\n  aslan:\n    replicas: 2\n  user:\n    replicas: 2\n',
    ],
    [
      'frontend:\n  resources:\n    limits:\n    re|',
      'requests',
      'frontend:\n  resources:\n    limits:\n    requests:\n      ',
    ],
  ),
  group(
    'keys in flow style',
    ['microservice:\n  aslan: {|}', 'replicas', 'microservice:\n  aslan: {replicas: 2}'],
    ['microservice:\n  aslan: { | }', 'replicas', 'microservice:\n  aslan: { replicas: 2 }'],
    ['microservice:\n  aslan: {repl|}', 'replicas', 'microservice:\n  aslan: {replicas: 2}'],
    [
      'microservice:\n  aslan: {replicas: 3, |}',
      'storageClass',
      'microservice:\n  aslan: {replicas: 3, storageClass: }',
    ],
    [
      'microservice:\n  aslan: {replicas: 3,|}',
      'storageClass',
      'microservice:\n  aslan: {replicas: 3, storageClass: }',
    ],
    [
      'microservice:\n  aslan: {replicas: 3, sto|}',
      'storageClass',
      'microservice:\n  aslan: {replicas: 3, storageClass: }',
    ],
    [
      'microservice:\n  aslan: {replicas: 3, |, resources: {}}',
      'existingClaim',
      'microservice:\n  aslan: {replicas: 3, existingClaim: , resources: {}}',
    ],
    ['microservice: {aslan: {|}}', 'replicas', 'microservice: {aslan: {replicas: 2}}'],
    ['microservice: {|}', 'aslan', 'microservice: {aslan: {}}'],
    ['microservice: {aslan: {replicas: 2}, |}', 'user', 'microservice: {aslan: {replicas: 2}, user: {}}'],
    ['{|}', 'tags', '{tags: {}}'],
    ['{tags: {|}}', 'mysql', '{tags: {mysql: false}}'],
    ['{\n  tags: {mysql: false},\n  |\n}', 'protocol', '{\n  tags: {mysql: false},\n  protocol: http\n}'],
    ['{"tags": {"mysql": false, |}}', 'mongodb', '{"tags": {"mysql": false, "mongodb": false}}'],
    [
      '{"microservice": {"aslan": {"replicas": 2, "stor|"}}}',
      'storageClass',
      '{"microservice": {"aslan": {"replicas": 2, "storageClass": }}}',
    ],
    [
      'frontend: {resources: {limits: {cpu: 1, |}}}',
      'memory',
      'frontend: {resources: {limits: {cpu: 1, memory: 512Mi}}}',
    ],
    [
      'dex:\n  config:\n    staticClients: [{id: zadig, |}]',
      'secret',
      'dex:\n  config:\n    staticClients: [{id: zadig, secret: }]',
    ],
    [
      'dex:\n  config:\n    staticClients: [{id: zadig, |}]',
      'redirectURIs',
      'dex:\n  config:\n    staticClients: [{id: zadig, redirectURIs: []}]',
    ],
    ['tags: {mysql: false, | # later\n}', 'mongodb', 'tags: {mysql: false, mongodb: false # later\n}'],
    ['microservice:\n  aslan: {|', 'replicas', 'microservice:\n  aslan: {replicas: 2'],
  ),
  group(
    'another name for a key',
    ['microservice:\n  aslna|:\n    replicas: 2\n', 'aslan', 'microservice:\n  aslan:\n    replicas: 2\n'],
    ['microservice:\n  as|lna:\n    replicas: 2\n', 'aslan', 'microservice:\n  aslan:\n    replicas: 2\n'],
    ['frontend:\n  replica|: 2\n', 'replicas', 'frontend:\n  replicas: 2\n'],
    ['frontend: {replica|: 2}', 'replicas', 'frontend: {replicas: 2}'],
    ['endpoin|:\n', 'endpoint', 'endpoint:\n'],
    ['"endpoin|":\n  type: IP\n', 'endpoint', 'endpoint:\n  type: IP\n'],
  ),
  group(
    'lists',
    [`${CLIENT}      - |`, 'id', `${CLIENT}      - id: `],
    [`${CLIENT}      - i|`, 'id', `${CLIENT}      - id: `],
    [`${CLIENT}      -|`, 'id', `${CLIENT}      - id: `],
    [`${CLIENT}      - id: zadig\n        |`, 'secret', `${CLIENT}      - id: zadig\n        secret: `],
    [
      `${CLIENT}      - id: zadig\n        red|\n`,
      'redirectURIs',
      `${CLIENT}      - id: zadig\n        redirectURIs:\n          - \n`,
    ],
    [`${CLIENT}      |`, 'id', `${CLIENT}      - id: `],
    ['dex:\n  config:\n    staticClients: |', 'id', 'dex:\n  config:\n    staticClients:\n    - id: '],
    [`${CLIENT}      - id: zadig\n      |`, 'name', `${CLIENT}      - id: zadig\n      - name: `],
    [`${CLIENT}      - |\n        id: zadig\n`, 'name', `${CLIENT}      - name: \n        id: zadig\n`],
    ['minio:\n  buckets:\n    - |', 'policy', 'minio:\n  buckets:\n    - policy: '],
    ['imagePullSecrets:\n  - |', 'name', 'imagePullSecrets:\n  - name: '],
  ),
  group(
    'values',
    ['endpoint:\n  type: |', 'FQDN', 'endpoint:\n  type: FQDN'],
    ['endpoint:\n  type: |\n', 'IP', 'endpoint:\n  type: IP\n'],
    ['endpoint:\n  type:|\n', 'IP', 'endpoint:\n  type: IP\n'],
    ['endpoint:\n  type: F|\n', 'FQDN', 'endpoint:\n  type: FQDN\n'],
    ['endpoint:\n  type: F|OO # kind\n', 'FQDN', 'endpoint:\n  type: FQDN # kind\n'],
    ['endpoint: {type: |}', 'IP', 'endpoint: {type: IP}'],
    ['endpoint: {type:|}', 'IP', 'endpoint: {type: IP}'],
    ['endpoint: {"type": |}', 'IP', 'endpoint: {"type": "IP"}'],
    ['protocol: |', 'https', 'protocol: https'],
    ['tags:\n  mongodb: |', 'false', 'tags:\n  mongodb: false'],
    ['tags:\n  mongodb: t|', 'true', 'tags:\n  mongodb: true'],
    ['tags: {mysql: |, mongodb: false}', 'false', 'tags: {mysql: false, mongodb: false}'],
    ['mysql:\n  persistence:\n    enabled: |', 'true', 'mysql:\n  persistence:\n    enabled: true'],
    [
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        type: |',
      'NodePort',
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        type: NodePort',
    ],
    ['microservice:\n  aslan:\n    replicas: |', '2', 'microservice:\n  aslan:\n    replicas: 2'],
    ['microservice:\n  aslan:\n    replicas: |', '3', 'microservice:\n  aslan:\n    replicas: 3'],
    ['microservice:\n  cron:\n    replicas: |', '1', 'microservice:\n  cron:\n    replicas: 1'],
    [
      'microservice:\n  aslan:\n    resources:\n      limits:\n        memory: |',
      '4Gi',
      'microservice:\n  aslan:\n    resources:\n      limits:\n        memory: 4Gi',
    ],
    [
      'microservice:\n  aslan:\n    resources:\n      limits:\n        cpu: |',
      '500m',
      'microservice:\n  aslan:\n    resources:\n      limits:\n        cpu: 500m',
    ],
    [
      'microservice:\n  cron:\n    resources:\n      limits:\n        memory: |',
      '1024M',
      'microservice:\n  cron:\n    resources:\n      limits:\n        memory: 1024M',
    ],
    ['mysql:\n  persistence:\n    size: |', '20Gi', 'mysql:\n  persistence:\n    size: 20Gi'],
    [
      'dex:\n  config:\n    storage:\n      config:\n        port: |',
      '3306',
      'dex:\n  config:\n    storage:\n      config:\n        port: 3306',
    ],
    [
      'dex:\n  config:\n    storage:\n      config:\n        ssl:\n          mode: |',
      'false',
      'dex:\n  config:\n    storage:\n      config:\n        ssl:\n          mode: "false"',
    ],
    [
      'microservice:\n  aslan:\n    image:\n      pullPolicy: |',
      'IfNotPresent',
      'microservice:\n  aslan:\n    image:\n      pullPolicy: IfNotPresent',
    ],
    [
      'connections:\n  mongodb:\n    connectionString: |',
      'mongodb://user:password@…/?replicaSet=…',
      'connections:\n  mongodb:\n    connectionString: mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin',
    ],
    [
      'connections: {mongodb: {connectionString: |}}',
      'mongodb://…/?replicaSet=…',
      'connections: {mongodb: {connectionString: "mongodb://<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>"}}',
    ],
    ['connections:\n  mysql:\n    host: |', '<mysql-host>:3306', 'connections:\n  mysql:\n    host: <mysql-host>:3306'],
    [
      'connections:\n  mysql:\n    host: db.example.com:3307\ndex:\n  config:\n    storage:\n      config:\n        host: |',
      'db.example.com',
      'connections:\n  mysql:\n    host: db.example.com:3307\ndex:\n  config:\n    storage:\n      config:\n        host: db.example.com',
    ],
    [
      'connections:\n  mysql:\n    db:\n      dex: zadig_dex\ndex:\n  config:\n    storage:\n      config:\n        database: |',
      'zadig_dex',
      'connections:\n  mysql:\n    db:\n      dex: zadig_dex\ndex:\n  config:\n    storage:\n      config:\n        database: zadig_dex',
    ],
    [
      'dex:\n  config:\n    storage:\n      config:\n        database: zadig_dex\nconnections:\n  mysql:\n    db:\n      dex: |',
      'zadig_dex',
      'dex:\n  config:\n    storage:\n      config:\n        database: zadig_dex\nconnections:\n  mysql:\n    db:\n      dex: zadig_dex',
    ],
    [
      'endpoint:\n  FQDN: zadig.company.test\nprotocol: https\ndex:\n  config:\n    staticClients:\n      - redirectURIs:\n          - |',
      'https://zadig.company.test/api/v1/callback',
      'endpoint:\n  FQDN: zadig.company.test\nprotocol: https\ndex:\n  config:\n    staticClients:\n      - redirectURIs:\n          - https://zadig.company.test/api/v1/callback',
    ],
    [
      'endpoint:\n  FQDN: zadig.company.test\ndex:\n  config:\n    staticClients:\n      - redirectURIs: [|]',
      'http://zadig.company.test/api/v1/callback',
      'endpoint:\n  FQDN: zadig.company.test\ndex:\n  config:\n    staticClients:\n      - redirectURIs: [http://zadig.company.test/api/v1/callback]',
    ],
    ['tags:\n  mysql:\n    |', 'false', 'tags:\n  mysql:\n    false'],
    ['tags:\n  mysql: |', 'null', 'tags:\n  mysql: null'],
    ['minio:\n  mode: |', 'distributed', 'minio:\n  mode: distributed'],
  ),
  group(
    'values in quotes',
    ['endpoint:\n  type: "F|"', 'FQDN', 'endpoint:\n  type: "FQDN"'],
    ["endpoint:\n  type: '|'", 'IP', "endpoint:\n  type: 'IP'"],
    ['endpoint:\n  type: "F|\nprotocol: http\n', 'FQDN', 'endpoint:\n  type: "FQDN"\nprotocol: http\n'],
    ['tags:\n  mysql: "fa|lse"\n', 'false', 'tags:\n  mysql: false\n'],
    ['frontend:\n  replicas: "|"\n', '2', 'frontend:\n  replicas: 2\n'],
    ['endpoint: {type: "|"}', 'IP', 'endpoint: {type: "IP"}'],
  ),
  group(
    'blocks',
    [
      'microservice:\n  aslan:\n    |',
      'zadig-ha-aslan-storage-class',
      'microservice:\n  aslan:\n    replicas: 2\n    storageClass: <rwx-storage-class>',
    ],
    [
      'microservice:\n  aslan:\n    replicas: 3\n    |',
      'zadig-ha-aslan-claim',
      'microservice:\n  aslan:\n    replicas: 3\n    existingClaim: <rwx-claim>',
    ],
    [
      'microservice:\n  |',
      'zadig-ha-aslan-claim',
      'microservice:\n  aslan:\n    replicas: 2\n    existingClaim: <rwx-claim>',
    ],
    ['|', 'zadig-ha-aslan-claim', 'microservice:\n  aslan:\n    replicas: 2\n    existingClaim: <rwx-claim>'],
    [
      'microservice:\n  aslan: {|}',
      'zadig-ha-aslan-claim',
      'microservice:\n  aslan: {replicas: 2, existingClaim: <rwx-claim>}',
    ],
    [
      'microservice:\n  aslan: |',
      'zadig-ha-aslan-claim',
      'microservice:\n  aslan:\n    replicas: 2\n    existingClaim: <rwx-claim>',
    ],
    [
      'microservice:\n    user:\n        replicas: 2\n    zad|\n',
      'zadig-ha-hub-server',
      'microservice:\n    user:\n        replicas: 2\n    hubServer:\n        replicas: 2\n',
    ],
    ['zadig|', 'zadig-ha-portal', 'frontend:\n  replicas: 2'],
    ['frontend:\n  |', 'zadig-ha-portal', 'frontend:\n  replicas: 2'],
    ['microservice:\n  user:\n    |', 'zadig-ha-user', 'microservice:\n  user:\n    replicas: 2'],
    [
      'microservice:\n  dind:\n    |',
      'zadig-ha-dind',
      'microservice:\n  dind:\n    replicas: 2\n    resources:\n      limits:\n        cpu: 4\n        memory: 8Gi',
    ],
    [
      'gloo:\n  gatewayProxies:\n    |',
      'zadig-ha-gateway',
      'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      kind:\n        deployment:\n          replicas: 2',
    ],
    [
      'frontend:\n  replicas: 2\n  |',
      'zadig-ha-resources-portal',
      'frontend:\n  replicas: 2\n  resources:\n    limits:\n      cpu: 1\n      memory: 512Mi',
    ],
    [
      'frontend:\n  resources:\n    |',
      'zadig-ha-resources-portal',
      'frontend:\n  resources:\n    limits:\n      cpu: 1\n      memory: 512Mi',
    ],
    [
      'connections:\n  |',
      'zadig-ha-external-mysql',
      'connections:\n  mysql:\n    host: <mysql-host>:3306\n    auth:\n      user: <mysql-user>\n      password: <mysql-password>\n    db:\n      user: user\n      dex: dex\ntags:\n  mysql: false\ndex:\n  config:\n    storage:\n      config:\n        host: <mysql-host>\n        port: 3306\n        user: <mysql-user>\n        password: <mysql-password>\n        database: dex',
    ],
    [
      'tags:\n  mongodb: true\nconnections:\n  mysql:\n    host: db.example.com:3306\n    |\ndex:\n  fullnameOverride: zadig-dex\n',
      'zadig-ha-external-mysql',
      'tags:\n  mongodb: true\n  mysql: false\nconnections:\n  mysql:\n    host: db.example.com:3306\n    auth:\n      user: <mysql-user>\n      password: <mysql-password>\n    db:\n      user: user\n      dex: dex\ndex:\n  fullnameOverride: zadig-dex\n  config:\n    storage:\n      config:\n        host: db.example.com\n        port: 3306\n        user: <mysql-user>\n        password: <mysql-password>\n        database: dex\n',
    ],
    [
      'connections:\n  mongodb:\n    |\ntags:\n  mysql: false\n',
      'zadig-ha-external-mongodb',
      'connections:\n  mongodb:\n    connectionString: mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin\n    db: zadig\ntags:\n  mysql: false\n  mongodb: false\nee:\n  mongodb:\n    db: plutus_zadig\n',
    ],
    [
      'connections:\n  mongodb:\n    |\n',
      'zadig-ha-external-mongodb',
      'connections:\n  mongodb:\n    connectionString: mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin\n    db: zadig\ntags:\n  mongodb: false\n',
      '1.16',
    ],
    [
      'endpoint:\n  |\nprotocol: http\n',
      'zadig-ha-endpoint-fqdn',
      'endpoint:\n  type: FQDN\n  FQDN: <zadig-domain>\nprotocol: http\ndex:\n  config:\n    staticClients:\n    - id: zadig\n      name: zadig\n      secret: <client-secret>\n      redirectURIs:\n      - http://<zadig-domain>/api/v1/callback\n',
    ],
    [
      'connections:\n  mysql:\n    host: db.example.com:3307\n    auth: {user: zadig, password: x}\n    |\n',
      'zadig-ha-external-mysql',
      'connections:\n  mysql:\n    host: db.example.com:3307\n    auth: {user: zadig, password: x}\n    db:\n      user: user\n      dex: dex\ntags:\n  mysql: false\ndex:\n  config:\n    storage:\n      config:\n        host: db.example.com\n        port: 3307\n        user: zadig\n        password: x\n        database: dex\n',
    ],
    [
      'endpoint:\n  type: FQDN\n  FQDN: ""\n|',
      'zadig-ha-endpoint-fqdn',
      'endpoint:\n  type: FQDN\n  FQDN: "<zadig-domain>"\nprotocol: https\ndex:\n  config:\n    staticClients:\n    - id: zadig\n      name: zadig\n      secret: <client-secret>\n      redirectURIs:\n      - https://<zadig-domain>/api/v1/callback',
    ],
    [
      'endpoint:\n  IP: 10.0.0.7\n  |\n',
      'zadig-ha-endpoint-ip',
      'endpoint:\n  IP: 10.0.0.7\n  type: IP\nprotocol: http\ngloo:\n  gatewayProxies:\n    gatewayProxy:\n      service:\n        type: NodePort\n        httpNodePort: 31500\ndex:\n  config:\n    staticClients:\n    - id: zadig\n      name: zadig\n      secret: <client-secret>\n      redirectURIs:\n      - http://10.0.0.7:31500/api/v1/callback\n',
    ],
  ),
  group(
    'a key above its entries',
    ['micro|\n  aslan:\n    replicas: 2\n', 'microservice', 'microservice:\n  aslan:\n    replicas: 2\n'],
    [
      'endpoint:\n  type: FQDN\nmicro|\n  aslan:\n    replicas: 2\n',
      'microservice',
      'endpoint:\n  type: FQDN\nmicroservice:\n  aslan:\n    replicas: 2\n',
    ],
    [
      'microservice:\n  user:\n    replicas: 1\n  as|\n    replicas: 2\n',
      'aslan',
      'microservice:\n  user:\n    replicas: 1\n  aslan:\n    replicas: 2\n',
    ],
    ['protocol: https\nendp|\n  type: FQDN\n', 'endpoint', 'protocol: https\nendpoint:\n  type: FQDN\n'],
  ),
  group(
    'other texts around',
    ['# 说明 😀\nendpo|', 'endpoint', '# 说明 😀\nendpoint:\n  '],
    ['\ufeffendpo|', 'endpoint', '\ufeffendpoint:\n  '],
    ['microservice:\r\n  asl|\r\n', 'aslan', 'microservice:\r\n  aslan:\r\n    \r\n'],
    ['---\nendpoint:\n  ty|\n', 'type', '---\nendpoint:\n  type: FQDN\n'],
    ['other: "unclosed\nendpoint:\n  type: |\n', 'IP', 'other: "unclosed\nendpoint:\n  type: IP\n'],
    [
      'base: &base\n  replicas: 2\nmicroservice:\n  aslan:\n    <<: *base\n    |',
      'storageClass',
      'base: &base\n  replicas: 2\nmicroservice:\n  aslan:\n    <<: *base\n    storageClass: ',
    ],
    [
      'microservice:\n  aslan: &a\n    re|\n  user: *a\n',
      'replicas',
      'microservice:\n  aslan: &a\n    replicas: 2\n  user: *a\n',
    ],
    ['x: {{ .Values.x }}\nendpoint:\n  ty|\n', 'type', 'x: {{ .Values.x }}\nendpoint:\n  type: FQDN\n'],
  ),
];

import { describe, expect, test } from 'vitest';
import { cursor } from '../../helpers/cursor.ts';
import { HOVER_PLACES } from './places.ts';
import { type HoverOptions, hover, hoverLines } from './support.ts';

type Case = [marked: string, options: HoverOptions, ...lines: string[]];

const ZH = { locale: 'zh-cn' } as const;
const ASLAN = 'microservice:\n  aslan:\n';
const MONGODB = 'connections:\n  mongodb:\n    connectionString: ';
const MYSQL = 'connections:\n  mysql:\n    host: ';
const INSTALL =
  '[Zadig documentation: Installation with the O&M tools](https://docs.koderover.com/en/Zadig%20v5.0/stable/install/)';

function check([marked, options, ...lines]: Case): void {
  const found = hoverLines(marked, options);
  for (const line of lines) expect(found).toContain(line);
}

describe('what a key does', () => {
  test.each<Case>([
    [`${ASLAN}    repl|icas: 2\n`, {}, '`microservice.aslan.replicas` — whole number, 0 or more'],
    [`${ASLAN}    repl|icas: 2\n`, ZH, '`microservice.aslan.replicas` — 整数，不小于 0'],
    ['fron|tend.x: 1\nfrontend: 1\n', {}],
    ['connec|tions: {}\n', {}, '`connections` — map'],
    [
      'connec|tions: {}\n',
      ZH,
      '`connections` — 映射',
      'Zadig 使用的数据库。要实现高可用，两者都应指向自带故障切换的外部数据库。',
    ],
    ['tags:\n  mys|ql: true\n', {}, '`tags.mysql` — true or false'],
    ['tags:\n  mys|ql: true\n', ZH, '`tags.mysql` — true 或 false'],
    ['minio:\n  persistence:\n    si|ze: 20Gi\n', {}, '`minio.persistence.size` — quantity'],
    ['dex:\n  config:\n    static|Clients: []\n', {}, '`dex.config.staticClients` — list', INSTALL],
    ['endpoint:\n  type: F|QDN\n', {}, '`endpoint.type` — text', '- **Allowed**: `FQDN`, `IP`', INSTALL],
    ['endpoint:\n  type: F|QDN\n', ZH, '- **可用的值**：`FQDN`、`IP`'],
    [
      'gloo: {gatewayProxies: {gatewayProxy: {service: {httpNodePort: 31|000}}}}\n',
      {},
      '`gloo.gatewayProxies.gatewayProxy.service.httpNodePort` — whole number, 30000 to 32767',
      '- **Default**: not set in chart 5.0',
    ],
    ['endpoint:\n  FQ|DN: zadig.example.com\n', {}, '- **Examples**: `zadig.example.com`'],
    ['endpoint:\n  FQ|DN: zadig.example.com\n', ZH, '- **示例**：`zadig.example.com`'],
    ['frontend:\n  resources:\n    limits: {cpu: 1|}\n', {}, '- **Examples**: `500m`, `1`'],
  ])('%j %j', (...row) => check(row));
});

describe('the place', () => {
  test.each(HOVER_PLACES)('%j is about %j', (marked, covered) => {
    const { text } = cursor(marked);
    const found = hover(marked);
    expect(found && text.slice(found.start, found.end)).toBe(covered);
  });

  test('gives the same on a key and on its value', () => {
    expect(hover('endpoint:\n  ty|pe: IP\n')?.markdown).toBe(hover('endpoint:\n  type: I|P\n')?.markdown);
  });

  test.each([
    '|',
    '\n|\n',
    'endpoint:\n  |\n  type: IP\n',
    '# comm|ent\nendpoint: {}\n',
    'endpoint: # ty|pe\n  type: IP\n',
    'endpoint: |  {}\n',
    'endpoint: |{type: IP}\n',
    'my|Own: 1\n',
    'myOwn:\n  repl|icas: 1\n',
    'frontend:\n  repl|ica: 1\n',
    'frontend.repl|icas: 1\n',
    'frontend:\n  repli|cas\n  image: {}\n',
    'frontend:\n  repli|cas\n',
    'frontend: repli|cas\n',
    'imagePullSecrets:\n  - na|me\n',
    'frontend:\n  <|<: {replicas: 1}\n',
    'x: &a {}\nfrontend:\n  <<: *|a\n',
    'global:\n  encryption:\n    key: "a\n      b\n      |\n',
    'gloo:\n  gatewayProxies:\n    gatewayProxy:\n      podTemplate:\n        affinity:\n          node|Affinity: {}\n',
    'a: 1\n---\nend|point: {}\n',
    'microservice:\n\tasl|an: {}\n',
    'connections:\n    mongodb:\n      db: x\n  mys|ql:\n    host: y\n',
    'nameOverride: "x"\n  d|ex:\n    replicas: 1\n',
    'tags: {}\n  min|io: true\n',
    'microservice:\n  {{- if x }}\n  us|er:\n    replicas: 1\n  {{- end }}\n',
    'nameOverride: > # com|ment\n  v\n',
    'nameOverride: &x # com|ment\n  v\n',
  ])('there is nothing to say at %j', (marked) => {
    expect(hover(marked)).toBeUndefined();
  });
});

describe('the effective value', () => {
  const frontend = 'frontend:\n  repl|icas: 2\n';
  test.each<Case>([
    [frontend, {}, '- **Effective value**: `2`, set here (line 2)', '- **Default**: `1` in chart 5.0'],
    [frontend, ZH, '- **生效值**：`2`，在此设置（第 2 行）', '- **默认值**：chart 5.0 中为 `1`'],
    [
      frontend,
      { chart: undefined },
      '- **Effective value**: `2`, set here (line 2)',
      '- **Default**: `1` in chart 5.0 (newest known version, assumed)',
    ],
    [frontend, { ...ZH, chart: undefined }, '- **默认值**：chart 5.0 中为 `1`（按已知最新版本）'],
    [frontend, { chart: '1.16' }, '- **Default**: `1` in chart 1.16'],
    [frontend, { below: 'frontend: {replicas: 1}\n' }, '- **Effective value**: `2`, set here (line 2)'],
    [
      frontend,
      { above: '# prod\nfrontend:\n  replicas: 3\n' },
      '- **Effective value**: `3`, set in `above.yaml:3`, which overrides this file',
    ],
    [
      frontend,
      { ...ZH, below: 'tags: {}\n', above: '# prod\nfrontend:\n  replicas: 3\n' },
      '- **生效值**：`3`，由 `above.yaml:3` 设置，覆盖了本文件',
    ],
    [frontend, { above: 'frontend: {image: {}}\n' }, '- **Effective value**: `2`, set here (line 2)'],
    [
      frontend,
      { above: 'frontend: null\n' },
      "- **Effective value**: none: the null in `above.yaml:1` removes the chart's default",
    ],
    [
      frontend,
      { above: 'frontend: 1\n' },
      '- **Effective value**: none; what stands here is replaced in `above.yaml:1`',
    ],
    [frontend, { above: '"{{ x }}": 1\n' }, '- **Effective value**: not certain: a template may set it'],
    [frontend, { ...ZH, above: '"{{ x }}": 1\n' }, '- **生效值**：无法判断：可能由模板设置'],
    [frontend, { above: 'a: [\n' }, '- **Effective value**: not certain: the YAML is broken'],
    [
      frontend,
      { above: 'frontend: {replicas: "{{ x }}"}\n' },
      '- **Effective value**: decided by a template in `above.yaml:1`',
    ],
    ['frontend:\n  repl|icas:\n', {}, "- **Effective value**: none: the null in line 2 removes the chart's default"],
    ['frontend:\n  repl|icas: null\n', ZH, '- **生效值**：无（chart 的默认值被第 2 行的 null 删除）'],
    ['frontend:\n  repl|icas: {{ .x }}\n', {}, '- **Effective value**: decided by a template in line 2'],
    ['frontend:\n  repl|icas: "{{ .x }}"\n', ZH, '- **生效值**：由第 2 行的模板决定，无法判断'],
    [
      'frontend:\n  repl|icas: 2\n  replicas: 3\n',
      {},
      '- **Effective value**: `3`, set in line 3 of this file instead of here',
    ],
    [
      'frontend:\n  repl|icas: 2\nfrontend:\n  image: {}\n',
      {},
      '- **Effective value**: `1`, the default of chart 5.0; what stands here is replaced in line 4',
    ],
    [
      'microservice:\n  dind:\n    repl|icas: 2\nmicroservice: {}\n',
      {},
      '- **Effective value**: not known; what stands here is replaced in line 4',
    ],
    ['microservice:\n  dind:\n    repl|icas: 2\n', {}, '- **Default**: not known for chart 5.0'],
    ['microservice:\n  dind:\n    repl|icas: 2\n', ZH, '- **默认值**：chart 5.0 的默认值未知'],
    [
      'x: &two 2\nfrontend:\n  replicas: *t|wo\n',
      {},
      '- **Effective value**: `2`, set here (line 3), by the anchor `two` of line 1',
    ],
    [
      'x: &two 2\nfrontend:\n  replicas: *t|wo\n',
      ZH,
      '- **生效值**：`2`，在此设置（第 3 行），来自第 1 行的锚点 `two`',
    ],
    [
      'x: &b {replicas: 4}\nfrontend:\n  repl|icas: 2\n  <<: *b\n',
      {},
      '- **Effective value**: `4`, set in line 1 of this file instead of here',
    ],
    [
      'frontend:\n  repl|icas:\nfrontend.replicas: 3\n',
      {},
      '- **Effective value**: not certain: a key with dots, which Helm ignores, means it too',
    ],
    ['tags:\n  mys|ql: "false"\n', {}, '- **Effective value**: `"false"`, set here (line 2)'],
    ['mini|o: null\n', {}, "- **Effective value**: none: the null in line 1 removes the chart's default"],
    ['frontend:\n  repl|icas: .inf\n', {}, '- **Effective value**: `".inf"`, set here (line 2)'],
    [
      'dex:\n  config:\n    static|Clients: [{id: a}]\n',
      { above: 'dex: {config: {staticClients: [{id: b}]}}\n' },
      '- **Effective value**: a list, set in `above.yaml:1`, which overrides this file',
    ],
    [
      'connec|tions:\n',
      { above: 'connections: {mysql: {}}\n' },
      '- **Effective value**: a map, set in `above.yaml:1`, which overrides this file',
    ],
  ])('%j %j', (...row) => check(row));

  test.each<[string, HoverOptions]>([
    ['connec|tions: {mysql: {}}\n', {}],
    ['connec|tions: {mysql: {}}\n', { above: 'connections: {mongodb: {}}\n' }],
    ['dex: {config: {static|Clients: []}}\n', {}],
  ])('of %j with %j is no news', (marked, options) => {
    expect(hover(marked, options)?.markdown).not.toContain('Effective value');
  });
});

describe('availability', () => {
  test.each<[string, HoverOptions, string]>([
    [`${ASLAN}    repl|icas: 2\n`, {}, 'More replicas do not save running workflows'],
    [`${ASLAN}    repl|icas: 2\n`, ZH, '- **可用性**：多副本也保不住正在运行的工作流'],
    [`${ASLAN}    repl|icas: 2\n`, { chart: '1.18' }, 'Without the locks of chart 2.2'],
    [`${ASLAN}    storage|Class: nfs\n`, {}, 'it needs no backup. The values do not show what a class provisions'],
    ['microservice:\n  dind:\n    repl|icas: 2\n', {}, 'Each start of aslan writes the saved cluster settings'],
    ['microservice:\n  hubServer:\n    repl|icas: 2\n', {}, 'app.kubernetes.io/name=zadig'],
    ['connec|tions: {}\n', {}, 'Redis, which Zadig needs too'],
    ['connections:\n  mongodb:\n    d|b: zadig\n', { chart: '4.2' }, '_policy'],
    [`${MONGODB}mongodb://a,|b\n`, { chart: '2.2' }, 'Needs MongoDB 3.4 or newer.'],
    ['global:\n  encryption:\n    k|ey: x\n', ZH, '请把密钥另存在集群之外'],
    ['microservice:\n  cron:\n    resources:\n      limits: {memory: 1|Gi}\n', {}, 'at 70 % of the limit'],
  ])('%j %j', (marked, options, part) => {
    expect(hover(marked, options)?.markdown).toContain(part);
  });

  test.each<[string, HoverOptions, string]>([
    [`${ASLAN}    repl|icas: 2\n`, { chart: '3.4' }, '**Availability**'],
    ['microservice:\n  hubServer:\n    repl|icas: 2\n', { chart: '3.3' }, '**Availability**'],
    ['connections:\n  mongodb:\n    d|b: zadig\n', {}, '_policy'],
    ['connec|tions: {}\n', { chart: '1.18' }, 'Redis'],
  ])('%j %j says nothing without evidence', (marked, options, part) => {
    expect(hover(marked, options)?.markdown).not.toContain(part);
  });
});

describe('versions', () => {
  test.each<Case>([
    [`${ASLAN}    repl|icas: 2\n`, {}, '- **Versions**: documented from 3.2 on'],
    [`${ASLAN}    repl|icas: 2\n`, ZH, '- **版本**：自 3.2 起有文档说明'],
    ['ee:\n  mongo|db: {}\n', {}, '- **Versions**: from chart 2.0 on'],
    ['ee:\n  mongo|db: {}\n', ZH, '- **版本**：自 chart 2.0 起'],
    ['ee:\n  mongo|db: {}\n', { chart: '1.16' }, '- **Versions**: from chart 2.0 on; chart 1.16 does not read it'],
    ['nsqd: {ima|ge: {}}\n', {}, '- **Versions**: up to chart 1.17; chart 5.0 does not read it'],
    ['nsqd: {ima|ge: {}}\n', ZH, '- **版本**：仅到 chart 1.17；chart 5.0 不读取此键'],
    [
      'mysql: {primary: {persistence: {si|ze: 1Gi}}}\n',
      { chart: undefined },
      '- **Versions**: up to chart 1.14',
      '- **Default**: `20Gi` in chart 1.14',
    ],
    [
      'tags: {ingress|Controller: true}\n',
      { chart: '4.3' },
      '- **Versions**: up to chart 1.14; chart 4.3 does not read it',
    ],
    [
      `${ASLAN}    storage|Class: nfs\n`,
      { chart: '1.16' },
      '- **Versions**: documented from 3.2 on; chart 1.16 does not read it',
    ],
  ])('%j %j', (...row) => check(row));

  test('of a default in a chart that has no such key are not told', () => {
    expect(hover('nsqd: {resources: {limits: {cpu: |1}}}\n')?.markdown).not.toContain('Default');
    expect(hover('imagePullSecrets: [{name: a}, {name: |b}]\n')?.markdown).not.toContain('Default');
  });
});

describe('a component', () => {
  test.each<Case>([
    [
      'microservice:\n  as|lan:\n    replicas: 2\n',
      {},
      '`microservice.aslan` — map, workload `aslan`',
      '- **Replicas**: set by `microservice.aslan.replicas`; more than one from chart 2.2 on',
      '- ✓ Resource limits of aslan',
      '- ✓ At least two replicas of aslan',
      '- ✗ aslan replicas share a ReadWriteMany volume — aslan runs 2 replicas without a shared volume, so each sees other working files and requests fail. Set storageClass to a ReadWriteMany class, or existingClaim to such a claim.',
    ],
    [
      'microservice:\n  as|lan: {replicas: 2, storageClass: nfs}\n',
      ZH,
      '`microservice.aslan` — 映射，工作负载 `aslan`',
      '主服务：API、业务逻辑与工作流控制器。多副本需要共享工作文件。',
      '- **副本数**：通过 `microservice.aslan.replicas` 设置；自 chart 2.2 起支持多副本',
      '- ✓ aslan 至少两个副本',
      '- ○ aslan 各副本共用 ReadWriteMany 卷 — 无法从 values 判断，需要人工确认',
    ],
    [
      'microservice:\n  hub|Server: {}\n',
      { chart: '3.2' },
      '- **Replicas**: one only in chart 3.2; more from chart 3.4 on, by `microservice.hubServer.replicas`',
      '- ○ At least two replicas of hub-server — Needs chart 3.4 or later',
    ],
    ['fron|tend: {}\n', {}, '`frontend` — map, workload `zadig-portal`', '- **Replicas**: set by `frontend.replicas`'],
    ['microservice:\n  cr|on: {}\n', {}, '- **Replicas**: must stay at one', '- ✓ Resource limits of cron'],
    ['microservice:\n  cr|on: {}\n', ZH, '- **副本数**：必须保持单副本'],
    [
      'microservice:\n  di|nd: {}\n',
      {},
      '- **Replicas**: set in the cluster settings of the web interface, not in the values',
      '- ○ Several dind replicas, set in the cluster settings — Not in the values: somebody has to confirm it',
    ],
    [
      'gloo: {gatewayProxies: {gateway|Proxy: {}}}\n',
      {},
      '`gloo.gatewayProxies.gatewayProxy` — map, workload `gateway-proxy`',
      '- **Replicas**: set by `gloo.gatewayProxies.gatewayProxy.kind.deployment.replicas`',
      '- ✗ The gateway survives the loss of a pod or node — gateway-proxy is the only way into Zadig and has one replica: when its node fails, nobody gets in. Two replicas are enough.',
    ],
    [
      'de|x: {}\n',
      {},
      '`dex` — map, workload `zadig-dex`',
      "- **Replicas**: set by `dex.replicaCount`; Zadig's documentation says nothing about more than one",
    ],
    [
      'microservice: {warp|drive: {}}\n',
      { chart: '1.16' },
      '- **Replicas**: several from the start, set by `microservice.warpdrive.replicas`',
    ],
    ['nsq|d: {}\n', { chart: '1.16' }, '- **Replicas**: runs beside other services, not by itself'],
    ['microservice: {op|a: {}}\n', {}, '- **Versions**: known of the charts 1.13 to 1.18'],
    ['microservice: {us|er: {}}\n', { chart: '1.16' }, '- **Replicas**: no workload of its own in chart 1.16'],
  ])('%j %j', (...row) => check(row));

  test('has no state where it need not be available, or is no workload', () => {
    expect(hover('fron|tend: {}\n', { profile: 'standalone' })?.markdown).not.toMatch(/[✓✗○]/);
    expect(hover('microservice: {us|er: {}}\n', { chart: '1.16' })?.markdown).not.toMatch(/[✓✗○]/);
    expect(hover('fron|tend: {}\n')?.markdown).toMatch(/[✓✗○]/);
  });
});

describe('a connection', () => {
  const members = 'mongodb://zadig:s3cret@m1:27017,m2:27017,m3:27017';
  test.each<Case>([
    [
      `${MONGODB}${members}/?replicaSet=rs0&authSource=admin&w=majority|\n`,
      {},
      '- **Effective value**: external MongoDB, set here (line 3)',
      '- **Login**: user `zadig`, password `••••`',
      '- **Hosts**: `m1:27017`, `m2:27017`, `m3:27017`',
      '- **Options**: `replicaSet=rs0` (members are found again after a failover), `authSource=admin` (where the user was created), `w=majority`',
    ],
    [
      `${MONGODB}${members}/?replicaSet=rs0&authSource=admin&w=majority|\n`,
      ZH,
      '- **生效值**：外部 MongoDB，在此设置（第 3 行）',
      '- **登录**：用户 `zadig`，密码 `••••`',
      '- **主机**：`m1:27017`、`m2:27017`、`m3:27017`',
      '- **选项**：`replicaSet=rs0`（故障切换后能找到新主节点）、`authSource=admin`（创建用户的库）、`w=majority`',
    ],
    [
      `${MONGODB}${members}/orders|\n`,
      {},
      '- **Database**: `orders` (without authSource the user is looked up there); Zadig itself uses `connections.mongodb.db`',
      '- **Options**: no replicaSet, which most managed services need',
    ],
    [
      `${MONGODB}mongodb://m1,m2/orders?replicaSet=rs|\n`,
      {},
      '- **Database**: `orders`; Zadig itself uses `connections.mongodb.db`',
    ],
    [
      `${MONGODB}mongodb://m1/|\n`,
      {},
      '- **Hosts**: `m1`; only one: Zadig connects to it directly and does not fail over',
    ],
    [`${MONGODB}mongodb://m1/|\n`, ZH, '- **主机**：`m1`；只有一个：Zadig 会直连它，不会故障切换'],
    [`${MONGODB}mongodb://m1/|\n`, { chart: '1.18' }, '- **Hosts**: `m1`'],
    [`${MONGODB}mongodb://a,b,c,d,e,f,g|\n`, {}, '- **Hosts**: `a`, `b`, `c`, `d`, `e` and 2 more'],
    [
      `${MONGODB}mongodb://root:zadig@kr-mongodb:27017|\n`,
      {},
      '- **Effective value**: built-in MongoDB, one replica without failover, set here (line 3)',
      '- **Hosts**: `kr-mongodb:27017`',
      '- **Default**: `mongodb://root:••••@kr-mongodb:27017` in chart 5.0',
    ],
    [`${MONGODB}mongodb://kr-mongodb,other|\n`, {}, '- **Effective value**: 2 hosts, set here (line 3)'],
    [`${MONGODB}mongodb://us%40er@m1,m2|\n`, {}, '- **Login**: user `us@er`, no password'],
    [
      `${MONGODB}mongodb+srv://m.example.com/|\n`,
      {},
      '- **Hosts**: `m.example.com`; mongodb+srv, which Zadig cannot use',
    ],
    [`${MONGODB}mongodb+srv://a:1,b:2/|\n`, {}, '- **Fault**: mongodb+srv, which Zadig cannot use'],
    [
      `${MONGODB}mongodb://<user>:<password>@<host>:27017|\n`,
      {},
      '- **Effective value**: not filled in yet, set here (line 3)',
    ],
    [
      `${MONGODB}mongodb://u:p@ss@m1|\n`,
      {},
      '- **Effective value**: not readable, set here (line 3)',
      '- **Fault**: user or password; percent-encode @ : / ? % in them',
    ],
    [`${MONGODB}mongodb://u:p@ss@m1|\n`, ZH, '- **问题**：用户名或密码有误，其中的 @ : / ? % 需做百分号编码'],
    [`${MONGODB}mongodb://m1:x|\n`, {}, '- **Fault**: a host is missing, or its port is no number from 1 to 65535'],
    [`${MONGODB}mongodb://m1/?replicaSet|\n`, {}, '- **Fault**: options stand behind /?, each as name=value'],
    [`${MONGODB}http://m1|\n`, {}, '- **Fault**: it does not begin with mongodb://'],
    [`${MONGODB}mongodb://m1\\,m2|\n`, {}, '- **Fault**: a backslash stands before a comma'],
    [`${MONGODB}""|\n`, {}, '- **Effective value**: `""`, set here (line 3)'],
    [
      `${MONGODB}mongodb://m1|\n`,
      { above: `${MONGODB}mongodb://p1,p2/?replicaSet=rs\n` },
      '- **Effective value**: external MongoDB, set in `above.yaml:3`, which overrides this file',
      '- **Hosts**: `p1`, `p2`',
    ],
    [
      'ee:\n  mongo:\n    connectionString: mongodb://m1,m2/orders|\n',
      { chart: '1.16' },
      '- **Database**: `orders`; Zadig itself uses `ee.mongo.db`',
    ],
    ['zadig-ee: {vendor: {mongo: {connectionString: "mongodb://m1,m2|"}}}\n', {}, '- **Hosts**: `m1`, `m2`'],
    [`${MYSQL}kr-mysql:3306|\n`, {}, '- **Server**: built-in MySQL, one replica without failover; port `3306`'],
    [`${MYSQL}db.example.com|\n`, {}, '- **Server**: external MySQL; port `3306`, as none is given'],
    [`${MYSQL}db.example.com|\n`, ZH, '- **服务器**：外部 MySQL；未写端口，使用 `3306`'],
    [`${MYSQL}db.example.com:3307|\n`, {}, '- **Server**: external MySQL; port `3307`'],
    [
      `${MYSQL}mysql://root:s3cret@db/x|\n`,
      {},
      '- **Effective value**: `mysql://root:••••@db/x`, set here (line 3)',
      '- **Fault**: only host:port can be read',
    ],
  ])('%j %j', (...row) => check(row));
});

describe('beside somebody who shows the schema', () => {
  const additions = { scope: 'additions' } as const;
  test.each<[string, HoverOptions, readonly string[]]>([
    ['endpoint:\n  type: F|QDN\n', {}, ['Availability']],
    ['endpoint:\n  type: F|QDN\n', { above: 'endpoint: {type: IP}\n' }, ['Effective value', 'Availability']],
    ['endpoint:\n  type: F|QDN\n', { above: 'tags: {}\n' }, ['Effective value', 'Availability']],
    ['x: &t IP\nendpoint:\n  type: *|t\n', {}, ['Effective value', 'Availability']],
    ['frontend:\n  repl|icas: {{ x }}\n', {}, ['Effective value', 'Availability', 'Versions']],
    [`${MONGODB}mongodb://u:p@m1,m2|\n`, {}, ['Effective value', 'Login', 'Hosts', 'Options', 'Availability']],
    ['microservice: {cr|on: {}}\n', {}, ['Replicas']],
    ['ee: {mongo|db: {}}\n', {}, ['Versions']],
  ])('%j %j: only what the schema does not say', (marked, options, labels) => {
    const lines = hoverLines(marked, { ...options, ...additions });
    expect(lines.flatMap((line) => /^- \*\*(.+?)\*\*/.exec(line)?.[1] ?? [])).toEqual(labels);
    expect(lines.at(-1)).toMatch(/^\[Zadig documentation: /);
    expect(lines.join('\n')).not.toContain(' — map');
  });

  test.each(['end|point: {}\n', 'mysql: {fullname|Override: x}\n', 'my|Own: 1\n'])(
    'nothing is left of %j',
    (marked) => {
      expect(hover(marked, additions)).toBeUndefined();
    },
  );
});

test('the documentation is in the language of the request', () => {
  expect(hoverLines('connec|tions: {}\n').at(-1)).toBe(
    '[Zadig documentation: High Availability](https://docs.koderover.com/en/Zadig%20v5.0/stable/high-availability/)',
  );
  expect(hoverLines('connec|tions: {}\n', ZH).at(-1)).toBe(
    '[Zadig 文档：高可用](https://docs.koderover.com/cn/Zadig%20v4.2/stable/high-availability/)',
  );
});

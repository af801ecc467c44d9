import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { scratch } from './scratch.ts';

const run = promisify(execFile);

/** A release as the cluster keeps it. */
export interface TestRelease {
  readonly name: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  readonly values: object;
}

/** How the stand-in for the Kubernetes API answers. */
export type Cluster = { readonly releases: readonly TestRelease[] } | 'forbidden' | 'unauthorized' | 'away' | 'silent';

/** What helm finds around it: nothing of the user's, and nothing beyond 127.0.0.1. */
export interface HelmWorld {
  readonly env: Readonly<Record<string, string>>;
  /** Every request to the Kubernetes API, as `GET /version`. */
  readonly requests: readonly string[];
}

/** Serves on 127.0.0.1 as long as the running test. Answers the address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * A world for the real Helm: a Kubernetes API that knows the Secrets in which Helm keeps releases, and a repository of
 * charts that is known under `repository` where it is given.
 */
export async function helmWorld(
  helm: string,
  cluster: Cluster,
  repository?: {
    readonly name: string;
    readonly charts: readonly { readonly name: string; readonly version: string }[];
  },
): Promise<HelmWorld> {
  const home = scratch();
  const requests: string[] = [];
  const server = await serve((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const answer = answerOf(new URL(request.url ?? '', 'http://cluster'), cluster);
    if (answer === undefined) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  writeFileSync(join(home, 'kubeconfig'), kubeconfig(cluster === 'away' ? 'http://127.0.0.1:9' : server));
  const env = {
    PATH: dirname(helm),
    HOME: home,
    KUBECONFIG: join(home, 'kubeconfig'),
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
  };
  if (repository) await addRepository(helm, env, home, repository);
  return { env, requests };
}

async function addRepository(
  helm: string,
  env: Readonly<Record<string, string>>,
  home: string,
  {
    name,
    charts,
  }: { readonly name: string; readonly charts: readonly { readonly name: string; readonly version: string }[] },
): Promise<void> {
  const packages = join(home, 'packages');
  mkdirSync(packages);
  for (const chart of charts) {
    const folder = join(home, chart.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Chart.yaml'), `apiVersion: v2\nname: ${chart.name}\nversion: ${chart.version}\n`);
    writeFileSync(join(folder, 'values.yaml'), 'replicas: 1\n');
    await run(helm, ['package', folder, '--destination', packages], { env });
  }
  const address = await serve((request, response) => {
    readFile(join(packages, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await run(helm, ['repo', 'index', packages, '--url', address], { env });
  await run(helm, ['repo', 'add', name, address], { env });
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

function answerOf(url: URL, cluster: Cluster): Answer | undefined {
  if (cluster === 'silent') return undefined;
  if (url.pathname === '/version') return { status: 200, body: { major: '1', minor: '33', gitVersion: 'v1.33.0' } };
  if (cluster === 'forbidden')
    return status(403, 'Forbidden', 'secrets is forbidden: User "ops" cannot list resource "secrets"');
  if (cluster === 'unauthorized') return status(401, 'Unauthorized', 'Unauthorized');
  const [, namespace, name] = /^\/api\/v1\/namespaces\/([^/]+)\/secrets(?:\/(.+))?$/.exec(url.pathname) ?? [];
  if (namespace === undefined || cluster === 'away') return status(404, 'NotFound', 'not found');
  const wanted = /(?:^|,)name=([^,]+)/.exec(url.searchParams.get('labelSelector') ?? '')?.[1];
  const secrets = cluster.releases
    .filter((release) => release.namespace === namespace && (wanted === undefined || release.name === wanted))
    .map(secretOf);
  if (name === undefined) return { status: 200, body: { kind: 'SecretList', apiVersion: 'v1', items: secrets } };
  const one = secrets.find(({ metadata }) => metadata.name === name);
  return one ? { status: 200, body: one } : status(404, 'NotFound', 'not found');
}

function status(code: number, reason: string, message: string): Answer {
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code } };
}

/** A Secret of Helm's: the release as JSON, gzipped, in base64 by Helm and once more by the API. */
function secretOf({ name, namespace, chart, version, values }: TestRelease) {
  const time = '2026-11-01T00:00:00Z';
  const release = {
    name,
    namespace,
    version: 3,
    info: { first_deployed: time, last_deployed: time, status: 'deployed' },
    chart: { metadata: { apiVersion: 'v2', name: chart, version }, templates: [], values: { replicas: 1 } },
    config: values,
    manifest: '',
  };
  const base64 = gzipSync(JSON.stringify(release)).toString('base64');
  return {
    kind: 'Secret',
    apiVersion: 'v1',
    type: 'helm.sh/release.v1',
    metadata: {
      name: `sh.helm.release.v1.${name}.v3`,
      namespace,
      labels: { name, owner: 'helm', status: 'deployed', version: '3' },
    },
    data: { release: Buffer.from(base64).toString('base64') },
  };
}

function kubeconfig(server: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server } }],
    users: [{ name: 'test', user: {} }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './cliHost.ts';

/** A highly available installation without a fault. */
export interface Installation {
  readonly name: string;
  /** As declared in its first file. */
  readonly chartVersion: string;
  readonly namespace: string;
  /** Lowest first. */
  readonly layers: readonly { readonly path: string; readonly text: string }[];
}

const FILES = [
  { name: 'FQDN with LoadBalancer', chartVersion: '3.4', namespace: 'zadig', paths: ['fqdn-load-balancer.yaml'] },
  { name: 'IP with NodePort', chartVersion: '4.3', namespace: 'devops', paths: ['ip-node-port.yaml'] },
  {
    name: 'base and production',
    chartVersion: '5.0',
    namespace: 'zadig',
    paths: ['layered/base.yaml', 'layered/production.yaml'],
  },
] as const;

/** The installations of `test/fixtures/installations`, in every shape that the documentation knows. */
export function readInstallations(): readonly Installation[] {
  return FILES.map(({ paths, ...facts }) => ({
    ...facts,
    layers: paths.map((path) => ({
      path,
      text: readFileSync(join(REPOSITORY, 'test', 'fixtures', 'installations', path), 'utf8'),
    })),
  }));
}

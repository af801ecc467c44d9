import { type Path, startsWith } from '../yaml/path.ts';
import type { DocumentationPage } from './documentation.ts';
import { schemaAt } from './schema.ts';

/** Keys that another page explains than the rest; the first that fits counts. Source: zadig-domain §2.1, §6. */
const PAGES: readonly (readonly [Path, DocumentationPage])[] = [
  // CLU
  [['microservice', 'dind'], 'cluster-manage'],
  // OBJ
  [['minio', 'endpoint'], 'object-storage'],
  [['tags', 'minio'], 'object-storage'],
  // BK
  [['global', 'encryption'], 'backup-and-restore'],
  // OM
  [['endpoint'], 'install'],
  [['protocol'], 'install'],
  [['global', 'extensions'], 'install'],
  [['dex', 'config', 'staticClients'], 'install'],
  [['gloo', 'gatewayProxies', 'gatewayProxy', 'service'], 'install'],
  // HELM
  [['connections', 'mongodb', 'connectionString'], 'helm-deploy'],
  [['connections', 'mysql', 'host'], 'helm-deploy'],
  [['dex'], 'helm-deploy'],
  [['mongodb'], 'helm-deploy'],
  [['mysql'], 'helm-deploy'],
  [['minio'], 'helm-deploy'],
];

/** The page of Zadig's documentation that says most about a key. */
export function pageOf(path: Path): DocumentationPage {
  const own = PAGES.find(([prefix]) => startsWith(path, prefix))?.[1];
  return own ?? (schemaAt(path)?.ha ? 'high-availability' : 'helm-deploy');
}

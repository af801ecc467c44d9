import type { GeneratorInput } from '../generator.ts';
import { commented, type ManifestValue } from '../manifest.ts';
import { ACCOUNT_NAME, LABELS } from './cronJob.ts';
import { TEXTS } from './texts.ts';

/** The account of the jobs that read the release and the key, and what it may do. */
export function access({ namespace, locale }: Pick<GeneratorInput, 'namespace' | 'locale'>): readonly ManifestValue[] {
  const metadata = { name: ACCOUNT_NAME, namespace, labels: LABELS };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: commented(TEXTS.role[locale], [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }]),
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: ACCOUNT_NAME },
      subjects: [{ kind: 'ServiceAccount', name: ACCOUNT_NAME, namespace }],
    },
  ];
}

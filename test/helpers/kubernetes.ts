import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Role } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import { RoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { type Document, parseAllDocuments } from 'yaml';

/** Tests look into objects of any kind. */
type Anything = ReturnType<Document['toJS']>;

/** An object for a cluster, as it stands in a manifest. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly [key: string]: Anything;
}

const MODELS = { CronJob, Job, PodDisruptionBudget, Role, RoleBinding, ConfigMap, ServiceAccount };

/** The objects of a manifest. Throws where it is not YAML. */
export function objectsIn(manifest: string): readonly KubernetesObject[] {
  return parseAllDocuments(manifest).map((document) => {
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw error;
    return document.toJS();
  });
}

/** What the schema of Kubernetes has against an object; undefined for a good one. Keys that it does not know it lets pass. */
export function schemaFault(object: KubernetesObject): string | undefined {
  const Model = MODELS[object.kind as keyof typeof MODELS];
  if (!Model) return `no schema for the kind ${object.kind}`;
  try {
    // The point is that nobody knows yet whether it fits.
    new Model(object as never).validate();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Every key of an object that Kubernetes gives a meaning to: those of maps of strings are left out. */
export function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const isFree = ['data', 'labels', 'matchLabels', 'limits', 'requests'].includes(key);
    return isFree ? [key] : [key, ...keysIn(child)];
  });
}

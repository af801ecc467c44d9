/** Classes by this very name, or with a dash and more behind it, provision block storage. Source: zadig-domain HA-04 (I). */
const BLOCK_CLASSES = [
  ...['gp2', 'gp3', 'ebs', 'io1', 'local-path', 'cbs', 'alicloud-disk', 'csi-disk', 'managed-premium', 'pd-ssd'],
  ...['longhorn-rwo', 'rbd'],
];

/** Words within a name that speak for a file system, which several nodes can mount; they outweigh the others. */
const SHARED_WORDS = /(?:^|[^a-z])(?:rwx|nfs|nas|efs|cephfs|azurefile|filestore)(?:[^a-z]|$)/i;

/** Words within a name that speak for block storage: `aws-ebs`, `ceph-rbd`, `ebs-gp3`. */
const BLOCK_WORDS = /(?:^|[^a-z0-9])(?:gp2|gp3|ebs|io1|cbs|rbd)(?:[^a-z0-9]|$)/i;

/** Storage that can provision ReadWriteMany volumes, for suggestions. Source: zadig-domain HA-04. */
export const SHARED_STORAGE_EXAMPLES = ['NFS', 'CephFS', 'Alibaba Cloud NAS', 'Amazon EFS', 'Azure Files'] as const;

/** Whether the name of a storage class is one that provisions block storage, which only one node can mount; a guess. */
export function looksLikeBlockStorage(storageClass: string): boolean {
  const name = storageClass.trim().toLowerCase();
  if (SHARED_WORDS.test(name)) return false;
  const known = BLOCK_CLASSES.some((block) => name === block || name.startsWith(`${block}-`));
  return known || name === 'standard' || BLOCK_WORDS.test(name);
}

import { factFor } from '../../catalog/versions.ts';
import { isInstalled, storeOf } from '../../rules/helpers/builtinStore.ts';
import { effectiveText } from '../../rules/helpers/read.ts';
import type { GeneratorInput } from '../generator.ts';
import { wordAt } from './words.ts';

/** The built-in object storage of an installation. */
export interface ObjectStorage {
  readonly service: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly bucket: string;
}

/** The built-in object storage; undefined where it is switched off: other storage is chosen in the web interface. */
export function objectStorageFacts({
  values,
  chart: { version },
}: Pick<GeneratorInput, 'values' | 'chart'>): ObjectStorage | undefined {
  const store = storeOf('minio');
  if (isInstalled(values, store) === false) return undefined;
  const [, service, port] = /^([a-z0-9-]+):(\d{1,5})$/.exec(effectiveText(values, store.connection) ?? '') ?? [];
  return {
    service: service ?? factFor(store.servicesIn, version)?.service ?? 'kr-minio',
    port: Number(port ?? store.port),
    protocol: effectiveText(values, ['minio', 'protocol']) === 'https' ? 'https' : 'http',
    bucket: wordAt(values, ['minio', 'bucket']),
  };
}

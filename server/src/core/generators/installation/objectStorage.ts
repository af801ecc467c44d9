import { isInstalled, storeOf } from '../../rules/helpers/builtinStore.ts';
import { effectiveText } from '../../rules/helpers/read.ts';
import type { Lookup } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import type { GeneratorInput } from '../generator.ts';
import { serviceOf } from './service.ts';
import { wordAt } from './words.ts';

/** The built-in object storage of an installation. */
export interface ObjectStorage {
  readonly service: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly bucket: string;
}

const BUCKET: Path = ['minio', 'bucket'];

/** The built-in object storage; undefined where it is switched off: other storage is chosen in the web interface. */
export function objectStorageFacts(input: Pick<GeneratorInput, 'values' | 'chart'>): ObjectStorage | undefined {
  const { values } = input;
  const store = storeOf('minio');
  if (isInstalled(values, store) === false) return undefined;
  const [, service, port] = /^([a-z0-9-]+):(\d{1,5})$/.exec(effectiveText(values, store.connection) ?? '') ?? [];
  return {
    service: service ?? serviceOf(input, store),
    port: Number(port ?? store.port),
    protocol: effectiveText(values, ['minio', 'protocol']) === 'https' ? 'https' : 'http',
    bucket: isKnown(values.get(BUCKET)) ? wordAt(values, BUCKET) : 'bucket',
  };
}

/** The defaults of charts from 2.0 on are not known, but the documentation of the backup goes by the old one. */
function isKnown({ state, origin }: Lookup): boolean {
  return state !== 'unknown' || origin !== undefined;
}

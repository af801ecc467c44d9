import { compareVersions, NEWEST_VERSION } from '../catalog/versions.ts';
import type { Localized } from '../messages/localized.ts';
import type { Path } from '../yaml/path.ts';
import type { Values } from './values.ts';

/** The chart version that an installation is judged by, as `major.minor`, and how it is known. */
export interface ChartVersion {
  readonly version: string;
  /** The third number, where an image tag or the user tells it. */
  readonly patch?: number;
  readonly source: 'declared' | 'detected' | 'assumed';
  readonly reason: Localized;
}

/** Services whose image carries the version of the chart; dind, opa and the like have versions of their own. */
export const OWN_IMAGE_TAGS: readonly Path[] = [
  ...[
    'aslan',
    'cron',
    'hubServer',
    'hubAgent',
    'user',
    'jenkins',
    'predator',
    'packager',
    'resourceServer',
    'warpdrive',
  ].map((name): Path => ['microservice', name, 'image', 'tag']),
  ['frontend', 'image', 'tag'],
  ['init', 'image', 'tag'],
  ['ua', 'image', 'tag'],
];

/** Keys that only charts up to a version read, strongest first. */
const LAST_VERSION_WITH: readonly (readonly [Path, string])[] = [
  [['microservice', 'picket'], '1.13'],
  [['microservice', 'policy'], '1.13'],
  [['microservice', 'config'], '1.13'],
  [['microservice', 'podexec'], '1.13'],
  [['ingress-nginx'], '1.14'],
  [['tags', 'ingressController'], '1.14'],
  [['mysql', 'auth'], '1.14'],
  [['mysql', 'primary'], '1.14'],
  [['mongodb', 'auth'], '1.14'],
  [['minio', 'accessKey'], '1.14'],
  [['zadig-ee'], '1.16'],
  [['ee', 'mongo'], '1.16'],
  [['nsqd'], '1.17'],
  [['microservice', 'opa'], '1.18'],
  [['microservice', 'resourceServer'], '1.18'],
  [['microservice', 'predator'], '1.18'],
  [['microservice', 'packager'], '1.18'],
  [['microservice', 'jenkins'], '1.18'],
  [['microservice', 'kodespace'], '1.18'],
  [['microservice', 'warpdrive'], '3.2'],
];

/** The chart version: as declared, else as the values betray it, else the newest known. */
export function chartVersionOf(values: Pick<Values, 'written'>, declared: string | undefined): ChartVersion {
  const stated = declared === undefined ? undefined : minorVersion(declared);
  if (declared !== undefined && stated !== undefined)
    return {
      version: stated,
      ...patchOf(declared),
      source: 'declared',
      reason: { en: 'declared in the settings', 'zh-cn': '在设置中声明' },
    };
  return fromImageTags(values) ?? fromKeys(values) ?? assumed();
}

/** `4.3` of `4.3`, `v4.3.1`, `4.3.0-amd64`; `ee-1.0.0`, the enterprise chart, is judged like 1.16. */
export function minorVersion(text: string): string | undefined {
  if (/^ee-1\.0\b/.test(text)) return '1.16';
  return /^v?(\d{1,2}\.\d{1,2})(?:\.\d+)?(?:[-+].*)?$/.exec(text)?.[1];
}

function patchOf(text: string): { readonly patch?: number } {
  const patch = /^v?\d+\.\d+\.(\d+)/.exec(text)?.[1];
  return patch === undefined ? {} : { patch: Number(patch) };
}

function fromImageTags(values: Pick<Values, 'written'>): ChartVersion | undefined {
  const counts = new Map<string, { count: number; tag: string }>();
  for (const path of OWN_IMAGE_TAGS) {
    const lookup = values.written(path);
    const tag = lookup.state === 'scalar' ? String(lookup.value) : '';
    const version = minorVersion(tag);
    if (version !== undefined) counts.set(version, { count: (counts.get(version)?.count ?? 0) + 1, tag });
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count || compareVersions(b[0], a[0]));
  if (!best) return undefined;
  const [version, { tag }] = best;
  return {
    version,
    ...patchOf(tag),
    source: 'detected',
    reason: { en: `image tag ${tag}`, 'zh-cn': `镜像标签 ${tag}` },
  };
}

function fromKeys(values: Pick<Values, 'written'>): ChartVersion | undefined {
  const hit = LAST_VERSION_WITH.find(([path]) => {
    const { state, origin } = values.written(path);
    // Below a key that has no value yet, everything is deleted.
    return origin !== undefined && state !== 'deleted';
  });
  if (!hit) return undefined;
  const [path, version] = hit;
  const key = path.join('.');
  const reason = { en: `${key} exists up to chart ${version}`, 'zh-cn': `${key} 仅存在于 ${version} 及更早的 chart` };
  return { version, source: 'detected', reason };
}

function assumed(): ChartVersion {
  const reason = {
    en: 'the values do not tell; the newest known version is assumed',
    'zh-cn': 'values 中没有版本线索，按已知最新版本处理',
  };
  return { version: NEWEST_VERSION, source: 'assumed', reason };
}

import type { Path } from '../yaml/path.ts';

/** Chart versions, both ends included; a missing end is open. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** A service of Zadig that its values size or scale. */
export interface Component {
  /** The name of its workload in Kubernetes. */
  readonly name: string;
  /** Where its values lie. */
  readonly path: Path;
  /** The chart versions in which it is a workload of its own. */
  readonly existsIn: readonly VersionRange[];
  /** The chart versions in which Zadig's High Availability page lets it have several replicas. */
  readonly scalesIn: readonly VersionRange[];
  /** The chart versions that read its `resources`; others fix them. */
  readonly sizedIn: readonly VersionRange[];
  /** The limits that the chart gives it (1.x charts; the sizing that the page recommends is the same). */
  readonly limits?: { readonly cpu: number | string; readonly memory: string };
}

/** The services of the High Availability page. Source: zadig-domain §1 and §7. */
export const COMPONENTS: readonly Component[] = [
  {
    name: 'aslan',
    path: ['microservice', 'aslan'],
    existsIn: [{}],
    sizedIn: [{}],
    scalesIn: [{ since: '2.2' }],
    limits: { cpu: 2, memory: '4Gi' },
  },
  {
    name: 'cron',
    path: ['microservice', 'cron'],
    existsIn: [{}],
    sizedIn: [{ since: '2.0' }],
    scalesIn: [],
    limits: { cpu: 1, memory: '1024M' },
  },
  {
    name: 'hub-server',
    path: ['microservice', 'hubServer'],
    existsIn: [{}],
    sizedIn: [{ since: '2.0' }],
    scalesIn: [{ since: '3.4' }],
    limits: { cpu: 1, memory: '1G' },
  },
  {
    name: 'user',
    path: ['microservice', 'user'],
    existsIn: [{ until: '1.13' }, { since: '1.18' }],
    sizedIn: [{ until: '1.13' }, { since: '1.18' }],
    scalesIn: [{ since: '1.18' }],
  },
  {
    name: 'zadig-portal',
    path: ['frontend'],
    existsIn: [{}],
    sizedIn: [{}],
    scalesIn: [{}],
    limits: { cpu: 1, memory: '512Mi' },
  },
  {
    name: 'dind',
    path: ['microservice', 'dind'],
    existsIn: [{}],
    sizedIn: [{}],
    scalesIn: [],
    limits: { cpu: 4, memory: '8Gi' },
  },
];

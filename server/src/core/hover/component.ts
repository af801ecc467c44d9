import { COMPONENTS, type Component } from '../catalog/components.ts';
import { OTHER_COMPONENTS, type OtherComponent } from '../catalog/otherComponents.ts';
import { isInRange } from '../catalog/versions.ts';
import { code } from '../messages/markdown.ts';
import { formatPath, type Path, samePath } from '../yaml/path.ts';
import { componentState } from './componentState.ts';
import { item, type Subject, say } from './subject.ts';

/** A component whose values a key holds, and how its replicas are set. */
export type HoveredComponent = Component | OtherComponent;

/** The component that a key stands for; undefined for all other keys. */
export function componentAt(path: Path): HoveredComponent | undefined {
  return [...COMPONENTS, ...OTHER_COMPONENTS].find((component) => samePath(component.path, path));
}

/** Whether a component can have several replicas, from which chart on, who says how many, and how it stands. */
export function componentFacts(subject: Subject, component: HoveredComponent): readonly string[] {
  const { version } = subject.chart;
  if (!component.existsIn.some((range) => isInRange(version, range))) return [absence(subject, component)];
  const words = 'replicasFrom' in component ? ofService(subject, component) : ofOther(subject, component);
  const scaling = words === undefined ? [] : [item(subject, 'scaling', words)];
  return [...scaling, ...componentState(subject, component.checklist)];
}

function ofService(subject: Subject, { path, replicasFrom, scalesIn }: Component): string {
  if (replicasFrom === 'settings') return say(subject, 'scalesInSettings');
  const [range] = scalesIn;
  if (replicasFrom === 'fixed' || !range) return say(subject, 'scalesNever');
  const { version } = subject.chart;
  const { since } = range;
  const key = code(formatPath([...path, 'replicas']));
  if (since === undefined) return say(subject, 'scales', { key });
  return say(subject, isInRange(version, range) ? 'scalesSince' : 'scalesLater', { key, version, since });
}

const SCALE_OUT = {
  documented: 'scales',
  default: 'scalesByDefault',
  undocumented: 'scalesUndocumented',
  fixed: 'scalesWithOthers',
} as const;

function ofOther(subject: Subject, { replicas, scaleOut }: OtherComponent): string | undefined {
  if (scaleOut !== 'fixed' && !replicas) return undefined;
  return say(subject, SCALE_OUT[scaleOut], { key: code(formatPath(replicas ?? [])) });
}

/** A service may be part of another one in between; of the others only some charts are known. */
function absence(subject: Subject, component: HoveredComponent): string {
  const { version } = subject.chart;
  const { since = '', until = '' } = component.existsIn[0] ?? {};
  if ('replicasFrom' in component || since === '' || until === '')
    return item(subject, 'scaling', say(subject, 'noWorkload', { version }));
  return item(subject, 'versions', say(subject, 'known', { since, until }));
}

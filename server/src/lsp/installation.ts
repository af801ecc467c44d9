import { type Analysis, analyse } from '../core/analyse.ts';
import type { Attested } from '../core/checklist/build.ts';
import type { Day } from '../core/checklist/day.ts';
import type { ChartVersion } from '../core/values/chartVersion.ts';
import type { Values } from '../core/values/values.ts';
import type { ValuesFile } from './documents.ts';
import type { LayersOf, NamedLayer } from './layers.ts';

/** The installation that a file belongs to, judged over all its layers, and which of them the file is. */
export interface Installation {
  readonly analysis: Analysis;
  readonly values: Values;
  readonly chart: ChartVersion;
  readonly layer: number;
  /** What people call a layer: its path below the folder of the configuration. */
  readonly layerName: (layer: number) => string;
  /** What people have confirmed about it. */
  readonly attested: Attested;
}

/** Finds installations. */
export type InstallationOf = (file: ValuesFile) => Installation;

interface Known {
  readonly layers: readonly NamedLayer[];
  readonly analysis: Analysis;
}

/** Judges an installation again only where one of its layers has changed. */
export function createInstallations(layersOf: LayersOf, today: () => Day): InstallationOf {
  const known = new WeakMap<ValuesFile, Known>();

  const analysisOf = (file: ValuesFile, layers: readonly NamedLayer[]): Analysis => {
    if (layers.length === 1) return file.analysis;
    const last = known.get(file);
    if (last && sameDocuments(last.layers, layers)) return last.analysis;
    const analysis = analyse(layers, file.settings.analysisOf(layers.map(({ name }) => name)));
    known.set(file, { layers, analysis });
    return analysis;
  };

  return (file) => {
    const layers = layersOf(file);
    const analysis = analysisOf(file, layers);
    return {
      analysis,
      values: analysis.values,
      chart: analysis.chart,
      layer: layers.findIndex(({ path }) => path === file.uri),
      layerName: (layer) => layers[layer]?.name ?? '',
      attested: attestedFor(file, today()),
    };
  };
}

function sameDocuments(a: readonly NamedLayer[], b: readonly NamedLayer[]): boolean {
  return a.length === b.length && a.every(({ document }, index) => document === b[index]?.document);
}

function attestedFor({ settings: { config } }: ValuesFile, today: Day): Attested {
  if (!config) return { today };
  const { document, config: decided } = config.parsed;
  return { today, attestations: decided.attestations, attestedIn: { path: config.uri, document } };
}

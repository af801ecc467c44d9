import { type Analysis, type AnalysisSettings, analyse } from '../core/analyse.ts';
import type { Attested } from '../core/checklist/build.ts';
import type { Day } from '../core/checklist/day.ts';
import { readInstallation } from '../core/judge.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { ChartVersion } from '../core/values/chartVersion.ts';
import type { Values } from '../core/values/values.ts';
import type { ValuesFile } from './documents.ts';
import type { LayersOf, NamedLayer } from './layers.ts';

/** The installation that a file belongs to, over all its layers. What is derived is computed on first use, once. */
export interface Installation {
  readonly layers: readonly NamedLayer[];
  /** Which of the layers the file is. */
  readonly layer: number;
  /** What people call a layer: its path below the folder of the configuration. */
  readonly layerName: (layer: number) => string;
  readonly values: Values;
  readonly chart: ChartVersion;
  readonly settings: AnalysisSettings;
  readonly analysis: Analysis;
  /** What is found in a layer. */
  readonly findingsIn: (layer: number) => readonly Finding[];
  /** What people have confirmed about it. */
  readonly attested: Attested;
}

/** Finds installations. */
export type InstallationOf = (file: ValuesFile) => Installation;

/** The same object as long as no layer has changed. */
export function createInstallations(layersOf: LayersOf, today: () => Day): InstallationOf {
  const known = new WeakMap<ValuesFile, Installation>();
  return (file) => {
    const layers = layersOf(file);
    const last = known.get(file);
    if (last && last.attested.today === today() && sameDocuments(last.layers, layers)) return last;
    const installation = createInstallation(file, layers, today());
    known.set(file, installation);
    return installation;
  };
}

function createInstallation(file: ValuesFile, layers: readonly NamedLayer[], today: Day): Installation {
  const settings =
    layers.length === 1 ? file.settings.analysis : file.settings.analysisOf(layers.map(({ name }) => name));
  let input: Pick<Installation, 'values' | 'chart'> | undefined;
  let analysis: Analysis | undefined;
  const read = (): Pick<Installation, 'values' | 'chart'> => {
    input ??= analysis ?? readInstallation(layers, settings);
    return input;
  };
  const analysed = (): Analysis => {
    analysis ??= analyse(layers, settings);
    return analysis;
  };
  return {
    layers,
    layer: layers.findIndex(({ path }) => path === file.uri),
    layerName: (layer) => layers[layer]?.name ?? '',
    settings,
    attested: attestedFor(file, today),
    findingsIn: (layer) => analysed().findings.filter((finding) => finding.layer === layer),
    get values() {
      return read().values;
    },
    get chart() {
      return read().chart;
    },
    get analysis() {
      return analysed();
    },
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

import { isDeepStrictEqual } from 'node:util';
import type { Analysis, AnalysisSettings } from '../core/analyse.ts';
import type { Attested } from '../core/checklist/build.ts';
import type { Day } from '../core/checklist/day.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { ChartVersion } from '../core/values/chartVersion.ts';
import type { Values } from '../core/values/values.ts';
import type { ValuesFile } from './documents.ts';
import { createJudged, type Judged } from './judged.ts';
import type { NamedLayer } from './layers.ts';

/** The installation that a file belongs to, over all its layers. */
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
  readonly advance: Judged['advance'];
  /** What is found in a layer. */
  readonly findingsIn: (layer: number) => readonly Finding[];
  /** What people have confirmed about it. */
  readonly attested: Attested;
}

/** Finds installations. */
export interface Installations {
  /** The same object as long as no layer has changed. */
  readonly of: (file: ValuesFile) => Installation;
  /** A file is not open any more. */
  readonly forget: (uri: string) => void;
}

/** What it takes to find them. */
export interface InstallationParts {
  readonly layersOf: (file: ValuesFile) => readonly NamedLayer[];
  /** Whether a file is what the editor shows; what is found of others is not kept. */
  readonly isCurrent: (file: ValuesFile) => boolean;
  readonly today: () => Day;
}

/** Layers are judged once for all files among them. */
export function createInstallations({ layersOf, isCurrent, today }: InstallationParts): Installations {
  const known = new Map<string, Known>();

  const judge = (layers: readonly NamedLayer[], settings: AnalysisSettings): Judged => {
    for (const { judged } of known.values())
      if (sameLayers(judged.layers, layers) && isDeepStrictEqual(judged.settings, settings)) return judged;
    return createJudged(layers, settings);
  };

  return {
    of: (file) => {
      const layers = layersOf(file);
      const last = known.get(file.uri);
      const isSame = last?.file === file && last.installation.attested.today === today();
      if (isSame && sameLayers(last.judged.layers, layers)) return last.installation;
      const judged = judge(layers, settingsOf(file, layers));
      const installation = createInstallation(file, judged, today());
      if (isCurrent(file)) known.set(file.uri, { file, judged, installation });
      return installation;
    },
    forget: (uri) => void known.delete(uri),
  };
}

interface Known {
  readonly file: ValuesFile;
  readonly judged: Judged;
  readonly installation: Installation;
}

function settingsOf({ settings }: ValuesFile, layers: readonly NamedLayer[]): AnalysisSettings {
  return layers.length === 1 ? settings.analysis : settings.analysisOf(layers.map(({ name }) => name));
}

function sameLayers(a: readonly NamedLayer[], b: readonly NamedLayer[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ document, path, name }, index) => {
      const other = b[index];
      return document === other?.document && path === other.path && name === other.name;
    })
  );
}

function createInstallation(file: ValuesFile, judged: Judged, today: Day): Installation {
  const { layers, settings, advance } = judged;
  return {
    layers,
    layer: layers.findIndex(({ path }) => path === file.uri),
    layerName: (layer) => layers[layer]?.name ?? '',
    settings,
    advance,
    attested: attestedFor(file, today),
    findingsIn: (layer) => judged.analysis.findings.filter((finding) => finding.layer === layer),
    get values() {
      return judged.input.values;
    },
    get chart() {
      return judged.input.chart;
    },
    get analysis() {
      return judged.analysis;
    },
  };
}

function attestedFor({ settings: { config } }: ValuesFile, today: Day): Attested {
  if (!config) return { today };
  const { document, config: decided } = config.parsed;
  return { today, attestations: decided.attestations, attestedIn: { path: config.uri, document } };
}

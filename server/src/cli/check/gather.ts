import type { AnalysisSettings } from '../../core/analyse.ts';
import type { Message } from '../../core/rules/finding.ts';
import { encode } from '../../disk/decode.ts';
import type { ConfigFault, Configs } from '../config/configs.ts';
import { inForce, selectConfigured } from '../config/inForce.ts';
import { type LoadedSource, loadInstallation } from '../files/load.ts';
import type { Request } from '../files/select.ts';
import type { Host } from '../host.ts';
import { createReport, type FileReport, failedFile, type Report } from '../report/report.ts';
import { checkInstallation, type Repair } from './checkInstallation.ts';

/** Everything that a run of `check` has to tell. */
export interface Gathered {
  readonly report: Report;
  /** Files that were left alone. */
  readonly notes: readonly Message[];
  readonly repaired: readonly Repair[];
  readonly unwritten: readonly Message[];
  readonly configFaults: readonly ConfigFault[];
  /** What there is to say about the baseline. */
  readonly baseline: readonly Message[];
  /** Standard input as it is after the repairs; undefined where it was not asked for or is no text. */
  readonly stdin: string | undefined;
}

/** What a run is asked to do. `flags` are what the command line says about every installation. */
export interface Task {
  readonly request: Request;
  readonly flags: AnalysisSettings;
  readonly configs: Configs;
  readonly fix: boolean;
}

/** Selects, reads, judges and repairs, one installation after the other. */
export async function gather(host: Host, { request, flags, configs, fix }: Task): Promise<Gathered> {
  const { installations, failures } = await selectConfigured(host, request, configs);
  const files: FileReport[] = failures.map(({ name, reason }) => failedFile(name, reason));
  const notes: Message[] = [];
  const repaired: Repair[] = [];
  const unwritten: Message[] = [];
  let stdin: string | undefined;
  for (const sources of installations) {
    const { settings, isDeclared } = await inForce(host, configs, sources, flags);
    const loaded = await loadInstallation(host, sources, isDeclared);
    stdin ??= stdinText(
      loaded.layers,
      loaded.layers.map(({ text }) => text),
    );
    if (loaded.kind === 'skipped') notes.push(...loaded.notes);
    if (loaded.kind === 'failed')
      files.push(...loaded.failed.map(({ source, reason }) => failedFile(source.name, reason)));
    if (loaded.kind !== 'loaded') continue;
    // What a broken configuration was meant to keep must not be repaired away.
    const checked = await checkInstallation(host, loaded.layers, settings, fix && configs.faults().length === 0);
    files.push(...checked.files);
    repaired.push(...checked.repaired);
    unwritten.push(...checked.unwritten);
    stdin = stdinText(loaded.layers, checked.texts) ?? stdin;
  }
  return {
    report: createReport(files),
    notes,
    repaired,
    unwritten,
    configFaults: configs.faults(),
    baseline: [],
    stdin,
  };
}

function stdinText(layers: readonly LoadedSource[], texts: readonly string[]): string | undefined {
  const index = layers.findIndex(({ source }) => source.path === undefined);
  const layer = layers[index];
  return layer && encode(texts[index] ?? layer.text, layer);
}

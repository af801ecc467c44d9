import type { AnalysisSettings } from '../../core/analyse.ts';
import type { Message } from '../../core/rules/finding.ts';
import { encode } from '../../disk/decode.ts';
import type { ConfigFault, Configs } from '../config/configs.ts';
import { inForce } from '../config/inForce.ts';
import type { HasChanged } from '../files/changedSince.ts';
import { type LoadedSource, loadInstallation } from '../files/load.ts';
import { type Request, select } from '../files/select.ts';
import type { Host } from '../host.ts';
import { createReport, type FileReport, failedFile, type Report } from '../report/report.ts';
import { checkInstallation, type Repair } from './checkInstallation.ts';
import type { Progress } from './progress.ts';

/** Everything that a run of `check` has to tell. */
export interface Gathered {
  readonly report: Report;
  /** Files that were left alone. */
  readonly notes: readonly Message[];
  /** How many files were found that are not ours. */
  readonly passedOver: number;
  /** How many files belong to installations that have not changed, where only changed ones are judged. */
  readonly unchanged: number;
  readonly repaired: readonly Repair[];
  readonly unwritten: readonly Message[];
  readonly configFaults: readonly ConfigFault[];
  /** What there is to say about the baseline. */
  readonly baseline: readonly Message[];
  /** Standard input before and after the repairs; undefined where it was not asked for or is no text. */
  readonly stdin: StandardInput | undefined;
}

/** Standard input as a text. */
export interface StandardInput {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What a run is asked to do. `flags` are what the command line says about every installation. */
export interface Task {
  readonly request: Request;
  readonly flags: AnalysisSettings;
  readonly configs: Configs;
  readonly fix: boolean;
  /** Which installations are judged at all; all of them where it is missing. */
  readonly hasChanged: HasChanged | undefined;
  readonly progress: Progress;
}

/** Selects, reads, judges and repairs, one installation after the other. */
export async function gather(host: Host, task: Task): Promise<Gathered> {
  const { request, flags, configs, fix, hasChanged, progress } = task;
  const { installations, failures } = await select(host, request, configs);
  const files: FileReport[] = failures.map(({ name, reason }) => failedFile(name, reason));
  const notes: Message[] = [];
  const repaired: Repair[] = [];
  const unwritten: Message[] = [];
  let passedOver = 0;
  let unchanged = 0;
  let stdin: StandardInput | undefined;
  for (const [index, sources] of installations.entries()) {
    progress.show(index, installations.length, sources.map(({ name }) => name).join(', '));
    const { settings, isDeclared, config } = await inForce(host, configs, sources, flags);
    if (hasChanged && !(await hasChanged(sources, config))) {
      unchanged += sources.length;
      continue;
    }
    const loaded = await loadInstallation(host, sources, isDeclared);
    stdin ??= standardInput(
      loaded.layers,
      loaded.layers.map(({ text }) => text),
    );
    if (loaded.kind === 'skipped') {
      notes.push(...loaded.notes);
      passedOver += loaded.notes.length === 0 ? sources.length : 0;
    }
    if (loaded.kind === 'failed')
      files.push(...loaded.failed.map(({ source, reason }) => failedFile(source.name, reason)));
    if (loaded.kind !== 'loaded') continue;
    // What a broken configuration was meant to keep must not be repaired away.
    const checked = await checkInstallation(host, loaded.layers, settings, fix && configs.faults().length === 0);
    files.push(...checked.files);
    repaired.push(...checked.repaired);
    unwritten.push(...checked.unwritten);
    stdin = standardInput(loaded.layers, checked.texts) ?? stdin;
  }
  progress.end();
  return {
    report: createReport(files),
    notes,
    passedOver,
    unchanged,
    repaired,
    unwritten,
    configFaults: configs.faults(),
    baseline: [],
    stdin,
  };
}

function standardInput(layers: readonly LoadedSource[], texts: readonly string[]): StandardInput | undefined {
  const index = layers.findIndex(({ source }) => source.path === undefined);
  const layer = layers[index];
  if (!layer) return undefined;
  const { source, text } = layer;
  return { name: source.name, before: encode(text, layer), after: encode(texts[index] ?? text, layer) };
}

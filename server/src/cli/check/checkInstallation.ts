import { type Analysis, type AnalysisSettings, analyse } from '../../core/analyse.ts';
import type { Message } from '../../core/rules/finding.ts';
import { fixAll } from '../../core/rules/fixAll.ts';
import type { Layer } from '../../core/values/layer.ts';
import { createValuesDocument } from '../../core/yaml/valuesDocument.ts';
import { describeFault } from '../fault.ts';
import type { LoadedSource } from '../files/load.ts';
import type { Host } from '../host.ts';
import { fileReports } from '../report/fileReports.ts';
import { type FileReport, failedFile } from '../report/report.ts';
import { saveFixed } from './saveFixed.ts';

/** What one installation gave. */
export interface CheckedInstallation {
  readonly files: readonly FileReport[];
  /** The rules whose findings were repaired, by file. */
  readonly repaired: readonly Repair[];
  /** Why repaired texts could not be written. */
  readonly unwritten: readonly Message[];
  /** The text of each layer as it is now. */
  readonly texts: readonly string[];
}

/** What was repaired in one file, one entry for each finding. */
export interface Repair {
  readonly path: string;
  readonly rules: readonly string[];
}

/** Judges one installation, and repairs its files where that is wanted. A fault of ours costs this installation, not the run. */
export async function checkInstallation(
  host: Host,
  loaded: readonly LoadedSource[],
  settings: AnalysisSettings,
  fix: boolean,
): Promise<CheckedInstallation> {
  try {
    const layers = loaded.map(({ source, text }) => ({ path: source.name, document: createValuesDocument(text) }));
    const analysis = analyse(layers, settings);
    // A fault of one scalar stands in nobody's way, and may be what a fix repairs.
    if (!fix || layers.some(({ document }) => document.incomplete)) return result(analysis);
    return await repair(host, loaded, layers, settings);
  } catch (fault) {
    const reason = describeFault(fault);
    const files = loaded.map(({ source }) => failedFile(source.name, reason));
    return { files, repaired: [], unwritten: [], texts: loaded.map(({ text }) => text) };
  }
}

async function repair(
  host: Host,
  loaded: readonly LoadedSource[],
  layers: readonly Layer[],
  settings: AnalysisSettings,
): Promise<CheckedInstallation> {
  const { documents, fixed, left } = fixAll(layers, settings);
  const repaired: Repair[] = [];
  const unwritten: Message[] = [];
  for (const [index, layer] of loaded.entries()) {
    const failure = await saveFixed(host, layer, documents[index]?.text ?? layer.text);
    if (failure) unwritten.push(failure);
    const rules = fixed.filter((one) => one.layer === index).map(({ rule }) => rule);
    if (!failure && rules.length > 0) repaired.push({ path: layer.source.name, rules });
  }
  // What could not be written still stands in the files as it was.
  return { ...result(unwritten.length > 0 ? analyse(layers, settings) : left), repaired, unwritten };
}

function result(analysis: Analysis): CheckedInstallation {
  const texts = analysis.layers.map(({ document }) => document.text);
  return { files: fileReports(analysis), repaired: [], unwritten: [], texts };
}

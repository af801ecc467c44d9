import { faultText } from '../faultText.ts';
import { resolveAlias } from '../yaml/node.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { readAttestations } from './attestations.ts';
import {
  CONFIG_FILE,
  type Config,
  type ConfigLayer,
  type ConfigOverride,
  type ConfigProblem,
  EMPTY_CONFIG,
} from './config.ts';
import { isGlob } from './glob.ts';
import { ConfigReader, type Field } from './reader.ts';
import { normalizeRelative } from './relativePath.ts';
import { readScope, SCOPE_KEYS } from './scope.ts';

/** A configuration as far as it is sound, and what is wrong with it, sorted by place. */
export interface ParsedConfig {
  readonly document: ValuesDocument;
  readonly config: Config;
  /** Those of `config.values`, in the same order. */
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ConfigProblem[];
}

/** What a configuration decides. */
type Decided = Pick<ParsedConfig, 'config' | 'layers'>;

const NOTHING: Decided = { config: EMPTY_CONFIG, layers: [] };

const KEYS = [...SCOPE_KEYS, 'values', 'overrides', 'attestations'] as const;
const OVERRIDE_KEYS = ['files', ...SCOPE_KEYS] as const;

/** Reads the text of a `.zadig-ha.yaml`. Never throws; broken YAML decides nothing and is one problem. */
export function parseConfig(text: string): ParsedConfig {
  const document = createValuesDocument(text);
  const reader = new ConfigReader();
  const decided = readDocument(reader, document);
  return { document, ...decided, problems: [...reader.problems].sort((a, b) => a.start - b.start || a.end - b.end) };
}

function readDocument(reader: ConfigReader, document: ValuesDocument): Decided {
  const { root, problems, text } = document;
  const broken = problems.find(({ structural }) => structural);
  if (broken) {
    reader.report(broken, 'brokenYaml', { message: faultText(broken) });
    return NOTHING;
  }
  for (const problem of problems) {
    if (problem.code === 'DUPLICATE_KEY')
      reader.report(problem, 'duplicateKey', { key: text.slice(problem.start, problem.end) });
    // Only Helm's parser minds, which never sees this file.
    else if (problem.code !== 'QUESTION_MARK_IN_FLOW')
      reader.report(problem, 'yamlFault', { message: faultText(problem) });
  }
  if (document.incomplete) reader.report({ start: text.length, end: text.length }, 'severalDocuments');
  if (root === undefined || (root.kind === 'scalar' && root.value === null)) return NOTHING;
  if (root.kind !== 'map') {
    reader.report(root, 'rootMap');
    return NOTHING;
  }
  const fields = reader.fields({ name: '', node: root }, KEYS);
  const scope = readScope(reader, fields);
  const layers = fields.values ? readLayers(reader, fields.values) : [];
  const config: Config = {
    ...scope,
    values: layers.map(({ path }) => path),
    overrides: fields.overrides ? readOverrides(reader, fields.overrides) : [],
    attestations: fields.attestations ? readAttestations(reader, fields.attestations) : {},
  };
  return { config, layers };
}

/** Of a layer that is named twice only the upper one counts: it hides all of the lower one. */
function readLayers(reader: ConfigReader, field: Field): readonly ConfigLayer[] {
  const layers = reader.list(field, 'values.yaml').flatMap((node) => {
    const path = reader.text({ name: field.name, node });
    if (path === undefined) return [];
    const normal = normalizeRelative(path);
    if (normal !== undefined && normal !== CONFIG_FILE) return [{ path: normal, start: node.start, end: node.end }];
    reader.report(node, normal === undefined ? 'path' : 'ownFile', { value: path });
    return [];
  });
  const upper = new Map(layers.map((layer) => [layer.path, layer]));
  return layers.filter((layer) => upper.get(layer.path) === layer);
}

function readOverrides(reader: ConfigReader, field: Field): readonly ConfigOverride[] {
  return reader.list(field, '{files: ["staging/**"]}').flatMap((node) => {
    const fields = reader.fields({ name: field.name, node }, OVERRIDE_KEYS);
    const scope = readScope(reader, fields);
    const files = fields.files ? readGlobs(reader, fields.files) : [];
    if (!fields.files && resolveAlias(node)?.kind === 'map') reader.report(node, 'filesMissing');
    return files.length === 0 ? [] : [{ ...scope, files }];
  });
}

function readGlobs(reader: ConfigReader, field: Field): readonly string[] {
  return reader.list(field, '"staging/**"').flatMap((node) => {
    const glob = reader.text({ name: field.name, node });
    if (glob === undefined) return [];
    if (!isGlob(glob)) reader.report(node, 'glob', { value: glob });
    else if (normalizeRelative(glob) === undefined) reader.report(node, 'path', { value: glob });
    else return [glob];
    return [];
  });
}

import { faultText } from '../faultText.ts';
import { resolveAlias } from '../yaml/node.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { readAttestations } from './attestations.ts';
import { type Config, type ConfigOverride, type ConfigProblem, EMPTY_CONFIG } from './config.ts';
import { isGlob } from './glob.ts';
import { ConfigReader, type Field } from './reader.ts';
import { normalizeRelative } from './relativePath.ts';
import { readScope, SCOPE_KEYS } from './scope.ts';

/** A configuration as far as it is sound, and what is wrong with it, sorted by place. */
export interface ParsedConfig {
  readonly document: ValuesDocument;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

const KEYS = [...SCOPE_KEYS, 'values', 'overrides', 'attestations'] as const;
const OVERRIDE_KEYS = ['files', ...SCOPE_KEYS] as const;

/** Reads the text of a `.zadig-ha.yaml`. Never throws; broken YAML decides nothing and is one problem. */
export function parseConfig(text: string): ParsedConfig {
  const document = createValuesDocument(text);
  const reader = new ConfigReader();
  const config = readDocument(reader, document);
  return { document, config, problems: [...reader.problems].sort((a, b) => a.start - b.start || a.end - b.end) };
}

function readDocument(reader: ConfigReader, document: ValuesDocument): Config {
  const { root, problems, text } = document;
  const broken = problems.find(({ structural }) => structural);
  if (broken) {
    reader.report(broken, 'brokenYaml', { message: faultText(broken) });
    return EMPTY_CONFIG;
  }
  for (const problem of problems) {
    if (problem.code === 'DUPLICATE_KEY')
      reader.report(problem, 'duplicateKey', { key: text.slice(problem.start, problem.end) });
    // Only Helm's parser minds, which never sees this file.
    else if (problem.code !== 'QUESTION_MARK_IN_FLOW')
      reader.report(problem, 'yamlFault', { message: faultText(problem) });
  }
  if (document.incomplete) reader.report({ start: text.length, end: text.length }, 'severalDocuments');
  if (root === undefined || (root.kind === 'scalar' && root.value === null)) return EMPTY_CONFIG;
  if (root.kind !== 'map') {
    reader.report(root, 'rootMap');
    return EMPTY_CONFIG;
  }
  const fields = reader.fields({ name: '', node: root }, KEYS);
  return {
    ...readScope(reader, fields),
    values: fields.values ? readPaths(reader, fields.values) : [],
    overrides: fields.overrides ? readOverrides(reader, fields.overrides) : [],
    attestations: fields.attestations ? readAttestations(reader, fields.attestations) : {},
  };
}

/** Of a layer that is named twice only the upper one counts: it hides all of the lower one. */
function readPaths(reader: ConfigReader, field: Field): readonly string[] {
  const paths = reader.list(field, 'values.yaml').flatMap((node) => {
    const path = reader.text({ name: field.name, node });
    if (path === undefined) return [];
    const normal = normalizeRelative(path);
    if (normal === undefined) reader.report(node, 'path', { value: path });
    return normal ?? [];
  });
  return [...new Set(paths.toReversed())].toReversed();
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

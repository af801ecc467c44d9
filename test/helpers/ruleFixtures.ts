import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, AnalysisSettings } from '../../server/src/core/analyse.ts';
import { type Finding, fixKind } from '../../server/src/core/rules/finding.ts';
import type { Layer } from '../../server/src/core/values/layer.ts';
import { formatPath } from '../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from './cliHost.ts';

/** Where the fixtures of rules lie: a folder per rule. */
export const RULE_FIXTURES = join(REPOSITORY, 'test', 'fixtures', 'rules');

/** The cases that every rule has. */
export const CASES = ['hit', 'miss', 'boundary', 'templated', 'absent-parent', 'comment-heavy', 'crlf'] as const;

/** One values file of a rule's folder, with what is said about it in `<name>.expected.json`. */
export interface RuleFixture {
  readonly rule: string;
  readonly name: string;
  readonly text: string;
  /** Name of a file in `test/fixtures` that lies below as the lower layer. */
  readonly below?: string;
  readonly settings: AnalysisSettings;
  /** Absolute paths of the golden files. */
  readonly expectedPath: string;
  readonly fixedPath: string;
}

/** A values file of `test/fixtures` without faults, that smaller pieces are put on top of. */
export function readBelow(name: string): string {
  return readFileSync(join(REPOSITORY, 'test', 'fixtures', `${name}.yaml`), 'utf8');
}

/** All fixtures of all rules, or of one, sorted. */
export function readRuleFixtures(only?: string): readonly RuleFixture[] {
  const folders = readdirSync(RULE_FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((rule) => only === undefined || rule === only)
    .sort()
    .flatMap((rule) =>
      readdirSync(join(RULE_FIXTURES, rule))
        .filter((file) => file.endsWith('.yaml') && !file.endsWith('.fixed.yaml'))
        .sort()
        .map((file) => readFixture(rule, file.slice(0, -'.yaml'.length))),
    );
}

function readFixture(rule: string, name: string): RuleFixture {
  const path = join(RULE_FIXTURES, rule, name);
  const expectedPath = `${path}.expected.json`;
  const { below, settings = {} } = inputs(expectedPath);
  const text = readFileSync(`${path}.yaml`, 'utf8');
  return {
    rule,
    name,
    text,
    ...(below !== undefined && { below }),
    settings,
    expectedPath,
    fixedPath: `${path}.fixed.yaml`,
  };
}

interface Inputs {
  readonly below?: string;
  readonly settings?: AnalysisSettings;
}

/** What `<name>.expected.json` says beside the findings; a file that is not there yet says nothing. */
function inputs(path: string): Inputs {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Inputs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** The layers of a fixture, lowest first; the fixture itself is the last. */
export function layersOf({ name, text, below }: Pick<RuleFixture, 'name' | 'text' | 'below'>): readonly Layer[] {
  const layer = (path: string, content: string): Layer => ({ path, document: createValuesDocument(content) });
  return [...(below === undefined ? [] : [layer(`${below}.yaml`, readBelow(below))]), layer(`${name}.yaml`, text)];
}

/** The text of `<name>.expected.json`: one line per finding. `left` is given where fix-all changed something. */
export function expectation({ below, settings }: RuleFixture, found: Analysis, left: Analysis | undefined): string {
  const members = [
    ...(below === undefined ? [] : [`"below": ${JSON.stringify(below)}`]),
    ...(Object.keys(settings).length === 0 ? [] : [`"settings": ${JSON.stringify(settings)}`]),
    `"findings": ${list(found)}`,
    ...(left === undefined ? [] : [`"left": ${list(left)}`]),
  ];
  return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;
}

function list({ findings, layers }: Analysis): string {
  if (findings.length === 0) return '[]';
  return `[\n${findings.map((finding) => `    ${JSON.stringify(describe(finding, layers))}`).join(',\n')}\n  ]`;
}

function describe(finding: Finding, layers: readonly Layer[]): object {
  const { rule, severity, layer, start, end, valuePath, related } = finding;
  const source = layers[layer];
  if (!source) throw new Error(`${rule} reports in layer ${layer}, which is not there`);
  return {
    rule,
    severity,
    ...(layer === layers.length - 1 ? {} : { layer: source.path }),
    at: range(source, start, end),
    text: source.document.text.slice(start, end),
    path: formatPath(valuePath),
    fix: fixKind(finding),
    ...(related.length === 0 ? {} : { related: related.map((place) => relatedPlace(place, layers)) }),
  };
}

function relatedPlace({ layer, start, end }: Finding['related'][number], layers: readonly Layer[]): string {
  const source = layers[layer];
  return source ? `${layer === layers.length - 1 ? '' : `${source.path}:`}${range(source, start, end)}` : '?';
}

/** `3:12-15`, or over several lines `3:12-5:2`; counted from 1. */
function range({ document }: Layer, start: number, end: number): string {
  const from = document.lines.at(start);
  const to = document.lines.at(end);
  const last = from.line === to.line ? `${to.column + 1}` : `${to.line + 1}:${to.column + 1}`;
  return `${from.line + 1}:${from.column + 1}-${last}`;
}

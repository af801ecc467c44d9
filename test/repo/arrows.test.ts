import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { type Import, importsOf, read, sourceFiles } from './support/repository.ts';

interface Room {
  readonly name: string;
  /** The files that belong to it; the first room that fits counts. */
  readonly files: RegExp;
  /** Rooms that it may import beside itself. A rule is no exception to this: rules do not import each other. */
  readonly rooms: readonly string[];
  readonly packages: readonly RegExp[];
}

const CORE_DATA = ['yaml', 'catalog', 'messages', 'schemas', 'l10n'];
const CORE = [
  ...CORE_DATA,
  'values',
  'rule model',
  'rule helpers',
  'rules',
  'engine',
  'checklist',
  'config',
  'generators',
  'completion',
  'hints',
  'hover',
  'links',
  'report',
  'snippets',
];

/** Which way imports point: docs/architecture.md says it in words. */
const ROOMS: readonly Room[] = [
  { name: 'schemas', files: /^schemas\//, rooms: [], packages: [] },
  { name: 'l10n', files: /^l10n\//, rooms: [], packages: [] },
  { name: 'messages', files: /^server\/src\/core\/messages\//, rooms: [], packages: [] },
  { name: 'yaml', files: /^server\/src\/core\/yaml\//, rooms: [], packages: [/^yaml$/] },
  { name: 'catalog', files: /^server\/src\/core\/catalog\//, rooms: CORE_DATA, packages: [] },
  { name: 'values', files: /^server\/src\/core\/values\//, rooms: CORE_DATA, packages: [] },
  {
    name: 'rule model',
    files: /^server\/src\/core\/rules\/(?:rule|finding)\.ts$/,
    rooms: [...CORE_DATA, 'values'],
    packages: [],
  },
  {
    name: 'rule helpers',
    files: /^server\/src\/core\/rules\/helpers\//,
    rooms: [...CORE_DATA, 'values', 'rule model'],
    packages: [/^mongodb-connection-string-url$/],
  },
  {
    name: 'rules',
    files: /^server\/src\/core\/rules\/[^/]+\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'rule helpers'],
    packages: [],
  },
  {
    name: 'checklist',
    files: /^server\/src\/core\/checklist\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'engine'],
    packages: [],
  },
  {
    name: 'hover',
    files: /^server\/src\/core\/hover\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'rule helpers', 'engine', 'checklist'],
    packages: [],
  },
  {
    name: 'report',
    files: /^server\/src\/core\/report\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'engine', 'checklist'],
    packages: [],
  },
  { name: 'snippets', files: /^server\/src\/core\/snippets\//, rooms: [...CORE_DATA, 'values'], packages: [] },
  {
    name: 'completion',
    files: /^server\/src\/core\/completion\//,
    rooms: [...CORE_DATA, 'values', 'rule helpers', 'snippets'],
    packages: [],
  },
  { name: 'hints', files: /^server\/src\/core\/hints\//, rooms: [...CORE_DATA, 'values'], packages: [] },
  { name: 'links', files: /^server\/src\/core\/links\//, rooms: [...CORE_DATA, 'values', 'engine'], packages: [] },
  {
    name: 'generators',
    files: /^server\/src\/core\/generators\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'rule helpers', 'engine', 'snippets'],
    packages: [],
  },
  {
    name: 'config',
    files: /^server\/src\/core\/config\//,
    rooms: [...CORE_DATA, 'values', 'rule model', 'rule helpers', 'engine', 'checklist'],
    packages: [],
  },
  {
    name: 'engine',
    files: /^server\/src\/core\/(?:rules\/)?[^/]+\.ts$/,
    rooms: [...CORE_DATA, 'values', 'rule model', 'rule helpers', 'rules'],
    packages: [],
  },
  {
    name: 'yamlService',
    files: /^server\/src\/yamlService\//,
    rooms: CORE,
    packages: [/^yaml-language-server$/, /^vscode-languageserver-textdocument$/, /^@vscode\/l10n$/],
  },
  { name: 'disk', files: /^server\/src\/disk\//, rooms: CORE, packages: [/^node:/] },
  { name: 'protocol', files: /^server\/src\/protocol\//, rooms: CORE, packages: [] },
  {
    name: 'lsp',
    files: /^server\/src\/lsp\//,
    rooms: [...CORE, 'disk', 'yamlService', 'protocol'],
    packages: [/^vscode-languageserver(?:-textdocument)?$/, /^node:/],
  },
  {
    name: 'cli',
    files: /^server\/src\/cli\//,
    rooms: [...CORE, 'disk', 'yamlService'],
    packages: [/^node:/, /^ignore$/],
  },
  {
    name: 'client',
    files: /^client\//,
    rooms: ['protocol'],
    packages: [/^vscode$/, /^vscode-languageclient$/, /^node:child_process$/],
  },
  { name: 'scripts', files: /^(?:scripts\/|[^/]+\.m?ts$)/, rooms: CORE, packages: [/./] },
  {
    name: 'test',
    files: /^test\//,
    rooms: [...CORE, 'disk', 'yamlService', 'protocol', 'lsp', 'cli', 'client', 'scripts'],
    packages: [/./],
  },
];

const roomOf = (path: string): Room | undefined => ROOMS.find(({ files }) => files.test(path));

/** What is wrong with an import, in words; undefined for a good one. */
function complaint({ from, to, kind }: Import): string | undefined {
  const room = roomOf(from);
  if (!room) return `${from} belongs to no room`;
  if (kind === 'package') {
    return room.packages.some((allowed) => allowed.test(to))
      ? undefined
      : `${from} → ${to}: ${room.name} may not import this package`;
  }
  const target = roomOf(to);
  if (!target) return `${from} → ${to}: this file belongs to no room`;
  const inside = target === room && room.name !== 'rules';
  return inside || room.rooms.includes(target.name)
    ? undefined
    : `${from} → ${to}: ${room.name} may not import ${target.name}`;
}

const files = sourceFiles();
const imports = files.flatMap(importsOf);

describe('imports', () => {
  test('are found, and lead to files that exist', () => {
    expect(imports.length).toBeGreaterThan(500);
    const missing = imports.filter(({ to, kind }) => kind === 'file' && !existsSync(join(REPOSITORY, to)));
    expect(missing).toStrictEqual([]);
  });

  test('point the right way', () => {
    expect(imports.map(complaint).filter((words) => words !== undefined)).toStrictEqual([]);
  });

  test.each([
    ['server/src/core/yaml/edit.ts', 'server/src/core/values/values.ts'],
    ['server/src/core/values/values.ts', 'server/src/core/rules/rule.ts'],
    ['server/src/core/rules/keys/dotted-key.ts', 'server/src/core/rules/keys/quoted-boolean.ts'],
    ['server/src/core/rules/keys/dotted-key.ts', 'server/src/core/rules/engine.ts'],
    ['server/src/core/rules/engine.ts', 'server/src/core/checklist/build.ts'],
    ['server/src/core/hints/hintsOf.ts', 'server/src/core/rules/engine.ts'],
    ['server/src/core/generators/manifest.ts', 'server/src/core/checklist/build.ts'],
    ['server/src/core/rules/engine.ts', 'server/src/core/generators/manifest.ts'],
    ['server/src/core/checklist/build.ts', 'server/src/core/hover/hoverAt.ts'],
    ['server/src/core/checklist/build.ts', 'server/src/core/report/buildReport.ts'],
    ['server/src/core/analyse.ts', 'server/src/lsp/server.ts'],
    ['server/src/cli/main.ts', 'server/src/lsp/server.ts'],
    ['server/src/lsp/server.ts', 'server/src/cli/main.ts'],
    ['server/src/core/analyse.ts', 'server/src/disk/updateFile.ts'],
    ['server/src/disk/updateFile.ts', 'server/src/cli/main.ts'],
    ['server/src/yamlService/index.ts', 'server/src/disk/updateFile.ts'],
    ['client/src/extension.ts', 'server/src/core/analyse.ts'],
    ['server/src/cli/main.ts', 'test/helpers/corpus.ts'],
  ])('%s → %s would be found', (from, to) => {
    expect(complaint({ from, to, kind: 'file', types: false, later: false })).toContain(' may not import ');
  });

  test('make no circle, types aside', () => {
    expect(circles(files)).toStrictEqual([]);
  });
});

describe('core', () => {
  const core = files.filter((path) => path.startsWith('server/src/core/'));

  test('knows no file system, process or console', () => {
    const words = /\bprocess\.|\bconsole\.|\bos\.EOL|\bglobalThis\b|\brequire\(|['"]node:/;
    expect(core.filter((path) => words.test(read(path)))).toStrictEqual([]);
  });

  test('is all that the protocol knows, and only its types', () => {
    expect(imports.filter(({ from, types }) => from.startsWith('server/src/protocol/') && !types)).toStrictEqual([]);
  });
});

/** The first circle of imports below each file, as `a → b → a`. */
function circles(paths: readonly string[]): readonly string[] {
  const targets = Map.groupBy(
    imports.filter(({ kind, types }) => kind === 'file' && !types),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { to } of targets.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return found;
}

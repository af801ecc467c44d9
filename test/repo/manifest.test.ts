import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GENERATOR_KINDS } from '../../server/src/protocol/index.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly l10n: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly when: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
}

const manifest = json('package.json') as Manifest;
const english = json('package.nls.json') as Readonly<Record<string, string>>;
const chinese = json('package.nls.zh-cn.json') as Readonly<Record<string, string>>;
const bundle = json('l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>;

const sources = readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: read(`client/src/${path.replaceAll('\\', '/')}`) }));

/** The string literals in the first place of every call of `t`, and the calls that have something else there. */
function translatedStrings(): { readonly strings: readonly string[]; readonly others: readonly string[] } {
  const strings: string[] = [];
  const others: string[] = [];
  for (const { path, text } of sources) {
    for (const [call, literal] of text.matchAll(/\bt\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|.)/g)) {
      if (literal === undefined || literal.length < 2) others.push(`${path}: ${call}`);
      else strings.push(literal.slice(1, -1).replace(/\\(['"\\])/g, '$1'));
    }
  }
  return { strings, others };
}

describe('commands', () => {
  const declared = manifest.contributes.commands.map(({ command }) => command);
  const protocol = read('server/src/protocol/index.ts');
  const docsCommand = /OPEN_RULE_DOCS_COMMAND = '([^']+)'/.exec(protocol)?.[1] ?? '';
  const table = /const commandTable[^{]*\{([^}]*)\}/.exec(read('client/src/commands/table.ts'))?.[1] ?? '';
  const implemented = [
    ...[...table.matchAll(/^\s*(?:'([^']+)'|\[OPEN_RULE_DOCS_COMMAND\]):/gm)].map(([, name]) => name ?? docsCommand),
    ...(table.includes('...generateCommands') ? GENERATOR_KINDS.map((kind) => `zadigHa.generate.${kind}`) : []),
  ];

  test('are declared and implemented alike', () => {
    expect(implemented.length).toBeGreaterThan(0);
    expect([...implemented].sort()).toStrictEqual([...declared].sort());
  });

  test('are titled "Zadig HA: …" in both languages', () => {
    for (const { command, title } of manifest.contributes.commands) {
      const key = title.slice(1, -1);
      expect([title, english[key], chinese[key]], command).toStrictEqual([
        `%${key}%`,
        expect.stringMatching(/^Zadig HA: ./),
        expect.stringMatching(/^Zadig HA: ./),
      ]);
    }
  });

  test('in menus exist, and those that need an item are not in the palette', () => {
    for (const [menu, entries] of Object.entries(manifest.contributes.menus)) {
      for (const { command } of entries) expect(declared, menu).toContain(command);
    }
    const palette = manifest.contributes.menus['commandPalette'] ?? [];
    const hidden = palette.filter(({ when }) => when === 'false').map(({ command }) => command);
    expect(hidden.sort()).toStrictEqual([
      'zadigHa.applyItemFix',
      'zadigHa.attest',
      'zadigHa.removeAttestation',
      'zadigHa.revealItem',
    ]);
  });

  test('in welcome texts exist', () => {
    for (const text of [...Object.values(english), ...Object.values(chinese)]) {
      for (const [, name] of text.matchAll(/\(command:(zadigHa\.\w+)/g)) expect(declared).toContain(name);
    }
  });
});

describe('visible texts', () => {
  test('every %key% of the manifest has both languages, and no key is left over', () => {
    const used = [...read('package.json').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
    expect([...new Set(used)].sort()).toStrictEqual(Object.keys(english).sort());
    expect(Object.keys(chinese).sort()).toStrictEqual(Object.keys(english).sort());
  });

  test('every translated string of the client is in the bundle, and nothing else is', () => {
    const { strings, others } = translatedStrings();
    expect(others).toStrictEqual([]);
    expect(Object.keys(bundle).sort()).toStrictEqual([...new Set(strings)].sort());
  });

  test('translations have the places of the original', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{\d+\}|\(command:[^)]*\)|`[^`]*`/g)].map(([place]) => place).sort();
    for (const [text, translation] of Object.entries(bundle))
      expect(places(translation), text).toStrictEqual(places(text));
    for (const [key, text] of Object.entries(english)) {
      const commands = (value: string) => places(value).filter((place) => place.startsWith('('));
      expect(commands(chinese[key] ?? ''), key).toStrictEqual(commands(text));
    }
  });
});

describe('the manifest', () => {
  test('every state of the view but "ready" has one welcome text', () => {
    const union = /type ViewState = ([^;]+);/.exec(read('client/src/views/viewState.ts'))?.[1] ?? '';
    const states = [...union.matchAll(/'(\w+)'/g)].map(([, state]) => state).filter((state) => state !== 'ready');
    const shown = manifest.contributes.viewsWelcome.map(
      ({ when }) => /zadigHa\.viewState == (\w+)$/.exec(when)?.[1] ?? when,
    );
    expect(states.length).toBeGreaterThan(0);
    expect(shown.sort()).toStrictEqual(states.sort());
  });

  test('settings are described, ordered and scoped, and none of a restricted folder is used', () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, property] of Object.entries(properties)) {
      expect(property, name).toMatchObject({ scope: expect.stringMatching(/^(?:resource|window)$/) });
      expect(property['markdownDescription'], name).toMatch(/^%.+%$/);
      expect('default' in property, name).toBe(true);
    }
    expect(Object.values(properties).map(({ order }) => order)).toStrictEqual(Object.keys(properties).map((_, i) => i));
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toStrictEqual(Object.keys(properties));
  });

  test('the files it names exist', () => {
    for (const path of [
      manifest.icon,
      manifest.l10n,
      ...manifest.contributes.viewsContainers.activitybar.map((c) => c.icon),
    ]) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });
});

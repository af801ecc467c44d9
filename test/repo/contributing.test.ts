import { describe, expect, test } from 'vitest';
import { read } from './support/repository.ts';

/** The code blocks of CONTRIBUTING.md in a language, in order. */
const blocks = (language: string): readonly string[] =>
  [...read('CONTRIBUTING.md').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );

describe('the examples of CONTRIBUTING.md are taken from the code', () => {
  const [rule, command] = blocks('ts');
  const [key] = blocks('json');

  test('the rule', () => {
    expect(rule).toBe(read('server/src/core/rules/availability/cron-replicas.ts'));
  });

  test('the command', () => {
    expect(command).toBe(read('client/src/commands/showOutput.ts'));
  });

  test('the key of the schema', () => {
    const schema = JSON.parse(read('schemas/zadig-values.schema.json')) as {
      readonly properties: {
        readonly frontend: { readonly properties: { readonly replicas: unknown } };
      };
    };
    expect(JSON.parse(key ?? '')).toStrictEqual(schema.properties.frontend.properties.replicas);
  });

  test('the files that it names', () => {
    const named = [
      ...read('CONTRIBUTING.md').matchAll(/`((?:server|client|docs|test|schemas|l10n|scripts)\/[\w./-]+)`/g),
    ];
    expect(named.length).toBeGreaterThan(5);
    for (const [, path = ''] of named) if (/\.\w+$/.test(path)) expect(read(path)).not.toBe('');
  });
});

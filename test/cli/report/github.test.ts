import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubReport } from '../../../server/src/cli/report/github.ts';
import { harmless, plain } from '../../../server/src/cli/report/style.ts';
import { fileWith, findingWith, hostileText, outcomeOf } from '../../helpers/outcome.ts';

const style = { locale: 'en', paint: plain, width: undefined } as const;

/** Reads a command as the runner of GitHub Actions does. */
function read(line: string) {
  const [, command, properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const pairs = properties.split(',').map((pair) => {
    const equals = pair.indexOf('=');
    const value = pair
      .slice(equals + 1)
      .replace(/%3A/g, ':')
      .replace(/%2C/g, ',');
    return [pair.slice(0, equals), unescaped(value)];
  });
  return { command, properties: Object.fromEntries(pairs) as Record<string, string>, message: unescaped(message) };
}

function unescaped(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

describe('workflow commands', () => {
  it('say what was found, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (path, text) => {
        const name = `f${path}`;
        const written = githubReport(outcomeOf([fileWith(name, [findingWith(text)])]), style);
        const lines = written.split(/\r\n|[\r\n]/);
        expect(lines).toHaveLength(2);
        expect(lines[1]).toBe('');
        const { command, properties, message } = read(lines[0] ?? '');
        expect(command).toBe('warning');
        expect(properties).toEqual({
          file: harmless(name),
          line: '1',
          endLine: '1',
          col: '1',
          endColumn: '2',
          title: 'zadig-ha: single-replica',
        });
        expect(message).toBe(`${harmless(text)}\nfix: ${harmless(text)}`);
      }),
    );
  });

  it('names no columns over several lines', () => {
    const written = githubReport(outcomeOf([fileWith('a', [findingWith('x', { endLine: 3, endColumn: 9 })])]), style);
    expect(read(written).properties).toMatchObject({ line: '1', endLine: '3' });
    expect(written).not.toMatch(/col=|endColumn=/);
  });

  it.each([
    ['/repo', '/repo/deploy', 'v.yaml', 'deploy/v.yaml'],
    ['/repo', '/repo', './v.yaml', 'v.yaml'],
    ['/repo', '/elsewhere', 'v.yaml', 'v.yaml'],
    ['', '/repo/deploy', 'v.yaml', 'v.yaml'],
  ])('names files from the root of the checkout %s in %s: %s', (workspace, cwd, path, file) => {
    const env = { GITHUB_WORKSPACE: workspace };
    const written = githubReport(outcomeOf([fileWith(path, [findingWith('x')])], { cwd, env }), style);
    expect(read(written).properties['file']).toBe(file);
  });
});

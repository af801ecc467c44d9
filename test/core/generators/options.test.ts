import { describe, expect, test } from 'vitest';
import { ALERTS } from '../../../server/src/core/generators/alerts/alerts.ts';
import { chosen, readOptions } from '../../../server/src/core/generators/options.ts';
import { GENERATORS } from '../../../server/src/core/generators/registry.ts';
import { SERVICE_MONITOR } from '../../../server/src/core/generators/serviceMonitor.ts';

describe('options', () => {
  test('have their defaults where they are not given', () => {
    const { options } = readOptions(SERVICE_MONITOR, { interval: '1m' });
    expect(options).toStrictEqual({ interval: '1m', 'object-labels': '' });
    expect(chosen(SERVICE_MONITOR.options, {})).toStrictEqual({ interval: '30s', 'object-labels': '' });
  });

  test.each(GENERATORS)('of $id accept their own defaults', (generator) => {
    const defaults = chosen(generator.options, {});
    expect(readOptions(generator, defaults)).toStrictEqual({ options: defaults });
  });

  test.each(['colour', 'toString', '__proto__'])('that nobody has are refused: %s', (name) => {
    const given = Object.fromEntries([[name, 'x']]);
    expect(readOptions(SERVICE_MONITOR, given)).toStrictEqual({
      problem: {
        en: `service-monitor has no option ${name}; it has interval, object-labels`,
        'zh-cn': `service-monitor 没有选项 ${name}，可用选项：interval, object-labels`,
      },
    });
  });

  test('of a generator without any are refused', () => {
    const { problem } = readOptions({ id: 'restore-runbook', options: {} }, { interval: '1m' });
    expect(problem?.en).toBe('restore-runbook has no options');
    expect(problem?.['zh-cn']).toBe('restore-runbook 没有选项');
  });

  test('say what they want', () => {
    expect(readOptions(ALERTS, { 'core-threshold': '70' })).toStrictEqual({
      problem: {
        en: 'core-threshold: a share above 0 and up to 1, such as 0.7',
        'zh-cn': 'core-threshold：大于 0 且不超过 1 的小数，例如 0.7',
      },
    });
  });

  test.each([
    ['kind', 'rules', 'rule'],
    ['core-threshold', '0.05', '0.0'],
    ['core-threshold', '1', '1.1'],
    ['usage-for', '90s', '90'],
    ['usage-for', '1h', '0m'],
    ['errors', '0', '1.5'],
    ['slow-seconds', '1.999', '2'],
    ['slow-seconds', '0.25', '0.0'],
    ['severity', 'page', 'a b'],
    ['labels', 'team=平台 1,tier=a=b', 'team={{ $labels.pod }}'],
    ['labels', '', '__name__=x'],
    ['labels', '_a=1', '1a=1'],
    ['labels', 'a=1', 'a=1,'],
    ['object-labels', 'release=prometheus,example.com/team=', 'release=a b'],
    ['runbook', 'https://wiki.example.com/zadig#', 'javascript:alert(1)'],
    ['runbook', '', 'https://wiki/{{ . }}'],
  ])('%s may be %j, not %j', (name, good, bad) => {
    expect(readOptions(ALERTS, { [name]: good }).problem).toBeUndefined();
    expect(readOptions(ALERTS, { [name]: bad }).problem).toBeDefined();
  });
});

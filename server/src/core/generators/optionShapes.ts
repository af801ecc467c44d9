import type { Localized } from '../messages/localized.ts';
import type { GeneratorOption } from './generator.ts';

/** One of some words; the first is the default. */
export function choice(words: readonly [string, ...string[]], description: Localized): GeneratorOption {
  return {
    description,
    default: words[0],
    pattern: new RegExp(`^(?:${words.join('|')})$`),
    shape: { en: `one of ${words.join(', ')}`, 'zh-cn': `只能是 ${words.join('、')} 之一` },
  };
}

/** A share above 0, up to 1. */
export function share(value: string, description: Localized): GeneratorOption {
  return {
    description,
    default: value,
    pattern: /^(?!0\.0+$)(?:0\.\d{1,4}|1)$/,
    shape: { en: 'a share above 0 and up to 1, such as 0.7', 'zh-cn': '大于 0 且不超过 1 的小数，例如 0.7' },
  };
}

/** A whole number from 0 on. */
export function count(value: string, description: Localized): GeneratorOption {
  return {
    description,
    default: value,
    pattern: /^(?:0|[1-9]\d{0,6})$/,
    shape: { en: 'a whole number, such as 10', 'zh-cn': '非负整数，例如 10' },
  };
}

/** A duration as Prometheus writes it, of one unit. */
export function duration(value: string, description: Localized): GeneratorOption {
  return {
    description,
    default: value,
    pattern: /^[1-9]\d{0,3}[smhd]$/,
    shape: { en: 'a duration such as 30s, 2m or 1h', 'zh-cn': '时长，例如 30s、2m、1h' },
  };
}

/** Labels of alerts: `team=platform,tier=1`. Braces would be templates to Prometheus, and `__` is its own. */
export function alertLabels(description: Localized): GeneratorOption {
  return labelList(/(?!__)[A-Za-z_][A-Za-z0-9_]*=[^,{}\p{Cc}\p{Cs}]+/u, 'team=platform,tier=1', description);
}

/** Labels of Kubernetes objects: `release=prometheus`. */
export function objectLabels(description: Localized): GeneratorOption {
  const name = /(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?/;
  const value = /(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?/;
  return labelList(new RegExp(`${name.source}=${value.source}`), 'release=prometheus', description);
}

/** The labels of such an option. */
export function readLabels(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  const labels = text.split(',').map((label) => {
    const equals = label.indexOf('=');
    return [label.slice(0, equals), label.slice(equals + 1)];
  });
  return Object.fromEntries(labels);
}

function labelList(label: RegExp, example: string, description: Localized): GeneratorOption {
  return {
    description,
    default: '',
    pattern: new RegExp(`^(?:${label.source}(?:,${label.source})*)?$`, label.flags),
    shape: { en: `labels such as ${example}`, 'zh-cn': `标签列表，例如 ${example}` },
  };
}

import type { RuleSettings } from '../rules/engine.ts';
import { nearestWords } from '../rules/helpers/editDistance.ts';
import { rules } from '../rules/registry.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { resolveAlias, type YamlNode } from '../yaml/node.ts';
import type { ConfigReader, Field } from './reader.ts';

/** What a rule may be set to. */
export const SEVERITY_SETTINGS = ['error', 'warning', 'info', 'hint', 'off'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

/** Reads `rules:`, in which each rule has a severity or a map of severity and options. */
export function readRules(reader: ConfigReader, field: Field): Readonly<Record<string, RuleSettings>> {
  const settings = new Map<string, RuleSettings>();
  for (const { name, key, value } of reader.entries(field)) {
    const rule = rules.find(({ id }) => id === name);
    if (rule) settings.set(name, settings.get(name) ?? readRule(reader, rule, value));
    else {
      const ids = rules.map(({ id }) => id);
      const [nearest] = nearestWords(name, ids);
      if (nearest === undefined) reader.report(key, 'unknownRule', { rule: name });
      else reader.report(key, 'unknownRuleNear', { rule: name, nearest });
    }
  }
  return Object.fromEntries(settings);
}

function readRule(reader: ConfigReader, rule: Rule, node: YamlNode): RuleSettings {
  if (resolveAlias(node)?.kind !== 'map') {
    const severity = readSeverity(reader, { name: rule.id, node });
    return severity === undefined ? {} : { severity };
  }
  const settings: Record<string, number | string> = {};
  for (const { name, key, value } of reader.entries({ name: rule.id, node })) {
    const option = rule.options?.[name];
    if (name === 'severity') {
      const severity = readSeverity(reader, { name, node: value });
      if (severity !== undefined) settings[name] ??= severity;
    } else if (option) {
      const number = resolveAlias(value);
      const given = number?.kind === 'scalar' ? number.value : undefined;
      if (given === null) continue;
      if (typeof given === 'number' && Number.isInteger(given) && given >= option.minimum) settings[name] ??= given;
      else reader.report(value, 'option', { option: name, rule: rule.id, minimum: option.minimum });
    } else {
      const known = Object.keys(rule.options ?? {});
      if (known.length === 0) reader.report(key, 'noOptions', { rule: rule.id });
      else reader.report(key, 'unknownOption', { rule: rule.id, option: name, known: known.join(', ') });
    }
  }
  return settings;
}

function readSeverity(reader: ConfigReader, field: Field): (typeof SEVERITY_SETTINGS)[number] | undefined {
  const text = reader.text(field);
  if (text === undefined) return undefined;
  const severity = SEVERITY_SETTINGS.find((candidate) => candidate === text);
  if (severity === undefined) reader.report(field.node, 'severity', { value: text });
  return severity;
}

import type { RuleSettings } from '../rules/engine.ts';
import { minorVersion } from '../values/chartVersion.ts';
import type { ConfigScope } from './config.ts';
import type { ConfigReader, Field } from './reader.ts';
import { readRules } from './ruleSettings.ts';
import type { ConfigTextId } from './texts.ts';

/** The keys that decide something, for all files or in an override. */
export const SCOPE_KEYS = ['chartVersion', 'profile', 'namespace', 'release', 'rules'] as const;

type ScopeFields = Partial<Readonly<Record<(typeof SCOPE_KEYS)[number], Field>>>;

/** At most 63 characters, as Kubernetes wants it. */
export const NAMESPACE = /^(?=.{1,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
/** At most 53 characters, as Helm wants it. */
export const RELEASE = /^(?=.{1,53}$)[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;

/** Reads what both the whole configuration and an override may decide. */
export function readScope(reader: ConfigReader, fields: ScopeFields): ConfigScope {
  const chartVersion = read(reader, fields.chartVersion, 'chartVersion', minorVersion);
  const profile = read(reader, fields.profile, 'profile', (text) =>
    text === 'ha' || text === 'standalone' ? text : undefined,
  );
  const namespace = read(reader, fields.namespace, 'namespace', (text) => (NAMESPACE.test(text) ? text : undefined));
  const release = read(reader, fields.release, 'release', (text) => (RELEASE.test(text) ? text : undefined));
  const rules: Readonly<Record<string, RuleSettings>> = fields.rules ? readRules(reader, fields.rules) : {};
  return {
    ...(chartVersion !== undefined && { chartVersion }),
    ...(profile !== undefined && { profile }),
    ...(namespace !== undefined && { namespace }),
    ...(release !== undefined && { release }),
    rules,
  };
}

/** The text of a field in the form in which it is used; `problem` names what is said about one that has none. */
function read<T>(
  reader: ConfigReader,
  field: Field | undefined,
  problem: ConfigTextId,
  use: (text: string) => T | undefined,
): T | undefined {
  const text = field && reader.text(field);
  if (field === undefined || text === undefined) return undefined;
  const used = use(text);
  if (used === undefined) reader.report(field.node, problem, { value: text });
  return used;
}

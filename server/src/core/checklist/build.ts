import type { Analysis } from '../analyse.ts';
import { compareVersions } from '../catalog/versions.ts';
import { format, type Locale, type Localized } from '../messages/localized.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { SuppressedFinding } from '../rules/suppress.ts';
import type { Place } from '../values/layer.ts';
import { startsWith } from '../yaml/path.ts';
import type { Checklist, ChecklistItem, ItemLocation, ItemState } from './checklist.ts';
import { type ItemDefinition, SECTIONS } from './items.ts';

const DETAILS = {
  passed: { en: 'Fulfilled by the values', 'zh-cn': 'values 已满足' },
  todo: { en: 'Not in the values: somebody has to confirm it', 'zh-cn': '无法从 values 判断，需要人工确认' },
  undecidable: { en: 'Cannot be decided from these values', 'zh-cn': '根据当前 values 无法判断' },
  brokenYaml: { en: 'The file is not valid YAML', 'zh-cn': '文件不是有效的 YAML' },
  standalone: { en: 'Not needed in the standalone profile', 'zh-cn': 'standalone 模式下不需要' },
  tooOld: { en: 'Needs chart {version} or later', 'zh-cn': '需要 chart {version} 及以上版本' },
  noService: { en: 'No separate service in chart {version}', 'zh-cn': 'chart {version} 中没有该独立服务' },
  accepted: { en: 'A comment in the file accepts what was found', 'zh-cn': '文件中的注释已接受该问题' },
  acceptedBecause: {
    en: 'A comment in the file accepts what was found: {reason}',
    'zh-cn': '文件中的注释已接受该问题：{reason}',
  },
} as const satisfies Record<string, Localized>;

/** Turns an analysis into the checklist of Zadig's High Availability page, in one language. */
export function buildChecklist(analysis: Analysis, locale: Locale): Checklist {
  const owned = ownership(analysis.findings);
  const sections = SECTIONS.map(({ id, title, items }) => ({
    id,
    title: title[locale],
    items: items.map((item) => buildItem(item, owned.get(item.id) ?? [], analysis, locale)),
  }));
  const counted = sections.flatMap(({ items }) => items).filter(({ state }) => state !== 'not-applicable');
  const passed = counted.filter(({ state }) => state === 'passed').length;
  return {
    version: 1,
    installation: {
      files: analysis.layers.map(({ path }) => path),
      chartVersion: analysis.chart.version,
      profile: analysis.profile,
    },
    score: counted.length === 0 ? 1 : Math.round((passed / counted.length) * 100) / 100,
    passed,
    total: counted.length,
    sections,
  };
}

/** Which findings belong to which item; errors that no item claims belong to `configuration-errors`. */
function ownership(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const owned = new Map<string, Finding[]>();
  const give = (id: string, finding: Finding): void => {
    owned.set(id, [...(owned.get(id) ?? []), finding]);
  };
  const items = SECTIONS.flatMap((section) => section.items);
  for (const finding of findings) {
    const owners = items.filter((item) => owns(item, finding));
    for (const { id } of owners) give(id, finding);
    if (owners.length === 0 && finding.severity === 'error') give('configuration-errors', finding);
  }
  return owned;
}

/** Rules that judge both databases say by the path which one they mean. */
const DATABASE_OF_ITEM: Readonly<Record<string, string>> = {
  'external-mongodb': 'mongodb',
  'external-mysql': 'mysql',
  'object-storage-ha': 'minio',
};
const DATABASE_RULES: ReadonlySet<string> = new Set([
  'builtin-database-left-on',
  'external-database-missing',
  'persistence-disabled',
]);

function owns({ id, rules, path }: ItemDefinition, { rule, valuePath }: Finding): boolean {
  if (!rules.includes(rule) || (path !== undefined && !startsWith(valuePath, path))) return false;
  const database = DATABASE_OF_ITEM[id];
  return database === undefined || !DATABASE_RULES.has(rule) || valuePath.includes(database);
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

interface Verdict {
  readonly state: ItemState;
  readonly detail: string;
  readonly at?: Place;
}

function buildItem(
  item: ItemDefinition,
  findings: readonly Finding[],
  analysis: Analysis,
  locale: Locale,
): ChecklistItem {
  const { state, detail, at } = judge(item, findings, analysis, locale);
  const location = at && locationOf(at, analysis);
  const fixable = findings.some(({ solutions }) => solutions.length > 0);
  return {
    id: item.id,
    title: item.title[locale],
    kind: item.kind,
    state,
    detail,
    rules: item.rules,
    ...(location && { location }),
    actions: fixable ? ['fix', 'docs'] : ['docs'],
  };
}

function judge(item: ItemDefinition, findings: readonly Finding[], analysis: Analysis, locale: Locale): Verdict {
  const { values, chart, profile, status } = analysis;
  const worst =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  const chosen = worst ?? findings.find(({ severity }) => severity === 'info');
  if (chosen && !(item.kind === 'both' && !worst)) {
    const detail = format(chosen.message.text, chosen.message.data, locale);
    return { state: worst ? 'failed' : 'warning', detail, at: chosen };
  }
  if (profile === 'standalone' && item.id !== 'configuration-errors')
    return verdict('not-applicable', 'standalone', locale);
  if (item.since !== undefined && compareVersions(chart.version, item.since) < 0)
    return verdict('not-applicable', 'tooOld', locale, { version: item.since });
  const { absentIn } = item;
  if (
    absentIn &&
    compareVersions(chart.version, absentIn.since) >= 0 &&
    compareVersions(chart.version, absentIn.until) <= 0
  )
    return verdict('not-applicable', 'noService', locale, { version: chart.version });
  if (item.kind !== 'auto') return verdict('todo', 'todo', locale);
  if (status === 'failed') return verdict('unknown', 'brokenYaml', locale);
  const accepted = acceptedFinding(item, analysis);
  if (accepted) {
    const { reason, at } = accepted;
    const detail = verdict('not-applicable', reason === undefined ? 'accepted' : 'acceptedBecause', locale, {
      reason: reason ?? '',
    });
    return { ...detail, at };
  }
  const undecided = item.decisive?.find((path) => values.get(path).state === 'unknown');
  if (undecided) return { ...verdict('unknown', 'undecidable', locale), at: values.place(undecided) };
  const [deciding] = item.decisive ?? [];
  const passed = verdict('passed', 'passed', locale);
  return deciding && values.written(deciding).origin ? { ...passed, at: values.place(deciding) } : passed;
}

/** The worst finding of an item that a comment silences: nobody fulfils the item, and somebody has decided so. */
function acceptedFinding(item: ItemDefinition, { suppressed }: Analysis): SuppressedFinding | undefined {
  const own = suppressed.filter(({ finding }) => owns(item, finding));
  return WORST_FIRST.flatMap((severity) => own.filter(({ finding }) => finding.severity === severity))[0];
}

function verdict(
  state: ItemState,
  detail: keyof typeof DETAILS,
  locale: Locale,
  data: Record<string, string> = {},
): Verdict {
  return { state, detail: format(DETAILS[detail], data, locale) };
}

function locationOf({ layer, start }: Place, { layers }: Analysis): ItemLocation | undefined {
  const source = layers[layer];
  if (!source) return undefined;
  const { line, column } = source.document.lines.at(start);
  return { path: source.path, line: line + 1, column: column + 1 };
}

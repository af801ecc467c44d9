import { shownValue } from '../catalog/hideSecrets.ts';
import { compareVersions } from '../catalog/versions.ts';
import type { Localized } from '../messages/localized.ts';
import type { ChartVersion } from '../values/chartVersion.ts';
import type { Layer, Place } from '../values/layer.ts';
import type { Values } from '../values/values.ts';
import { editsOverlap, sortEdits } from '../yaml/edit.ts';
import type { Finding, Message, Solution } from './finding.ts';
import type { Profile, Proposal, Report, Rule, Severity } from './rule.ts';

/** What the user has decided about one rule: off, another severity, other options. */
export type RuleSetting = 'off' | Severity | RuleSettings;

/** The long form of a rule's setting; every key but `severity` is one of the rule's options. */
export interface RuleSettings {
  readonly severity?: Severity | 'off';
  readonly [option: string]: number | string | undefined;
}

/** What the rules run on. */
export interface RunInput {
  readonly values: Values;
  readonly chart: ChartVersion;
  readonly profile: Profile;
  readonly namespace?: string | undefined;
  readonly settings: Readonly<Record<string, RuleSetting>>;
}

/** Runs every rule that applies and returns what they find, sorted. A rule that throws costs one finding, not the file. */
export function runRules(rules: readonly Rule[], input: RunInput): readonly Finding[] {
  const findings = rules.filter((rule) => applies(rule, input)).flatMap((rule) => runRule(rule, input));
  return findings.sort(byPlace);
}

function applies(rule: Rule, { chart, profile, settings }: RunInput): boolean {
  if (severitySetting(settings[rule.id]) === 'off') return false;
  if (rule.profile === 'ha' && profile !== 'ha') return false;
  if (rule.since !== undefined && compareVersions(chart.version, rule.since) < 0) return false;
  return rule.until === undefined || compareVersions(chart.version, rule.until) <= 0;
}

function runRule(rule: Rule, input: RunInput): readonly Finding[] {
  const findings = new Map<string, Finding>();
  try {
    rule.check({
      values: input.values,
      chart: input.chart,
      namespace: input.namespace,
      options: optionsOf(rule, input.settings[rule.id]),
      report: (report) => {
        const finding = toFinding(rule, report, input);
        const { layer, start, end, message } = finding;
        findings.set(JSON.stringify([layer, start, end, message.text.en, message.data]), finding);
      },
    });
  } catch (error) {
    return [ruleFailed(rule, error, input.values.layers)];
  }
  return [...findings.values()];
}

function severitySetting(setting: RuleSetting | undefined): Severity | 'off' | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

const NO_OPTIONS: Readonly<Record<string, number>> = {};

/** The rule's options, the user's where they are whole numbers not below the minimum. */
function optionsOf(rule: Rule, setting: RuleSetting | undefined): Readonly<Record<string, number>> {
  if (!rule.options) return NO_OPTIONS;
  const given: RuleSettings = typeof setting === 'object' ? setting : {};
  const entries = Object.entries(rule.options).map(([name, option]): [string, number] => {
    const value = given[name];
    const valid = typeof value === 'number' && Number.isInteger(value) && value >= option.minimum;
    return [name, valid ? value : option.default];
  });
  return Object.fromEntries(entries);
}

/** Checks a report; a faulty one is a programming fault of its rule and throws. */
function toFinding(rule: Rule, report: Report, { values, settings }: RunInput): Finding {
  const { layers } = values;
  checkPlace(rule, report.at, layers);
  const setting = severitySetting(settings[rule.id]);
  const override = setting === 'off' ? undefined : setting;
  const solutions = solutionsOf(rule, report.proposals ?? [], layers);
  return {
    layer: report.at.layer,
    start: report.at.start,
    end: report.at.end,
    rule: rule.id,
    severity: override ?? report.severity ?? rule.severity,
    message: message(rule, report.messageId, report.data),
    valuePath: report.at.path,
    page: rule.docs.page,
    get solutions() {
      return solutions();
    },
    related: (report.related ?? []).map(({ at, messageId, data }) => {
      checkPlace(rule, at, layers);
      return { layer: at.layer, start: at.start, end: at.end, message: message(rule, messageId, data) };
    }),
  };
}

/** Found at once where the edits are there already, else when somebody looks at them: few do. */
function solutionsOf(rule: Rule, proposals: readonly Proposal[], layers: readonly Layer[]): () => readonly Solution[] {
  if (proposals.every(({ edits }) => typeof edits !== 'function')) {
    const known = proposals.flatMap((proposal) => toSolution(rule, proposal, layers));
    return () => known;
  }
  let found: readonly Solution[] | undefined;
  return () => {
    found ??= proposals.flatMap((proposal) => solutionUnlessFaulty(rule, proposal, layers));
    return found;
  };
}

/** Whoever looks at them later stands far from the rule: a fault costs the solution and nothing else. */
function solutionUnlessFaulty(rule: Rule, proposal: Proposal, layers: readonly Layer[]): readonly Solution[] {
  try {
    return toSolution(rule, proposal, layers);
  } catch {
    return [];
  }
}

function toSolution(rule: Rule, proposal: Proposal, layers: readonly Layer[]): readonly Solution[] {
  const result = typeof proposal.edits === 'function' ? proposal.edits() : proposal.edits;
  if ('refused' in result || result.edits.length === 0) return [];
  const edits = sortEdits(result.edits);
  const document = layers[proposal.layer]?.document;
  if (!document) throw new Error(`${rule.id}: a proposal for layer ${proposal.layer}, which does not exist`);
  if (editsOverlap(edits)) throw new Error(`${rule.id}: edits overlap`);
  for (const { start, end } of edits)
    if (start < 0 || end < start || end > document.text.length) throw new Error(`${rule.id}: an edit outside the text`);
  if (edits.every(({ start, end, text }) => document.text.slice(start, end) === text)) return [];
  return [{ kind: proposal.kind, title: message(rule, proposal.title, proposal.data), layer: proposal.layer, edits }];
}

function message(rule: Rule, id: string, data: Message['data'] = {}): Message {
  const text = rule.messages[id];
  if (!text) throw new Error(`${rule.id}: unknown message ${id}`);
  const shown = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'string' ? shownValue(value) : value,
  ]);
  return { text, data: Object.fromEntries(shown) };
}

function checkPlace(rule: Rule, { layer, start, end }: Place, layers: readonly Layer[]): void {
  const length = layers[layer]?.document.text.length ?? -1;
  if (start < 0 || end < start || end > length) throw new Error(`${rule.id}: a place outside layer ${layer}`);
}

const RULE_FAILED: Localized = {
  en: 'The rule {rule} failed and was skipped: {reason}',
  'zh-cn': '规则 {rule} 执行失败，已跳过：{reason}',
};

function ruleFailed(rule: Rule, error: unknown, layers: readonly Layer[]): Finding {
  const layer = layers.length - 1;
  const end = Math.min(1, layers[layer]?.document.text.length ?? 0);
  const reason = error instanceof Error ? error.message : String(error);
  return {
    layer,
    start: 0,
    end,
    rule: rule.id,
    severity: 'info',
    message: { text: RULE_FAILED, data: { rule: rule.id, reason } },
    valuePath: [],
    page: rule.docs.page,
    solutions: [],
    related: [],
  };
}

/** Orders findings by layer, place and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.layer - b.layer || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

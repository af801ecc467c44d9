import type { DocumentationPage } from '../catalog/documentation.ts';
import type { Localized, MessageData } from '../messages/localized.ts';
import type { ChartVersion } from '../values/chartVersion.ts';
import type { PathPlace, Place } from '../values/layer.ts';
import type { Values } from '../values/values.ts';
import type { EditResult } from '../yaml/edit.ts';

/** How much a finding weighs; the order is from worst to least. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What an installation is for: `ha` runs every rule, `standalone` all but those with `profile: 'ha'`. */
export type Profile = 'ha' | 'standalone';

/** The rooms of the catalogue. */
export type Category = 'keys' | 'availability' | 'data' | 'endpoint' | 'storage';

/** One option of a rule: an integer with its default and lower bound. */
export interface RuleOption {
  readonly type: 'integer';
  readonly default: number;
  readonly minimum: number;
  readonly description: Localized;
}

/** A change that a rule proposes. `fix`: one right answer, may run in bulk. `ask`: the user fills in or chooses. */
export interface Proposal {
  readonly kind: 'fix' | 'ask';
  readonly title: string;
  readonly data?: MessageData;
  /** The layer that the edits are for. */
  readonly layer: number;
  /** A function where they take some work: it is called when somebody looks at the solutions, and once at most. */
  readonly edits: EditResult | (() => EditResult);
}

/** What a rule says about one place. */
export interface Report {
  readonly at: PathPlace;
  readonly messageId: string;
  readonly data?: MessageData;
  /** Best first; refused edits and edits that change nothing are left out by the engine. */
  readonly proposals?: readonly Proposal[];
  readonly related?: readonly { readonly at: Place; readonly messageId: string; readonly data?: MessageData }[];
  /** Where the case weighs less or more than the rule's own severity. */
  readonly severity?: Severity;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly values: Values;
  readonly chart: ChartVersion;
  /** The namespace that Zadig is installed in, where the user has said so. */
  readonly namespace: string | undefined;
  readonly options: Readonly<Record<string, number>>;
  readonly report: (report: Report) => void;
}

/** One rule of the catalogue: data first, `check` last. Titles of proposals are message ids too. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Present on rules that only matter when the installation shall be highly available. */
  readonly profile?: 'ha';
  /** First and last chart version (inclusive, `major.minor`) the rule knows about. */
  readonly since?: string;
  readonly until?: string;
  /** The best that the rule can propose. */
  readonly fixable: 'fix' | 'ask' | 'none';
  /** Present on rules that say of a value what its schema would say, and better. */
  readonly judgesForm?: true;
  readonly title: Localized;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly messages: Readonly<Record<string, Localized>>;
  readonly docs: { readonly page: DocumentationPage };
  readonly check: (context: RuleContext) => void;
}

/** Declares a rule; the type does the checking. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

import type { Attestations } from '../checklist/attestation.ts';
import type { RuleSettings } from '../rules/engine.ts';
import type { Message } from '../rules/finding.ts';
import type { Profile } from '../rules/rule.ts';
import type { OffsetRange } from '../yaml/node.ts';

/** The name of the configuration file, which is looked for upwards from a values file. */
export const CONFIG_FILE = '.zadig-ha.yaml';

/** What can be decided for all files of a configuration, and anew for some of them. */
export interface ConfigScope {
  /** `major.minor` */
  readonly chartVersion?: string;
  readonly profile?: Profile;
  readonly namespace?: string;
  readonly release?: string;
  /** By rule id; only rules that exist. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

/** What holds for the files that one of the globs matches, relative to the configuration's folder. */
export interface ConfigOverride extends ConfigScope {
  readonly files: readonly string[];
}

/** A `.zadig-ha.yaml`, checked: what is wrong in the file is left out. */
export interface Config extends ConfigScope {
  /** The layers of the installation, lowest first, relative to the configuration's folder, with `/`. */
  readonly values: readonly string[];
  readonly overrides: readonly ConfigOverride[];
  /** Only of items that exist and are not decided by the values alone. */
  readonly attestations: Attestations;
}

/** A layer at the place where a configuration names it. */
export interface ConfigLayer extends OffsetRange {
  /** As in `Config.values`. */
  readonly path: string;
}

/** One thing that is wrong with a configuration. `id` names its text. */
export interface ConfigProblem extends OffsetRange {
  readonly id: string;
  readonly message: Message;
}

/** A configuration that decides nothing. */
export const EMPTY_CONFIG: Config = { values: [], rules: {}, overrides: [], attestations: {} };

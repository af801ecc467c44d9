import { KNOWN_VERSIONS } from '../../server/src/core/catalog/versions.ts';
import { ITEMS } from '../../server/src/core/checklist/items/index.ts';
import type { ItemDefinition } from '../../server/src/core/checklist/items/item.ts';
import { SEVERITY_SETTINGS } from '../../server/src/core/config/ruleSettings.ts';
import { NAMESPACE, RELEASE } from '../../server/src/core/config/scope.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { printJson } from './json.mts';

type Schema = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EXPIRY = /^([1-9]\d{0,4}d|\d{4}-\d{2}-\d{2}|never)$/;

const EXAMPLE_FILES = 'staging/**';

/** The JSON Schema of `.zadig-ha.yaml`: the rules, their options and severities come from the rules themselves. */
export function configSchema(rules: readonly Rule[]): string {
  const scope = {
    chartVersion: {
      type: ['string', 'number'],
      description: 'The version of the Zadig chart, as "4.3". Else it is detected from the values.',
      pattern: '^v?\\d{1,2}\\.\\d{1,2}(\\..*)?$',
      examples: KNOWN_VERSIONS.toReversed(),
    },
    profile: {
      type: 'string',
      description:
        'What the installation is for: "ha" runs every rule, "standalone" leaves out those that only matter for high availability.',
      enum: ['ha', 'standalone'],
      default: 'ha',
    },
    namespace: text('The namespace that Zadig is installed in.', NAMESPACE),
    release: text('The name of the Helm release.', RELEASE),
    rules: ref('rules'),
  };
  return printJson({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:zadig-ha:config:1',
    title: 'Configuration of Zadig HA (.zadig-ha.yaml)',
    ...map({
      ...scope,
      values: {
        ...list('string', 'The layers of the installation, lowest first, relative to this file.'),
        examples: [['values.yaml', 'values-prod.yaml']],
      },
      overrides: {
        type: 'array',
        description: 'What holds for some files only. Of several that match, the last one wins.',
        items: {
          ...map({
            files: {
              ...list('string', 'Globs of the files, relative to this file; one without a / is about file names.'),
              examples: [[EXAMPLE_FILES]],
            },
            ...scope,
          }),
          required: ['files'],
        },
      },
      attestations: {
        ...map(
          Object.fromEntries(ITEMS.filter(({ kind }) => kind !== 'auto').map((item) => [item.id, itemSchema(item)])),
        ),
        description: 'What somebody has confirmed, by item of the checklist.',
      },
    }),
    definitions: {
      severity: { type: 'string', enum: SEVERITY_SETTINGS },
      attestation: {
        ...map({
          by: text('Who has confirmed it.'),
          at: { ...text('When: a day such as 2026-11-23.', DAY), examples: ['2026-11-23'] },
          expires: {
            ...text('How long that holds: a number of days such as 30d, the last day, or never.', EXPIRY),
            examples: ['30d', '2026-12-23', 'never'],
          },
          evidence: text('Where it can be seen: a link, or a few words. Never a secret.'),
          note: text('What else there is to say.'),
        }),
        required: ['by', 'at'],
      },
      settings: settingsWith({}),
      rules: {
        ...map(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))),
        description: 'The severity of rules, and their options.',
      },
    },
  });
}

function ruleSchema({ title, severity, options = {} }: Rule): Schema {
  const properties = Object.entries(options).map(([name, { type, minimum, default: value, description }]) => [
    name,
    { type, description: description.en, minimum, default: value },
  ]);
  return {
    description: `${title.en}. ${severity} by default.`,
    anyOf: [ref('severity'), properties.length === 0 ? ref('settings') : settingsWith(Object.fromEntries(properties))],
  };
}

function itemSchema({ title, evidence, expiresAfter }: ItemDefinition): Schema {
  const holds = expiresAfter === undefined ? '' : ` Holds for ${expiresAfter} days, unless it says something else.`;
  return { description: `${title.en}. Evidence: ${evidence?.en}${holds}`, anyOf: [ref('attestation')] };
}

/** The long form of a rule's setting. */
function settingsWith(options: Schema): Schema {
  const description = 'How much a finding of this rule weighs; "off" switches the rule off.';
  return map({ severity: { type: 'string', description, enum: SEVERITY_SETTINGS }, ...options });
}

function map(properties: Schema): Schema {
  return { type: 'object', properties, additionalProperties: false };
}

function list(items: string, description: string): Schema {
  return { type: 'array', description, items: { type: items } };
}

function text(description: string, pattern?: RegExp): Schema {
  return { type: 'string', description, ...(pattern && { pattern: pattern.source }) };
}

function ref(definition: string): Schema {
  return { $ref: `#/definitions/${definition}` };
}

import { analyse } from '../../core/analyse.ts';
import { inputFor } from '../../core/generators/inputFor.ts';
import { readOptions } from '../../core/generators/options.ts';
import { GENERATORS, generatorOf } from '../../core/generators/registry.ts';
import type { Localized } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import { createValuesDocument } from '../../core/yaml/valuesDocument.ts';
import { nearest } from '../args/nearest.ts';
import type { GenerateInvocation } from '../commands/generate.ts';
import { createConfigs } from '../config/configs.ts';
import { configFaults } from '../config/faults.ts';
import { findInstallation, namesOf } from '../files/oneInstallation.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { styleFor, writeAnswer } from '../report/output.ts';
import { refuseOwnInput } from '../report/ownInput.ts';

const texts = {
  unknown: { en: 'There is no kind {kind}; there are {kinds}.', 'zh-cn': '没有类型 {kind}，可用类型：{kinds}。' },
  unknownNear: {
    en: 'There is no kind {kind}. Did you mean {suggestion}?',
    'zh-cn': '没有类型 {kind}。是否想写 {suggestion}？',
  },
} as const;

/** Generates one kind of file for one installation. */
export async function runGenerate(invocation: GenerateInvocation): Promise<ExitStatus> {
  const { host, locale, options } = invocation;
  const [kind = '', ...operands] = invocation.operands;
  const generator = generatorOf(kind);
  if (!generator) return invocation.wrongUsage(unknownKind(kind));
  const read = readOptions(generator, namedTexts(options.set));
  if (read.problem) return invocation.wrongUsage(message(sentence(read.problem)));
  const configs = createConfigs(host, options.config);
  const found = await findInstallation({ ...invocation, operands }, configs);
  const faults = configs.faults();
  if (faults.length > 0) {
    host.error(configFaults(faults, false, styleFor(invocation, { stream: 'stderr' })));
    return 3;
  }
  if ('problem' in found) return invocation.wrongUsage(found.problem);
  if ('failures' in found) return fail(invocation, found.failures);
  const refused = await refuseOwnInput(invocation, [options.output], namesOf(found));
  if (refused) return refused;
  const layers = found.layers.map(({ source, text }) => ({ path: source.name, document: createValuesDocument(text) }));
  const analysis = analyse(layers, found.settings);
  if (analysis.reason) return fail(invocation, [message(analysis.reason)]);
  const settings = { ...found.settings, ...(options.release !== undefined && { release: options.release }) };
  const order = { locale: options.lang ?? locale, options: read.options };
  const text = generator.generate(inputFor(analysis, settings, order));
  const destination = options.output === undefined ? ({ stream: 'stdout' } as const) : { file: options.output };
  const failure = await writeAnswer(host, destination, text);
  return failure ? fail(invocation, [failure]) : 0;
}

function unknownKind(kind: string): Message {
  const kinds = GENERATORS.map(({ id }) => id);
  const suggestion = nearest(kind, kinds);
  if (suggestion === undefined) return message(texts.unknown, { kind, kinds: kinds.join(', ') });
  return message(texts.unknownNear, { kind, suggestion });
}

/** `core-threshold=0.8` by its name. */
function namedTexts(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((text) => {
    const equals = text.indexOf('=');
    return [text.slice(0, equals), text.slice(equals + 1)];
  });
  return Object.fromEntries(pairs);
}

function sentence(problem: Localized): Localized {
  return { en: `${problem.en}.`, 'zh-cn': `${problem['zh-cn']}。` };
}

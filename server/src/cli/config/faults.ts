import type { Locale } from '../../core/messages/localized.ts';
import { say } from '../locale.ts';
import { harmless } from '../report/style.ts';
import type { TextStyle } from '../report/text.ts';
import type { ConfigFault } from './configs.ts';

const texts = {
  label: { en: 'configuration: ', 'zh-cn': '配置：' },
  notRepaired: {
    en: 'Nothing was repaired, because the configuration is not in order.',
    'zh-cn': '配置有误，未进行任何修复。',
  },
} as const;

/** What is wrong with configurations, a line for each mistake; `asked` says whether repairs were wanted. */
export function configFaults(faults: readonly ConfigFault[], asked: boolean, { locale, paint }: TextStyle): string {
  if (faults.length === 0) return '';
  const lines = faults.map((fault) => `${paint(texts.label[locale], 'bold', 'red')}${sentence(fault, locale)}\n`);
  return lines.join('') + (asked ? `${texts.notRepaired[locale]}\n` : '');
}

function sentence({ place, message }: ConfigFault, locale: Locale): string {
  return harmless(`${place === undefined ? '' : `${place}: `}${say(message, locale)}`);
}

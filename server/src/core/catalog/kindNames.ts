import type { Localized } from '../messages/localized.ts';
import type { ValueKind } from './schemaEntry.ts';

/** The kinds of values in words. */
export const KIND_NAMES: Readonly<Record<ValueKind, Localized>> = {
  map: { en: 'map', 'zh-cn': '映射' },
  list: { en: 'list', 'zh-cn': '列表' },
  boolean: { en: 'true or false', 'zh-cn': 'true 或 false' },
  integer: { en: 'whole number', 'zh-cn': '整数' },
  quantity: { en: 'quantity', 'zh-cn': '资源量' },
  text: { en: 'text', 'zh-cn': '文本' },
  any: { en: 'any value', 'zh-cn': '任意值' },
};

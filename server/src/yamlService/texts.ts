/** What the library says, by its own English words, in Chinese. `{0}` and `{1}` stand where it fills something in. */
export const chineseTexts: Readonly<Record<string, string>> = {
  'Default value': '默认值',
  'Create an item of an array{0}{1}': '新建一个列表项{0}{1}',
  '- (array item) ': '- （列表项） ',
  'Allowed Values:': '可用的值：',
  'Example:': '示例：',
};

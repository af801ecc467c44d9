/** What the schema says of values that it does not accept (`errorMessage`), in Chinese. */
export const chineseErrors: Readonly<Record<string, string>> = {
  'Expected a Kubernetes name: lower-case letters, digits, dashes and dots.':
    '这里应为 Kubernetes 名称：小写字母、数字、短横线和点。',
  'Expected a Kubernetes quantity such as 500m, 2, 512Mi or 20Gi, without a blank.':
    '这里应为 Kubernetes 资源量，例如 500m、2、512Mi 或 20Gi，中间没有空格。',
  'Expected a URL that starts with http:// or https://.': '这里应为以 http:// 或 https:// 开头的 URL。',
  'Expected a connection string that starts with mongodb://.': '这里应为以 mongodb:// 开头的连接串。',
  'Expected a duration such as 5s, 60m or 1h30m.': '这里应为时长，例如 5s、60m 或 1h30m。',
  'Expected a host name without a scheme and without a port.': '这里应为主机名，不带协议，也不带端口。',
  'Expected a host or host:port, without a scheme and without a path.':
    '这里应为主机或“主机:端口”，不带协议，也不带路径。',
  'Expected a key of 16, 24 or 32 bytes.': '这里应为 16、24 或 32 字节的密钥。',
  'Expected a list: items on the following lines, each after a dash.':
    '这里应为列表：在下面各行逐项书写，每项以短横线开头。',
  'Expected a map: keys on the following lines, indented.': '这里应为映射：在下面各行书写键，并缩进。',
  'Expected a node port from 30000 to 32767, without quotes.': '这里应为 30000 到 32767 的 NodePort 端口，不加引号。',
  'Expected a port number from 1 to 65535, without quotes.': '这里应为 1 到 65535 的端口号，不加引号。',
  'Expected a text.': '这里应为文本。',
  'Expected a whole number of seconds, 60 or more, without quotes.': '这里应为不小于 60 的整数秒数，不加引号。',
  'Expected a whole number, without quotes.': '这里应为整数，不加引号。',
  'Expected an IPv4 address.': '这里应为 IPv4 地址。',
  'Expected an e-mail address.': '这里应为电子邮件地址。',
  'Expected at least 3 characters.': '这里至少要有 3 个字符。',
  'Expected at least 8 characters.': '这里至少要有 8 个字符。',
  "Expected service:port. An external object storage is set in Zadig's settings, not here.":
    '这里应为“服务:端口”。外部对象存储在 Zadig 的设置中配置，不在这里。',
  'Expected true or false, without quotes.': '这里应为 true 或 false，不加引号。',
};

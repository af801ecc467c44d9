/** Names of hosts that belong to databases which a cloud runs, by how they end. */
const CLOUD_HOSTS: readonly (readonly [suffix: string, service: string])[] = [
  ['.rds.aliyuncs.com', 'Alibaba Cloud ApsaraDB'],
  ['.sql.tencentcdb.com', 'TencentDB'],
  ['.rds.amazonaws.com', 'Amazon RDS'],
  ['.rds.amazonaws.com.cn', 'Amazon RDS'],
  ['.docdb.amazonaws.com', 'Amazon DocumentDB'],
  ['.docdb.amazonaws.com.cn', 'Amazon DocumentDB'],
  ['.mysql.database.azure.com', 'Azure Database for MySQL'],
  ['.mongodb.net', 'MongoDB Atlas'],
];

/** The managed service that hosts belong to, as far as their names tell. */
export function managedService(hosts: readonly string[]): string | undefined {
  const names = hosts.map((host) => host.toLowerCase().replace(/:\d*$/, ''));
  return CLOUD_HOSTS.find(([suffix]) => names.length > 0 && names.every((name) => name.endsWith(suffix)))?.[1];
}

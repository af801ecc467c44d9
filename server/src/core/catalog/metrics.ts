/** Where aslan serves Zadig's metrics inside the cluster, and since which chart. Source: zadig-domain §4.1. */
export const METRICS_ENDPOINT = {
  service: 'aslan',
  component: 'aslan',
  port: 25000,
  path: '/api/metrics',
  since: '1.17',
} as const;

/** The first chart version with each of Zadig's metrics. Source: zadig-domain §4.1, §4.2. */
export const METRICS_SINCE = {
  running_workflows: '1.17',
  pending_workflows: '1.17',
  request_total: '1.17',
  cpu: '1.17',
  memory: '1.17',
  api_response_time: '1.18',
  cpu_percentage: '3.0',
  memory_percentage: '3.0',
  healthy: '3.0',
  cluster: '3.0',
} as const;

/** The name of one of Zadig's metrics. */
export type Metric = keyof typeof METRICS_SINCE;

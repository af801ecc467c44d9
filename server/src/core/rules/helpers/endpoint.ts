import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { effectiveText } from './read.ts';

/** The keys that say where users reach Zadig. */
export const ENDPOINT = {
  type: ['endpoint', 'type'],
  fqdn: ['endpoint', 'FQDN'],
  ip: ['endpoint', 'IP'],
  protocol: ['protocol'],
  serviceType: ['gloo', 'gatewayProxies', 'gatewayProxy', 'service', 'type'],
  nodePort: ['gloo', 'gatewayProxies', 'gatewayProxy', 'service', 'httpNodePort'],
  httpsNodePort: ['gloo', 'gatewayProxies', 'gatewayProxy', 'service', 'httpsNodePort'],
} as const satisfies Record<string, Path>;

/** The first client that dex lets log in. */
export const STATIC_CLIENT: Path = ['dex', 'config', 'staticClients', 0];

/** The domain that the public chart ships with. */
export const EXAMPLE_FQDN = 'poc.example.com';

/** Whether a text is a port that Kubernetes gives to nodes by default. */
export function isNodePort(text: string): boolean {
  return /^\d{5}$/.test(text) && Number(text) >= 30000 && Number(text) <= 32767;
}

/** The address that dex sends users back to after login; undefined where a part of it is missing, an example or undecidable. */
export function callbackAddress(values: Values): string | undefined {
  const protocol = effectiveText(values, ENDPOINT.protocol);
  const host = endpointHost(values);
  return protocol !== undefined && host !== undefined ? `${protocol}://${host}/api/v1/callback` : undefined;
}

function endpointHost(values: Values): string | undefined {
  const type = effectiveText(values, ENDPOINT.type);
  if (type === 'FQDN') {
    const fqdn = effectiveText(values, ENDPOINT.fqdn);
    return fqdn !== undefined && fqdn !== EXAMPLE_FQDN && /^[^\s/<>]+$/.test(fqdn) ? fqdn : undefined;
  }
  if (type !== 'IP') return undefined;
  const ip = effectiveText(values, ENDPOINT.ip);
  const port = effectiveText(values, ENDPOINT.nodePort);
  return ip !== undefined && port !== undefined && /^[\d.]+$/.test(ip) && /^\d+$/.test(port)
    ? `${ip}:${port}`
    : undefined;
}

import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const LOCAL = '127.0.0.1';

/** Arguments of Node with which a process of ours has no network either. */
export const NO_NETWORK: readonly string[] = ['--import', new URL('denyNetwork.mts', import.meta.url).href];

/**
 * Makes everything fail that would leave the machine: connections, names to look up, packets. What names 127.0.0.1, or a
 * path of the file system, may be connected to and listened on.
 */
export function denyNetwork(): void {
  guard(net.Socket.prototype, 'connect', assertLocal);
  guard(net.Server.prototype, 'listen', assertLocal);
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const) {
    guard(dns, name, assertLocalName);
    guard(dns.promises, name, assertLocalName);
  }
  for (const name of ['bind', 'connect', 'send'] as const) guard(dgram.Socket.prototype, name, () => deny('a packet'));
}

type Arguments = readonly unknown[];

function guard<Name extends string>(
  holder: Readonly<Record<Name, unknown>>,
  name: Name,
  check: (args: Arguments) => void,
): void {
  const original = holder[name] as (...args: Arguments) => unknown;
  const guarded = function (this: unknown, ...args: Arguments): unknown {
    check(args);
    return original.apply(this, [...args]);
  };
  Object.assign(holder, { [name]: guarded });
}

/** Arguments as Node takes them: options, a path, or a port and a host; in a list where they were looked at before. */
function assertLocal([first, second]: Arguments): void {
  if (Array.isArray(first)) assertLocal(first);
  else if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { readonly path?: unknown; readonly host?: unknown };
    if (path === undefined && host !== LOCAL) deny(String(host ?? 'any host'));
  } else if (typeof first === 'number' && second !== LOCAL) deny(String(second ?? 'any host'));
}

function assertLocalName([name]: Arguments): void {
  if (name !== LOCAL) deny(String(name));
}

function deny(what: string): never {
  throw new Error(`Tests have no network: ${what}`);
}

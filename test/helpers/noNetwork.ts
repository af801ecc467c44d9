import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const LOCAL = '127.0.0.1';

/**
 * Makes everything fail that would leave the machine: connections, names to look up, packets. What names 127.0.0.1, or a
 * path of the file system, may be connected to and listened on.
 */
export function denyNetwork(): void {
  guard(net.Socket.prototype, 'connect');
  guard(net.Server.prototype, 'listen');
  const denied = (): never => deny('a name or a packet');
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const) {
    Object.assign(dns, { [name]: denied });
    Object.assign(dns.promises, { [name]: denied });
  }
  Object.assign(dgram.Socket.prototype, { bind: denied, connect: denied, send: denied });
}

function guard<Name extends string>(prototype: Readonly<Record<Name, unknown>>, name: Name): void {
  const original = prototype[name] as (...args: readonly unknown[]) => unknown;
  const guarded = function (this: unknown, ...args: readonly unknown[]): unknown {
    assertLocal(args);
    return original.apply(this, [...args]);
  };
  Object.assign(prototype, { [name]: guarded });
}

/** Arguments as Node takes them: options, a path, or a port and a host; in a list where they were looked at before. */
function assertLocal([first, second]: readonly unknown[]): void {
  if (Array.isArray(first)) {
    assertLocal(first);
    return;
  }
  const { path, host } =
    typeof first === 'object' && first !== null
      ? (first as net.IpcSocketConnectOpts & net.TcpSocketConnectOpts)
      : { path: undefined, host: second };
  if (typeof first === 'string' && Number.isNaN(Number(first))) return;
  if (path === undefined && host !== LOCAL) deny(String(host ?? 'any host'));
}

function deny(what: string): never {
  throw new Error(`Tests have no network: ${what}`);
}

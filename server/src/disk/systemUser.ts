import { userInfo } from 'node:os';

/** The name of the system's user; undefined for one without a name, such as a number that a container runs under. */
export function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

import type { Path } from '../../yaml/path.ts';

/** The key that Zadig encrypts stored credentials with. */
export const ENCRYPTION_KEY: Path = ['global', 'encryption', 'key'];

import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../../server/src/cli/report/mask.ts';

describe('maskSecrets', () => {
  it.each([
    ['    password: zadig', '    password: *****'],
    ['rootPassword: "pa ss" # note', 'rootPassword: "** **" # note'],
    ["  - secretKey: 'abc'", "  - secretKey: '***'"],
    ['  rootToken: lWSD', '  rootToken: ****'],
    ['  encryption: { key: 9F11 }', '  encryption: { key: **** }'],
    ['global.encryption.key: 9F11', 'global.encryption.key: ****'],
    ['auth: {user: root, password: zadig, db: x}', 'auth: {user: root, password: *****, db: x}'],
    ['connectionString: mongodb://root:za@dig@a:1,b:2/x', 'connectionString: mongodb://root:******@a:1,b:2/x'],
    ['c: "mongodb://root:zadig@a:1\\,b:2"', 'c: "mongodb://root:*****@a:1\\,b:2"'],
  ])('%s', (line, masked) => {
    expect(maskSecrets(line)).toBe(masked);
    expect(masked).toHaveLength(line.length);
  });

  it.each([
    '  replicas: 1',
    'connectionString: mongodb://a:1,b:2',
    'password:',
    'password: # later',
    'apiVersion: v1',
    'monkey: banana',
  ])('%s stays as it is', (line) => {
    expect(maskSecrets(line)).toBe(line);
  });
});

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
    ['host: "zadig:hunter@tcp(mysql:3306)/user"', 'host: "zadig:******@tcp(mysql:3306)/user"'],
    ['connectionString: zadig:hun:t@mongo:27017', 'connectionString: zadig:*****@mongo:27017'],
    ['c: mongodb://a/x?tlsKeyFilePassword=zadig&w=1', 'c: mongodb://a/x?tlsKeyFilePassword=*****&w=1'],
    ['env: [{name: DB_PASSWORD, value: hunter2}]', 'env: [{name: DB_PASSWORD, value: *******}]'],
    ['- name: "API_TOKEN"\n  value: "hun ter" # x', '- name: "API_TOKEN"\n  value: "*** ***" # x'],
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
    'image: nginx:1.2@sha256:0f',
    'image: reg.io/nginx:1.2@sha256:0f',
    'git: git@github.com:koderover/zadig.git',
    'mail: ops@example.com',
    'env: [{name: PASSWORD_FILE, value: /run/x}, {name: MODE, value: fast}]',
    'monkey: banana',
  ])('%s stays as it is', (line) => {
    expect(maskSecrets(line)).toBe(line);
  });
});

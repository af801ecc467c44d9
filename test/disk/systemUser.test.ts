import { userInfo } from 'node:os';
import { expect, it, vi } from 'vitest';
import { systemUser } from '../../server/src/disk/systemUser.ts';

vi.mock('node:os', { spy: true });

it('is the user whose process this is, and nobody where the system has no name for it', () => {
  expect(systemUser()).toBe(userInfo().username);
  vi.mocked(userInfo).mockImplementationOnce(() => {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT (no such file or directory)');
  });
  expect(systemUser()).toBeUndefined();
});

import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_FILE } from '../../server/src/core/config/config.ts';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import { commentsOf } from '../../server/src/core/yaml/comments.ts';
import { writeAttestation } from '../../server/src/disk/writeAttestation.ts';
import { scratch } from '../helpers/scratch.ts';
import { runScript } from './support/child.ts';

const CONFIG = `# Zadig in production
profile: ha # both clusters
attestations:
  # by the platform team
  backup-values: { by: ann, at: 2026-01-01 } # every night
rules:
  dotted-key: off
`;

const WRITERS = ['backup-mysql', 'backup-mongodb', 'backup-object-storage', 'backup-chart'];
const MORE_WRITERS = ['backup-encryption-key', 'restore-tested', 'metrics-scraped', 'alerts-tested'];

const superuser = process.getuid?.() === 0;
/** Nobody; a superuser is stopped by no mode. */
const UID = '65534';

describe('writeAttestation', () => {
  it('attests, finds nothing to do, and withdraws', async () => {
    const folder = scratch();
    const file = { path: join(folder, CONFIG_FILE), name: CONFIG_FILE };
    const attestation = { by: 'ops', at: '2026-11-23', note: '每天' };
    expect(await writeAttestation(file, 'backup-mysql', 'remove')).toEqual({ kind: 'unchanged' });
    expect(readdirSync(folder)).toEqual([]);
    expect(await writeAttestation(file, 'backup-mysql', attestation)).toEqual({ kind: 'written' });
    expect(parseConfig(readFileSync(file.path, 'utf8')).config.attestations).toEqual({ 'backup-mysql': attestation });
    expect(await writeAttestation(file, 'backup-mysql', attestation)).toEqual({ kind: 'unchanged' });
    expect(await writeAttestation(file, 'backup-mysql', 'remove')).toEqual({ kind: 'written' });
    expect(readFileSync(file.path, 'utf8')).toBe('');
  });

  it('refuses a broken configuration and leaves it as it is', async () => {
    const folder = scratch({ [CONFIG_FILE]: 'profile: ha\nrules: {\n' });
    const file = { path: join(folder, CONFIG_FILE), name: 'prod/.zadig-ha.yaml' };
    const result = await writeAttestation(file, 'backup-mysql', { by: 'ops', at: '2026-11-23' });
    expect(result).toMatchObject({ kind: 'refused', reason: { data: { path: 'prod/.zadig-ha.yaml' } } });
    expect(readFileSync(file.path, 'utf8')).toBe('profile: ha\nrules: {\n');
    expect(readdirSync(folder)).toEqual([CONFIG_FILE]);
  });

  it.each([CONFIG, undefined])('loses nothing of eight processes at once: %j', async (before) => {
    const folder = scratch(before === undefined ? {} : { [CONFIG_FILE]: before });
    const path = join(folder, CONFIG_FILE);
    const items = [...WRITERS, ...MORE_WRITERS];
    const runs = await Promise.all(items.map((item) => runScript('attestChild.ts', path, `${item},${item}-again`)));
    expect(runs.map(({ stdout, stderr }) => stdout + stderr)).toEqual(items.map(() => 'written\nwritten\n'));
    const { document } = parseConfig(readFileSync(path, 'utf8'));
    const text = document.text;
    for (const item of items)
      expect(text).toMatch(new RegExp(`^  ${item}:\\n    by: ops\\n    at: "2026-11-23"$`, 'm'));
    expect(text.match(/by: ops/g)).toHaveLength(16);
    const comments = commentsOf(document).map((comment) => comment.text);
    expect(comments).toEqual(
      before === undefined ? [] : [' Zadig in production', ' both clusters', ' by the platform team', ' every night'],
    );
    expect(readdirSync(folder)).toEqual([CONFIG_FILE]);
  });

  it.runIf(superuser).each([
    ['a folder', 0o555, 0o666],
    ['a file', 0o777, 0o444],
  ])('says that %s is read-only, and leaves nothing behind', async (_, folderMode, fileMode) => {
    const folder = scratch({ [CONFIG_FILE]: CONFIG });
    chmodSync(folder, folderMode);
    chmodSync(join(folder, CONFIG_FILE), fileMode);
    const run = await runScript('attestChild.ts', join(folder, CONFIG_FILE), 'backup-mysql', UID);
    expect(run).toMatchObject({ stdout: expect.stringContaining('the file or its folder is read-only'), stderr: '' });
    expect(readFileSync(join(folder, CONFIG_FILE), 'utf8')).toBe(CONFIG);
    expect(readdirSync(folder)).toEqual([CONFIG_FILE]);
  });

  it.runIf(!superuser && process.platform !== 'win32')('respects write protection', async () => {
    const folder = scratch({ [CONFIG_FILE]: CONFIG });
    chmodSync(folder, 0o555);
    const run = await runScript('attestChild.ts', join(folder, CONFIG_FILE), 'backup-mysql');
    chmodSync(folder, 0o755);
    expect(run.stdout).toContain('the file or its folder is read-only');
    expect(readdirSync(folder)).toEqual([CONFIG_FILE]);
  });
});

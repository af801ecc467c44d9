import { writeAttestation } from '../../../server/src/disk/writeAttestation.ts';

/** Attests items in a file, one after the other, as `uid` where one is given; prints what became of each. */
const [path = '', items = '', uid] = process.argv.slice(2);
if (uid !== undefined) process.setuid?.(Number(uid));
for (const item of items.split(',')) {
  const result = await writeAttestation({ path, name: '.zadig-ha.yaml' }, item, { by: 'ops', at: '2026-11-23' });
  process.stdout.write(`${result.kind === 'refused' ? result.reason.text.en : result.kind}\n`);
}

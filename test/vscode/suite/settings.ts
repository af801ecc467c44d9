import { ConfigurationTarget, workspace } from 'vscode';
import { sampleText, showFile, waitForRules } from './editor.ts';
import { sampleRules } from './findings.ts';
import { test } from './runner.ts';

/** The rules that only matter when the installation shall be highly available. */
const forAvailability = ['builtin-minio', 'builtin-mysql', 'limits-missing', 'single-replica'];

export const settings = [
  test('switching the extension off takes the findings away, switching it on brings them back', async () => {
    const document = await showFile('switched.yaml', await sampleText());
    await waitForRules(document, sampleRules);
    await change('enable', false);
    await waitForRules(document, []);
    await change('enable', undefined);
    await waitForRules(document, sampleRules);
  }),

  test('the profile "standalone" asks for no availability', async () => {
    const document = await showFile('standalone.yaml', await sampleText());
    await waitForRules(document, sampleRules);
    await change('profile', 'standalone');
    await waitForRules(
      document,
      sampleRules.filter((rule) => !forAvailability.includes(rule)),
    );
    await change('profile', undefined);
    await waitForRules(document, sampleRules);
  }),
];

/** Sets one of our settings for the folder; undefined takes it away. */
export async function change(setting: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('zadigHa').update(setting, value, ConfigurationTarget.Workspace);
}

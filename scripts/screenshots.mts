import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './vscode/browser.mts';
import { goTo, pressUntilShown, runCommand, startCommand, widenSideBar } from './vscode/editorPage.mts';
import { ensureFolder, makeTemporaryFolder, outputFolder, removeFolder, repositoryFolder } from './vscode/folders.mts';
import { toPalette } from './vscode/palettePng.mts';
import { progress } from './vscode/progress.mts';
import { type Later, runScript } from './vscode/script.mts';
import { writeSettings } from './vscode/settings.mts';
import { sampleFolder, serveEditor } from './vscode/startEditor.mts';

/**
 * Makes the pictures of the README: opens the sample in the editor and shows what it does. With `zh-cn` or `dark` behind
 * it, or both, the same in Chinese or in the dark theme, for looking at: `out/vscode-tests/zh-cn-dark-….png`.
 */

/** A picture: its name below `media/`, and how to get there from the picture before. */
interface Picture {
  readonly name: string;
  /** For looking at in every language and theme, and not in the package. */
  readonly isUnpublished?: true;
  readonly show: (page: Page, values: string) => Promise<void>;
}

const chinese = process.argv.includes('zh-cn');
const dark = process.argv.includes('dark');
const mediaFolder = join(repositoryFolder, 'media');
const variant = [...(chinese ? ['zh-cn-'] : []), ...(dark ? ['dark-'] : [])].join('');
const titles: Readonly<Record<string, string>> = JSON.parse(
  await readFile(join(repositoryFolder, `package.nls${chinese ? '.zh-cn' : ''}.json`), 'utf8'),
);

const pictures: readonly Picture[] = [
  {
    name: 'checklist',
    show: async (page) => {
      await page.locator('.squiggly-error').first().waitFor();
      await runCommand(page, `Zadig HA: Focus on ${titles['view.checklist']} View`);
      await page.locator('.pane-body [role=treeitem] .codicon-history').first().waitFor();
      await widenSideBar(page, 480);
      await goTo(page, 1, 1);
      await page.locator('.statusbar', { hasText: /[1-9]/ }).waitFor();
    },
  },
  {
    name: 'attest',
    isUnpublished: true,
    show: async (page) => {
      const title = chinese ? '已备份 release 的 values' : 'The release values are backed up';
      await page
        .locator('.pane-body [role=treeitem]', { hasText: title })
        .locator('.custom-view-tree-node-item-checkbox')
        .click();
      await page.locator('.quick-input-widget input').fill('https://backup.example.com/zadig/values/142');
    },
  },
  {
    name: 'quick-fix',
    show: async (page, values) => {
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      const line = lineOf(values, 'mongodb: "false"');
      await goTo(page, line, values.split('\n')[line - 1]?.length ?? 1);
      await page.locator('.lightBulbWidget').waitFor();
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: chinese ? '引号' : 'without quotes' });
      await pressUntilShown(page, 'Control+.', fix);
    },
  },
  {
    name: 'hover',
    show: async (page, values) => {
      await page.keyboard.press('Escape');
      const line = '    replicas: 2';
      await goTo(page, lineOf(values, line), line.length);
      await runCommand(page, 'Show or Focus Hover');
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: chinese ? '生效值' : 'Effective value' });
      await hover.waitFor();
    },
  },
  {
    name: 'completion',
    show: async (page, values) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+B');
      const line = '    replicas: 2';
      await goTo(page, lineOf(values, line), line.length + 1);
      await page.keyboard.press('Enter');
      const key = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'storageClass' });
      await pressUntilShown(page, 'Control+Space', key);
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-details').waitFor();
      const chosen = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'storageClass' });
      while (!(await chosen.isVisible())) await page.keyboard.press('ArrowDown');
      await page.locator('.suggest-details', { hasText: 'ReadWriteMany' }).waitFor();
    },
  },
  {
    name: 'snippet',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Z');
      await startCommand(page, titles['command.insertSnippet'] ?? '');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'zadig-ha-full' }).waitFor();
      await page.locator('.quick-input-widget input').fill('zadig-ha-external-mysql');
      await page.locator('.monaco-diff-editor', { hasText: 'mysql-host' }).waitFor();
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    },
  },
  {
    name: 'generate',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });
      await startCommand(page, titles['command.generate'] ?? '');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'pod-disruption-budgets' }).waitFor();
    },
  },
  {
    name: 'generated-alerts',
    show: async (page) => {
      await page.keyboard.press('Enter');
      await page.locator('.editor-group-container', { hasText: 'PrometheusRule' }).waitFor();
      await page.locator('.notification-toast', { hasText: 'zadig-alerts.yaml' }).waitFor();
    },
  },
];

/** So many days ago, as a day of the calendar. */
function daysAgo(count: number): string {
  return new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);
}

/** What people have confirmed about the installation in the pictures: some of it still counts, some does not. */
const configuration = `chartVersion: "4.3"
attestations:
  control-plane: { by: ops, at: ${daysAgo(9)}, evidence: "https://wiki.example.com/zadig/cluster" }
  backup-mysql: { by: ops, at: ${daysAgo(45)}, expires: 30d, evidence: "https://backup.example.com/zadig/mysql" }
  backup-mongodb: { by: dba, at: ${daysAgo(3)}, expires: 30d, evidence: "https://backup.example.com/zadig/mongodb" }
`;

function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

async function main(later: Later): Promise<number> {
  const temporaryFolder = await makeTemporaryFolder();
  later(() => removeFolder(temporaryFolder));
  const folder = join(temporaryFolder, 'sample');
  await cp(sampleFolder, folder, { recursive: true });
  await writeFile(join(folder, '.zadig-ha.yaml'), configuration);
  const userDataFolder = join(temporaryFolder, 'user');
  await writeSettings(userDataFolder, {
    'editor.minimap.enabled': false,
    'window.commandCenter': false,
    'window.title': 'Zadig HA',
    ...(dark && { 'workbench.colorTheme': 'Default Dark Modern' }),
  });
  const { url } = await serveEditor(later, { folder, userDataFolder, ...(chinese && { locale: 'zh-cn' }) });
  const browser = await launchBrowser();
  later(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  const values = await readFile(join(folder, 'values.yaml'), 'utf8');
  for (const { name, isUnpublished, show } of pictures) {
    await show(page, values).catch(async (error: unknown) => {
      await page.screenshot({ path: join(await ensureFolder(outputFolder), 'failure.png') });
      throw error;
    });
    const picture = await toPalette(browser, await page.screenshot({ animations: 'disabled' }));
    const file = join(isUnpublished || variant !== '' ? outputFolder : mediaFolder, `${variant}${name}.png`);
    await writeFile(file, picture);
    progress(`${file}, ${Math.round(picture.length / 1024)} KB`);
  }
  return 0;
}

runScript(main);

import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Installation, InstallationState } from './installation.ts';
import type { LanguageServer } from './server/languageServer.ts';
import { statusText } from './statusText.ts';

const severities = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  info: LanguageStatusSeverity.Information,
};

/** Shows one language status item while the active editor holds one of our files, and none for other YAML. */
export function registerStatusItem(installation: Installation, server: LanguageServer): readonly Disposable[] {
  let item: LanguageStatusItem | undefined;

  const draw = ({ isActive, current, isReading }: InstallationState): void => {
    if (!isActive || current === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= createItem();
    const { text, detail, severity } = statusText(current.status, current.checklist.score, l10n.t);
    item.text = text;
    item.detail = detail;
    item.severity = severities[severity];
    item.busy = isReading || server.state() === 'starting';
    item.accessibilityInformation = { label: `Zadig HA: ${text}, ${detail}` };
  };
  return [
    installation.onDidChange(draw),
    server.onDidChangeState(() => draw(installation.state())),
    { dispose: () => item?.dispose() },
  ];
}

function createItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('zadigHa.status', { language: 'yaml' });
  item.name = 'Zadig HA';
  item.command = { command: 'zadigHa.runChecklist', title: l10n.t('Run Checklist') };
  return item;
}

import type { Connection, Diagnostic } from 'vscode-languageserver';
import { CHECKLIST_CHANGED, type DocumentParams } from '../protocol/index.ts';
import type { ConfigPublisher } from './config/configPublisher.ts';
import { findingDiagnostics, schemaDiagnostics, tooLargeDiagnostic } from './diagnostics.ts';
import type { ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import { judgeInTurns } from './judgeInTurns.ts';
import { createLayerPublisher } from './layerPublisher.ts';
import { ownsSyntax, ownsYaml, type Session } from './session.ts';
import { syntaxDiagnostics } from './syntaxDiagnostics.ts';
import { type Places, placeOf } from './uris.ts';

/** Keeps the diagnostics in the editor true. */
export interface Publisher {
  /** The text or its settings have changed; so has the installation of every other layer. */
  readonly update: (uri: string) => void;
  readonly clear: (uri: string) => void;
  /** The open files whose installation has another layer there, or names one that is missing. */
  readonly sharing: (isThere: Places) => readonly string[];
}

/**
 * Makes the publisher. Several changes that arrive together are answered once, for the last of them.
 * `checklistChanged` is called whenever a checklist may have changed.
 */
export function createPublisher(
  connection: Connection,
  session: Session,
  configs: ConfigPublisher,
  checklistChanged: () => void,
): Publisher {
  const shown = new Set<string>();
  const waiting = new Map<string, { changed: boolean }>();
  const others = createLayerPublisher(connection, session);

  const send = async ({ uri, version }: ValuesFile, diagnostics: Diagnostic[]): Promise<void> => {
    shown.add(uri);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };

  const tellChecklist = async (uri: string): Promise<void> => {
    checklistChanged();
    if (!session.client.checklistChanged) return;
    await connection.sendNotification(CHECKLIST_CHANGED, { uri } satisfies DocumentParams);
  };

  const clear = async (uri: string): Promise<void> => {
    await configs.uses(uri, undefined);
    await others.forget(uri);
    if (!shown.delete(uri)) return;
    await connection.sendDiagnostics({ uri, diagnostics: [] });
    await tellChecklist(uri);
  };

  /** What is not looked into is cleared; one that is too large for that says so. */
  const decline = async (uri: string): Promise<void> => {
    const large = await session.documents.tooLarge(uri);
    await clear(uri);
    if (!large) return;
    shown.add(uri);
    const diagnostics = [tooLargeDiagnostic(large, session.localeOf(large))];
    await connection.sendDiagnostics({ uri, version: large.version, diagnostics });
  };

  const publish = async (uri: string, turn: () => Promise<void>): Promise<void> => {
    const file = await session.documents.file(uri);
    if (file === undefined) return decline(uri);
    await configs.uses(uri, file.settings.config?.uri);
    const installation = await judgeInTurns(session, file, turn);
    // A change of the text has queued the next update; what a request has noticed of the settings has not.
    if (installation === undefined) return waiting.has(uri) ? undefined : publish(uri, turn);
    await send(file, ownDiagnostics(session, file, installation));
    await others.publish(file, installation);
    await tellChecklist(uri);
  };

  /** Waits until nothing more is queued, which is as soon as possible: then only the last of several changes counts. */
  const settle = async (uri: string, mine: { changed: boolean }): Promise<void> => {
    let turn: () => Promise<void>;
    do {
      mine.changed = false;
      turn = session.turns.begin();
      await turn();
    } while (mine.changed);
    waiting.delete(uri);
    await publish(uri, turn);
  };

  const updateOne = (uri: string): void => {
    const state = waiting.get(uri);
    if (state !== undefined) {
      state.changed = true;
      return;
    }
    const mine = { changed: false };
    waiting.set(uri, mine);
    settle(uri, mine).catch((error: unknown) => session.logFailure('diagnostics', error));
  };

  return {
    sharing: others.sharing,
    update: (uri) => {
      updateOne(uri);
      others.sharing(placeOf(uri)).forEach(updateOne);
    },
    clear: (uri) => {
      clear(uri)
        .then(() => others.sharing(placeOf(uri)).forEach(updateOne))
        .catch((error: unknown) => session.logFailure('diagnostics', error));
    },
  };
}

function ownDiagnostics(session: Session, file: ValuesFile, installation: Installation): Diagnostic[] {
  const locale = session.localeOf(file);
  const syntax = syntaxDiagnostics(file, locale, ownsSyntax(session, file) ? 'all' : 'additions');
  const languages = { locale, docsLocale: file.settings.docsLanguage ?? locale };
  const schema = ownsYaml(session, file) ? schemaDiagnostics(file, installation, locale) : [];
  return [...syntax, ...findingDiagnostics(installation, installation.layer, languages), ...schema];
}

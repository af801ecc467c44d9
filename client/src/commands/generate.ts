import { l10n, Uri, window } from 'vscode';
import {
  GENERATE_REQUEST,
  GENERATOR_KINDS,
  GENERATORS_REQUEST,
  type GeneratedFile,
} from '../../../server/src/protocol/index.ts';
import { generatorRows, kindsOffered } from '../generating/generatorRows.ts';
import { saveGenerated } from '../generating/saveGenerated.ts';
import { offerToSave, showGenerated } from '../generating/showGenerated.ts';
import { askServer } from './askServer.ts';
import type { Command, Services } from './command.ts';
import { itemArgument } from './itemArgument.ts';
import { sayNotOurs } from './sayNotOurs.ts';
import { targetDocument } from './targetDocument.ts';

/** What was asked for; what is absent is asked of the user or follows from the editor. */
interface Wish {
  readonly file?: Uri;
  readonly kinds?: readonly string[];
  readonly target?: Uri;
}

/**
 * Generates a file for the cluster and shows it, unsaved. The argument is a kind, a checklist item, or
 * `{ kind, target }` with a `Uri` to save to; without one the user picks.
 */
export const generate: Command = async (services, argument) => {
  const { kinds, target, ...wish } = wishOf(services, argument);
  const file = wish.file ?? (await valuesFile(services));
  const kind = file && (await kindFor(services, file, kinds));
  const generated = kind && (await generatedFor(services, file, kind));
  if (!generated) return;
  if (target !== undefined) await saveGenerated(target, generated.text);
  // The command has done its work when the message appears; nobody waits for it to be read.
  else void offerToSave(await showGenerated(generated), file, generated);
};

/** One command for each kind. */
export const generateCommands: Readonly<Record<string, Command>> = Object.fromEntries(
  GENERATOR_KINDS.map((kind) => [`zadigHa.generate.${kind}`, (services: Services) => generate(services, kind)]),
);

function wishOf(services: Services, argument: unknown): Wish {
  const node = itemArgument(services, argument);
  if (node !== undefined) return { file: Uri.parse(node.documentUri), kinds: kindsOffered(node.item.actions) };
  if (typeof argument === 'string') return { kinds: [argument] };
  if (typeof argument !== 'object' || argument === null) return {};
  return {
    ...('kind' in argument && typeof argument.kind === 'string' && { kinds: [argument.kind] }),
    ...('target' in argument && argument.target instanceof Uri && { target: argument.target }),
  };
}

/** The installation that is shown comes first: what was generated before may be in the active editor. */
async function valuesFile({ installation }: Services): Promise<Uri | undefined> {
  await installation.refresh();
  return installation.state().current?.uri ?? (await targetDocument(installation))?.uri;
}

/** The kind that is wanted; the user picks where it may be several. */
async function kindFor(
  services: Services,
  file: Uri,
  kinds: readonly string[] | undefined,
): Promise<string | undefined> {
  if (kinds?.length === 1) return kinds[0];
  const offers = await askServer(services, GENERATORS_REQUEST, file);
  if (offers === null) void sayNotOurs(file);
  if (!offers) return undefined;
  const placeHolder = l10n.t('Choose what to generate for this installation');
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(generatorRows(offers.kinds, kinds), options))?.id;
}

/** What the server generates; undefined where there is nothing, which the user has been told. */
async function generatedFor(services: Services, file: Uri, kind: string): Promise<GeneratedFile | undefined> {
  const result = await askServer(services, GENERATE_REQUEST, file, undefined, { kind });
  if (result === null) void sayNotOurs(file);
  if (!result) return undefined;
  if (!('refused' in result)) return result;
  void window.showWarningMessage(l10n.t('Nothing was generated: {0}.', result.refused));
  return undefined;
}

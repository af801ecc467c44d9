import type { DocumentParams, GenerateParams, GenerateResult, GeneratorsResult } from '../../protocol/index.ts';
import { defineHandler, documentUri } from '../handler.ts';

/** Generates one kind of file for the installation that a document belongs to, which need not be open. */
export const generate = defineHandler<GenerateParams, GenerateResult | null>({
  uri: documentUri,
  empty: null,
  readsDisk: true,
  answer: async (session, file, params) => {
    const { generatedFile } = await import('../generating.ts');
    return generatedFile(session.installationOf(file), params, session.localeOf(file));
  },
});

/** What can be generated for a document's installation. */
export const generators = defineHandler<DocumentParams, GeneratorsResult | null>({
  uri: documentUri,
  empty: null,
  readsDisk: true,
  answer: async (session, file) => {
    const { generatorOffers } = await import('../generating.ts');
    return { kinds: generatorOffers(session.localeOf(file)) };
  },
});

import { fileURLToPath, pathToFileURL } from 'node:url';

/** A language server as it is built, and what it is told of itself. */
export interface Server {
  readonly name: string;
  readonly script: string;
  /** What it reads by `workspace/configuration`, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Ours. */
export const OURS: Server = { name: 'Zadig HA', script: at('dist/server.js'), settings: {} };

/** yaml-language-server with the schema that ours holds. */
export const PEER: Server = {
  name: 'yaml-language-server',
  script: at('node_modules/yaml-language-server/bin/yaml-language-server'),
  settings: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      schemas: { [pathToFileURL(at('schemas/zadig-values.schema.json')).href]: ['*.yaml'] },
    },
  },
};

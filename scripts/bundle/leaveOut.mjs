import { readFile } from 'node:fs/promises';

/**
 * What yaml-language-server imports for things that we never ask of it: formatting, renaming, its own quick fixes and
 * requests, and checking the schemas of other people. Half of its size, and most of the time it takes to load.
 */
const unused = {
  './services/yamlFormatter.js': 'export class YAMLFormatter { configure() {} format() {} }',
  './services/yamlCodeActions.js': 'export class YamlCodeActions { configure() {} }',
  './services/yamlRename.js': 'export class YamlRename {}',
  '../languageserver/handlers/schemaSelectionHandlers.js': 'export class JSONSchemaSelection {}',
  'ajv-i18n': 'export default {};',
  ajv: acceptingAjv('http://json-schema.org/draft-07/schema#'),
  'ajv/dist/2019.js': acceptingAjv('https://json-schema.org/draft/2019-09/schema'),
  'ajv/dist/2020.js': acceptingAjv('https://json-schema.org/draft/2020-12/schema'),
  'ajv-draft-04': acceptingAjv('http://json-schema.org/draft-04/schema#'),
};

/** Ajv as far as yaml-language-server uses it, for the one schema it gets: ours, which a test checks. */
function acceptingAjv(metaSchema) {
  return `class Ajv { defaultMeta() { return ${JSON.stringify(metaSchema)}; } getSchema() { return () => true; } }
    export default { default: Ajv };`;
}

/** Plugin: bundles hold nothing that only unused parts of yaml-language-server need. */
export const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:\.|ajv|prettier)/ }, ({ path, importer }) => {
      if (!importer.includes('yaml-language-server')) return undefined;
      if (path in unused) return { path, namespace: 'unused' };
      return path.startsWith('.') ? undefined : { errors: [{ text: `${path} was to be left out of the bundle` }] };
    });
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({ contents: unused[path] }));
  },
};

/** Plugin: the MongoDB address parser brings a URL class of its own, 280 kB of it; Node has one. */
export const ownUrl = {
  name: 'own-url',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^whatwg-url$/ }, ({ path }) => ({ path, namespace: 'own-url' }));
    onLoad({ filter: /.*/, namespace: 'own-url' }, () => ({
      contents: 'export const { URL, URLSearchParams } = globalThis;',
    }));
  },
};

/** Plugin: V8 reads data faster from a text than as a part of the program. */
export const dataAsText = {
  name: 'data-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const data = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(data)});` };
    });
  },
};

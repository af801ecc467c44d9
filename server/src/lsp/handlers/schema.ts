import type { SchemaResult } from '../../protocol/index.ts';
import type { Handler } from '../handler.ts';

/** The answer where there is a fault of ours: a schema that allows everything. */
const anything = '{}';

/** The schema of Zadig's values in the language of documentation. No document is named: the window's setting counts. */
export const schema: Handler = async (session, method): Promise<SchemaResult> => {
  try {
    const settings = await session.editorSettings();
    const { valuesSchemaText } = await import('../../yamlService/schemaText.ts');
    return valuesSchemaText(session.docsLocaleOf({ settings }));
  } catch (error) {
    session.logFailure(method, error);
    return anything;
  }
};

/** Places in the schema whose values rules judge in full. */
const LEFT: readonly string[] = [
  '/definitions/nodePort',
  '/definitions/quantity',
  '/definitions/name',
  '/definitions/url',
  '/definitions/hostPort',
  '/definitions/host',
  '/definitions/mongodbUrl',
  '/properties/endpoint/properties/type',
  '/properties/endpoint/properties/IP',
  '/properties/global/properties/encryption/properties/key',
  '/properties/minio/properties/endpoint',
  '/properties/minio/properties/rootUser',
  '/properties/minio/properties/rootPassword',
];

const QUOTED_BOOLEAN = '^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$';
const QUOTED_NUMBER = '^[0-9]+$';

/** Places where rules judge some texts: the pattern of those. */
const TEXTS: Readonly<Record<string, string>> = {
  '/definitions/boolean': QUOTED_BOOLEAN,
  '/definitions/count': QUOTED_NUMBER,
  '/definitions/port': QUOTED_NUMBER,
  '/properties/microservice/properties/aslan/properties/serviceStartTimeout': QUOTED_NUMBER,
};

const ASSERTIONS = ['type', 'pattern', 'minimum', 'maximum'];

/** A place to fill in, as `<storage-class>`: a rule finds it wherever it is left. */
const PLACEHOLDER = '<[^<>]+>';

/** A copy of the schema of values that accepts what a rule speaks of: validating with it repeats no finding. */
export function leftToRules(schema: unknown, pointer = ''): unknown {
  if (Array.isArray(schema)) return schema.map((item, index) => leftToRules(item, `${pointer}/${index}`));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !(LEFT.includes(pointer) && ASSERTIONS.includes(keyword)))
      .map(([keyword, value]) => [keyword, widened(keyword, leftToRules(value, `${pointer}/${keyword}`), pointer)]),
  );
}

function widened(keyword: string, value: unknown, pointer: string): unknown {
  // A choice is offered all the same.
  if (keyword === 'anyOf' && Array.isArray(value) && LEFT.includes(pointer)) return [...value, {}];
  if (keyword !== 'pattern' || typeof value !== 'string') return value;
  return [value, PLACEHOLDER, TEXTS[pointer]].filter((part) => part !== undefined).join('|');
}

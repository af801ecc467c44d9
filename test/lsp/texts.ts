/** A values file with a finding that has a fix: a quoted boolean. */
export const quotedBoolean = 'tags:\n  mysql: "false"\nee: {mongodb: {}}\n';

/** A values file with a finding that can only be asked about: aslan's missing shared storage. */
export const twoAslans = 'microservice:\n  aslan:\n    replicas: 2 # 两个副本 😀\n';

/** What our server must leave alone. */
export const notOurs: readonly (readonly [name: string, text: string])[] = [
  [
    'a Kubernetes Deployment',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: aslan\nspec:\n  replicas: 1\n  template: {}\n',
  ],
  ['a compose file', 'services:\n  mongodb:\n    image: mongo\n    environment:\n      endpoint: x\n'],
  ["another chart's values", 'replicaCount: 1\nimage:\n  repository: nginx\nresources: {}\n'],
  ['a text about Zadig', 'description: zadig-ha is about aslan and mongodb\n'],
  ['broken YAML', 'a: [1\nb: "\n'],
  ['nothing', ''],
];

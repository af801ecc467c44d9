import { parse } from 'yaml';
import { codeBlocks } from '../../helpers/codeBlocks.ts';
import { read } from './repository.ts';

/** The page with the examples. */
export const PAGE = 'docs/pipelines.md';

/** Its blocks of code. */
export const blocks = codeBlocks(read(PAGE));

/** The text of a file that the page shows; its name stands in the first line. Where there are several, of each. */
export function shown(name: string): readonly string[] {
  return blocks.map(({ text }) => text).filter((text) => /^(?:#|\/\/) (\S+)\n/.exec(text)?.[1] === name);
}

/** The same for YAML with one such file: what it says. */
export function shownYaml<Shape>(name: string): Shape {
  return parse(shown(name)[0] ?? '') as Shape;
}

/** A step of a workflow of GitHub. */
export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** A workflow of GitHub. */
export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** A composite action of GitHub. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}

/** A job of GitLab. */
export interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts?: { readonly reports: Readonly<Record<string, string>> };
}

/** A hook, as .pre-commit-hooks.yaml describes it or as a configuration of pre-commit names it. */
export interface Hook {
  readonly id: string;
  readonly entry?: string;
  readonly additional_dependencies?: readonly string[];
}

/** The steps of a workflow that the page shows. */
export function stepsOf(name: string): readonly Step[] {
  return Object.values(shownYaml<Workflow>(name).jobs).flatMap(({ steps }) => steps);
}

/** The jobs of GitLab that the page shows. */
export const gitlabJobs = shownYaml<Readonly<Record<string, GitlabJob>>>('.gitlab-ci.yml');

const [jenkinsfile = ''] = shown('Jenkinsfile');

/** What the steps `sh` and `junit` of the Jenkinsfile are given. */
export const jenkins = {
  scripts: [...jenkinsfile.matchAll(/\bsh '([^']+)'/g)].map(([, script = '']) => script),
  report: /\bjunit '([^']+)'/.exec(jenkinsfile)?.[1] ?? '',
};

/** Every shell script of the page but those for Docker, with the place where it stands. */
export const scripts: readonly { readonly place: string; readonly script: string }[] = [
  ...blocks
    .filter(({ language, text }) => language === 'sh' && !text.startsWith('docker '))
    .map(({ heading, text }) => ({ place: heading, script: text })),
  ...stepsOf('.github/workflows/zadig-ha.yaml')
    .flatMap(({ run }) => run ?? [])
    .map((script) => ({ place: 'GitHub Actions', script })),
  ...Object.values(gitlabJobs).map(({ script }) => ({ place: 'GitLab CI', script: script.join('\n') })),
  ...jenkins.scripts.map((script) => ({ place: 'Jenkins', script })),
];

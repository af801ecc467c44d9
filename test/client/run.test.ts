import { describe, expect, test } from 'vitest';
import { formatRows } from '../../client/src/reports/reportFormats.ts';
import { checkInstallations, filesBeyond, type RunHost } from '../../client/src/run/checkInstallations.ts';
import { installationRows, isTroubled, runSummary } from '../../client/src/run/runTexts.ts';
import type { Checklist, ChecklistItem, ItemState } from '../../server/src/protocol/index.ts';
import { english } from './english.ts';

function checklist(files: readonly string[], score: number, ...states: readonly ItemState[]): Checklist {
  const items = states.map(
    (state, index): ChecklistItem => ({
      id: `i${index}`,
      title: 't',
      kind: 'auto',
      state,
      detail: `because ${state}`,
      why: '',
      rules: [],
      actions: [],
      docs: 'https://docs.koderover.com/',
    }),
  );
  return {
    version: 1,
    installation: { files, chartVersion: '4.3', profile: 'ha' },
    score,
    passed: states.filter((state) => state === 'passed').length,
    total: states.length,
    sections: [{ id: 's', title: 'S', items }],
  };
}

const file = (name: string): string => `file:///w/${name}/values.yaml`;
const forty = Array.from({ length: 40 }, (_, index) => file(String(index)));

/** A host that knows some answers and notes what it is asked and told. */
function hostOf(answer: (file: string) => Checklist | null | undefined, cancelAfter = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  const begun: number[] = [];
  const host: RunHost = {
    ask: async (name) => {
      asked.push(name);
      return answer(name);
    },
    begin: (index) => void begun.push(index),
    isCancelled: () => asked.length > cancelAfter,
  };
  return { host, asked, begun };
}

describe('a run over a workspace', () => {
  test('asks about each of 40 files once, in their order, and counts all', async () => {
    const { host, asked, begun } = hostOf((name) => checklist([name], 0.5, 'passed', 'failed'));
    const run = await checkInstallations(forty, host);
    expect(asked).toStrictEqual(forty);
    expect(begun).toStrictEqual(forty.map((_, index) => index));
    expect(run.judged.map((installation) => installation.file)).toStrictEqual(forty);
    expect([run.unjudged, run.left]).toStrictEqual([[], 0]);
  });

  test('counts the layers of one installation once, however they are encoded', async () => {
    const [base, prod, other] = ['file:///w/a%28b/base.yaml', 'file:///w/a%28b/prod%20.yaml', file('other')] as const;
    const layers = ['file:///w/a(b/base.yaml', 'file:///w/a(b/prod%20.yaml'];
    const { host, asked, begun } = hostOf((name) => checklist(name === other ? [other] : layers, 1, 'passed'));
    const run = await checkInstallations([base, prod, other], host);
    expect(asked).toStrictEqual([base, other]);
    expect(begun).toStrictEqual([0, 1, 2]);
    expect(run.judged.map((installation) => installation.file)).toStrictEqual([base, other]);
  });

  test('leaves out what is none of ours, and names what cannot be judged', async () => {
    const answers = new Map([
      [file('foreign'), null],
      [file('broken'), checklist([file('broken')], 0, 'failed', 'unknown', 'todo')],
      [file('good'), checklist([file('good')], 1, 'passed', 'unknown')],
    ]);
    const { host } = hostOf((name) => answers.get(name));
    const run = await checkInstallations(['foreign', 'silent', 'broken', 'good'].map(file), host);
    expect(run.judged.map((installation) => installation.file)).toStrictEqual([file('good')]);
    expect(run.unjudged).toStrictEqual([{ file: file('silent') }, { file: file('broken'), reason: 'because unknown' }]);
  });

  test('that is cancelled keeps what was done, and the answer that did not come is no fault', async () => {
    const { host, asked } = hostOf((name) => (name === forty[3] ? undefined : checklist([name], 1, 'passed')), 3);
    const run = await checkInstallations(forty, host);
    expect(asked).toHaveLength(4);
    expect(run).toMatchObject({ unjudged: [], left: 37 });
    expect(run.judged).toHaveLength(3);
  });

  test('cancelled before it begins asks nothing', async () => {
    const { host, asked } = hostOf(() => null, -1);
    expect(await checkInstallations(forty, host)).toStrictEqual({ judged: [], unjudged: [], left: 40 });
    expect(asked).toStrictEqual([]);
  });

  test('over nothing is nothing', async () => {
    expect(await checkInstallations([], hostOf(() => null).host)).toStrictEqual({ judged: [], unjudged: [], left: 0 });
  });
});

test('the files beyond an installation are those that it does not consist of', () => {
  const list = checklist(['file:///w/a b.yaml', 'file:///w/%'], 1);
  expect(filesBeyond(['file:///w/a%20b.yaml', 'file:///w/%', 'file:///w/c.yaml'], list)).toStrictEqual([
    'file:///w/c.yaml',
  ]);
});

describe('the summary of a run over a workspace', () => {
  const good = { file: file('good'), checklist: checklist([file('good')], 1, 'passed') };
  const bad = {
    file: file('bad'),
    checklist: checklist([file('bad'), file('prod')], 0.29, 'passed', 'failed', 'todo'),
  };
  const broken = { file: file('broken'), reason: 'not valid YAML' };

  test('counts what failed, what could not be judged, and what was left', () => {
    const run = { judged: [good, bad], unjudged: [broken], left: 0 };
    expect(runSummary(run, english)).toBe('Installations checked: 2 (with failed items: 1, cannot be judged: 1).');
    expect(runSummary({ judged: [good], unjudged: [], left: 7 }, english)).toBe(
      'Installations checked: 1. Cancelled; files not looked at: 7.',
    );
  });

  test('is a warning where something failed or could not be judged', () => {
    expect(isTroubled({ judged: [good], unjudged: [], left: 0 })).toBe(false);
    expect(isTroubled({ judged: [good, bad], unjudged: [], left: 0 })).toBe(true);
    expect(isTroubled({ judged: [good], unjudged: [broken], left: 0 })).toBe(true);
  });

  test('lists the installations, those first that need most work', () => {
    const rows = installationRows(
      { judged: [good, bad], unjudged: [broken], left: 0 },
      (uri) => uri.slice(10),
      english,
    );
    expect(rows).toStrictEqual([
      { label: 'broken/values.yaml', description: 'cannot be judged', detail: 'not valid YAML', file: file('broken') },
      {
        label: 'bad/values.yaml',
        description: '29 % · 1/3 · Zadig chart 4.3 · layers: 2',
        detail: 'failed: 1, to do: 1',
        file: file('bad'),
      },
      { label: 'good/values.yaml', description: '100 % · 1/1 · Zadig chart 4.3', detail: '', file: file('good') },
    ]);
  });
});

test('a report can be had in every format of the protocol, each with its own extension', () => {
  expect(formatRows(english).map(({ format, extension }) => [format, extension])).toStrictEqual([
    ['markdown', 'md'],
    ['html', 'html'],
    ['json', 'json'],
  ]);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../server/src/cli/programs/findProgram.ts';
import { junitReport } from '../../../server/src/cli/report/junit.ts';
import { harmless, plain } from '../../../server/src/cli/report/style.ts';
import { xmlText } from '../../../server/src/cli/report/xml.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { fileWith, findingWith, hostileText, outcomeOf } from '../../helpers/outcome.ts';
import { scratch } from '../../helpers/scratch.ts';

const style = { locale: 'en', paint: plain, width: undefined } as const;

const xmllint = findProgram('xmllint', process.env['PATH']);
if (xmllint === undefined)
  process.stdout.write("Tests with xmllint are skipped: it is not on PATH (Debian's package libxml2-utils has it)\n");

const SCHEMA = join(REPOSITORY, 'test/fixtures/junit.xsd');

/** What xmllint has against documents. */
function complaints(documents: readonly string[]): string {
  const files = Object.fromEntries(documents.map((text, index) => [`${index}.xml`, text]));
  const cwd = scratch(files);
  const run = spawnSync(xmllint ?? '', ['--noout', '--nonet', '--schema', SCHEMA, ...Object.keys(files)], {
    cwd,
    encoding: 'utf8',
  });
  return run.status === 0 ? '' : run.stderr;
}

/** The JUnit reports among the expectations of the scenarios. */
function expected(): readonly string[] {
  const folder = join(REPOSITORY, 'test/cli/scenarios');
  const paths = readdirSync(folder).flatMap((name) => [`${name}/stdout.txt`, `${name}/after/report.xml`]);
  const texts = paths.map((path) => join(folder, path)).filter(existsSync);
  return texts.map((path) => readFileSync(path, 'utf8')).filter((text) => text.startsWith('<?xml'));
}

describe.skipIf(xmllint === undefined)('the schema', () => {
  it('holds for the scenarios', () => {
    expect(expected().length).toBeGreaterThan(2);
    expect(complaints(expected())).toBe('');
  });

  it('holds whatever a finding and a path hold', () => {
    const reports = fc.sample(fc.tuple(hostileText, hostileText), 300).map(([path, text]) => {
      const findings = [findingWith(text), findingWith(text, { severity: 'info' }), findingWith(text, { rule: 'b' })];
      return junitReport(outcomeOf([fileWith(`f${path}`, findings), fileWith('clean', [])]), style);
    });
    expect(complaints(reports)).toBe('');
  });

  it('is not content with just anything', () => {
    expect(complaints(['<testsuites><testsuite name="a"/></testsuites>'])).toContain('fails to validate');
    expect(complaints(['<testsuites>'])).not.toBe('');
  });
});

describe('xmlText', () => {
  it('escapes everything, and nothing twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = xmlText(text);
        expect(written).toMatch(/^(?:[^<>&"\p{Cc}\p{Cs}\ufffe\uffff]|&(?:amp|lt|gt|quot);)*$/u);
        const read = written
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&');
        expect(read).toBe(
          harmless(text)
            .toWellFormed()
            .replace(/[\ufffe\uffff]/g, '\ufffd'),
        );
      }),
    );
  });
});

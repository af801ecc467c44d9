import { type Analysis, analyse } from '../../analyse.ts';
import type { Finding } from '../../rules/finding.ts';
import { BLOCKS } from '../../snippets/blocks.ts';
import type { Leaf } from '../../snippets/fill.ts';
import { leavesFor } from '../../snippets/leaves.ts';
import { treeOf } from '../../snippets/tree.ts';
import { blockLines } from '../../yaml/editors/render.ts';
import { formatPath } from '../../yaml/path.ts';
import { createValuesDocument } from '../../yaml/valuesDocument.ts';
import type { GeneratorInput } from '../generator.ts';
import { answerTo } from './answer.ts';
import { remedyFor } from './remedies.ts';

/** Values to be laid over an installation, and what they cannot change. */
export interface Overlay {
  /** YAML; empty where nothing is missing. */
  readonly text: string;
  /** Whether databases are exchanged for other ones. */
  readonly movesData: boolean;
  /** Findings that remain: about the text of the files, or about secrets. */
  readonly left: readonly Finding[];
}

type Installation = Pick<GeneratorInput, 'values' | 'chart' | 'namespace'>;

/** Answers bring new findings, as several replicas of aslan ask for shared storage; never in longer chains than this. */
const PASSES = 8;

/** The smallest overlay that leaves nothing to find but places to fill in. Undefined where the files are not valid YAML. */
export function overlayFor(installation: Installation): Overlay | undefined {
  const chosen = new Map<string, Leaf>();
  let movesData = false;
  for (let pass = 0; ; pass++) {
    const text = overlayText([...chosen.values()], installation.chart.version);
    const analysis = analyseBelow(installation, text);
    if (analysis.status === 'failed') return undefined;
    const left = analysis.findings.filter(isOpen);
    const before = chosen.size;
    for (const finding of pass < PASSES ? left : []) {
      movesData ||= remedyFor(finding)?.exchanged !== undefined;
      for (const leaf of answerTo(finding, { ...installation, left, values: analysis.values })) {
        const key = formatPath(leaf.path);
        if (!chosen.has(key)) chosen.set(key, leaf);
      }
    }
    if (chosen.size === before) return { text, movesData, left };
  }
}

function analyseBelow({ values, chart, namespace }: Installation, text: string): Analysis {
  const overlay = { path: '', document: createValuesDocument(text) };
  const layers = text === '' ? values.layers : [...values.layers, overlay];
  return analyse(layers, { forced: { chartVersion: chart.version, profile: 'ha' }, namespace });
}

/** A single gateway is only a remark, but no high availability. */
function isOpen({ rule, severity }: Finding): boolean {
  if (rule === 'placeholder-left') return false;
  return severity === 'error' || severity === 'warning' || rule === 'gateway-single-replica';
}

/** In the order of the blocks, whatever was found first. */
function overlayText(leaves: readonly Leaf[], version: string): string {
  if (leaves.length === 0) return '';
  const order = BLOCKS.flatMap((block) => leavesFor(block, version)).map(({ path }) => formatPath(path));
  const rank = ({ path }: Leaf): number => (order.indexOf(formatPath(path)) + order.length) % order.length;
  const sorted = [...leaves].sort((a, b) => rank(a) - rank(b));
  return `${blockLines(treeOf(sorted), { indent: 2, listIndent: 2, quotes: 'double' }).join('\n')}\n`;
}

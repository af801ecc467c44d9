import { resolve } from 'node:path';
import { relativeName } from '../../files/relativeName.ts';
import type { Region } from '../report.ts';

/** A file as SARIF names it: an address relative to a folder. */
export function artifact(folder: string, path: string) {
  const name = relativeName(folder, resolve(folder, path));
  return {
    uri: name
      .replace(/\p{Cs}/gu, '\ufffd')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
  };
}

/** A place in a file as SARIF says it. */
export function physicalLocation(folder: string, path: string, region?: Partial<Region>) {
  return { artifactLocation: artifact(folder, path), ...(region && { region: sarifRegion(region) }) };
}

/** A region as SARIF says it; what is undefined is left out. */
export function sarifRegion({ line, column, endLine, endColumn }: Partial<Region>) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

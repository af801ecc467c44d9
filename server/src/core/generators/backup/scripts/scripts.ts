import type { Locale } from '../../../messages/localized.ts';
import { TEXTS } from '../texts.ts';
import { chartScript } from './chart.ts';
import { mongodbScript } from './mongodb.ts';
import { mysqlScript } from './mysql.ts';
import { objectStorageScript } from './objectStorage.ts';
import { releaseScript } from './release.ts';
import type { Script } from './script.ts';
import { uploadScript } from './upload.ts';

const SCRIPTS: Readonly<Record<string, Script>> = {
  'mongodb.sh': mongodbScript,
  'mysql.sh': mysqlScript,
  'object-storage.sh': objectStorageScript,
  'release.sh': releaseScript,
  'chart.sh': chartScript,
  'upload.sh': uploadScript,
};

/** The scripts of a backup by file name, in the order in which they run. */
export function scriptTexts(locale: Locale): Readonly<Record<string, string>> {
  const texts = { empty: TEXTS.empty[locale] };
  return Object.fromEntries(Object.entries(SCRIPTS).map(([name, script]) => [name, script(texts)]));
}

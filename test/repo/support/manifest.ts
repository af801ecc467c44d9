import { read } from './repository.ts';

/** The version of the package. */
export const VERSION: string = JSON.parse(read('package.json')).version;

#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What V8 has compiled is kept inside the package, where that may be written, for the next start. Node 20 cannot.
enableCompileCache?.(join(__dirname, '.cache'));
import('./program.ts').catch(({ message }: Error) => {
  process.stderr.write(`zadig-ha cannot be loaded: ${message.split('\n')[0]}. Install it again.\n`);
  process.exitCode = 2;
});

#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What V8 has compiled is kept inside the package, where that may be written, for the next start. Node 20 cannot.
enableCompileCache?.(join(__dirname, '.cache'));
import('./program.ts');

import { writeSync } from 'node:fs';
import { expressionsInSources, expressionOf, attackOn } from './repo/support/regularExpressions.ts';
const all=expressionsInSources();
const t0=performance.now();
for(const {file,literal} of all){ writeSync(2,literal.slice(0,150)+'\n'); const t=performance.now(); const a=attackOn(expressionOf(literal)); const dt=Math.round(performance.now()-t); if(a||dt>800) writeSync(1,`${dt} ${a} ${file} ${literal.slice(0,120)}\n`); }
writeSync(1,`${performance.now()-t0}\n`);
for (const l of [String.raw`/^(?:[ \t]*(?:\r\n|\n|\r))*( *)[^\s]/`, String.raw`/\d+\.?\d*x/`,'/(a+)+b/']) writeSync(1,l+' '+attackOn(expressionOf(l))+'\n');
process.exit();

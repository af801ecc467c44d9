import { configureGlobal } from 'fast-check';
import { denyNetwork } from './noNetwork.mts';

// The same cases in every run, so that a red test means a change. FUZZ_SEED looks for new ones.
configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_123) });

denyNetwork();

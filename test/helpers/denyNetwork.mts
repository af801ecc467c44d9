import { denyNetwork } from './noNetwork.mts';

// Loaded into the processes of ours that tests start.
denyNetwork();

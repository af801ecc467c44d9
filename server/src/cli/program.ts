import { main } from './main.ts';
import { processHost } from './processHost.ts';

main(processHost()).then((status) => {
  // Not process.exit(): what was written to a pipe may still be on its way.
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});

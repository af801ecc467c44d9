/** Loaded into a server that is measured, which is started with `--expose-gc`: tells how much of its heap is in use. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});

import type { FileSystem } from '../host.ts';

/** A file that would have another text. */
export interface PlannedChange {
  /** Absolute, without links. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A file system in which files are exchanged for those who look through it, and stay as they are on disk. */
export interface DryRun {
  readonly fs: FileSystem;
  /** What would be written, in the order in which it was first. */
  readonly changes: () => readonly PlannedChange[];
}

/** Keeps in mind what is to be written: an installation that shares a layer with another one sees it repaired. */
export function dryRun(fs: FileSystem): DryRun {
  const changes = new Map<string, PlannedChange>();
  return {
    fs: {
      ...fs,
      read: async (path, limit) => {
        const planned = changes.size === 0 ? undefined : changes.get(await fs.realPath(path));
        return planned ? Buffer.from(planned.after).subarray(0, limit) : fs.read(path, limit);
      },
      replace: async (path, text) => {
        const real = await fs.realPath(path);
        const before =
          changes.get(real)?.before ?? Buffer.from(await fs.read(real, Number.POSITIVE_INFINITY)).toString();
        changes.set(real, { path: real, before, after: text });
      },
    },
    changes: () => [...changes.values()],
  };
}

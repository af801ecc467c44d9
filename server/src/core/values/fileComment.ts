import { commentsOf } from '../yaml/comments.ts';
import type { OffsetRange } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { minorVersion } from './chartVersion.ts';
import type { Layer } from './layer.ts';

/** Lines of a file in which the comment is looked for. */
export const FILE_COMMENT_LINES = 10;

/** The words that the comment may hold, in the order in which they are documented. */
export const FILE_COMMENT_WORDS = ['chartVersion', 'profile'] as const;

/** One word of the comment that means nothing, and why. */
export interface FileCommentProblem extends OffsetRange {
  readonly reason: 'unknown' | 'chartVersion' | 'profile' | 'too-late';
  /** As written. */
  readonly word: string;
}

/** What `# zadig-ha: chartVersion=4.3 profile=standalone` says about its file. */
export interface FileComment {
  /** `major.minor` */
  readonly chartVersion?: string;
  readonly profile?: 'ha' | 'standalone';
  readonly problems: readonly FileCommentProblem[];
}

const NOTHING: FileComment = { problems: [] };

/** Reads the comment. Of several, each word counts where it stands first. */
export function fileCommentOf(document: ValuesDocument): FileComment {
  if (!document.text.includes('zadig-ha:')) return NOTHING;
  let chartVersion: string | undefined;
  let profile: FileComment['profile'];
  const problems: FileCommentProblem[] = [];
  for (const { start, line, text } of commentsOf(document)) {
    const head = /^[ \t]*zadig-ha:/.exec(text)?.[0];
    // A template is not decided yet.
    if (head === undefined || text.includes('{{')) continue;
    if (line >= FILE_COMMENT_LINES) {
      problems.push({ start, end: start + 1 + text.trimEnd().length, reason: 'too-late', word: text.trim() });
      continue;
    }
    for (const { 0: word, index } of text.slice(head.length).matchAll(/[^\s,]+/g)) {
      const at = start + 1 + head.length + index;
      const place = { start: at, end: at + word.length, word };
      const [, name, value = ''] = /^(\w+)=(.*)$/.exec(word) ?? [];
      if (name === 'chartVersion') {
        const version = minorVersion(value);
        if (version === undefined) problems.push({ ...place, reason: 'chartVersion' });
        else chartVersion ??= version;
      } else if (name === 'profile') {
        if (value !== 'ha' && value !== 'standalone') problems.push({ ...place, reason: 'profile' });
        else profile ??= value;
      } else problems.push({ ...place, reason: 'unknown' });
    }
  }
  return {
    ...(chartVersion !== undefined && { chartVersion }),
    ...(profile !== undefined && { profile }),
    problems,
  };
}

/** What the comments of an installation's files say together: a higher layer wins, as in Helm. */
export function declaredInComments(layers: readonly Layer[]): Pick<FileComment, 'chartVersion' | 'profile'> {
  const comments = layers.map(({ document }) => fileCommentOf(document));
  const chartVersion = comments.findLast((comment) => comment.chartVersion !== undefined)?.chartVersion;
  const profile = comments.findLast((comment) => comment.profile !== undefined)?.profile;
  return { ...(chartVersion !== undefined && { chartVersion }), ...(profile !== undefined && { profile }) };
}

import {
  FILE_COMMENT_LINES,
  FILE_COMMENT_WORDS,
  type FileCommentProblem,
  fileCommentOf,
} from '../../values/fileComment.ts';
import { nearestWords } from '../helpers/editDistance.ts';
import { defineRule, type Proposal } from '../rule.ts';

export const fileComment = defineRule({
  id: 'file-comment',
  category: 'keys',
  severity: 'info',
  fixable: 'ask',
  title: { en: 'A word in the zadig-ha comment without effect', 'zh-cn': 'zadig-ha 注释中不起作用的内容' },
  messages: {
    unknown: {
      en: 'The comment "# zadig-ha:" has no word "{word}", so it has no effect. It knows chartVersion=4.3 and profile=ha or profile=standalone.',
      'zh-cn':
        '注释“# zadig-ha:”不支持“{word}”，它不起作用。可以写 chartVersion=4.3，以及 profile=ha 或 profile=standalone。',
    },
    chartVersion: {
      en: '"{word}" names no chart version, so the version is not declared. Write it with two numbers: chartVersion=4.3.',
      'zh-cn': '“{word}”不是 chart 版本，版本未被声明。请写两段数字：chartVersion=4.3。',
    },
    profile: {
      en: '"{word}" names no profile, so the profile is not declared. Write profile=ha or profile=standalone.',
      'zh-cn': '“{word}”不是有效的 profile，未被采用。请写 profile=ha 或 profile=standalone。',
    },
    'too-late': {
      en: 'The comment "# zadig-ha:" is read in the first {lines} lines only, so this one has no effect. Move it up.',
      'zh-cn': '注释“# zadig-ha:”只在前 {lines} 行中读取，这一条不起作用。请把它上移。',
    },
    change: { en: 'Change to {nearest}', 'zh-cn': '改为 {nearest}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const [layer, { document }] of values.layers.entries())
      for (const problem of fileCommentOf(document).problems) {
        const { start, end, reason, word } = problem;
        report({
          at: { layer, start, end, path: [] },
          messageId: reason,
          data: { word, lines: FILE_COMMENT_LINES },
          proposals: corrections(problem, layer),
        });
      }
  },
});

/** `profil=ha` → `profile=ha`, `profile=prod` → each profile. */
function corrections({ reason, word, start, end }: FileCommentProblem, layer: number): readonly Proposal[] {
  const [name = '', value = ''] = word.split(/[=:]/);
  const [key] = reason === 'unknown' ? nearestWords(name, FILE_COMMENT_WORDS) : [];
  const words = reason === 'profile' ? ['profile=ha', 'profile=standalone'] : key ? [`${key}=${value}`] : [];
  return words.map((nearest) => ({
    kind: 'ask',
    title: 'change',
    data: { nearest },
    layer,
    edits: { edits: [{ start, end, text: nearest }] },
  }));
}

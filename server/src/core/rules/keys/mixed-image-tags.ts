import { OWN_IMAGE_TAGS } from '../../values/chartVersion.ts';
import type { Values } from '../../values/values.ts';
import type { EditResult, TextEdit } from '../../yaml/edit.ts';
import { removeKey } from '../../yaml/editors/remove.ts';
import type { Path } from '../../yaml/path.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

/** The release in a tag: `4.2.0`, `v4.2.0`, `1.16.0-amd64`, `ee-1.0.0`. What a tag of another form stands for is not known. */
const VERSION = /^v?((?:ee-)?\d+\.\d+\.\d+)(?![\d.])/;

export const mixedImageTags = defineRule({
  id: 'mixed-image-tags',
  category: 'keys',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'Images of different versions', 'zh-cn': '镜像版本不一致' },
  messages: {
    mixed: {
      en: 'Zadig’s services carry different versions here ({tag} beside {other}), mostly left over from an upgrade: they are not made to work together. Drop the tags, and the chart sets them.',
      'zh-cn':
        'Zadig 各服务的镜像版本不一致（{tag} 与 {other}），多为升级残留，不同版本不保证能协同工作。请删除这些 tag，由 chart 统一设置。',
    },
    other: { en: '{other} is used here', 'zh-cn': '此处使用 {other}' },
    drop: { en: 'Drop the image tags', 'zh-cn': '删除镜像 tag' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const tags = OWN_IMAGE_TAGS.flatMap((path) => {
      const tag = writtenText(values, path);
      const version = tag === undefined ? undefined : VERSION.exec(tag)?.[1];
      return tag === undefined || version === undefined ? [] : [{ path, tag, version }];
    });
    const counts = new Map<string, number>();
    for (const { version } of tags) counts.set(version, (counts.get(version) ?? 0) + 1);
    if (counts.size < 2) return;
    const most = Math.max(...counts.values());
    const usual = tags.find(({ version }) => counts.get(version) === most);
    for (const { path, tag, version } of tags) {
      if (!usual || version === usual.version) continue;
      const { layer } = values.place(path);
      const data = { tag, other: usual.tag };
      report({
        at: values.place(path),
        messageId: 'mixed',
        data,
        related: [{ at: values.place(usual.path), messageId: 'other', data }],
        proposals: [
          {
            kind: 'ask',
            title: 'drop',
            layer,
            edits: () =>
              dropTags(
                values,
                layer,
                tags.map((image) => image.path),
              ),
          },
        ],
      });
    }
  },
});

function dropTags(values: Values, layer: number, paths: readonly Path[]): EditResult {
  const edits: TextEdit[] = [];
  for (const path of paths) {
    const document = values.layers[layer]?.document;
    if (!document || values.written(path).origin?.layer !== layer) continue;
    const removal = removeKey(document, path);
    if ('refused' in removal) return removal;
    edits.push(...removal.edits);
  }
  return { edits };
}

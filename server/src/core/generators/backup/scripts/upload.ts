import type { Script } from './script.ts';

/** Copies a dump to the target, and only then deletes dumps there that are too old. */
export const uploadScript: Script = ({ empty }) => `set -euf
export HOME="$WORK_FOLDER"
if [ -z "$(ls "$BACKUP_FOLDER")" ]; then
  echo "${empty}$TARGET" >&2
  exit 1
fi
if [ -n "$TARGET_ENDPOINT" ]; then
  printf '%s\\n%s\\n' "$TARGET_ACCESS_KEY" "$TARGET_SECRET_KEY" | mc --quiet alias set target "$TARGET_ENDPOINT" >/dev/null
fi
mc --quiet cp --recursive "$BACKUP_FOLDER/" "$TARGET/"
mc --quiet rm --recursive --force --older-than "$RETENTION" "$TARGET/"
`;

import type { Script } from './script.ts';

/** Copies what is new in a bucket. Nothing is deleted at the target, so that an emptied bucket does not empty it. */
export const objectStorageScript: Script = ({ empty }) => `set -euf
export HOME="$WORK_FOLDER"
printf '%s\\n%s\\n' "$SOURCE_ACCESS_KEY" "$SOURCE_SECRET_KEY" | mc --quiet alias set source "$SOURCE_ENDPOINT" >/dev/null
if [ -n "$TARGET_ENDPOINT" ]; then
  printf '%s\\n%s\\n' "$TARGET_ACCESS_KEY" "$TARGET_SECRET_KEY" | mc --quiet alias set target "$TARGET_ENDPOINT" >/dev/null
fi
if [ -z "$(mc ls "source/$SOURCE_BUCKET")" ]; then
  echo "${empty}$SOURCE_BUCKET" >&2
  exit 1
fi
mc --quiet mirror --overwrite "source/$SOURCE_BUCKET" "$TARGET"
`;

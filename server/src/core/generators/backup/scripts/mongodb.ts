import type { Script } from './script.ts';

/** Dumps every database of `DATABASES`, one a line; each must hold a document. Those of `OPTIONAL_DATABASES` may not. */
export const mongodbScript: Script = ({ empty }) => `set -euf
umask 077
folder="$BACKUP_FOLDER/$(date -u +%Y-%m-%dT%H%M%SZ)"
mkdir -p "$folder"
# Not an argument: others on the node could read it there.
printf 'uri: %s\\n' "$MONGODB_URI" >"$WORK_FOLDER/mongodump.yaml"
dump() {
  mongodump --config="$WORK_FOLDER/mongodump.yaml" --db="$1" --out="$folder"
}
IFS='
'
for database in $DATABASES; do
  dump "$database"
  if [ -z "$(find "$folder/$database" -name '*.bson' -size +0)" ]; then
    echo "${empty}$database" >&2
    exit 1
  fi
done
for database in $OPTIONAL_DATABASES; do
  dump "$database"
done
gzip -r "$folder"
`;

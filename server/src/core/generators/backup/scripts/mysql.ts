import type { Script } from './script.ts';

/** Dumps every database of `DATABASES`, one a line; each must hold a table. The password is in `MYSQL_PWD`. */
export const mysqlScript: Script = ({ empty }) => `set -euf
umask 077
folder="$BACKUP_FOLDER/$(date -u +%Y-%m-%dT%H%M%SZ)"
mkdir -p "$folder"
IFS='
'
for database in $DATABASES; do
  file="$folder/$database.sql"
  # "loose": clients that do not know an option pass over it.
  mysqldump --host="$MYSQL_HOST" --port="$MYSQL_PORT" --user="$MYSQL_USER" \\
    --single-transaction --quick --hex-blob --no-tablespaces \\
    --loose-column-statistics=0 --loose-set-gtid-purged=OFF \\
    --result-file="$file" -- "$database"
  if ! grep -q '^CREATE TABLE' "$file" || ! tail -n 1 "$file" | grep -q 'Dump completed'; then
    echo "${empty}$database" >&2
    exit 1
  fi
  gzip "$file"
done
`;

import type { Script } from './script.ts';

/** Saves the chart in the version that is installed. */
export const chartScript: Script = ({ empty }) => `set -eu
umask 077
export HOME="$WORK_FOLDER"
folder="$BACKUP_FOLDER/$(date -u +%Y-%m-%dT%H%M%SZ)"
mkdir -p "$folder"
helm get metadata "$RELEASE" --namespace "$NAMESPACE" --output yaml >"$WORK_FOLDER/metadata.yaml"
chart=$(sed -n 's/^chart: //p' "$WORK_FOLDER/metadata.yaml")
version=$(sed -n 's/^version: //p' "$WORK_FOLDER/metadata.yaml")
helm pull "$chart" --repo "$CHART_REPOSITORY" --version "$version" --destination "$folder"
if [ ! -s "$folder/$chart-$version.tgz" ]; then
  echo "${empty}$chart $version" >&2
  exit 1
fi
`;

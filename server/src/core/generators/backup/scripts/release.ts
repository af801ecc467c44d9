import type { Script } from './script.ts';

/** Saves the values of the release and the encryption key. */
export const releaseScript: Script = ({ empty }) => `set -euf
umask 077
export HOME="$WORK_FOLDER"
folder="$BACKUP_FOLDER/$(date -u +%Y-%m-%dT%H%M%SZ)"
mkdir -p "$folder"
helm get values "$RELEASE" --namespace "$NAMESPACE" --output yaml >"$folder/values.yaml"
# A release without values says "null".
if ! grep -q ':' "$folder/values.yaml"; then
  echo "${empty}$RELEASE" >&2
  exit 1
fi
kubectl get secret "$KEY_SECRET" --namespace "$NAMESPACE" --output 'jsonpath={.data.aesKey}' >"$WORK_FOLDER/key"
base64 -d "$WORK_FOLDER/key" >"$folder/encryption-key"
if [ ! -s "$folder/encryption-key" ]; then
  echo "${empty}$KEY_SECRET" >&2
  exit 1
fi
`;

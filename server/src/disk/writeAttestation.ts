import { type AttestationChange, attestText } from '../core/config/attestationEdit.ts';
import { type FileUpdate, type NamedFile, updateFile } from './updateFile.ts';

/** Writes or removes one attestation in a `.zadig-ha.yaml`, which is created where it is missing. */
export function writeAttestation(config: NamedFile, item: string, change: AttestationChange): Promise<FileUpdate> {
  return updateFile(config, (text) => attestText(text, item, change, config.name));
}

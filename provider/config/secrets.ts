/** Leaves that VyOS keeps keys and passwords in, wherever they are. */
const SECRET_NAME = /^(?!public-key$)(.*-)?(key|keys|password|passwd|passphrase|secret|psk|token)$/;

/** Whether a leaf of this name holds a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** Stands for a value that must not be shown or kept. */
export const REDACTED = "[redacted]";

const SECRET_NAME =
  /^(?!public-key$)(.*-)?(key|keys|pass|password|passwd|passphrase|secret|psk|token)(-key)?$/;

/** Whether VyOS keeps a key or password in leaves of that name, wherever they are. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

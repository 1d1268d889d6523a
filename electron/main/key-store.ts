import { safeStorage } from 'electron'

/** Seals a secret with the operating system's key store; null where there is none, for a mere disguise is none. */
export async function seal(secret: string): Promise<string | null> {
  if (!(await hasKeyStore())) return null
  return (await safeStorage.encryptStringAsync(secret)).toString('base64')
}

/** Null where it was sealed by another user or computer, or was damaged. */
export async function open(sealed: string): Promise<string | null> {
  if (!(await hasKeyStore())) return null
  try {
    return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result
  } catch {
    return null
  }
}

/** A Linux without a keyring "encrypts" with a password known to everybody. */
export async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false
  return safeStorage.isAsyncEncryptionAvailable()
}

import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import type { Certificate } from '../server/gate.ts'

export type LanCertificate = Certificate & Readonly<{ fingerprint: string }>

/**
 * The hall's own certificate, made once in its data folder. Other desks pin its fingerprint, so neither a new address
 * of this computer nor an authority on the Internet matters; a new certificate means pairing every desk again.
 */
export async function lanCertificate(folder: string): Promise<LanCertificate> {
  const file = join(folder, 'lan-certificate.pem')
  if (!existsSync(file)) writeFileSync(file, await makeCertificate(), { mode: 0o600, flush: true })
  const pem = readFileSync(file, 'utf8')
  const fingerprint = new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()
  return { key: pem, cert: pem, fingerprint }
}

/** Longer than any computer of a hall lives. */
const YEARS = 30

async function makeCertificate(): Promise<string> {
  const notAfterDate = new Date()
  notAfterDate.setFullYear(notAfterDate.getFullYear() + YEARS)
  const made = await generate([{ name: 'commonName', value: 'huisheng' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  })
  return `${made.cert.trim()}\n${made.private.trim()}\n`
}

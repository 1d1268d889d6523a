import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { noDevice } from './reader.ts'

/** A function of a vendor's library; results are numbers, buffers are written into. */
export type LibraryFunction = (...args: readonly unknown[]) => number

export type VendorLibrary = Readonly<{
  /** By its C prototype. Throws where the library has no such function. */
  find: (prototype: string) => LibraryFunction
  has: (prototype: string) => LibraryFunction | null
}>

/**
 * Loads a vendor's library into this very process, which from now on may be ended by it at any time. The folder of the
 * library becomes the working folder: that is where it looks for its licence and its other parts.
 */
export async function loadVendorLibrary(path: string): Promise<VendorLibrary> {
  const koffi = await foreignFunctions()
  if (!existsSync(path)) throw noDevice('LIBRARY_MISSING')
  process.chdir(dirname(path))
  const library = (() => {
    try {
      return koffi.load(path)
    } catch {
      throw noDevice('LIBRARY_UNFIT')
    }
  })()
  const has = (prototype: string): LibraryFunction | null => {
    try {
      const call = library.func(prototype)
      return (...args) => Number(call(...args))
    } catch {
      return null
    }
  }
  return {
    has,
    find(prototype) {
      const found = has(prototype)
      if (!found) throw noDevice('LIBRARY_UNFIT')
      return found
    },
  }
}

/** The program's own `koffi`; for another Node (32-bit libraries) the one that lies beside that Node. */
async function foreignFunctions(): Promise<typeof import('koffi')> {
  try {
    return await import('koffi')
  } catch {
    try {
      return createRequire(process.execPath)('koffi')
    } catch {
      throw noDevice('DRIVER_MISSING')
    }
  }
}

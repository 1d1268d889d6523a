import { z } from 'zod'

const System = z.enum(['linux', 'win32', 'darwin'])

/** The system that the test has the shell run on. */
export const platform = System.parse(process.env['STAND_IN_PLATFORM'] ?? process.platform)

const real = process.platform
Object.defineProperty(process, 'platform', {
  // Only the shell's own bundle is told: the stand-in's browser runs on the computer that there is.
  get() {
    const [, , caller = ''] = new Error().stack?.split('\n') ?? []
    return caller.includes('/out/main/') ? platform : real
  },
})

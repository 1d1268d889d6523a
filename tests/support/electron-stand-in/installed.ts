import { z } from 'zod'

const Installed = z.strictObject({ version: z.string(), resources: z.string() })

/** The installed program that the test has the shell be; null where it runs from its sources. */
export const installed = process.env['STAND_IN_INSTALLED']
  ? Installed.parse(JSON.parse(process.env['STAND_IN_INSTALLED']))
  : null

if (installed) {
  Object.defineProperty(process, 'resourcesPath', { value: installed.resources })
  // An installed program has its own words only; Node's have the file it runs before them.
  process.argv.splice(1, 1)
}

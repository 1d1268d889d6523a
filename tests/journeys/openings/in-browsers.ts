import { runHall } from '../../support/hall-process.ts'
import { closePages, openPage } from '../places/open-page.ts'
import type { Opening } from './opening.ts'

/** Every page in a browser of its own, against the hall as a process. */
export const inBrowsers: Opening = {
  name: 'browsers',
  all: true,
  async start(browser) {
    const hall = await runHall('--demo')
    return {
      open: (path, size) => openPage(browser, hall.url + path, size),
      async saved(act, page) {
        const download = page.waitForEvent('download')
        await act()
        return (await download).path()
      },
      async end() {
        await closePages(browser)
        await hall.end()
      },
    }
  },
}

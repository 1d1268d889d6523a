import { overview } from '../office/diagnostics/overview.ts'
import { testDatabase } from '../office/diagnostics/test-database.ts'
import { inOneView } from '../office/office.ts'
import { hall } from './context.ts'
import { readingOf } from './handlers.ts'

export const diagnosticsHandlers = {
  overview: hall.diagnostics.overview.handler(({ context }) => {
    const { office, signs, live } = context
    return inOneView(office, () => overview(readingOf(context), office, signs, live.openPages()))
  }),
  testDatabase: hall.diagnostics.testDatabase.handler(({ context }) => testDatabase(context.office.db, context.signs)),
  testDisplays: hall.diagnostics.testDisplays.handler(({ context }) => {
    const displays = context.live.openPages().filter((role) => role === 'display')
    return context.displayTest.run(displays.length)
  }),
  displayTest: hall.diagnostics.displayTest.handler(({ context, input }) =>
    context.displayTest.asked(input.page, input.voice),
  ),
}

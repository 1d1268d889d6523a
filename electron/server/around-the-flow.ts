import { ORPCError } from '@orpc/server'
import { runCommand } from '../office/command.ts'
import { about } from '../office/hall/about.ts'
import { endSample, loadSampleHall, setUpHall } from '../office/hall/set-up.ts'
import { listEntries, verifyRunningJournal } from '../office/journal/journal.ts'
import { addAccount, addDepartment, addDesk, setActive, setPassword } from '../office/staff/administration.ts'
import { hashPassword } from '../office/staff/password.ts'
import { accounts, categories, departments, desks, onDuty, sitAt } from '../office/staff/people.ts'
import { actorOf as accountBehind, closeSession, openSession } from '../office/staff/session.ts'
import { damagedRecordings } from '../office/transcript/recording-proof.ts'
import { brokenAccounts } from '../office/transcript/seals.ts'
import { type Call, hall } from './context.ts'
import { actorOf, does, reads } from './handlers.ts'
import { tried } from './tried.ts'

export const hallHandlers = {
  about: hall.hall.about.handler(({ context }) => about(context.office)),
  setUp: hall.hall.setUp.handler(({ context, input }) => {
    refuseFromElsewhere(context)
    return setUpHall(context.office, context.seed, input)
  }),
  trySample: hall.hall.trySample.handler(({ context }) => {
    refuseFromElsewhere(context)
    return loadSampleHall(context.office, context.seed)
  }),
  startOver: hall.hall.startOver.handler(({ context, input, path }) => {
    const done = runCommand(context.office, actorOf(context), path.join('.'), input, endSample)
    context.startOver()
    return done
  }),
}

export const sessionHandlers = {
  open: hall.session.open.handler(({ context, input }) =>
    tried(context, input, () => openSession(context.office, input, context.place)),
  ),
  me: hall.session.me.handler(reads(({ actor }) => actor)),
  close: hall.session.close.handler(({ context, input, path }) =>
    runCommand(context.office, actorOf(context), path.join('.'), input, closeSession(context.token)),
  ),
}

export const staffHandlers = {
  departments: hall.staff.departments.handler(reads(departments)),
  desks: hall.staff.desks.handler(reads(desks)),
  categories: hall.staff.categories.handler(reads(categories)),
  accounts: hall.staff.accounts.handler(reads(accounts)),
  onDuty: hall.staff.onDuty.handler(reads(onDuty)),
  sitAt: hall.staff.sitAt.handler(does(sitAt)),
  addDepartment: hall.staff.addDepartment.handler(does(addDepartment)),
  addDesk: hall.staff.addDesk.handler(does(addDesk)),
  addAccount: hall.staff.addAccount.handler(async ({ context, input, path }) => {
    // The password is hashed before the transaction, which nothing may await in, and never reaches a digest.
    const { password, ...account } = input
    const passwordHash = await hashPassword(password)
    return runCommand(context.office, actorOf(context), path.join('.'), account, (work) =>
      addAccount(work, { ...account, passwordHash }),
    )
  }),
  setActive: hall.staff.setActive.handler(does(setActive)),
  setPassword: hall.staff.setPassword.handler(async ({ context, input, path }) => {
    const { password, ...whose } = input
    const passwordHash = await hashPassword(password)
    return runCommand(context.office, actorOf(context), path.join('.'), whose, (work) =>
      setPassword(work, { ...whose, passwordHash }),
    )
  }),
}

export const journalHandlers = {
  list: hall.journal.list.handler(reads(listEntries)),
  // Not in one view: it lets others in between its pages, and a transaction cannot wait.
  verify: hall.journal.verify.handler(async ({ context: { office } }) => ({
    ...(await verifyRunningJournal(office.db)),
    brokenAccounts: [...(await brokenAccounts(office.db))],
    damagedRecordings: [...(await damagedRecordings(office.db))],
  })),
}

export const liveHandlers = {
  changes: hall.live.changes.handler(({ context, signal }) => {
    const { live, office, token, place } = context
    const stillLoggedIn = () => token !== null && accountBehind(office, token, place) !== null
    return live.follow(actorOf(context), stillLoggedIn, signal)
  }),
}

/** Whoever sets a hall up sits at its own computer: on a LAN the fastest stranger would become administrator. */
function refuseFromElsewhere({ isLocal }: Call): void {
  if (!isLocal) throw new ORPCError('FORBIDDEN')
}

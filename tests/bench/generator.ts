import { join } from 'node:path'
import { furnish } from '../../electron/office/hall/furnish.ts'
import { readSeed, type Seed } from '../../electron/office/hall/seed.ts'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { hashPassword } from '../../electron/office/staff/password.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { execute, type WritableDb, write } from '../../electron/store/database.ts'
import { setCount } from '../../electron/store/tables/hall.ts'
import { listAccounts, listCategories, listDepartments } from '../../electron/store/tables/staff.ts'
import { type Chance, createChance } from './chance.ts'
import { createNames } from './names.ts'
import { finished, owing, type Plan, underWay } from './plans.ts'
import { type Writer, writeMatter } from './write-matter.ts'

export type Quantities = Readonly<{ casefiles: number; underWay: number; finished: number }>

/** The department whose desk the bench sits at; its inbox is equally full in every hall. */
export const BUSY_DEPARTMENT = 'human-resources'

/** Fills an empty database with a hall and its years of matters; the same chance and day give the same hall. */
export async function generate(db: WritableDb, quantities: Quantities): Promise<void> {
  const chance = createChance(20_220_501)
  const now = Date.now()
  const seed = readSeed(join(projectRoot, 'resources/seed'))
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  write(db, () => furnish(db, manyTickets(seed), { newId: () => chance.id(now), now, passwordHash, sample: true }))
  // All it writes fits together, and a folder that was not finished is not used.
  execute(db, 'PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF')
  const writer = writerFor(db, seed, chance)
  for (const batch of batches(plans(quantities, chance, now))) {
    write(db, () => {
      for (const plan of batch) writeMatter(writer, plan)
    })
  }
  write(db, () => {
    for (const [year, last] of writer.numbers) setCount(db, `casefile:${year}`, last)
  })
}

/** A bench issues more tickets in a minute than a hall on its busiest day. */
export const manyTickets = (seed: Seed): Seed => ({
  ...seed,
  services: seed.services.map((service) => ({ ...service, last: 9_999_999 })),
})

function* plans({ casefiles, underWay: open, finished: done }: Quantities, chance: Chance, now: number) {
  const past = casefiles - open - done
  for (let index = 0; index < past; index += 1) yield finished(chance, now, index / past)
  for (let index = 0; index < done; index += 1) yield owing(chance, now, index)
  for (let index = 0; index < open; index += 1) yield underWay(chance, now, index)
}

function* batches(all: Iterable<Plan>): Generator<Plan[]> {
  let batch: Plan[] = []
  for (const plan of all) {
    batch.push(plan)
    if (batch.length === 10_000) {
      yield batch
      batch = []
    }
  }
  yield batch
}

function writerFor(db: WritableDb, seed: Seed, chance: Chance): Writer {
  const accounts = listAccounts(db)
  const departments = listDepartments(db).filter(({ type }) => type === 'bureau' || type === 'county')
  const busy = departments.find(({ code }) => code === BUSY_DEPARTMENT)
  if (!busy) throw new Error(`the seed has no department ${BUSY_DEPARTMENT}`)
  return {
    db,
    chance,
    names: createNames(seed, chance),
    busy,
    others: departments.filter((department) => department !== busy),
    clerks: accounts.filter(({ role }) => role === 'clerk'),
    staffOf: new Map(accounts.flatMap((account) => (account.department ? [[account.department, account]] : []))),
    categories: listCategories(db).filter(({ parent }) => parent !== null),
    rulePack: seed.hall.rulePack,
    numbers: new Map(),
  }
}

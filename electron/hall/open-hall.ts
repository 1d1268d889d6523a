import { isIPv6 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { ORPCError } from '@orpc/server'
import type { Logger } from 'pino'
import { forgetOldResults } from '../office/command.ts'
import { loadSampleHall } from '../office/hall/set-up.ts'
import { closeEarlierDaysOf } from '../office/ticket/day.ts'
import { endSilentRecordings } from '../office/transcript/recording.ts'
import { sweepAttachments } from '../office/visit/attachment-open.ts'
import { retentionTask } from '../office/visit/erase.ts'
import { isLoopback } from '../server/gate.ts'
import { startServer } from '../server/server.ts'
import { consoleText } from '../start/console-text.ts'
import { type DataFolder, enterDataFolder } from '../store/data-folder.ts'
import { close } from '../store/database.ts'
import { openDatabase } from '../store/open.ts'
import { findHall } from '../store/tables/hall.ts'
import { type LanCertificate, lanCertificate } from './certificate.ts'
import { createFileCheck } from './file-check.ts'
import { redactedError } from './redacted-error.ts'
import { furnishServices } from './services.ts'
import type { Settings } from './settings.ts'
import { readSigns } from './signs.ts'

type Hall = Readonly<{
  ready: Ready
  checkWholeFile: () => void
  close: () => Promise<void>
}>

type Ready = Readonly<{
  event: 'ready'
  /** For this computer. */
  url: string
  version: string
  pid: number
  /** For the other desks, with the certificate they pin. */
  lan?: string
  fingerprint?: string
}>

/** Puts the hall together: data folder, database, office, server. When this returns the hall answers. */
export async function openHall(settings: Settings, log: Logger): Promise<Hall> {
  const folder = enterDataFolder(settings.data)
  try {
    return await openIn(folder, settings, log)
  } catch (error) {
    // A start that failed in an orderly way leaves nothing to check next time.
    if (!folder.endedUnclean) folder.leave()
    throw error
  }
}

async function openIn(folder: DataFolder, settings: Settings, log: Logger): Promise<Hall> {
  const onCheck = () => process.stderr.write(`${consoleText('checkingFirst')}\n`)
  let db = openDatabase(folder, onCheck)
  const check = createFileCheck(
    { database: folder.database, worker: settings.integrityWorker, log },
    folder.endedUnclean,
  )
  const signs = readSigns(folder, check, settings.log)
  let services = furnishServices(db, settings, { startOver: () => setTimeout(startOver, AFTER_THE_ANSWER), signs })
  const { office } = services
  if (settings.demo && !findHall(db)) await loadSampleHall(office, services.seed)
  if (settings.clock && findHall(db)?.sample !== 1) throw new Error('only a sample hall has a clock of its own')
  forgetOldResults(office)
  closeEarlierDaysOf(office)
  const dayClock = setInterval(() => closeEarlierDaysOf(services.office), MINUTE)
  const listening = setInterval(() => endSilentRecordings(services.office), LISTEN_EVERY)
  const eraseSome = retentionTask()
  const erasing = setInterval(() => eraseSome(services.office), ERASE_EVERY)
  const sweepClock = setInterval(sweep, DAY)
  sweep()
  const certificate = isLoopback(settings.host) ? null : await lanCertificate(settings.data)
  const server = await startServer(() => services, {
    ...settings,
    ...(certificate ? { certificate } : {}),
    onBug: (error) => {
      if (isExpected(error)) return
      signs.failed(error)
      log.error({ err: redactedError(error) }, 'bug')
    },
  })
  return {
    ready: {
      event: 'ready',
      url: `http://${isLoopback(settings.host) ? inUrl(settings.host) : '127.0.0.1'}:${server.port}/`,
      version: office.version,
      pid: process.pid,
      ...joining(settings, server.port, certificate),
    },
    checkWholeFile: check.start,
    async close() {
      clearInterval(dayClock)
      clearInterval(listening)
      clearInterval(erasing)
      clearInterval(sweepClock)
      await server.close()
      await Promise.all([services.printQueue.stop(PRINTING_PATIENCE), services.readers.stop(), services.speech.stop()])
      close(db)
      folder.leave()
    },
  }

  function sweep(): void {
    const { office, attachments } = services
    sweepAttachments(office, attachments.files).then(
      (removed) => removed > 0 && log.info({ removed }, 'files that belong to no attachment were removed'),
      (error: unknown) => log.error({ err: error }, 'the attachments were not swept'),
    )
  }

  function startOver(): void {
    server.endConnections()
    void services.printQueue.stop(0)
    void services.readers.stop()
    void services.speech.stop()
    close(db)
    folder.setDatabaseAside()
    db = openDatabase(folder, onCheck)
    // What begins now may become a hall of one's own.
    services = furnishServices(db, { ...settings, clock: null }, services)
  }
}

const MINUTE = 60_000
/** A few parties each time, so that desks go on working between two. */
const ERASE_EVERY = 5_000
const LISTEN_EVERY = 15_000
const DAY = 86_400_000

/** Long enough for the answer to the command that asked for it to reach its page. */
const AFTER_THE_ANSWER = 100

/** How long a sheet on its way to the printer may hold up the end; after that it counts as interrupted. */
const PRINTING_PATIENCE = 5_000

function joining({ host }: Settings, port: number, certificate: LanCertificate | null) {
  if (!certificate) return {}
  const anywhere = host === '0.0.0.0' || host === '::'
  const address = anywhere ? (firstLanAddress() ?? hostname()) : host
  return { lan: `https://${inUrl(address)}:${port}/`, fingerprint: certificate.fingerprint }
}

const inUrl = (host: string) => (isIPv6(host) ? `[${host}]` : host)

function firstLanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}

/** Expected failures are answers, not bugs. */
const isExpected = (error: unknown) => error instanceof ORPCError && error.status < 500

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { PagePrinter } from '../../electron/devices/pdf-printer.ts'
import { cupsPrinter } from '../../electron/devices/printing/cups.ts'
import { printerOf } from '../../electron/devices/printing/printer.ts'
import { rawNetworkPrinter } from '../../electron/devices/printing/raw-network.ts'
import { simulatedPrinter } from '../../electron/devices/printing/simulator.ts'
import { scanPages } from '../../electron/devices/scan-pages.ts'
import { readerProcesses } from '../../electron/hall/reader-processes.ts'
import { speechProcess } from '../../electron/hall/speech-processes.ts'
import { createDisplayTest } from '../../electron/office/diagnostics/display-test.ts'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { startPrintQueue } from '../../electron/office/slip/print-queue.ts'
import { createDictations } from '../../electron/office/transcript/dictation/dictation.ts'
import { startSpeech } from '../../electron/office/transcript/dictation/speech-keeper.ts'
import { createPresence } from '../../electron/office/transcript/presence.ts'
import { createReadBacks } from '../../electron/office/transcript/read-backs.ts'
import { startCardReaders } from '../../electron/office/visit/card-readers.ts'
import type { HallServices } from '../../electron/server/context.ts'
import { createLiveChanges } from '../../electron/server/live-changes.ts'
import { startServer } from '../../electron/server/server.ts'
import { createTries } from '../../electron/server/tries.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { openAttachmentFiles } from '../../electron/store/attachment-files.ts'
import type { Carrier } from './carriers.ts'
import { signsOf } from './hall-signs.ts'
import {
  openEmptyOffice,
  openSampleOffice,
  SAMPLE_KEYS,
  type SampleOffice,
  sampleSeed,
  tokenFor,
} from './sample-office.ts'
import type { Connect, HallClient } from './whole-walk.ts'

export type TestHall = Readonly<{
  port: number
  office: SampleOffice
  services: HallServices
  /** What reached the handler of bugs; every test wants it empty. */
  bugs: readonly unknown[]
  startedOver: () => number
  close: () => Promise<void>
}>

/** A real server on a free port, on the sample hall or on a database without a hall. */
export async function openTestHall({ empty = false } = {}): Promise<TestHall> {
  const office = await (empty ? openEmptyOffice() : openSampleOffice())
  const pages = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(pages, 'desk.html'), '<!doctype html><title>desk</title>')
  const printed = mkdtempSync(join(tmpdir(), 'printed-'))
  const printer = printerOf({
    system: cupsPrinter(paper),
    network: rawNetworkPrinter(paper, () => []),
    simulator: simulatedPrinter(paper, printed, () => true),
  })
  const bugs: unknown[] = []
  let startedOver = 0
  const speech = startSpeech(
    office.office,
    speechProcess(join(projectRoot, 'electron/devices/speech/speech-process.ts'), join(projectRoot, 'resources')),
  )
  const services: HallServices = {
    office: office.office,
    seed: sampleSeed,
    live: createLiveChanges(office.office),
    loginTries: createTries(10, 600_000),
    codeTries: createTries(20, 600_000),
    pdf: paper.pdf,
    printer,
    printQueue: startPrintQueue(office.office, printer),
    readers: startCardReaders(
      office.office,
      readerProcesses(join(projectRoot, 'electron/devices/readers/reader-process.ts')),
    ),
    presence: createPresence(office.office.changes),
    speech,
    dictations: createDictations(speech, office.office.newId),
    readBacks: createReadBacks(office.office),
    signs: signsOf(office),
    displayTest: createDisplayTest(office.office.changes),
    attachments: {
      files: openAttachmentFiles(office.folder.path, SAMPLE_KEYS),
      scans: scanPages(join(projectRoot, 'electron/devices/scan-pages-worker.ts')),
    },
    startOver: () => {
      startedOver += 1
    },
  }
  const onBug = (error: unknown) => {
    if (!(error instanceof ORPCError && error.status < 500)) bugs.push(error)
  }
  const server = await startServer(() => services, { host: '127.0.0.1', port: 0, pages, onBug })
  return {
    port: server.port,
    office,
    services,
    bugs,
    startedOver: () => startedOver,
    async close() {
      await server.close()
      await Promise.all([services.printQueue.stop(1_000), services.readers.stop(), services.speech.stop()])
      office.close()
      for (const folder of [pages, printed]) rmSync(folder, { recursive: true })
    },
  }
}

/** Pages that need no browser to be made. */
const made = async (html: string) => Buffer.from(`page of ${html.length}`)
const paper: PagePrinter = { pdf: made, picture: made }

/** Logs accounts in over a carrier, each once: `front1` by its password, the others by a session given to them. */
export function connector(hall: TestHall, carrier: Carrier, wrap = (client: HallClient, _account: string) => client) {
  const lines: { close: () => void }[] = []
  const clients = new Map<string, Promise<HallClient>>()
  const open = async (account: string | null) => {
    const anyone = await carrier.connect(hall, null)
    lines.push(anyone)
    if (account === null) return wrap(anyone.client, 'nobody')
    const token =
      account === 'front1'
        ? (await wrap(anyone.client, 'nobody').session.open({ account, password: SAMPLE_PASSWORD })).token
        : tokenFor(hall.office, account)
    const line = await carrier.connect(hall, token)
    lines.push(line)
    return wrap(line.client, account)
  }
  const connect: Connect = (account) => {
    const known = clients.get(account) ?? open(account)
    clients.set(account, known)
    return known
  }
  const close = () => {
    for (const line of lines) line.close()
  }
  return { connect, anyone: () => open(null), close }
}

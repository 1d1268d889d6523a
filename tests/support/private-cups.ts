import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CUPSD = '/usr/sbin/cupsd'

/** Only the superuser may start a scheduler of its own; elsewhere the tests with it count as skipped. */
export const cupsIsInstalled = process.getuid?.() === 0 && existsSync(CUPSD) && existsSync('/usr/bin/lp')

export type PrivateCups = Awaited<ReturnType<typeof startCups>>

/** A real CUPS of the test's own, in a folder of its own; it touches no printer of this computer. */
export async function startCups() {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'))
  chmodSync(folder, 0o777)
  for (const name of ['root', 'spool', 'cache', 'state', 'out']) mkdirSync(join(folder, name))
  const [daemon, files, socket, log] = ['cupsd.conf', 'files.conf', 'cups.sock', 'page.log'].map((name) =>
    join(folder, name),
  )
  writeFileSync(daemon ?? '', DAEMON.replace('SOCKET', socket ?? ''))
  writeFileSync(files ?? '', FILES.replaceAll('FOLDER', folder))
  const cups = spawn(CUPSD, ['-f', '-c', daemon ?? '', '-s', files ?? ''], { stdio: 'ignore' })
  const ended = once(cups, 'exit')
  const tool = (name: string, ...args: string[]) =>
    spawnSync(name, args, { encoding: 'utf8', env: { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' } })
  await until(() => tool('lpstat', '-r').stdout.includes('scheduler is running'))
  return {
    socket: socket ?? '',
    /** A printer without a driver of its own that writes what it prints into a file; its usual paper is A4. */
    addPrinter(name: string): void {
      const ppd = join(folder, `${name}.ppd`)
      writeFileSync(ppd, PPD)
      const added = tool('lpadmin', '-p', name, '-E', '-v', `file://${outputOf(folder, name)}`, '-P', ppd)
      if (added.status !== 0) throw new Error(added.stderr)
    },
    /** A queue without a driver, as receipt printers have it: what it gets goes to that port as it is. */
    addRawPrinter(name: string, port: number): void {
      const added = tool('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw')
      if (added.status !== 0) throw new Error(added.stderr)
    },
    stopPrinter: (name: string) => void tool('cupsdisable', name),
    /** The sizes, in points, of the pages that the printer was given; takes the paper out of its tray. */
    async printed(name: string): Promise<{ width: number; height: number }[]> {
      const file = outputOf(folder, name)
      await until(() => existsSync(file) && tool('lpstat', '-o', name).stdout === '')
      const pdf = readFileSync(file, 'latin1')
      rmSync(file)
      const boxes = [...pdf.matchAll(/\/MediaBox *\[ *0 0 ([\d.]+) ([\d.]+) *\]/g)]
      return boxes.map(([, width, height]) => ({ width: Number(width), height: Number(height) }))
    },
    lastCopies: () => Number(/total (\d+)(?!.*total)/s.exec(readFileSync(log ?? '', 'utf8'))?.[1]),
    async end(): Promise<void> {
      cups.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const outputOf = (folder: string, name: string) => join(folder, 'out', `${name}.pdf`)

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('CUPS did not do it within ten seconds')
}

const DAEMON = `Listen SOCKET
LogLevel none
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
`

const FILES = `ServerRoot FOLDER/root
RequestRoot FOLDER/spool
CacheDir FOLDER/cache
StateDir FOLDER/state
TempDir FOLDER/spool
AccessLog FOLDER/access.log
ErrorLog FOLDER/error.log
PageLog FOLDER/page.log
FileDevice Yes
Sandboxing relaxed
`

const SIZES = { A4: '595 842', A5: '420 595' }
const eachSize = (line: (name: string, size: string) => string) =>
  Object.entries(SIZES)
    .map(([name, size]) => line(name, size))
    .join('\n')

/** The least that CUPS takes for a printer of PDF: two sizes and room for others. */
const PPD = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Product: "(Paper)"
*PSVersion: "(3010.000) 0"
*Manufacturer: "Paper"
*ModelName: "Paper"
*ShortNickName: "Paper"
*NickName: "Paper"
*LanguageLevel: "3"
*ColorDevice: False
*FileSystem: False
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
${eachSize((name, size) => `*PageSize ${name}: "<</PageSize[${size}]>>setpagedevice"`)}
*CloseUI: *PageSize
*OpenUI *PageRegion/Size: PickOne
*DefaultPageRegion: A4
${eachSize((name, size) => `*PageRegion ${name}: "<</PageSize[${size}]>>setpagedevice"`)}
*CloseUI: *PageRegion
*DefaultImageableArea: A4
${eachSize((name, size) => `*ImageableArea ${name}: "0 0 ${size}"`)}
*DefaultPaperDimension: A4
${eachSize((name, size) => `*PaperDimension ${name}: "${size}"`)}
*VariablePaperSize: True
*MaxMediaWidth: "1000"
*MaxMediaHeight: "5000"
*NonUIOrderDependency: 10 AnySetup *CustomPageSize
*CustomPageSize True: "pop"
*ParamCustomPageSize Width: 1 points 36 1000
*ParamCustomPageSize Height: 2 points 36 5000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
*HWMargins: 0 0 0 0
`

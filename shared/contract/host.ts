import { z } from 'zod'
import { ReaderSettings } from '../model/reader-settings.ts'
import { ReaderStatus } from '../model/reader-state.ts'
import type { ReadCard } from '../model/wedge-card.ts'
import { COUNTERS, type Role } from './roles.ts'
import type { ShellLogLine } from './shell-log.ts'
import {
  type InstalledUpdate,
  type RollbackFailure,
  UPDATE_STEPS,
  type UpdateFailure,
  type UpdateState,
  type UpdateStep,
} from './update.ts'

/**
 * What the place a page runs in can do beyond a browser. A page asks for a capability, never where it is: in the
 * desktop shell the preload offers this object as `window.host`, in a browser it is absent. Main parses every call
 * with the schema of `hostInputs` and refuses it from a window whose place `hostPlaces` does not name. A call of
 * `administratorCalls` carries the page's session besides.
 */
export type Host = Readonly<{
  /** The shell's version, shown beside the hall's. */
  version: string
  /** Whether this computer hosts the hall or joins one, and how others join it. */
  role: Ask<'role'>
  /** Asks a computer of the LAN for its hall and certificate; null where no hall answers. */
  lookForHall: Ask<'lookForHall'>
  /** Takes effect at once: the windows close and open again on the chosen hall. */
  chooseRole: Ask<'chooseRole'>
  printers: Ask<'printers'>
  /** Hands one sheet to the operating system's queue. `sent` does not mean printed: only a person sees the paper. */
  print: Ask<'print'>
  /** Asks where to put the file and writes it; null when the person changed their mind. */
  saveFile: Ask<'saveFile'>
  chooseFolder: Ask<'chooseFolder'>
  chooseFile: Ask<'chooseFile'>
  screens: Ask<'screens'>
  /** Shows a page on a monitor, or takes it away where `screen` is null; false where that monitor is not there. */
  showOn: Ask<'showOn'>
  /** The operating system's key store: what is sealed here opens only for this user of this computer. */
  keyStore: Readonly<{ seal: Ask<'seal'>; open: Ask<'open'> }>
  openAtLogin: Ask<'openAtLogin'>
  /** Answers with the state read back from the system, which may refuse silently. */
  setOpenAtLogin: Ask<'setOpenAtLogin'>
  /** Whether pages may use microphone and camera; off until the administrator allows it. */
  recordingAllowed: Ask<'recordingAllowed'>
  setRecordingAllowed: Ask<'setRecordingAllowed'>
  /** The administrator's PIN that ends a locked kiosk; kept as a hash. */
  setKioskPin: Ask<'setKioskPin'>
  leaveKiosk: Ask<'leaveKiosk'>
  /** Verifies a signed package, backs up, tries the migrations on a copy and installs it for the next start. */
  update: Ask<'update'>
  /** Waits until an update is at another step than `after`, the last one heard of; null at its end. */
  updateStep: Ask<'updateStep'>
  updateState: Ask<'updateState'>
  /** Returns to the version before and starts it; entries are set aside only where the page has said so and is told to. */
  rollBack: Ask<'rollBack'>
  restartForUpdate: Ask<'restartForUpdate'>
  diagnostics: Ask<'diagnostics'>
  /** Waits until somebody opens a slip's `huisheng://progress/CODE`; answers with the query code. */
  nextLookUp: Ask<'nextLookUp'>
  /** How this computer's own card reader is reached; null without one. */
  cardReader: Ask<'cardReader'>
  setCardReader: Ask<'setCardReader'>
  /** Waits for a card, or until the reader does something else than `after`, the last that was heard of it. */
  nextCard: Ask<'nextCard'>
}>

export const HOST_PAGES = ['display', 'visitor', 'kiosk'] as const
const Nothing = z.undefined()
const Microns = z.number().int().min(10_000).max(2_000_000)
const MEBIBYTE = 1024 * 1024
/** SHA-256 of the hall's certificate, 64 hexadecimal digits without separators. */
const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const HallUrl = z.url({ protocol: /^https$/ }).max(200)
const ScreenChoice = z.strictObject({ id: z.number().int(), label: z.string().max(200) })
const KioskPin = z.string().regex(/^\d{6,12}$/)
const FileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\\/:*?"<>|]+$/)

export const RoleChoice = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('host'), lan: z.boolean() }),
  z.strictObject({ role: z.literal('desk'), url: HallUrl, fingerprint: Fingerprint }),
])
export type RoleChoice = z.output<typeof RoleChoice>

/** The argument of every call; a call without one takes `undefined`. */
export const hostInputs = {
  role: Nothing,
  lookForHall: z.strictObject({ address: z.string().min(1).max(200) }),
  chooseRole: RoleChoice,
  printers: Nothing,
  print: z.strictObject({
    html: z
      .string()
      .min(1)
      .max(8 * MEBIBYTE),
    printer: z.string().max(400).nullable(),
    paper: z.strictObject({ widthMicrons: Microns, heightMicrons: Microns }),
    copies: z.number().int().min(1).max(99),
    silent: z.boolean(),
  }),
  saveFile: z.strictObject({ name: FileName, base64: z.base64().max(64 * MEBIBYTE) }),
  chooseFolder: Nothing,
  chooseFile: z.strictObject({
    extensions: z
      .array(z.string().regex(/^[\w-]{1,16}$/))
      .min(1)
      .max(8),
  }),
  screens: Nothing,
  showOn: z.strictObject({ page: z.enum(HOST_PAGES), screen: ScreenChoice.nullable() }),
  seal: z.strictObject({ secret: z.string().min(1).max(4096) }),
  open: z.strictObject({ sealed: z.base64().min(1).max(16_384) }),
  openAtLogin: Nothing,
  setOpenAtLogin: z.strictObject({ enabled: z.boolean() }),
  recordingAllowed: Nothing,
  setRecordingAllowed: z.strictObject({ allowed: z.boolean() }),
  setKioskPin: z.strictObject({ pin: KioskPin }),
  leaveKiosk: z.strictObject({ pin: KioskPin }),
  update: z.strictObject({ packageFile: z.string().min(1).max(4096) }),
  updateStep: z.strictObject({ after: z.enum(UPDATE_STEPS).nullable() }),
  updateState: Nothing,
  rollBack: z.strictObject({ setEntriesAside: z.boolean() }),
  restartForUpdate: Nothing,
  diagnostics: Nothing,
  nextLookUp: Nothing,
  cardReader: Nothing,
  // Invented people are for the sample hall, which has its own.
  setCardReader: z.strictObject({
    settings: ReaderSettings.refine(({ kind }) => kind !== 'simulator').nullable(),
  }),
  nextCard: z.strictObject({ after: ReaderStatus.nullable() }),
} as const

export type HostCall = keyof typeof hostInputs
export type HostInput<C extends HostCall> = z.output<(typeof hostInputs)[C]>
export type HostPage = (typeof HOST_PAGES)[number]
export type HostPlace = HostPage | 'desk'

export type HostPrinter = Readonly<{ name: string; displayName: string }>
export type HostScreen = Readonly<{
  id: number
  label: string
  isPrimary: boolean
  bounds: Readonly<{ x: number; y: number; width: number; height: number }>
  scaleFactor: number
  /** What this shell shows there now. */
  page: HostPage | null
}>
export type Joining = Readonly<{ url: string; fingerprint: string }>
export type RoleState =
  /** `join` is what another desk enters; null while only this computer can reach the hall. */
  Readonly<{ role: 'host'; lan: boolean; join: Joining | null }> | (Readonly<{ role: 'desk' }> & Joining)
export type PrintFailure = 'NO_PRINTER' | 'CANCELLED' | 'NOT_READY' | 'REFUSED'
export type HallHealth = Readonly<{
  state: 'starting' | 'running' | 'restarting' | 'joined'
  url: string
  pid: number | null
  /** How often it died since the shell started, and its last plain sentence. */
  restarts: number
  lastWords: string | null
}>
export type HostDiagnostics = Readonly<{
  versions: Readonly<Record<'shell' | 'electron' | 'chrome' | 'node' | 'system', string>>
  paths: Readonly<Record<'settings' | 'crashes' | 'program' | 'log', string>>
  printers: readonly HostPrinter[]
  screens: readonly HostScreen[]
  hall: HallHealth
  keyStore: boolean
  crashDumps: number
  /** The newest lines of the shell's log. */
  log: readonly ShellLogLine[]
}>

export type NextCard =
  | Readonly<{ what: 'reader'; status: ReaderStatus | null }>
  | Readonly<{ what: 'card'; card: ReadCard }>

export type HostAnswers = Readonly<{
  role: RoleState
  lookForHall: Joining | null
  chooseRole: null
  printers: readonly HostPrinter[]
  print: Readonly<{ sent: boolean; reason?: PrintFailure }>
  saveFile: string | null
  chooseFolder: string | null
  chooseFile: string | null
  screens: readonly HostScreen[]
  showOn: boolean
  /** Null where the system has no key store, or where the secret was sealed by somebody else. */
  seal: string | null
  open: string | null
  openAtLogin: Readonly<{ enabled: boolean }>
  setOpenAtLogin: Readonly<{ enabled: boolean }>
  recordingAllowed: Readonly<{ allowed: boolean }>
  setRecordingAllowed: Readonly<{ allowed: boolean }>
  setKioskPin: null
  /** After wrong tries the lock waits; `waitSeconds` says how long. */
  leaveKiosk: Readonly<{ left: boolean; waitSeconds: number }>
  update: Readonly<{ ok: true; value: InstalledUpdate }> | Readonly<{ ok: false; failure: UpdateFailure }>
  updateStep: UpdateStep | null
  /** Null where the program runs from its sources and is not updated. */
  updateState: UpdateState | null
  rollBack: Readonly<{ ok: true; value: { version: string } }> | Readonly<{ ok: false; failure: RollbackFailure }>
  restartForUpdate: null
  diagnostics: HostDiagnostics
  nextLookUp: string
  cardReader: ReaderSettings | null
  setCardReader: null
  nextCard: NextCard
}>

/** The places whose windows may make a call that is not for the desk alone. */
export const hostPlaces: Readonly<Partial<Record<HostCall, readonly HostPlace[]>>> = {
  print: ['desk', 'kiosk'],
  printers: ['desk', 'kiosk'],
  leaveKiosk: ['kiosk'],
}

/**
 * The calls that only an administrator's page is answered (but see `rolesFor`): they decide over this computer. Main asks
 * the hall whose session it is, because what a page says of itself is no proof.
 */
export const administratorCalls = [
  'chooseRole',
  'showOn',
  'setOpenAtLogin',
  'setRecordingAllowed',
  'setKioskPin',
  'setCardReader',
  'update',
  'rollBack',
  'restartForUpdate',
] as const satisfies readonly HostCall[]
type AdministratorCall = (typeof administratorCalls)[number]

/** FORBIDDEN: the hall knows nobody by this session who may do it. OFFLINE: the hall could not be asked. */
export type HostRefused = Readonly<{ refused: 'FORBIDDEN' | 'OFFLINE' }>

export function isAdministratorCall(call: HostCall): call is AdministratorCall {
  return administratorCalls.some((each) => each === call)
}

/**
 * Whose session a call with this input needs; null where it needs none. Who sits at the desk turns the screen to the
 * visitor on and off without an administrator.
 */
export function rolesFor(call: HostCall, input: unknown): readonly Role[] | null {
  if (!isAdministratorCall(call)) return null
  return call === 'showOn' && VisitorScreen.safeParse(input).success
    ? [...COUNTERS, 'administrator']
    : ['administrator']
}
const VisitorScreen = hostInputs.showOn.extend({ page: z.literal('visitor') })

/** The one channel a call has between preload and main. */
export const hostChannel = <C extends HostCall>(call: C) => `host:${call}` as const

type Ask<C extends HostCall> = C extends AdministratorCall
  ? (...given: [...Given<C>, session: string | null]) => Promise<HostAnswers[C] | HostRefused>
  : (...given: Given<C>) => Promise<HostAnswers[C]>
type Given<C extends HostCall> =
  undefined extends z.input<(typeof hostInputs)[C]> ? [] : [input: z.input<(typeof hostInputs)[C]>]

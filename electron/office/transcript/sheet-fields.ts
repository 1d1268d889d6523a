import { type Guide, type Manner, PARTS, type Signature } from '../../../shared/contract/transcript.ts'
import { accountLength } from '../../../shared/model/account-length.ts'
import { type PrintedLine, printedLines } from '../../../shared/model/printed-lines.ts'
import { type PagePart, pagesOf } from '../../../shared/model/printed-pages.ts'
import type { DocumentFields, Documents } from '../documents.ts'

/** An account with all that stands around it on paper; `sealed` is null until the visitor confirmed it. */
export type PrintableAccount = Readonly<{
  hallName: string
  place: string
  number: string
  visitorName: string
  partyType: 'person' | 'group' | 'organisation'
  headcount: number
  channel: keyof Documents['words']['channels']
  representatives: readonly string[]
  attendants: readonly Readonly<{ as: 'agent' | 'guardian' | 'companion'; name: string; relation: string }>[]
  toldAt: string
  clerk: string
  version: number
  guide: Guide
  sealed: Sealed | null
}>

type Sealed = Readonly<{
  revision: number
  at: string
  on: string
  manner: Manner
  reason: string
  digest: string
  signature: Signature | null
}>

/**
 * 口述记录 on A4, laid out here and not by whatever prints it: each printed line of the account has its number, numbers
 * go on across pages, no heading stands alone below, and the place to sign has the last lines of the account above it.
 * Heights are millimetres; the template's styles draw them.
 */
export function accountFields(account: PrintableAccount, words: Documents['words']): DocumentFields {
  const { hallName, number, sealed } = account
  const facts = factsOf(account, words)
  const body = bodyOf(account.guide, words)
  const lines = body.filter((part) => part.line !== null)
  const signers = signersOf(account, words)
  const end: Part = {
    ...NOTHING,
    height: LINE,
    holds: true,
    end: { lines: lines.length, characters: accountLength(account.guide) },
  }
  const signing = { ...NOTHING, height: signingHeight(signers.length, sealed), holds: false, signing: true }
  const head = {
    ...NOTHING,
    height: HEAD + facts.reduce((sum, { lines: { length: n } }) => sum + n * FACT, 0),
    head: true,
    holds: true,
  }
  const pages = pagesOf([head, ...body.slice(0, -1), ...body.slice(-1).map(held), end, signing], PAGE)
  return {
    ...{ hallName, number, facts, signers },
    tight: signers.length > ROOMY,
    draft: sealed === null ? { version: account.version } : null,
    confirmed: sealed && {
      revision: sealed.revision,
      at: sealed.at,
      on: sealed.on,
      manner: words.transcript.manners[sealed.manner],
      digest: (sealed.digest.slice(0, 16).match(/.{4}/g) ?? []).join(' '),
    },
    drawing: sealed?.signature ? { path: pathOf(sealed.signature) } : null,
    signer: words.transcript.signers[account.partyType],
    clerk: account.clerk,
    pages: pages.map((parts, index) => ({
      parts,
      page: index + 1,
      pages: pages.length,
      // Without a sealed signature each sheet of paper is signed by hand, so that none can be exchanged.
      initials: index < pages.length - 1 && !sealed?.signature,
    })),
  }
}

type Part = PagePart &
  Readonly<{
    head: boolean
    heading: string | null
    line: (PrintedLine & Readonly<{ number: number; spoken: boolean }>) | null
    end: Readonly<{ lines: number; characters: number }> | null
    signing: boolean
  }>

const NOTHING = { head: false, heading: null, line: null, end: null, signing: false } as const
const held = (part: Part): Part => ({ ...part, holds: true })

/** Millimetres; the template draws exactly these. */
const PAGE = 256
const LINE = 8
const FACT = 6
const HEAD = 36 + 3
const CHARACTERS = 32
const FACT_CHARACTERS = 35
/** More signers than this get less room each, so that their places stay on one page. */
const ROOMY = 24

/** The six questions and the visitor's own words; of a question nobody spoke to that is what is written. */
function bodyOf(guide: Guide, words: Documents['words']): Part[] {
  const parts: Part[] = []
  let number = 0
  for (const name of PARTS) {
    const told = printedLines(guide[name].trim(), CHARACTERS)
    if (name === 'words' && told.length === 0) continue
    const spoken = told.length > 0
    const lines = spoken ? told : [{ text: words.transcript.notTold, opens: true }]
    parts.push({ ...NOTHING, height: LINE, holds: true, heading: words.transcript.parts[name] })
    for (const [index, line] of lines.entries()) {
      number += 1
      // Two lines at least begin and end a page.
      const holds = lines.length > 1 && (index === 0 || index === lines.length - 2)
      parts.push({ ...NOTHING, height: LINE, holds, line: { ...line, number, spoken } })
    }
  }
  return parts
}

type Fact = Readonly<{ label: string; lines: readonly string[] }>

function factsOf(account: PrintableAccount, { transcript: words, channels }: Documents['words']): Fact[] {
  const { visitorName, headcount, representatives, attendants, sealed } = account
  const names = headcount > 1 ? `${visitorName}${words.heads.replace('#', String(headcount))}` : visitorName
  const correction = sealed !== null && sealed.revision > 1 ? sealed.reason : ''
  const facts: readonly (readonly [label: string, value: string])[] = [
    [words.facts.visitor, names],
    [words.facts.representatives, representatives.join(words.comma)],
    ...attendants.map(({ as, name, relation }) => [words.attendants[as], `${name} ${relation}`.trim()] as const),
    [words.facts.told, `${account.toldAt} ${channels[account.channel]}`],
    [words.facts.place, account.place],
    [words.facts.clerk, account.clerk],
    [words.facts.correction, correction],
  ]
  return facts.flatMap(([label, value]) => {
    const lines = printedLines(value, FACT_CHARACTERS, 0).map(({ text }) => text)
    return lines.length === 0 ? [] : [{ label, lines }]
  })
}

/** Who signs beside the visitor: representatives, and whoever speaks for the visitor by right. */
function signersOf({ representatives, attendants }: PrintableAccount, { transcript: words }: Documents['words']) {
  return [
    ...representatives.map((name) => ({ role: words.facts.representatives, name })),
    ...attendants.filter(({ as }) => as !== 'companion').map(({ as, name }) => ({ role: words.attendants[as], name })),
  ]
}

function signingHeight(signers: number, sealed: Sealed | null): number {
  const places = Math.ceil(signers / 2) * (signers > ROOMY ? 7 : 12)
  return 18 + 27 + places + 13 + (sealed === null ? 0 : 11)
}

/** The strokes as one path; a mere dot is a line of no length, which a round cap makes visible. */
function pathOf(strokes: Signature): string {
  return strokes.map(([start, ...rest]) => `M${start}${rest.length === 0 ? 'h0' : `L${rest.join(' ')}`}`).join('')
}

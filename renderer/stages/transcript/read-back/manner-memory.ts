import { Manner } from '../../../../shared/contract/transcript.ts'
import type { VisitView } from '../../../../shared/contract/visit.ts'

type Channel = VisitView['channel']

/**
 * How visitors of this computer agreed last; aloud before anybody did otherwise, because a thumbprint or a signature that
 * nobody gave must not be on record for want of a click. Who called or wrote is not here to sign.
 */
export function rememberedManner(channel: Channel): Manner {
  const remembered = channel === 'visit' ? localStorage.getItem(KEPT) : null
  return Manner.safeParse(remembered).data ?? 'oral'
}

export function rememberManner(channel: Channel, manner: Manner): void {
  if (channel === 'visit') localStorage.setItem(KEPT, manner)
}

const KEPT = 'huisheng.read-back.manner'

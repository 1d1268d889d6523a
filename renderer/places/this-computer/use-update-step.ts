import { useEffect, useEffectEvent, useState } from 'react'
import type { Host } from '../../../shared/contract/host.ts'
import type { UpdateStep } from '../../../shared/contract/update.ts'
import { useAskAgain } from './host-queries.ts'

/** The step of an update that is going on, be it one that this page began before it was loaded anew. */
export function useUpdateStep(host: Host): UpdateStep | null {
  const [step, setStep] = useState<UpdateStep | null>(null)
  const askAgain = useAskAgain()
  const onEnd = useEffectEvent(() => void askAgain())

  useEffect(() => {
    let here = true
    async function follow() {
      let after: UpdateStep | null = null
      while (here) {
        after = await host.updateStep({ after })
        if (here) setStep(after)
        if (here && after === null) onEnd()
      }
    }
    follow().catch(() => setStep(null))
    return () => {
      here = false
    }
  }, [host])
  return step
}

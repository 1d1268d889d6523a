import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { IMPORT_QUESTION, type ImportOutcome } from '../../../../shared/contract/visit-import.ts'
import type { SheetLayout, SheetRow } from '../../../../shared/model/import-columns.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { hallTime, useAbout } from '../../../app/about.tsx'
import { hallClient } from '../../../app/hall-client.ts'
import { originsOf } from './import-origins.ts'
import { type ImportRow, readRows, rowStates } from './import-rows.ts'

/** The messages of a sheet with what becomes of each; null until the hall said which ones it has. */
export function useImportRows(sheet: readonly SheetRow[], layout: SheetLayout, system: string) {
  const about = useAbout()
  const own = useId()
  const [now] = useState(() => Math.round(hallTime(about, Date.now())))
  const { businessDate, timeZone } = about
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, ImportOutcome>>(new Map())
  const read = useMemo(
    () => readRows(sheet, layout, { now, timeZone, today: BusinessDate.parse(businessDate) }),
    [sheet, layout, now, timeZone, businessDate],
  )
  const known = useQuery({
    // Not among the hall's own queries: those are asked again at every change, and a sheet has ten thousand rows.
    queryKey: ['import', own, layout.header, layout.mapping, system],
    queryFn: async () => {
      const origins = await originsOf(read, system)
      return { origins, already: await alreadyHere(origins) }
    },
  })
  const rows = useMemo<ImportRow[] | null>(
    () => (known.data ? rowStates(read, { ...known.data, outcomes }) : null),
    [known.data, read, outcomes],
  )
  return {
    rows,
    failed: known.isError,
    retry: known.refetch,
    keep(origins: readonly string[], answers: readonly ImportOutcome[]) {
      const entries = origins.flatMap((origin, index) => {
        const answer = answers[index]
        return answer ? [[origin, answer] as const] : []
      })
      setOutcomes((before) => new Map([...before, ...entries]))
    },
  }
}

async function alreadyHere(origins: readonly string[]): Promise<ReadonlySet<string>> {
  const here: string[] = []
  for (let at = 0; at < origins.length; at += IMPORT_QUESTION) {
    here.push(...(await hallClient.visit.importedAlready({ origins: origins.slice(at, at + IMPORT_QUESTION) })))
  }
  return new Set(here)
}

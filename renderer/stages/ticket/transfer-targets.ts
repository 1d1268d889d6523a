import type { ServiceView } from '../../../shared/contract/ticket.ts'
import type { Colleague, DeskAround, TransferTarget } from '../../../shared/contract/ticket-desk.ts'
import type { DeskId } from '../../../shared/model/ids.ts'

type Desk = Readonly<{ id: DeskId; code: string; name: string; nameEn: string }>
type Named = Readonly<{ name: string; nameEn: string }>

/** Where somebody can be sent, with all the words that find it. `away`: nobody serves there at this moment. */
export type Target = Readonly<{ key: string; target: TransferTarget; name: Named; at: Named | null; away: boolean }> &
  Readonly<{ words: string }>

type Hall = Readonly<{
  services: readonly ServiceView[]
  desks: readonly Desk[]
  around: Readonly<{ desks: readonly DeskAround[]; people: readonly Colleague[] }>
}>

/** Services, then desks, then people; never the desk that transfers. */
export function transferTargets({ services, desks, around }: Hall, mine: DeskId): Target[] {
  const open = new Set(around.desks.flatMap(({ id, state }) => (state === 'open' ? [id] : [])))
  const served = new Set(around.desks.flatMap((desk) => (open.has(desk.id) ? desk.services : [])))
  const byId = new Map(desks.map((desk) => [desk.id, desk]))
  return [
    ...services.flatMap((service) =>
      service.active
        ? [
            made({ to: 'service', service: service.id }, service, {
              words: service.prefix,
              away: !served.has(service.id),
            }),
          ]
        : [],
    ),
    ...desks.flatMap((desk) =>
      desk.id === mine
        ? []
        : [made({ to: 'desk', desk: desk.id }, desk, { words: desk.code, away: !open.has(desk.id) })],
    ),
    ...around.people.flatMap(({ id, name, title, desk }) =>
      desk === mine
        ? []
        : [
            made(
              { to: 'person', account: id },
              { name, nameEn: '' },
              { words: title, at: byId.get(desk) ?? null, away: !open.has(desk) },
            ),
          ],
    ),
  ]
}

type Details = Readonly<{ words: string; away: boolean; at?: Named | null }>

function made(target: TransferTarget, { name, nameEn }: Named, { words, away, at = null }: Details): Target {
  const all = [name, nameEn, words, at?.name, at?.nameEn].join(' ').toLowerCase()
  return { key: Object.values(target).join(' '), target, name: { name, nameEn }, at, away, words: all }
}

/** Those that hold every typed word, in their order; the ones that begin with what was typed come first. */
export function matchTargets(targets: readonly Target[], search: string): readonly Target[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return targets
  const found = targets.filter((target) => words.every((word) => target.words.includes(word)))
  const begins = ({ words: all }: Target) => all.startsWith(first) || all.split(' ').includes(first)
  return [...found.filter(begins), ...found.filter((target) => !begins(target))]
}

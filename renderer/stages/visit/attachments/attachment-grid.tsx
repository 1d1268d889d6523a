import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import type { AttachmentId } from '../../../../shared/model/ids.ts'
import { AttachmentTile } from './attachment-tile.tsx'
import './attachments.css'

type Props = Readonly<{
  list: readonly AttachmentView[]
  onOpen: (attachment: AttachmentView) => void
  /** Left out where papers are only read. */
  chosen?: readonly AttachmentId[]
  onChoose?: (id: AttachmentId) => void
  onRemove?: (attachment: AttachmentView) => void
}>

/** Small pictures of the papers: one stop of the Tab key, the arrow keys go from one to the next. */
export function AttachmentGrid({ list, chosen = [], onOpen, onChoose, onRemove }: Props) {
  const { t } = useTranslation('attachment')
  const grid = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<AttachmentId | null>(null)
  const stop = list.find(({ id }) => id === last) ?? list[0]

  function move(event: KeyboardEvent): void {
    const tiles = [...(grid.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])]
    const now = tiles.findIndex((tile) => tile.isSameNode(document.activeElement))
    const at = list[now]
    if (!at) return
    const next = stepOf(event.key, tiles, now)
    if (next !== undefined) tiles[next]?.focus()
    else if (event.key === ' ' && onChoose) onChoose(at.id)
    else if (event.key === 'Delete' && onRemove) onRemove(at)
    else return
    event.preventDefault()
  }

  return (
    <ul ref={grid} className="attachment-grid" aria-label={t('list')} onKeyDown={move}>
      {list.map((attachment) => (
        <AttachmentTile
          key={attachment.id}
          attachment={attachment}
          isStop={attachment.id === stop?.id}
          place={chosen.indexOf(attachment.id) + 1}
          onFocus={() => setLast(attachment.id)}
          onOpen={() => onOpen(attachment)}
          {...(onChoose ? { onChoose: () => onChoose(attachment.id) } : {})}
          {...(onRemove ? { onRemove: () => onRemove(attachment) } : {})}
        />
      ))}
    </ul>
  )
}

function stepOf(key: string, tiles: readonly HTMLElement[], now: number): number | undefined {
  const last = tiles.length - 1
  const row = tiles.filter(({ offsetTop }) => offsetTop === tiles[0]?.offsetTop).length
  const wanted = new Map([
    ['ArrowRight', now + 1],
    ['ArrowLeft', now - 1],
    ['ArrowDown', now + row],
    ['ArrowUp', now - row],
    ['Home', 0],
    ['End', last],
  ]).get(key)
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 0), last)
}

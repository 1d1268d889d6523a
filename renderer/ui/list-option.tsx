import { type ReactNode, useEffect, useRef } from 'react'

type Props = Readonly<{ id: string; className: string; marked: boolean; onTake: () => void; children: ReactNode }>

/** One choice under a field that keeps the focus: the arrow keys mark it there, Enter or a click takes it. */
export function ListOption({ id, className, marked, onTake, children }: Props) {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked) option.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      className={className}
      // The field would lose the focus before the click, and the list with it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={({ key }) => key === 'Enter' && onTake()}
    >
      {children}
    </div>
  )
}

import './ticket-number.css'

/** A number as it is printed, shown and spoken everywhere. */
export function TicketNumber({ label, large }: Readonly<{ label: string; large?: boolean }>) {
  return <strong className={`ticket-number ticket-number-${large ? 'large' : 'small'}`}>{label}</strong>
}

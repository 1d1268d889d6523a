import './key-hint.css'

/** The shortcut printed beside the words of a button; read out through `aria-keyshortcuts` of the button itself. */
export function KeyHint({ shortcut }: Readonly<{ shortcut: string }>) {
  return (
    <span className="key-hint" aria-hidden="true">
      {shortcut}
    </span>
  )
}

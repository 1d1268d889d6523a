import { useRef } from 'react'
import type { PaperName } from '../../../shared/model/paper.ts'
import './printing.css'

type Props = Readonly<{
  title: string
  paper: PaperName
  html: string
  /** Print as soon as fonts and images are there. */
  print: boolean
}>

/**
 * A finished sheet in a frame of its own: no script of it runs, no style of the page reaches it. The page may still
 * open its print dialog, which needs the same origin and modal windows.
 */
export function SheetFrame({ title, paper, html, print }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)

  async function loaded() {
    const sheet = frame.current?.contentWindow
    if (!print || !sheet) return
    // A sheet printed before its fonts are there comes out blank or in the wrong type.
    await sheet.document.fonts.ready
    sheet.print()
  }

  return (
    <iframe
      ref={frame}
      className={paper === 'a4' ? 'sheet-frame is-a4' : 'sheet-frame'}
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
      onLoad={() => void loaded()}
    />
  )
}

import { inUnit, microns, type Paper, printableWidth } from '../../shared/model/paper.ts'
import { type Ask, withPage } from './headless-browser.ts'

/** Makes a PDF of a complete HTML page, on the paper given or, without one, on the page's own `@page`. */
export type PdfPrinter = (html: string, paper?: Paper) => Promise<Uint8Array>

/** A page as a PNG picture, so many dots wide. */
type PicturePrinter = (html: string, paper: Paper) => Promise<Uint8Array>

export type PagePrinter = Readonly<{ pdf: PdfPrinter; picture: PicturePrinter }>

/** Pages by a Chromium, Chrome or Edge of this computer, without a window. One at a time, each within a minute. */
export function browserPagePrinter(browser: string): PagePrinter {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(make: () => Promise<Result>): Promise<Result> => {
    const made = last.then(make, make)
    last = made
    return made
  }
  return {
    pdf: (html, paper) => inTurn(() => withPage(browser, html, (ask) => pdfOf(ask, paper))),
    picture: (html, paper) => inTurn(() => withPage(browser, html, (ask) => pictureOf(ask, paper))),
  }
}

async function pdfOf(ask: Ask, paper: Paper | undefined): Promise<Uint8Array> {
  const { data } = await ask('Page.printToPDF', {
    printBackground: true,
    // Tagged, so that a screen reader can speak it.
    generateTaggedPDF: true,
    preferCSSPageSize: paper === undefined,
    ...(paper && (await sizeOf(ask, paper))),
  })
  return Buffer.from(String(data), 'base64')
}

async function sizeOf(ask: Ask, paper: Paper) {
  const height = paper.height ?? (await heightOnRoll(ask, paper))
  const margin = inUnit(paper.margin, 'inch')
  return {
    paperWidth: inUnit(paper.width, 'inch'),
    paperHeight: inUnit(height, 'inch'),
    marginLeft: margin,
    marginRight: margin,
    marginTop: margin,
    marginBottom: margin,
  }
}

/** A picture has exactly the dots of the printer's head across; it is as long as the text. */
async function pictureOf(ask: Ask, paper: Paper): Promise<Uint8Array> {
  const width = Math.round(inUnit(printableWidth(paper), 'pixel'))
  const dots = inUnit(printableWidth(paper), 'dot')
  const height = Math.ceil(inUnit(await heightOnRoll(ask, paper), 'pixel'))
  const clip = { x: 0, y: 0, width, height, scale: dots / width }
  const { data } = await ask('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
  return Buffer.from(String(data), 'base64')
}

/** How long a page is at the width of a roll, in microns, with the margins of a sheet around it. */
async function heightOnRoll(ask: Ask, paper: Paper): Promise<number> {
  const width = Math.round(inUnit(printableWidth(paper), 'pixel'))
  await ask('Emulation.setDeviceMetricsOverride', { width, height: 1, deviceScaleFactor: 1, mobile: false })
  await ask('Emulation.setEmulatedMedia', { media: 'print' })
  const { result } = await ask('Runtime.evaluate', {
    expression: 'document.documentElement.getBoundingClientRect().height',
  })
  const pixels = Number(Reflect.get(Object(result), 'value'))
  // One pixel more: rounding must never open a second, empty page.
  return microns(Math.ceil(pixels) + 1, 'pixel') + 2 * paper.margin
}

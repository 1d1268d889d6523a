import type { Browser, Page } from '@playwright/test'

/** A sample hall whose pages stand open somewhere: in browsers, or in the windows of the desktop program. */
export type House = Readonly<{
  /** Opens a page such as `desk?as=front1`, each as another place of the hall has it. */
  open: (path: string, size?: Readonly<{ width: number; height: number }>) => Promise<Page>
  /** The file that a person saves by what is done here. */
  saved: (act: () => Promise<void>, page: Page) => Promise<string>
  end: () => Promise<void>
}>

/** One way of opening the hall's pages; the same journeys run with each. */
export type Opening = Readonly<{
  name: string
  /** Runs every journey of a kind; else one of them shows that it works here too. */
  all: boolean
  start: (browser: Browser) => Promise<House>
}>

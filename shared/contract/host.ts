/**
 * What the place a page runs in can do beyond a browser. A page asks for a capability, never where it is:
 * in the desktop shell the preload offers this object as `window.host`, in a browser it is absent.
 */
export type Host = Readonly<{
  /** The shell's version, shown beside the hall's. */
  version: string
  /** Puts the named page full screen on the second monitor; false where there is none. */
  showOnSecondScreen: (page: SecondScreenPage) => Promise<boolean>
}>

export const SECOND_SCREEN_PAGES = ['display', 'visitor'] as const
export type SecondScreenPage = (typeof SECOND_SCREEN_PAGES)[number]

/** The one channel each capability has between preload and main. */
export const HOST_CHANNELS = { showOnSecondScreen: 'host:show-on-second-screen' } as const

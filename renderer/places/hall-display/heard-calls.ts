/** Remembers across reloads which announcement was spoken last, so that none is ever spoken twice. */
export const heardCalls = {
  upTo: () => Number(localStorage.getItem(ENTRY) ?? 0),
  heard: (sequence: number) => localStorage.setItem(ENTRY, String(sequence)),
}

const ENTRY = 'huisheng.display.heard'

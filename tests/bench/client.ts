export type { HallClient as Client } from '../../electron/simulation/floor.ts'
export { type Line, openLine as connect } from '../../electron/simulation/line.ts'

import readings from '../../resources/rules/rare-readings.json' with { type: 'json' }

/** Characters of names that the dictionary of readings does not have, as they are typed. */
export const rareReadings: ReadonlyMap<string, string> = new Map(Object.entries(readings))

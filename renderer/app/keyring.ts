/**
 * Keys of commands whose answer was lost with the line. Sending the same command again uses the same key, so that
 * the hall answers with what it did the first time instead of doing it twice.
 */
export function createKeyring(newKey: () => string) {
  const unanswered = new Map<string, string>()
  return {
    keyFor: (command: string): string => unanswered.get(command) ?? newKey(),
    lost: (command: string, key: string): void => void unanswered.set(command, key),
    refused: (command: string): void => void unanswered.delete(command),
    // Work went on: an old key would now replay the past ("call next" would give the visitor who already left).
    done: (): void => unanswered.clear(),
  }
}

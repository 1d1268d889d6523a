// Loaded into every process that the stand-in of `utilityProcess` starts, before its own program.
Reflect.set(process, 'parentPort', {
  postMessage: (message: unknown) => void process.send?.(message),
  on: (_event: 'message', hear: (event: { data: unknown }) => void) =>
    process.on('message', (data: unknown) => hear({ data })),
})

// Loaded into a child before its own code: stops it when the process that
// started it is gone, however that one ended.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

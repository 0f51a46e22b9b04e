import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A port nobody listens on. */
export function findFreePort() {
  return listen(0, '127.0.0.1');
}

/** Fails in one line where the port cannot be had. */
export async function assertPortIsFree(port) {
  // Every address first, as the backend does, then the loopback ones: on some
  // systems a listener on one of them does not keep others from "every".
  for (const host of [undefined, '127.0.0.1', '::1']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        throw new Failure(
          `Port ${port} is in use. Stop what listens there, or choose another with --port N.`,
        );
      }
      if (error.code === 'EACCES') {
        throw new Failure(
          `Port ${port} may not be opened by this user. Choose another with --port N.`,
        );
      }
      // No such address on this machine, for example no IPv6.
    }
  }
}

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Serves one HTML page on a free port of this machine until the signal comes.
 *
 * @param onListening - told where
 */
export async function servePage(html: string, onListening: (url: string) => void, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const server = createServer((request, response) => {
    if (new URL(request.url ?? "/", "http://localhost").pathname !== "/") {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is one page here: /\n");
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onListening(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await once(signal, "abort");
  server.closeAllConnections();
  server.close();
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { State } from "../state/state.ts";

/** The bytes of a file that came with a message. */
export function showAttachment({ messages }: State, incoming: IncomingMessage, response: ServerResponse): void {
  const id = incoming.url?.split("/")[3];
  const file = [...messages.values()].flatMap(({ attachments }) => attachments).find((each) => each.id === id);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      "content-type": file.contentType || "application/octet-stream",
      "x-content-type-options": "nosniff",
    })
    .end(file.bytes);
}

import type { UploadedFile } from "../messages.ts";
import { refusal } from "../validate/api-error.ts";

/** The most bytes of one file, as on a server without boosts. */
const fileLimitBytes = 10 * 1024 * 1024;

/** @throws {ApiError} where the body is neither JSON nor a form with `payload_json`, or a file is too large */
export async function readBody(bytes: Buffer, contentType: string): Promise<{ body: unknown; files: UploadedFile[] }> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith("multipart/form-data")) {
    if (!contentType.startsWith("application/json")) throw refusal("brokenJson");
    return { body: parseJson(String(bytes)), files: [] };
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const at = /^files\[(\d+)\]$/u.exec(key)?.[1];
    if (at === undefined || typeof value === "string") continue;
    files[Number(at)] = { name: value.name, contentType: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  const present = files.filter((file) => file !== undefined);
  if (present.some((file) => file.bytes.length > fileLimitBytes)) throw refusal("tooLarge");
  const payload = form.get("payload_json");
  return { body: typeof payload === "string" ? parseJson(payload) : undefined, files: present };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal("brokenJson");
  }
}

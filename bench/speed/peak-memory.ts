import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import packageFile from "../../package.json" with { type: "json" };

const snapshotSchema = z.object({
  posts: z.array(z.record(z.string(), z.unknown())),
  comments: z.array(z.record(z.string(), z.unknown())),
});
/** A thread is read up to so many comments; more of one topic come from several threads on one link. */
const commentsOfThread = 1_000;
const longestOutput = 64 * 1024 * 1024;
const sayPeak = "process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))";

/**
 * Has the program write one topic of so many comments, as `npm run standpoint` would, in a process of its own.
 *
 * @param snapshot - any large one
 * @returns the most memory that the process held, in MB
 */
export async function peakMemoryOf(comments: number, snapshot: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "standpoint-speed-"));
  try {
    const file = join(folder, "topic.json");
    await writeFile(file, JSON.stringify(await topicOf(comments, snapshot)));
    const [, ...flags] = packageFile.scripts.standpoint.split(" ").filter((word) => !word.endsWith(".ts"));
    const program = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
    const preload = ["--import", `data:text/javascript,${encodeURIComponent(sayPeak)}`];
    const words = ["digest", "--snapshot", file, "--format", "json", "--max-topics", "1"];
    const { stderr } = await promisify(execFile)(process.execPath, [...flags, ...preload, program, ...words], {
      maxBuffer: longestOutput,
    });
    return (Number(/peak (\d+)/u.exec(stderr)?.[1]) * 1024) / 1e6;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function topicOf(comments: number, snapshot: string) {
  const all = snapshotSchema.parse(JSON.parse(await readFile(snapshot, "utf8")));
  const threads = all.posts.slice(0, Math.ceil(comments / commentsOfThread)).map((post, at) => ({
    post: { ...post, url: "https://news.example/the-story", score: 1_000 + at },
    comments: all.comments
      .slice(at * commentsOfThread, Math.min(comments, (at + 1) * commentsOfThread))
      .map((comment) => ({ ...comment, post_id: post.id })),
  }));
  return { posts: threads.map(({ post }) => post), comments: threads.flatMap((thread) => thread.comments) };
}

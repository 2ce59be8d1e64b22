import type { Person } from "../../thread/thread.ts";
import { type SnapshotComment, type SnapshotFile, type SnapshotPost, standInsForDeleted } from "./snapshot-schema.ts";

type SnapshotItem = SnapshotPost | SnapshotComment;

/** Who wrote an item, given the instance it stands on. */
export type PersonOf = (item: SnapshotItem, instance: string) => Person;

/** What a file says of one account, on whichever item. */
interface Account {
  readonly bios: Set<string>;
  bot: boolean;
  deleted: boolean;
}

/**
 * Gathers what a file says of its people. A profile need not come with every item: whoever opts out, is a bot or is
 * gone by one of them, is so by all. A ban may be one community's, and holds for the item that says so.
 *
 * @param instanceOfPost - `undefined` where the file does not hold the post: a bare name there may be anybody's of that
 *   name
 */
export function peopleOf(
  { posts, comments }: SnapshotFile,
  instanceOfPost: (postId: string) => string | undefined,
): PersonOf {
  const instances = [...new Set(posts.map(({ instance }) => instance))];
  const accounts = new Map<string, Account>();
  const note = (item: SnapshotItem, instance: string) => {
    const key = nameOf(item, instance).toLowerCase();
    const account = accounts.get(key) ?? { bios: new Set(), bot: false, deleted: false };
    accounts.set(key, account);
    if (item.creator_bio !== undefined) account.bios.add(item.creator_bio);
    account.bot ||= item.bot_account;
    account.deleted ||= item.creator_deleted;
  };
  for (const post of posts) note(post, post.instance);
  for (const comment of comments) {
    const instance = instanceOfPost(comment.post_id);
    for (const possible of instance === undefined ? instances : [instance]) note(comment, possible);
  }

  return (item, instance) => {
    const name = nameOf(item, instance);
    const account = accounts.get(name.toLowerCase());
    return {
      name,
      bio: account === undefined || account.bios.size === 0 ? undefined : [...account.bios].join("\n"),
      bot: account?.bot ?? false,
      banned: item.creator_banned,
      deleted: (account?.deleted ?? false) || standInsForDeleted.includes(name.slice(0, name.lastIndexOf("@"))),
    };
  };
}

function nameOf({ creator }: SnapshotItem, instance: string): Person["name"] {
  const [name, home = instance] = creator.replace(/^@/, "").split("@");
  return `${name}@${home.toLowerCase()}`;
}

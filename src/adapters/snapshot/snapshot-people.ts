import { saysOptedOut } from "../../thread/eligibility.ts";
import { bareName, type Person } from "../../thread/thread.ts";
import { type SnapshotComment, type SnapshotFile, type SnapshotPost, standInsForDeleted } from "./snapshot-schema.ts";

type SnapshotItem = SnapshotPost | SnapshotComment;

/** Who wrote an item, given the instance it stands on. */
export type PersonOf = (item: SnapshotItem, instance: string) => Person;

/** Stands for the instance of a bare name under a post that the file does not hold: no instance is called so. */
const anyInstance = "*";

/** What a file says of one account, on whichever item. */
interface Account {
  /** The one that opts out, if any does; else the first. */
  bio: string | undefined;
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
  const accounts = new Map<string, Account>();
  const note = (item: SnapshotItem, instance: string) => {
    const key = nameOf(item, instance).toLowerCase();
    const account = accounts.get(key) ?? { bio: undefined, bot: false, deleted: false };
    accounts.set(key, account);
    const bio = item.creator_bio;
    if (account.bio === undefined || (!saysOptedOut(account) && saysOptedOut({ bio }))) account.bio = bio;
    account.bot ||= item.bot_account;
    account.deleted ||= item.creator_deleted;
  };
  for (const post of posts) note(post, post.instance);
  for (const comment of comments) note(comment, instanceOfPost(comment.post_id) ?? anyInstance);

  return (item, instance) => {
    const name = nameOf(item, instance);
    const known = [name, nameOf({ creator: bareName(name) }, anyInstance)].flatMap(
      (each) => accounts.get(each.toLowerCase()) ?? [],
    );
    return {
      name,
      bio: (known.find(saysOptedOut) ?? known[0])?.bio,
      bot: known.some(({ bot }) => bot),
      banned: item.creator_banned,
      deleted:
        known.some(({ deleted }) => deleted) || standInsForDeleted.includes(name.slice(0, name.lastIndexOf("@"))),
    };
  };
}

function nameOf({ creator }: Pick<SnapshotItem, "creator">, instance: string): Person["name"] {
  const [name, home = instance] = creator.replace(/^@/, "").split("@");
  return `${name}@${home.toLowerCase()}`;
}

import type { SnapshotInput } from "../../adapters/snapshot/snapshot-schema.ts";
import type { SampleAccounts } from "./sample-accounts.ts";

type PostInput = SnapshotInput["posts"][number];
type CommentInput = SnapshotInput["comments"][number];

/** Something that an account is told of. */
export interface SampleNotice {
  readonly id: number;
  readonly recipient: string;
  readonly kind: "mention" | "reply";
  readonly postId: number;
  /** `undefined`: in the post's own text. */
  readonly commentId: number | undefined;
  read: boolean;
}

/** An instance on which people write: what it holds changes, and accounts are told of it. */
export interface SampleLife {
  readonly snapshot: { readonly posts: PostInput[]; readonly comments: CommentInput[] };
  readonly notices: readonly SampleNotice[];
  /** @returns its id */
  addPost(post: {
    readonly community: string;
    readonly creator: string;
    readonly name: string;
    readonly body: string;
  }): number;
  /** @returns its id */
  addComment(comment: {
    readonly postId: number;
    readonly parentId: number | undefined;
    readonly creator: string;
    readonly content: string;
  }): number;
  changePost(id: number, changes: Partial<PostInput>): void;
  changeComment(id: number, changes: Partial<CommentInput>): void;
}

export interface SampleLifeOptions {
  readonly host: string;
  readonly snapshot: SnapshotInput;
  readonly accounts: SampleAccounts;
  /** Milliseconds. */
  readonly now: () => number;
  /** Whether an edit tells the mentioned anew, as on 1.0. */
  readonly editsNotify: () => boolean;
  /** Called after each change. */
  readonly onChange: () => void;
}

export function createSampleLife(options: SampleLifeOptions): SampleLife {
  const { host, accounts, now, editsNotify, onChange } = options;
  const snapshot = { posts: [...options.snapshot.posts], comments: [...options.snapshot.comments] };
  const notices: SampleNotice[] = [];
  const ids = [...snapshot.posts, ...snapshot.comments].map(({ id }) => Number(id));
  let lastId = ids.reduce((one, other) => Math.max(one, other), 0);

  const item = (creator: string) => {
    const { bio, bot = false } = accounts.find(creator) ?? {};
    return {
      creator,
      score: 1,
      upvotes: 1,
      downvotes: 0,
      published: new Date(now()).toISOString(),
      bot_account: bot,
      ...(bio === undefined ? {} : { creator_bio: bio }),
    };
  };

  function tell(where: Pick<SampleNotice, "postId" | "commentId">, creator: string, text: string, answered?: string) {
    const named = [...text.matchAll(/@([\w-]+)@([\w.-]*\w)/gu)].flatMap(([, name = "", at = ""]) =>
      at.toLowerCase() === host ? [name] : [],
    );
    const recipients = new Set([...(answered === undefined ? [] : [answered]), ...named]);
    for (const recipient of recipients) {
      if (recipient === creator || accounts.find(recipient) === undefined) continue;
      const kind = recipient === answered ? "reply" : "mention";
      notices.push({ id: notices.length + 1, recipient, kind, read: false, ...where });
    }
  }

  /** Who is answered: the parent's author, or the post's. */
  function answeredBy({ path, post_id }: CommentInput): string | undefined {
    const parentId = path.split(".").at(-2);
    const parent = snapshot.comments.find(({ id }) => String(id) === parentId);
    return (parent ?? snapshot.posts.find(({ id }) => String(id) === String(post_id)))?.creator;
  }

  return {
    snapshot,
    notices,
    addPost({ community, creator, name, body }) {
      lastId += 1;
      snapshot.posts.push({ id: lastId, name, body, community, instance: host, ...item(creator) });
      onChange();
      tell({ postId: lastId, commentId: undefined }, creator, body);
      return lastId;
    },
    addComment({ postId, parentId, creator, content }) {
      lastId += 1;
      const above = snapshot.comments.find(({ id }) => Number(id) === parentId)?.path ?? "0";
      const comment = { id: lastId, post_id: postId, path: `${above}.${lastId}`, content, ...item(creator) };
      snapshot.comments.push(comment);
      onChange();
      tell({ postId, commentId: lastId }, creator, content, answeredBy(comment));
      return lastId;
    },
    changePost(id, changes) {
      replace(snapshot.posts, id, changes);
      onChange();
    },
    changeComment(id, changes) {
      const changed = replace(snapshot.comments, id, changes);
      onChange();
      if (changes.content === undefined || !editsNotify()) return;
      tell({ postId: Number(changed.post_id), commentId: id }, changed.creator, changed.content, answeredBy(changed));
    },
  };
}

function replace<T extends { readonly id: string | number }>(items: T[], id: number, changes: Partial<T>): T {
  const at = items.findIndex((each) => Number(each.id) === id);
  const before = items[at];
  if (before === undefined) throw new Error(`There is no ${id}`);
  const after = { ...before, ...changes };
  items[at] = after;
  return after;
}

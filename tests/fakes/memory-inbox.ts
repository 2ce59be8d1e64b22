import { InstanceUnavailableError } from "../../src/errors.ts";
import type { Answered, Call, MentionInbox } from "../../src/ports/mention-inbox.ts";
import type { CommunityName, Person, PersonName } from "../../src/thread/thread.ts";

/** A comment as it stands there. */
export interface StandingComment {
  readonly id: number;
  readonly parentId: number | undefined;
  readonly by: PersonName;
  text: string;
  deleted: boolean;
  /** By moderators. */
  removed: boolean;
}

export type MemoryInbox = MentionInbox & {
  /** Somebody writes to the bot. @returns its ActivityPub id */
  receive(text: string, more?: Partial<Call> & { readonly by?: PersonName }): string;
  /** The comment is edited, and the bot told of it anew. */
  rewrite(apId: string, text: string): void;
  /** The bot's own, in the order in which they came. */
  readonly said: readonly StandingComment[];
  readonly unreadCount: number;
  /** By community. */
  readonly moderators: Map<CommunityName, PersonName[]>;
  /** Nothing is answered while it is true. */
  isDown: boolean;
  /** Why answers are not taken, where they are not. */
  refusal: string | undefined;
};

export const bot: PersonName = "standpoint@lemmy.example";

export function aPerson(name: PersonName, more: Partial<Person> = {}): Person {
  return { name, bio: undefined, bot: false, banned: false, deleted: false, ...more };
}

/** An instance on which people turn to the bot, as its account sees it. */
export function createMemoryInbox(now: () => Date): MemoryInbox {
  const said: StandingComment[] = [];
  let calls: { readonly call: Call; isRead: boolean }[] = [];
  let lastId = 100;
  const urlOf = (id: number) => `https://lemmy.example/comment/${id}`;
  const messageOf = ({ id }: StandingComment, community: CommunityName) => ({
    placeId: community,
    messageId: String(id),
    url: urlOf(id),
  });
  const answering = (): void => {
    if (inbox.isDown) throw new InstanceUnavailableError("lemmy.example is down.");
  };
  const inbox: MemoryInbox = {
    said,
    moderators: new Map(),
    isDown: false,
    refusal: undefined,
    get unreadCount() {
      return calls.filter(({ isRead }) => !isRead).length;
    },
    receive(text, { by = "ada@lemmy.example", ...more } = {}) {
      lastId += 1;
      const call: Call = {
        apId: urlOf(lastId),
        author: aPerson(by),
        community: "technology@lemmy.example",
        thread: {
          apId: "https://lemmy.example/post/7",
          link: { instance: "lemmy.example", postId: "7" },
          postId: 7,
          title: "Should trams be free for everyone who lives in the city?",
          body: "",
        },
        commentId: lastId,
        text,
        publishedAt: now(),
        gone: false,
        notice: { id: lastId, kind: "mention" },
        ...more,
      };
      calls.push({ call, isRead: false });
      return call.apId;
    },
    rewrite(apId, text) {
      const before = calls.find(({ call }) => call.apId === apId);
      if (before === undefined) throw new Error(`There is no ${apId}`);
      calls = calls.filter((each) => each !== before);
      calls.push({ call: { ...before.call, text }, isRead: false });
    },
    async self() {
      answering();
      return bot;
    },
    async unread() {
      answering();
      return calls.filter(({ isRead }) => !isRead).map(({ call }) => call);
    },
    async markRead({ apId }) {
      answering();
      for (const each of calls) if (each.call.apId === apId) each.isRead = true;
    },
    async answer({ commentId, community }, text): Promise<Answered> {
      answering();
      if (inbox.refusal !== undefined) return { status: "refused", code: inbox.refusal };
      lastId += 1;
      const comment = { id: lastId, parentId: commentId, by: bot, text, deleted: false, removed: false };
      said.push(comment);
      return { status: "answered", comment: messageOf(comment, community) };
    },
    async findAnswer({ commentId, community }) {
      answering();
      const found = said.find(({ parentId, deleted }) => parentId === commentId && !deleted);
      return found && messageOf(found, community);
    },
    async edit({ messageId }, text) {
      answering();
      const comment = said.find(({ id }) => String(id) === messageId);
      if (comment === undefined || comment.removed) return "gone";
      if (comment.deleted) return "deleted";
      comment.text = text;
      return "edited";
    },
    async moderates(person, community) {
      answering();
      return inbox.moderators.get(community)?.includes(person) === true;
    },
  };
  return inbox;
}

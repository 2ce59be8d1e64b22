import type { SampleLife } from "../sample-life.ts";
import { escapeHtml, lemmyHtml } from "./lemmy-markdown.ts";

type PostInput = SampleLife["snapshot"]["posts"][number];
type CommentInput = SampleLife["snapshot"]["comments"][number];

export interface InstancePageOptions {
  readonly host: string;
  readonly life: Pick<SampleLife, "snapshot">;
  /** Numbers of the posts that are shown, in order. */
  readonly posts: readonly number[];
  /** Below a post only what belongs to these comments is shown; the rest is counted. */
  readonly comments: readonly number[];
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3a4047); --faint: light-dark(#5b6570, #a3adb8); --link: light-dark(#00695c, #4db6ac); }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); padding-bottom: .5rem; font-weight: 600; }
article { border-bottom: 1px solid var(--line); padding: 1rem 0 1.5rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; line-height: 1.3; }
.by { color: var(--faint); font-size: .85rem; margin: 0 0 .5rem; }
.bot { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; margin-left: .25rem; }
.comment { border-left: 2px solid var(--line); padding-left: .9rem; margin-top: 1rem; }
a { color: var(--link); }
details { border: 1px solid var(--line); border-radius: .35rem; padding: .35rem .7rem; margin: .6rem 0; }
summary { cursor: pointer; }
code { overflow-wrap: anywhere; }
`;

/** Posts of a sample instance and some of their comments, as Lemmy's own page shows them. */
export function instancePage({ host, life, posts, comments }: InstancePageOptions): string {
  const { snapshot } = life;
  const shown = posts.flatMap((id) => snapshot.posts.filter((post) => Number(post.id) === id));
  const articles = shown.map((post) => {
    const all = snapshot.comments.filter((comment) => Number(comment.post_id) === Number(post.id));
    return postHtml(
      post,
      all.filter(({ id }) => comments.includes(Number(id))),
      all.length,
    );
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(host)}</title><style>${style}</style></head>
<body><header>${escapeHtml(host)}</header>
${articles.join("\n")}
</body></html>
`;
}

function postHtml(post: PostInput, comments: readonly CommentInput[], count: number): string {
  const rest = count - comments.length;
  const others = rest === 0 ? "" : `<p class="by">and ${rest} more comments</p>`;
  return `<article>
<h1>${escapeHtml(post.name)}</h1>
<p class="by">${byLine(post)} in ${escapeHtml(post.community)}</p>
${lemmyHtml(post.body ?? "")}
${comments.map(commentHtml).join("\n")}
${others}
</article>`;
}

function commentHtml(comment: CommentInput): string {
  const depth = comment.path.split(".").length - 2;
  return `<div class="comment" style="margin-left:${depth * 1.2}rem"><p class="by">${byLine(comment)}</p>
${lemmyHtml(comment.content)}</div>`;
}

function byLine({ creator, bot_account, score }: PostInput | CommentInput): string {
  const badge = bot_account === true ? '<span class="bot">bot account</span>' : "";
  return `${escapeHtml(creator)}${badge} · ${score === 1 ? "1 point" : `${score ?? 0} points`}`;
}

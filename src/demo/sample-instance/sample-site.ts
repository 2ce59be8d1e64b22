import type { GetSiteResponse, Site } from "lemmy-js-client-v3";
import type { SampleData } from "./sample-data.ts";

/** What API v3 is a part of. */
const v3Version = "0.19.20";

/** When everything exists since that a snapshot gives no date for. */
export const beginning = "2020-01-01T00:00:00.000000Z";

export function nodeInfoLinks({ host }: SampleData) {
  return { links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.1", href: `https://${host}/nodeinfo/2.1` }] };
}

export function nodeInfo({ posts, comments }: SampleData, version: string) {
  return {
    version: "2.1",
    software: {
      name: "lemmy",
      version,
      repository: "https://github.com/LemmyNet/lemmy",
      homepage: "https://join-lemmy.org/",
    },
    protocols: ["activitypub"],
    usage: {
      users: { total: 0, activeHalfyear: 0, activeMonth: 0 },
      localPosts: posts.length,
      localComments: comments.length,
    },
    openRegistrations: false,
    services: { inbound: [], outbound: [] },
    metadata: {},
  };
}

export function site({ host }: Pick<SampleData, "host">): Site {
  return {
    id: 1,
    name: host,
    published: beginning,
    actor_id: `https://${host}/`,
    last_refreshed_at: beginning,
    inbox_url: `https://${host}/inbox`,
    public_key: "(none)",
    instance_id: 1,
  };
}

export function siteAnswer(data: SampleData): GetSiteResponse {
  return {
    site_view: {
      site: site(data),
      local_site: {
        id: 1,
        site_id: 1,
        site_setup: true,
        enable_downvotes: true,
        enable_nsfw: true,
        community_creation_admin_only: false,
        require_email_verification: false,
        private_instance: false,
        default_theme: "browser",
        default_post_listing_type: "Local",
        hide_modlog_mod_names: true,
        application_email_admins: false,
        actor_name_max_length: 20,
        federation_enabled: false,
        captcha_enabled: false,
        captcha_difficulty: "medium",
        published: beginning,
        registration_mode: "Closed",
        reports_email_admins: false,
        federation_signed_fetch: false,
        default_post_listing_mode: "List",
        default_sort_type: "Active",
      },
      local_site_rate_limit: {
        local_site_id: 1,
        message: 180,
        message_per_second: 60,
        post: 6,
        post_per_second: 600,
        register: 10,
        register_per_second: 3600,
        image: 6,
        image_per_second: 3600,
        comment: 6,
        comment_per_second: 600,
        search: 60,
        search_per_second: 600,
        published: beginning,
        import_user_settings: 1,
        import_user_settings_per_second: 86400,
      },
      counts: {
        site_id: 1,
        users: 0,
        posts: data.posts.length,
        comments: data.comments.length,
        communities: data.communities.size,
        users_active_day: 0,
        users_active_week: 0,
        users_active_month: 0,
        users_active_half_year: 0,
      },
    },
    admins: [],
    version: v3Version,
    all_languages: [...data.languages],
    discussion_languages: data.languages.map(({ id }) => id),
    taglines: [],
    custom_emojis: [],
    blocked_urls: [],
  };
}

/** How the bot finds its account on the one instance of a test, and its store in its directory. */
export function lemmyEnvironment(host: string, baseUrl: string) {
  return {
    LEMMY_INSTANCE: host,
    LEMMY_USERNAME: "standpoint",
    LEMMY_PASSWORD: "secret",
    DATABASE_URL: "sqlite:data/bot.db",
    LEMMY_BASE_URLS: JSON.stringify({ [host]: baseUrl }),
  };
}

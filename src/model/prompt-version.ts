/** Part of every cache key: raised whenever a prompt, or what is cut for it, changes. */
export const promptVersion = 4;

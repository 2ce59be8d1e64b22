import { z } from "zod";
import { actionsV3 } from "./actions-v3.ts";
import { actionsV4 } from "./actions-v4.ts";
import type { Actions, LemmyActionsApi } from "./lemmy-actions.ts";
import { checkAnswer } from "./lemmy-answers.ts";
import type { LemmyApiName, LemmyConnection } from "./lemmy-client.ts";

/** An account at work on one instance, whichever API it speaks. */
export interface LemmyActor {
  /**
   * @throws {InstanceUnavailableError} - what creates something may still have had its effect
   * @throws {LemmyAnswerError} where the answer is an error code: nothing was done
   */
  act<A extends keyof Actions>(action: A, parameters: Actions[A]["parameters"]): Promise<Actions[A]["answer"]>;
  /**
   * Logs in. The password goes over the wire and nowhere else.
   *
   * @returns a JWT
   */
  logIn(username: string, password: string): Promise<string>;
}

/** An actor for each API is made from its table. */
export const lemmyActors: Readonly<Record<LemmyApiName, (connection: LemmyConnection) => LemmyActor>> = {
  v3: (connection) => createActor(actionsV3, connection),
  v4: (connection) => createActor(actionsV4, connection),
};

const loginAnswer = z.object({ jwt: z.string().min(1) });

function createActor<Http>(api: LemmyActionsApi<Http>, { host, baseUrl, fetchFunction }: LemmyConnection): LemmyActor {
  const http = api.createHttp(baseUrl, fetchFunction);
  return {
    async act(action, parameters) {
      const { act, answer } = api.actions[action];
      return checkAnswer(host, answer, await act(http, parameters));
    },
    async logIn(username, password) {
      // 1.0 lets a login end after seven days unless told that one stays.
      const body = JSON.stringify({ username_or_email: username, password, stay_logged_in: true });
      const response = await fetchFunction(`${baseUrl}${api.loginPath}`, { method: "POST", body });
      return checkAnswer(host, loginAnswer, await response.json()).jwt;
    },
  };
}

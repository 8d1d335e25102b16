import type { FastifyInstance } from "fastify";
import type { WebFiles } from "./web-files";

/** GraphiQL's dialogues put this one style into the page, which keeps what is behind them from scrolling. */
const dialogueStyle = "'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='";

/** GraphiQL asks nobody but this server, and runs nothing but its files; fonts and icons are within its style. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${dialogueStyle}`,
  "font-src data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `/playground`: GraphiQL with the examples beside it. A query and its variables may stand behind `#` in its address. */
export function addPlaygroundRoute(app: FastifyInstance, { playgroundPage }: WebFiles): void {
  app.get("/playground", async (_request, reply) =>
    reply
      .headers({ "content-security-policy": policy, "cache-control": "no-cache" })
      .type("text/html; charset=utf-8")
      .send(playgroundPage),
  );
}

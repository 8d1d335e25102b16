import { createServer, type Socket } from "node:net";

export interface RawServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A server of bare connections that writes exactly these bytes once something was asked; none keeps it waiting. */
export async function rawServer(answer: string, whatThen: "end" | "wait" | "break" = "end"): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.write(answer);
      if (whatThen === "end") socket.end();
      if (whatThen === "break") setTimeout(() => socket.resetAndDestroy(), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}/graphql`, close };
}

/** The bytes of an HTTP answer; the connection's end is the body's. */
export function httpAnswer(status: number, headers: readonly string[], body: string): string {
  return [`HTTP/1.1 ${status} X`, "connection: close", ...headers, "", body].join("\r\n");
}

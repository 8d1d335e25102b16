import { Client } from "undici";

/**
 * One connection that is kept open, for one request at a time: `ask(path, body)` resolves with status and text, or
 * with the status and the first bytes alone where the text is not `wanted`, which costs the client least.
 */
export class Connection {
  #client;

  constructor(address) {
    this.#client = new Client(address, { pipelining: 1, headersTimeout: 600_000, bodyTimeout: 600_000 });
  }

  ask(path, body, { isWanted = true } = {}) {
    return new Promise((resolve, reject) => {
      let status = 0;
      let size = 0;
      const chunks = [];
      this.#client.dispatch(
        { method: "POST", path, body, headers: { "content-type": "application/json", accept: "application/json" } },
        {
          onRequestStart() {},
          onResponseStart(_, statusCode) {
            status = statusCode;
          },
          onResponseData(_, chunk) {
            size += chunk.length;
            if (isWanted || chunks.length === 0) chunks.push(chunk);
          },
          onResponseEnd() {
            resolve({ status, size, text: Buffer.concat(chunks).toString("utf8", 0, isWanted ? undefined : 16) });
          },
          onResponseError(_, error) {
            reject(error);
          },
        },
      );
    });
  }

  close() {
    return this.#client.close();
  }
}

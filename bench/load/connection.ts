import { connect, type Socket } from "node:net";

export interface Answered {
  readonly status: number;
  readonly bytes: number;
}

const endOfHead = Buffer.from("\r\n\r\n");

/**
 * One keep-alive connection that sends requests as they are and reads just enough of each answer to know where it ends.
 * A client with all of HTTP in it would cost more than the server that is measured.
 */
export class Connection {
  readonly #socket: Socket;
  #head: Buffer = Buffer.alloc(0);
  #missing = -1;
  #status = 0;
  #bytes = 0;
  #settle: PromiseWithResolvers<Answered> | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("error", (error) => this.#settle?.reject(error));
    socket.on("close", () => this.#settle?.reject(new Error("The server closed the connection.")));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new Connection(socket));
      });
    });
  }

  ask(request: string): Promise<Answered> {
    this.#settle = Promise.withResolvers<Answered>();
    this.#missing = -1;
    this.#bytes = 0;
    this.#socket.write(request);
    return this.#settle.promise;
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#missing >= 0) {
      this.#missing -= chunk.length;
    } else {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
      const end = this.#head.indexOf(endOfHead);
      if (end < 0) return;
      this.#read(this.#head.toString("latin1", 0, end + 2));
      this.#missing -= this.#head.length - end - endOfHead.length;
      this.#head = Buffer.alloc(0);
    }
    if (this.#missing === 0) this.#done();
    else if (this.#missing < 0) this.#settle?.reject(new Error("The answer was longer than it said."));
  }

  #read(head: string): void {
    this.#status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1];
    const bodiless = this.#status === 204 || this.#status === 304;
    if (length === undefined && !bodiless) throw new Error("The answer has no length.");
    this.#missing = bodiless ? 0 : Number(length);
  }

  #done(): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.resolve({ status: this.#status, bytes: this.#bytes });
  }
}

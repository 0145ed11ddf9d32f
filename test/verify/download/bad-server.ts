import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server does to one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, content: Buffer) => void;

export interface BadServer {
  readonly address: string;
  /** The Range header of each request so far; undefined where it had none. */
  readonly ranges: readonly (string | undefined)[];
  close(): Promise<void>;
}

/** A real server that treats the first request as the first behaviour says, and so on; the last one stays. */
export async function badServer(content: Buffer, behaviours: readonly Behaviour[]): Promise<BadServer> {
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const behave = behaviours[Math.min(ranges.length, behaviours.length - 1)];
    ranges.push(request.headers.range);
    behave?.(request, response, content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/weights.h5`,
    ranges,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As a server should: all of it, or the range that is asked for. */
export const good: Behaviour = (request, response, content) => {
  const begin = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  if (begin >= content.length) return void response.writeHead(416).end();
  response.writeHead(begin > 0 ? 206 : 200, {
    "content-length": content.length - begin,
    ...(begin > 0 && { "content-range": `bytes ${begin}-${content.length - 1}/${content.length}` }),
  });
  response.end(content.subarray(begin));
};

/** Sends so many bytes of what is asked for, then cuts the connection. */
export function cutAfter(count: number): Behaviour {
  return (request, response, content) => {
    const begin = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    response.writeHead(begin > 0 ? 206 : 200, {
      "content-length": content.length - begin,
      ...(begin > 0 && { "content-range": `bytes ${begin}-${content.length - 1}/${content.length}` }),
    });
    // A moment later, so that what was sent has arrived.
    response.write(content.subarray(begin, begin + count), () => setTimeout(() => response.destroy(), 30));
  };
}

/** Sends a part and then nothing more, and keeps the line. */
export function stallAfter(count: number): Behaviour {
  return (_request, response, content) => {
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, count));
  };
}

export const withoutRanges: Behaviour = (_request, response, content) => {
  response.writeHead(200, { "content-length": content.length });
  response.end(content);
};

/** As many bytes as promised, one of them another. */
export const wrongByte: Behaviour = (_request, response, content) => {
  const wrong = Buffer.from(content);
  wrong.writeUInt8(wrong.readUInt8(1000) ^ 1, 1000);
  response.writeHead(200, { "content-length": wrong.length });
  response.end(wrong);
};

/** No length told, and the connection closed early as if that were all. */
export const silentlyShort: Behaviour = (_request, response, content) => {
  response.writeHead(200);
  response.end(content.subarray(0, content.length / 2));
};

/** Answers a range with another. */
export const wrongRange: Behaviour = (_request, response, content) => {
  response.writeHead(206, {
    "content-length": content.length - 1,
    "content-range": `bytes 1-${content.length - 1}/${content.length}`,
  });
  response.end(content.subarray(1));
};

export function status(code: number): Behaviour {
  return (_request, response) => void response.writeHead(code).end("no");
}

export function redirectTo(address: string): Behaviour {
  return (_request, response) => void response.writeHead(302, { location: address }).end();
}

export const disappear: Behaviour = (_request, response) => response.destroy();

import type { FlowNetwork } from "./flow.ts";

/** Whether both are the same network of the program, and not two that one line makes in a loop; or one goes on from the other's weights. */
export function isSameNetwork(a: FlowNetwork, b: FlowNetwork): boolean {
  if (a.name !== b.name) return false;
  const places = [b.call, ...(b.weightsOf ? [b.weightsOf] : [])];
  return [a.call, ...(a.weightsOf ? [a.weightsOf] : [])].some((one) =>
    places.some((other) => one.file === other.file && one.span.start === other.span.start),
  );
}

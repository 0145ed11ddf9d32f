/** What `verify` is pointed at. */
export interface VerifyTarget {
  readonly name: string;
  /** Of a notebook. */
  readonly cell?: number;
  readonly row?: number;
}

/** `train.py`, `train.py:3`, `train.py:3:5`, `train.ipynb:cell 2:3`, `C:\\train.py:3`. */
export function parseTarget(target: string): VerifyTarget {
  const [, name = target, cell, row] = /^(.*?)(?::cell (\d+))?(?::(\d+))?(?::\d+)?$/s.exec(target) ?? [];
  return {
    name,
    ...(cell !== undefined && { cell: Number(cell) }),
    ...(row !== undefined && { row: Number(row) }),
  };
}

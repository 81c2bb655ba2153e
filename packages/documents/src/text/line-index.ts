/** A place in a text; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Finds the line and column of an offset. Lines are counted as far as they are asked for, and once. */
export function lineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  const countTo = (offset: number) => {
    let end = text.indexOf("\n", starts.at(-1));
    while (end !== -1 && end < offset) {
      starts.push(end + 1);
      end = text.indexOf("\n", end + 1);
    }
  };
  return (offset) => {
    if (starts.at(-1)! < offset) countTo(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Sets of indexes that grow together (union–find). */
export type Groups = {
  readonly of: (index: number) => number;
  readonly join: (one: number, other: number) => void;
  readonly all: () => number[][];
};

export function growingGroups(size: number): Groups {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const of = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  return {
    of,
    join(one, other) {
      const [first, second] = [of(one), of(other)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
    all() {
      const groups: number[][] = [];
      const placeOfRoot = new Int32Array(size).fill(-1);
      for (let index = 0; index < size; index++) {
        const root = of(index);
        const place = placeOfRoot[root] ?? -1;
        if (place >= 0) {
          groups[place]?.push(index);
        } else {
          placeOfRoot[root] = groups.length;
          groups.push([index]);
        }
      }
      return groups;
    },
  };
}

/** The parts of kuromoji that are used, as far as they are used. It comes without types. */

declare module 'kuromoji/src/viterbi/ViterbiBuilder.js' {
  import type ViterbiLattice from 'kuromoji/src/viterbi/ViterbiLattice.js';
  export default class ViterbiBuilder {
    constructor(dictionaries: unknown);
    build(sentence: string): ViterbiLattice;
  }
}

declare module 'kuromoji/src/viterbi/ViterbiLattice.js' {
  export default class ViterbiLattice {}
}

declare module 'kuromoji/src/viterbi/ViterbiSearcher.js' {
  import type ViterbiLattice from 'kuromoji/src/viterbi/ViterbiLattice.js';
  export interface ViterbiNode {
    readonly name: number;
    readonly type: 'KNOWN' | 'UNKNOWN' | 'BOS' | 'EOS';
    readonly surface_form: string;
  }
  export default class ViterbiSearcher {
    constructor(connectionCosts: unknown);
    search(lattice: ViterbiLattice): ViterbiNode[];
  }
}

declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  import type ByteBuffer from 'kuromoji/src/util/ByteBuffer.js';

  interface TokenInfo {
    dictionary: ByteBuffer;
    target_map: Readonly<Record<number, ArrayLike<number>>>;
  }
  export default class DynamicDictionaries {
    token_info_dictionary: TokenInfo;
    connection_costs: { loadConnectionCosts(costs: Int16Array): void };
    unknown_dictionary: TokenInfo & {
      loadUnknownDictionaries(
        tokens: Uint8Array,
        features: Uint8Array,
        map: Uint8Array,
        categories: Uint8Array,
        compatible: Uint32Array,
        invoke: Uint8Array,
      ): void;
    };
    loadTrie(base: Int32Array, check: Int32Array): this;
  }
}

declare module 'kuromoji/src/util/ByteBuffer.js' {
  export default class ByteBuffer {
    constructor(bytes: Uint8Array);
    getInt(index: number): number;
  }
}

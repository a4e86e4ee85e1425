package crosssell.ingest;

import java.util.Arrays;

/// Fingerprints of many identities, 8 bytes each.
final class KeySet {

    private long[] keys = new long[1 << 10];
    private int size;
    private boolean sorted = true;

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        keys[size++] = key;
        sorted = false;
    }

    /// Whether the key was added.
    synchronized boolean contains(long key) {
        if (!sorted) {
            Arrays.sort(keys, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(keys, 0, size, key) >= 0;
    }

    boolean isEmpty() {
        return size == 0;
    }
}

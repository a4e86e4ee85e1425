package crosssell.files;

/// Small numbers by fingerprint, without an object for each.
final class LongTable {

    private long[] keys = new long[1 << 10];
    private int[] values = new int[keys.length];
    private int size;

    /// What was put under `key`; 0 if nothing was.
    int get(long key) {
        return values[slot(keys, values, key)];
    }

    /// @param value above 0
    void put(long key, int value) {
        int slot = slot(keys, values, key);
        if (values[slot] == 0 && 3 * ++size > 2 * keys.length) {
            grow();
            slot = slot(keys, values, key);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] biggerKeys = new long[2 * keys.length];
        int[] biggerValues = new int[biggerKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                int slot = slot(biggerKeys, biggerValues, keys[i]);
                biggerKeys[slot] = keys[i];
                biggerValues[slot] = values[i];
            }
        }
        keys = biggerKeys;
        values = biggerValues;
    }

    /// Where `key` is or would go: no key is ever removed, so the first free slot ends the search.
    private static int slot(long[] keys, int[] values, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

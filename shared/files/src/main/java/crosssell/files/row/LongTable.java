package crosssell.files.row;

/// Small numbers by fingerprint, without an object for each: 16 to 24 bytes for one, because a part is full at three
/// quarters and then grows by half. There are many parts, so that little is copied at a time.
final class LongTable {

    private static final int PART_BITS = 6;

    private final Part[] parts = new Part[1 << PART_BITS];

    /// What was put under `key`; 0 if nothing was.
    int get(long key) {
        Part part = parts[part(key)];
        return part == null ? 0 : part.get(key);
    }

    /// @param value not 0
    void put(long key, int value) {
        int number = part(key);
        if (parts[number] == null) {
            parts[number] = new Part();
        }
        parts[number].put(key, value);
    }

    private static int part(long key) {
        return (int) (key >>> (Long.SIZE - PART_BITS));
    }

    private static final class Part {

        private long[] keys = new long[16];
        private int[] values = new int[keys.length];
        private int size;
        private int room = room(keys.length);

        private static int room(int length) {
            return length - length / 4;
        }

        int get(long key) {
            return values[slot(keys, values, key)];
        }

        void put(long key, int value) {
            int slot = slot(keys, values, key);
            if (values[slot] == 0 && ++size > room) {
                grow();
                slot = slot(keys, values, key);
            }
            keys[slot] = key;
            values[slot] = value;
        }

        private void grow() {
            long[] biggerKeys = new long[keys.length + keys.length / 2];
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
            room = room(keys.length);
        }

        /// Where `key` is or would go: no key is ever removed, so the first free slot ends the search.
        private static int slot(long[] keys, int[] values, long key) {
            int slot = (int) Math.unsignedMultiplyHigh(key << PART_BITS, keys.length);
            while (keys[slot] != key && values[slot] != 0) {
                slot = slot + 1 == keys.length ? 0 : slot + 1;
            }
            return slot;
        }
    }
}

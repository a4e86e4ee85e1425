package crosssell.files.lines;

/// Makes texts of characters. Those that come again and again are made once; a column whose texts hardly ever do, such
/// as ids and amounts, is given up.
final class SharedTexts {

    private static final int SLOTS = 1 << 12;
    private static final int MAX_LENGTH = 48;
    private static final int COLUMNS = 64;
    private static final int GIVEN_UP = -1_000;

    /// How many new texts one repeated text is worth.
    private static final int WEIGHT = 2;

    private final int[] hashes = new int[SLOTS];
    private final String[] texts = new String[SLOTS];
    private final int[] luck = new int[COLUMNS];

    String of(int column, char[] chars, int offset, int length) {
        if (length == 0) {
            return "";
        }
        int counted = Math.min(column, COLUMNS - 1);
        if (length > MAX_LENGTH || luck[counted] == GIVEN_UP) {
            return new String(chars, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
        if (hashes[slot] == hash && isSame(texts[slot], chars, offset, length)) {
            luck[counted] = Math.min(0, luck[counted] + WEIGHT);
            return texts[slot];
        }
        luck[counted]--;
        String made = new String(chars, offset, length);
        hashes[slot] = hash;
        texts[slot] = made;
        return made;
    }

    private static boolean isSame(String known, char[] chars, int offset, int length) {
        if (known == null || known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }
}

package crosssell.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The elements of an array of objects as they are written. Nothing is parsed but where objects and texts begin and
/// end.
final class Elements {

    private final InputStream array;
    private int depth;
    private boolean inText;
    private boolean escaped;

    Elements(InputStream array) {
        this.array = array;
    }

    List<byte[]> first(int most) throws IOException {
        List<byte[]> elements = new ArrayList<>();
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        byte[] read = new byte[1 << 14];
        for (int size = array.read(read); size >= 0 && elements.size() < most; size = array.read(read)) {
            int from = 0;
            for (int i = 0; i < size && elements.size() < most; i++) {
                int before = depth;
                step(read[i]);
                if (before == 0 && depth == 1) {
                    from = i;
                } else if (before == 1 && depth == 0) {
                    begun.write(read, from, i + 1 - from);
                    elements.add(begun.toByteArray());
                    begun.reset();
                }
            }
            if (depth > 0) {
                begun.write(read, from, size - from);
            }
        }
        return elements;
    }

    private void step(byte next) {
        if (escaped) {
            escaped = false;
        } else if (inText) {
            escaped = next == '\\';
            inText = next != '"';
        } else if (next == '"') {
            inText = true;
        } else if (next == '{') {
            depth++;
        } else if (next == '}') {
            depth--;
        }
    }
}

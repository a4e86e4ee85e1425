package crosssell.store.summary;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Documents by name, each written when it is asked for: those of many products would not fit into memory together.
final class LazyDocuments extends AbstractMap<String, byte[]> {

    private final SortedMap<String, Supplier<byte[]>> documents;

    LazyDocuments(SortedMap<String, Supplier<byte[]>> documents) {
        this.documents = documents;
    }

    @Override
    public byte @Nullable [] get(Object name) {
        Supplier<byte[]> document = documents.get(name);
        return document == null ? null : document.get();
    }

    @Override
    public boolean containsKey(Object name) {
        return documents.containsKey(name);
    }

    @Override
    public Set<Entry<String, byte[]>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, byte[]>> iterator() {
                Iterator<Entry<String, Supplier<byte[]>>> each =
                        documents.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Entry<String, byte[]> next() {
                        Entry<String, Supplier<byte[]>> next = each.next();
                        return Map.entry(next.getKey(), next.getValue().get());
                    }
                };
            }

            @Override
            public int size() {
                return documents.size();
            }
        };
    }

    /// The names, without writing a document.
    @Override
    public Set<String> keySet() {
        return documents.keySet();
    }
}

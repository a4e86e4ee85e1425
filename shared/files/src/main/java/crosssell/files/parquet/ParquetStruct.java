package crosssell.files.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TProtocolUtil;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/// Reads what a Parquet file says of itself: its footer, and the header of each page. The library would make room for
/// whatever length a list or text there claims to have, and go as deep as nested fields lead it.
final class ParquetStruct {

    private static final int MAX_DEPTH = 32;

    static {
        TProtocolUtil.setMaxSkipDepth(MAX_DEPTH);
    }

    private ParquetStruct() {}

    /// Fills `struct` from the beginning of `bytes`.
    ///
    /// @return how many bytes it has
    /// @throws IOException if it breaks off, or claims more than `bytes` can hold
    static int read(TBase<?, ?> struct, byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try {
            TIOStreamTransport transport = new TIOStreamTransport(in);
            transport.getConfiguration().setMaxMessageSize(Math.max(1, bytes.length));
            transport.updateKnownMessageSize(0);
            // An item of a list has a byte at least, and makes an object of 8.
            struct.read(new TCompactProtocol(transport, bytes.length, bytes.length / 2 + 1));
        } catch (TException damaged) {
            throw new IOException(damaged);
        }
        return bytes.length - in.available();
    }
}

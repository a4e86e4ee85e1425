package crosssell.files.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import crosssell.uploads.DamagedFile;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Names of the tags and attributes of one workbook. The parser remembers each, for as long as the factory that it is
/// from: so each workbook has a factory of its own, and not more names than workbooks have.
final class XmlNames {

    private static final int MAX = 10_000;

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final Set<String> names = new HashSet<>();

    XmlNames() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Otherwise getText throws, unannounced, what next should have.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return factory.createXMLStreamReader(bytes);
    }

    /// Notes the names of the start tag that the reader is at.
    ///
    /// @throws DamagedFile if there are more by now than any workbook has
    void check(XMLStreamReader reader) throws DamagedFile {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
        }
        if (names.size() > MAX) {
            throw new DamagedFile("the workbook is damaged: its XML has more than %,d different names".formatted(MAX));
        }
    }
}

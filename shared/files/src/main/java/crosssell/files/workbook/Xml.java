package crosssell.files.workbook;

import crosssell.files.record.FileRecord;
import crosssell.uploads.DamagedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The tags of one XML file of a workbook, one after the other, by their local names. Document types, and with them
/// entities, are refused.
final class Xml implements Closeable {

    private static final int MAX_DEPTH = 64;

    private final WorkbookPart bytes;
    private final XmlNames names;
    private final XMLStreamReader reader;
    private int depth;
    private int event;

    /// @param names those that the workbook's other parts have
    Xml(WorkbookPart bytes, XmlNames names) throws IOException {
        this.bytes = bytes;
        this.names = names;
        try {
            this.reader = names.reader(bytes);
        } catch (XMLStreamException noXml) {
            throw damaged(noXml);
        }
    }

    /// Goes to the next start or end tag.
    ///
    /// @return whether there is one
    boolean nextTag() throws IOException {
        do {
            next();
        } while (!isTag());
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /// Goes to the next start tag of that name, wherever it is.
    ///
    /// @return whether there is one
    boolean nextStart(String name) throws IOException {
        while (nextTag()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is at a start tag of that name.
    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /// Whether it is at an end tag of that name.
    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /// An attribute of the tag that it is at; absent if the tag has none of that name.
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The text from this start tag to the next tag, cut after [FileRecord#MOST_CHARACTERS].
    String text() throws IOException {
        String first = "";
        StringBuilder all = null;
        for (next(); !isTag(); next()) {
            if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                continue;
            }
            if (first.isEmpty()) {
                first = reader.getText();
            } else {
                all = all == null ? new StringBuilder(first) : all;
                if (all.length() <= FileRecord.MOST_CHARACTERS) {
                    all.append(reader.getText());
                }
            }
        }
        return all == null ? first : all.toString();
    }

    private boolean isTag() {
        return event == XMLStreamConstants.START_ELEMENT
                || event == XMLStreamConstants.END_ELEMENT
                || event == XMLStreamConstants.END_DOCUMENT;
    }

    private void next() throws IOException {
        try {
            event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException noXml) {
            throw damaged(noXml);
        } catch (UncheckedIOException broken) {
            throw broken;
        } catch (RuntimeException unannounced) { // such as of a namespace bound in vain
            throw new DamagedFile("the workbook is damaged: its XML breaks off");
        }
        bytes.step();
        if (event == XMLStreamConstants.START_ELEMENT) {
            names.check(reader);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DamagedFile("the workbook is damaged: its XML has a document type or an entity");
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > MAX_DEPTH) {
            throw new DamagedFile("the workbook is damaged: its XML is nested more than " + MAX_DEPTH + " deep");
        }
    }

    /// The bytes' own failures are [DamagedFile] or unchecked: whatever else the parser reports is its own.
    private static DamagedFile damaged(XMLStreamException noXml) {
        if (noXml.getCause() instanceof DamagedFile damaged) {
            return damaged;
        }
        Location place = noXml.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber();
        return new DamagedFile("the workbook is damaged: its XML breaks off" + where);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

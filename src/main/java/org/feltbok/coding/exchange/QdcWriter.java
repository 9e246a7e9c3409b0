package org.feltbok.coding.exchange;

import org.feltbok.base.FaultException;
import org.feltbok.base.Program;
import org.feltbok.base.text.PlainText;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a codebook of REFI-QDA 1.0; what was written is checked before it leaves. */
final class QdcWriter {
    private QdcWriter() {}

    /**
     * @throws FaultException if there is no code: the format has no empty codebook
     */
    static byte[] write(List<BookFile.Entry> entries) {
        if (entries.isEmpty()) {
            throw new FaultException("codebook.qdc.empty");
        }
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("CodeBook");
            xml.writeDefaultNamespace(QdcReader.NAMESPACE);
            xml.writeAttribute("origin", Program.VERSION);
            xml.writeStartElement("Codes");
            below(xml, entries, -1, Map.of());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        byte[] written = bytes.toByteArray();
        QdcCheck.require(written);
        return written;
    }

    /**
     * The codes below one of them, with all that stands below these; -1 = at the top.
     *
     * @param notes identities of what is noted on codes, by theirs
     */
    static void below(
            XMLStreamWriter xml,
            List<BookFile.Entry> entries,
            int parent,
            Map<String, List<String>> notes)
            throws XMLStreamException {
        for (int i = 0; i < entries.size(); i++) {
            BookFile.Entry e = entries.get(i);
            if (e.parent() != parent) {
                continue;
            }
            xml.writeStartElement("Code");
            xml.writeAttribute("guid", String.valueOf(e.guid()));
            xml.writeAttribute("name", PlainText.of(e.label().text()));
            xml.writeAttribute("isCodable", Boolean.TRUE.equals(e.folder()) ? "false" : "true");
            if (e.colour() != null) {
                xml.writeAttribute("color", e.colour());
            }
            String words =
                    new QdcWords(e.definition().text(), e.exclude().text(), e.examples(), e.note())
                            .written();
            if (!words.isEmpty()) {
                xml.writeStartElement("Description");
                xml.writeCharacters(PlainText.of(words));
                xml.writeEndElement();
            }
            for (String note : notes.getOrDefault(String.valueOf(e.guid()), List.of())) {
                xml.writeEmptyElement("NoteRef");
                xml.writeAttribute("targetGUID", note);
            }
            below(xml, entries, i, notes);
            xml.writeEndElement();
        }
    }

    static String text(List<BookFile.Entry> entries) {
        return new String(write(entries), StandardCharsets.UTF_8);
    }
}

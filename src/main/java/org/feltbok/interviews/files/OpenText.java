package org.feltbok.interviews.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document of OpenOffice and LibreOffice: the paragraphs of its content. What was struck out,
 * comments and notes are not read; a file is not trusted to be as large as it says.
 */
final class OpenText {
    private static final long LARGEST = 200_000_000;
    private static final Set<String> LEFT_OUT =
            Set.of("tracked-changes", "annotation", "note", "ruby-text", "script", "forms");

    private final List<Para> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int paragraphs;
    private int rows;

    private OpenText() {}

    static List<Para> read(Path file, InterviewText.Reading out) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw out.refuse("interviews.file.damaged", "OpenDocument (.odt)");
            }
            try (InputStream in = new Bounded(zip.getInputStream(content), LARGEST)) {
                return new OpenText().content(in);
            }
        } catch (ZipException | XMLStreamException e) {
            throw out.refuse("interviews.file.damaged", "OpenDocument (.odt)");
        }
    }

    private List<Para> content(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int skipped = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean element =
                    event == XMLStreamConstants.START_ELEMENT
                            || event == XMLStreamConstants.END_ELEMENT;
            if (element && (skipped > 0 || LEFT_OUT.contains(xml.getLocalName()))) {
                skipped += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
            } else if (skipped == 0 && event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (skipped == 0 && event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            } else if (skipped == 0 && paragraphs > 0 && xml.hasText()) {
                text.append(xml.getText().replaceAll("\\s+", " "));
            }
        }
        return found;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p", "h" -> paragraphs++;
            case "table-row" -> rows++;
            case "s", "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                if (rows > 0) {
                    text.append('\n');
                } else if (paragraphs == 0) {
                    add(text.toString());
                    text.setLength(0);
                }
            }
            case "table-cell" -> {
                cells.add(text.toString());
                text.setLength(0);
            }
            case "table-row" -> {
                rows--;
                add(TableRow.said(cells));
                cells = new ArrayList<>();
            }
            default -> {}
        }
    }

    private void add(String paragraph) {
        if (!paragraph.isBlank()) {
            found.add(new Para(paragraph.strip(), found.size() + 1));
        }
    }
}

package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.base.Program;
import org.feltbok.base.text.PlainText;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a project of REFI-QDA 1.0: {@code project.qde} and the texts beside it, in one zip. What
 * was written is checked before it leaves.
 */
final class QdpxWriter {
    static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    static final String MAIN = "project.qde";
    static final String SOURCES = "sources/";
    private static final int QUOTED = 200;

    /** The same project gives the same bytes. */
    private static final LocalDateTime STEADY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Project project;
    private final XMLStreamWriter xml;

    private QdpxWriter(Project project, XMLStreamWriter xml) {
        this.project = project;
        this.xml = xml;
    }

    static void write(Project project, Path file) throws IOException {
        byte[] main = xml(project);
        QdcCheck.requireProject(main);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, MAIN, main);
            for (Project.Source s : project.sources()) {
                put(
                        zip,
                        SOURCES + s.guid() + ".txt",
                        PlainText.of(s.text()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STEADY);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static byte[] xml(Project project) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            new QdpxWriter(project, xml).project();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void project() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Project");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("name", project.name());
        attribute("origin", QdcReader.ORIGIN + " " + Program.VERSION);
        part("Users", project.users(), this::user);
        if (!project.codes().isEmpty()) {
            xml.writeStartElement("CodeBook");
            xml.writeStartElement("Codes");
            QdcWriter.below(
                    xml,
                    project.codes(),
                    -1,
                    project.notes().stream()
                            .filter(n -> n.code() != null)
                            .collect(
                                    Collectors.groupingBy(
                                            n -> String.valueOf(n.code()),
                                            Collectors.mapping(
                                                    Project.Note::guid, Collectors.toList()))));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        part("Variables", project.variables(), this::variable);
        part("Cases", project.cases(), this::caseOf);
        part("Sources", project.sources(), this::source);
        part("Notes", project.notes(), this::note);
        part("Links", links(), this::link);
        part("Sets", sets().entrySet().stream().toList(), this::set);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    @FunctionalInterface
    private interface Part<T> {
        void write(T one) throws XMLStreamException;
    }

    /** An empty one is not valid: it is left out. */
    private <T> void part(String name, List<T> all, Part<T> write) throws XMLStreamException {
        if (!all.isEmpty()) {
            xml.writeStartElement(name);
            for (T one : all) {
                write.write(one);
            }
            xml.writeEndElement();
        }
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, PlainText.of(value));
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(PlainText.of(text));
            xml.writeEndElement();
        }
    }

    private void refs(String name, List<String> targets) throws XMLStreamException {
        for (String target : targets) {
            xml.writeEmptyElement(name);
            attribute("targetGUID", target);
        }
    }

    private void user(Project.User user) throws XMLStreamException {
        xml.writeEmptyElement("User");
        attribute("guid", user.guid());
        attribute("name", user.name());
    }

    private void variable(Project.Variable variable) throws XMLStreamException {
        xml.writeEmptyElement("Variable");
        attribute("guid", variable.guid());
        attribute("name", variable.name());
        attribute("typeOfVariable", variable.number() ? "Float" : "Text");
    }

    private void caseOf(Project.CaseOf of) throws XMLStreamException {
        xml.writeStartElement("Case");
        attribute("guid", of.guid());
        attribute("name", of.name());
        element("Description", of.note());
        for (Project.Variable variable : project.variables()) {
            String value = of.values().get(variable.guid());
            if (value != null) {
                xml.writeStartElement("VariableValue");
                refs("VariableRef", List.of(variable.guid()));
                element(variable.number() ? "FloatValue" : "TextValue", value);
                xml.writeEndElement();
            }
        }
        refs("SourceRef", of.sources());
        xml.writeEndElement();
    }

    private void source(Project.Source source) throws XMLStreamException {
        xml.writeStartElement("TextSource");
        attribute("guid", source.guid());
        attribute("name", source.name());
        attribute("plainTextPath", "internal://" + source.guid() + ".txt");
        int[] signs = source.text().codePoints().toArray();
        for (Project.Selection s : source.selections()) {
            selection(signs, s);
        }
        int length = signs.length;
        if (!source.codings().isEmpty() && length > 0) {
            // others read no codes on a whole text: the same on all of its words
            selection(
                    signs,
                    new Project.Selection(
                            Ids.derived(source.guid(), "whole", ""),
                            0,
                            length,
                            source.codings().stream().map(QdpxWriter::onWords).toList(),
                            List.of()));
        }
        for (Project.Given given : source.codings()) {
            coding(given);
        }
        refs("NoteRef", source.notes());
        xml.writeEndElement();
    }

    private static Project.Given onWords(Project.Given given) {
        return new Project.Given(
                whole(given.guid()), given.code(), given.user(), given.at(), List.of());
    }

    /** The identity of a code on all words that says the same as one on the whole text. */
    static String whole(String guid) {
        return Ids.derived("feltbok", "whole", guid);
    }

    private void selection(int[] signs, Project.Selection s) throws XMLStreamException {
        xml.writeStartElement("PlainTextSelection");
        attribute("guid", s.guid());
        int length = s.end() - s.start();
        // an attribute has no line ends: they come back as blanks, which the reader knows
        attribute(
                "name",
                new String(signs, s.start(), Math.min(length, QUOTED))
                        + (length <= QUOTED ? "" : "…"));
        attribute("startPosition", String.valueOf(s.start()));
        attribute("endPosition", String.valueOf(s.end()));
        for (Project.Given given : s.codings()) {
            coding(given);
        }
        refs("NoteRef", s.notes());
        xml.writeEndElement();
    }

    private void coding(Project.Given given) throws XMLStreamException {
        xml.writeStartElement("Coding");
        attribute("guid", given.guid());
        attribute("creatingUser", given.user());
        attribute("creationDateTime", given.at());
        refs("CodeRef", List.of(given.code()));
        refs("NoteRef", given.notes());
        xml.writeEndElement();
    }

    private void note(Project.Note note) throws XMLStreamException {
        xml.writeStartElement("Note");
        attribute("guid", note.guid());
        attribute("name", note.name());
        attribute("creatingUser", note.user());
        attribute("creationDateTime", note.at());
        element("PlainTextContent", note.text());
        xml.writeEndElement();
    }

    /**
     * The standard knows no note on a case: it is tied to it, and its words are said of the case.
     */
    private List<List<String>> links() {
        return project.cases().stream()
                .flatMap(c -> c.notes().stream().map(n -> List.of(n, c.guid())))
                .toList();
    }

    private void link(List<String> ends) throws XMLStreamException {
        xml.writeEmptyElement("Link");
        attribute("guid", Ids.derived("feltbok", "link", String.join(" ", ends)));
        attribute("direction", "OneWay");
        attribute("originGUID", ends.getFirst());
        attribute("targetGUID", ends.getLast());
    }

    /** The texts of each question together. */
    private Map<String, List<String>> sets() {
        return project.sources().stream()
                .filter(s -> !s.group().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                Project.Source::group,
                                LinkedHashMap::new,
                                Collectors.mapping(Project.Source::guid, Collectors.toList())));
    }

    private void set(Map.Entry<String, List<String>> set) throws XMLStreamException {
        xml.writeStartElement("Set");
        attribute("guid", Ids.derived("feltbok", "set", set.getKey()));
        attribute("name", set.getKey());
        refs("MemberSource", set.getValue());
        xml.writeEndElement();
    }
}

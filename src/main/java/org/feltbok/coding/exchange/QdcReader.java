package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a codebook of REFI-QDA ({@code .qdc}). Files of other programs often break its schema: what
 * can be understood is read, by local names, and what was not is told. A file may be hostile:
 * nothing outside it is read, and neither its size, its depth nor its number of codes has no end.
 */
final class QdcReader {
    /** The namespace of version 1.0. */
    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    static final String ORIGIN = "Feltbok";
    private static final long LARGEST = 32L << 20;
    private static final int DEEPEST = 45;
    private static final int MOST = 20_000;
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** As some libraries write them: what shows through stands first, or last. */
    private static final Pattern OPAQUE =
            Pattern.compile("#(?:[fF]{2}([0-9a-fA-F]{6})|([0-9a-fA-F]{6})[fF]{2})");

    private static final Pattern RGBA =
            Pattern.compile(
                    "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,[^)]*)?\\)");
    static final Pattern GUID =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\}?");

    /** A code being read. */
    private static final class Open {
        private final int parent;
        private final Map<String, String> says;
        private final int line;
        private int place = -1;
        private String description = "";

        private Open(int parent, Map<String, String> says, int line) {
            this.parent = parent;
            this.says = says;
            this.line = line;
        }
    }

    private final String name;
    private final List<Fault> findings = new ArrayList<>();
    private final List<BookFile.@Nullable Entry> entries = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private boolean ours;
    private boolean isCodebook;
    private int sets;

    private QdcReader(String name) {
        this.name = name;
    }

    /**
     * @throws FaultException if it is no codebook at all
     */
    static BookFile read(Path file) {
        QdcReader reader = new QdcReader(String.valueOf(file.getFileName()));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) > LARGEST) {
                throw reader.refusal("codebook.qdc.too_large", LARGEST >> 20);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new FaultException(Fault.at(reader.at(), "tabular.not_readable"));
        } catch (XMLStreamException e) {
            throw notSound(reader.at(), e);
        }
    }

    /** Without entities, and nothing outside the file is ever read. */
    static XMLStreamReader stream(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    /** Of XML that is broken, with the line where that is known. */
    static FaultException notSound(Place at, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new FaultException(Fault.at(line > 0 ? at.row(line) : at, "codebook.qdc.not_sound"));
    }

    private Place at() {
        return Place.file(name);
    }

    private FaultException refusal(String key, Object... args) {
        return new FaultException(Fault.at(at(), key, args));
    }

    private void find(int line, String key, Object... args) {
        findings.add(Fault.at(at().row(line), key, args));
    }

    private BookFile read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = stream(in);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refusal("codebook.qdc.dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    start(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        if (!isCodebook) {
            throw refusal("codebook.qdc.other");
        }
        if (entries.isEmpty()) {
            throw refusal("codebook.qdc.no_codes");
        }
        if (sets > 0) {
            findings.add(Fault.at(at(), "codebook.qdc.sets", sets));
        }
        unknown.forEach(
                (what, times) -> findings.add(Fault.at(at(), "codebook.qdc.unknown", what, times)));
        return new BookFile(
                entries.stream().map(java.util.Objects::requireNonNull).toList(), findings);
    }

    private void start(XMLStreamReader xml) {
        String local = xml.getLocalName();
        int line = xml.getLocation().getLineNumber();
        path.add(local);
        if (path.size() > 2 * DEEPEST || open.size() > DEEPEST) {
            throw refusal("codebook.qdc.too_deep", DEEPEST);
        }
        switch (local) {
            case "CodeBook" -> book(xml, line);
            case "Code" -> {
                if (path.contains("Codes")) {
                    code(xml, line);
                }
            }
            case "Set" -> sets++;
            case "Codes", "Sets", "Description", "MemberCode", "Project" -> {}
            default -> unknown.merge(local, 1, Integer::sum);
        }
    }

    private void book(XMLStreamReader xml, int line) {
        isCodebook = true;
        String namespace = xml.getNamespaceURI();
        if (!NAMESPACE.equals(namespace)) {
            find(line, "codebook.qdc.namespace", namespace == null ? "" : namespace);
        }
        String origin = xml.getAttributeValue(null, "origin");
        ours = origin != null && origin.startsWith(ORIGIN);
    }

    private void code(XMLStreamReader xml, int line) {
        Map<String, String> says = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            says.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
        }
        // a code without a name is left out; those below it stand in its place
        int parent = open.isEmpty() ? -1 : open.getLast().place;
        Open one = new Open(parent, says, line);
        if (says.getOrDefault("name", "").isEmpty()) {
            find(line, "codebook.qdc.no_name");
            one.place = parent;
        } else {
            if (entries.size() == MOST) {
                throw refusal("codebook.qdc.too_many", MOST);
            }
            one.place = entries.size();
            entries.add(null);
        }
        open.add(one);
    }

    private void end(String text) {
        String local = path.removeLast();
        if (local.equals("Description") && !open.isEmpty() && path.getLast().equals("Code")) {
            open.getLast().description = text;
        } else if (local.equals("Code") && path.contains("Codes")) {
            Open done = open.removeLast();
            if (done.place != done.parent) {
                entries.set(done.place, entry(done));
            }
        }
    }

    private BookFile.Entry entry(Open code) {
        String label = code.says.getOrDefault("name", "");
        QdcWords words = QdcWords.of(code.description, ours);
        return new BookFile.Entry(
                code.parent,
                guid(code, label),
                null,
                LocalText.of(label),
                LocalText.of(words.definition()),
                LocalText.of(words.exclude()),
                words.note(),
                null,
                isFolder(code, label),
                colour(code, label),
                words.examples());
    }

    private @Nullable String guid(Open code, String label) {
        String said = code.says.getOrDefault("guid", "");
        Matcher guid = GUID.matcher(said);
        if (!guid.matches()) {
            find(code.line, "codebook.qdc.no_guid", label, said);
            return null;
        }
        String one = guid.group(1).toLowerCase(java.util.Locale.ROOT);
        if (seen.putIfAbsent(one, code.line) != null) {
            find(code.line, "codebook.qdc.guid_twice", label);
            return null;
        }
        return one;
    }

    private @Nullable Boolean isFolder(Open code, String label) {
        String said = code.says.get("isCodable");
        if (said == null || !List.of("true", "false", "1", "0").contains(said)) {
            find(code.line, "codebook.qdc.codable", label, said == null ? "" : said);
            return null;
        }
        return said.equals("false") || said.equals("0");
    }

    private @Nullable String colour(Open code, String label) {
        String said = code.says.getOrDefault("color", "");
        if (said.isEmpty()) {
            return null;
        }
        String colour = colourOf(said);
        if (colour != null && !COLOUR.matcher(said).matches()) {
            find(code.line, "codebook.qdc.colour_read", label, said);
        }
        if (colour != null) {
            return colour;
        }
        find(code.line, "codebook.qdc.colour", label, said);
        return null;
    }

    /** As {@code #rrggbb}; null = none that can be read. */
    static @Nullable String colourOf(String said) {
        if (COLOUR.matcher(said).matches()) {
            String full = said.length() == 7 ? said : said.replaceAll("([0-9a-fA-F])", "$1$1");
            return full.toLowerCase(java.util.Locale.ROOT);
        }
        Matcher opaque = OPAQUE.matcher(said);
        if (opaque.matches()) {
            String full = opaque.group(1) == null ? opaque.group(2) : opaque.group(1);
            return "#" + full.toLowerCase(java.util.Locale.ROOT);
        }
        Matcher rgba = RGBA.matcher(said);
        return rgba.matches()
                ? "#%02x%02x%02x".formatted(part(rgba, 1), part(rgba, 2), part(rgba, 3))
                : null;
    }

    private static int part(Matcher rgba, int group) {
        return Math.min(255, Integer.parseInt(rgba.group(group)));
    }
}

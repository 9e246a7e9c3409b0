package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a project: by local names, whatever the namespace, without entities. */
final class QdeReader {
    private static final int DEEPEST = 100;
    private static final int MOST_CODES = 20_000;
    private static final List<String> OTHER_SOURCES =
            List.of("PictureSource", "PDFSource", "AudioSource", "VideoSource");
    private static final List<String> LEFT_OUT = List.of("Link", "Set", "Graph", "Transcript");

    record RawSource(
            String guid,
            String name,
            String group,
            @Nullable String path,
            @Nullable String text,
            List<RawSelection> selections,
            List<Project.Given> codings,
            List<String> notes) {}

    record RawSelection(
            String guid,
            String quote,
            int start,
            int end,
            List<Project.Given> codings,
            List<String> notes) {}

    record RawNote(
            String guid,
            String name,
            @Nullable String path,
            String text,
            @Nullable String user,
            @Nullable String at) {}

    /** An element being read. */
    private static final class Open {
        private final String name;
        private final Map<String, String> says;
        private final List<Project.Given> codings = new ArrayList<>();
        private final List<RawSelection> selections = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private final Map<String, String> values = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String content;
        private String description = "";
        private @Nullable String ref;
        private int place = -1;

        private Open(String name, Map<String, String> says) {
            this.name = name;
            this.says = says;
        }

        private String say(String attribute) {
            return says.getOrDefault(attribute, "");
        }
    }

    private final String file;
    private final List<Fault> findings = new ArrayList<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final List<Open> path = new ArrayList<>();
    private final List<Project.User> users = new ArrayList<>();
    private final List<BookFile.@Nullable Entry> codes = new ArrayList<>();
    private final List<Project.Variable> variables = new ArrayList<>();
    private final List<Project.CaseOf> cases = new ArrayList<>();
    private final List<RawSource> sources = new ArrayList<>();
    private final List<RawNote> notes = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();
    private String name = "";
    private String origin = "";
    private boolean isProject;

    QdeReader(String file) {
        this.file = file;
    }

    void read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD -> throw refusal("codebook.qdc.dtd");
                    case XMLStreamConstants.START_ELEMENT -> start(in);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            path.getLast().text.append(in.getText());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            Place at = Place.file(file);
            throw new FaultException(
                    Fault.at(line > 0 ? at.row(line) : at, "codebook.qdc.not_sound"));
        }
        if (!isProject) {
            throw refusal("qdpx.other");
        }
        left.forEach((what, n) -> findings.add(Fault.at(Place.file(file), "qdpx.left", what, n)));
    }

    private FaultException refusal(String key, Object... args) {
        return new FaultException(Fault.at(Place.file(file), key, args));
    }

    private void start(XMLStreamReader in) {
        Map<String, String> says = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            says.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        Open open = new Open(in.getLocalName(), says);
        if (path.size() > DEEPEST) {
            throw refusal("codebook.qdc.too_deep", DEEPEST);
        }
        path.add(open);
        switch (open.name) {
            case "Project" -> {
                isProject = true;
                name = open.say("name");
                origin = open.say("origin");
            }
            case "Code" -> {
                if (codes.size() == MOST_CODES) {
                    throw refusal("codebook.qdc.too_many", MOST_CODES);
                }
                open.place = codes.size();
                codes.add(null);
            }
            default -> {
                if (OTHER_SOURCES.contains(open.name)
                        || LEFT_OUT.contains(open.name) && !isOurs()) {
                    left.merge(open.name, 1, Integer::sum);
                }
            }
        }
    }

    private void end() {
        Open done = path.removeLast();
        Open in = path.isEmpty() ? done : path.getLast();
        switch (done.name) {
            case "User" ->
                    guid(done.say("guid"))
                            .ifPresent(g -> users.add(new Project.User(g, done.say("name"))));
            case "Code" -> code(done);
            case "Variable" -> variable(done);
            case "Case" -> caseOf(done);
            case "TextSource" -> source(done);
            case "Note" -> note(done);
            case "PlainTextSelection" -> selection(done, in);
            case "Coding" -> coding(done, in);
            case "Description" -> in.description = done.text.toString();
            case "PlainTextContent" -> in.content = done.text.toString();
            case "CodeRef", "VariableRef" -> in.ref = ref(done);
            case "NoteRef" -> add(in.notes, ref(done));
            case "SourceRef" -> add(in.sources, ref(done));
            case "MemberSource" -> {
                String target = ref(done);
                if (target != null) {
                    groups.put(target, in.say("name"));
                }
            }
            case "VariableValue" -> {
                if (done.ref != null && !done.description.isEmpty()) {
                    in.values.put(done.ref, done.description);
                }
            }
            default -> {
                if (done.name.endsWith("Value")) {
                    in.description = done.text.toString().strip();
                }
            }
        }
    }

    private static void add(List<String> all, @Nullable String one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static @Nullable String ref(Open done) {
        return guid(done.say("targetGUID")).orElse(null);
    }

    static java.util.Optional<String> guid(String said) {
        Matcher guid = QdcReader.GUID.matcher(said.strip());
        return guid.matches()
                ? java.util.Optional.of(guid.group(1).toLowerCase(Locale.ROOT))
                : java.util.Optional.empty();
    }

    private static @Nullable String when(String said) {
        return said.isBlank() ? null : said.strip();
    }

    private void code(Open done) {
        int parent = -1;
        for (Open above : path) {
            parent = above.name.equals("Code") ? above.place : parent;
        }
        String label = done.say("name").strip();
        QdcWords words = QdcWords.of(done.description, isOurs());
        String colour = done.say("color");
        codes.set(
                done.place,
                new BookFile.Entry(
                        parent,
                        guid(done.say("guid")).orElse(null),
                        null,
                        LocalText.of(label.isEmpty() ? "?" : label),
                        LocalText.of(words.definition()),
                        LocalText.of(words.exclude()),
                        words.note(),
                        null,
                        done.say("isCodable").equals("false"),
                        colour.matches("#[0-9a-fA-F]{6}") ? colour.toLowerCase(Locale.ROOT) : null,
                        words.examples()));
    }

    private void variable(Open done) {
        boolean number = List.of("Integer", "Float").contains(done.say("typeOfVariable"));
        guid(done.say("guid"))
                .ifPresent(g -> variables.add(new Project.Variable(g, done.say("name"), number)));
    }

    private void caseOf(Open done) {
        guid(done.say("guid"))
                .ifPresent(
                        g ->
                                cases.add(
                                        new Project.CaseOf(
                                                g,
                                                done.say("name").strip(),
                                                done.values,
                                                done.sources)));
    }

    private void source(Open done) {
        String guid = guid(done.say("guid")).orElse("");
        if (guid.isEmpty()) {
            findings.add(Fault.at(Place.file(file), "qdpx.no_guid", done.say("name")));
            return;
        }
        sources.add(
                new RawSource(
                        guid,
                        done.say("name").strip(),
                        "",
                        when(done.say("plainTextPath")),
                        done.content,
                        List.copyOf(done.selections),
                        List.copyOf(done.codings),
                        List.copyOf(done.notes)));
    }

    private void selection(Open done, Open in) {
        String guid = guid(done.say("guid")).orElse("");
        in.selections.add(
                new RawSelection(
                        guid,
                        done.say("name"),
                        number(done.say("startPosition")),
                        number(done.say("endPosition")),
                        List.copyOf(done.codings),
                        List.copyOf(done.notes)));
    }

    private static int number(String said) {
        return said.strip().matches("\\d{1,9}") ? Integer.parseInt(said.strip()) : -1;
    }

    private void coding(Open done, Open in) {
        if (done.ref != null) {
            in.codings.add(
                    new Project.Given(
                            guid(done.say("guid")).orElse(""),
                            done.ref,
                            guid(done.say("creatingUser")).orElse(null),
                            when(done.say("creationDateTime")),
                            done.notes));
        }
    }

    private void note(Open done) {
        guid(done.say("guid"))
                .ifPresent(
                        g ->
                                notes.add(
                                        new RawNote(
                                                g,
                                                done.say("name"),
                                                when(done.say("plainTextPath")),
                                                Objects.requireNonNullElse(
                                                        done.content, done.description),
                                                guid(done.say("creatingUser")).orElse(null),
                                                when(done.say("creationDateTime")))));
    }

    String name() {
        return name;
    }

    String origin() {
        return origin;
    }

    boolean isOurs() {
        return origin.startsWith(QdcReader.ORIGIN);
    }

    List<Fault> findings() {
        return findings;
    }

    List<Project.User> users() {
        return users;
    }

    List<BookFile.Entry> codes() {
        return codes.stream().map(Objects::requireNonNull).toList();
    }

    List<Project.Variable> variables() {
        return variables;
    }

    List<Project.CaseOf> cases() {
        return cases;
    }

    List<RawSource> sources() {
        return sources.stream()
                .map(
                        s ->
                                new RawSource(
                                        s.guid(),
                                        s.name(),
                                        groups.getOrDefault(s.guid(), ""),
                                        s.path(),
                                        s.text(),
                                        s.selections(),
                                        s.codings(),
                                        s.notes()))
                .toList();
    }

    List<RawNote> notes() {
        return notes;
    }
}

package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a project: by local names, whatever the namespace, without entities. */
final class QdeReader {
    private static final int DEEPEST = 100;
    private static final int MOST_CODES = 20_000;
    private static final List<String> LEFT_OUT =
            List.of(
                    "PictureSource",
                    "Link",
                    "Set",
                    "Graph",
                    "AudioSelection",
                    "VideoSelection",
                    "SelectionRef");

    private final String file;
    private final List<Fault> findings = new ArrayList<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final List<QdeOpen> path = new ArrayList<>();
    private final List<Project.User> users = new ArrayList<>();
    private final List<BookFile.@Nullable Entry> codes = new ArrayList<>();
    private final List<Project.Variable> variables = new ArrayList<>();
    private final List<Project.CaseOf> cases = new ArrayList<>();
    private final List<Raw.Source> sources = new ArrayList<>();
    private final List<Raw.Note> notes = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Map<String, String>> valuesOf = new LinkedHashMap<>();
    private final Map<Integer, List<String>> onCodes = new HashMap<>();
    private final Map<String, List<String>> onCases = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private String name = "";
    private String origin = "";
    private boolean isProject;

    QdeReader(String file) {
        this.file = file;
    }

    void read(byte[] xml) {
        try {
            XMLStreamReader in = QdcReader.stream(new ByteArrayInputStream(xml));
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
            throw QdcReader.notSound(Place.file(file), e);
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
        QdeOpen open = new QdeOpen(in.getLocalName(), says);
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
                if (LEFT_OUT.contains(open.name) && !isOurs()) {
                    leave(open.name);
                }
                open.path = open.said("plainTextPath");
            }
        }
    }

    private void end() {
        QdeOpen done = path.removeLast();
        QdeOpen in = path.isEmpty() ? done : path.getLast();
        switch (done.name) {
            case "User" ->
                    done.guid("guid")
                            .ifPresent(g -> users.add(new Project.User(g, done.say("name"))));
            case "Code" -> code(done);
            case "Variable" -> variable(done);
            case "Case" -> caseOf(done);
            case "TextSource" -> source(done);
            case "PDFSource", "AudioSource", "VideoSource" -> {
                if (done.hasWords()) {
                    source(done);
                } else {
                    leave(done.name);
                }
            }
            case "Representation", "Transcript" -> transcript(done, in);
            case "SyncPoint" ->
                    done.guid("guid").ifPresent(g -> in.moments.put(g, done.number("position")));
            case "Note" -> note(done);
            case "PlainTextSelection" ->
                    selection(
                            done,
                            in,
                            done.say("name"),
                            done.number("startPosition"),
                            done.number("endPosition"));
            case "TranscriptSelection" ->
                    selection(
                            done,
                            in,
                            done.say("name"),
                            moment(done, in, "from"),
                            moment(done, in, "to"));
            case "PDFSelection" -> area(done, in);
            case "Coding" -> coding(done, in);
            case "Link" -> link(done);
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

    private static @Nullable String ref(QdeOpen done) {
        return done.guid("targetGUID").orElse(null);
    }

    private void code(QdeOpen done) {
        int parent = -1;
        for (QdeOpen above : path) {
            parent = above.name.equals("Code") ? above.place : parent;
        }
        if (!done.notes.isEmpty()) {
            onCodes.put(done.place, List.copyOf(done.notes));
        }
        String label = done.say("name").strip();
        QdcWords words = QdcWords.of(done.description, isOurs());
        codes.set(
                done.place,
                new BookFile.Entry(
                        parent,
                        done.guid("guid").map(g -> once(g, label, done.place)).orElse(null),
                        null,
                        LocalText.of(label.isEmpty() ? "?" : label),
                        LocalText.of(words.definition()),
                        LocalText.of(words.exclude()),
                        words.note(),
                        null,
                        List.of("false", "0").contains(done.say("isCodable")),
                        QdcReader.colourOf(done.say("color")),
                        words.examples()));
    }

    /** An identity that something has already is none of this one's, which stands by itself. */
    private String once(String guid, String called, int place) {
        if (seen.add(guid)) {
            return guid;
        }
        findings.add(Fault.at(Place.file(file), "qdpx.guid_twice", called));
        return Ids.derived(guid, "again", String.valueOf(place));
    }

    private void variable(QdeOpen done) {
        boolean number = List.of("Integer", "Float").contains(done.say("typeOfVariable"));
        done.guid("guid")
                .ifPresent(g -> variables.add(new Project.Variable(g, done.say("name"), number)));
    }

    private void caseOf(QdeOpen done) {
        done.guid("guid")
                .ifPresent(
                        g ->
                                cases.add(
                                        new Project.CaseOf(
                                                g,
                                                done.say("name").strip(),
                                                done.values,
                                                done.sources,
                                                done.description.strip())));
    }

    /** In our own files a note is tied to the case that it is on. */
    private void link(QdeOpen done) {
        String to = isOurs() ? done.guid("targetGUID").orElse("") : "";
        add(
                onCases.computeIfAbsent(to, k -> new ArrayList<>()),
                done.guid("originGUID").orElse(null));
    }

    private void source(QdeOpen done) {
        String guid = done.guid("guid").orElse("");
        if (guid.isEmpty()) {
            findings.add(Fault.at(Place.file(file), "qdpx.no_guid", done.say("name")));
            return;
        }
        described(done, done.notes);
        if (!done.values.isEmpty()) {
            valuesOf.put(guid, done.values);
        }
        sources.add(
                new Raw.Source(
                        once(guid, done.called(), sources.size()),
                        done.called(),
                        done.path,
                        done.content,
                        List.copyOf(done.selections),
                        List.copyOf(done.codings),
                        List.copyOf(done.notes)));
    }

    /** The words of a document, or what is said in a recording: its text, or one beside it. */
    private void transcript(QdeOpen done, QdeOpen in) {
        if (in.hasWords()) {
            source(done);
        } else {
            described(done, done.notes);
            in.words(done);
        }
    }

    private static int moment(QdeOpen done, QdeOpen in, String end) {
        return done.guid(end + "SyncPoint").map(g -> in.moments.getOrDefault(g, -1)).orElse(-1);
    }

    /** An area on a page is the words that it is said to hold. */
    private void area(QdeOpen done, QdeOpen in) {
        if (done.content == null || done.content.isBlank()) {
            leave(done.name);
            return;
        }
        selection(done, in, done.content, -1, -1);
    }

    private void selection(QdeOpen done, QdeOpen in, String quote, int start, int end) {
        String guid = done.guid("guid").orElse("");
        List<Project.Given> codings = new ArrayList<>(done.codings);
        if (codings.isEmpty()) {
            described(done, done.notes);
        } else {
            List<String> noted = new ArrayList<>(codings.getFirst().notes());
            described(done, noted);
            codings.set(0, codings.getFirst().noted(noted));
        }
        in.selections.add(
                new Raw.Selection(
                        guid,
                        quote,
                        start,
                        end,
                        done.number("page"),
                        done.middle("firstY", "secondY"),
                        codings,
                        List.copyOf(done.notes)));
    }

    /**
     * What is said of a text or a stretch is a note on it: programs that have no notes of their own
     * write it so.
     */
    private void described(QdeOpen done, List<String> on) {
        String words = done.description.strip();
        if (!words.isEmpty()) {
            String id = Ids.derived(done.say("guid"), "description", String.valueOf(notes.size()));
            notes.add(
                    new Raw.Note(
                            id, "", null, words, done.guid("creatingUser").orElse(null), null));
            on.add(id);
        }
    }

    private void leave(String what) {
        left.merge(what, 1, Integer::sum);
    }

    private void coding(QdeOpen done, QdeOpen in) {
        if (done.ref != null) {
            in.codings.add(
                    new Project.Given(
                            done.guid("guid").orElse(""),
                            done.ref,
                            done.guid("creatingUser").orElse(null),
                            done.said("creationDateTime"),
                            done.notes));
        }
    }

    private void note(QdeOpen done) {
        done.guid("guid")
                .ifPresent(
                        g ->
                                notes.add(
                                        new Raw.Note(
                                                once(g, done.say("name"), notes.size()),
                                                done.say("name"),
                                                done.path,
                                                Objects.requireNonNullElse(
                                                        done.content, done.description),
                                                done.guid("creatingUser").orElse(null),
                                                done.said("creationDateTime"))));
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

    /**
     * Some programs know things of texts and have no cases: who or what such a text is of is a case
     * then, that of the text's name where no other is said.
     */
    List<Project.CaseOf> cases() {
        Map<String, Map<String, String>> rest = new LinkedHashMap<>(valuesOf);
        List<Project.CaseOf> all = new ArrayList<>();
        for (Project.CaseOf of : cases) {
            Map<String, String> values = new HashMap<>();
            of.sources().forEach(s -> values.putAll(known(rest.remove(s))));
            values.putAll(of.values());
            all.add(
                    new Project.CaseOf(
                            of.guid(),
                            of.name(),
                            values,
                            of.sources(),
                            of.note(),
                            onCases.getOrDefault(of.guid(), List.of())));
        }
        for (Raw.Source s : sources) {
            if (rest.containsKey(s.guid())) {
                all.add(
                        new Project.CaseOf(
                                Ids.derived(s.guid(), "case", ""),
                                s.name(),
                                known(rest.remove(s.guid())),
                                List.of(s.guid()),
                                ""));
            }
        }
        return all;
    }

    private static Map<String, String> known(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : values;
    }

    /** Identities of what is noted on a code, by its place among them. */
    List<String> onCode(int place) {
        return onCodes.getOrDefault(place, List.of());
    }

    List<Raw.Source> sources() {
        return sources;
    }

    /** The set that a text is in; empty = none. */
    String group(Raw.Source source) {
        return groups.getOrDefault(source.guid(), "");
    }

    List<Raw.Note> notes() {
        return notes;
    }
}

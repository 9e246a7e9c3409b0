package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.coding.exchange.QdpxTexts.Read;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a project of REFI-QDA ({@code .qdpx}). What other programs write otherwise than the
 * standard says is understood where it can be, and told. A file may be hostile: nothing is unpacked
 * to the disk, no name in it is a path, and sizes and numbers have an end.
 */
public final class QdpxReader {
    private static final int MOST_FILES = 50_000;

    /** What macOS lays beside each file of a folder that it packs. */
    private static final String BESIDE = "._";

    private static final long LARGEST_XML = 256L << 20;
    private static final long LARGEST_TEXT = 64L << 20;
    private static final long LARGEST_ALL = 1L << 30;

    private final String name;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long read;

    private QdpxReader(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /**
     * @throws FaultException if it is no project at all, or none that can be read
     */
    public static Project read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new FaultException(Fault.at(Place.file(name), "tabular.not_readable"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new QdpxReader(name, zip).project();
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultException(Fault.at(Place.file(name), "qdpx.no_zip"));
        }
    }

    private FaultException refusal(String key, Object... args) {
        return new FaultException(Fault.at(Place.file(name), key, args));
    }

    private Project project() throws IOException {
        ZipEntry main = null;
        int files = 0;
        int best = Integer.MAX_VALUE;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (++files > MOST_FILES) {
                throw refusal("qdpx.too_many", MOST_FILES);
            }
            String plain = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            String last = plain.substring(plain.lastIndexOf('/') + 1);
            entries.putIfAbsent(last, entry);
            entries.put(plain, entry);
            if (plain.endsWith(".qde") && !last.startsWith(BESIDE) && rank(plain) < best) {
                main = entry;
                best = rank(plain);
            }
        }
        if (main == null) {
            throw refusal("qdpx.no_project");
        }
        QdeReader qde = new QdeReader(name + " › " + main.getName());
        byte[] xml =
                bytes(main, LARGEST_XML)
                        .orElseThrow(() -> refusal("qdpx.too_large", LARGEST_XML >> 20));
        qde.read(xml);
        return texts(qde);
    }

    /** Some programs call it as the project is called, or put a folder around all. */
    private static int rank(String plain) {
        return plain.equals(QdpxWriter.MAIN) ? 0 : plain.contains("/") ? 2 : 1;
    }

    /** Each text with its places as this program counts them. */
    private Project texts(QdeReader qde) throws IOException {
        List<Fault> findings = new ArrayList<>(qde.findings());
        QdpxTexts texts = new QdpxTexts(qde.origin());
        List<Project.Source> sources = new ArrayList<>();
        for (Raw.Source raw : qde.sources()) {
            Optional<String> text = text(raw);
            if (text.isEmpty()) {
                findings.add(
                        Fault.at(
                                Place.file(name),
                                "qdpx.no_text",
                                raw.name(),
                                Objects.requireNonNullElse(raw.path(), "")));
                continue;
            }
            Read placed = texts.place(raw, qde.group(raw), text.get());
            sources.add(placed.source());
            findings.addAll(placed.findings(name));
        }
        findings.addAll(texts.ways(name));
        List<Project.Note> notes = new ArrayList<>();
        for (Raw.Note note : qde.notes()) {
            String words =
                    note.text().isEmpty()
                            ? read(note.path()).map(QdpxTexts::plain).orElse("")
                            : QdpxTexts.plain(note.text());
            notes.add(new Project.Note(note.guid(), note.name(), words, note.user(), note.at()));
        }
        return new Project(
                qde.name(),
                qde.isOurs(),
                qde.users(),
                codes(qde, notes),
                qde.variables(),
                qde.cases(),
                sources,
                notes,
                findings);
    }

    /**
     * What is noted on a code becomes its note; in our own files that stands in what is said of the
     * code, and this is what somebody thinks of it.
     */
    private static List<BookFile.Entry> codes(QdeReader qde, List<Project.Note> notes) {
        Map<String, Project.Note> byGuid = new HashMap<>();
        notes.forEach(n -> byGuid.put(n.guid(), n));
        Set<Project.Note> taken = new HashSet<>();
        List<BookFile.Entry> codes = new ArrayList<>(qde.codes());
        for (int i = 0; i < codes.size(); i++) {
            for (String ref : qde.onCode(i)) {
                Project.Note note = byGuid.get(ref);
                if (note != null && qde.isOurs()) {
                    notes.set(notes.indexOf(note), note.on(codes.get(i).guid()));
                } else if (note != null && !note.text().isBlank()) {
                    codes.set(i, codes.get(i).noted(note.text().strip()));
                    taken.add(note);
                }
            }
        }
        notes.removeAll(taken);
        return codes;
    }

    private Optional<String> text(Raw.Source raw) throws IOException {
        return raw.text() == null ? read(raw.path()) : Optional.of(raw.text());
    }

    /** A text of the zip, whatever folder a path says that it stands in; never one outside. */
    private Optional<String> read(@Nullable String path) throws IOException {
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        String plain =
                path.replace('\\', '/').replaceFirst("^\\w+:/*", "").toLowerCase(Locale.ROOT);
        ZipEntry entry =
                Stream.of("sources/" + plain, plain, plain.substring(plain.lastIndexOf('/') + 1))
                        .map(entries::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return entry == null || !plain.endsWith(".txt")
                ? Optional.empty()
                : bytes(entry, LARGEST_TEXT).map(QdpxTexts::decoded);
    }

    /** Empty if it is larger; what it says of its size is not believed. */
    private Optional<byte[]> bytes(ZipEntry entry, long largest) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, largest + 1));
            read += all.length;
            if (read > LARGEST_ALL) {
                throw refusal("qdpx.too_large", LARGEST_ALL >> 20);
            }
            return all.length > largest ? Optional.empty() : Optional.of(all);
        }
    }
}

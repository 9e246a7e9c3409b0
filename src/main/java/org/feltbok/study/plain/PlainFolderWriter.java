package org.feltbok.study.plain;

import org.feltbok.base.Ids;
import org.feltbok.tabular.CsvWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of one new folder; the same study always gives the same bytes. */
public final class PlainFolderWriter {
    private record OwnId(String kind, String key, String id) {}

    private final Path root;
    private final String studyKey;
    private final List<OwnId> ownIds = new ArrayList<>();

    public PlainFolderWriter(Path root, String studyKey) {
        this.root = root.toAbsolutePath().normalize();
        this.studyKey = studyKey;
    }

    /** Where a file of this name goes; folders above it are made. */
    public Path file(String name) {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("outside the folder: " + name);
        }
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** A CSV file; nothing is written for a table without rows. */
    public void csv(String name, PlainTable<?> table) {
        if (!table.isEmpty()) {
            csv(name, table.lines());
        }
    }

    /**
     * @param lines the header first
     */
    public void csv(String name, Iterable<List<String>> lines) {
        try (CsvWriter writer = openCsv(name)) {
            lines.forEach(writer::row);
        }
    }

    /** A CSV file to be written row by row and closed by the caller. */
    public CsvWriter openCsv(String name) {
        return CsvWriter.open(file(name), CsvWriter.Reader.PROGRAM);
    }

    public void text(String name, String text) {
        try {
            Files.writeString(file(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A value of maps, lists, texts and numbers, or a JsonNode; maps are written in their own
     * order.
     */
    public void json(String name, Object value) {
        text(name, PlainJson.pretty(value));
    }

    /**
     * To be called for each thing written that has an identity: one that cannot be derived goes to
     * ids.csv.
     */
    public void id(String kind, String key, String id) {
        if (!Ids.derived(studyKey, kind, key).equals(id)) {
            ownIds.add(new OwnId(kind, key, id));
        }
    }

    /** Writes ids.csv, if there is anything to write in it. */
    public void finish() {
        csv(
                "ids.csv",
                new PlainTable<>(ownIds)
                        .required("kind", OwnId::kind)
                        .required("key", OwnId::key)
                        .required("id", OwnId::id));
    }
}

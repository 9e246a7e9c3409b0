package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.PastCodesStore;
import org.feltbok.store.Study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A codebook of the study on its way into a file. */
public final class BookOut {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private BookOut() {}

    /** All codes as a file can say them, parents first. */
    public static List<BookFile.Entry> entries(Study study, String codebookId) {
        return study.read(
                h ->
                        entries(
                                new CodebookStore(h).codes(codebookId),
                                new CodeMemoStore(h).examples(codebookId)));
    }

    /** The same as they were when a day ended. */
    public static List<BookFile.Entry> entries(Study study, String codebookId, LocalDate day) {
        ZoneId zone = study.environment().clock().getZone();
        return study.read(
                h -> {
                    var past = new PastCodesStore(h, day, zone);
                    return entries(past.codes(codebookId), past.examples());
                });
    }

    static List<BookFile.Entry> entries(CodeTree tree, List<CodeMemo> examples) {
        Map<String, List<String>> quotes =
                examples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        CodeMemo::targetId,
                                        Collectors.mapping(CodeMemo::text, Collectors.toList())));
        List<Code> ordered = new ArrayList<>();
        tree.roots().forEach(c -> ordered.addAll(tree.withDescendants(c)));
        Map<String, Integer> place = new HashMap<>();
        List<BookFile.Entry> entries = new ArrayList<>();
        for (Code c : ordered) {
            place.put(c.id(), entries.size());
            entries.add(
                    new BookFile.Entry(
                            c.parentId() == null ? -1 : place.getOrDefault(c.parentId(), -1),
                            guid(c.id()),
                            c.key(),
                            c.label(),
                            c.definition(),
                            c.exclude(),
                            c.note() == null ? "" : c.note(),
                            c.digit(),
                            c.folder(),
                            c.ownColour(),
                            quotes.getOrDefault(c.id(), List.of())));
        }
        return entries;
    }

    /** The identity that other programs know a code by: its own, or one that is always the same. */
    static String guid(String id) {
        return GUID.matcher(id).matches()
                ? id.toLowerCase(Locale.ROOT)
                : Ids.derived("feltbok", "code", id);
    }

    /**
     * Writes a file of the kind its ending says.
     *
     * @param name of the codebook
     */
    public static void write(List<BookFile.Entry> entries, String name, Path file) {
        if (BookFile.writable(file).equals("qdc")) {
            try {
                Files.write(file, QdcWriter.write(entries));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            String sheet = name.replaceAll("[\\[\\]*?/\\\\:]|^'+|'+$", " ").strip();
            BookSheet.write(entries, sheet.isEmpty() ? "codes" : sheet, file);
        }
    }

    /** What a file of that kind cannot hold of these codes; empty if it holds all. */
    public static List<Fault> lost(List<BookFile.Entry> entries, Path file) {
        if (!BookFile.writable(file).equals("qdc")) {
            return List.of();
        }
        List<Fault> lost = new ArrayList<>();
        long languages =
                entries.stream()
                        .filter(
                                e ->
                                        !e.label().others().isEmpty()
                                                || !e.definition().others().isEmpty()
                                                || !e.exclude().others().isEmpty())
                        .count();
        long keys = entries.stream().filter(e -> e.digit() != null).count();
        if (languages > 0) {
            lost.add(Fault.at(Place.none(), "codebook.qdc.lost_languages", languages));
        }
        if (keys > 0) {
            lost.add(Fault.at(Place.none(), "codebook.qdc.lost_keys", keys));
        }
        return lost;
    }
}

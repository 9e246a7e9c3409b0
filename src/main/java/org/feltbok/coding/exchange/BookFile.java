package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A codebook as a file says it.
 *
 * @param entries parents before those below them
 * @param findings what was read otherwise than it stands, or not at all
 */
public record BookFile(List<Entry> entries, List<Fault> findings) {
    public BookFile {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * A code in a file. What a file does not say is empty, or null.
     *
     * @param parent place of the code it stands below among the entries; -1 = top level
     * @param guid identity that other programs know it by; null = none
     * @param key its name in plain files; null = none
     * @param folder only groups others; null = not said
     */
    public record Entry(
            int parent,
            @Nullable String guid,
            @Nullable String key,
            LocalText label,
            LocalText definition,
            LocalText exclude,
            String note,
            @Nullable Integer digit,
            @Nullable Boolean folder,
            @Nullable String colour,
            List<String> examples) {
        public Entry {
            examples = List.copyOf(examples);
        }

        /** The same with more noted on it. */
        Entry noted(String more) {
            return new Entry(
                    parent,
                    guid,
                    key,
                    label,
                    definition,
                    exclude,
                    note.isEmpty() ? more : note + "\n" + more,
                    digit,
                    folder,
                    colour,
                    examples);
        }

        /** One with a name only. */
        static Entry named(int parent, LocalText label) {
            LocalText none = new LocalText("", Map.of());
            return new Entry(
                    parent, null, null, label, none, none, "", null, null, null, List.of());
        }
    }

    /** Of any kind, told apart by the ending: {@code .qdc}, else CSV or Excel. */
    public static BookFile read(Path file) {
        return ending(file).equals("qdc") ? QdcReader.read(file) : BookSheet.read(file);
    }

    static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Refuses what is no kind of file that codebooks are written as. */
    static String writable(Path file) {
        String ending = ending(file);
        if (!List.of("qdc", "csv", "xlsx").contains(ending)) {
            throw new FaultException("codebook.file.ending", String.valueOf(file));
        }
        return ending;
    }
}

package org.feltbok.pseudonyms;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.Together;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The key to the pseudonyms as a file of its own, to be kept where the study is not: which name
 * each of them stands for. The same file, or any list of names, is taken in again.
 */
public final class KeyFile {
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String PSEUDONYM = "pseudonym";
    private static final String FORMS = "forms";

    private KeyFile() {}

    /**
     * Writes who is who.
     *
     * @return how many names
     */
    public static int write(Path file, List<RegisteredName> names) {
        List<RegisteredName> known = names.stream().filter(RegisteredName::isSecret).toList();
        if (known.isEmpty()) {
            throw new FaultException("pseudonyms.no_key");
        }
        try (CsvWriter out = CsvWriter.open(file, CsvWriter.Reader.PERSON)) {
            out.row(PSEUDONYM, NAME, KIND, FORMS);
            for (RegisteredName n : known) {
                out.row(
                        n.pseudonym(),
                        n.name(),
                        n.kind().word(),
                        String.join(RegisteredName.BETWEEN + " ", n.forms()));
            }
        }
        return known.size();
    }

    /** Whether a file lies in the folder of the study, or below it. */
    public static boolean isBeside(Path study, Path file) {
        Path folder = study.toAbsolutePath().normalize().getParent();
        return folder != null && file.toAbsolutePath().normalize().startsWith(folder);
    }

    /**
     * What would be taken in of a file.
     *
     * @param all one operation for all; empty = nothing new
     */
    public record Taken(Optional<Operation> all, int fresh, int known, List<Fault> faults) {}

    /**
     * Reads a list of names; those without a pseudonym get the next one. Names that are registered
     * stay as they are; one that was forgotten comes back by its pseudonym.
     *
     * @param stem what a kind is called, by its word
     */
    public static Taken read(Path file, Study study, UnaryOperator<String> stem) {
        List<Fault> faults = new ArrayList<>();
        Sheet sheet = CsvReader.sheet(file, String.valueOf(file.getFileName()), faults::add);
        if (sheet.isBroken() || !sheet.header().has(NAME)) {
            faults.add(Fault.at(sheet.place(), "pseudonyms.file.no_column", NAME));
            throw new FaultException(faults);
        }
        List<RegisteredName> all = study.read(NameRegisterStore::all);
        Set<String> taken = new HashSet<>();
        all.forEach(n -> n.names().forEach(s -> taken.add(small(s))));
        NextPseudonym next =
                new NextPseudonym(study.read(NameRegisterStore::everGiven).keySet(), stem);
        sheet.rows().forEach(row -> next.take(row.get(PSEUDONYM).strip()));
        List<Operation> puts = new ArrayList<>();
        int known = 0;
        for (Row row : sheet.rows()) {
            String name = row.get(NAME).strip();
            Optional<Kind> kind = kind(row.get(KIND));
            if (kind.isEmpty()) {
                faults.add(Fault.at(sheet.place(row, KIND), "pseudonyms.file.kind", row.get(KIND)));
            } else if (name.isEmpty()) {
                faults.add(Fault.at(sheet.place(row, NAME), "pseudonyms.file.no_name"));
            } else if (!taken.add(small(name))) {
                known++;
            } else {
                puts.add(put(row, name, kind.get(), all, next));
            }
        }
        return new Taken(
                puts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Together(
                                        "pseudonyms.take",
                                        List.of(String.valueOf(puts.size())),
                                        puts)),
                puts.size(),
                known,
                List.copyOf(faults));
    }

    private static Operation put(
            Row row, String name, Kind kind, List<RegisteredName> all, NextPseudonym next) {
        String given = row.get(PSEUDONYM).strip();
        Optional<RegisteredName> forgotten =
                all.stream()
                        .filter(n -> n.isForgotten() && n.pseudonym().equals(given))
                        .findFirst();
        return new PutName(
                new RegisteredName(
                        forgotten.map(RegisteredName::id).orElseGet(Ids::next),
                        kind,
                        name,
                        given.isEmpty() ? next.of(kind) : given,
                        RegisteredName.forms(row.get(FORMS)),
                        false,
                        0));
    }

    private static Optional<Kind> kind(String written) {
        String word = small(written.strip());
        if (word.isEmpty()) {
            return Optional.of(Kind.PERSON);
        }
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

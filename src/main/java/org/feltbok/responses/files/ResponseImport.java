package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ImportChoices.Spot;
import org.feltbok.store.Study;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of responses that was read, ready to be rehearsed as often as something else is chosen for
 * it.
 *
 * @param read how the file was read; empty for what is no text file
 * @param notes what is to be looked at in how it was read
 */
public record ResponseImport(
        Form form,
        Path file,
        RecordTable table,
        List<RecordTable> tables,
        Optional<ReadAs> read,
        List<Fault> notes) {
    /**
     * Reads a file.
     *
     * @param as how it is to be read, where it is not to be read as it seems
     * @throws FaultException if it cannot be read whole
     */
    public static ResponseImport of(Form form, Path file, ReadAs as) {
        String name = String.valueOf(file.getFileName());
        Faults faults = new Faults();
        Faults notes = new Faults();
        List<ReadAs> seen = new ArrayList<>();
        List<RecordTable> tables;
        try {
            tables = TableFormats.read(file, name, as, seen::add, faults, notes);
        } catch (OutOfMemoryError e) {
            throw new FaultException(e, "responses.import.too_large");
        }
        if (tables.isEmpty() && faults.isEmpty()) {
            faults.accept(Fault.at(Place.file(name), "tabular.empty"));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        RecordTable first = tables.getFirst();
        // what sets its cells apart itself may well have a single column
        boolean isText = !name.toLowerCase(Locale.ROOT).matches(".*\\.(z?sav|dta|xls[xm]?)");
        if (first.columns().size() == 1 && isText) {
            throw new FaultException(
                    Fault.at(first.place().row(1), "responses.import.one_column", first.name(0)));
        }
        return new ResponseImport(
                form, file, first, tables, seen.stream().findFirst(), notes.list());
    }

    /** Another table of the same file. */
    public ResponseImport sheet(int number) {
        return new ResponseImport(form, file, tables.get(number), tables, read, notes);
    }

    /** By what the program that wrote it is known. */
    public String source() {
        return ResponseSources.of(new Header(table.heads()), form).key();
    }

    /** What the study remembers of such files. */
    public List<RememberedColumn> remembered(Handle handle) {
        return ImportMemoryStore.of(handle, form.id(), source());
    }

    /**
     * Choices with the corrections that are remembered, where the file has such columns; what was
     * chosen already stays.
     */
    public ImportChoices choices(ImportChoices begin, List<RememberedColumn> remembered) {
        ImportChoices choices = begin;
        for (RememberedColumn of : remembered) {
            int at = table.heads().indexOf(of.head());
            Optional<CellCorrection> correction = of.correction();
            Spot spot = new Spot(at, of.text());
            if (at >= 0
                    && isKnownByHead(table, at)
                    && correction.isPresent()
                    && !begin.corrections().containsKey(spot)) {
                choices = choices.correct(spot, correction.get());
            }
        }
        return choices;
    }

    /** What there is in a study now, and what comes of the file in it. */
    public ImportPlan rehearse(Study study, ImportChoices choices) {
        KnownStudy known = study.read(h -> KnownStudy.of(h, form));
        List<RememberedColumn> remembered = study.read(this::remembered);
        return plan(known, remembered, choices);
    }

    /** The same once more, with other choices, in the same study. */
    public ImportPlan rehearse(
            ImportPlan before, List<RememberedColumn> remembered, ImportChoices choices) {
        return plan(before.known(), remembered, choices);
    }

    ImportPlan plan(KnownStudy known, List<RememberedColumn> remembered, ImportChoices choices) {
        Map<String, String> heads = new LinkedHashMap<>();
        remembered.stream()
                .filter(RememberedColumn::isOfColumn)
                .filter(r -> Collections.frequency(table.heads(), r.head()) == 1)
                .forEach(r -> heads.put(r.head(), r.meaning()));
        EntryRules rules = new EntryRules(form, Clock.systemDefaultZone());
        try {
            return new Rehearser(table, heads, choices, rules, known).plan().telling(notes);
        } catch (OutOfMemoryError e) {
            throw new FaultException(e, "responses.import.too_large");
        }
    }

    /**
     * Writes what was rehearsed.
     *
     * @param remembers whether columns and corrections are to be known for the next such file
     * @param exactly whether it is refused if it would come to something else meanwhile
     */
    public PutResponses put(
            ImportPlan plan, List<RememberedColumn> before, boolean remembers, boolean exactly) {
        return new PutResponses(
                plan,
                new EntryRules(form, Clock.systemDefaultZone()),
                now -> plan(now, before, plan.choices()),
                exactly,
                remembers ? settled(plan) : List.of());
    }

    /** What is to be remembered of it: what people settled, not what was found by itself. */
    private static List<RememberedColumn> settled(ImportPlan plan) {
        List<RememberedColumn> settled = new ArrayList<>();
        RecordTable table = plan.table();
        for (MatchedColumn column : plan.columns()) {
            if (column.how() == MatchedColumn.How.CHOSEN
                    && column.isSettled()
                    && isKnownByHead(table, column.position())) {
                settled.add(RememberedColumn.column(column.head(), column.target()));
            }
        }
        plan.choices()
                .corrections()
                .forEach(
                        (spot, c) -> {
                            if (isKnownByHead(table, spot.column())) {
                                String head = table.name(spot.column());
                                settled.add(RememberedColumn.text(head, spot.text(), c));
                            }
                        });
        settled.sort(
                Comparator.comparing(RememberedColumn::head)
                        .thenComparing(RememberedColumn::text)
                        .thenComparing(RememberedColumn::meaning));
        return settled;
    }

    /** A head that stands twice does not say which of its columns is meant, nor does none. */
    private static boolean isKnownByHead(RecordTable table, int column) {
        String head = table.columns().get(column).head();
        return !head.isEmpty() && Collections.frequency(table.heads(), head) == 1;
    }
}

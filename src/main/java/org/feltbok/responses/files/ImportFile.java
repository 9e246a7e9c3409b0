package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.ExcelReader;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the responses of a CSV or Excel file into a study: all of them, or none if anything in the
 * file is wrong. What is read is written while more is read; a fault undoes all of it.
 */
public final class ImportFile implements Operation {
    private static final int TOGETHER = 2000;
    private final Form form;
    private final EntryRules rules;
    private final Path file;
    private final String name;
    private final Existing existing;
    private Faults notes = new Faults();
    private int count;
    private int changed;
    private long same;

    public ImportFile(Form form, Path file) {
        this(form, file, Existing.REFUSE);
    }

    /**
     * @param existing what a row means for whose case there is a first entry already
     * @param file whose name ends in .csv, .xlsx or .xls; of a workbook, the first sheet is read
     */
    public ImportFile(Form form, Path file, Existing existing) {
        this.existing = existing;
        this.form = form;
        this.rules = new EntryRules(form, Clock.systemDefaultZone());
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    @Override
    public String name() {
        return "responses.import";
    }

    @Override
    public List<String> args() {
        return List.of(name, String.valueOf(count));
    }

    /** Number of responses put in. */
    public int count() {
        return count;
    }

    /**
     * Whether a fault is only that a case has a response, which the user may say the meaning of.
     */
    public static boolean isOfExisting(Fault fault) {
        return fault.key().equals("responses.import.case_has_response")
                || fault.key().equals("base.more_faults");
    }

    /** Number of responses that were there and that the file told something of. */
    public int changed() {
        return changed;
    }

    /** Number of cells in which responses that were there hold already what the file tells. */
    public long same() {
        return same;
    }

    /** What is to be looked at in the file though it was read in. */
    public List<Fault> notes() {
        return notes.list();
    }

    @Override
    public void apply(UnitOfWork work) {
        notes = new Faults();
        StudyLookups known = StudyLookups.of(work.handle(), form);
        CasesOfResponses before = CasesOfResponses.read(work.handle());
        Faults faults = new Faults();
        count = 0;
        changed = 0;
        same = 0;
        try (Pipe<ReadResponses> pipe = new Pipe<>(out -> read(known, faults, out))) {
            for (ReadResponses part : pipe) {
                if (faults.isEmpty()) {
                    part.write(work, form.questionnaire());
                    for (KnownResponse there : part.known) {
                        same += there.write(work, rules, faults);
                    }
                    count += part.count();
                    changed += part.known.size();
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        // the file's own notes tell of second responses, with their rows
        CasesOfResponses.read(work.handle())
                .without(CasesOfResponses.Kind.SECOND)
                .findings(before)
                .forEach(notes);
    }

    private void read(StudyLookups known, Consumer<Fault> faults, Consumer<ReadResponses> out) {
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".xlsx") || ending.endsWith(".xls")) {
            List<Fault> formulas = new ArrayList<>();
            List<Sheet> sheets = ExcelReader.read(file, name, faults, formulas::add);
            if (!sheets.isEmpty() && !sheets.getFirst().isBroken()) {
                Sheet sheet = sheets.getFirst();
                formulas.stream()
                        .filter(f -> Objects.equals(f.place().sheet(), sheet.name()))
                        .forEach(notes);
                ResponseReader reader = reader(known, sheet.place(), faults, out);
                ReadResponses read = reader.read(sheet);
                reader.finish(notes);
                out.accept(read);
            }
        } else {
            ResponseReader reader = reader(known, Place.file(name), faults, out);
            CsvReader.read(file, name, reader);
            reader.finish(notes);
            out.accept(reader.result());
        }
    }

    private ResponseReader reader(
            StudyLookups known, Place place, Consumer<Fault> faults, Consumer<ReadResponses> out) {
        ResponseReader reader =
                new ResponseReader(
                        form,
                        known.lookups(),
                        place,
                        known.position(),
                        faults,
                        Optional.of(rules),
                        TOGETHER,
                        out);
        reader.look(rules);
        reader.existing(existing, known);
        return reader;
    }
}

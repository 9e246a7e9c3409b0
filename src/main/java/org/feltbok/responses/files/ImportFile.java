package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Puts the responses of a CSV or Excel file into a study: all of them, or none if anything in the
 * file is wrong. The file is read and checked before the study is held; what was read is written in
 * one short transaction.
 */
public final class ImportFile implements Operation {
    private final Form form;
    private final EntryRules rules;
    private final Path file;
    private final String name;
    private final Existing existing;
    private Faults notes = new Faults();
    private int count;
    private int changed;
    private long same;
    private @Nullable FileRows rows;

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

    /**
     * Reads the whole file before anything waits for it. What is not read when the operation is
     * run, or was read of a study that has changed since in what the file points at, is read then.
     *
     * @throws FaultException if anything in the file is wrong
     */
    public void read(Study study) {
        rows = FileRows.of(file, rules, existing, study.read(h -> StudyLookups.of(h, form)));
    }

    @Override
    public void validate(Handle handle) {
        StudyLookups known = StudyLookups.of(handle, form);
        FileRows read = rows;
        if (read == null || !read.known().isAs(known)) {
            rows = FileRows.of(file, rules, existing, known);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        FileRows read = Objects.requireNonNull(rows, "validate first");
        notes = new Faults();
        read.notes().forEach(notes);
        CasesOfResponses before = CasesOfResponses.read(work.handle());
        Faults faults = new Faults();
        read.read().write(work, form.questionnaire());
        same = 0;
        for (KnownResponse there : read.read().known) {
            same += there.write(work, rules, faults);
        }
        count = read.read().count();
        changed = read.read().known.size();
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
        // the file's own notes tell of second responses, with their rows
        CasesOfResponses.read(work.handle())
                .without(CasesOfResponses.Kind.SECOND)
                .findings(before)
                .forEach(notes);
    }
}

package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.PlannedRow.CellState;
import org.feltbok.responses.files.PlannedRow.State;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.UnitOfWork;
import org.feltbok.tabular.ReadAs;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Puts the responses of a file into a study without anybody looking first: all of them, or none if
 * anything in the file is wrong. It is rehearsed as in the window, and then written.
 */
public final class ImportFile implements Operation {
    private final Form form;
    private final Path file;
    private final ReadAs as;
    private final Function<ResponseImport, ImportChoices> choices;
    private final boolean remembers;
    private @Nullable PutResponses put;

    public ImportFile(Form form, Path file) {
        this(form, file, Existing.REFUSE);
    }

    /**
     * @param existing what a row means for whose case there is a first entry already
     */
    public ImportFile(Form form, Path file, Existing existing) {
        this(form, file, ReadAs.SEEN, read -> ImportChoices.of(existing), false);
    }

    /**
     * @param choices what is chosen for the file, once it is read
     * @param remembers whether what was chosen is to be known for the next such file
     */
    public ImportFile(
            Form form,
            Path file,
            ReadAs as,
            Function<ResponseImport, ImportChoices> choices,
            boolean remembers) {
        this.form = form;
        this.file = file;
        this.as = as;
        this.choices = choices;
        this.remembers = remembers;
    }

    @Override
    public String name() {
        return "responses.import";
    }

    @Override
    public List<String> args() {
        return put == null ? List.of(String.valueOf(file.getFileName()), "0") : put.args();
    }

    private ImportPlan plan() {
        return Objects.requireNonNull(put, "read first").plan();
    }

    /** Number of responses put in. */
    public int count() {
        return put == null ? 0 : (int) plan().count(State.NEW);
    }

    /** Number of responses that were there and that the file told something of. */
    public int changed() {
        return put == null ? 0 : (int) plan().count(State.KNOWN);
    }

    /** What comes of the cells of the file. */
    public long cells(CellState state) {
        return plan().count(state);
    }

    /** What is to be looked at in the file though it was read in. */
    public List<Fault> notes() {
        return put == null ? List.of() : put.notes();
    }

    /**
     * Reads and rehearses the whole file before anything waits for it. What is not read when the
     * operation is run is read then.
     *
     * @return what will come of it
     * @throws FaultException if anything in the file is wrong
     */
    public ImportPlan read(Study study) {
        ImportPlan plan = look(study);
        plan.require();
        return plan;
    }

    /** The same, whatever is wrong in the rows of the file. */
    public ImportPlan look(Study study) {
        return study.read(h -> KnownAndRemembered.of(h, form)).plan(this);
    }

    private record KnownAndRemembered(
            KnownStudy known, Function<String, List<RememberedColumn>> memory) {
        static KnownAndRemembered of(Handle handle, Form form) {
            java.util.Map<String, List<RememberedColumn>> memory = new java.util.HashMap<>();
            ResponseSources.ALL.forEach(
                    s -> memory.put(s.key(), ImportMemoryStore.of(handle, form.id(), s.key())));
            return new KnownAndRemembered(
                    KnownStudy.of(handle, form), s -> memory.getOrDefault(s, List.of()));
        }

        ImportPlan plan(ImportFile of) {
            ResponseImport read = ResponseImport.of(of.form, of.file, of.as);
            List<RememberedColumn> remembered = memory.apply(read.source());
            ImportChoices chosen = read.choices(of.choices.apply(read), remembered);
            ImportPlan plan = read.plan(known, remembered, chosen);
            of.put = read.put(plan, remembered, of.remembers, false);
            return plan;
        }
    }

    @Override
    public void validate(Handle handle) {
        if (put == null) {
            KnownAndRemembered.of(handle, form).plan(this);
        }
        Objects.requireNonNull(put).validate(handle);
    }

    @Override
    public void apply(UnitOfWork work) {
        Objects.requireNonNull(put, "validate first").apply(work);
    }
}

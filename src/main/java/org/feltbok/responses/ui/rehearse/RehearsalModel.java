package org.feltbok.responses.ui.rehearse;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.CellCorrection;
import org.feltbok.responses.files.ColumnTarget;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportChoices;
import org.feltbok.responses.files.ImportPlan;
import org.feltbok.responses.files.PlanFault;
import org.feltbok.responses.files.PutResponses;
import org.feltbok.responses.files.RememberedColumn;
import org.feltbok.responses.files.ResponseImport;
import org.feltbok.store.Study;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A file of responses as it is looked at: how it is read, what is chosen for it, and what would
 * come of it. Used on the user-interface thread; files are read and rehearsed behind it.
 */
final class RehearsalModel {
    private final TaskRunner tasks;
    private final OneAtATime trying;
    private final Study study;
    private final ObjectProperty<Optional<ResponseImport>> read =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ImportPlan>> plan =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Fault>> unread = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty forgotten = new SimpleIntegerProperty();
    private final BooleanProperty remembers = new SimpleBooleanProperty(true);
    private ImportChoices choices = ImportChoices.NONE;
    private ReadAs as = ReadAs.SEEN;

    /** What the choices are about. */
    private ChosenFor about = ChosenFor.NOTHING;

    /** How that table was read. */
    private ReadAs asRead = ReadAs.SEEN;

    /** What was chosen, step by step. */
    private final ChoiceSteps steps = new ChoiceSteps();

    /** Whether the file is being read. */
    private boolean reading;

    private @Nullable Path file;
    private @Nullable Form form;

    /** Of several readings only what was asked last is told. */
    private int asked;

    /** Whether the study is to be looked at again before the next rehearsal. */
    private boolean stale = true;

    RehearsalModel(TaskRunner tasks, Study study) {
        this.tasks = tasks;
        this.study = study;
        trying = new OneAtATime(tasks);
    }

    ObjectProperty<Optional<ResponseImport>> read() {
        return read;
    }

    /** What would come of it; empty while that is being found. */
    ObjectProperty<Optional<ImportPlan>> plan() {
        return plan;
    }

    /** Why the file cannot be read; empty if it can. */
    ObjectProperty<List<Fault>> unread() {
        return unread;
    }

    /** Whether columns and corrections are kept for the next such file. */
    BooleanProperty remembers() {
        return remembers;
    }

    ImportChoices choices() {
        return choices;
    }

    ReadAs as() {
        return as;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** Which questionnaire files answer from now on. */
    void form(Form of) {
        form = of;
    }

    private record Begun(
            ResponseImport read,
            Written written,
            List<RememberedColumn> remembered,
            ImportPlan plan) {}

    /**
     * Reads a file. What was chosen for another one does not hold for it; what was for the same,
     * which may have been put right meanwhile, does.
     */
    void open(Form of, Path chosen) {
        if (!isAt(of, chosen)) {
            forget();
        }
        // the file may have been put right: what was chosen for it is carried over, its steps are
        // not
        steps.clear();
        form = of;
        file = chosen;
        open();
    }

    /** Whether that is what is looked at. */
    boolean isAt(Form of, Path path) {
        return path.equals(file) && form().filter(f -> f.id().equals(of.id())).isPresent();
    }

    /** Grows each time that a file is not looked at any more. */
    ReadOnlyIntegerProperty forgotten() {
        return forgotten;
    }

    /** Whether anybody has chosen anything that would be lost with the rehearsal. */
    boolean isChosen() {
        return file != null && (!choices.equals(about.begun()) || !as.equals(ReadAs.SEEN));
    }

    /** Reads the same file in another way. */
    void readAs(UnaryOperator<ReadAs> how) {
        ReadAs now = how.apply(as);
        if (!now.equals(as)) {
            steps.went(here());
            as = now;
            open();
        }
    }

    /** Another table of the same file. */
    void sheet(int number) {
        ResponseImport now = read.get().map(r -> r.sheet(number)).orElse(null);
        if (now != null && !read.get().equals(Optional.of(now))) {
            Written then = about.written();
            steps.went(here());
            begin(() -> now, () -> then);
        }
    }

    void open() {
        Form of = form;
        Path path = file;
        if (of != null && path != null) {
            ReadAs how = as;
            begin(() -> ResponseImport.of(of, path, how), () -> Written.of(path));
        }
    }

    private void begin(Supplier<ResponseImport> reading, Supplier<Written> writing) {
        int now = ++asked;
        plan.set(Optional.empty());
        this.reading = true;
        BiFunction<RecordTable, Written, ImportChoices> carried = carried();
        tasks.run(
                "rehearse.task.read",
                progress -> {
                    Written when = writing.get();
                    ResponseImport found = reading.get();
                    List<RememberedColumn> known = study.read(found::remembered);
                    ImportChoices begin = found.choices(carried.apply(found.table(), when), known);
                    return new Begun(found, when, known, found.rehearse(study, begin));
                },
                found -> {
                    if (now == asked) {
                        begun(found);
                    }
                },
                problem -> failed(now, problem),
                () -> stopped(now));
    }

    /** It stays as it was read before. */
    private void stopped(int now) {
        if (now == asked) {
            reading = false;
            as = asRead;
            rehearse();
        }
    }

    /** What was chosen so far, for the same file in whatever way it comes to be read. */
    private BiFunction<RecordTable, Written, ImportChoices> carried() {
        return EarlierChoices.from(about, choices);
    }

    private void begun(Begun found) {
        // what was chosen while it was read holds too
        ImportChoices now =
                found.read()
                        .choices(
                                carried().apply(found.read().table(), found.written()),
                                found.remembered());
        reading = false;
        stale = false;
        unread.set(List.of());
        about =
                new ChosenFor(
                        Optional.of(found.read().table()),
                        found.written(),
                        found.remembered(),
                        found.read().choices(ImportChoices.NONE, found.remembered()),
                        now,
                        EarlierChoices.left(about, choices));
        asRead = as;
        choices = now;
        read.set(Optional.of(found.read()));
        plan.set(Optional.of(found.plan()));
        if (!now.equals(found.plan().choices())) {
            rehearse();
        }
    }

    private void failed(int now, Throwable problem) {
        if (now != asked) {
            return;
        }
        reading = false;
        read.set(Optional.empty());
        plan.set(Optional.empty());
        Optional<FaultException> faults = FaultException.in(problem);
        unread.set(faults.map(FaultException::faults).orElse(List.of()));
        if (faults.isEmpty()) {
            tasks.tell(problem);
        }
    }

    void target(int column, ColumnTarget target) {
        choose(choices.target(column, target));
    }

    /** Everything that nobody has said the meaning of is left out. */
    void leaveOutRest() {
        ImportChoices now = choices;
        for (var column : plan.get().map(ImportPlan::unsettled).orElse(List.of())) {
            now = now.target(column.position(), ColumnTarget.LEFT_OUT);
        }
        choose(now);
    }

    void correct(PlanFault fault, CellCorrection correction) {
        choose(choices.correct(fault.spot(), correction));
    }

    void leaveOutRows(PlanFault fault) {
        choose(choices.leaveOut(fault.rows()));
    }

    /** Everything that is no answer and stands in the same column is read so. */
    void correctAll(PlanFault fault, CellCorrection correction) {
        ImportPlan now = plan.get().orElse(null);
        if (now != null && !now.columns().get(fault.column()).target().isAnswer()) {
            // what is wrong about a response is known only when all of its row is read
            ImportChoices each = choices;
            for (PlanFault other : now.faults()) {
                if (other.isOfText() && other.column() == fault.column()) {
                    each = each.correct(other.spot(), correction);
                }
            }
            choose(each);
            return;
        }
        choose(choices.correct(new ImportChoices.Spot(fault.column(), ""), correction));
    }

    void second(boolean isSecond) {
        Existing before = choices.existing();
        Existing first = before == Existing.SECOND ? Existing.UPDATE : before;
        choose(choices.existing(isSecond ? Existing.SECOND : first));
    }

    /** What is chosen now; what it comes to is found behind. */
    void choose(ImportChoices now) {
        if (!now.equals(choices)) {
            steps.went(here());
            choices = now;
            rehearse();
        }
    }

    private ChoiceSteps.Place here() {
        return new ChoiceSteps.Place(as, read.get(), about, choices);
    }

    /** Takes back what was chosen last; false if nothing is left to take back. */
    boolean takeBack() {
        return goTo(steps.back(here()));
    }

    /** Chooses again what was taken back last; false if nothing was. */
    boolean again() {
        return goTo(steps.again(here()));
    }

    private boolean goTo(Optional<ChoiceSteps.Place> place) {
        place.ifPresent(
                to -> {
                    boolean sameTable = to.read().equals(read.get()) && !reading;
                    as = to.as();
                    choices = to.choices();
                    if (sameTable) {
                        rehearse();
                    } else {
                        readAgain(to);
                    }
                });
        return place.isPresent();
    }

    /** The file as it was read then is still at hand. */
    private void readAgain(ChoiceSteps.Place to) {
        asked++;
        reading = false;
        asRead = to.as();
        about = to.about();
        if (to.read().isEmpty()) {
            open();
            return;
        }
        unread.set(List.of());
        plan.set(Optional.empty());
        read.set(to.read());
        stale = true;
        rehearse();
    }

    /** As the choices were before anybody chose. */
    ImportChoices begun() {
        return about.begun();
    }

    /** The study has changed: what was found may not hold any more. */
    void outdated() {
        stale = true;
        rehearse();
    }

    private void rehearse() {
        ResponseImport of = read.get().orElse(null);
        ImportPlan before = plan.get().orElse(null);
        if (of == null || reading || trying.isBusy(this::rehearse)) {
            return;
        }
        int now = ++asked;
        ImportChoices chosen = choices;
        Optional<ImportPlan> kept = stale ? Optional.empty() : Optional.ofNullable(before);
        List<RememberedColumn> known = about.remembered();
        stale = false;
        trying.run(
                "rehearse.task.read",
                progress ->
                        kept.map(p -> of.rehearse(p, known, chosen))
                                .orElseGet(() -> of.rehearse(study, chosen)),
                found -> {
                    if (now == asked) {
                        plan.set(Optional.of(found));
                    }
                },
                problem -> failed(now, problem),
                () -> stale = true);
    }

    /** What was chosen since what is shown was found; empty where that is of all choices. */
    Optional<ImportChoices> toFind() {
        return plan.get().filter(p -> !p.choices().equals(choices)).map(p -> choices);
    }

    /** What writes it, exactly as it is shown; empty while that is not known or not settled. */
    Optional<PutResponses> put() {
        Optional<ImportPlan> is = plan.get().filter(ImportPlan::isReady);
        boolean isShown = is.filter(p -> p.choices().equals(choices)).isPresent();
        return isShown
                ? read.get().map(r -> r.put(is.get(), about.remembered(), remembers.get(), true))
                : Optional.empty();
    }

    /** Nothing is looked at any more. */
    void forget() {
        asked++;
        file = null;
        read.set(Optional.empty());
        plan.set(Optional.empty());
        unread.set(List.of());
        choices = ImportChoices.NONE;
        about = ChosenFor.NOTHING;
        reading = false;
        steps.clear();
        as = ReadAs.SEEN;
        asRead = ReadAs.SEEN;
        forgotten.set(forgotten.get() + 1);
    }
}

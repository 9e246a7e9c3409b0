package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Faults;
import org.feltbok.base.HeldFolder;
import org.feltbok.base.Keys;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.responses.asked.AskedRows;
import org.feltbok.store.Environment;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes a study of a plan: the plan is written as plain files, which are made into a study like any
 * others. So a study that is begun in the window is the one that its plain files would give.
 */
public final class PlannedStudy {
    private static final String HELD = "feltbok-plan-";
    private static final String FORMS = "questionnaires/";

    private PlannedStudy() {}

    /**
     * Everything is looked at before the study file is made, or nothing is.
     *
     * @return as {@link PlainStudies#create}; what is wrong with a form is told of the file it came
     *     from
     */
    public static Outcome create(
            StudyPlan plan, Path studyFile, Environment environment, Progress progress) {
        List<Fault> faults = faults(plan);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Path held = Path.of(System.getProperty("java.io.tmpdir"));
        try (HeldFolder folder = HeldFolder.make(held, HELD, left -> {})) {
            Path files = Files.createDirectory(folder.path().resolve(key(plan)));
            Faults wrong = new Faults();
            Faults notes = new Faults();
            new PlanFiles(plan, key(plan))
                    .write(new PlainFolderWriter(files, key(plan)), wrong, notes);
            if (!wrong.isEmpty()) {
                return new Outcome.Refused(wrong.list());
            }
            Outcome made =
                    named(
                            plan,
                            with(
                                    notes.list(),
                                    PlainStudies.create(
                                            files,
                                            studyFile,
                                            PlainParts.all(environment.clock()),
                                            environment,
                                            progress)));
            return answered(plan, made, studyFile, environment);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new FaultException(e, "store.cannot_create", studyFile.toString());
        }
    }

    /** With the rows of a file of answers, which come in as if it were imported. */
    private static Outcome answered(
            StudyPlan plan, Outcome made, Path studyFile, Environment environment) {
        StudyPlan.Form form = plan.questionnaire();
        Path rows = form == null || !form.answers() || !form.rows() ? null : form.file();
        if (form == null || rows == null || made instanceof Outcome.Refused) {
            return made;
        }
        return with(
                PlainStudies.within(
                        studyFile, environment, study -> AskedRows.put(study, form.name(), rows)),
                made);
    }

    private static Outcome with(List<Fault> notes, Outcome outcome) {
        if (notes.isEmpty()) {
            return outcome;
        }
        return switch (outcome) {
            case Outcome.Done d -> new Outcome.Findings(d.key(), d.args(), notes);
            case Outcome.Findings f -> {
                List<Fault> all = new ArrayList<>(notes);
                all.addAll(f.findings());
                yield new Outcome.Findings(f.key(), f.args(), all);
            }
            case Outcome.Refused r -> r;
        };
    }

    private static List<Fault> faults(StudyPlan plan) {
        if (plan.title().isBlank()) {
            return List.of(Fault.at(Place.none(), "plain.plan.no_title"));
        }
        return plan.cases().stopping().stream().map(f -> f.fault()).toList();
    }

    private static String key(StudyPlan plan) {
        return Keys.of(plan.title(), "study", k -> false);
    }

    private static Outcome named(StudyPlan plan, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done d -> d;
            case Outcome.Findings f -> {
                List<Fault> left = named(plan, f.findings());
                yield left.isEmpty()
                        ? new Outcome.Done(f.key(), f.args())
                        : new Outcome.Findings(f.key(), f.args(), left);
            }
            case Outcome.Refused r -> new Outcome.Refused(named(plan, r.faults()));
        };
    }

    private static List<Fault> named(StudyPlan plan, List<Fault> faults) {
        return faults.stream()
                .filter(f -> !isWanted(plan.questionnaire(), f))
                .map(f -> named(plan.questionnaire(), f))
                .toList();
    }

    /** That a questionnaire asks nothing yet is no news to who has just begun it. */
    private static boolean isWanted(StudyPlan.@Nullable Form form, Fault fault) {
        return form != null && form.file() == null && fault.key().equals("questionnaire.no_items");
    }

    private static Fault named(StudyPlan.@Nullable Form form, Fault fault) {
        Path source = form == null ? null : form.file();
        String file = fault.place().file();
        if (form == null
                || source == null
                || file == null
                || !file.startsWith(FORMS + PlainNames.toFile(form.name()))
                        && !file.startsWith(PlannedForm.ROWS + PlainNames.toFile(form.name()))) {
            return fault;
        }
        Place at = fault.place();
        String name = Objects.toString(source.getFileName(), "");
        return new Fault(
                new Place(name, at.sheet(), at.row(), at.column()),
                fault.key(),
                fault.args(),
                fault.more());
    }
}

package org.feltbok.app.begin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.cases.list.ListCase;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.cases.ui.CaseListModel;
import org.feltbok.plain.StudyPlan;
import org.feltbok.statfile.StatReader;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study that is being begun: all that was said of it so far, whatever language the window speaks
 * meanwhile. Nothing of it is in any file. Used on the user-interface thread.
 */
public final class BegunStudy {
    /** Where those who are asked come from. */
    public enum Who {
        LIST,
        HAND,
        NOBODY
    }

    /** Where the questions come from. */
    public enum What {
        FILE,
        ANSWERS,
        BEGIN,
        LATER
    }

    /**
     * Somebody who works on it, by what is in the fields.
     *
     * @param keys whether they key in
     * @param codes whether they code
     */
    public record Worker(String name, boolean keys, boolean codes) {
        /** One line, without blanks around it or two of them together. */
        String called() {
            return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }

        List<String> roles() {
            List<String> roles = new ArrayList<>();
            if (keys) {
                roles.add("enterer");
            }
            if (codes) {
                roles.add("coder");
            }
            return roles;
        }
    }

    private final TaskRunner tasks;
    private final CaseListModel list;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty language;
    private final StringProperty unitOne = new SimpleStringProperty("");
    private final StringProperty unitMany = new SimpleStringProperty("");
    private final ObjectProperty<Who> who = new SimpleObjectProperty<>(Who.LIST);
    private final StringProperty byHand = new SimpleStringProperty("");
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.LATER);
    private final ObjectProperty<@Nullable Path> form = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> answers = new SimpleObjectProperty<>();
    private final BooleanProperty rows = new SimpleBooleanProperty(true);
    private final StringProperty formTitle = new SimpleStringProperty("");
    private final ObservableList<Worker> people = FXCollections.observableArrayList();

    /** What stood in the way when it was to be made last. */
    private final ObjectProperty<List<Fault>> faults = new SimpleObjectProperty<>(List.of());

    /**
     * @param language of its texts until another is chosen
     * @param person who sits here; may be empty
     */
    public BegunStudy(TaskRunner tasks, String language, String person) {
        this.tasks = tasks;
        list = new CaseListModel(tasks);
        this.language = new SimpleStringProperty(language);
        people.add(new Worker(person, true, true));
    }

    /** The same for another page: who listens to this one is forgotten with it. */
    public BegunStudy anew() {
        var now = new BegunStudy(tasks, language.get(), "");
        now.list.like(list);
        now.title.set(title.get());
        now.unitOne.set(unitOne.get());
        now.unitMany.set(unitMany.get());
        now.who.set(who.get());
        now.byHand.set(byHand.get());
        now.what.set(what.get());
        now.form.set(form.get());
        now.answers.set(answers.get());
        now.rows.set(rows.get());
        now.formTitle.set(formTitle.get());
        now.people.setAll(people);
        now.faults.set(faults.get());
        return now;
    }

    CaseListModel list() {
        return list;
    }

    StringProperty title() {
        return title;
    }

    StringProperty language() {
        return language;
    }

    StringProperty unitOne() {
        return unitOne;
    }

    StringProperty unitMany() {
        return unitMany;
    }

    ObjectProperty<Who> who() {
        return who;
    }

    StringProperty byHand() {
        return byHand;
    }

    ObjectProperty<What> what() {
        return what;
    }

    ObjectProperty<@Nullable Path> form() {
        return form;
    }

    /** A file of answers of which the questions are made. */
    ObjectProperty<@Nullable Path> answers() {
        return answers;
    }

    /** Whether the rows of the file with the questions come in as responses, where it has some. */
    BooleanProperty rows() {
        return rows;
    }

    StringProperty formTitle() {
        return formTitle;
    }

    /** Who sits here, by the first name among those who work; empty if nothing was said. */
    public Optional<String> sitsHere() {
        return people.stream().findFirst().map(Worker::called).filter(n -> !n.isEmpty());
    }

    ObservableList<Worker> people() {
        return people;
    }

    ObjectProperty<List<Fault>> faults() {
        return faults;
    }

    /** What is still to be said, as far as that is seen without looking at files. */
    List<Fault> missing() {
        List<Fault> missing = new ArrayList<>();
        if (title.get().isBlank()) {
            missing.add(Fault.at(Place.none(), "plain.plan.no_title"));
        }
        if (who.get() == Who.LIST) {
            missing.addAll(list.unread().get());
            list.read().get().ifPresent(r -> r.stopping().forEach(f -> missing.add(f.fault())));
            boolean isBeingRead = list.read().get().isEmpty() && list.unread().get().isEmpty();
            if (list.file().isPresent() && isBeingRead) {
                missing.add(Fault.at(Place.none(), "newstudy.list_being_read"));
            }
        }
        if (what.get() == What.FILE && form.get() == null) {
            missing.add(Fault.at(Place.none(), "newstudy.no_form"));
        }
        if (what.get() == What.ANSWERS && answers.get() == null) {
            missing.add(Fault.at(Place.none(), "newstudy.no_answers"));
        }
        if (what.get() == What.BEGIN && formTitle.get().isBlank()) {
            missing.add(Fault.at(Place.none(), "newstudy.no_form_title"));
        }
        return missing;
    }

    StudyPlan plan() {
        return new StudyPlan(
                title.get().strip(),
                language.get(),
                unitOne.get().strip(),
                unitMany.get().strip(),
                cases(),
                questionnaire(),
                people.stream()
                        .filter(p -> !p.called().isEmpty())
                        .map(p -> new StudyPlan.Worker(p.called(), p.roles()))
                        .toList());
    }

    private ReadCases cases() {
        ReadCases nobody = new ReadCases("", false, List.of(), List.of(), List.of());
        return switch (who.get()) {
            case LIST -> list.read().get().orElse(nobody);
            case HAND -> new ReadCases("", false, List.of(), typed(), List.of());
            case NOBODY -> nobody;
        };
    }

    /** One a line. */
    List<ListCase> typed() {
        List<ListCase> cases = new ArrayList<>();
        int row = 0;
        for (String line : byHand.get().split("\\R", -1)) {
            row++;
            if (!line.isBlank()) {
                cases.add(new ListCase(row, "", line.strip(), "", Map.of()));
            }
        }
        return cases;
    }

    private StudyPlan.Form form(Path file) {
        StudyPlan.Form read = StudyPlan.Form.of(file);
        return rows.get() && hasRows(file) ? read.withRows() : read;
    }

    /** Whether a file holds answers beside the questions. */
    static boolean hasRows(Path file) {
        return StatReader.takes(file.toString());
    }

    private StudyPlan.@Nullable Form questionnaire() {
        return switch (what.get()) {
            case FILE -> Optional.ofNullable(form.get()).map(this::form).orElse(null);
            case ANSWERS ->
                    Optional.ofNullable(answers.get())
                            .map(StudyPlan.Form::of)
                            .map(f -> rows.get() ? f.withRows() : f)
                            .map(StudyPlan.Form::ofAnswers)
                            .orElse(null);
            case BEGIN -> StudyPlan.Form.begun(formTitle.get().strip());
            case LATER -> null;
        };
    }
}

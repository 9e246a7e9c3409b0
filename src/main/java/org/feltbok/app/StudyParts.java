package org.feltbok.app;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.overview.ui.PeopleScreen;
import org.feltbok.pseudonyms.ui.NamesScreen;
import org.feltbok.questionnaire.forms.Forms;
import org.feltbok.responses.RenamePerson;
import org.feltbok.responses.ui.rehearse.ResponseImportScreen;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.settings.Settings;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.window.MainWindow;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.study.AddPerson;
import org.feltbok.study.Person;
import org.feltbok.study.StudyStore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds parts to the open study that belong to no screen of their own: a form, a person. */
final class StudyParts {
    private final MainWindow window;
    private final Settings settings;
    private final Supplier<Optional<StudySession>> session;

    StudyParts(MainWindow window, Settings settings, Supplier<Optional<StudySession>> session) {
        this.window = window;
        this.settings = settings;
        this.session = session;
    }

    List<Command> commands() {
        return List.of(
                Command.of("app.add_form", MenuPlace.STUDY, this::addForm)
                        .withIcon("fth-clipboard"),
                // Entry has it too, and knows which form is in front
                Command.of("entry.import", MenuPlace.STUDY, this::importResponses)
                        .withIcon("fth-download"),
                Command.of("app.add_person", MenuPlace.STUDY, this::addPerson)
                        .withIcon("fth-user-plus"),
                Command.of("app.rename_me", MenuPlace.STUDY, this::renameMe).withIcon("fth-user"),
                Command.of("app.people", MenuPlace.STUDY, this::people).withIcon("fth-users"),
                Command.of("app.names", MenuPlace.STUDY, this::names).withIcon("fth-lock"));
    }

    private void names() {
        window.history().go(Navigator.Target.screen(NamesScreen.NAME.key()));
    }

    private void people() {
        window.history().go(Navigator.Target.screen(PeopleScreen.NAME.key()));
    }

    private void importResponses() {
        window.history().go(Navigator.Target.screen(ResponseImportScreen.NAME.key()));
    }

    private void addForm() {
        session.get()
                .ifPresent(
                        s ->
                                window.dialogs()
                                        .chooseFile("newstudy.form.title", Forms.endings())
                                        .ifPresent(file -> addForm(s, file)));
    }

    private void addForm(StudySession s, Path file) {
        window.tasks()
                .run(
                        "app.reading_form",
                        progress -> Forms.read(file, s.file()),
                        form ->
                                submit(
                                        s.queue(),
                                        form.operation(),
                                        () -> {
                                            window.dialogs().note("app.form_added", form.title());
                                            if (!form.notes().isEmpty()) {
                                                window.dialogs()
                                                        .error(new FaultException(form.notes()));
                                            }
                                        }));
    }

    private void addPerson() {
        session.get()
                .ifPresent(
                        s ->
                                window.dialogs()
                                        .askText("app.person_name", "")
                                        .ifPresent(name -> addPerson(s, name.strip())));
    }

    private void addPerson(StudySession s, String name) {
        window.tasks()
                .run(
                        "app.looking",
                        progress -> s.file().read(StudyStore::people),
                        people -> {
                            if (people.stream().anyMatch(p -> p.name().equalsIgnoreCase(name))) {
                                window.dialogs().note("app.person_there", name);
                                return;
                            }
                            submit(
                                    s.queue(),
                                    new AddPerson(Person.working(name, people)),
                                    () -> window.dialogs().note("app.person_added", name));
                        });
    }

    private void renameMe() {
        session.get()
                .ifPresent(
                        s ->
                                window.tasks()
                                        .run(
                                                "app.looking",
                                                progress -> s.file().read(StudyStore::people),
                                                people -> renameMe(s, people)));
    }

    private void renameMe(StudySession s, List<Person> people) {
        String now = settings.person().get();
        Optional<Person> me = people.stream().filter(p -> p.name().equals(now)).findFirst();
        if (me.isEmpty()) {
            window.dialogs().note("app.rename_me.nobody");
            return;
        }
        window.dialogs()
                .askText("app.rename_me.name", now)
                .map(String::strip)
                .filter(name -> !name.equals(now))
                .ifPresent(
                        name ->
                                submit(
                                        s.queue(),
                                        new RenamePerson(me.get(), name),
                                        () ->
                                                window.dialogs()
                                                        .note("app.rename_me.done", now, name)));
    }

    private void submit(OperationQueue queue, Operation operation, Runnable done) {
        WhenMade.then(queue.submit(operation), change -> done.run(), window.dialogs()::error);
    }
}

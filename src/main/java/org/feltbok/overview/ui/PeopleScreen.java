package org.feltbok.overview.ui;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.overview.Worker;
import org.feltbok.overview.WorkerStore;
import org.feltbok.responses.RenamePerson;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.NameList;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.AddPerson;
import org.feltbok.study.Person;
import org.feltbok.study.SetRoles;
import org.feltbok.study.TakeOutPerson;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Who works on the study: what they are called, what they do here, who works here no more. */
public final class PeopleScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("people", "people.title", "fth-users").within("overview");

    private final FollowedStudy file;
    private final OperationQueue queue;
    private final ListView<Worker> list;
    private final PersonForm form;
    private final Button takeOut;
    private final Panes view;
    private String chosen = "";
    private boolean filling;
    private final ChangeListener<String> onPerson = (o, old, now) -> shown(now().orElse(null));

    public PeopleScreen(ScreenContext context, Study study, OperationQueue queue) {
        super(NAME, context);
        this.queue = queue;
        file = new FollowedStudy(study);
        form = new PersonForm(texts, this::rename, this::does, this::toList);
        list =
                NameList.of(
                        "people-list",
                        texts.get("people.title"),
                        texts.get("people.none"),
                        w -> w.person().name(),
                        w -> PersonForm.brief(texts, w.person()));
        list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> chosen(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button add = Buttons.of(texts.get("people.add"), "fth-user-plus", this::add);
        add.setId("people-add");
        takeOut = Buttons.of(texts.get("people.take_out"), "fth-user-minus", this::takeOut);
        takeOut.setId("people-take-out");
        header.subtitle(texts.get("people.subtitle")).right(takeOut, add);
        var centre = new StackPane(form);
        centre.getStyleClass().add("fb-centre");
        StackPane.setAlignment(form, javafx.geometry.Pos.TOP_LEFT);
        view =
                Panes.of(centre)
                        .left(new VBox(new PaneHeader(texts.get("people.all")).dense(), list), 360);
        hears(file.listen(this::changed));
        context.person().addListener(onPerson);
    }

    /** On the writing thread. */
    private void changed(ChangeEvent event) {
        if (file.isAbout(event)) {
            outdated();
        }
    }

    @Override
    protected void read() {
        reader.run("people.reading", p -> file.read(WorkerStore::all), this::take, reading::unread);
    }

    private void take(List<Worker> all) {
        String wanted = chosen;
        filling = true;
        list.getItems().setAll(all);
        filling = false;
        Optional<Worker> now =
                all.stream()
                        .filter(w -> w.person().id().equals(wanted))
                        .findFirst()
                        .or(() -> me(all))
                        .or(() -> all.stream().findFirst());
        now.ifPresent(list.getSelectionModel()::select);
        shown(now.orElse(null));
        status.set(texts.get("people.status", all.size()));
    }

    private Optional<Worker> me(List<Worker> all) {
        return all.stream().filter(this::isMe).findFirst();
    }

    private void chosen(@Nullable Worker now) {
        if (!filling) {
            shown(now);
        }
    }

    private void shown(@Nullable Worker now) {
        chosen = now == null ? "" : now.person().id();
        form.show(now, now != null && isMe(now));
        takeOut.setDisable(now == null || !now.isNoted() || now.person().hasLeft() || isMe(now));
    }

    /** Whoever is at work is taken out by another: nobody would be left to take it back. */
    private boolean isMe(Worker worker) {
        return worker.person().name().equals(context.person().getValue().strip());
    }

    private Optional<Worker> now() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void add() {
        context.dialogs()
                .askText("people.new", "")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(
                        name -> {
                            Person person =
                                    Person.working(
                                            name,
                                            list.getItems().stream().map(Worker::person).toList());
                            chosen = person.id();
                            submit(new AddPerson(person));
                        });
    }

    private void toList() {
        list.requestFocus();
    }

    private void rename(Person person, String name) {
        submit(new RenamePerson(person, name));
    }

    private void does(Person person, List<String> roles) {
        submit(new SetRoles(person, roles));
    }

    private void takeOut() {
        now().filter(w -> w.isNoted() && !w.person().hasLeft())
                .ifPresent(
                        w -> {
                            if (isMe(w)) {
                                context.dialogs().note("people.take_out.self");
                            } else {
                                submit(new TakeOutPerson(w.person()));
                            }
                        });
    }

    private void submit(Operation operation) {
        WhenMade.then(
                queue.submit(operation),
                made -> {},
                problem -> {
                    form.putBack();
                    reading.now();
                    context.dialogs().error(problem);
                });
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public String placeNow() {
        return chosen;
    }

    /**
     * @param subject the identity of somebody
     */
    @Override
    public void shown(String subject) {
        if (!subject.isEmpty()) {
            chosen = subject;
        }
        if (!reading.shown() && !subject.isEmpty()) {
            reading.now();
        }
        view.focusOnceShown(this::toList, form::toName);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("people.add", MenuPlace.EDIT, this::add)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-user-plus"),
                Command.of("people.rename", MenuPlace.EDIT, form::toName)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"),
                Command.of("people.take_out", MenuPlace.EDIT, this::takeOut)
                        .withKeys("Delete")
                        .withIcon("fth-user-minus"));
    }

    @Override
    public void dispose() {
        super.dispose();
        context.person().removeListener(onPerson);
    }
}

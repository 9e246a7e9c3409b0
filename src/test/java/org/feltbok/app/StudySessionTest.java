package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.interviews.RenameTopic;
import org.feltbok.responses.RenamePerson;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.shell.spi.SavedState;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.AddPerson;
import org.feltbok.study.Person;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyStore;
import org.feltbok.study.TakeOutPerson;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A study in the window: who works is asked before the first change. */
class StudySessionTest extends FxTest {
    private final SimpleStringProperty name = new SimpleStringProperty("");
    private final List<Runnable> asked = new ArrayList<>();
    private final List<Runnable> declined = new ArrayList<>();
    private StudySession session;

    @TempDir private Path folder;

    /** Keeps the question open until the test answers it. */
    private final class Asking implements WhoWorks {
        @Override
        public ObservableValue<String> name() {
            return name;
        }

        @Override
        public void named(Consumer<String> work, Runnable refused) {
            asked.add(() -> work.accept(name.get()));
            declined.add(refused);
        }

        @Override
        public void called(String before, String now) {
            if (name.get().equals(before)) {
                name.set(now);
            }
        }
    }

    @BeforeEach
    void openSession() {
        StudyFile file = SampleStudy.open(folder);
        session = new StudySession(file, (s, c) -> List.of());
        onFx(() -> session.workedOnBy(new Asking()));
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    private CompletableFuture<Optional<Change>> change() {
        return fx(() -> session.queue().submit(new SetSetting("tried", "\"yes\"")));
    }

    @Test
    void aChangeWaitsUntilSomebodyHasSaidWhoWorks() {
        CompletableFuture<Optional<Change>> change = change();
        assertThat(asked).hasSize(1);
        assertThat(change).isNotDone();
        onFx(
                () -> {
                    name.set("Silje Moen");
                    asked.getFirst().run();
                });
        assertThat(change.join()).isPresent();
    }

    @Test
    void whatWaitsForANameIsNotSaidToBeSaved() {
        change();
        assertThat(fx(() -> session.saved().getValue().kind()))
                .isEqualTo(SavedState.Kind.UNWRITTEN);
        onFx(declined.getFirst());
        assertThat(fx(() -> session.saved().getValue().kind())).isEqualTo(SavedState.Kind.SAVED);
    }

    @Test
    void whoIsCalledOtherwiseWorksByThatNameAndByTheOldOneOnceItIsTakenBack() {
        onFx(() -> name.set("Marti Aune"));
        Person marti = Person.working("Marti Aune", List.of());
        session.queue().submit(new AddPerson(marti)).join();
        session.queue().submit(new RenamePerson(marti, "Marit Aas")).join();
        await(() -> name.get().equals("Marit Aas"));
        onFx(session::undo);
        await(() -> name.get().equals("Marti Aune"));
        onFx(session::redo);
        await(() -> name.get().equals("Marit Aas"));
        session.queue().submit(new KeyedBy("Marit Aas")).join();
        Person marit = session.file().read(StudyStore::people).getLast();
        assertThat(session.people().getValue()).contains("Marit Aas");
        session.queue().submit(new TakeOutPerson(marit)).join();
        await(() -> session.peopleLeft().getValue().contains("Marit Aas"));
        assertThat(session.people().getValue()).doesNotContain("Marit Aas");
        assertThat(fx(name::get)).as("who left is asked who they are").isEmpty();
    }

    private record KeyedBy(String person) implements Operation {
        @Override
        public String name() {
            return "responses.mode";
        }

        @Override
        public List<String> args() {
            return List.of("x", "y");
        }

        @Override
        public void apply(UnitOfWork work) {
            String any =
                    work.handle()
                            .createQuery("SELECT id FROM response ORDER BY id LIMIT 1")
                            .mapTo(String.class)
                            .one();
            work.update("response", any, "entered_by", person);
        }
    }

    @Test
    void withoutANameNothingIsWritten() {
        CompletableFuture<Optional<Change>> change = change();
        onFx(declined.getFirst());
        assertThat(change.handle((c, problem) -> problem).join())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        f -> assertThat(f.faults().getFirst().key()).isEqualTo("store.nobody"));
        assertThat(session.file().history(1))
                .extracting(Change::operation)
                .doesNotContain("study.setting");
    }

    @Test
    void whatUndoDidIsToldWithTheCaseAndTheWayThere() {
        onFx(() -> name.set("Silje Moen"));
        Case first = session.file().read(CaseStore::cases).getFirst();
        fx(() -> session.queue().submit(new EditCase(first, EditCase.Field.NOTE, "looked at")))
                .join();
        onFx(session::undo);
        await(() -> session.reversed().getValue().isPresent());
        Reversed told = session.reversed().getValue().orElseThrow();
        assertThat(told.undone()).isTrue();
        assertThat(told.about()).isEqualTo(first.name());
        assertThat(told.where()).contains(new Navigator.Target("cases", first.key()));
        onFx(session::redo);
        await(() -> !session.reversed().getValue().orElseThrow().undone());
    }

    @Test
    void whatWasDoneInSeveralResponsesIsTakenBackInTheNameOfNoneOfThem() {
        onFx(() -> name.set("Silje Moen"));
        String sql =
                "SELECT id, key FROM response WHERE case_id IS NOT NULL AND status = 'complete'"
                        + " ORDER BY position LIMIT 3";
        List<UnlockResponse> three =
                session.file()
                        .read(
                                h ->
                                        h.createQuery(sql)
                                                .map(
                                                        (r, c) ->
                                                                new UnlockResponse(
                                                                        r.getString(1),
                                                                        r.getString(2),
                                                                        "wrong pile"))
                                                .list());
        session.queue().submit(UnlockResponse.many(three, "wrong pile")).join();
        onFx(session::undo);
        await(() -> session.reversed().getValue().isPresent());
        Reversed told = session.reversed().getValue().orElseThrow();
        assertThat(told.what().args()).first().isEqualTo("3");
        assertThat(told.about()).isEmpty();
        assertThat(told.where()).contains(new Navigator.Target("entry", three.getFirst().title()));
    }

    @Test
    void nobodyIsOfferedToWorkAsAnInventedPerson() {
        onFx(() -> {});
        assertThat(session.people().getValue()).isEmpty();
    }

    @Test
    void aFileThatIsDeletedWhileOpenIsSaidAndSavedElsewhereWithAllThatWasDone() throws Exception {
        onFx(() -> name.set("Silje Moen"));
        Files.delete(session.file().path());
        assertThat(change().join()).isPresent();
        await(() -> session.saved().getValue().kind() == SavedState.Kind.NOT_IN_PLACE);
        Path elsewhere = folder.resolve("elsewhere.feltbok");
        session.saveElsewhere(elsewhere);
        try (StudyFile saved = StudyFile.open(elsewhere, session.file().environment())) {
            assertThat(saved.history(1))
                    .extracting(Change::operation)
                    .containsExactly("study.setting");
        }
    }

    /** Begins to write and finds a fault half way, as an import may. */
    private record BrokenImport() implements Operation {
        @Override
        public String name() {
            return "responses.import";
        }

        @Override
        public List<String> args() {
            return List.of("answers.csv", "2");
        }

        @Override
        public void apply(UnitOfWork work) {
            work.insert("setting", "half", Map.of("value", "\"way\""));
            throw new FaultException("responses.import.no_flag", "x");
        }
    }

    @Test
    void afterAFailedImportOrARefusedChangeAllIsStillSavedAndTheBarSaysSo() {
        onFx(() -> name.set("Silje Moen"));
        change().join();
        List<Operation> refused =
                List.of(new BrokenImport(), new RenameTopic("none", "Before", " ", null));
        for (Operation operation : refused) {
            var said = new ArrayList<SavedState.Kind>();
            onFx(() -> session.saved().subscribe(s -> said.add(s.kind())));
            Throwable problem =
                    fx(() -> session.queue().submit(operation))
                            .handle((change, fault) -> fault)
                            .join();
            assertThat(problem).hasRootCauseInstanceOf(FaultException.class);
            await(() -> said.getLast() == SavedState.Kind.SAVED && said.size() > 1);
            assertThat(said).doesNotContain(SavedState.Kind.FAILED);
        }
        assertThat(session.file().history(1))
                .extracting(Change::operation)
                .containsExactly("study.setting");
    }
}

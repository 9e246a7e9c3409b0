package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Undo takes back a person's own last change, and never another's work with it. */
class OwnUndoTest {
    @TempDir Path folder;

    private String who = "Kari";
    private StudyFile file;

    @BeforeEach
    void aStudyOfTwo() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);
        file =
                StudyFile.create(
                        folder.resolve("s.feltbok"),
                        new Environment(clock, () -> who, "machine"),
                        TestOperation.beginning());
        as("Kari", w -> w.insert("person", "k", person("Kari")));
        as("Ola", w -> w.insert("person", "o", person("Ola")));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Map<String, Object> person(String name) {
        return Map.of("key", name, "name", name, "initials", "X", "position", 1);
    }

    private void as(String name, Consumer<UnitOfWork> work) {
        who = name;
        file.run(TestOperation.of(work));
    }

    private void sets(String name, String setting, String value) {
        as(name, w -> w.insert("setting", setting, Map.of("value", value)));
    }

    private void changes(String name, String setting, String value) {
        as(name, w -> w.update("setting", setting, "value", value));
    }

    private String value(String setting) {
        return file.read(
                h ->
                        h.createQuery("SELECT value FROM setting WHERE id = :i")
                                .bind("i", setting)
                                .mapTo(String.class)
                                .findOne()
                                .orElse("nothing"));
    }

    private Fault refusal(Runnable step) {
        List<Fault> told = new java.util.ArrayList<>();
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(FaultException.class, e -> told.addAll(e.faults()));
        return told.getFirst();
    }

    @Test
    void undoTakesBackMyLastChangeAndLeavesWhatAnotherDidSince() {
        sets("Kari", "mine", "1");
        sets("Ola", "his", "1");
        who = "Kari";
        assertThat(file.undo()).isPresent();
        assertThat(value("mine")).isEqualTo("nothing");
        assertThat(value("his")).isEqualTo("1");
        who = "Ola";
        assertThat(file.undo()).isPresent();
        assertThat(value("his")).isEqualTo("nothing");
    }

    @Test
    void whoHasChangedNothingHasNothingToUndo() {
        sets("Kari", "mine", "1");
        who = "Somebody else";
        assertThat(file.nextUndo()).isEmpty();
        assertThat(file.undo()).isEmpty();
        assertThat(value("mine")).isEqualTo("1");
    }

    @Test
    void anothersLaterChangeOfTheSameCellIsNamedAndNothingIsTakenBack() {
        sets("Kari", "x", "1");
        changes("Kari", "x", "2");
        changes("Ola", "x", "3");
        who = "Kari";
        Fault why = refusal(file::undo);
        assertThat(why.key()).isEqualTo("store.undo_stands_on");
        assertThat(why.args()).startsWith("Ola", "2026-11-20 09:30");
        assertThat(((Fault) why.args().get(2)).key()).isEqualTo("operation.test");
        assertThat(value("x")).isEqualTo("3");
        assertThat(file.nextUndo()).as("it stays where it was").isPresent();
    }

    @Test
    void theRefusalReadsAsASentenceInBothLanguages() {
        Fault what = Fault.at(Fault.Place.none(), "store.closed", "a.feltbok");
        Fault why =
                Fault.at(
                        Fault.Place.none(),
                        "store.undo_stands_on",
                        "Ola",
                        "2026-11-20 09:30",
                        what);
        assertThat(new Texts(Language.EN).fault(why))
                .startsWith("Ola has changed this since (2026-11-20 09:30: a.feltbok is closed.)");
        assertThat(new Texts(Language.NB).fault(why)).startsWith("Ola har endret dette siden");
    }

    @Test
    void onceTheOtherTakesTheirsBackMineCanGoToo() {
        sets("Kari", "x", "1");
        changes("Ola", "x", "2");
        who = "Ola";
        file.undo();
        who = "Kari";
        assertThat(file.undo()).isPresent();
        assertThat(value("x")).isEqualTo("nothing");
    }

    @Test
    void aRowThatAnotherHasWrittenInIsNotTakenOut() {
        sets("Kari", "x", "1");
        changes("Ola", "x", "2");
        who = "Kari";
        assertThat(refusal(file::undo).key()).isEqualTo("store.undo_stands_on");
        assertThat(value("x")).isEqualTo("2");
    }

    @Test
    void aRowThatAnothersRowPointsAtIsNotTakenOut() {
        as(
                "Kari",
                w -> w.insert("study_case", "c", Map.of("key", "1", "name", "A", "position", 1)));
        as(
                "Ola",
                w ->
                        w.insert(
                                "interview",
                                "i",
                                Map.of("key", "i", "case_id", "c", "role", "r", "position", 1)));
        who = "Kari";
        Fault why = refusal(file::undo);
        assertThat(why.key()).isEqualTo("store.undo_stands_on");
        assertThat(why.args()).startsWith("Ola");
    }

    @Test
    void anImportIntoWhichAnotherHasKeyedIsNotTakenOut() {
        as(
                "Kari",
                w -> {
                    w.insert(
                            "questionnaire",
                            "q",
                            Map.of("name", "q", "title", "Q", "answers_table", "a", "position", 1));
                });
        as(
                "Kari",
                w ->
                        w.insertMany(
                                "response",
                                List.of("id", "questionnaire_id", "key", "position"),
                                List.<Object[]>of(
                                                new Object[] {"r1", "q", "1", 1},
                                                new Object[] {"r2", "q", "2", 2})
                                        .iterator()));
        as("Ola", w -> w.update("response", "r2", "note", "rang back"));
        who = "Kari";
        assertThat(refusal(file::undo).args()).startsWith("Ola");
        who = "Ola";
        file.undo();
        who = "Kari";
        assertThat(file.undo()).isPresent();
        int left =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM response")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(left).isZero();
    }

    @Test
    void whatTheDatabaseRulesOutIsARefusalAndNoErrorOfTheProgram() {
        sets("Kari", "x", "1");
        as("Kari", w -> w.delete("setting", "x"));
        sets("Ola", "x", "another");
        who = "Kari";
        assertThat(refusal(file::undo).key()).isEqualTo("store.undo_stands_on");
        assertThat(value("x")).isEqualTo("another");
    }

    @Test
    void redoDoesAgainWhatIUndidThoughAnotherWentOnMeanwhile() {
        sets("Kari", "x", "1");
        file.undo();
        sets("Ola", "y", "1");
        who = "Kari";
        assertThat(file.redo()).isPresent();
        assertThat(value("x")).isEqualTo("1");
    }

    @Test
    void redoIsRefusedWhereAnotherHasWrittenMeanwhile() {
        sets("Kari", "x", "1");
        changes("Kari", "x", "2");
        file.undo();
        changes("Ola", "x", "9");
        who = "Kari";
        assertThat(refusal(file::redo).args()).startsWith("Ola");
        assertThat(value("x")).isEqualTo("9");
    }

    @Test
    void myOwnNewChangeEndsWhatICouldDoAgainButNotWhatAnotherCould() {
        sets("Kari", "x", "1");
        sets("Ola", "y", "1");
        file.undo();
        who = "Kari";
        file.undo();
        sets("Kari", "z", "1");
        assertThat(file.nextRedo()).isEmpty();
        who = "Ola";
        assertThat(file.redo()).isPresent();
        assertThat(value("y")).isEqualTo("1");
    }

    @Test
    void aPersonWhoseNameWasPutRightStillUndoesTheirOwn() {
        sets("Kari", "x", "1");
        as("Ola", w -> w.update("person", "k", "name", "Kari Nordmann"));
        who = "Kari Nordmann";
        assertThat(file.undo()).isPresent();
        assertThat(value("x")).isEqualTo("nothing");
    }
}

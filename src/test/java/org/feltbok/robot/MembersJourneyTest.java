package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Households and their members are keyed by a hand that never waits: into a member, back, on to the
 * next household, a member put right and one taken out, and all of it a second time by somebody
 * else. What is in the file is what was sent.
 */
@Tag("xvfb")
class MembersJourneyTest {
    private static final String KEYED =
            """
            SELECT p.pass || ' ' || c.key || ' ' || p.status || ' size=' || CAST(%1$s.%2$s AS INTEGER)
            FROM response p JOIN study_case c ON c.id = p.case_id
            JOIN %1$s ON %1$s.id = p.id ORDER BY p.pass, c.key
            """;
    private static final String MEMBERS =
            """
            SELECT m.pass || ' ' || c.key || ' ' || m.status || ' '
            || coalesce(m.voided || ' ', '') || CAST(%1$s.%2$s AS INTEGER) || '/' || CAST(%1$s.%3$s AS INTEGER)
            FROM response m JOIN response p ON p.id = m.parent_id
            JOIN study_case c ON c.id = p.case_id
            JOIN %1$s ON %1$s.id = m.id ORDER BY p.pass, c.key, m.position
            """;

    @TempDir Path folder;
    private RealProgram program;
    private Hand hand;

    private Path study() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                "{\"format\": 1, \"id\": \"x\", \"title\": \"X\", \"language\": \"en\"}");
        Files.writeString(
                plain.resolve("cases/cases.csv"), "case,name\nc1,Ada\nc2,Berit\nc3,Cato\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                """
                type,name,label
                integer,size,How many?
                begin_repeat,member,Member
                integer,age,How old?
                select_one sex,sex,Sex?
                end_repeat,,
                integer,rooms,How many rooms?
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label\nsex,1,Woman\nsex,2,Man\n");
        return Studies.make(plain, folder.resolve("members.feltbok"));
    }

    private void open(Path file, String who, boolean again) {
        program = RealProgram.open(file, Language.EN, who, 1440, 900);
        hand = program.hand();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-form"));
        if (again) {
            hand.press(KeyCode.F7);
        }
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
        hand.pace(15);
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.close();
        }
    }

    private void shut() {
        program.awaitSaved();
        program.close();
        program = null;
    }

    /** Adds a member and keys it, without waiting for its form. */
    private void member(String keyed) {
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        hand.type(keyed);
    }

    private void back() {
        hand.press(KeyCode.ALT, KeyCode.UP);
    }

    private void complete() {
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void next() {
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
    }

    private Node link(String words) {
        return program.window().scene().getRoot().lookupAll(".hyperlink").stream()
                .filter(n -> RealProgram.shows(n) && ((Hyperlink) n).getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private boolean isLinked(String words) {
        return program.window().scene().getRoot().lookupAll(".hyperlink").stream()
                .anyMatch(n -> RealProgram.shows(n) && ((Hyperlink) n).getText().contains(words));
    }

    private void go(String words) {
        Hand.await(words + " is there", () -> isLinked(words));
        hand.click(Hand.onFx(() -> link(words)));
        Hand.await("the member is there", () -> isLinked("Back to"));
    }

    private void makeVoid(String why) {
        List<Stroke> strokes = new ArrayList<>(List.of(Stroke.of(KeyCode.CONTROL, KeyCode.K)));
        "void, counted nowhere".chars().forEach(c -> strokes.add(Stroke.of((char) c)));
        strokes.add(Stroke.of(KeyCode.ENTER));
        hand.burst(strokes.toArray(Stroke[]::new));
        Hand.await("it is asked", program::isAsked);
        hand.reach((Stage) Hand.onFx(() -> program.asked().getScene().getWindow()));
        hand.type(why);
        program.answer(KeyCode.ENTER);
        hand.reach(program.stage());
    }

    @Test
    void householdsAndTheirMembersAreInTheFileAsTheyWereKeyedTwice() throws IOException {
        Path file = study();
        open(file, "Marit Aune", false);
        hand.type("3\n");
        member("41\n1");
        back();
        member("39\n2");
        complete();
        complete(); // size is there, rooms is not: it is listed
        Hand.await("what is missing is listed", () -> program.has("#entry-finish"));
        hand.press(KeyCode.ESCAPE);
        member("9\n1");
        back();
        next();
        hand.type("1\n");
        member("70\n2");
        back();
        hand.type("4\n");
        next();
        hand.type("2\n");
        hand.press(KeyCode.CONTROL, KeyCode.UP);
        hand.press(KeyCode.CONTROL, KeyCode.UP);
        go("3");
        makeVoid("moved out");
        back();
        go("1");
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.PAGE_UP);
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("42\n");
        back();
        hand.type("5\n");
        complete();
        shut();

        open(file, "Nils Vik", true);
        hand.type("3\n");
        member("42\n1");
        complete();
        member("39\n1");
        back();
        hand.type("5\n");
        next();
        hand.type("1\n");
        shut();

        assertThat(keyed(file, "survey", KEYED))
                .containsExactly(
                        "1 c1 complete size=3",
                        "1 c2 partial size=1",
                        "1 c3 partial size=2",
                        "2 c1 partial size=3",
                        "2 c2 partial size=1");
        assertThat(keyed(file, "survey_member", MEMBERS))
                .containsExactly(
                        "1 c1 partial 42/1",
                        "1 c1 complete 39/2",
                        "-1 c1 partial moved out 9/1",
                        "1 c2 partial 70/2",
                        "2 c1 complete 42/1",
                        "2 c1 partial 39/1");
    }

    private static List<String> keyed(Path file, String form, String sql) {
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> "Somebody"))) {
            return study.read(
                    h -> {
                        var all = org.feltbok.responses.Form.byName(h, form).orElseThrow();
                        var q = all.questionnaire();
                        return h.createQuery(
                                        sql.formatted(
                                                q.answersTable(),
                                                q.columns().get(0),
                                                q.columns().get(1)))
                                .mapTo(String.class)
                                .list();
                    });
        }
    }
}

package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every kind of question there is, keyed at fifteen keys a second by a hand that errs: digits that
 * are no answer, answers taken back, corrected and cleared, values out of range kept with a reason.
 * What is in the file is what the hand meant.
 */
@Tag("xvfb")
class EveryKindJourneyTest {
    private static final List<String> ITEMS =
            List.of(
                    "own",
                    "km",
                    "ways",
                    "ways_other",
                    "m_1",
                    "m_2",
                    "m_3",
                    "first",
                    "weight",
                    "people",
                    "born",
                    "at",
                    "say",
                    "sure",
                    "adults",
                    "land");

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
                type,name,label,number,appearance,default,least,most,unit,decimals,constraint,constraint_message,required,relevant
                note,hello,Key what is on the paper.,,,,,,,,,,,
                select_one yn,own,A car?,1,,,,,,,,,,
                integer,km,How far?,2,,,,,km,,,,,${own} = 1
                select_multiple way,ways,Which ways?,3,,,,,,,,,,
                text,ways_other,Which other?,4,,,,,,,,,,"selected(${ways}, '9')"
                begin group,m,How often?,5,table-list,,,,,,,,,
                select_one five,m_1,by bus,,,,,,,,,,,
                select_one five,m_2,by train,,,,,,,,,,,
                select_one five,m_3,on foot,,,,,,,,,,,
                end group,,,,,,,,,,,,,
                rank way3,first,In which order?,6,,,,,,,,,,
                decimal,weight,Weight?,7,,,0.5,250,kg,1,,,,
                integer,people,How many?,8,,,,,,,,,yes,
                date,born,When?,9,,,,,,,,,,
                time,at,At what time?,10,,,,,,,,,,
                text,say,What do you say?,11,,,,,,,,,,
                select_one yn,sure,Sure?,12,,,,,,,,,soft,
                integer,adults,Adults?,13,,,,,,,. <= ${people},No more adults than people,,
                text,land,Country?,14,,Norge,,,,,,,,
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                """
                list_name,name,label,missing
                yn,1,Yes,
                yn,2,No,
                way,1,Bus,
                way,2,Train,
                way,9,Other,
                way3,1,Bus,
                way3,2,Train,
                way3,3,Foot,
                five,1,Never,
                five,3,Some,
                five,5,Always,
                five,6,Unsure,dont_know
                """);
        return Studies.make(plain, folder.resolve("x.feltbok"));
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.close();
        }
    }

    private boolean says(String words) {
        return program.window().scene().getRoot().lookupAll(".label").stream()
                .filter(RealProgram::shows)
                .anyMatch(
                        n ->
                                n instanceof Labeled l
                                        && l.getText() != null
                                        && l.getText().contains(words));
    }

    private void why(String reason) {
        Hand.await("it is asked", program::isAsked);
        hand.reach((Stage) Hand.onFx(() -> program.asked().getScene().getWindow()));
        hand.type(reason);
        program.answer(KeyCode.ENTER);
        hand.reach(program.stage());
    }

    private void undo() {
        hand.press(KeyCode.CONTROL, KeyCode.Z);
    }

    private void all() {
        hand.press(KeyCode.CONTROL, KeyCode.A);
    }

    /** A form with every kind of error on the way. */
    private void first() {
        hand.type("71"); // 7 is no answer
        hand.type("12\n");
        hand.type("1212"); // ticked and unticked
        hand.type("29\nboat\n");
        hand.type("3");
        undo();
        hand.type("5");
        hand.type("4"); // no answer
        hand.type("0");
        hand.type("1");
        hand.press(KeyCode.UP);
        hand.press(KeyCode.BACK_SPACE);
        hand.type("3");
        hand.type("212"); // the second 2 takes it out again
        hand.type("1213\n");
        hand.type("300\n");
        hand.press(KeyCode.UP);
        Hand.await("out of range is said", () -> says("out of range"));
        hand.press(KeyCode.F9);
        why("weighed twice");
        hand.press(KeyCode.ENTER);
        hand.type("3.5\n"); // no whole number
        all();
        hand.type("3\n");
        hand.type("2018-02-30\n"); // no day
        all();
        hand.type("2018-02-28\n");
        hand.type("25.00\n"); // no time
        all();
        hand.type("14.05\n");
        hand.type("Well, no 5\n");
        hand.type("2");
        hand.type("5\n");
        hand.press(KeyCode.UP);
        Hand.await("what does not fit is said", () -> says("No more adults than people"));
        all();
        hand.type("2\n");
        hand.press(KeyCode.ENTER); // the default is passed
    }

    /** A form that skips, is left blank, refused and unreadable, and lacks what is required. */
    private void second() {
        hand.type("2"); // km is not asked
        hand.type("--\n");
        Hand.await("why it is not asked is said", () -> says("Because Q3 is refused"));
        hand.type("1");
        hand.type("-\n");
        hand.type("6");
        hand.press(KeyCode.ENTER); // no order
        hand.type("0.5\n");
        hand.press(KeyCode.ENTER); // people is required
        hand.type("-\n");
        hand.type("0905\n");
        hand.type("---\n");
        hand.press(KeyCode.ENTER); // sure is only asked for softly
        hand.type("1\n");
        hand.type("Sverige\n");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("what is missing is listed", () -> program.has("#entry-finish"));
        hand.press(KeyCode.TAB);
        hand.type("torn\n");
        Hand.await("the list is gone", () -> !program.has("#entry-finish"));
    }

    @Test
    void whatIsInTheFileIsWhatTheHandMeant() throws IOException {
        Path file = study();
        program = RealProgram.open(file, Language.EN, "Marit Aune", 1440, 900);
        hand = program.hand();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-complete"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
        hand.pace(15);
        first();
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        second();
        program.awaitSaved();
        program.close();
        program = null;
        Map<String, Map<String, String>> held = Studies.responses(file);
        assertThat(held).containsOnlyKeys("c1", "c2");
        assertThat(row(held, "c1"))
                .containsExactly(
                        "1",
                        "12",
                        "2 9",
                        "boat",
                        "5",
                        "6",
                        "3",
                        "2 1 3",
                        "300",
                        "3",
                        "2018-02-28",
                        "14:05",
                        "Well, no 5",
                        "2",
                        "2",
                        "Norge");
        assertThat(row(held, "c2"))
                .containsExactly(
                        "2",
                        "#not_asked",
                        "#refused",
                        "#not_asked",
                        "1",
                        "#not_answered",
                        "6",
                        "",
                        "0.5",
                        "",
                        "#not_answered",
                        "09:05",
                        "#unreadable",
                        "",
                        "1",
                        "Sverige");
        assertThat(held.get("c1"))
                .containsEntry("_status", "complete")
                .containsEntry("_reason", "");
        assertThat(held.get("c2"))
                .containsEntry("_status", "complete")
                .containsEntry("_reason", "torn");
        assertThat(Studies.rows(file, "SELECT reason FROM accepted_finding"))
                .extracting(r -> r.get("reason"))
                .containsExactly("weighed twice");
    }

    private static List<String> row(Map<String, Map<String, String>> held, String key) {
        List<String> row = new ArrayList<>();
        for (String item : ITEMS) {
            row.add(held.getOrDefault(key, Map.of()).getOrDefault(item, "").replace(';', ' '));
        }
        return row;
    }
}

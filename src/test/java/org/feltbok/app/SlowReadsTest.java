package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.Severity;
import org.feltbok.cli.SmallStudy;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The same keys lead to the same study, the same fields and the same place of the hand on a machine
 * that is slow to read as on a quick one: none is lost, and none goes to what stood there before.
 */
class SlowReadsTest extends SlowReadsRig {
    private static final String SURVEY =
            """
            type,name,label,constraint
            integer,size,How many?,. < 50
            select_one yn,fine,All fine?,
            text,why,Why?,
            """;

    private static Path made;
    private static Path imported;

    /** What is pressed on a screen: keys by their names, signs, commands and buttons by theirs. */
    enum Keys {
        A_CASE_IS_ADDED_AND_EDITED(
                "cases", "caselist.add caselist.edit TAB p s ENTER", "pseudonym  > ps"),
        TWO_CASES_ARE_ADDED(
                "cases", "caselist.add caselist.add caselist.edit TAB q ENTER", "pseudonym  > q"),
        FIELDS_OF_A_CASE_IN_A_ROW(
                "cases", "caselist.edit x TAB y z TAB n o TAB 7 ENTER", "pseudonym  > yz"),
        CALLS_ONE_AFTER_ANOTHER("fieldwork", "1 DOWN 2 ENTER 3 DOWN 4 undo 5", "case_contact"),
        A_CALL_AND_ITS_NOTE("fieldwork", "1 fieldwork.to_note n o ENTER DOWN 2", "> no"),
        SETTLED_AND_TAKEN_BACK("settle", "1 2 undo 1 DOWN 2 l", "settlement"),
        CELLS_OF_THE_SHEET("grid", "DOWN DOWN 7 ENTER 8 ENTER undo RIGHT 1 ENTER", "31.0 > 7"),
        FOUND_IN_THE_SHEET("grid", "DOWN DOWN 5 ENTER grid.find_here k 3 BACK_SPACE", "31.0 > 5"),
        A_QUESTION_IS_MADE("questions", "ENTER h o w TAB undo", "question"),
        A_CHECK_IS_TAKEN_OUT("rules", "DOWN DOWN rules.remove", "own_remove"),
        WEIGHTS_ARE_TAKEN_OUT_ONE_BY_ONE("weights", "DOWN weights.remove DOWN", "weight"),
        WHAT_NOBODY_ASKED_IS_LEFT_OUT_AND_THE_REST_WRITTEN(
                "responseimport", "#rehearse-leave-rest rehearse.make_now", "responses.import");

        private final String screen;
        private final List<String> pressed;
        private final String written;

        Keys(String screen, String pressed, String written) {
            this.screen = screen;
            this.pressed = List.of(pressed.split(" "));
            this.written = written;
        }
    }

    @BeforeAll
    static void make(@TempDir Path once) throws IOException {
        imported =
                Files.writeString(
                        once.resolve("more.csv"), "case,size,fine,other\nk4,7,1,x\nk5,8,2,y\n");
        var study =
                new SmallStudy(once)
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,people,side\nk1,Alfa,yes,1,1\nk2,Beta,yes,2,2\nk3,Gamma,yes,3,1\nk4,Delta,yes,4,2\nk5,Epsilon,yes,5,1\nk6,Zeta,yes,6,2\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\npeople,People,number\nside,Side,category\n")
                        .put("cases/values.csv", "attribute,code,label\nside,1,A\nside,2,B\n")
                        .survey(SURVEY, "list_name,name,label\nyn,1,Yes\nyn,2,No\n");
        assertThat(study.make()).as(study.said()).isZero();
        made = study.study();
        try (StudyFile file = StudyFile.open(made, HERE)) {
            Form form = file.read(h -> Form.byName(h, "s").orElseThrow());
            for (int i = 1; i <= 3; i++) {
                begin(file, form, i, 1);
            }
            begin(file, form, 1, 2);
            begin(file, form, 2, 2);
            for (int i = 1; i <= 3; i++) {
                file.run(new AddOwnCheck(check(form, i)));
                file.run(new AddWeight(weight(i)));
            }
        }
    }

    private static OwnCheck check(Form form, int i) {
        return new OwnCheck(
                "o" + i,
                form.id(),
                "o" + i,
                "${size} > " + i,
                LocalText.of("More than " + i),
                Severity.WARNING);
    }

    private static StudyWeight weight(int i) {
        return new StudyWeight(
                "w" + i, "w" + i, LocalText.of("W" + i), "s", "{\"rake\":\"side\"}", "");
    }

    /** Those that are keyed twice are complete, and differ in every field. */
    private static void begin(StudyFile file, Form form, int number, int pass) {
        String id = "r" + number + pass;
        String about = "k" + number;
        String ofCase =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM study_case WHERE key = :key")
                                        .bind("key", about)
                                        .mapTo(String.class)
                                        .one());
        file.run(
                new StartResponse(
                        form,
                        id,
                        Optional.of(ofCase),
                        about,
                        "paper",
                        pass,
                        "P" + pass,
                        "2026-11-23T12:00"));
        EntryRules rules = new EntryRules(form, CLOCK);
        List<Answer> answers =
                List.of(
                        new Answer.Amount(number * 10 + pass),
                        new Answer.Choice(pass),
                        new Answer.Words("w" + pass));
        for (int i = 0; i < answers.size(); i++) {
            file.run(new SetAnswer(rules, id, about, form.items().get(i), answers.get(i)));
        }
        if (number < 3) {
            file.run(EditResponse.status(id, about, Response.Status.COMPLETE));
        }
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void keysDoTheSameHoweverSlowlyWhatTheyLeadToIsRead(Keys keys) throws IOException {
        String quick = desk(keys, Pace.QUICK).after(keys.pressed);
        assertThat(quick).contains(keys.written);
        assertThat(desk(keys, Pace.SLOW).after(keys.pressed)).isEqualTo(quick);
    }

    private Desk desk(Keys keys, Pace pace) throws IOException {
        return switch (keys.screen) {
            case "settle" -> new Desk(made, "entry", "settle:", pace);
            case "responseimport" -> new Desk(made, keys.screen, "s|" + imported, pace);
            default -> new Desk(made, keys.screen, "", pace);
        };
    }
}

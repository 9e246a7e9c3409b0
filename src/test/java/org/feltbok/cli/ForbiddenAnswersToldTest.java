package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.StudyFigures;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;

/** Answers that the rules forbid are kept and counted; figures and check say how many. */
class ForbiddenAnswersToldTest {
    private static final String SURVEY =
            "type,name,label,relevant,constraint\n"
                    + "select_one yn,a,Has one,,\n"
                    + "integer,b,How many,${a} = '1',\n"
                    + "text,mail,Mail,,\"string-length(.) < 6\"\n"
                    + "date,d,Day,,. < '2020-01-01'\n";
    private static final String CHOICES = "list_name,name,label\nyn,1,Yes\nyn,2,No\n";
    private static final String FIGURE =
            "{\"key\": \"f1\", \"kind\": \"table\", \"title\": \"T\", \"rows\": [{\"items\": \"b\"}],"
                    + " \"columns\": [{\"statistics\": [\"mean\", \"n\"]}]}";

    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study =
                new SmallStudy(place)
                        .survey(SURVEY, CHOICES)
                        .put("figures/f1.json", FIGURE)
                        .put(
                                "figures/f2.json",
                                FIGURE.replace("f1", "f2")
                                        .replace("\"b\"", "[\"mail\", \"d\"]")
                                        .replace("\"mean\", ", ""));
    }

    private static String note(StudyFile file, String figure, Language language) {
        return note(StudyFigures.read(file).figures(), figure, language);
    }

    private static String note(FigureMoment moment, String figure, Language language) {
        FigureSpec spec = moment.book().figure(figure).orElseThrow();
        return moment.compute(spec, new Texts(language)).table().note();
    }

    @Test
    void checkListsTheAnswersOfAnImportWithTheirResponses() {
        study.make();
        Path csv =
                study.file(
                        "r.csv", "_response,_case,a,b\nr1,k1,1,4\nr2,k2,2,7\nr3,k3,2,#not_asked\n");
        assertThat(study.take(csv)).isEqualTo(1);
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(study.lines())
                .anySatisfy(
                        l ->
                                assertThat(l)
                                        .contains("b: 1 answer stands where")
                                        .contains("r2 (Beta)")
                                        .contains("open the response in Entry"));
        assertThat(study.lines()).hasSize(2);
    }

    @Test
    void checkListsTheTextsThatAreKeptAsideAndTheImportDoesNotSayThatTheyCount() {
        study =
                new SmallStudy(place.resolve("own"))
                        .survey(
                                "type,name,label,relevant\nselect_one yn,a,Has one,\n"
                                        + "text,why,Why,${a} = '1'\n",
                                CHOICES);
        study.put("responses/s.csv", "_response,_case,a,why\nr1,k1,2,Words\n");
        assertThat(study.make()).isEqualTo(1);
        assertThat(study.said()).contains("kept aside and not counted").doesNotContain("kept and");
        Path csv = study.file("r.csv", "_response,_case,a,why\nr2,k2,2,More\nr3,k3,1,Counted\n");
        assertThat(study.take(csv)).isEqualTo(1);
        assertThat(study.said())
                .contains(
                        "r.csv, column why: 1 text stands", "row 2", "kept aside and not counted");
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(study.lines())
                .filteredOn(l -> l.contains("why"))
                .singleElement()
                .asString()
                .contains(
                        "why: 2 texts stand where the questionnaire does not ask",
                        "r1 (Alfa), r2 (Beta)",
                        "not counted",
                        "open the responses in Entry");
    }

    @Test
    void aPublishedNumberWithoutItsPrintIsToldWithTheDecimalsItHas() {
        study.put("responses/s.csv", "_response,_case,a,b\nr1,k1,1,4\n")
                .put(
                        "published.csv",
                        "figure,measure,value,decimals\ntext,b.n,2,0\ntext,b.mean,3.5,2\n");
        study.make();
        study.run("check", study.study());
        assertThat(study.said())
                .contains("b.n: printed 2, today 1")
                .contains("printed 3.50, today 4");
    }

    @Test
    void aFigureThatRestsOnThemSaysSoInBothLanguagesAndOthersDoNot() {
        study.put(
                "responses/s.csv",
                "_response,_case,a,b,mail,d\nr1,k1,1,4,abc,2019-02-03\nr2,k2,2,7,abc,2019-02-03\nr3,k3,2,8,abc,\n");
        study.make();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "M"))) {
            assertThat(note(file, "f1", Language.EN))
                    .contains(
                            "2 answers against the rules of the questionnaire are counted: b (2).");
            assertThat(note(file, "f1", Language.NB))
                    .contains("2 svar som skjemaets regler ikke tillater, er talt med: b (2).");
            assertThat(note(file, "f2", Language.EN)).doesNotContain("against the rules");
        }
    }

    @Test
    void theWordsOfATextAndADayAreLookedAtWhenTheyChange() {
        study.put("responses/s.csv", "_response,_case,a,b,mail,d\nr1,k1,1,4,abc,2019-02-03\n");
        study.make();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "M"));
                LiveStudyData live = new LiveStudyData(file)) {
            Form form = file.read(h -> Form.byName(h, "s").orElseThrow());
            EntryRules rules = new EntryRules(form, Clock.systemUTC());
            String response =
                    file.read(
                            h ->
                                    h.createQuery("SELECT id FROM response")
                                            .mapTo(String.class)
                                            .one());
            String before = note(moment(file, live), "f2", Language.EN);
            assertThat(before).doesNotContain("against the rules");
            Item mail = form.item("mail").orElseThrow();
            file.run(new UnlockResponse(response, "r1", "Looked at again"));
            file.run(new SetAnswer(rules, response, "r1", mail, new Answer.Words("abcdefgh")));
            assertThat(note(moment(file, live), "f2", Language.EN))
                    .contains(
                            "1 answer against the rules of the questionnaire is counted: mail (1).");
            Item day = form.item("d").orElseThrow();
            file.run(
                    new SetAnswer(
                            rules,
                            response,
                            "r1",
                            day,
                            new Answer.Day(java.time.LocalDate.of(2021, 1, 1))));
            assertThat(note(moment(file, live), "f2", Language.EN)).contains("mail (1), d (1)");
            assertThat(note(StudyFigures.read(file).figures(), "f2", Language.EN))
                    .isEqualTo(note(moment(file, live), "f2", Language.EN));
            file.undo();
            file.undo();
            assertThat(note(moment(file, live), "f2", Language.EN)).isEqualTo(before);
        }
    }

    private static FigureMoment moment(StudyFile file, LiveStudyData live) {
        return new FigureMoment(live.snapshot(), file.read(FigureBook::read));
    }
}

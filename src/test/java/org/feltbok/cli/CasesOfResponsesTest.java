package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Responses that a rate of the frame's cases does not count are told, each kind in one line. */
class CasesOfResponsesTest {
    private static final String RESPONSES =
            "_response,_case,a\nr1,k1,1\nr2,k1,2\nr3,,1\nr4,,2\nr5,x1,1\nr6,k2,1\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aQuestionnaire() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_one l,a,A\n",
                                "list_name,name,label\nl,1,Ja\nl,2,Nei\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\nk1,Alfa,yes\nk2,Beta,yes\nk3,Gamma,yes\nx1,Iks,no\n");
    }

    @Test
    void aNewStudyTellsThem() {
        study.put("responses/s.csv", RESPONSES);
        assertThat(study.make()).isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "2 responses are about no case; the first is r3. The response rate does not count them, other figures do.",
                        "One response is of cases outside the frame; the first is r5, of Iks. The response rate does not count them, other figures do.");
        assertThat(study.said()).contains("1 first entry (s) is of a case that has an earlier one");
    }

    @Test
    void checkTellsAllThreeKinds() {
        study.put("responses/s.csv", RESPONSES);
        study.make();
        assertThat(study.run("check", study.study())).isEqualTo(1);
        assertThat(told())
                .hasSize(3)
                .first()
                .asString()
                .startsWith(
                        "One response is of a case that had answered before; the first is r2, of Alfa.");
    }

    @Test
    void anImportTellsOnlyWhatItBrings() {
        study.put("responses/s.csv", "_response,_case,a\nr1,k1,1\nr3,,1\n");
        study.make();
        assertThat(study.take(study.file("r.csv", "_response,_case,a\nr5,x1,1\n"))).isEqualTo(1);
        assertThat(told()).hasSize(1).first().asString().startsWith("One response is of cases");
        assertThat(study.take(study.file("r.csv", "_response,_case,a\nr6,k2,1\n"))).isZero();
    }

    @Test
    void aSurveyInWhichNoResponseNamesItsCaseIsAnonymous() {
        study.put("responses/s.csv", "_response,a\nr1,1\nr3,1\n");
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("check", study.study())).isZero();
    }

    @Test
    void aStudyWithoutAFrameHasNothingToTell() {
        study.put("cases/cases.csv", "case,name,frame\nk1,Alfa,no\nx1,Iks,no\n")
                .put("responses/s.csv", "_response,_case,a\nr1,k1,1\nr3,,1\n");
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("check", study.study())).isZero();
    }

    @Test
    void aQuestionnaireBesidesTheMainOneMayBeAboutAnything() {
        study.put("questionnaires/b/survey.csv", "type,name,label\nselect_one l,b1,B\n")
                .put("questionnaires/b/choices.csv", "list_name,name,label\nl,1,Ja\n")
                .put("responses/b.csv", "_response,_case,b1\nr1,,1\nr2,x1,1\n")
                .put(
                        "study.json",
                        "{\"format\": 1, \"id\": \"t\", \"title\": \"P\", \"language\": \"nb\","
                                + " \"unit\": {\"one\": \"k\", \"many\": \"k\"},"
                                + " \"settings\": {\"main_questionnaire\": \"s\"}}")
                .put("responses/s.csv", "_response,_case,a\nr1,k1,1\n");
        assertThat(study.make()).as(study.said()).isZero();
    }

    private List<String> told() {
        return study.lines().stream()
                .map(String::strip)
                .filter(l -> l.contains("The response rate"))
                .toList();
    }
}

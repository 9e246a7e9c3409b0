package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Responses as other programs export them. */
class FilesOfOtherProgramsTest {
    private static final String SURVEY =
            "type,name,label\n"
                    + "select_one yn,a,Has one\n"
                    + "select_multiple fl,b,Which\n"
                    + "text,b_other,Which other\n"
                    + "integer,n,How many\n"
                    + "date,d,Day\n"
                    + "begin_group,m,Agree\n"
                    + "select_one ag,m_SQ001,First\n"
                    + "select_one ag,m_SQ002,Second\n"
                    + "end_group,,\n";
    private static final String CHOICES =
            "list_name,name,label\nyn,Y,Yes\nyn,N,No\nfl,SQ001,One\nfl,SQ002,Two\n"
                    + "ag,A1,Low\nag,A2,High\n";

    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study = new SmallStudy(place).survey(SURVEY, CHOICES);
        assertThat(study.make()).as(study.said()).isZero();
    }

    @Test
    void limesurveyWithSemicolonsAndAnswerCodes() {
        Path file =
                study.file(
                        "results.csv",
                        "\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"datestamp\";\"a\";"
                                + "\"b[SQ001]\";\"b[SQ002]\";\"b[other]\";\"n\";\"d\";\"m[SQ001]\";\"m[SQ002]\"\n"
                                + "\"1\";\"2018-11-14 10:20:00\";\"3\";\"nb\";\"77\";\"2018-11-14"
                                + " 10:20:00\";\"Y\";\"Y\";\"\";\"Bread\";\"12\";\"2018-11-01 00:00:00\";\"A1\";\"A2\"\n"
                                + "\"2\";\"\";\"1\";\"nb\";\"78\";\"2018-11-15 09:00:00\";\"N\";\"N\";\"Y\";\"\";\"\";\"\";\"A2\";\"\"\n");
        assertThat(study.take(file)).as(study.said()).isEqualTo(1);
        assertThat(study.lines())
                .containsExactly(
                        "2 responses were read in.",
                        "  results.csv, row 1: 3 columns of the program that wrote the file are left"
                                + " out: lastpage, startlanguage, seed. Name them as an item if they"
                                + " hold answers.");
        assertThat(
                        study.rows(
                                "SELECT _response, _status, _entered_at, a, \"b/SQ001\", \"b/SQ002\", b_other, n, d,"
                                        + " m_SQ001, m_SQ002 FROM s_labels ORDER BY _response"))
                .containsExactly(
                        "1|complete|2018-11-14T10:20:00|Yes|1|0|Bread|12.0|2018-11-01|Low|High",
                        "2|partial|2018-11-15T09:00:00|No|0|1|null|null|null|High|null");
    }

    @Test
    void koboWithItsOwnColumns() {
        Path file =
                study.file(
                        "kobo.csv",
                        "start;end;group/a;group/b;group/b/SQ001;group/b/SQ002;_id;_uuid;_submission_time\n"
                                + "2018;2019;Y;SQ001;1;0;5;u-1;2019-01-01\n");
        assertThat(study.take(file)).as(study.said()).isEqualTo(1);
        assertThat(study.lines()).hasSize(2);
        assertThat(study.rows("SELECT _response, a, \"b/SQ001\", \"b/SQ002\" FROM s_labels"))
                .containsExactly("u-1|Yes|1|0");
    }

    @Test
    void ofRedcapACodeBelowZeroHasALineForItsMinus() {
        SmallStudy below =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_multiple fl,b,Which\n",
                                "list_name,name,label\nfl,1,One\nfl,-99,None of these\n");
        assertThat(below.run("new", place.resolve("t.feltbok"), "--from", below.folder())).isZero();
        Path file = below.file("r.csv", "record_id,b___1,b____99,f_complete\n1,0,1,2\n2,1,0,2\n");
        assertThat(below.run("import", place.resolve("t.feltbok"), file))
                .as(below.said())
                .isEqualTo(1);
        assertThat(below.said()).contains("2 responses were read in");
    }

    private static int anew(SmallStudy study) throws IOException {
        Files.delete(study.study());
        return study.make();
    }

    @Test
    void limesurveyForRAndSpssCountsTheScalesOfARowFrom0AndWritesTicksWithALine()
            throws IOException {
        SmallStudy dual =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_multiple fl,b,Which\n"
                                        + "select_one ag,q_SQ001_1,Row now\nselect_one ag,q_SQ001_2,Row later\n",
                                CHOICES);
        assertThat(anew(dual)).as(dual.said()).isZero();
        Path file =
                dual.file(
                        "r.csv",
                        "id,submitdate,lastpage,startlanguage,b_SQ001,b_SQ002,q_SQ001_0,q_SQ001_1\n"
                                + "1,2018-11-14 10:20:00,3,nb,Y,,A1,A2\n");
        assertThat(dual.take(file)).as(dual.said()).isEqualTo(1);
        assertThat(dual.rows("SELECT \"b/SQ001\", \"b/SQ002\", q_SQ001_1, q_SQ001_2 FROM s_labels"))
                .containsExactly("1|0|Low|High");
    }

    @Test
    void anEmptyColumnOfWhatIsOnlyReadIsLeftOut() throws IOException {
        SmallStudy notes =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nnote,intro,Please read this.\nnote,more,And <b>this</b>\n"
                                        + "select_one yn,a,Open?\n",
                                CHOICES);
        assertThat(anew(notes)).as(notes.said()).isZero();
        String own = "id,submitdate,lastpage,startlanguage,";
        Path file = notes.file("r.csv", own + "intro,And this,a\n1,2018-11-14 10:20:00,3,nb,,,Y\n");
        assertThat(notes.take(file)).as(notes.said()).isEqualTo(1);
        assertThat(notes.rows("SELECT a FROM s_labels")).containsExactly("Yes");
        Path told = notes.file("t.csv", own + "intro,a\n2,2018-11-14 10:20:00,3,nb,words,Y\n");
        assertThat(notes.take(told)).as("what stands there is not lost unsaid").isEqualTo(2);
    }

    @Test
    void redcapWithLabelsAsHeads() throws IOException {
        SmallStudy labels =
                new SmallStudy(place)
                        .survey(
                                "type,name,label\nselect_one yn,a,Is it open?\n"
                                        + "select_multiple fl,b,Which ones?\ninteger,n,How many\n",
                                CHOICES);
        assertThat(anew(labels)).as(labels.said()).isZero();
        Path file =
                labels.file(
                        "r.csv",
                        "Record ID,Event Name,Is it open?,Which ones? (choice=One),Which ones? (choice=Two),"
                                + "How many,Complete?\n"
                                + "7,Visit 1,No,Checked,Unchecked,12,Complete\n");
        assertThat(labels.run("import", labels.study(), file, "--accept-guesses"))
                .as(labels.said())
                .isEqualTo(1);
        assertThat(labels.rows("SELECT _response, a, \"b/SQ001\", \"b/SQ002\", n FROM s_labels"))
                .containsExactly("7|No|1|0|12.0");
    }

    @Test
    void redcapWithItsOwnColumns() {
        Path file =
                study.file(
                        "redcap.csv",
                        "record_id,redcap_event_name,a,b___SQ001,b___SQ002,survey_complete\n"
                                + "7,visit_1,N,0,1,2\n");
        assertThat(study.take(file)).as(study.said()).isEqualTo(1);
        assertThat(study.lines().get(1)).contains("redcap_event_name, survey_complete");
        assertThat(study.rows("SELECT _response, a, \"b/SQ001\", \"b/SQ002\" FROM s_labels"))
                .containsExactly("7|No|0|1");
    }

    @Test
    void aColumnThatNobodyKnowsIsStillRefused() {
        Path file =
                study.file(
                        "r.csv",
                        "id;submitdate;lastpage;a;whatever\n1;2018-11-14 10:20:00;1;Y;x\n");
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.lines())
                .singleElement()
                .asString()
                .contains("row 1, column whatever: No item is called whatever");
    }

    @Test
    void anUnknownAnswerIsToldByTheColumnAsItStandsInTheFile() {
        Path file =
                study.file(
                        "r.csv",
                        "id;submitdate;lastpage;a;m[SQ001]\n1;2018-11-14 10:20:00;1;Y;A9\n");
        assertThat(study.take(file)).isEqualTo(2);
        assertThat(study.lines())
                .singleElement()
                .asString()
                .contains("row 2, column m[SQ001]")
                .contains("A9");
    }
}

package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.build.Choices;
import org.feltbok.figures.build.Countable;
import org.feltbok.figures.build.Countables;
import org.feltbok.figures.build.Fits;
import org.feltbok.figures.build.Settled;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.names.Use;
import org.feltbok.names.WhereUsed;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Members are counted by what their household answered, and households by their members. */
class MembersInFiguresTest {
    @TempDir Path place;
    private SmallStudy study;

    @BeforeEach
    void make() {
        study =
                new SmallStudy(place)
                        .survey(RosterFilesTest.SURVEY, RosterFilesTest.CHOICES)
                        .put(
                                "cases/cases.csv",
                                "case,name,frame,region\nk1,Alfa,yes,north\nk2,Beta,yes,south\nk3,Gamma,yes,south\n")
                        .put(
                                "cases/attributes.csv",
                                "attribute,label,type\nregion,Region,category\n")
                        .put(
                                "cases/values.csv",
                                "attribute,code,label\nregion,north,North\nregion,south,South\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,size,done\nh1,k1,2,1\nh2,k2,1,2\nh3,k3,0,1\n")
                        .put(
                                "responses/s_members.csv",
                                "_response,sex,age,work\nm1,1,40,Lærer\nm2,2,9,\nm3,2,70,Ingen\n")
                        .put("responses/s_members_jobs.csv", "_response,job\nj1,Lærer\n")
                        .put(
                                "responses/more.csv",
                                "response,parent\ns_members/m1,s/h1\ns_members/m2,s/h1\n"
                                        + "s_members/m3,s/h2\ns_members_jobs/j1,s_members/m1\n");
        assertThat(study.make()).as(study.said()).isZero();
    }

    private StudyFile open() {
        return StudyFile.open(study.study(), Environment.of(() -> "Marit"));
    }

    private static double value(StudyData data, String measure) {
        return new Measures(data).evaluate(measure).value().orElse(Double.NaN);
    }

    @Test
    void membersHaveTheAnswersAndTheCaseOfTheirHouseholdAndItHasTheirNumber() {
        try (StudyFile file = open()) {
            StudyData data = StudyDataStore.read(file);
            assertThat(value(data, "age.mean by region=north")).isEqualTo(24.5);
            assertThat(value(data, "age.mean by region=south")).isEqualTo(70);
            assertThat(value(data, "age.mean by done=1")).isEqualTo(24.5);
            assertThat(value(data, "age.mean by s/size=1")).isEqualTo(70);
            assertThat(value(data, "sex.1.share by done=1")).isEqualTo(50);
            assertThat(value(data, "s_members_jobs/job.n by age>30")).isEqualTo(1);
            assertThat(value(data, "s_members_jobs/job.n by s/done=2")).isZero();
            assertThat(value(data, "s_members.mean")).isEqualTo(1);
            assertThat(value(data, "s_members.mean by region=south")).isEqualTo(0.5);
            assertThat(value(data, "done.1.share by s_members>0")).isEqualTo(50);
            assertThat(data.survey("s_members").data().row(1).label()).isEqualTo("Alfa · m2");
        }
    }

    @Test
    void aNewFigureOfMembersIsOfferedWhatTheirHouseholdAnsweredAndNotTheOtherWayRound() {
        try (StudyFile file = open()) {
            StudyData data = StudyDataStore.read(file);
            Countables all =
                    Countables.of(
                            data,
                            file.read(QuestionnaireStore::all),
                            new Countables.Headings(LocalText::of));
            Countable done = all.named("done").orElseThrow();
            Countable sex = all.named("sex").orElseThrow();
            Choices ofMembers = Settled.what(Choices.NONE, "sex", all, data);
            Choices ofHouseholds = Settled.what(Choices.NONE, "done", all, data);
            assertThat(Fits.of(ofMembers, all, Language.EN).orElseThrow().group(done)).isEmpty();
            assertThat(Fits.of(ofHouseholds, all, Language.EN).orElseThrow().group(sex))
                    .isPresent();
            assertThat(all.named("s_members").orElseThrow().form())
                    .isEqualTo(Countable.Form.NUMBER);
        }
    }

    @Test
    void aFigureOfMembersByTheirHouseholdsAnswerFollowsItsNewName() throws IOException {
        study.put(
                "figures/t.json",
                "{\"key\":\"t\",\"title\":\"T\",\"variable\":\"age\",\"rows\":[{\"groups\":\"done\"}],"
                        + "\"columns\":[{\"statistic\":\"mean\"}],\"chart\":{\"kind\":\"bar\"}}");
        Files.delete(study.study());
        assertThat(study.make()).as(study.said()).isZero();
        Path out = place.resolve("report");
        assertThat(study.run("report", study.study(), "--out", out)).as(study.said()).isZero();
        assertThat(Files.readString(out.resolve("values.csv"))).contains("24.5", "70");
        String id = study.rows("SELECT id FROM item WHERE name = 'done'").getFirst();
        try (StudyFile file = open()) {
            file.run(new Rename(Kind.ITEM, id, "done", "finished"));
        }
        Path again = place.resolve("again");
        assertThat(study.run("report", study.study(), "--out", again)).as(study.said()).isZero();
        assertThat(Files.readString(again.resolve("values.csv")))
                .contains("finished", "24.5", "70");
    }

    @Test
    void aFigureOfTheNumberOfMembersFollowsTheRostersNewName() throws IOException {
        study.put(
                "figures/t.json",
                "{\"key\":\"t\",\"title\":\"T\",\"variable\":\"s_members\",\"rows\":[{\"groups\":\"region\"}],"
                        + "\"columns\":[{\"statistic\":\"mean\",\"of\":\"s_members>0\"}],\"chart\":{\"kind\":\"bar\"}}");
        Files.delete(study.study());
        assertThat(study.make()).as(study.said()).isZero();
        String id = study.rows("SELECT id FROM questionnaire WHERE name = 's_members'").getFirst();
        try (StudyFile file = open()) {
            List<Use> uses = file.read(h -> WhereUsed.of(h, Kind.QUESTIONNAIRE, id));
            assertThat(uses).as("it is told before").anyMatch(u -> u.what() == Use.What.FIGURE);
            assertThatThrownBy(
                            () -> file.run(new Rename(Kind.QUESTIONNAIRE, id, "s_members", "done")))
                    .as("an item of the household is called so")
                    .isInstanceOf(FaultException.class);
            file.run(new Rename(Kind.QUESTIONNAIRE, id, "s_members", "people"));
            assertThat(value(StudyDataStore.read(file), "people.mean by region=south"))
                    .isEqualTo(0.5);
            assertThat(value(StudyDataStore.read(file), "age.mean by done=1")).isEqualTo(24.5);
        }
        assertThat(study.rows("SELECT spec FROM figure").getFirst())
                .contains("people>0")
                .doesNotContain("s_members");
    }

    @Test
    void whatAHouseholdAnswersAnewIsKnownOfItsMembersAtOnce() {
        String id = study.rows("SELECT id FROM response WHERE key = 'h1'").getFirst();
        study.change("UPDATE response SET unlocked = 'corrected' WHERE key = 'h1'");
        try (StudyFile file = open();
                LiveStudyData live = new LiveStudyData(file)) {
            assertThat(value(live.snapshot(), "age.mean by done=2")).isEqualTo(70);
            Form form = file.read(h -> Form.byName(h, "s")).orElseThrow();
            file.run(
                    new SetAnswer(
                            new EntryRules(form, Clock.systemUTC()),
                            id,
                            "h1",
                            form.item("done").orElseThrow(),
                            new Answer.Choice(2)));
            assertThat(value(live.snapshot(), "age.mean by done=2")).isEqualTo(119.0 / 3);
        }
    }

    @Test
    void filesOfMembersSayWhatTheyBelongToAndFilesOfHouseholdsHowManyThereAre() throws IOException {
        Path out = place.resolve("out");
        assertThat(study.run("export", study.study(), "--data", out)).as(study.said()).isZero();
        List<String> members = Files.readAllLines(out.resolve("data/s_members_codes.csv"));
        assertThat(members.getFirst())
                .endsWith(
                        "response,parent_response,case,case_name,status,mode,sex,age,work,s_members_jobs");
        assertThat(members.get(3)).startsWith("m3,h2,k2,Beta");
        assertThat(Files.readAllLines(out.resolve("data/s_codes.csv")))
                .anyMatch(l -> l.contains("response,case") && l.contains(",s_members"))
                .anyMatch(l -> l.startsWith("h1,k1") && l.contains(",2"));
        assertThat(Files.readAllLines(out.resolve("data/s_members_jobs_codes.csv")).get(1))
                .startsWith("j1,m1,k1,Alfa");
    }
}

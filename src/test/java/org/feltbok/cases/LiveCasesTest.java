package org.feltbok.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.RemoveInterview;
import org.feltbok.interviews.SetInterview;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.Response;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is shown of the cases after a change is what reading all of it anew would show. */
class LiveCasesTest {
    private static final int CHANGES = 150;

    @TempDir Path folder;

    private StudyFile study;
    private LiveCases live;

    @BeforeEach
    void open() {
        study = SmallStudy.create(folder);
        live = new LiveCases(study);
    }

    @AfterEach
    void close() {
        live.close();
        study.close();
    }

    private static List<String> told(CaseSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Case c : sheet.data().cases()) {
            lines.add(c.toString());
            sheet.data()
                    .attributes()
                    .forEach(a -> lines.add(a.name() + " " + sheet.data().text(c, a)));
            sheet.groupings().forEach(g -> lines.add(g.name() + " " + sheet.classOf(c, g)));
            sheet.responses(c).forEach(r -> lines.add(r.toString()));
            sheet.interviews(c).forEach(i -> lines.add(i.toString()));
        }
        return lines;
    }

    private void run(Operation... operations) {
        for (Operation each : operations) {
            study.run(each);
            assertAllIsAsInTheFile(each.name());
        }
    }

    private void assertAllIsAsInTheFile(String after) {
        assertThat(told(live.sheet()))
                .as("after " + after)
                .isEqualTo(told(study.read(CaseSheet::read)));
    }

    private Case caseOf(String id) {
        return study.read(CaseStore::cases).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Attribute attribute(String name) {
        return live.sheet().data().attribute(name).orElseThrow();
    }

    private int sizeClass(String id) {
        CaseSheet sheet = live.sheet();
        return sheet.classOf(caseOf(id), sheet.groupings().getFirst());
    }

    @Test
    void aValueMovesItsCaseToAnotherClassAndUndoMovesItBack() {
        assertThat(sizeClass("c1")).isZero();
        run(new SetCaseValue(caseOf("c1"), attribute("pop"), "5000"));
        assertThat(sizeClass("c1")).isEqualTo(1);
        run(new SetCaseValue(caseOf("c1"), attribute("pop"), ""));
        assertThat(sizeClass("c1")).isEqualTo(Grouped.NONE);
        study.undo();
        study.undo();
        assertThat(sizeClass("c1")).isZero();
        assertAllIsAsInTheFile("undo");
    }

    @Test
    void aPseudonymIsToldOnceNamesAreHidden() {
        run(new EditCase(caseOf("c2"), EditCase.Field.PSEUDONYM, "Kommune B"), new HideNames(true));
        assertThat(live.sheet().data().cases())
                .extracting(Case::name)
                .startsWith("Case 1", "Kommune B", "Case 3");
        run(new HideNames(false));
        assertThat(live.sheet().data().cases().get(1).name()).isEqualTo("Case 2");
    }

    @Test
    void whatCameInFromACaseFollowsItsResponse() {
        assertThat(live.sheet().response(caseOf("c5")).orElseThrow().complete()).isFalse();
        run(
                EditResponse.status("r5", "r5", Response.Status.COMPLETE),
                EditResponse.note("r5", "r5", "came late"));
        assertThat(live.sheet().response(caseOf("c5")).orElseThrow().complete()).isTrue();
        study.undo();
        study.undo();
        assertThat(live.sheet().response(caseOf("c5")).orElseThrow().complete()).isFalse();
    }

    @Test
    void interviewsAndHowLongTheirNotesAreAreCounted() {
        run(
                new AddInterview("i1", "c1", "Mayor", InterviewStatus.PLANNED),
                new AddInterview("i2", "c1", "Doctor", InterviewStatus.PLANNED),
                new AddPassage("p1", "i1", null, null, "First", null, null),
                new AddPassage("p2", "i1", null, null, "Second", "p1", null),
                new SetInterview("i2", SetInterview.Field.MINUTES, "45"));
        assertThat(live.sheet().interviews(caseOf("c1")))
                .extracting(CaseInterview::passages)
                .containsExactly(2, 0);
        run(new RemoveInterview("i2", "Doctor"));
        study.undo();
        assertThat(live.sheet().interviews(caseOf("c1")))
                .extracting(CaseInterview::minutes)
                .containsExactly(null, 45);
    }

    @Test
    void casesComeAndGo() {
        Case added = new Case("c9", "k9", "Case 9", "", true, "town", "");
        run(new AddCase(added), new SetCaseValue(added, attribute("pop"), "700"));
        assertThat(sizeClass("c9")).isZero();
        run(new RemoveCase(added));
        assertThat(live.sheet().data().cases()).hasSize(8);
        study.undo();
        assertThat(sizeClass("c9")).isZero();
    }

    @Test
    void anotherBorderPutsAllCasesIntoClassesAnew() {
        Grouping size = live.sheet().groupings().getFirst();
        run(new RemoveGrouping(size));
        assertThat(live.sheet().groupings()).isEmpty();
        run(
                new AddGrouping(
                        new Grouping(
                                "g2",
                                "size",
                                LocalText.of("Size"),
                                new GroupingRule.Cuts(
                                        "pop", List.of(new GroupingRule.Cut(600, true))),
                                size.classes())));
        assertThat(sizeClass("c1")).isZero();
        assertThat(sizeClass("c2")).isEqualTo(1);
    }

    @Test
    void aPictureOnceTakenStaysAsItIs() {
        CaseSheet before = live.sheet();
        List<String> lines = told(before);
        run(new SetCaseValue(caseOf("c4"), attribute("region"), "north"));
        assertThat(told(before)).isEqualTo(lines);
        assertThat(live.sheet()).isNotSameAs(before);
    }

    @Test
    void whatIsNotAboutCasesLeavesThePictureAlone() {
        CaseSheet before = live.sheet();
        study.run(
                new AddFigure(
                        FigureSpec.parse(
                                """
                                {"key":"f","title":"F","variable":"q1","rows":{"answers":"q1"},
                                "columns":{"statistic":"share"}}
                                """,
                                "test")));
        assertThat(live.sheet()).isSameAs(before);
    }

    @Test
    void afterManyChangesNothingIsLeftBehind() {
        Random random = new Random(20261126);
        Attribute population = attribute("pop");
        Attribute region = attribute("region");
        for (int i = 0; i < CHANGES; i++) {
            Case of = caseOf("c" + (1 + random.nextInt(8)));
            String number = String.valueOf(random.nextInt(3000));
            study.run(
                    switch (random.nextInt(6)) {
                        case 0 -> new SetCaseValue(of, population, number);
                        case 1 -> new SetCaseValue(of, population, "#refused");
                        case 2 ->
                                new SetCaseValue(
                                        of, region, random.nextBoolean() ? "north" : "south");
                        case 3 -> new EditCase(of, EditCase.Field.NAME, "Name " + number);
                        case 4 -> new EditCase(of, EditCase.Field.PSEUDONYM, "P" + number);
                        default -> new HideNames(random.nextBoolean());
                    });
            if (random.nextInt(4) == 0) {
                study.undo();
            }
            // several changes may come before somebody looks
            if (random.nextBoolean()) {
                assertAllIsAsInTheFile("change " + i);
            }
        }
        assertAllIsAsInTheFile("all");
    }
}

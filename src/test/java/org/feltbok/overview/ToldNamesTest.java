package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.Dataset;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.EditCase;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.SetInterview;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.WaitingCase;
import org.feltbok.responses.WhoAnswered;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who has a pseudonym goes by it in Entry, figures, exports and history while names are hidden. */
class ToldNamesTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        file.run(new HideNames(false));
        var form = TestForm.form(file);
        file.run(
                new StartResponse(
                        form, "r2", Optional.of("c2"), "Fedje", "", 1, "M", "2026-11-23"));
        pseudonym(0, "Kommune A");
        pseudonym(1, "Kommune B");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void pseudonym(int place, String name) {
        var c = file.read(CaseSheet::read).data().cases().get(place);
        file.run(new EditCase(c, EditCase.Field.PSEUDONYM, name));
    }

    private List<String> waiting() {
        return WhoAnswered.waiting(file, TestForm.form(file), 1).stream()
                .map(WaitingCase::name)
                .toList();
    }

    private List<String> keyed() {
        return WhoAnswered.all(file, TestForm.form(file), 1).changed().stream()
                .map(Respondent::title)
                .toList();
    }

    private List<String> inFigures() {
        Dataset cases = StudyDataStore.read(file).cases();
        return List.of(cases.row(0).label(), cases.row(1).label(), cases.row(2).label());
    }

    private List<Change> changes() {
        try (NowOf now = new NowOf(file)) {
            return now.reader().changes();
        }
    }

    private List<String> told() {
        return changes().stream()
                .filter(c -> c.kind() == Change.Kind.DO)
                .flatMap(c -> c.args().stream())
                .toList();
    }

    private List<String> lines() {
        return changes().stream()
                .filter(c -> c.kind() == Change.Kind.DO)
                .map(c -> c.operation() + " " + String.join("|", c.args()))
                .toList();
    }

    @Test
    void anInformantsNameIsToldOnlyWhileNamesAreShown() {
        file.run(new AddInterview("i1", "c1", "Rådmann", InterviewStatus.NOTES));
        for (String name : List.of("Kari Nordmann", "Per Hansen", "")) {
            file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, name));
        }
        assertThat(lines())
                .contains(
                        "interviews.set informant|Per Hansen|Kari Nordmann",
                        "interviews.set informant|–|Per Hansen");
        file.run(new HideNames(true));
        assertThat(lines())
                .contains("interviews.set informant|…|…", "interviews.set informant|…|–")
                .noneMatch(l -> l.contains("Kari") || l.contains("Hansen"));
    }

    @Test
    void theNameACaseHadIsHiddenToo() {
        var c = file.read(CaseSheet::read).data().cases().get(2);
        file.run(new EditCase(c, EditCase.Field.NAME, "Røstlandet"));
        assertThat(lines()).contains("cases.edit Røst|Røstlandet|Røst");
        pseudonym(2, "Kommune C");
        file.run(new HideNames(true));
        assertThat(lines())
                .contains("cases.edit Kommune C|Kommune C|Kommune C")
                .noneMatch(l -> l.contains("Røst"));
    }

    @Test
    void aChangedAnswerIsToldWithWhatStoodBefore() {
        var form = TestForm.form(file);
        var rules = TestForm.rules(form);
        for (String text : List.of("Havn", "Havn og veg")) {
            file.run(set(rules, "q3o", new Answer.Words(text)));
        }
        file.run(set(rules, "q3", Answer.Choices.of(List.of(1))));
        file.run(set(rules, "q3", Answer.Choices.of(List.of(1, 15))));
        file.run(set(rules, "q3", Answer.NONE));
        assertThat(lines())
                .contains(
                        "responses.answer Fedje|q3o|Havn|–",
                        "responses.answer Fedje|q3o|Havn og veg|Havn",
                        "responses.answer Fedje|q3|1|–",
                        "responses.answer Fedje|q3|1 15|1",
                        "responses.answer Fedje|q3|–|1 15");
    }

    private static SetAnswer set(EntryRules rules, String item, Answer answer) {
        return new SetAnswer(rules, "r2", "Fedje", rules.form().item(item).orElseThrow(), answer);
    }

    @Test
    void namesShownAreToldAsTheyAre() {
        assertThat(waiting()).containsExactly("Bykle", "Røst", "Utsira");
        assertThat(keyed()).containsExactly("Fedje");
        assertThat(inFigures()).containsExactly("Bykle", "Fedje", "Røst");
        assertThat(told()).contains("Fedje");
    }

    @Test
    void hiddenNamesStandNowhereNotEvenInWhatWasDoneBefore() {
        file.run(new HideNames(true));
        assertThat(waiting()).containsExactly("Kommune A", "Røst", "Utsira");
        assertThat(keyed()).containsExactly("Kommune B");
        assertThat(inFigures()).containsExactly("Kommune A", "Kommune B", "Røst");
        assertThat(told()).doesNotContain("Fedje", "Bykle").contains("Kommune B");
        file.undo();
        assertThat(keyed()).containsExactly("Fedje");
    }
}

package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From a number one comes to those behind it, and from each of them to where it stands. */
class BehindScreenTest extends FxTest {
    @TempDir Path folder;

    private StudyFile file;
    private LiveStudyData data;
    private BehindScreen screen;
    private final List<Navigator.Target> gone = new ArrayList<>();
    private final Set<String> blind = new HashSet<>();

    private final HeldRunner tasks = new HeldRunner();

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        data = new LiveStudyData(file);
        screen =
                fx(
                        () ->
                                new BehindScreen(
                                        Contexts.english(tasks, new ToldDialogs(), gone::add),
                                        file,
                                        data,
                                        () -> blind));
        show(fx(() -> new VBox(screen.header(), screen.view())));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        data.close();
        file.close();
    }

    private void look(String measure) {
        onFx(() -> screen.shown(measure));
    }

    private TableView<?> table() {
        return (TableView<?>) screen.view().lookup("#behind-list");
    }

    private List<String> lines() {
        return lines(table());
    }

    private String text(String id) {
        return fx(() -> ((Labeled) screen.view().lookup("#" + id)).getText());
    }

    private void others() {
        onFx(() -> ((ToggleButton) screen.view().lookup("#behind-others")).fire());
    }

    private void enter(int row) {
        onFx(() -> table().getSelectionModel().select(row));
        stroke(table(), KeyCode.ENTER);
    }

    @Test
    void whatWasCancelledIsReadWhenOneComesBack() {
        tasks.hold();
        look("q1.1.share given status=complete");
        onFx(tasks::cancel);
        assertThat(lines()).isEmpty();
        onFx(screen::hidden);
        look("q1.1.share given status=complete");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void oneComesBackToWhereTheNumberStands() {
        look("q1.1.share given status=complete\ntables");
        assertThat(lines()).hasSize(2);
        assertThat(text("behind-measure")).isEqualTo("q1.1.share given status=complete");
        stroke(table(), KeyCode.ESCAPE);
        look("q5.mean");
        stroke(table(), KeyCode.ESCAPE);
        assertThat(gone)
                .containsExactly(
                        Navigator.Target.screen("tables"), Navigator.Target.screen("figures"));
    }

    @Test
    void whereEachCountsByAWeightItStandsBesideHim() {
        look("q5.mean weight pop");
        List<String> weighted = lines();
        assertThat(weighted).isNotEmpty().allMatch(l -> l.split(" \\| ").length == 4);
        assertThat(weighted.getFirst().split(" \\| ")[2]).matches("[\\d,.]+");
        assertThat(fx(() -> table().getColumns().get(2).getText())).isEqualTo("Weight");
        look("q5.mean");
        assertThat(fx(() -> table().getColumns().size())).isEqualTo(3);
    }

    @Test
    void nobodyBehindTheNumberBeforeIsOpenedWhileAnotherIsRead() {
        look("q1.1.share given status=complete");
        tasks.hold();
        look("q4#bread.share");
        assertThat(lines()).isEmpty();
        assertThat(text("behind-measure")).isEqualTo("q4#bread.share");
        assertThat(text("behind-number")).isEmpty();
        stroke(table(), KeyCode.ENTER);
        assertThat(gone).isEmpty();
        onFx(tasks::release);
        assertThat(lines()).hasSize(2).first().asString().endsWith("| Svar 1");
    }

    @Test
    void theNumberIsSaidAsItsFigureSaysIt() {
        look("q1.1.share given status=complete");
        assertThat(text("behind-number"))
                .isEqualTo("1. Spørsmål q1: Ja · Share · status: complete");
        look("q4#bread.share");
        assertThat(text("behind-number")).isEqualTo("4. Spørsmål q4: Brød · Share");
        look("q5.mean by q1=1 weight pop");
        assertThat(text("behind-number"))
                .startsWith("5. Spørsmål q5")
                .contains(" · Mean · 1. Spørsmål q1: Ja · weighted by ");
        assertThat(text("behind-measure")).isEqualTo("q5.mean by q1=1 weight pop");
    }

    @Test
    void behindAShareAreThoseWhoAnsweredSoAndTheOthersBesideThem() {
        look("q1.1.share given status=complete");
        assertThat(text("behind-counted")).isEqualTo("Counted: 2");
        assertThat(lines()).hasSize(2).allMatch(l -> l.endsWith("| Ja"));
        others();
        assertThat(lines()).hasSize(3).allMatch(l -> !l.endsWith("| Ja"));
        enter(0);
        assertThat(gone).containsExactly(new Navigator.Target("entry", "r2"));
    }

    @Test
    void behindACodeAreTheAnswersInWordsAndEnterGoesToThatAnswer() {
        look("q4#bread.share");
        assertThat(lines()).hasSize(2).first().asString().endsWith("| Svar 1");
        enter(0);
        assertThat(gone).containsExactly(new Navigator.Target("coding", "q4#t1"));
    }

    @Test
    void behindANumberOfCasesAreTheCases() {
        look("pop.mean by size=small");
        assertThat(lines()).isNotEmpty();
        enter(0);
        assertThat(gone).hasSize(1);
        assertThat(gone.getFirst().screen()).isEqualTo("cases");
    }

    @Test
    void behindANumberOfATimeSeriesEachCaseStandsWithItsOwn() {
        look("people[2000].mean");
        List<String> years = lines();
        assertThat(years).isNotEmpty().allMatch(l -> l.matches(".* \\| [0-9.]+( \\|.*)?"));
        look("future[2000,2040].change");
        assertThat(lines()).isNotEmpty().allMatch(l -> l.matches(".* \\| [0-9.]+; [0-9.]+.*"));
    }

    @Test
    void behindTicksIsAllThatWasTicked() {
        look("q3.1.share");
        assertThat(lines()).first().asString().endsWith("| Helse, Skole");
    }

    @Test
    void codesThatAreNotToBeSeenYetAreNotOpened() {
        blind.add("q4");
        look("q4#bread.share");
        assertThat(lines()).isEmpty();
        assertThat(text("behind-fault")).contains("how q4 was coded");
        look("q1.1.share given q4#bread=1");
        assertThat(lines()).isEmpty();
        look("q1.1.share");
        assertThat(lines()).as("nothing of the codes is in it").hasSize(4);
        assertThat(text("behind-fault")).isEmpty();
    }

    @Test
    void aNumberOfWhatIsNotThereSaysSo() {
        look("nothing.mean");
        assertThat(text("behind-fault")).contains("nothing");
        assertThat(lines()).isEmpty();
    }

    @Test
    void theListFollowsAnAnswerThatIsCorrected() {
        look("q1.1.share");
        assertThat(lines()).hasSize(4);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r2", "q1", 1)));
        await(() -> lines().size() == 5);
    }

    @Test
    void escapeLeadsBackToTheFigures() {
        look("q1.1.share");
        stroke(table(), KeyCode.ESCAPE);
        assertThat(gone).containsExactly(Navigator.Target.screen("figures"));
    }
}

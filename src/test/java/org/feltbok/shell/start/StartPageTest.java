package org.feltbok.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one sees while no study is open. */
class StartPageTest extends FxTest {
    private final List<String> asked = new ArrayList<>();
    private StartPage page;

    @TempDir private Path folder;

    private StartActions actions(boolean sample) {
        return new StartActions(
                () -> asked.add("open"),
                sample ? Optional.of(() -> asked.add("sample")) : Optional.empty(),
                () -> asked.add("create"),
                path -> asked.add("reopen " + path.getFileName()));
    }

    private void open(Language language, boolean sample, List<Path> recent) {
        page =
                fx(
                        () ->
                                new StartPage(
                                        new Texts(language),
                                        recent,
                                        actions(sample),
                                        new SameThreadRunner(),
                                        Optional.empty()));
        show(page);
    }

    private List<String> recents() {
        return page.lookupAll(".fb-recent").stream().map(Node::getAccessibleText).toList();
    }

    private List<String> words() {
        return page.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText())
                .toList();
    }

    private void click(Node node) {
        onFx(((Button) node)::fire);
    }

    @Test
    void theWaysToBeginDoWhatTheySay() {
        open(Language.EN, true, List.of());
        for (String id : List.of("#start-sample", "#start-open", "#start-create")) {
            click(page.lookup(id));
        }
        assertThat(asked).containsExactly("sample", "open", "create");
    }

    @Test
    void whereNoSampleCameAlongNoneIsOffered() {
        open(Language.EN, false, List.of());
        assertThat(page.lookup("#start-sample")).isNull();
        assertThat(page.lookup("#start-open")).isNotNull();
    }

    @Test
    void whatIsOfferedIsNamedToThoseWhoCannotSeeIt() {
        open(Language.NB, true, List.of());
        assertThat(page.lookupAll(".fb-start-choice"))
                .extracting(Node::getAccessibleText)
                .doesNotContainNull()
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void studiesOpenedLatelyAreOfferedByNameWithTheirFolder() throws IOException {
        Path villages = Files.createFile(folder.resolve("villages.feltbok"));
        Path towns = Files.createFile(folder.resolve("towns.feltbok"));
        open(Language.EN, true, List.of(villages, towns));
        assertThat(recents()).containsExactly("villages", "towns");
        assertThat(words()).contains(folder.toString());
        click(List.copyOf(page.lookupAll(".fb-recent")).getLast());
        assertThat(asked).containsExactly("reopen towns.feltbok");
    }

    @Test
    void aStudyThatIsGoneIsNotOffered() throws IOException {
        Path villages = Files.createFile(folder.resolve("villages.feltbok"));
        open(Language.EN, true, List.of(folder.resolve("gone.feltbok"), villages));
        assertThat(recents()).containsExactly("villages");
    }

    @Test
    void whereAllAreGoneItSaysThatThereAreNone() {
        open(Language.EN, true, List.of(folder.resolve("gone.feltbok")));
        assertThat(recents()).isEmpty();
        assertThat(words()).contains(new Texts(Language.EN).get("shell.start.none"));
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsNothingUp() {
        var held = new HeldRunner();
        held.hold();
        page =
                fx(
                        () ->
                                new StartPage(
                                        new Texts(Language.EN),
                                        List.of(folder.resolve("away.feltbok")),
                                        actions(true),
                                        held,
                                        Optional.empty()));
        show(page);
        assertThat(recents()).containsExactly("away");
        click(page.lookup("#start-open"));
        assertThat(asked).containsExactly("open");
    }
}

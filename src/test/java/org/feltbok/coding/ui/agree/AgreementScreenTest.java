package org.feltbok.coding.ui.agree;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AgreementStore;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.ChooseCounting;
import org.feltbok.coding.agreement.Decision;
import org.feltbok.coding.agreement.Layer;
import org.feltbok.coding.agreement.Pairing.Disagreement;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.Person;
import org.feltbok.study.StudyStore;
import org.feltbok.study.TakeOutPerson;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two scripted coders, blind to each other, compared and settled by keys. */
class AgreementScreenTest extends CodingRig<AgreementScreen> {
    private static final List<String> BOTH = List.of(CodingStudy.MARIT, CodingStudy.JONAS);

    @Override
    protected AgreementScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new AgreementScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return node("agreement-item") instanceof MenuButton question
                && !question.getText().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Disagreement> listed() {
        return List.copyOf(((ListView<Disagreement>) node("agreement-list")).getItems());
    }

    private void give(String person, String text, String code, Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    private void coded() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 1, "2026-11-12T12:00:00"));
        give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9));
        give(CodingStudy.MARIT, "a1", "ppt", new Span(13, 16));
        give(CodingStudy.MARIT, "a2", "ikt", null);
        give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9));
        give(CodingStudy.JONAS, "a2", "ppt", null);
        give(CodingStudy.JONAS, "a3", "ikt", null);
        CodingStudy.done(file, CodingStudy.MARIT);
    }

    private List<String> decided() {
        return file.read(h -> new AgreementStore(h).decisions("b20", "it20")).stream()
                .map(d -> d.textId() + " " + d.codeId() + (d.stands() ? "" : " not"))
                .sorted()
                .toList();
    }

    private void command(String key) {
        Command command =
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        onFx(command.action());
    }

    private int open() {
        return (int) listed().stream().filter(d -> d.decision().isEmpty()).count();
    }

    private Optional<String> said(String start) {
        return fx(() -> stage.getScene().getRoot().lookupAll(".label")).stream()
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && t.startsWith(start))
                .findFirst();
    }

    @Test
    void namesOfTheRegisterAreNotReadInTheAnswersThatAreSettled() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> read().contains("legevakt"));
        hide("legevakt", "Etat 1");
        await(() -> read().contains("Etat 1"));
        assertThat(read()).doesNotContain("legevakt");
    }

    @Test
    void whatEachNotedOnTheWordsOfACodeStandsBesideTheCode() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        String id =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT id FROM own_coding WHERE person_id = :p AND code_id = 'barnevern'")
                                        .bind("p", CodingStudy.MARIT)
                                        .mapTo(String.class)
                                        .one());
        file.run(new WriteMemo(Memo.About.CODING, id, CodingStudy.MARIT, "Kan være skole", ""));
        await(() -> said("Barnevern: Kan være skole").isPresent());
    }

    @Test
    void wordsThatDifferAreToldAndSettledByKeys() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 1, "2026-11-12T12:00:00"));
        give(CodingStudy.MARIT, "a1", "ppt", new Span(0, 12));
        give(CodingStudy.JONAS, "a1", "ppt", new Span(10, 16));
        give(CodingStudy.MARIT, "a1", "ikt", null);
        CodingStudy.done(file, CodingStudy.MARIT);
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 2);
        toWords();
        await(() -> said("On which words should PPT stand?").isPresent());
        assertThat(read()).contains("other words").contains("The words of Jonas");
        command("agreement.take_both");
        await(() -> where("a1", "ppt").equals(List.of(new Span(0, 16))) && open() == 1);
        toWords();
        command("agreement.reopen");
        await(() -> open() == 2);
        toWords();
        command("agreement.take_shared");
        await(() -> where("a1", "ppt").equals(List.of(new Span(10, 12))));
        await(() -> open() == 1 && said("Should IKT stand").isPresent());
        command("agreement.take_shared");
        assertThat(decided()).as("of a code that one gave it says nothing").hasSize(1);
        command("agreement.take_left");
        await(() -> open() == 0);
        toWords();
        await(() -> said("On which words should PPT stand?").isPresent());
        command("agreement.take_right");
        await(() -> where("a1", "ppt").equals(List.of(new Span(10, 16))));
        command("agreement.reopen");
        await(() -> open() == 1);
        assertThat(where("a1", "ppt")).as("as both gave it").containsExactly(new Span(0, 16));
    }

    @SuppressWarnings("unchecked")
    private void toWords() {
        onFx(
                () ->
                        ((ListView<Disagreement>) node("agreement-list"))
                                .getSelectionModel()
                                .select(
                                        listed().stream()
                                                .filter(Disagreement::ofWords)
                                                .findFirst()
                                                .orElseThrow()));
    }

    private List<Span> where(String text, String code) {
        return file.read(h -> new AgreementStore(h).decisions("b20", "it20")).stream()
                .filter(d -> d.textId().equals(text) && d.codeId().equals(code) && d.stands())
                .map(Decision::span)
                .toList();
    }

    @Test
    void somebodyWhoHasDoneNothingInTheStudyYetIsNamedAndAssignedTo() {
        await(() -> boxes().anyMatch(b -> b.getText().equals("Marit Aune")));
        TextField other = (TextField) node("agreement-coder");
        onFx(
                () -> {
                    other.setText("Kari Vik");
                    other.fireEvent(new ActionEvent());
                });
        await(() -> boxes().anyMatch(b -> b.getText().equals("Kari Vik") && b.isSelected()));
        onFx(
                () ->
                        boxes().filter(b -> b.getText().equals("Marit Aune"))
                                .forEach(b -> b.setSelected(true)));
        onFx(() -> ((Button) node("agreement-assign")).fire());
        String kari =
                file.read(StudyStore::people).stream()
                        .filter(p -> p.name().equals("Kari Vik"))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow();
        await(
                () ->
                        file
                                        .read(h -> new AgreementStore(h).assigned("b20", "it20"))
                                        .values()
                                        .stream()
                                        .filter(
                                                p ->
                                                        p.contains(kari)
                                                                && p.contains(CodingStudy.MARIT))
                                        .count()
                                == 3);
    }

    /** Two of three answers are shared; what one coder did alone counts by that coder. */
    @Test
    void figuresAreNotSaidToBeWholeWhileAnAnswerIsNeitherAgreedOnNorDoneAlone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 2, 1, "2026-11-12T12:00:00"));
        List<String> shared =
                file.read(h -> List.copyOf(new AgreementStore(h).assigned("b20", "it20").keySet()));
        for (String text : shared) {
            for (String coder : BOTH) {
                file.run(new MarkDone("b20", coder, TextRef.answer(text), true));
            }
        }
        file.run(new ChooseCounting("b20", "agreed", null, Layer.AGREED));
        await(() -> said("1 answer stands without a code").isPresent());
        assertThat(said("Every disagreement is settled")).isEmpty();
        assertThat(said("1 answer counts by one coder alone")).isEmpty();
        String alone =
                List.of("a1", "a2", "a3").stream()
                        .filter(t -> !shared.contains(t))
                        .findFirst()
                        .orElseThrow();
        file.run(new MarkDone("b20", CodingStudy.MARIT, TextRef.answer(alone), true));
        await(() -> said("1 answer counts by one coder alone").isPresent());
        assertThat(said("Every disagreement is settled")).isPresent();
        assertThat(said("1 answer stands without a code")).isEmpty();
    }

    @Test
    void nothingIsAssignedToWhoWorksHereNoMore() {
        await(() -> boxes().anyMatch(b -> b.getText().equals("Jonas Berge")));
        Person jonas =
                file.read(StudyStore::people).stream()
                        .filter(p -> p.id().equals(CodingStudy.JONAS))
                        .findFirst()
                        .orElseThrow();
        file.run(new TakeOutPerson(jonas));
        await(() -> boxes().noneMatch(b -> b.getText().equals("Jonas Berge")));
        assertThat(boxes()).extracting(CheckBox::getText).contains("Marit Aune");
    }

    @Test
    void whoIsTickedAndHowManyIsNotTakenAlongToAnotherQuestion() {
        await(() -> boxes().anyMatch(b -> b.getText().equals("Jonas Berge")));
        TextField count = (TextField) node("agreement-count");
        onFx(
                () -> {
                    boxes().toList().forEach(b -> b.setSelected(true));
                    count.setText("2");
                });
        CodingStudy.done(file, CodingStudy.MARIT);
        await(() -> boxes().allMatch(CheckBox::isSelected) && count.getText().equals("2"));
        onFx(() -> screen.shown(CodableItem.INTERVIEWS));
        await(() -> ((Button) node("agreement-assign")).getText().contains("interviews"));
        assertThat(boxes()).noneMatch(CheckBox::isSelected);
        assertThat(count.getText()).isEmpty();
    }

    private Stream<CheckBox> boxes() {
        return fx(() -> stage.getScene().getRoot().lookupAll(".check-box")).stream()
                .map(CheckBox.class::cast);
    }

    @Test
    void nothingOfTheOtherIsSeenUntilBothAreDone() {
        coded();
        assertThat(listed()).isEmpty();
        assertThat(node("agreement-codes")).isNull();
        assertThat(node("agreement-alpha")).isNull();
        assertThat(((Button) screen.header().lookup("#agreement-export")).isDisabled()).isTrue();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        assertThat(node("agreement-codes")).isNotNull();
    }

    /** Else each key in Coding makes it count and draw samples anew. */
    @Test
    void interviewsAreAssignedAndTheirPassagesCountedInWordsOfTheirOwn() {
        file.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, BOTH, 9, 1, "2026-11-12T12:00:00"));
        onFx(() -> screen.shown(CodableItem.INTERVIEWS));
        await(() -> ((Button) node("agreement-assign")).getText().contains("interviews"));
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
        await(() -> said("Marit Aune: 2 of 2 passages done").isPresent());
        onFx(() -> screen.shown("q20"));
        await(() -> ((Button) node("agreement-assign")).getText().contains("answers"));
    }

    @Test
    void whatFiguresOfInterviewsRestOnIsSaidOfPassages() {
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p2"), true));
        file.run(new ChooseCounting("bi1", "Marit", CodingStudy.MARIT, null));
        file.run(new ChooseCounting("bi1", "agreed", null, Layer.AGREED));
        onFx(() -> screen.shown(CodableItem.INTERVIEWS));
        await(() -> said("2 passages stand without a code in figures").isPresent());
    }

    @Test
    void nothingIsReadWhileAnotherScreenIsInFront() {
        coded();
        onFx(screen::hidden);
        CodingStudy.done(file, CodingStudy.JONAS);
        onFx(() -> {});
        assertThat(listed()).isEmpty();
        onFx(() -> screen.shown(""));
        await(() -> listed().size() == 4);
    }

    @Test
    void whatTheyDifferOnIsSettledByKeysAndTakenBackByUndo() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        listenAt("agreement-list");
        // a1 ppt: Marit's stands; a2 ikt: not, as Jonas says; a2 ppt: later; a3 ikt: another code
        stroke(KeyCode.LEFT, "");
        await(() -> open() == 3);
        stroke(KeyCode.RIGHT, "");
        await(() -> open() == 2);
        command("agreement.later");
        command("agreement.take_other");
        write("barn").type(KeyCode.ENTER);
        await(() -> open() == 1);
        assertThat(decided())
                .containsExactly(
                        "a1 barnevern", "a1 ppt", "a2 ikt not", "a3 barnevern", "a3 ikt not");
        Decision ppt =
                file.read(h -> new AgreementStore(h).decisions("b20", "it20")).stream()
                        .filter(d -> d.codeId().equals("ppt"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ppt.personId()).isEqualTo(CodingStudy.MARIT);
        assertThat(ppt.at()).isNotNull();
        file.undo();
        await(() -> open() == 2);
        assertThat(decided()).containsExactly("a1 barnevern", "a1 ppt", "a2 ikt not");
    }

    /** a1: ppt against nothing; a2: ikt where the other gave ppt; a3: nothing against ikt. */
    @Test
    void whatIsMixedUpMostStandsBesideTheIntervalsDrawn() {
        coded();
        assertThat(node("agreement-mixed").lookup("GridPane")).isNull();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        var grid = (Parent) node("agreement-mixed").lookup("GridPane");
        List<String> said =
                fx(() -> grid.lookupAll(".label")).stream()
                        .map(n -> ((Labeled) n).getText())
                        .filter(t -> !t.isEmpty())
                        .toList();
        assertThat(said.subList(0, 3)).containsExactly("Marit", "Jonas", "Times");
        assertThat(said).contains("IKT", "PPT", "no code").hasSize(12);
        Node strip = fx(() -> node("agreement-codes").lookup(".fb-interval-dot"));
        assertThat(strip.getBoundsInParent().getWidth()).isPositive();
    }

    /** In the table of codes the arrows go left and right, and Enter is none of ours. */
    @Test
    void anArrowElsewhereThanAtTheDifferenceSettlesNothing() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        listenAt("agreement-codes");
        stroke(KeyCode.RIGHT, "");
        stroke(KeyCode.LEFT, "");
        queue.settle();
        assertThat(decided()).isEmpty();
        assertThat(screen.commands())
                .extracting(c -> String.valueOf(c.shortcut()))
                .as("keys of the whole window")
                .doesNotContain("Left", "Right");
    }

    @Test
    void bothCodesOfAnAnswerStandByOneKey() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        command("agreement.later");
        command("agreement.take_both");
        await(() -> open() == 2);
        assertThat(decided()).containsExactly("a2 ikt", "a2 ppt");
    }

    @Test
    void figuresAreToldWhatCountsInOnePlace() {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        MenuButton counting = (MenuButton) node("agreement-counting");
        assertThat(counting.getText()).isEqualTo("Marit Aune");
        onFx(() -> counting.getItems().get(2).fire());
        await(() -> !counting.getText().equals("Marit Aune"));
        assertThat(decided()).containsExactly("a1 barnevern");
        String layer = file.read(h -> new AgreementStore(h).countingLayer("b20").orElse(""));
        assertThat(layer).isEqualTo("agreed");
        assertThat(((Labeled) node("agreement-alpha")).getText()).isNotEmpty();
    }

    /** A second name of the old file shows whether anything was written into it. */
    @Test
    void theWorkbookTakesTheOldOnesPlaceWhenItIsWholeAndIsNeverWrittenIntoIt() throws Exception {
        coded();
        CodingStudy.done(file, CodingStudy.JONAS);
        await(() -> listed().size() == 4);
        Path to = Files.writeString(folder.resolve("agreement.xlsx"), "old");
        Path old = Files.createLink(folder.resolve("old.xlsx"), to);
        dialogs.path(to);
        onFx(((Button) screen.header().lookup("#agreement-export"))::fire);
        await(() -> dialogs.notes().contains("agreement.exported"));
        assertThat(old).hasContent("old");
        assertThat(Files.size(to)).isGreaterThan(1000);
    }
}

package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.AddInterview;
import org.feltbok.interviews.InterviewStatus;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.names.RetireCode;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

class InterviewsScreenTest extends CodingRig<InterviewsScreen> {
    @Override
    protected InterviewsScreen make(
            StudyFile study, OperationQueue changes, ScreenContext context) {
        return new InterviewsScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return notes().lookupAll(".fb-passage").size() == 2;
    }

    @BeforeEach
    void takeTheKeys() {
        onFx(() -> notes().requestFocus());
    }

    private Node notes() {
        return stage.getScene().lookup("#interviews-notes");
    }

    private List<Passage> passages() {
        return file.read(h -> new InterviewStore(h).passages("i1"));
    }

    @Test
    void interviewsAreListedByWhatAKeyChoosesAndOpenedFromThere() {
        file.run(new AddInterview("i2", "c2", "ordfører", InterviewStatus.NOTES));
        ListView<?> list = (ListView<?>) node("interviews-list");
        assertThat(list.getItems()).as("of the case").hasSize(1);
        onFx(
                screen.commands().stream()
                        .filter(c -> c.key().equals("interviews.list"))
                        .findFirst()
                        .orElseThrow()
                        .action());
        write("ro").type(KeyCode.ENTER);
        await(() -> list.getItems().size() == 2 && list.isFocused());
        await(() -> headed().equals(List.of("ordfører / Kommune B", "rådmann / Kommune A")));
        String other = fx(() -> screen.placeNow());
        type(KeyCode.UP).type(KeyCode.UP);
        await(() -> !fx(() -> screen.placeNow()).equals(other));
        assertThat(fx(() -> screen.statusText().getValue())).contains("ordfører");
    }

    /** Each row with the heading above it. */
    private List<String> headed() {
        return fx(
                () ->
                        node("interviews-list").lookupAll(".list-cell").stream()
                                .map(c -> (ListCell<?>) c)
                                .filter(c -> c.getItem() != null)
                                .sorted(Comparator.comparing(ListCell::getIndex))
                                .map(
                                        c ->
                                                c.lookupAll(".label").stream()
                                                        .map(l -> ((Label) l).getText())
                                                        .filter(t -> t != null && !t.isEmpty())
                                                        .limit(2)
                                                        .collect(Collectors.joining(" / ")))
                                .toList());
    }

    @Test
    void aRetiredCodeIsOfferedAsAFilterOnlyWhereItFindsAnything() {
        await(() -> offered().size() > 1);
        List<String> given = offered();
        retire("2026-11-27T08:00:00Z");
        await(() -> offered().size() == 1);
        retire(null);
        await(() -> offered().equals(given));
        file.run(
                new ToggleCode("theme", "Ø", CodingStudy.MARIT, TextRef.passage("p2"), null, null));
        retire("2026-11-27T08:00:00Z");
        await(() -> offered().size() == 2 && !given.contains(offered().get(1)));
    }

    @Test
    void namesAreNotReadAmongTheCodedPartsAndMemosWhileTheyAreHidden() {
        hide("pengene", "Etat 1");
        TextRef p1 = TextRef.passage("p1");
        file.run(new ToggleCode("theme", "Ø", CodingStudy.MARIT, p1, new Span(21, 36), null));
        file.run(new RenameCode("theme", "Stram økonomi", "Om pengene"));
        await(() -> read().contains("Om Etat 1"));
        assertThat(read()).contains("Etat 1 mangler").doesNotContain("pengene");
    }

    @Test
    void shiftAndCLeadToTheCodebookAtThePassageAndOneComesBackToIt() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("interviews.to_codebook"))
                                .forEach(c -> c.action().run()));
        assertThat(gone).containsExactly(new Navigator.Target("coding", "~interviews#p1#codebook"));
        onFx(() -> screen.shown("i1#p2"));
        await(() -> screen.placeNow().equals("a-radmann#p2"));
    }

    @Test
    void aPassageThatOneIsDoneWithIsMarked() {
        assertThat(marks()).isZero();
        file.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage("p1"), true));
        await(() -> marks() == 1);
        file.undo();
        await(() -> marks() == 0);
    }

    private long marks() {
        return fx(
                () ->
                        notes().lookupAll("*").stream()
                                .filter(
                                        n ->
                                                "You are done with this passage"
                                                        .equals(n.getAccessibleText()))
                                .count());
    }

    private void retire(@Nullable String at) {
        file.read(
                        h ->
                                h.createQuery("SELECT id FROM code WHERE folder = 0")
                                        .mapTo(String.class)
                                        .list())
                .forEach(c -> file.run(new RetireCode(c, c, at)));
    }

    /** The codes, and all of them; what has a memo is offered after them. */
    private List<String> offered() {
        return fx(
                () ->
                        only().getItems().stream()
                                .map(MenuItem::getText)
                                .filter(t -> !t.equals("With memo"))
                                .toList());
    }

    private MenuButton only() {
        return (MenuButton) node("interviews-only-code");
    }

    @Test
    void notesAreTypedOneAfterTheOther() {
        type(KeyCode.ENTER);
        await(() -> stage.getScene().getFocusOwner() instanceof NoteField);
        write(" Ja").type(KeyCode.ENTER);
        await(() -> passages().getFirst().text().endsWith("mangler. Ja"));
        await(
                () ->
                        stage.getScene().getFocusOwner() instanceof NoteField f
                                && f.getText().isEmpty());
        write("Ny planlegger").type(KeyCode.ENTER);
        await(() -> passages().size() == 3);
        write("Og en til").type(KeyCode.ESCAPE);
        await(() -> passages().size() == 4);
        assertThat(passages())
                .extracting(Passage::text)
                .containsSubsequence("Ny planlegger", "Og en til", "Vi sparer.");
        assertThat(passages().get(2).topicId()).isEqualTo("t1");
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void aPauseIsEnoughToSave() {
        type(KeyCode.ENTER);
        await(() -> stage.getScene().getFocusOwner() instanceof NoteField);
        write(" Nå");
        await(() -> passages().getFirst().text().endsWith("Nå"));
        assertThat(fx(() -> stage.getScene().getFocusOwner())).isInstanceOf(NoteField.class);
    }

    private String seen() {
        return fx(
                () ->
                        screen.view().lookupAll("#interviews-seen .label").stream()
                                .map(n -> ((Label) n).getText())
                                .collect(Collectors.joining("; ")));
    }

    @Test
    void whoCodesAnewOnceTheOtherCouldBeSeenIsTold() {
        TextRef first = TextRef.passage("p1");
        queue.submit(new ToggleCode("theme", "T", CodingStudy.JONAS, first, null, null)).join();
        queue.submit(new MarkDone("bi1", CodingStudy.MARIT, first, true)).join();
        assertThat(seen()).isEmpty();
        queue.submit(new ToggleCode("theme", "T", CodingStudy.MARIT, first, null, null)).join();
        await(() -> seen().startsWith("You reopened or changed this"));
        type(KeyCode.DOWN);
        await(() -> seen().isEmpty());
    }

    @Test
    void whatTheOtherCodedAnewIsTold() {
        TextRef first = TextRef.passage("p1");
        queue.submit(new ToggleCode("theme", "T", CodingStudy.MARIT, first, null, null)).join();
        queue.submit(new MarkDone("bi1", CodingStudy.JONAS, first, true)).join();
        queue.submit(new ToggleCode("theme", "T", CodingStudy.JONAS, first, null, null)).join();
        assertThat(seen()).isEmpty();
        queue.submit(new MarkDone("bi1", CodingStudy.MARIT, first, true)).join();
        await(() -> seen().startsWith("Jonas Berge: "));
    }

    @Test
    void wordsSelectedByKeysAreCodedAndStandInTheMargin() {
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("interviews.toggle.3"))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        await(() -> !notes().lookupAll(".fb-stripe").isEmpty());
    }
}

package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.agreement.Bootstrap;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.TextRef;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Two coders are blind to each other until both are done; what is recoded after that was seen. */
class SeenByOtherTest extends SettlingRig {
    @Test
    void bothAreBlindUntilBothAreDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        file.run(new ChooseCounting("b20", "alle", null, Layer.EVERYONE));
        give(JONAS, "a1", "ppt", null);
        CodingStudy.done(file, MARIT);
        assertThat(hidden("Marit Aune")).containsExactly("q20");
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        assertThat(hidden("Kari Lie")).isEmpty();
        // what the other did could not be seen: recoded, it is still found alone
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isZero();
        CodingStudy.done(file, JONAS);
        assertThat(hidden("Marit Aune")).isEmpty();
        assertThat(hidden("Jonas Berge")).isEmpty();
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
        file.run(new MarkDone("b20", JONAS, A1, false));
        assertThat(hidden("Marit Aune")).containsExactly("q20");
    }

    private void change(Consumer<UnitOfWork> work) {
        file.run(new SmallStudy.Change(work));
    }

    private void assign(String id, String person, String text, String codebook) {
        change(
                w ->
                        w.insert(
                                "assignment",
                                id,
                                Map.of(
                                        "task",
                                        "code",
                                        "person_id",
                                        person,
                                        "target_kind",
                                        "answer",
                                        "target_id",
                                        text,
                                        "codebook_id",
                                        codebook,
                                        "blind_until",
                                        "all_done")));
    }

    private void third() {
        change(
                w ->
                        w.insert(
                                "person",
                                "pk",
                                Map.of(
                                        "key",
                                        "kari",
                                        "name",
                                        "Kari Lie",
                                        "initials",
                                        "K",
                                        "position",
                                        3)));
    }

    /** What nobody can code any more, or by other codes, keeps nobody from seeing. */
    @Test
    void whatIsRecodedOnceAllThatCanBeDoneIsDoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        third();
        assign("other", "pk", "a1", "bi1");
        give(JONAS, "a1", "ppt", null);
        for (String person : BOTH) {
            file.run(new MarkDone("b20", person, A1, true));
        }
        change(w -> w.update("answer_text", "a2", "aside", 1));
        change(w -> w.update("answer_text", "a3", "text", " "));
        give(MARIT, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    private void doneAtNoon(String person) {
        for (String text : List.of("a1", "a2", "a3")) {
            file.run(new MarkDone("b20", person, TextRef.answer(text), true, NOON));
        }
    }

    private List<String> opened() {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT person_id || target_id FROM assignment WHERE done_at IS NOT NULL ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }

    /** What was open once has been seen, also where a coder takes back being done. */
    @Test
    void whatIsRecodedAfterTheOtherTookBackBeingDoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        assertThat(opened()).isEmpty();
        doneAtNoon(JONAS);
        assertThat(opened()).containsExactly("pja1", "pja2", "pja3", "pma1", "pma2", "pma3");
        file.run(new MarkDone("b20", JONAS, A1, false, NOON));
        Set<String> unseen = file.read(h -> Blindness.unseen(h, "Marit Aune"));
        assertThat(unseen).containsExactly("it20");
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    @Test
    void whatIsAssignedOnceAllAreDoneIsOpenAtOnce() {
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        doneAtNoon(JONAS);
        assertThat(opened()).isEmpty();
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        assertThat(opened()).hasSize(6);
        file.run(new MarkDone("b20", JONAS, A1, false, NOON));
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    @Test
    void whatIsRecodedAfterTheLastOneDoneWasUndoneWasSeen() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(JONAS, "a2", "ppt", null);
        doneAtNoon(MARIT);
        doneAtNoon(JONAS);
        file.undo();
        assertThat(opened()).isEmpty();
        give(MARIT, "a2", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    /** Each sees from when all are done with what they share with others, whatever those share. */
    @Test
    void whoIsStillWaitedForByAThirdKeepsOnlyTheThirdWaiting() {
        third();
        assign("m1", MARIT, "a1", "b20");
        assign("j1", JONAS, "a1", "b20");
        assign("j2", JONAS, "a2", "b20");
        assign("k2", "pk", "a2", "b20");
        assign("m3", MARIT, "a3", "b20");
        file.run(new MarkDone("b20", JONAS, A1, true, NOON));
        file.run(new MarkDone("b20", MARIT, A1, true, NOON));
        assertThat(opened()).containsExactly("pma1");
        file.run(new MarkDone("b20", JONAS, TextRef.answer("a2"), true, NOON));
        file.run(new MarkDone("b20", "pk", TextRef.answer("a2"), true, NOON));
        assertThat(opened()).containsExactly("pja1", "pja2", "pka2", "pma1");
    }

    @Test
    void whatIsRecodedBesideAnswersOfOneAloneWasSeen() {
        assign("alone1", JONAS, "a1", "b20");
        assign("alone2", JONAS, "a2", "b20");
        give(MARIT, "a1", "ppt", null);
        for (String person : BOTH) {
            file.run(new MarkDone("b20", person, A1, true));
        }
        give(JONAS, "a1", "ikt", null);
        assertThat(pairing().seen()).isEqualTo(1);
    }

    /** A sample is done long before all answers are: one who shares only it sees from then on. */
    @Test
    void whoSharesASampleIsBlindUntilTheSampleIsDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 1, 7, DAY));
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        String shared = assigned().iterator().next();
        file.run(new MarkDone("b20", JONAS, TextRef.answer(shared), true));
        assertThat(hidden("Jonas Berge")).containsExactly("q20");
        file.run(new MarkDone("b20", MARIT, TextRef.answer(shared), true));
        assertThat(hidden("Jonas Berge")).isEmpty();
    }

    private Set<String> hidden(String person) {
        return file.read(h -> Blindness.items(h, person));
    }

    @Test
    void whatOneRecodedAfterSeeingTheOtherIsNotCounted() {
        coded();
        assertThat(pairing().codings().code("ppt", Bootstrap.NONE).units()).isEqualTo(3);
        give(JONAS, "a1", "ppt", null);
        assertThat(pairing().codings().code("ppt", Bootstrap.NONE).units()).isEqualTo(2);
        assertThat(pairing().seen()).isEqualTo(1);
        // beside those of the same code on other words
        assertThat(pairing().disagreements()).filteredOn(d -> !d.ofWords()).hasSize(1);
    }
}

package org.feltbok.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.Language;
import org.feltbok.coding.Assigned;
import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeQuoteStore;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.OpenShares;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kari codes too, and has no part in what Marit and Jonas share: she sees nothing of it before both
 * of them are done, though done herself.
 */
class ThirdCoderTest extends SettlingRig {
    private static final String KARI = "pk";
    private static final String OLA = "po";
    private static final Instant NOW = Instant.parse("2026-11-13T12:00:00Z");
    private static final TextRef P1 = TextRef.passage("p1");

    @BeforeEach
    void come() {
        person(KARI, "Kari Lie", 3);
        person(OLA, "Ola Moe", 4);
    }

    private void person(String id, String name, int position) {
        Map<String, Object> row =
                Map.of(
                        "key",
                        id,
                        "name",
                        name,
                        "initials",
                        "K",
                        "roles",
                        "coder",
                        "position",
                        position);
        file.run(new SmallStudy.Change(w -> w.insert("person", id, row)));
    }

    private boolean hides(String person, String answer) {
        List<CodedText> all = CodingStudy.answers(file);
        CodedTexts texts = CodedTexts.of(new CodeTree(List.of()), all);
        Assigned assigned = file.read(h -> Blindness.assigned(h, "b20", "it20"));
        return new OpenShares(assigned, texts).hides(person, texts.byId(answer).orElseThrow());
    }

    private Set<String> unseen(String who) {
        return file.read(h -> Blindness.unseen(h, who));
    }

    private Set<String> hidden(String who) {
        return file.read(h -> Blindness.items(h, who));
    }

    private boolean compares(String who, String one, String other) {
        List<String> pair = List.of(one, other);
        return !Comparison.read(file, Language.NB, "it20", pair, who, Comparison.NONE).hidden();
    }

    private int quotes(String code, String who) {
        return file.read(h -> new CodeQuoteStore(h).of(code, who)).size();
    }

    @Test
    void answersThatOthersShareAreHiddenFromHerUntilTheyAreDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(MARIT, "a1", "ppt", null);
        CodingStudy.done(file, KARI);
        assertThat(hides(KARI, "a1")).as("codes, memos and marks of one answer").isTrue();
        assertThat(unseen("Kari Lie")).as("quotes, search, history").contains("it20");
        assertThat(hidden("Kari Lie")).as("counts and figures").containsExactly("q20");
        assertThat((boolean) file.read(h -> Blindness.keepsFilesFrom(h, "Kari Lie"))).isTrue();
        assertThat(quotes("ppt", "Kari Lie")).isZero();
        assertThat(compares("Kari Lie", MARIT, JONAS)).isFalse();
        CodingStudy.done(file, MARIT);
        assertThat(hides(KARI, "a1")).isTrue();
        CodingStudy.done(file, JONAS);
        assertThat(hides(KARI, "a1")).isFalse();
        assertThat(unseen("Kari Lie")).isEmpty();
        assertThat(hidden("Kari Lie")).isEmpty();
        assertThat(quotes("ppt", "Kari Lie")).isEqualTo(1);
        assertThat(compares("Kari Lie", MARIT, JONAS)).isTrue();
    }

    @Test
    void whatSheRecodesIsFoundAloneAsLongAsTheyAreNotDone() {
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        give(MARIT, "a1", "ppt", null);
        CodingStudy.done(file, KARI);
        give(KARI, "a1", "ikt", null);
        assertThat(CodingStudy.answers(file).getFirst().isSeen(KARI)).isFalse();
        CodingStudy.done(file, MARIT);
        for (String answer : List.of("a1", "a2", "a3")) {
            file.run(new MarkDone("b20", JONAS, TextRef.answer(answer), true, NOW));
        }
        file.run(new MarkDone("b20", MARIT, A1, false));
        give(KARI, "a1", "ppt", null);
        assertThat(CodingStudy.answers(file).getFirst().isSeen(KARI))
                .as("it was open to her")
                .isTrue();
    }

    @Test
    void whoDoesNotCodeIsBlindToNothing() {
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "person",
                                        "pl",
                                        Map.of(
                                                "key",
                                                "pl",
                                                "name",
                                                "Liv Dal",
                                                "initials",
                                                "L",
                                                "roles",
                                                "",
                                                "position",
                                                5))));
        file.run(new AssignTexts("b20", "it20", BOTH, 9, 7, DAY));
        assertThat(unseen("Liv Dal")).isEmpty();
        assertThat(hidden("Liv Dal")).isEmpty();
        assertThat(compares("Liv Dal", MARIT, JONAS)).isTrue();
    }

    @Test
    void twoWhoAreDoneCompareAlsoWhileTwoOthersAreNot() {
        file.run(new AssignTexts("b20", "it20", BOTH, 1, 7, DAY));
        String first = assigned().iterator().next();
        List<String> rest =
                List.of("a1", "a2", "a3").stream().filter(a -> !a.equals(first)).toList();
        for (String answer : rest) {
            for (String coder : List.of(KARI, OLA)) {
                file.run(
                        new SmallStudy.Change(
                                w -> w.insert("assignment", answer + coder, row(answer, coder))));
            }
        }
        CodingStudy.done(file, MARIT);
        file.run(new MarkDone("b20", JONAS, TextRef.answer(first), true));
        assertThat(compares("Marit Aune", MARIT, JONAS)).isTrue();
        assertThat(compares("Marit Aune", KARI, OLA)).isFalse();
        assertThat(hides(MARIT, first)).isFalse();
        assertThat(hides(MARIT, rest.getFirst())).isTrue();
        assertThat(unseen("Marit Aune")).as("what tells of many texts").contains("it20");
    }

    private static Map<String, Object> row(String answer, String coder) {
        return Map.of(
                "task", "code",
                "person_id", coder,
                "target_kind", "answer",
                "target_id", answer,
                "codebook_id", "b20",
                "blind_until", "all_done",
                "made_at", DAY);
    }

    private NotesSheet notes(String who) {
        return file.read(h -> new NotesSource(() -> who, Language.NB).all(h, null));
    }

    private Set<String> othersOnP1(String who) {
        NotesSheet notes = notes(who);
        return notes.othersShown(notes.notesOf("i1").getFirst().text());
    }

    @Test
    void passagesThatOthersShareAreHiddenFromHerUntilTheyAreDone() {
        file.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, BOTH, 9, 7, DAY));
        file.run(new ToggleCode("theme", "Stram økonomi", MARIT, P1, null, null));
        for (String coder : List.of(KARI, MARIT)) {
            file.run(new MarkDone("bi1", coder, P1, true));
            file.run(new MarkDone("bi1", coder, TextRef.passage("p2"), true));
        }
        assertThat(othersOnP1("Kari Lie")).isEmpty();
        assertThat(unseen("Kari Lie")).contains(CodableItem.INTERVIEWS);
        assertThat(quotes("theme", "Kari Lie")).isZero();
        file.run(new MarkDone("bi1", JONAS, P1, true));
        file.run(new MarkDone("bi1", JONAS, TextRef.passage("p2"), true));
        assertThat(othersOnP1("Kari Lie")).containsExactlyInAnyOrder(MARIT, JONAS);
        assertThat(unseen("Kari Lie")).doesNotContain(CodableItem.INTERVIEWS);
        assertThat(quotes("theme", "Kari Lie")).isEqualTo(1);
    }
}

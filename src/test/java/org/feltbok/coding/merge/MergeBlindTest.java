package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged.Kind;
import org.feltbok.coding.merge.Merged.State;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who codes blind is told nothing of what a copy brings. */
class MergeBlindTest extends Copies {
    /** Neither counts nor conflicts tell what another gave to answers that one codes blind. */
    @Test
    void whoCodesBlindIsToldNothingOfWhatTheOtherGave() {
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new AssignTexts("b20", "it20", List.of(PEOPLE), 9, 1, AT));
            mine.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, List.of(PEOPLE), 9, 1, AT));
            for (String passage : List.of("p1", "p2")) {
                mine.run(new MarkDone("bi1", CodingStudy.MARIT, TextRef.passage(passage), true));
            }
            Path other = copy(mine, "other");
            in(
                    other,
                    give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)),
                    new SetMemo("b20", CodingStudy.JONAS, TextRef.answer("a1"), "Hemmelig"),
                    new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true),
                    new ToggleCode(
                            "theme", "x", CodingStudy.JONAS, TextRef.passage("p1"), null, null),
                    new WriteMemo(Memo.About.INTERVIEW, "i1", CodingStudy.JONAS, "Skjult", AT),
                    new WriteMemo(Memo.About.CODE, "ppt", CodingStudy.JONAS, "Uklar", AT),
                    new MarkDone("bi1", CodingStudy.JONAS, TextRef.passage("p1"), true),
                    new MarkDone("bi1", CodingStudy.JONAS, TextRef.passage("p2"), true));
            CopyRows rows = rows(other);
            Merged merged = new Merged();
            var how = new MergeCopy.How(Prefer.LONGER, Map.of(), "Marit Aune", AT);
            mine.rehearse(new MergeCopy(rows, "o", how, merged));
            Texts texts = new Texts(Language.EN);
            assertThat(merged.lines(texts))
                    .contains(texts.get("merge.unseen"))
                    .noneMatch(l -> l.startsWith("Codings") || l.contains("Hemmelig"));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isZero();
            assertThat(merged.count(Kind.MEMOS, State.NEW)).isZero();
            mine.run(new MergeCopy(rows, "o", how, merged));
            assertThat(content(mine)).contains("assigned|Marit Aune|i1|0");
            mine.undo();
            mine.run(new MergeCopy(rows, "o", Prefer.LONGER, merged));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isEqualTo(2);
        }
    }

    @Test
    void norOfInterviewsAndFromWhenOnTheyAreOpenIsKept() {
        TextRef p1 = TextRef.passage("p1");
        TextRef p2 = TextRef.passage("p2");
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new AssignTexts("bi1", CodableItem.INTERVIEWS, List.of(PEOPLE), 9, 1, AT));
            Path other = copy(mine, "other");
            in(
                    other,
                    new ToggleCode("theme", "Ø", CodingStudy.JONAS, p1, null, null),
                    new MarkDone("bi1", CodingStudy.JONAS, p1, true),
                    new MarkDone("bi1", CodingStudy.JONAS, p2, true));
            CopyRows rows = rows(other);
            Merged merged = new Merged();
            var how = new MergeCopy.How(Prefer.LONGER, Map.of(), "Marit Aune", AT);
            mine.run(new MarkDone("bi1", CodingStudy.MARIT, p1, true));
            mine.rehearse(new MergeCopy(rows, "o", how, merged));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isZero();
            mine.run(new MarkDone("bi1", CodingStudy.MARIT, p2, true));
            mine.run(new MergeCopy(rows, "o", how, merged));
            String sql = "SELECT done_at FROM assignment";
            List<String> open = mine.read(h -> h.createQuery(sql).mapTo(String.class).list());
            assertThat(open).containsExactly(AT, AT);
        }
    }
}

package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.Span;
import org.feltbok.coding.SplitPassage;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.Link;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** What lies on texts that another edited stands at its words. */
class MergeSpansTest extends Copies {
    @Test
    void codesGivenOnAnEditedTextStandAtTheirWords() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(
                    new ToggleCode(
                            "theme",
                            "x",
                            CodingStudy.MARIT,
                            TextRef.passage("p1"),
                            new Span(21, 28),
                            null));
            mine.run(onMoney("base", "c1", "t1", 21));
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                other,
                new EditPassage("p1", "Nå: planene er gamle, og pengene mangler."),
                new ToggleCode(
                        "theme",
                        "x",
                        CodingStudy.JONAS,
                        TextRef.passage("p1"),
                        new Span(25, 32),
                        null),
                onMoney("there", "c1", "t2", 25));
        in(
                here,
                onMoney("here", "c2", "t1", 21),
                new ToggleCode(
                        "theme",
                        "x",
                        CodingStudy.MARIT,
                        TextRef.passage("p1"),
                        new Span(0, 7),
                        null));
        merge(here, other);
        assertThat(content(here))
                .contains("text|p1|Nå: planene er gamle, og pengene mangler.")
                .contains("coding|Stram økonomi|Jonas Berge|p1|25|32|")
                .contains("coding|Stram økonomi|Marit Aune|p1|25|32|")
                .contains("summary|c1|t1|base|" + AT + "|pengene25")
                .contains("summary|c1|t2|there|" + AT + "|pengene25")
                .contains("summary|c2|t1|here|" + AT + "|pengene25");
    }

    private static ToggleCode on(String person, int start, int end) {
        return new ToggleCode(
                "theme", "x", person, TextRef.passage("p1"), new Span(start, end), null);
    }

    /** Words under codings, and what they stood on where the words are gone. */
    private static List<String> coded(Path path) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            return file.read(
                    h ->
                            h.createQuery(
                                            "SELECT n.name || ' ' || coalesce(substr(p.text, k.start_at + 1, k.end_at - k.start_at), '-')"
                                                    + " || ' ' || coalesce(k.lost_quote, '-') FROM coding k JOIN passage p ON p.id = k.passage_id"
                                                    + " JOIN person n ON n.id = k.person_id ORDER BY 1")
                                    .mapTo(String.class)
                                    .list());
        }
    }

    @Test
    void onAPassageThatBothEditedTheCodesOfBothStandAtTheirWordsOrAreToldAsLost() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(on(CodingStudy.MARIT, 21, 28));
            mine.run(on(CodingStudy.JONAS, 0, 7));
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                here,
                new EditPassage("p1", "Planene våre er ganske gamle, og pengene mangler."),
                on(CodingStudy.MARIT, 8, 12),
                on(CodingStudy.MARIT, 23, 28));
        in(
                other,
                new EditPassage("p1", "Alle planene er gamle, og alle pengene mangler jo helt."),
                on(CodingStudy.JONAS, 39, 46),
                on(CodingStudy.JONAS, 50, 54));
        Path theirs = temp.resolve("theirs.feltbok");
        copyFile(here, theirs);
        Merged merged = merge(here, other, Prefer.MINE);
        assertThat(coded(here))
                .containsExactly(
                        "Jonas Berge - helt",
                        "Jonas Berge Planene -",
                        "Jonas Berge mangler -",
                        "Marit Aune gamle -",
                        "Marit Aune pengene -",
                        "Marit Aune våre -");
        assertThat(merged.lost()).containsExactly("helt");
        merged = merge(theirs, other, Prefer.THEIRS);
        assertThat(coded(theirs))
                .containsExactly(
                        "Jonas Berge Alle planene -",
                        "Jonas Berge helt -",
                        "Jonas Berge mangler -",
                        "Marit Aune - våre",
                        "Marit Aune gamle -",
                        "Marit Aune pengene -");
        assertThat(merged.lost()).containsExactly("våre");
    }

    private static Operation onMoney(String id, String of, String topic, int start) {
        var cell = new CellRef(CellRef.RowKind.CASE, of, CellRef.ColumnKind.TOPIC, topic);
        var link = new Link("l" + id, "p1", new Span(start, start + 7), "pengene", false);
        return new WriteSummary("s" + id, cell, id, CodingStudy.MARIT, AT, List.of(link));
    }

    /** Otherwise the words behind the place stood in both passages, with their codes. */
    @Test
    void aPassageThatOneSplitAndTheOtherEditedHasItsWordsOnce() {
        Path split;
        Path edited;
        try (StudyFile base = CodingStudy.make(temp)) {
            split = copy(base, "split");
            edited = copy(base, "edited");
        }
        in(split, new SplitPassage("p1", "p1b", 18));
        in(edited, new EditPassage("p1", "Nå: Planene er gamle, og pengene mangler."));
        for (List<Path> order : List.of(List.of(split, edited), List.of(edited, split))) {
            Path into = temp.resolve("into" + order.hashCode() + ".feltbok");
            copyFile(order.getFirst(), into);
            Merged merged = merge(into, order.getLast());
            assertThat(merged.conflicts()).hasSize(1);
            assertThat(content(into))
                    .contains("text|p1|Planene er gamle,", "text|p1b|og pengene mangler.")
                    .anyMatch(l -> l.startsWith("memo|passage|text|") && l.contains("Nå: Planene"));
        }
    }
}

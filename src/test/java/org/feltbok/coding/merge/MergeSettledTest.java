package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies in which both settled what two coders gave, and wrote of the same things. */
class MergeSettledTest extends Copies {
    private Path one;
    private Path other;

    static SettleCode settle(
            String text, String code, boolean stands, String instead, String by, String at) {
        return new SettleCode(
                "b20",
                TextRef.answer(text),
                code,
                code,
                List.of(PEOPLE),
                stands,
                instead,
                by,
                Instant.parse(at));
    }

    private static SettleCode settle(String code, boolean stands, String by, int hour) {
        return settle("a1", code, stands, null, by, "2026-11-24T%02d:00:00Z".formatted(hour));
    }

    /** Both are done, and disagree on two codes. */
    @BeforeEach
    void copies() {
        try (StudyFile base = CodingStudy.make(temp)) {
            base.run(give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9)));
            base.run(give(CodingStudy.MARIT, "a1", "ppt", new Span(13, 16)));
            base.run(give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
            base.run(give(CodingStudy.JONAS, "a1", "ikt", null));
            CodingStudy.done(base, CodingStudy.MARIT);
            CodingStudy.done(base, CodingStudy.JONAS);
            one = copy(base, "one");
            other = copy(base, "other");
        }
    }

    private static List<String> settled(Path path) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            return file.read(
                    h ->
                            h.createQuery(
                                            "SELECT l.kind || ' ' || c.id || ' ' || p.name FROM coding k JOIN layer l ON l.id = k.layer_id"
                                                    + " JOIN code c ON c.id = k.code_id JOIN person p ON p.id = k.person_id ORDER BY 1")
                                    .mapTo(String.class)
                                    .list());
        }
    }

    /** All tables but the log and what it says of merges. */
    private static Map<String, List<String>> tables(StudyFile file) {
        return file.read(
                h -> {
                    Map<String, List<String>> all = new TreeMap<>();
                    CopyRowsStore.read(h)
                            .tables()
                            .forEach(
                                    (table, rows) ->
                                            all.put(
                                                    table,
                                                    rows.values().stream()
                                                            .map(Object::toString)
                                                            .sorted()
                                                            .toList()));
                    return all;
                });
    }

    @Test
    void whatBothSettledOtherwiseStandsOnceAndTheOtherIsKeptBesideIt() {
        in(
                one,
                settle("ppt", true, CodingStudy.MARIT, 10),
                settle("ikt", true, CodingStudy.MARIT, 11));
        in(
                other,
                settle("ppt", false, CodingStudy.JONAS, 12),
                settle("ikt", true, CodingStudy.JONAS, 9));
        Merged merged = merge(one, other);
        assertThat(settled(one))
                .containsExactly(
                        "agreed barnevern Jonas Berge",
                        "agreed ikt Marit Aune",
                        "left_out ppt Jonas Berge");
        assertThat(merged.conflicts())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.what()).startsWith("PPT · Barnevern og PPT");
                            assertThat(c.mine()).isEqualTo("PPT ✓ (Marit Aune)");
                            assertThat(c.theirs()).isEqualTo("PPT ✗ (Jonas Berge)");
                        });
        assertThat(content(one))
                .contains("memo|coding|settled|I en annen kopi: ppt ✓ (Marit Aune)");
        try (StudyFile file = StudyFile.open(one, ME)) {
            file.undo();
        }
        merge(other, one);
        assertThat(settled(other))
                .containsExactly(
                        "agreed barnevern Jonas Berge",
                        "agreed ikt Marit Aune",
                        "left_out ppt Jonas Berge");
    }

    @ParameterizedTest
    @EnumSource(Prefer.class)
    void whatWasChosenStandsAndOneUndoBringsEveryTableBack(Prefer prefer) {
        Operation[] mine = {
            settle("ppt", true, CodingStudy.MARIT, 10),
            new RenameCode("ppt", "PPT", "Mitt PPT"),
            new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"),
            new WriteMemo(Memo.About.CASE, "c1", CodingStudy.MARIT, "Mitt", AT),
            new WriteMemo(Memo.About.INTERVIEW, "i1", CodingStudy.MARIT, "Om samtalen", AT)
        };
        in(one, mine);
        in(
                other,
                settle("a1", "ppt", false, "ikt", CodingStudy.JONAS, "2026-11-24T09:00:00Z"),
                new RenameCode("ppt", "PPT", "Deres PPT"),
                new SetInterview("i1", SetInterview.Field.INFORMANT, "Ola Moe"),
                new WriteMemo(Memo.About.CASE, "c1", CodingStudy.MARIT, "Deres", AT),
                new WriteMemo(Memo.About.INTERVIEW, "i1", CodingStudy.JONAS, "Også", AT));
        CopyRows rows = rows(other);
        try (StudyFile file = StudyFile.open(one, ME)) {
            Map<String, List<String>> before = tables(file);
            Merged seen = new Merged();
            file.rehearse(new MergeCopy(rows, "o", prefer, seen));
            assertThat(tables(file)).isEqualTo(before);
            Merged merged = new Merged();
            file.run(new MergeCopy(rows, "o", prefer, merged));
            assertThat(merged.conflicts()).isEqualTo(seen.conflicts());
            Merged.Conflict of =
                    merged.conflicts().stream()
                            .filter(c -> c.column().equals("settled"))
                            .findFirst()
                            .orElseThrow();
            assertThat(of.stands())
                    .isEqualTo(prefer == Prefer.THEIRS ? Choice.THEIRS : Choice.MINE);
            file.undo();
            assertThat(tables(file)).isEqualTo(before);
            file.redo();
            file.undo();
            assertThat(tables(file)).isEqualTo(before);
        }
    }
}

package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.Link;
import org.feltbok.coding.framework.LinkQuote;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.coding.merge.Merged.Kind;
import org.feltbok.coding.merge.Merged.State;
import org.feltbok.interviews.SetInterview;
import org.feltbok.pseudonyms.NextPseudonym;
import org.feltbok.pseudonyms.RemoveName;
import org.feltbok.pseudonyms.ReplaceNames;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What either did is there once copies have come together, and nothing is lost. */
class MergeCopyTest extends Copies {
    @Test
    void whatEachDidIsThereAfterwardsAndOneUndoTakesItBack() {
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(give(CodingStudy.MARIT, "a3", "ikt", null));
            Path other = copy(mine, "other");
            in(
                    other,
                    give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)),
                    give(CodingStudy.MARIT, "a3", "ikt", null),
                    new AddCode("new-code", "b20", null, "Legevakt", false, null),
                    new ToggleCode(
                            "new-code",
                            "Legevakt",
                            CodingStudy.JONAS,
                            TextRef.answer("a1"),
                            new Span(20, 28),
                            null),
                    new MarkDone("b20", CodingStudy.JONAS, TextRef.answer("a1"), true));
            mine.run(give(CodingStudy.MARIT, "a1", "barnevern", new Span(0, 9)));
            mine.run(give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
            List<String> before = content(mine);
            Merged merged = new Merged();
            CopyRows rows = rows(other);
            var merge = new MergeCopy(rows, "other", Prefer.LONGER, merged);
            mine.rehearse(merge);
            assertThat(content(mine)).isEqualTo(before);
            mine.run(merge);
            assertThat(content(mine))
                    .contains("coding|Legevakt|Jonas Berge|a1|20|28|", "done|Jonas Berge|a1|1|")
                    .contains("coding|Barnevern|Marit Aune|a1|0|9|")
                    .containsOnlyOnce("coding|Barnevern|Jonas Berge|a1|0|9|")
                    .noneMatch(l -> l.startsWith("coding|IKT|Marit Aune|a3"));
            assertThat(merged.count(Kind.CODINGS, State.NEW)).isEqualTo(1);
            assertThat(merged.count(Kind.CODINGS, State.TAKEN_OUT)).isEqualTo(1);
            mine.undo();
            assertThat(content(mine)).isEqualTo(before);
        }
    }

    @Test
    void whatACodeIsCalledInAnotherLanguageIsToldAndKeptAsWords() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(here, new RenameCode("ikt", "IKT", "Computing", "en"));
        in(other, new RenameCode("ikt", "IKT", "Data", "en"));
        Merged merged = merge(here, other);
        assertThat(merged.conflicts())
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c.say(new Texts(Language.EN)))
                                        .contains("what it is called")
                                        .contains(
                                                "\"en: Computing\" stands, \"en: Data\" is kept"));
        assertThat(content(here)).contains("memo|code|label_i18n|I en annen kopi: en: Data");
    }

    @Test
    void whereBothChangedTheSameOneStandsAndTheOtherIsKept() {
        Path here;
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                here,
                new RenameCode("ikt", "IKT", "Data"),
                new DefineCode("ppt", "PPT", "Kort", "", null));
        in(
                other,
                new RenameCode("ikt", "IKT", "Datasystemer"),
                new SetMemo("b20", CodingStudy.JONAS, TextRef.answer("a1"), "Uklart"));
        Path theirs = temp.resolve("theirs.feltbok");
        copyFile(here, theirs);
        Merged merged = merge(here, other);
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(content(here))
                .contains("code|q20|Datasystemer|", "code|q20|PPT|Kort")
                .contains("memo|code|label|I en annen kopi: Data")
                .contains("done|Jonas Berge|a1|0|Uklart");
        List<String> once = content(here);
        merge(here, other);
        assertThat(content(here)).as("the same copy once more").isEqualTo(once);
        merge(theirs, other, Prefer.MINE);
        assertThat(content(theirs))
                .contains("code|q20|Data|", "memo|code|label|I en annen kopi: Datasystemer");
    }

    @Test
    void ofANameThatBothChangedNeitherIsShownWhileNamesAreHidden() {
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari"));
            other = copy(mine, "other");
            in(
                    other,
                    new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik Moe"),
                    new EditPassage("p2", "Kari Vik Moe og Havna sparer."),
                    name("n", "Havna", "Sted 1"));
            mine.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Karin Vik"));
            mine.run(new EditPassage("p2", "Vi sparte."));
            CopyRows rows = rows(other);
            Merged merged = new Merged();
            String key = "interview i1 informant";
            mine.rehearse(new MergeCopy(rows, "o", choosing(key, Choice.THEIRS), merged));
            String lines = told(merged);
            assertThat(lines)
                    .doesNotContain("Kari", "Moe", "Havna")
                    .contains("a-radmann", "Theirs stands", "Sted 1 sparer");
            mine.run(new MergeCopy(rows, "o", choosing(key, Choice.MINE), merged));
            assertThat(told(merged)).doesNotContain("Kari", "Moe").contains("Mine stands");
            UnaryOperator<String> telling = mine.read(HideNames::telling);
            assertThat(content(mine)).anyMatch(l -> l.contains("Kari Vik Moe"));
            assertThat(content(mine).stream().filter(l -> l.startsWith("memo")).map(telling))
                    .as("what does not stand is known for a name where it is kept")
                    .isNotEmpty()
                    .noneMatch(l -> l.contains("Kari"));
            mine.undo();
            mine.run(new HideNames(false));
            mine.rehearse(new MergeCopy(rows, "o", choosing(key, Choice.THEIRS), merged));
            assertThat(told(merged)).contains("Karin Vik", "Kari Vik Moe", "Havna");
        }
    }

    private static MergeCopy.How choosing(String key, Choice choice) {
        return new MergeCopy.How(Prefer.LONGER, Map.of(key, choice), "", null);
    }

    private static String told(Merged merged) {
        return String.join(
                "\n", merged.lines(new Texts(Language.EN)).stream().map(merged::told).toList());
    }

    /** What one took out and another went on with stands, with all that hangs on it. */
    @Test
    void whatOneTookOutAndAnotherWentOnWithStands() {
        Path here;
        Path other;
        String coding;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(summary("b", "Grunn", CodingStudy.MARIT, AT));
            mine.run(give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
            coding =
                    mine.read(
                            h -> h.createQuery("SELECT id FROM coding").mapTo(String.class).one());
            here = copy(mine, "here");
            other = copy(mine, "other");
        }
        in(
                here,
                summary("b", "", CodingStudy.MARIT, AT),
                give(CodingStudy.JONAS, "a1", "barnevern", new Span(0, 9)));
        in(
                other,
                new LinkQuote("sb", new Link("more", "p2", null, "Vi sparer.", false)),
                new WriteMemo(Memo.About.CODING, coding, CodingStudy.JONAS, "Hvorfor?", AT));
        Path again = temp.resolve("again.feltbok");
        copyFile(here, again);
        merge(here, other);
        merge(other, again);
        assertThat(content(here))
                .isEqualTo(content(other))
                .contains("summary|c1|t1|Grunn|" + AT + "|Vi sparer.")
                .contains("coding|Barnevern|Jonas Berge|a1|0|9|")
                .contains("memo|coding||Hvorfor?");
    }

    @Test
    void anotherStudyIsRefusedAndSoIsTheCopyItself() {
        Path other = temp.resolve("o");
        try (StudyFile mine = CodingStudy.make(temp)) {
            Path plain = temp.resolve("plain.feltbok");
            mine.backup();
            Path copy = copy(mine, "c");
            copyFile(copy, plain);
            CopyRows rows = rows(plain);
            var same = new MergeCopy(rows, "c", Prefer.LONGER, new Merged());
            assertThatThrownBy(() -> in(copy, same)).isInstanceOf(FaultException.class);
        }
        assertThatThrownBy(() -> rows(other)).isInstanceOf(FaultException.class);
    }

    private static List<String> noted(StudyFile study) {
        return study.read(
                h ->
                        h.createQuery("SELECT memo FROM coding_done WHERE memo IS NOT NULL")
                                .mapTo(String.class)
                                .list());
    }

    /** The one that goes by another afterwards does so in the texts of its copy too. */
    @Test
    void twoNamesThatWereReplacedByTheSameAreToldApartInTheTexts() {
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            other = copy(mine, "other");
            in(
                    other,
                    new EditPassage("p2", "Ola sa ja"),
                    name("n2", "Ola", "P 1"),
                    new WriteMemo(Memo.About.CASE, "c1", CodingStudy.JONAS, "Ring Ola", AT),
                    new SetMemo("bi1", CodingStudy.JONAS, TextRef.passage("p2"), "Ola igjen"),
                    new ReplaceNames(List.of("n2")),
                    new ToggleCode(
                            "theme",
                            "T",
                            CodingStudy.JONAS,
                            TextRef.passage("p2"),
                            new Span(7, 9),
                            null));
            mine.run(new EditPassage("p1", "Kari sa nei"));
            mine.run(name("n1", "Kari", "P 1"));
            mine.run(new ReplaceNames(List.of("n1")));
            Path back = copy(mine, "back");
            mine.run(new MergeCopy(rows(other), "o", Prefer.LONGER, new Merged()));
            assertThat(content(mine))
                    .contains(
                            "name|Kari|P 1|",
                            "name|Ola|P 1-n2|",
                            "text|p1|P 1 sa nei",
                            "text|p2|P 1-n2 sa ja",
                            "memo|case||Ring P 1-n2",
                            "coding|Stram økonomi|Jonas Berge|p2|10|12|");
            assertThat(noted(mine)).containsExactly("P 1-n2 igjen");
            CopyRows rows = rows(back);
            try (StudyFile theirs = StudyFile.open(other, ME)) {
                theirs.run(new MergeCopy(rows, "b", Prefer.LONGER, new Merged()));
                assertThat(content(theirs)).isEqualTo(content(mine));
            }
        }
    }

    /** What stood for a name in a copy may stand in its texts: nobody else gets it here. */
    @Test
    void whatStoodForANameInACopyIsGivenToNobodyElse() {
        try (StudyFile mine = CodingStudy.make(temp)) {
            Path other = copy(mine, "other");
            in(other, name("n1", "Ås", "P 1"), new RemoveName(name("n1", "Ås", "P 1").of()));
            mine.run(new MergeCopy(rows(other), "o", Prefer.LONGER, new Merged()));
            var given = mine.read(NameRegisterStore::everGiven).keySet();
            var next = new NextPseudonym(given, kind -> "P");
            assertThat(next.of(RegisteredName.Kind.PLACE)).isEqualTo("P 2");
            assertThat(content(mine)).contains("name|-|P 1|");
        }
    }

    /** Summaries, names, assignments and what was said of codes before come along, and go back. */
    @Test
    void allThatColleaguesWroteComesAlongAndEachConflictIsChosenForItself() {
        Path other;
        try (StudyFile mine = CodingStudy.make(temp)) {
            mine.run(new DefineCode("ikt", "IKT", "Før", ""));
            other = copy(mine, "other");
            where(
                    other,
                    summary("o", "Deres", CodingStudy.JONAS, AT),
                    new DefineCode("ikt", "IKT", "Deres nå", "", null, "Jonas Berge", AT),
                    new RenameCode("ppt", "PPT", "Deres PPT"),
                    name("n2", "Ås", "Kommune B"),
                    new AssignTexts("b20", "it20", List.of(PEOPLE), 9, 1, AT),
                    new WriteSummary(
                            "class",
                            new CellRef(
                                    CellRef.RowKind.CLASS,
                                    "theirs",
                                    CellRef.ColumnKind.TOPIC,
                                    "t1"),
                            "Deres klasse",
                            CodingStudy.JONAS,
                            AT,
                            List.of(new Link("lc", "p1", null, "Planene", false))));
            mine.run(summary("m", "Mitt", CodingStudy.MARIT, AT));
            mine.run(new DefineCode("ikt", "IKT", "Mitt nå er lengst", ""));
            mine.run(new RenameCode("ppt", "PPT", "Mitt PPT"));
            mine.run(name("n1", "Ås", "Kommune A"));
            List<String> before = content(mine);
            CopyRows rows = rows(other);
            Merged merged = new Merged();
            mine.rehearse(new MergeCopy(rows, "o", Prefer.LONGER, merged));
            assertThat(merged.conflicts())
                    .extracting(c -> c.what() + "|" + c.stands())
                    .containsExactlyInAnyOrder(
                            "Kommune A · pseudonym|THEIRS",
                            "IKT · definition|MINE",
                            "Mitt PPT · label|THEIRS",
                            "Lierne · Planer · text|BOTH");
            Map<String, Choice> chosen = new HashMap<>();
            merged.conflicts()
                    .forEach(
                            c ->
                                    chosen.put(
                                            c.key(),
                                            c.what().startsWith("IKT")
                                                    ? Choice.BOTH
                                                    : Choice.MINE));
            var how = new MergeCopy.How(Prefer.LONGER, chosen, "", "2026-11-25T12:00:00Z");
            mine.run(new MergeCopy(rows, "o", how, merged));
            assertThat(merged.count(Kind.SUMMARIES, State.LEFT_OUT)).isEqualTo(2);
            assertThat(content(mine))
                    .contains(
                            "code|q20|IKT|Deres nå\n—\nMitt nå er lengst",
                            "code|q20|Mitt PPT|",
                            "said|ikt|Før|2026-11-24T12:00:00Z",
                            "name|Ås|Kommune A|",
                            "name|-|Kommune B|",
                            "assigned|Marit Aune|a1|1",
                            "assigned|Jonas Berge|a3|1")
                    .contains("memo|summary|text|I en annen kopi: Deres")
                    .anyMatch(l -> l.startsWith("summary|c1|t1|Mitt|"));
            mine.undo();
            assertThat(content(mine)).isEqualTo(before);
        }
    }
}

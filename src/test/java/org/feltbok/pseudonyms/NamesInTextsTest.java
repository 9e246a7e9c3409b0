package org.feltbok.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.EditCase;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.EditPassage;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.RegisteredName.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names are registered, found, replaced in the texts with all codes at their words, forgotten. */
class NamesInTextsTest {
    private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
    private static final TextRef P1 = TextRef.passage("p1");
    private static final String TEXT = "Kari Vik 😀 sa til Ola: Kari Viks penger mangler.";

    private static final Map<String, Object> LAYER =
            Map.of("key", "agreed", "label", "Agreed", "kind", "agreed", "position", 0);

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(new EditPassage("p1", TEXT));
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static RegisteredName kari() {
        return new RegisteredName(
                "n1", Kind.PERSON, "Kari Vik", "Person 1", List.of("Kari"), false, 0);
    }

    private void code(String person, String words) {
        int at = TEXT.indexOf(words);
        Span span =
                new Span(
                        CodePoints.fromUtf16(TEXT, at),
                        CodePoints.fromUtf16(TEXT, at + words.length()));
        file.run(new ToggleCode("theme", "T", person, P1, span, AT));
    }

    private List<String> coded() {
        CodedText text = file.read(h -> new CodingStore(h).one("bi1", P1)).orElseThrow();
        return text.codings().stream()
                .map(c -> c.span() == null ? "lost" : CodePoints.cut(text.text().text(), c.span()))
                .toList();
    }

    private String cell(String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    @Test
    void allCodersCodesStayAtTheirWordsAndAllIsTakenBackAtOnce() {
        code(CodingStudy.MARIT, "Kari Vik");
        code(CodingStudy.MARIT, "penger mangler");
        code(CodingStudy.JONAS, "sa til Ola: Kari");
        List<String> before = coded();
        file.run(new PutName(kari()));
        file.run(new ReplaceNames(List.of("n1")));
        assertThat(cell("SELECT text FROM passage WHERE id = 'p1'"))
                .isEqualTo("Person 1 😀 sa til Ola: Person 1s penger mangler.");
        assertThat(coded())
                .containsExactlyInAnyOrder("Person 1", "penger mangler", "sa til Ola: Person 1");
        assertThat(cell("SELECT informant FROM interview")).isEqualTo("Person 1");
        assertThat(file.history(1).getFirst().args()).containsExactly("1", "2");
        file.undo();
        assertThat(cell("SELECT text FROM passage WHERE id = 'p1'")).isEqualTo(TEXT);
        assertThat(coded()).containsExactlyInAnyOrderElementsOf(before);
        file.redo();
        assertThat(coded()).contains("Person 1");
    }

    @Test
    void whatACodeIsCalledInAnotherLanguageIsReplacedTooAndNothingElseOfIt() {
        file.run(new RenameCode("theme", "Tema", "Om Kari Vik", "en"));
        file.run(new RenameCode("theme", "Tema", "Kari Vik \"sier\"", "nn"));
        file.run(new PutName(kari()));
        file.run(new ReplaceNames(List.of("n1")));
        assertThat(cell("SELECT label_i18n FROM code WHERE id = 'theme'"))
                .isEqualTo("{\"en\":\"Om Person 1\",\"nn\":\"Person 1 \\\"sier\\\"\"}");
        file.undo();
        assertThat(cell("SELECT label_i18n FROM code WHERE id = 'theme'")).contains("Om Kari Vik");
    }

    /** Words that were searched for to give a code are words of the study as others are. */
    @Test
    void aNameThatWasSearchedForToGiveACodeIsCountedReplacedAndForgotten() throws IOException {
        Made searched = new Made(Made.RULE, "Kari Vik");
        var part = new GiveMany.Part(P1, new Span(0, 8), "Kari Vik");
        file.run(new GiveMany("theme", "T", CodingStudy.MARIT, List.of(part), searched, AT));
        file.run(new EditPassage("p1", "Hun sa til Ola: penger mangler."));
        file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "en leder"));
        file.run(new PutName(kari()));
        String from = "SELECT made_from FROM coding";
        List<NameStore.Place> places =
                file.read(h -> NameStore.places(h, NameRegisterStore.all(h), 9));
        assertThat(places).extracting(NameStore.Place::in).contains("pseudonyms.in.made_from");
        int left = file.read(NamesLeft::inTexts);
        file.run(new ReplaceNames(List.of("n1")));
        assertThat(cell(from)).isEqualTo("Person 1");
        assertThat(file.read(NamesLeft::inTexts)).isZero();
        assertThat(left).isPositive();
        file.undo();
        assertThat(cell(from)).isEqualTo("Kari Vik");
        assertThat(ForgetNames.run(file, List.of("n1")).places()).isEmpty();
        assertThat(cell(from)).isEqualTo("Person 1");
        assertThat(bytes()).doesNotContain("Kari Vik");
    }

    /** What was settled in place of a code names it: that is no name of a person. */
    @Test
    void aSettledCodeStillSaysWhichOneItStandsForWhenAPersonIsCalledTheSame() {
        code(CodingStudy.MARIT, "penger mangler");
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.insert("layer", "l1", LAYER);
                            String id = cell("SELECT id FROM coding");
                            w.update("coding", id, "layer_id", "l1");
                            w.update("coding", id, "made_from", "kari");
                        }));
        file.run(new PutName(kari()));
        file.run(new ReplaceNames(List.of("n1")));
        assertThat(cell("SELECT made_from FROM coding")).isEqualTo("kari");
    }

    /** More than half of a text is replaced, and the code on it is not lost. */
    @Test
    void aCodeOnNothingButANameGoesWithIt() {
        file.run(new EditPassage("p2", "Kari Vik!"));
        file.run(
                new ToggleCode(
                        "theme",
                        "T",
                        CodingStudy.MARIT,
                        TextRef.passage("p2"),
                        new Span(0, 8),
                        AT));
        file.run(new PutName(kari()));
        file.run(new ReplaceNames(List.of("n1")));
        assertThat(cell("SELECT coalesce(lost_quote, start_at || '-' || end_at) FROM coding"))
                .isEqualTo("0-8");
    }

    @Test
    void theHistoryTellsWhatStandsForANameAndNeverTheName() {
        file.run(new PutName(kari()));
        file.run(new RemoveName(kari()));
        assertThat(file.history(2)).allMatch(c -> c.args().equals(List.of("Person 1")));
        refused(() -> file.run(new PutName(named("n2", " "))), "pseudonyms.no_name");
        file.undo();
        refused(() -> file.run(new PutName(named("n2", "kari"))), "pseudonyms.clash");
        refused(() -> file.run(new PutName(named("n2", "Person 9"))), "pseudonyms.same");
        refused(() -> file.run(new ReplaceNames(List.of("none"))), "pseudonyms.nothing_to_replace");
    }

    private static RegisteredName named(String id, String name) {
        return new RegisteredName(id, Kind.PERSON, name, "Person 9", List.of(), false, 0);
    }

    private static void refused(Runnable run, String key) {
        assertThatThrownBy(run::run)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void whatLooksLikeANameIsSuggestedAndNothingIsDone() {
        file.run(
                new EditPassage("p2", "Vi ringte Per Hansen og Per i Ålesund. Ingen svarte. IKT."));
        List<NameSuggestion> found =
                file.read(h -> NameStore.suggestions(h, NamesInTextsTest::stem));
        assertThat(found)
                .extracting(s -> s.why() + " " + s.name() + " " + s.pseudonym())
                .contains(
                        "CASE Lierne Kommune A",
                        "INFORMANT Kari Vik Person 1",
                        "CAPITAL Per Hansen Person 4")
                .noneMatch(s -> s.contains("Ingen") || s.contains("IKT") || s.contains("Vi "));
        assertThat(found).extracting(NameSuggestion::name).contains("Ålesund", "Ola");
        file.run(new PutName(kari()));
        file.run(
                new PutName(
                        new RegisteredName("n3", Kind.PLACE, "Ålesund", "", List.of(), false, 0)));
        List<NameSuggestion> left =
                file.read(h -> NameStore.suggestions(h, NamesInTextsTest::stem));
        assertThat(left).extracting(NameSuggestion::name).doesNotContain("Kari Vik", "Ålesund");
        List<NameStore.Place> places =
                file.read(h -> NameStore.places(h, NameRegisterStore.all(h), 9));
        assertThat(places)
                .extracting(p -> p.in() + " " + p.place())
                .containsExactly(
                        "pseudonyms.in.passage a-radmann#p1", "pseudonyms.in.interview a-radmann");
    }

    @Test
    void aNumberIsNeverGivenTwiceWhoeverWasTakenOut() throws IOException {
        file.run(new PutName(kari()));
        file.run(new RemoveName(kari()));
        List<NameSuggestion> found =
                file.read(h -> NameStore.suggestions(h, NamesInTextsTest::stem));
        assertThat(found)
                .extracting(NameSuggestion::pseudonym)
                .contains("Person 2")
                .doesNotContain("Person 1");
        Path list = Files.writeString(folder.resolve("list.csv"), "name\nOla\n");
        file.run(KeyFile.read(list, file, NamesInTextsTest::stem).all().orElseThrow());
        assertThat(file.read(NameRegisterStore::all).getFirst().pseudonym()).isEqualTo("Person 2");
        // nor one that somebody had for a while
        RegisteredName ola = file.read(NameRegisterStore::all).getFirst();
        file.run(
                new PutName(
                        new RegisteredName(
                                ola.id(), Kind.PERSON, "Ola", "Kilden", List.of(), false, 0)));
        Files.writeString(list, "name\nPer\n");
        file.run(KeyFile.read(list, file, NamesInTextsTest::stem).all().orElseThrow());
        assertThat(file.read(NameRegisterStore::all).getLast().pseudonym()).isEqualTo("Person 3");
    }

    @Test
    void allTextsOfANameAreCountedHoweverFewAreTold() {
        file.run(new PutName(kari()));
        file.run(
                new PutName(
                        new RegisteredName(
                                "n2", Kind.PERSON, "Ola", "Person 2", List.of(), false, 1)));
        file.run(new EditPassage("p2", "Kari og Ola møtte Kari."));
        NameStore.Standing standing =
                file.read(h -> NameStore.standing(h, NameRegisterStore.all(h), 1));
        assertThat(standing.texts()).isEqualTo(Map.of("n1", 3, "n2", 2));
        assertThat(standing.places())
                .extracting(p -> p.name().id() + " " + p.place())
                .containsExactly("n1 a-radmann#p1", "n2 a-radmann#p1");
    }

    private static String stem(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    @Test
    void theKeyIsAFileAndIsTakenInAgain() throws IOException {
        file.run(new PutName(kari()));
        Path key = folder.resolve("elsewhere.csv");
        assertThat(KeyFile.write(key, file.read(NameRegisterStore::all))).isEqualTo(1);
        assertThat(KeyFile.isBeside(file.path(), key)).isTrue();
        file.undo();
        KeyFile.read(key, file, NamesInTextsTest::stem).all().ifPresent(file::run);
        assertThat(file.read(NameRegisterStore::all))
                .singleElement()
                .satisfies(
                        n -> {
                            assertThat(n.names()).containsExactly("Kari Vik", "Kari");
                            assertThat(n.pseudonym()).isEqualTo("Person 1");
                        });
        Files.writeString(key, "name,kind\nOla,person\nKari,\n,place\nPer,fjell\nLia,place\n");
        KeyFile.Taken taken = KeyFile.read(key, file, NamesInTextsTest::stem);
        assertThat(taken.known()).isEqualTo(1);
        assertThat(taken.fresh()).isEqualTo(2);
        assertThat(taken.faults())
                .extracting(f -> f.key() + " " + f.place().row())
                .containsExactly("pseudonyms.file.no_name 4", "pseudonyms.file.kind 5");
        file.run(taken.all().orElseThrow());
        assertThat(file.read(NameRegisterStore::all))
                .extracting(RegisteredName::pseudonym)
                .containsExactly("Person 1", "Person 2", "Place 1");
        file.undo();
        assertThat(file.read(NameRegisterStore::all)).hasSize(1);
        // what stands for one further down is given to none above
        Files.writeString(key, "name,pseudonym\nOla,\nPer,Person 2\n");
        file.run(KeyFile.read(key, file, NamesInTextsTest::stem).all().orElseThrow());
        assertThat(file.read(NameRegisterStore::all))
                .extracting(RegisteredName::pseudonym)
                .containsExactly("Person 1", "Person 3", "Person 2");
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void aForgottenNameIsNowhereInTheBytesOfTheFile() throws IOException {
        code(CodingStudy.MARIT, "penger mangler");
        // half-written versions hold parts of the name
        for (String half : List.of("Så sa Kari Vi", "Så sa Kari Vik")) {
            file.run(new EditPassage("p2", half));
        }
        file.run(new PutName(kari()));
        file.run(
                new EditCase(
                        file.read(CaseSheet::read).data().cases().getFirst(),
                        EditCase.Field.NOTE,
                        "Snakk med KARI VIK"));
        file.undo();
        // a code in the words of who was asked
        file.run(new RenameCode("theme", "T", "Som Kari sa"));
        assertThat(bytes()).contains("Kari Vik");
        ForgetNames.Left left = ForgetNames.run(file, List.of("n1"));
        assertThat(left.forgotten()).isEqualTo(1);
        assertThat(left.places()).isEmpty();
        assertThat(bytes()).doesNotContain("Kari").doesNotContain("KARI VIK").contains("Person 1");
        assertThat(file.undo()).isEmpty();
        assertThat(file.redo()).isEmpty();
        assertThat(coded()).containsExactly("penger mangler");
        assertThat(file.history(99)).hasSizeGreaterThan(4);
        file.close();
        assertThat(bytes()).doesNotContain("Kari");
        file = StudyFile.open(folder.resolve("s.feltbok"), Environment.of(() -> "Marit Aune"));
        assertThat(file.read(NameRegisterStore::all))
                .singleElement()
                .satisfies(n -> assertThat(n.isForgotten()).isTrue());
        refused(() -> ForgetNames.run(file, List.of("n1")), "pseudonyms.nothing_to_forget");
        assertThat(Optional.of(cell("SELECT text FROM passage WHERE id = 'p2'")))
                .contains("Så sa Person 1");
    }

    /** Keys are made of what people call a thing, and stand in figures and in the log. */
    @Test
    void aNameThatIsForgottenStandsInNoKey() throws IOException {
        file.run(new AddCode("k1", "b20", null, "Kari Viks sak", false, null));
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("study_case", "c2", "name", "Kari Vik");
                            w.update("study_case", "c2", "key", "kari_vik");
                            w.insert(
                                    "figure",
                                    "f1",
                                    Map.of(
                                            "key",
                                            "f1",
                                            "position",
                                            1,
                                            "spec",
                                            "{\"key\":\"f1\",\"kind\":\"figure\",\"number\":1,\"title\":\"T\",\"rows\":[{\"code_list\":\"q20\"}],\"columns\":[{\"statistic\":\"share\"}],\"given\":\"q20#kari_viks_sak=1\",\"chart\":{\"kind\":\"bar\"}}"));
                        }));
        file.run(new PutName(kari()));
        assertThat(ForgetNames.run(file, List.of("n1")).places()).isEmpty();
        assertThat(cell("SELECT key FROM code WHERE id = 'k1'")).isEqualTo("person_1_sak");
        assertThat(cell("SELECT key FROM study_case WHERE id = 'c2'")).isEqualTo("person_1");
        assertThat(cell("SELECT spec FROM figure")).contains("'q20#person_1_sak'=1");
        assertThat(bytes().toLowerCase(java.util.Locale.ROOT)).doesNotContain("kari");
    }

    @Test
    void aCaseThatIsForgottenIsCalledByItsPseudonym() {
        file.run(
                new PutName(
                        new RegisteredName(
                                "n1", Kind.PLACE, "Lierne", "Kommune A", List.of(), false, 0)));
        ForgetNames.run(file, List.of("n1"));
        assertThat(cell("SELECT name FROM study_case WHERE pseudonym = 'Kommune A'"))
                .isEqualTo("Kommune A");
    }
}

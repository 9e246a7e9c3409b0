package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.interviews.Notes;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What was agreed or proposed lies beside what coders gave: it is nobody's own. */
class LayersTest {
    private static final TextRef A1 = TextRef.answer("a1");
    private static final Span BARNEVERN = new Span(0, 9);

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(
                new Notes.Given(
                        w ->
                                w.insert(
                                        "layer",
                                        "agreed",
                                        Map.of(
                                                "key",
                                                "agreed",
                                                "label",
                                                "Enighet",
                                                "kind",
                                                "agreed",
                                                "position",
                                                1)),
                        true));
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** As an operation that settles codings will put it in. */
    private void agree(String id, String code, String person, @Nullable Span span) {
        file.run(
                new Notes.Given(
                        w -> {
                            Map<String, Object> row = new HashMap<>();
                            row.put("code_id", code);
                            row.put("person_id", person);
                            row.put("answer_text_id", "a1");
                            row.put("layer_id", "agreed");
                            if (span != null) {
                                row.put("start_at", span.start());
                                row.put("end_at", span.end());
                            }
                            w.insert("coding", id, row);
                        },
                        true));
    }

    private void toggle(String code, String person, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, A1, span, null));
    }

    private CodedText first() {
        return CodingStudy.answers(file).getFirst();
    }

    private @Nullable String cell(String id, String column) {
        return file.read(
                h ->
                        h.createQuery("SELECT " + column + " FROM coding WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne()
                                .orElse(null));
    }

    private final class Screen implements LiveCodings.Listener<AnswerSheet, CodedText> {
        private AnswerSheet sheet = AnswerSheet.NONE;

        Screen() {
            new LiveCodings<>(file, Runnable::run, new AtOnce(), this)
                    .open(new AnswerSource(items -> Optional.empty(), Language.NB));
        }

        @Override
        public void readAll(AnswerSheet read, List<ChangeEvent> changes) {
            sheet = read;
        }

        @Override
        public void changed(AnswerSheet read, LiveCodings.Delta<CodedText> delta) {
            sheet = read;
        }

        @Override
        public void settled() {
            // everything is read at once here
        }

        @Override
        public void failed(Throwable problem) {
            throw new AssertionError(problem);
        }

        CodedText text() {
            return sheet.texts().byId("a1").orElseThrow();
        }
    }

    private final class AtOnce implements LiveCodings.Reading {
        @Override
        public <R> void read(
                Function<Study, R> work, Consumer<R> done, Consumer<Throwable> failed) {
            done.accept(work.apply(file));
        }
    }

    @Test
    void whatIsAgreedWhileACoderLooksAtItIsNotTakenForTheCodersOwn() {
        var screen = new Screen();
        toggle("ikt", MARIT, null);
        agree("k1", "ppt", MARIT, BARNEVERN);
        assertThat(screen.text().codesOf(MARIT)).containsExactly("ikt");
        assertThat(screen.text()).isEqualTo(first());
        file.undo();
        assertThat(screen.text()).isEqualTo(first());
    }

    @Test
    void aCodingThatIsMovedIntoALayerLeavesTheCoderAndComesBackWithUndo() {
        var screen = new Screen();
        toggle("ikt", MARIT, null);
        String id = screen.text().codings().getFirst().id();
        file.run(new Notes.Given(w -> w.update("coding", id, "layer_id", "agreed"), true));
        assertThat(screen.text().isUncoded(MARIT)).isTrue();
        file.undo();
        assertThat(screen.text().codesOf(MARIT)).containsExactly("ikt");
    }

    @Test
    void aDigitGivesTheCoderTheCodeThoughTheAgreedLayerHasItThere() {
        agree("k1", "ppt", MARIT, null);
        toggle("ppt", MARIT, null);
        assertThat(first().codesOf(MARIT)).containsExactly("ppt");
        toggle("ppt", MARIT, null);
        assertThat(first().isUncoded(MARIT)).isTrue();
        assertThat(cell("k1", "layer_id")).isEqualTo("agreed");
    }

    @Test
    void wordsThatMeetThoseOfAnAgreedCodingAreNotJoinedWithThem() {
        agree("k1", "ppt", MARIT, BARNEVERN);
        toggle("ppt", MARIT, new Span(5, 15));
        assertThat(first().codingsOf(MARIT))
                .extracting(Coding::span)
                .containsExactly(new Span(5, 15));
        assertThat(cell("k1", "end_at")).isEqualTo("9");
    }

    @Test
    void whatIsAgreedIsNotTakenOffAsIfItWereSomebodysOwn() {
        agree("k1", "ppt", MARIT, BARNEVERN);
        file.run(new NoCodeFits("b20", MARIT, A1));
        assertThat(cell("k1", "code_id")).isEqualTo("ppt");
        assertThatThrownBy(() -> file.run(new RemoveCoding("k1", "PPT")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> file.run(new FindAgain("k1", "PPT", A1, BARNEVERN)))
                .isInstanceOf(FaultException.class);
        assertThat(cell("k1", "code_id")).isEqualTo("ppt");
    }

    @Test
    void whatIsAgreedStaysAtItsWordsWhenTheAnswerIsEdited() {
        agree("k1", "barnevern", MARIT, BARNEVERN);
        file.run(
                new Notes.Given(
                        w -> w.update("answer_text", "a1", "text", "Om Barnevern og PPT 😀."),
                        true));
        assertThat(cell("k1", "start_at")).isEqualTo("3");
        assertThat(cell("k1", "end_at")).isEqualTo("12");
    }

    @Test
    void whoOnlyPutCodingsIntoALayerIsNoCoder() {
        file.run(
                new Notes.Given(
                        w ->
                                w.insert(
                                        "person",
                                        "leader",
                                        Map.of(
                                                "key",
                                                "kari",
                                                "name",
                                                "Kari Li",
                                                "initials",
                                                "K",
                                                "roles",
                                                "author",
                                                "position",
                                                3)),
                        true));
        agree("k1", "ppt", "leader", null);
        List<Coder> coders = file.read(h -> new CodebookStore(h).coders());
        Optional<Coder> known = file.read(h -> new CodebookStore(h).person("Kari Li"));
        assertThat(coders).extracting(Coder::id).containsExactly(MARIT, JONAS);
        assertThat(known).isPresent();
    }

    @Test
    void whatACoderGivesIsKeptAsGivenByHand() {
        toggle("ppt", MARIT, BARNEVERN);
        assertThat(cell(first().codings().getFirst().id(), "made")).isEqualTo("hand");
    }
}

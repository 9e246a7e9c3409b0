package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A large question: what becomes other is that alone. */
class CodedTextsTest {
    private static final int MANY = 100_000;
    private static final String ME = "me";

    private static CodedText text(int number, int place, boolean done) {
        return new CodedText(
                new CodableText(
                        TextRef.answer("a%06d".formatted(number)),
                        "Svar",
                        "r",
                        null,
                        "",
                        null,
                        place),
                List.of(),
                done ? List.of(new TextState("d", ME, true, false, null)) : List.of());
    }

    private final CodedTexts all =
            CodedTexts.of(
                    new CodeTree(List.of()),
                    IntStream.range(0, MANY).mapToObj(i -> text(i, 2 * i, false)).toList());

    @Test
    void ofHundredThousandAnswersTheOneThatIsDoneIsAnotherAndNoOther() {
        CodedTexts now = all.with(List.of(text(500, 1000, true)), Set.of());
        assertThat(now.worked(ME)).isEqualTo(1);
        assertThat(all.worked(ME)).isZero();
        assertThat(now.isOrderedAs(all)).isTrue();
        assertThat(IntStream.range(0, MANY).filter(i -> now.all().get(i) != all.all().get(i)))
                .containsExactly(500);
    }

    @Test
    void oneThatComesAndOneThatGoesMoveNoOtherOutOfOrder() {
        CodedTexts now = all.with(List.of(text(MANY, 1001, true)), Set.of("a000007"));
        assertThat(now.size()).isEqualTo(MANY);
        assertThat(now.place("a000007")).isEqualTo(-1);
        assertThat(now.place("a000008")).isEqualTo(7);
        assertThat(now.place("a%06d".formatted(MANY))).isEqualTo(500);
        assertThat(now.place("a000501")).isEqualTo(501);
        assertThat(now.all().get(600)).isSameAs(all.all().get(600));
        assertThat(now.worked(ME)).isEqualTo(1);
        assertThat(now.with(List.of(), Set.of("a%06d".formatted(MANY))).worked(ME)).isZero();
    }
}

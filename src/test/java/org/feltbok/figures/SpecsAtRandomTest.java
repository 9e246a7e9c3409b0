package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whatever a figure asks for and however it looks: what is written is read as the same. */
class SpecsAtRandomTest {
    private static final long SEED = Long.getLong("feltbok.seed", 61L);
    private static final int SPECS = Integer.getInteger("feltbok.specs", 2000);
    private static final List<String> WORDS =
            List.of("q1", "q20#ikt", "a b", "Æ", "\"", "1,5", "\\", "{", "2018", "%", "é|ü", "'x'");

    private final Random random = new Random(SEED);

    @Test
    void everySpecificationIsReadAsItWasWritten() {
        for (int i = 0; i < SPECS; i++) {
            FigureSpec spec = spec();
            String json = spec.toJson();
            assertThat(FigureSpec.parse(json, "f.json"))
                    .as("seed %d: %s", SEED, json)
                    .isEqualTo(spec);
            assertThat(FigureSpec.parse(json, "f.json").toJson()).isEqualTo(json);
        }
    }

    private FigureSpec spec() {
        FigureSpec.Kind kind = any(FigureSpec.Kind.values());
        return new FigureSpec(
                word(),
                kind,
                maybe(() -> random.nextInt(100)),
                text(),
                text(),
                perhaps(),
                text(),
                piece(),
                axes(),
                axes(),
                maybe(() -> new FigureSpec.Sort(perhaps(), random.nextBoolean())),
                random.nextInt(3) * 7,
                maybe(() -> random.nextInt(11)),
                random.nextBoolean(),
                random.nextInt(3) == 0
                        ? FigureSpec.ChartSpec.of(
                                kind == FigureSpec.Kind.TABLE
                                        ? ChartStyle.Kind.TABLE
                                        : ChartStyle.Kind.BAR)
                        : chart(),
                text(),
                maybe(this::test),
                text());
    }

    private TestSpec test() {
        TestSpec.Compare compare = any(TestSpec.Compare.values());
        return new TestSpec(
                compare,
                compare == TestSpec.Compare.AGAINST ? word() : "",
                "",
                random.nextBoolean(),
                random.nextBoolean() ? TestSpec.LEVEL : 0.5 + random.nextInt(40));
    }

    private FigureSpec.ChartSpec chart() {
        ChartStyle.Kind kind = any(ChartStyle.Kind.values());
        boolean points = kind == ChartStyle.Kind.SCATTER;
        return new FigureSpec.ChartSpec(
                kind,
                random.nextBoolean(),
                random.nextBoolean() ? 5 : number(),
                text(),
                text(),
                random.nextBoolean() ? Double.NaN : number(),
                random.nextBoolean() ? Double.NaN : number(),
                Stream.generate(this::number).limit(random.nextInt(3)).toList(),
                Stream.generate(this::number).limit(random.nextInt(3)).toList(),
                random.nextBoolean(),
                points && random.nextBoolean(),
                kind == ChartStyle.Kind.SMALL_MULTIPLES
                        ? any(ChartStyle.Panels.values())
                        : ChartStyle.Panels.BAR);
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100);
            case 1 -> -0.1 - random.nextInt(9);
            case 2 -> 1e9 * (1 + random.nextInt(9));
            default -> random.nextDouble();
        };
    }

    private List<Axis> axes() {
        return Stream.generate(() -> axis(2)).limit(1 + random.nextInt(3)).toList();
    }

    private Axis axis(int depth) {
        Axis.Source source = source(depth);
        return new Axis(
                source,
                piece(),
                text(),
                perhaps(),
                any(FigureTable.Role.values()),
                maybe(() -> random.nextInt(11)),
                source instanceof Axis.Single && random.nextBoolean() ? typed() : Typed.NOTHING);
    }

    private Typed typed() {
        List<Optional<BigDecimal>> numbers =
                Stream.generate(() -> maybe(() -> BigDecimal.valueOf(random.nextInt(99999), 2)))
                        .limit(random.nextInt(4))
                        .toList();
        List<Optional<LocalText>> words =
                Stream.generate(
                                () ->
                                        random.nextInt(4) == 0
                                                ? Optional.<LocalText>empty()
                                                : Optional.of(text()))
                        .limit(numbers.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(3))
                        .toList();
        return new Typed(numbers, words, any(FigureTable.Unit.values()), perhaps(), perhaps());
    }

    private Axis.Source source(int depth) {
        return switch (random.nextInt(depth == 0 ? 10 : 11)) {
            case 0 -> new Axis.Single();
            case 1 -> new Axis.Items(words());
            case 2 -> new Axis.Answers(word(), random.nextBoolean());
            case 3 -> new Axis.CodesOf(word());
            case 4 -> new Axis.Groups(word(), any(Axis.Place.values()));
            case 5 -> new Axis.Years(years(), maybe(() -> 1990 + random.nextInt(40)));
            case 6 -> new Axis.Parts(words());
            case 7 -> new Axis.Cases(word());
            case 8 -> new Axis.Statistics(words());
            case 9 -> new Axis.Respondents(word());
            default -> new Axis.Cross(axis(depth - 1), axis(depth - 1));
        };
    }

    /** Runs with and without gaps, and the same year twice. */
    private List<Integer> years() {
        int step = random.nextInt(4);
        int from = 1900 + random.nextInt(100);
        int last = random.nextInt(7);
        return Stream.iterate(0, i -> i <= last, i -> i + 1)
                .map(i -> from + i * step + (random.nextInt(9) == 0 ? 1 : 0))
                .toList();
    }

    private Piece piece() {
        return new Piece(
                perhaps(),
                random.nextBoolean() ? "" : "1986,2018",
                perhaps(),
                perhaps(),
                perhaps(),
                perhaps(),
                perhaps(),
                perhaps());
    }

    private LocalText text() {
        return switch (random.nextInt(4)) {
            case 0 -> new LocalText(word(), Map.of("en", word()));
            case 1 -> LocalText.of(word());
            case 2 -> new LocalText("", Map.of("nn", word(), "en", word()));
            default -> LocalText.of("");
        };
    }

    private List<String> words() {
        return Stream.generate(this::word).limit(1 + random.nextInt(3)).toList();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String perhaps() {
        return random.nextInt(3) == 0 ? word() : "";
    }

    private <T> Optional<T> maybe(Supplier<T> some) {
        return random.nextInt(3) == 0 ? Optional.of(some.get()) : Optional.empty();
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}

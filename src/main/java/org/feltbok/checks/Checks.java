package org.feltbok.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every check there is, in the order in which what they find of one item is told. */
public final class Checks {
    private static final List<Check> ALL =
            List.of(
                    new ShouldBeEmpty(),
                    new ShouldBeAsked(),
                    new IsEmpty(),
                    new UnknownOption(),
                    new NotAlone(),
                    new OutOfRange(),
                    new OutsideExpected(),
                    new Required(),
                    new LeftBlank(),
                    new NotFilledIn(),
                    new SameText(),
                    new SameAnswers(),
                    new FarOut(),
                    new SecondOfCase(),
                    new WithoutCase(),
                    new OutsideFrame(),
                    new WrongDay(),
                    new LeftMembers(),
                    new LostCodings(),
                    new OpenQueries(),
                    new BrokenRules());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    public static Optional<Check> called(String key) {
        return ALL.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    static <C extends Check> List<C> of(Class<C> kind) {
        return ALL.stream()
                .flatMap(c -> kind.isInstance(c) ? Stream.of(kind.cast(c)) : Stream.empty())
                .toList();
    }
}

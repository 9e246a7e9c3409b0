package org.feltbok.figures;

import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The test of a figure in its JSON: a word such as {@code "rest"}, or an object. */
final class TestReader {
    private TestReader() {}

    private enum Adjust {
        NONE,
        HOLM
    }

    static Optional<TestSpec> read(SpecNode node) {
        if (!node.has("test")) {
            return Optional.empty();
        }
        if (!node.isObject("test")) {
            return Optional.of(
                    TestSpec.of(
                            node.choice("test", TestSpec.Compare.class, TestSpec.Compare.REST)));
        }
        SpecNode test = node.object("test").orElseThrow();
        TestSpec.Compare compare =
                test.choice("compare", TestSpec.Compare.class, TestSpec.Compare.REST);
        String against = test.text("against");
        if (compare == TestSpec.Compare.AGAINST && against.isEmpty()) {
            test.wrong("against", "figures.spec.required");
        }
        TestSpec spec =
                new TestSpec(
                        against.isEmpty() ? compare : TestSpec.Compare.AGAINST,
                        against,
                        method(test),
                        test.choice("adjust", Adjust.class, Adjust.NONE) == Adjust.HOLM,
                        level(test));
        test.end();
        return Optional.of(spec);
    }

    private static String method(SpecNode test) {
        String word = test.text("method");
        if (!word.isEmpty() && SignificanceTests.of(word).isEmpty()) {
            String words =
                    SignificanceTests.all().stream()
                            .map(SignificanceTest::name)
                            .collect(Collectors.joining(", "));
            test.wrong("method", "figures.spec.choice", word, words);
            return "";
        }
        return word;
    }

    private static double level(SpecNode test) {
        double level = test.number("level", TestSpec.LEVEL);
        if (!TestSpec.isLevel(level)) {
            test.wrong("level", "figures.test.level");
            return TestSpec.LEVEL;
        }
        return level;
    }

    /** A single word where all else is as usual. */
    static Object write(TestSpec test) {
        String compare = test.compare().name().toLowerCase(Locale.ROOT);
        if (test.equals(TestSpec.of(test.compare()))) {
            return compare;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("compare", compare);
        if (!test.against().isEmpty()) {
            fields.put("against", test.against());
        }
        if (!test.method().isEmpty()) {
            fields.put("method", test.method());
        }
        if (test.holm()) {
            fields.put("adjust", "holm");
        }
        if (test.level() != TestSpec.LEVEL) {
            boolean whole = test.level() == Math.rint(test.level());
            fields.put("level", whole ? (Object) (long) test.level() : (Object) test.level());
        }
        return fields;
    }
}
